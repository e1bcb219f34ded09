"""Sentences above the screens, such as what is wrong with the settings."""

from functools import partial

from msgspec import Struct
from PySide6.QtWidgets import QVBoxLayout

from aktiv_app.core.messages import Message, Translator
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.theme.theme import Theme


class Notice(Struct, frozen=True):
    """A sentence above the screens; `stays` when the user cannot close it."""

    tone: str
    message: Message
    stays: bool = False


def notice_bars(notices: list[Notice], theme: Theme, tr: Translator) -> QVBoxLayout:
    """A bar for each of `notices`, below each other; one that is closed leaves the list."""
    column = QVBoxLayout()
    column.setSpacing(4)
    if notices:
        column.setContentsMargins(12, 8, 12, 8)
    for notice in notices:
        dismiss = "" if notice.stays else tr.t("Close")
        bar = InlineNotice(theme, notice.tone, tr(notice.message), dismiss=dismiss)
        bar.dismissed.connect(partial(notices.remove, notice))
        column.addWidget(bar)
    return column

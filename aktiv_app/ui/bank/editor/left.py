"""Offers what an earlier run left in the editor, one at a time, until the user has decided."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import BankHealth
from aktiv_app.services.bank.edits import EditDraft
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.edit_keeper import begun_from
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.context import UiContext
from prompt_bank.model.content import PromptContent


class LeftEdits(QWidget):
    """Empty while there is none, while one is edited, and while nothing can be saved.

    `wanted` carries the draft to go on with and the content that it began from, or None.
    """

    wanted = Signal(object, object)

    def __init__(self, desk: BankDesk, words: BankWords, context: UiContext, strip: Strip) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._context = context
        self._strip = strip
        self.notice: InlineNotice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 8, 24, 0)
        desk.edits.left_changed.connect(self.show_next)
        desk.edits.unreadable.connect(self._say)
        desk.health_changed.connect(self.show_next)
        self.show_next()

    def show_next(self) -> None:
        """Offer the newest of them, or nothing."""
        if self.notice is not None:
            self._column.removeWidget(self.notice)
            self.notice.hide()
            self.notice.deleteLater()
            self.notice = None
        left, bank = self._desk.edits.left, self._desk.bank
        offered = bool(left) and bank.health is BankHealth.READY and self._desk.editing is None
        self.setVisible(offered)
        if not offered:
            return
        tr, draft = self._context.tr, left[0]
        text = tr.t(
            "What you wrote in “{title}” is not in the bank: the app stopped before it was "
            "saved ({time}).",
            title=draft.content.title,
            time=self._words.exactly(draft.saved_at),
        )
        notice = InlineNotice(self._context.theme, "info", text, tr.t("Go on writing"))
        notice.add_action(tr.t("Delete")).clicked.connect(self._delete)
        notice.acted.connect(self._open)
        self.notice = notice
        self._column.addWidget(notice)

    def _open(self) -> None:
        draft = self._desk.edits.left[0]
        self._desk.bank.read(
            lambda service: begun_from(service, draft),
            self._desk.courier.deliver_to(self, partial(self._begin, draft)),
        )

    def _begin(self, draft: EditDraft, begun: PromptContent | AktivError | None) -> None:
        if isinstance(begun, AktivError):
            self._say(begun)
        elif self._desk.editing is None and draft in self._desk.edits.left:
            self.wanted.emit(draft, begun)

    def _delete(self) -> None:
        self._desk.edits.take(self._desk.edits.left[0])

    def _say(self, error: AktivError) -> None:
        self._strip.say("warning", self._context.tr(error.message))

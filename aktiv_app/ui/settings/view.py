"""The Settings screen, made from the declarations in `core.settings`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import Message
from aktiv_app.core.settings import SETTINGS, Setting, SettingKind
from aktiv_app.ui.components.announcing import announce
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import Card, IconLabel, InlineNotice, separator
from aktiv_app.ui.components.revealing import reveal
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.settings.fields import make_field
from aktiv_app.ui.window.panes import focus_pane
from aktiv_app.ui.window.screen import Command, ScreenView

_WIDEST = 880
_AROUND = 48  # pixels kept in sight above and below a field that is gone to


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the screen that another feature brings along; it is found by its `rows`."""

    title: Message
    make: Callable[[UiContext], QWidget]
    rows: tuple[Message, ...] = ()


class SettingsView(ScreenView):
    """Each setting is a row: its name and help at the left, its field at the right.

    A change counts at once. Settings the organisation has locked show a lock.
    """

    def __init__(
        self,
        context: UiContext,
        sections: Sequence[Section] = (),
        notices: Sequence[Callable[[UiContext], QWidget]] = (),
    ) -> None:
        """`sections` follow the settings: what is set up with buttons instead of values.

        `notices` stand above them and show themselves when they have something to say.
        """
        super().__init__(context, context.tr.t("Settings"))
        self._sections = sections
        self._made = tuple(make(context) for make in notices)
        self._fields: dict[str, QWidget] = {}
        self._parts: list[QWidget] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The fields inside are reached by Tab; the area itself would be a dead stop.
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._page())
        self.body.addWidget(self._area)
        self._failure: InlineNotice | None = None
        context.settings.save_failed.connect(self._show_failure)
        context.settings.saved.connect(self._clear_failure)

    def panes(self) -> Sequence[QWidget]:
        return (self._area,)

    def commands(self) -> Sequence[Command]:
        settings = [
            self._command(setting.label, partial(self._go_to, setting.name))
            for setting in SETTINGS
            if setting.name in self._fields
        ]
        rows = [
            self._command(name, partial(self._go_to_part, part))
            for section, part in zip(self._sections, self._parts, strict=True)
            for name in section.rows
        ]
        return settings + rows

    def _command(self, name: Message, run: Callable[[], None]) -> Command:
        tr = self.context.tr
        every = tuple(other(name) for other in self.context.translators())
        return Command(tr(name), run, "settings", tr.t("Setting"), every)

    def _go_to(self, name: str) -> None:
        field = self._fields[name]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(field, 0, _AROUND)

    def _go_to_part(self, part: QWidget) -> None:
        focus_pane(part)
        self._area.ensureWidgetVisible(part, 0, _AROUND)

    def view_state(self) -> Mapping[str, object]:
        return {"scroll": self._area.verticalScrollBar().value()}

    def restore_view_state(self, state: Mapping[str, object]) -> None:
        scroll = state.get("scroll")
        if isinstance(scroll, int):
            self._area.verticalScrollBar().setValue(scroll)

    def _page(self) -> QWidget:
        page = QWidget()
        page.setProperty("look", "page")
        line = QHBoxLayout(page)
        line.setContentsMargins(24, 20, 24, 24)
        column = QVBoxLayout()
        column.setSpacing(8)
        self._notices = QVBoxLayout()
        for notice in self._made:
            self._notices.addWidget(notice)
        column.addLayout(self._notices)
        groups: dict[str, list[Setting]] = {}
        for setting in SETTINGS:
            if setting.kind is not SettingKind.HIDDEN:
                groups.setdefault(setting.group.text, []).append(setting)
        for settings in groups.values():
            column.addWidget(label(self.context.tr(settings[0].group), "strong"))
            column.addWidget(self._group(settings))
            column.addSpacing(16)
        for section in self._sections:
            column.addWidget(label(self.context.tr(section.title), "strong"))
            part = section.make(self.context)
            self._parts.append(part)
            column.addWidget(part)
            column.addSpacing(16)
        column.addStretch(1)
        holder = QWidget()
        holder.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        holder.setMaximumWidth(self.context.theme.metrics.scaled(_WIDEST))
        line.addWidget(holder, 1, Qt.AlignmentFlag.AlignTop)
        line.addStretch(0)
        return page

    def _group(self, settings: Sequence[Setting]) -> Card:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 4, 16, 4)
        column.setSpacing(0)
        for at, setting in enumerate(settings):
            if at:
                column.addWidget(separator())
            column.addLayout(self._row(setting))
        return card

    def _row(self, setting: Setting) -> QHBoxLayout:
        tr = self.context.tr
        line = QHBoxLayout()
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(24)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(tr(setting.label), wrap=True))
        words.addWidget(label(tr(setting.help), "small", wrap=True))
        locked = self.context.settings.is_locked(setting.name)
        if locked:
            words.addLayout(self._lock())
        words.addStretch(1)
        line.addLayout(words, 1)
        field = make_field(self.context, setting)
        field.setObjectName(f"setting-{setting.name}")
        field.setAccessibleDescription(tr(setting.help))
        field.setEnabled(not locked)
        line.addWidget(field, 1 if setting.kind is SettingKind.TERMS else 0)
        line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._fields[setting.name] = field
        return line

    def _lock(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(IconLabel(self.context.theme, "lock", "muted", 14))
        line.addWidget(label(self.context.tr.t("Set by your organisation"), "small"), 1)
        return line

    def _show_failure(self, error: AktivError) -> None:
        known = self._failure is not None
        self._clear_failure()
        text = self.context.tr(error.message)
        self._failure = InlineNotice(self.context.theme, "error", text)
        self._notices.addWidget(self._failure)
        announce(self._failure)
        if not known:
            reveal(self._failure)

    def _clear_failure(self) -> None:
        if self._failure is not None:
            self._notices.removeWidget(self._failure)
            self._failure.hide()
            self._failure.deleteLater()
            self._failure = None

"""The head of the screen: task and language of the prompt, draft, undo and redo."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QMenu, QPushButton

from aktiv_app.core.languages import Language
from aktiv_app.ui.components.buttons import IconButton
from aktiv_app.ui.components.fields import ComboBox
from aktiv_app.ui.components.labels import pill, set_look
from aktiv_app.ui.components.pressing import PressedByEnter
from aktiv_app.ui.composer.desk import Desk
from aktiv_app.ui.composer.draft_note import DraftNote
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.keys import with_keys
from aktiv_app.ui.window.screen import ScreenView

_EDGE, _GAP = 24, 12  # of the row, at its ends and between its parts
_BESIDE_TITLE = 4  # what a label has more than its text
_AROUND_ICON = 26  # in a button without words


class Header(QObject):
    """Fills the header of `view` and keeps it right."""

    task_chosen = Signal(str)
    language_chosen = Signal(object)
    new_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, desk: Desk, context: UiContext, view: ScreenView) -> None:
        super().__init__(view)
        self._desk = desk
        self._context = context
        tr, theme = context.tr, context.theme
        self._view = view
        self.tasks = PressedByEnter(tr.t("Change task"))
        self.tasks.setAccessibleName(tr.t("Change task"))
        self.tasks.setToolTip(tr.t("Change task"))
        theme.set_icon(self.tasks, "chevron-down", "muted")
        self.tasks.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._menu = QMenu(self.tasks)
        self._menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._menu.setAccessibleName(tr.t("Tasks"))
        self.tasks.clicked.connect(self._open_menu)
        self.languages = ComboBox(theme, tr.t("Language of the prompt"))
        for language in Language:
            self.languages.addItem(language.own_name, language)
        self.languages.activated.connect(self._language_picked)
        self.standing = pill("", "plain")
        self.save = PressedByEnter(tr.t("Save to the bank"))
        self.save.setAccessibleName(tr.t("Save to the bank"))
        self.save.setToolTip(tr.t("Save to the bank"))
        theme.set_icon(self.save, "library")
        self._needs: dict[QPushButton, int] = {}  # how wide each is with its words
        self.save.clicked.connect(self.save_wanted)
        self.draft = DraftNote(theme)
        self.new = IconButton(theme, "square-pen", with_keys(tr.t("New prompt"), "Ctrl+N"))
        self.new.clicked.connect(self.new_wanted)
        self.undo = IconButton(theme, "undo-2", with_keys(tr.t("Undo"), "Ctrl+Z"))
        self.undo.clicked.connect(desk.composer.undo)
        self.redo = IconButton(theme, "redo-2", with_keys(tr.t("Redo"), "Ctrl+Shift+Z"))
        self.redo.clicked.connect(desk.composer.redo)
        view.add_to_header(self.tasks)
        view.add_to_header(self.languages)
        view.add_to_header(self.standing)
        for widget in (self.draft, self.save, self.new, self.undo, self.redo):
            view.add_to_header(widget, right=True)
        view.header.installEventFilter(self)
        desk.composer.fields_changed.connect(self.refresh)
        desk.composer.history_changed.connect(self._show_history)
        desk.keeper.changed.connect(self._show_draft)
        desk.banked.changed.connect(self._show_standing)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the header is narrow, the title stays whole and buttons are their icons only."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Give the room to what counts most: title, the draft, changing the task, the bank."""
        fixed = (self._view.title, self.languages, self.standing, self.new, self.undo, self.redo)
        shown = [each for each in fixed if each.isVisible()]
        buttons = [each for each in (self.tasks, self.save) if each.isVisible()]
        for button in buttons:
            # Or the words would keep the window from becoming narrower.
            button.setMinimumWidth(self._icon_room(button))
        between = _GAP * (len(shown) + len(buttons) + self.draft.isVisible())
        room = self._view.header.contentsRect().width() - 2 * _EDGE - between
        room -= sum(each.sizeHint().width() for each in shown if each is not self._view.title)
        room -= sum(self._icon_room(each) for each in buttons)
        wide, narrow, sign = self.draft.widths()
        self._size_title(room - (sign if self.draft.isVisible() else 0))
        room -= self._view.title.sizeHint().width()
        # The longest titles leave no room even for the sign in the smallest window.
        note = narrow if narrow <= room else sign if sign <= room or self.draft.warns else 0
        room -= note if self.draft.isVisible() else 0
        for button in (self.tasks, self.save):
            if button.isVisible():
                needs = self._words_room(button)
                self._say(button, fits=needs <= room)
                room -= needs if needs <= room else 0
        # Once only: each setting asks for a new layout, and that for this.
        self.draft.fit(wide if room + note >= wide else note)

    def _size_title(self, room: int) -> None:
        """Write a title that is longer than `room` smaller, rather than cut it."""
        title, metrics = self._view.title, self._context.theme.metrics
        whole = title.accessibleName()
        font = QFont(title.font())
        font.setPixelSize(metrics.title)
        font.setWeight(QFont.Weight(metrics.strong))
        fits = QFontMetrics(font).horizontalAdvance(whole) + _BESIDE_TITLE <= room
        look = "title" if fits else "strong"
        if title.property("look") != look:
            set_look(title, look=look)
            self._view.set_title(whole)  # cut anew, if at all

    def _words_room(self, button: QPushButton) -> int:
        """How much wider a button is with its words than as its icon alone."""
        if button.text():
            self._needs[button] = button.sizeHint().width()
        return self._needs.get(button, 0) - self._icon_room(button)

    def _icon_room(self, button: QPushButton) -> int:
        return self._context.theme.metrics.icon + _AROUND_ICON

    def _say(self, button: QPushButton, *, fits: bool) -> None:
        told = button.accessibleName() if fits else ""
        # Each setting asks for a new layout, and that for this: only what changes is set.
        if button.text() != told:
            button.setText(told)
            name, tone = button.property("iconName"), button.property("iconTone")
            self._context.theme.set_icon(button, name, tone)

    def refresh(self) -> None:
        """Show the task, its language and what can be undone."""
        session = self._desk.composer.session
        tr = self._context.tr
        chosen = session is not None
        if session is None:
            self._view.set_title(tr.t("Write a prompt"))
        else:
            text = session.form_text(self._context.language)
            self._view.set_title(text.name)
            self.languages.setCurrentIndex(self.languages.findData(session.state.language))
            # A prompt of the bank has the language it was written and vetted in.
            self.languages.setEnabled(self._desk.banked.origin is None)
        for widget in (self.tasks, self.languages, self.draft, self.new, self.undo, self.redo):
            widget.setVisible(chosen)
        self.save.setVisible(chosen and self._desk.parts.bank is not None)
        self._show_standing()
        self._show_history()
        self._show_draft()

    def _show_standing(self) -> None:
        """How the bank's prompt stands that is filled in here; nothing for a plain task."""
        origin, parts = self._desk.banked.origin, self._desk.parts.bank
        self.standing.setVisible(origin is not None)
        if origin is None or parts is None:
            return
        # Read when it is needed: the window is there sooner without it.
        from aktiv_app.ui.bank_shared.standing_look import tone_of
        from aktiv_app.ui.bank_shared.words import BankWords

        words = BankWords(parts.catalog, self._context.language, self._context.tr)
        standing = origin.judgement.standing.value
        self.standing.setText(words.chip(standing, origin.judgement.until, own=False))
        self.standing.setToolTip(words.vouched(origin.judgement, ""))
        set_look(self.standing, tone=tone_of(standing))

    def _show_history(self) -> None:
        self.undo.setEnabled(self._desk.composer.decisions.can_undo)
        self.redo.setEnabled(self._desk.composer.decisions.can_redo)

    def _show_draft(self) -> None:
        keeper, tr = self._desk.keeper, self._context.tr
        self.draft.say(tr(keeper.words), tr(keeper.more), warns=not keeper.is_kept)

    def _open_menu(self) -> None:
        """Offer the tasks; made anew, so that their icons have the colour of the theme now."""
        self._menu.clear()
        for entry in self._desk.parts.catalog.entries().tasks:
            if self._context.policy.allows_task(entry.id):
                name = entry.names[self._context.language].replace("&", "&&")
                action = self._menu.addAction(self._context.theme.icon(entry.icon, "muted"), name)
                action.triggered.connect(partial(self._choose, entry.id))
        self._menu.popup(self.tasks.mapToGlobal(self.tasks.rect().bottomLeft()))

    def _choose(self, task_id: str, _checked: bool = False) -> None:
        self.task_chosen.emit(task_id)

    def _language_picked(self) -> None:
        # Qt hands string enumerations back as plain strings.
        self.language_chosen.emit(Language(self.languages.currentData()))

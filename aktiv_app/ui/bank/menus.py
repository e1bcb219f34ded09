"""Buttons that open a menu, and menus that stay open while several entries are ticked."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from aktiv_app.ui.components.eliding import ElidingButton
from aktiv_app.ui.components.labels import set_look
from aktiv_app.ui.theme.theme import Theme


class TickMenu(QMenu):
    """Stays open when an entry that can be ticked is chosen."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action: QAction | None = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks; Enter ticks and closes."""
        action: QAction | None = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)

    def add_tick(self, text: str, on: bool, work: Callable[[bool], None]) -> QAction:
        """Add an entry that can be ticked; `work` is told whether it now is."""
        action = QAction(text.replace("&", "&&"), self)
        action.setCheckable(True)
        action.setChecked(on)
        action.toggled.connect(work)
        self.addAction(action)
        return action


class MenuButton(ElidingButton):
    """A button with an arrow; its menu opens below it, with the mouse or the keyboard."""

    def __init__(self, theme: Theme, text: str, look: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        if look:
            self.setProperty("look", look)
        self.setAccessibleName(text)
        theme.set_icon(self, "chevron-down", "muted")
        # The arrow stands after the words.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.menu_shown = TickMenu(self)
        self.menu_shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.menu_shown.setAccessibleName(text)
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Open the menu below the button."""
        self.menu_shown.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def say(self, text: str, *, on: bool = False) -> None:
        """Show another text; `on` tells, in text and look, that something is chosen."""
        self.setText(text)
        self.setAccessibleName(text)
        set_look(self, look="chosen" if on else "")


def add_entry(menu: QMenu, text: str, work: Callable[[], None], why_not: str = "") -> QAction:
    """Add an entry; where it is not possible, it is grey and its tool tip says why."""
    action = QAction(text.replace("&", "&&"), menu)
    action.triggered.connect(partial(_run, work))
    if why_not:
        action.setEnabled(False)
        action.setToolTip(why_not)
        action.setStatusTip(why_not)
    menu.setToolTipsVisible(True)
    menu.addAction(action)
    return action


def _run(work: Callable[[], None], _checked: bool = False) -> None:
    work()

"""Keeps in sight what has the keyboard in a scrolled form, and the line that is being written."""

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

from aktiv_app.ui.timers import once

_SETTLED_MS = 60


class KeepInSight(QObject):
    """Scrolls `area` after the keyboard, and after the cursor of a text longer than the area."""

    def __init__(self, area: QScrollArea, cursors: SignalInstance, around: int) -> None:
        """`cursors` tells that one moved; `around` is the room kept above and below, in pixels."""
        super().__init__(area)
        self._area = area
        self._around = around
        # A field that grows has its place a moment later.
        self._soon = once(self, self._settle)
        self._wanted: QWidget | None = None
        self._reveal_soon = once(self, self._show_wanted)
        # Words that are broken into lines have their height only after further rounds.
        self._reveal_again = once(self, self._show_wanted, _SETTLED_MS)
        cursors.connect(self._soon.start)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def reveal(self, field: QWidget) -> None:
        """Scroll to `field` once what was just put into it has its place."""
        self._wanted = field
        self._reveal_soon.start()
        self._reveal_again.start()

    def _show_wanted(self) -> None:
        # The form may have been made anew meanwhile.
        if self._wanted is not None and isValid(self._wanted):
            self._area.ensureWidgetVisible(self._wanted, 0, self._around)
        if not self._reveal_again.isActive():
            self._wanted = None

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        page = self._area.widget()
        if new is None or page is None or not page.isAncestorOf(new):
            return
        self._area.ensureWidgetVisible(new, 0, self._around)
        self._soon.start()

    def _settle(self) -> None:
        page, held = self._area.widget(), QApplication.focusWidget()
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            # What is being clicked must not move away below the pointer.
            return
        if held is None or page is None or not page.isAncestorOf(held):
            return
        if isinstance(held, QPlainTextEdit):
            place = held.viewport().mapTo(page, held.cursorRect().center())
            self._area.ensureVisible(place.x(), place.y(), 0, self._around)

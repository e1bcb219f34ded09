"""Keeps in sight what has the keyboard in a scrolled form, and the line that is being written."""

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QWidget

from aktiv_app.ui.timers import once


class KeepInSight(QObject):
    """Scrolls `area` after the keyboard, and after the cursor of a text longer than the area."""

    def __init__(self, area: QScrollArea, cursors: SignalInstance, around: int) -> None:
        """`cursors` tells that one moved; `around` is the room kept above and below, in pixels."""
        super().__init__(area)
        self._area = area
        self._around = around
        # A field that grows has its place a moment later.
        self._soon = once(self, self._settle)
        cursors.connect(self._soon.start)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

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

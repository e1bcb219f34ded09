"""Tells when a window can be used. Imports Qt, so the probe imports this where that counts."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow


class Exposed(QObject):
    """Calls back when the window is on the screen, is painted and the loop is idle."""

    def __init__(self, window: QMainWindow, ready: Callable[[], None]) -> None:
        super().__init__()
        self._ready = ready
        self._handle = window.windowHandle()
        if self._handle.isExposed():
            self._wait()
        else:
            self._handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose:
            self._handle.removeEventFilter(self)
            self._wait()
        return False

    def _wait(self) -> None:
        # Idle timers run after painting and after all input that has come in until now:
        # the next key pressed would be handled at once.
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, self._ready))

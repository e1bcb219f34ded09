"""Timers that fire once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def once(parent: QObject, work: Callable[[], object], milliseconds: int = 0) -> QTimer:
    """A timer that calls `work` once, so long after its latest start; `parent` owns it."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(work)
    return timer

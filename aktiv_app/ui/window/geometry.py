"""Remembers where the window was and how its splitters stood; nothing else is kept here."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter, QStyle

_FRAME_SIDES = 16
"""Room for the frame left and right together, as wide as the widest in use."""


class Geometry:
    """Window geometry in a small file of its own under the platform's folder."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow) -> bool:
        """Put the window where it was; False when that is not known."""
        stored = self._settings.value("window/geometry")
        return isinstance(stored, QByteArray) and window.restoreGeometry(stored)

    def keep(self, window: QMainWindow) -> None:
        """Remember where the window is."""
        self._settings.setValue("window/geometry", window.saveGeometry())

    def restore_splitters(self, screen_id: str, splitters: Mapping[str, QSplitter]) -> None:
        """Set the splitters of a screen as they stood."""
        for name, splitter in splitters.items():
            stored = self._settings.value(f"splitters/{screen_id}/{name}")
            if isinstance(stored, QByteArray):
                splitter.restoreState(stored)

    def keep_splitters(self, screen_id: str, splitters: Mapping[str, QSplitter]) -> None:
        """Remember how the splitters of a screen stand."""
        for name, splitter in splitters.items():
            self._settings.setValue(f"splitters/{screen_id}/{name}", splitter.saveState())


def fit_before_showing(window: QMainWindow, least: QSize, usual: QSize) -> None:
    """Set the smallest and the first size of a window so that it fits its screen.

    How thick the frame is shows only once the window manager has drawn it, so this leaves
    room for a usual one; `keep_on_screen` mends what is left.
    """
    available = window.screen().availableGeometry()
    style = window.style()
    bars = style.pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    edge = style.pixelMetric(QStyle.PixelMetric.PM_MdiSubWindowFrameWidth)
    room = available.size() - QSize(_FRAME_SIDES, bars + 4 * edge)
    window.setMinimumSize(least.boundedTo(room))
    window.resize(usual.boundedTo(room))
    window.move(
        available.x() + (room.width() - window.width()) // 2,
        available.y() + (room.height() - window.height()) // 2,
    )


def keep_on_screen(window: QMainWindow) -> None:
    """Make the window, with its frame, no larger than the screen and all of it visible."""
    if window.isMaximized() or window.isFullScreen():
        return
    available = window.screen().availableGeometry()
    outer, inner = window.frameGeometry(), window.geometry()
    if available.contains(outer):
        return
    frame = outer.size() - inner.size()
    room = available.size() - frame
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(inner.size().boundedTo(room))
    window.move(_inside(QRect(outer.topLeft(), window.size() + frame), available).topLeft())


def _inside(wanted: QRect, available: QRect) -> QRect:
    """`wanted` moved into `available`; its top left corner counts where it is too large."""
    moved = QRect(wanted)
    moved.moveRight(min(moved.right(), available.right()))
    moved.moveBottom(min(moved.bottom(), available.bottom()))
    moved.moveLeft(max(moved.left(), available.left()))
    moved.moveTop(max(moved.top(), available.top()))
    return moved

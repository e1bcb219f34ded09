"""Remembers where the window was and how its splitters stood; nothing else is kept here."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter


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

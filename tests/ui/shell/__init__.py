"""Helpers shared by the tests of the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QSplitter

from aktiv_app.bootstrap.places import Places
from aktiv_app.core.messages import msg
from aktiv_app.core.settings import Settings
from aktiv_app.services.policy_files import load_policy, read_delivered
from aktiv_app.services.settings_store import SettingsStore
from aktiv_app.ui.app import Desktop
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.window.screen import Command, Screen, ScreenView, Shortcut


def make_desktop(app: QApplication, places: Places, policy: Path | None = None) -> Desktop:
    """A desktop whose window speaks English whatever the machine's language is."""
    store = SettingsStore(places.settings)
    if not store.file.exists():
        store.save(Settings(interface_language="en"))  # type: ignore[arg-type]
    delivered = read_delivered(places.resources / "policy" / "default.toml")
    return Desktop(app, places, store, store.load(), load_policy(delivered, policy))


class NotesView(ScreenView):
    """A screen with two panes, a splitter and a command, standing for real ones."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "Notes")
        self.split = QSplitter()
        self.left = QLineEdit()
        self.left.setObjectName("notes-left")
        self.left.setAccessibleName("Left")
        self.right = QLineEdit()
        self.right.setObjectName("notes-right")
        self.right.setAccessibleName("Right")
        self.split.addWidget(self.left)
        self.split.addWidget(self.right)
        self.body.addWidget(self.split)
        self.done: list[str] = []
        self.close_window: Callable[[], None] | None = None
        self.unsaved = False

    def panes(self) -> tuple[QLineEdit, QLineEdit]:
        return (self.left, self.right)

    def splitters(self) -> dict[str, QSplitter]:
        return {"main": self.split}

    def commands(self) -> tuple[Command, ...]:
        run = lambda: self.done.append("interview")  # noqa: E731
        return (Command("Interview questions", run, keywords=("Intervjuspørsmål",)),)

    def shortcuts(self) -> tuple[Shortcut, ...]:
        return (Shortcut("Ctrl+Return", "Copy prompt"),)

    def may_close(self, close: Callable[[], None]) -> bool:
        self.close_window = close
        return not self.unsaved

    def view_state(self) -> dict[str, object]:
        return {"left": self.left.text()}

    def restore_view_state(self, state: object) -> None:
        assert isinstance(state, dict)
        self.left.setText(str(state["left"]))


def notes_screen() -> Screen:
    return Screen("notes", msg("Find"), "square-pen", NotesView)

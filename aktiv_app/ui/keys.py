"""Keys: how they are written for people, and what they do on a screen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def key_text(keys: str) -> str:
    """`keys` ("Ctrl+Return") as this system writes them ("Ctrl+Enter", "⌘↩")."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    # Keyboards say Enter, and so do the app's buttons and hints.
    return shown.replace("Return", "Enter")


def with_keys(name: str, keys: str) -> str:
    """What a button does and its keys, for its tool tip: "Undo (Ctrl+Z)"."""
    return f"{name} ({key_text(keys)})"


def shortcut(keys: str, screen: QWidget, work: object) -> QShortcut:
    """`keys` that call `work` wherever on `screen` the keyboard is.

    A button's own shortcut would wait for its animation and lose presses that come faster.
    """
    made = QShortcut(QKeySequence(keys), screen)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(work)
    return made

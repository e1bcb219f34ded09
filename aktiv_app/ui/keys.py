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


def shortcut(keys: str, screen: QWidget, work: object, *, only_within: bool = False) -> QShortcut:
    """`keys` that call `work` while `screen` is shown, wherever in the window the keyboard is.

    `only_within`: only while the keyboard is on `screen` itself, not in the navigation beside it.
    A button's own shortcut would wait for its animation and lose presses that come faster.
    """
    made = QShortcut(QKeySequence(keys), screen)
    context = Qt.ShortcutContext
    made.setContext(context.WidgetWithChildrenShortcut if only_within else context.WindowShortcut)
    made.activated.connect(work)
    return made

"""How keys are written for people."""

from PySide6.QtGui import QKeySequence


def key_text(keys: str) -> str:
    """`keys` ("Ctrl+Return") as this system writes them ("Ctrl+Enter", "⌘↩")."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    # Keyboards say Enter, and so do the app's buttons and hints.
    return shown.replace("Return", "Enter")

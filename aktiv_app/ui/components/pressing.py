"""Buttons that Enter presses, as people know it from the web."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Click `button`, which has the keyboard, if the key is Enter, as on the web.

    Qt leaves Enter to the dialog's default button, so that whoever had gone to another one
    pressed the default, and in a window nothing.
    """
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not enter or held or event.isAutoRepeat():
        return False
    button.click()
    return True


class PressedByEnter(QPushButton):
    """The base of all push buttons."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

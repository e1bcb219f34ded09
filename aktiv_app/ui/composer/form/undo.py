"""Keeps text widgets from undoing on their own: the whole form has one history.

A text widget claims Ctrl+Z before shortcuts are looked up. The filter takes that claim
away, so that the shortcut of the screen is found, and removes the widget's own undo
from its context menu.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit

_OURS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_UNDO = ("edit-undo", "edit-redo")


def belongs_to_screen(event: QKeyEvent) -> bool:
    """Whether the screen, and not the text widget, answers this key."""
    if any(event.matches(keys) for keys in _OURS):
        return True
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in _ENTER


class FormKeys(QObject):
    """An event filter for text widgets of the form. `cursor_moved` tells of any cursor in them."""

    cursor_moved = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the screen its keys and show a context menu without undo."""
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if belongs_to_screen(event):
                event.ignore()
                return True
        elif isinstance(event, QContextMenuEvent) and isinstance(
            watched, QLineEdit | QPlainTextEdit
        ):
            menu = watched.createStandardContextMenu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            remove_own_undo(menu)
            menu.popup(event.globalPos())
            return True
        return False


def remove_own_undo(menu: QMenu) -> None:
    """Take undo, redo and the line after them out of a standard text menu."""
    for action in menu.actions():
        if action.objectName() in _OWN_UNDO:
            menu.removeAction(action)
    first = menu.actions()[0] if menu.actions() else None
    if first is not None and first.isSeparator():
        menu.removeAction(first)

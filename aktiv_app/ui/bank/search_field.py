"""The search field above the list, with its icon inside and the keys of the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from aktiv_app.ui.components.panels import IconLabel
from aktiv_app.ui.theme.theme import Theme

_LEFT = 10
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}


class SearchField(QLineEdit):
    """Qt's own icon in a field is a button without a name; this one only repeats the words.

    The keys that move in a list are told with `step_wanted`, with how many rows and in which
    direction; Enter with `use_wanted`. Escape empties the field.
    """

    step_wanted = Signal(int)
    use_wanted = Signal()

    def __init__(self, theme: Theme, name: str, text: str = "") -> None:
        super().__init__(text)
        self._icon = IconLabel(theme, "search", "muted", 16, self)
        self._icon.resize(self._icon.sizeHint())
        self.setTextMargins(self._icon.width() + 6, 0, 0, 0)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.use_wanted.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._icon.move(_LEFT, (self.height() - self._icon.height()) // 2)

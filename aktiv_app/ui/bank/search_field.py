"""A search field with its icon inside."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit

from aktiv_app.ui.components.panels import IconLabel
from aktiv_app.ui.theme.theme import Theme

_LEFT = 10


class SearchField(QLineEdit):
    """Qt's own icon in a field is a button without a name; this one only repeats the words."""

    def __init__(self, theme: Theme, name: str, text: str = "") -> None:
        super().__init__(text)
        self._icon = IconLabel(theme, "search", "muted", 16, self)
        self._icon.resize(self._icon.sizeHint())
        self.setTextMargins(self._icon.width() + 6, 0, 0, 0)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._icon.move(_LEFT, (self.height() - self._icon.height()) // 2)

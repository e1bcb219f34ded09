"""A text of the bank to read: drawn anew with the theme, and never copied from there."""

from abc import abstractmethod

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QTextEdit, QWidget

from aktiv_app.ui.theme.theme import Theme


class ClosedText(QTextEdit):
    """Read-only, and what is selected cannot be copied; subclasses draw what it shows."""

    def __init__(self, theme: Theme, name: str, margin: int, parent: QWidget | None = None) -> None:
        """`name` is for screen readers, `margin` the room around the text in pixels."""
        super().__init__(parent)
        self._theme = theme
        self.setReadOnly(True)
        self.setProperty("look", "bare")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(margin)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.changed.connect(self._draw)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing: text leaves the app from Compose, where it has been checked."""
        return QMimeData()

    @abstractmethod
    def _draw(self) -> None:
        """Make the document of what is shown."""

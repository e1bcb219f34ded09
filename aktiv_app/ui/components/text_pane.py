"""A text in a card below a line with its title and buttons."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aktiv_app.ui.components.panels import Card
from aktiv_app.ui.theme.theme import Theme


class TextPane(QWidget):
    """`head` is the line above the `card`; `hold` puts the text into it."""

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, margins: QMargins | None = None
    ) -> None:
        """`margins` is the room around the pane, in pixels; none unless given."""
        super().__init__(parent)
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.metrics.space)
        self.card = card = Card(self)
        self._inside = QVBoxLayout(card)
        # Text goes on to the card's edge, or a line would be cut in the middle of the white. It
        # brings margins of its own (`reading`).
        self._inside.setContentsMargins(6, 4, 4, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins or QMargins())
        column.setSpacing(theme.metrics.space)
        column.addLayout(self.head)
        column.addWidget(card, 1)

    def hold(self, text: QWidget) -> None:
        """Show `text` in the card."""
        self._inside.addWidget(text)

"""A check box whose words wrap: Qt's own check box keeps them on one line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from aktiv_app.ui.components.fields import CheckBox
from aktiv_app.ui.theme.theme import Theme


class _Words(QLabel):
    """Clicking the words ticks the box, as everywhere else."""

    def __init__(self, text: str, box: CheckBox) -> None:
        super().__init__()
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._box.click()


class WrappedCheckBox(QWidget):
    """`box` is the check box itself; its accessible name is `name`, or the words."""

    def __init__(self, theme: Theme, text: str, name: str = "") -> None:
        super().__init__()
        self.box = CheckBox(theme, "")
        self.box.setAccessibleName(name or text)
        self.box.setMinimumHeight(theme.metrics.scaled(28))
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # The ring around the box and the room Qt keeps for words of its own.
        self.box.setMinimumWidth(theme.metrics.scaled(36))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        words = _Words(text, self.box)
        # Level with the box where the words fill one line only.
        words.setContentsMargins(0, theme.metrics.scaled(4), 0, 0)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)

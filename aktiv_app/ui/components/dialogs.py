"""What dialogs have in common."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktiv_app.ui.theme.theme import Theme


class FramedDialog(QDialog):
    """Stands over its window until it is answered, and is gone with the answer."""

    def __init__(self, theme: Theme, name: str, parent: QWidget, width: int = 520) -> None:
        """`name` is what it is called in the frame and to screen readers.

        `width` is in pixels at normal text size.
        """
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self.setFixedWidth(theme.metrics.scaled(width))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 24, 24, 16)
        self.column.setSpacing(12)

    def add_buttons(self, *buttons: QWidget) -> QHBoxLayout:
        """Put the buttons below everything, at the end of their line."""
        line = QHBoxLayout()
        line.addStretch(1)
        for button in buttons:
            line.addWidget(button)
        self.column.addSpacing(8)
        self.column.addLayout(line)
        return line


def fit_to_words(dialog: QDialog) -> None:
    """Give `dialog` the height that its words need at its width.

    Qt asks wrapped labels for a narrow column, so a dialog would open too high.
    """
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    height = layout.totalHeightForWidth(dialog.width())
    dialog.resize(dialog.width(), max(height, dialog.minimumSizeHint().height()))

"""What dialogs have in common."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from aktiv_app.ui.theme.theme import Theme

_FRAME: Final = 40
"""What the system's frame takes of the screen's height, in pixels, at most."""
_LEAST: Final = 80


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


class TallContent(QScrollArea):
    """What a dialog shows above its buttons: scrolled where the screen is too low for it.

    Without it, title and buttons would stand outside a small screen with large text.
    """

    def __init__(self, dialog: FramedDialog) -> None:
        """`column` is to be filled; `fit` is called once it has been."""
        super().__init__(dialog)
        self._dialog = dialog
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(dialog.column.spacing())
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def fit(self) -> None:
        """Take the height of the content, as far as the screen has room for the whole dialog."""
        margins = self._dialog.column.contentsMargins()
        width = self._dialog.width() - margins.left() - margins.right()
        self.column.activate()
        words = self.column.totalHeightForWidth(width)
        content = max(words, self.column.totalMinimumSize().height())
        beside = self._dialog.column.totalMinimumSize().height() - self.minimumHeight()
        room = self._dialog.screen().availableGeometry().height() - _FRAME - beside
        self.setFixedHeight(max(min(content, room), _LEAST))


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

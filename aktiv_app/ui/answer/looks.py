"""The formats of the restored text: those of the preview, and one for what stood before."""

from PySide6.QtGui import QColor, QTextCharFormat

from aktiv_app.ui.answer.showing import WAS
from aktiv_app.ui.composer.preview.formats import Looks
from aktiv_app.ui.theme.tokens import Colours


class AnswerLooks(Looks):
    """Values look as their placeholders do in the preview, so that one knows them again."""

    def __init__(self, colours: Colours) -> None:
        super().__init__(colours)
        self._was = QTextCharFormat()
        self._was.setForeground(QColor(colours.muted))
        self._was.setFontStrikeOut(True)

    def format(self, look: str) -> QTextCharFormat:
        """The format of `look`, see `showing` and `preview.runs.Run`."""
        return self._was if look == WAS else super().format(look)

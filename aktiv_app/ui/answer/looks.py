"""The formats of the restored text: those of the preview, and what else is marked in it."""

from PySide6.QtGui import QColor, QTextCharFormat

from aktiv_app.ui.answer.showing import QUESTION, WAS
from aktiv_app.ui.composer.preview.formats import Looks
from aktiv_app.ui.theme.tokens import Colours


class AnswerLooks(Looks):
    """Values look as their placeholders do in the preview, so that one knows them again."""

    def __init__(self, colours: Colours) -> None:
        super().__init__(colours)
        self._was = QTextCharFormat()
        self._was.setForeground(QColor(colours.muted))
        self._was.setFontStrikeOut(True)
        # A whole sentence: never as loud as a value, and the values in it keep their own look.
        self._question = QTextCharFormat()
        self._question.setBackground(QColor(colours.amber.fill))
        self._question.setForeground(QColor(colours.amber.text))
        self._question.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._question.setUnderlineColor(QColor(colours.amber.line))

    def format(self, look: str) -> QTextCharFormat:
        """The format of `look`, see `showing` and `preview.runs.Run`."""
        own = {WAS: self._was, QUESTION: self._question}
        return own.get(look) or super().format(look)

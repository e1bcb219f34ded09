"""From the look of a run to Qt's text format, in the colours of the theme."""

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from aktiv_app.privacy.replacing.screened import MarkState
from aktiv_app.ui.theme.tokens import Colours, Hue

_STRONG = QFont.Weight.DemiBold


class Looks:
    """Formats of all runs in one theme, made once each."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours
        self._made: dict[str, QTextCharFormat] = {}

    def format(self, look: str) -> QTextCharFormat:
        """The format of `look`, see `runs.Run`."""
        if look not in self._made:
            self._made[look] = self._make(look)
        return self._made[look]

    def _make(self, look: str) -> QTextCharFormat:
        made = QTextCharFormat()
        if look == "letter":
            made.setForeground(QColor(self._colours.accent))
            made.setFontWeight(_STRONG)
            return made
        if look == "note":
            made.setForeground(QColor(self._colours.muted))
            return made
        state, _, label = look.partition(":")
        hue = self._colours.classes.get(label, self._colours.blue)
        if state == MarkState.UNDECIDED.value:
            _fill(made, self._colours.amber)
            _underline(made, self._colours.amber, QTextCharFormat.UnderlineStyle.DashUnderline)
            made.setFontWeight(_STRONG)
        elif state == MarkState.KEPT.value:
            _underline(made, hue, QTextCharFormat.UnderlineStyle.DotLine)
            made.setForeground(QColor(self._colours.text))
        else:
            _fill(made, hue)
            _underline(made, hue, QTextCharFormat.UnderlineStyle.SingleUnderline)
            made.setFontWeight(_STRONG)
        return made


def _fill(made: QTextCharFormat, hue: Hue) -> None:
    made.setBackground(QColor(hue.fill))
    made.setForeground(QColor(hue.text))


def _underline(made: QTextCharFormat, hue: Hue, style: QTextCharFormat.UnderlineStyle) -> None:
    made.setUnderlineStyle(style)
    made.setUnderlineColor(QColor(hue.line))

"""Rows of two lines, drawn with the theme's tokens: for lists of values and what became of them."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.theme.tokens import Hue

Index = QModelIndex | QPersistentModelIndex
PAD = 12
"""Room at the left and right of a row, in pixels."""


class TwoLineDelegate(QStyledItemDelegate):
    """Base of the delegates: what a row stands on, and how its words are written."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._fonts: dict[tuple[bool, bool], tuple[QFont, QFontMetrics]] = {}
        self._widths: dict[tuple[bool, bool], dict[str, int]] = {}
        theme.changed.connect(self._forget_fonts)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for two lines."""
        metrics = self._theme.metrics
        return QSize(80, metrics.body + metrics.small + 28)

    def ground(
        self, painter: QPainter, box: QRect, *, selected: bool, amber: bool, first: bool = True
    ) -> None:
        """Fill a cell and draw the line below it; `amber` asks for the user's look.

        The `first` cell of a chosen row has a bar, so that colour alone does not tell.
        """
        colours = self._theme.colours
        fill = colours.surface
        if amber:
            fill = colours.amber.fill
        elif selected:
            fill = colours.soft.fill
        painter.fillRect(box, QColor(fill))
        if selected and first:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), QColor(colours.focus))
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        colour: str,
        *,
        small: bool = False,
        strong: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> int:
        """Write one line, cut to `box`, and give its width in pixels."""
        font, metrics = self._written(small=small, strong=strong)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(box.width(), 10))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | align, shown)
        return metrics.horizontalAdvance(shown)

    def underline(
        self, painter: QPainter, box: QRect, width: int, hue: Hue, font: QFont, style: Qt.PenStyle
    ) -> None:
        """Draw the line of a class of personal data below a text of `width` in `box`."""
        y = box.center().y() + QFontMetrics(font).height() // 2
        painter.setPen(QPen(QColor(hue.line), 2, style))
        painter.drawLine(box.left(), y, box.left() + width, y)

    def icon(self, painter: QPainter, name: str, colour: str, left: int, middle: int) -> int:
        """Draw a small icon, sharp on the screen it is on, and give its side in pixels."""
        side = self.icon_side()
        ratio = painter.device().devicePixelRatio()
        picture = self._theme.picture(name, colour, side, ratio)
        painter.drawPixmap(left, middle - side // 2 + 1, picture)
        return side

    def icon_side(self) -> int:
        """The side of a small icon."""
        return self._theme.metrics.scaled(14)

    def font(self, *, small: bool = False, strong: bool = False) -> QFont:
        """The font of a line."""
        return self._written(small=small, strong=strong)[0]

    def widths(
        self, texts: Iterable[str], *, small: bool = False, strong: bool = False
    ) -> dict[str, int]:
        """The widths in pixels of `texts`, few of which are new each time."""
        known = self._widths.get((small, strong), {})
        advance = self._written(small=small, strong=strong)[1].horizontalAdvance
        # Qt leaves fractions of a pixel out and would cut half of the texts in their own width.
        widths = {text: known[text] if text in known else advance(text) + 1 for text in set(texts)}
        self._widths[small, strong] = widths
        return widths

    def widest(self, texts: Iterable[str], *, small: bool = False, strong: bool = False) -> int:
        """The width in pixels of the widest of `texts`, few of which are new each time."""
        return max(self.widths(texts, small=small, strong=strong).values(), default=0)

    def _forget_fonts(self) -> None:
        self._fonts.clear()
        self._widths.clear()

    def _written(self, *, small: bool, strong: bool) -> tuple[QFont, QFontMetrics]:
        # Made once: a list of many rows asks several times for each of its cells.
        if (small, strong) not in self._fonts:
            metrics = self._theme.metrics
            font = QFont()
            font.setPixelSize(metrics.small if small else metrics.body)
            font.setWeight(QFont.Weight(metrics.strong if strong else metrics.regular))
            self._fonts[small, strong] = font, QFontMetrics(font)
        return self._fonts[small, strong]


def halves(box: QRect) -> tuple[QRect, QRect]:
    """The upper and the lower line of a row."""
    half = box.height() // 2
    top = QRect(box.left(), box.top(), box.width(), half)
    return top, QRect(box.left(), box.top() + half, box.width(), half)

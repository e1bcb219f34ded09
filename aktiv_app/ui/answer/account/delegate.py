"""Draws the rows of the account: what became of it, the value, and below it how often."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from aktiv_app.core.messages import Translator
from aktiv_app.ui.answer.account.model import ROW_ROLE
from aktiv_app.ui.answer.account.rows import STATE_NAMES, AccountRow, RowState
from aktiv_app.ui.theme.icons import render
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.theme.tokens import Hue

Index = QModelIndex | QPersistentModelIndex
_PAD = 12
_GAP = 8

_ICONS = {
    RowState.UNKNOWN: "circle-question-mark",
    RowState.MISSING: "minus",
    RowState.SURPLUS: "plus",
    RowState.RESTORED: "check",
}


class AccountDelegate(QStyledItemDelegate):
    """Two lines a row; the state has an icon and a word, and a value its class's underline."""

    def __init__(self, theme: Theme, tr: Translator) -> None:
        super().__init__()
        self._theme = theme
        self._tr = tr

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for two lines."""
        metrics = self._theme.metrics
        return QSize(80, metrics.body + metrics.small + 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, AccountRow):
            return
        colours = self._theme.colours
        box: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        fill = colours.surface
        if row.state is RowState.UNKNOWN:
            fill = colours.amber.fill
        elif selected:
            fill = colours.soft.fill
        painter.save()
        painter.fillRect(box, QColor(fill))
        if selected:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), QColor(colours.focus))
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inner = box.adjusted(_PAD, 6, -_PAD, -6)
        width = min(self._state_width(), inner.width() // 3)
        self._state(painter, QRect(inner.left(), inner.top(), width, inner.height()), row)
        self._words(painter, inner.adjusted(width + _PAD, 0, 0, 0), row)
        painter.restore()

    def _state_width(self) -> int:
        metrics = QFontMetrics(self._font(small=True, strong=True))
        widest = max(metrics.horizontalAdvance(self._tr(name)) for name in STATE_NAMES.values())
        return widest + self._icon_side() + 2 * _GAP

    def _icon_side(self) -> int:
        return self._theme.metrics.scaled(14)

    def _hue(self, row: AccountRow) -> Hue:
        colours = self._theme.colours
        if row.state is RowState.UNKNOWN:
            return colours.amber
        return colours.classes.get(row.label, colours.blue)

    def _state(self, painter: QPainter, box: QRect, row: AccountRow) -> None:
        colours = self._theme.colours
        colour = {
            RowState.UNKNOWN: colours.amber.text,
            RowState.MISSING: colours.muted,
            RowState.SURPLUS: colours.text,
            RowState.RESTORED: colours.green.text,
        }[row.state]
        side = self._icon_side()
        ratio = painter.device().devicePixelRatio()
        pixmap = render(self._theme.drawing(_ICONS[row.state]), colour, max(1, round(side * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        painter.drawPixmap(box.left(), box.center().y() - side // 2 + 1, pixmap)
        words = box.adjusted(side + _GAP, 0, 0, 0)
        self._text(
            painter, words, self._tr(STATE_NAMES[row.state]), colour, small=True, strong=True
        )

    def _words(self, painter: QPainter, box: QRect, row: AccountRow) -> None:
        colours = self._theme.colours
        half = box.height() // 2
        top = QRect(box.left(), box.top(), box.width(), half)
        bottom = QRect(box.left(), box.top() + half, box.width(), half)
        x = top.left()
        if row.value:
            x += self._text(painter, top, f"{row.placeholder} → ", colours.muted)
        line = QRect(x, top.top(), max(top.right() - x, 10), top.height())
        value = row.value or row.placeholder
        hue = self._hue(row)
        missing = row.state is RowState.MISSING
        width = self._text(
            painter, line, value, colours.muted if missing else hue.text, strong=not missing
        )
        if not missing:
            style = Qt.PenStyle.DashLine if row.state is RowState.UNKNOWN else Qt.PenStyle.SolidLine
            y = line.center().y() + QFontMetrics(self._font()).height() // 2
            painter.setPen(QPen(QColor(hue.line), 2, style))
            painter.drawLine(line.left(), y, line.left() + width, y)
        detail = " · ".join(text for text in (row.kind, row.detail) if text)
        faint = colours.amber.text if row.state is RowState.UNKNOWN else colours.muted
        self._text(painter, bottom, detail, faint, small=True)

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        colour: str,
        *,
        small: bool = False,
        strong: bool = False,
    ) -> int:
        """Draw one line and give its width in pixels."""
        font = self._font(small=small, strong=strong)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(box.width(), 10))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        return metrics.horizontalAdvance(shown)

    def _font(self, *, small: bool = False, strong: bool = False) -> QFont:
        metrics = self._theme.metrics
        font = QFont()
        font.setPixelSize(metrics.small if small else metrics.body)
        font.setWeight(QFont.Weight(metrics.strong if strong else metrics.regular))
        return font

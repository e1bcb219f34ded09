"""Draws the rows of findings: class, value with the reason, what it becomes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from aktiv_app.privacy.screened import MarkState
from aktiv_app.ui.composer.findings.model import ROW_ROLE, Column, FindingRow
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.theme.tokens import Hue

Index = QModelIndex | QPersistentModelIndex
_PAD = 12


class FindingDelegate(QStyledItemDelegate):
    """Two lines a row: the value, and below it why or where."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for two lines."""
        metrics = self._theme.metrics
        return QSize(80, metrics.body + metrics.small + 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, FindingRow):
            return
        colours = self._theme.colours
        box: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        undecided = row.state is MarkState.UNDECIDED
        painter.save()
        fill = colours.surface
        if undecided:
            fill = colours.amber.fill
        elif selected:
            fill = colours.soft.fill
        painter.fillRect(box, QColor(fill))
        if selected and index.column() == Column.CLASS:
            painter.fillRect(QRect(box.left(), box.top(), 4, box.height()), QColor(colours.focus))
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        last = index.column() == Column.KEEP
        inner = box.adjusted(_PAD, 6, -_PAD if last else -4, -6)
        if index.column() == Column.CLASS:
            self._class(painter, inner, row)
        elif index.column() == Column.VALUE:
            table = option.widget
            narrow = isinstance(table, QTableView) and table.isColumnHidden(Column.BECOMES)
            self._value(painter, inner, row, with_placeholder=narrow)
        elif index.column() in (Column.REPLACE, Column.KEEP):
            words = str(index.data() or "")
            self._text(painter, inner, words, colours.link, align=Qt.AlignmentFlag.AlignRight)
        else:
            arrow = "→ " if row.state is MarkState.REPLACED else ""
            self._text(painter, inner, f"{arrow}{row.becomes}", colours.muted, small=True)
        painter.restore()

    def _class(self, painter: QPainter, box: QRect, row: FindingRow) -> None:
        colours = self._theme.colours
        undecided = row.state is MarkState.UNDECIDED
        hue: Hue = colours.amber if undecided else colours.classes[row.label]
        font = self._font(small=True, strong=True)
        text = QFontMetrics(font).elidedText(
            row.kind, Qt.TextElideMode.ElideRight, max(box.width() - 4, 10)
        )
        painter.setFont(font)
        painter.setPen(QColor(hue.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        metrics = QFontMetrics(font)
        y = box.center().y() + metrics.height() // 2 + 1
        style = {
            MarkState.UNDECIDED: Qt.PenStyle.DashLine,
            MarkState.KEPT: Qt.PenStyle.DotLine,
            MarkState.REPLACED: Qt.PenStyle.SolidLine,
        }[row.state]
        painter.setPen(QPen(QColor(hue.line), 2, style))
        painter.drawLine(box.left(), y, box.left() + metrics.horizontalAdvance(text), y)

    def _value(
        self, painter: QPainter, box: QRect, row: FindingRow, *, with_placeholder: bool
    ) -> None:
        colours = self._theme.colours
        detail = row.detail
        if with_placeholder and row.state is not MarkState.UNDECIDED:
            arrow = "→ " if row.state is MarkState.REPLACED else ""
            detail = " · ".join(text for text in (f"{arrow}{row.becomes}", detail) if text)
        if not detail:
            self._text(painter, box, row.value, colours.text, strong=True)
            return
        half = box.height() // 2
        top = QRect(box.left(), box.top(), box.width(), half)
        bottom = QRect(box.left(), box.top() + half, box.width(), half)
        self._text(painter, top, row.value, colours.text, strong=True)
        # On amber and on a chosen row the muted grey would be too faint.
        self._text(painter, bottom, detail, colours.muted, small=True)

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        colour: str,
        *,
        small: bool = False,
        strong: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        font = self._font(small=small, strong=strong)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, max(box.width(), 10)
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | align, shown)

    def _font(self, *, small: bool, strong: bool) -> QFont:
        metrics = self._theme.metrics
        font = QFont()
        font.setPixelSize(metrics.small if small else metrics.body)
        font.setWeight(QFont.Weight(metrics.strong if strong else metrics.regular))
        return font

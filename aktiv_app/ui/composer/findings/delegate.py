"""Draws the rows of findings: class and certainty, value and reason, what it becomes."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from aktiv_app.privacy.replacing.screened import MarkState
from aktiv_app.ui.components.two_lines import PAD, Index, TwoLineDelegate, halves
from aktiv_app.ui.composer.findings.model import ROW_ROLE, Column
from aktiv_app.ui.composer.findings.rows import FindingRow
from aktiv_app.ui.theme.theme import Theme

_LINES = {
    MarkState.UNDECIDED: Qt.PenStyle.DashLine,
    MarkState.KEPT: Qt.PenStyle.DotLine,
    MarkState.REPLACED: Qt.PenStyle.SolidLine,
}


class FindingDelegate(TwoLineDelegate):
    """Two lines a row: class and value, and below them how sure it is and why."""

    def __init__(self, theme: Theme, replace: str) -> None:
        """`replace` is the word for replacing a value that stands."""
        super().__init__(theme)
        self._replace = replace

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, FindingRow):
            return
        colours = self._theme.colours
        column = index.column()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self.ground(
            painter,
            option.rect,
            selected=selected,
            amber=row.state is MarkState.UNDECIDED,
            first=column == Column.CLASS,
        )
        inner = option.rect.adjusted(PAD, 6, -PAD if column == Column.KEEP else -4, -6)
        if column == Column.CLASS:
            self._class(painter, inner, row)
        elif column == Column.VALUE:
            table = option.widget
            narrow = isinstance(table, QTableView) and table.isColumnHidden(Column.BECOMES)
            self._value(painter, inner, row, with_placeholder=narrow)
        elif column in (Column.REPLACE, Column.KEEP):
            words = str(index.data() or "")
            self.text(painter, inner, words, colours.link, align=Qt.AlignmentFlag.AlignRight)
        else:
            self._becomes(painter, inner, row)
        painter.restore()

    def _class(self, painter: QPainter, box: QRect, row: FindingRow) -> None:
        colours = self._theme.colours
        undecided = row.state is MarkState.UNDECIDED
        hue = colours.amber if undecided else colours.classes[row.label]
        top, bottom = halves(box)
        room = top.adjusted(0, 0, -4, 0)
        width = self.text(painter, room, row.kind, hue.text, small=True, strong=True)
        font = self.font(small=True, strong=True)
        self.underline(painter, top, width, hue, font, _LINES[row.state])
        self.text(painter, bottom, row.certainty, colours.muted, small=True)

    def _becomes(self, painter: QPainter, box: QRect, row: FindingRow) -> None:
        """What stands for the value; for one that stands itself, how to change that."""
        colours = self._theme.colours
        if row.state is MarkState.KEPT:
            top, bottom = halves(box)
            self.text(painter, top, row.becomes_shown, colours.muted, small=True)
            self.text(painter, bottom, self._replace, colours.link)
            return
        if row.state is MarkState.UNDECIDED:
            self.text(painter, box, self._replace, colours.link)
            return
        if not row.renamable:
            self.text(painter, box, row.becomes_shown, colours.muted, small=True)
            return
        side = self.icon_side()
        words = box.adjusted(0, 0, -side - 4, 0)
        width = self.text(painter, words, row.becomes_shown, colours.link, small=True)
        left = box.left() + width + 4
        self.icon(painter, "chevron-down", colours.link, left, box.center().y())

    def _value(
        self, painter: QPainter, box: QRect, row: FindingRow, *, with_placeholder: bool
    ) -> None:
        colours = self._theme.colours
        detail = row.detail
        if with_placeholder and row.state is not MarkState.UNDECIDED:
            detail = " · ".join(text for text in (row.becomes_shown, detail) if text)
        top, bottom = halves(box)
        self.text(painter, top, row.value, colours.text, strong=True)
        self.text(painter, bottom, detail, colours.muted, small=True)

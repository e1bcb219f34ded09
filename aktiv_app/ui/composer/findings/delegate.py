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
        table = option.widget
        alone = isinstance(table, QTableView) and table.isColumnHidden(Column.CLASS)
        painter.save()
        self.ground(
            painter,
            option.rect,
            selected=selected,
            amber=row.state is MarkState.UNDECIDED,
            first=column == (Column.VALUE if alone else Column.CLASS),
        )
        inner = option.rect.adjusted(PAD, 6, -PAD if column == Column.KEEP else -4, -6)
        top, bottom = halves(inner)
        if column == Column.CLASS:
            self._class(painter, inner, row)
        elif column == Column.VALUE:
            self.text(painter, top, row.value, colours.text, strong=True)
        elif column in (Column.REPLACE, Column.KEEP):
            words = str(index.data() or "")
            self.text(painter, top, words, colours.link, align=Qt.AlignmentFlag.AlignRight)
        else:
            self._becomes(painter, inner, row)
        if column != Column.CLASS and isinstance(table, QTableView):
            self._detail(painter, option.rect, bottom, table, index, row)
        painter.restore()

    value_margin = PAD + 4
    """How much of its cell's width a value leaves free."""

    def value_room(self, cell: int) -> int:
        """How much of a cell's width a value has."""
        return cell - self.value_margin

    def _class(self, painter: QPainter, box: QRect, row: FindingRow) -> None:
        top, bottom = halves(box)
        self._kind(painter, top, row)
        self.text(painter, bottom, row.certainty, self._theme.colours.muted, small=True)

    def _kind(self, painter: QPainter, line: QRect, row: FindingRow) -> int:
        """Write the class with its line and give its width in pixels."""
        colours = self._theme.colours
        undecided = row.state is MarkState.UNDECIDED
        hue = colours.amber if undecided else colours.classes[row.label]
        room = line.adjusted(0, 0, -4, 0)
        width = self.text(painter, room, row.kind, hue.text, small=True, strong=True)
        font = self.font(small=True, strong=True)
        self.underline(painter, line, width, hue, font, _LINES[row.state])
        return width

    def _becomes(self, painter: QPainter, box: QRect, row: FindingRow) -> None:
        """What stands for the value; for one that stands itself, how to change that."""
        colours = self._theme.colours
        top, _ = halves(box)
        if row.state is not MarkState.REPLACED:
            self.text(painter, top, self._replace, colours.link)
            return
        if not row.renamable:
            self.text(painter, top, row.becomes_shown, colours.muted, small=True)
            return
        side = self.icon_side()
        words = top.adjusted(0, 0, -side - 4, 0)
        width = self.text(painter, words, row.becomes_shown, colours.link, small=True)
        left = top.left() + width + 4
        self.icon(painter, "chevron-down", colours.link, left, top.center().y())

    def _detail(
        self,
        painter: QPainter,
        cell: QRect,
        line: QRect,
        table: QTableView,
        index: Index,
        row: FindingRow,
    ) -> None:
        """Why it was marked, along the whole lower line: each cell draws its own stretch of it."""
        detail = row.detail
        # What stands for the value is named below it where its own cell is not seen, as is why
        # it was kept.
        spanned = table.columnSpan(index.row(), Column.VALUE) > 1
        covered = spanned or table.isColumnHidden(Column.BECOMES)
        if row.state is MarkState.KEPT or (covered and row.state is MarkState.REPLACED):
            detail = " · ".join(text for text in (row.becomes_shown, detail) if text)
        whole = QRect(line)
        whole.setLeft(table.columnViewportPosition(Column.VALUE) + PAD)
        whole.setRight(table.viewport().width() - PAD)
        painter.setClipRect(cell, Qt.ClipOperation.IntersectClip)
        if table.isColumnHidden(Column.CLASS):
            whole.setLeft(whole.left() + self._kind(painter, whole, row))
            detail = f" · {row.certainty} · {detail}"
        self.text(painter, whole, detail, self._theme.colours.muted, small=True)

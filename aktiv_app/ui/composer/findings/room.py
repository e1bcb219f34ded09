"""How much room the columns of the list of personal data have."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from aktiv_app.privacy.replacing.screened import MarkState
from aktiv_app.ui.composer.findings.delegate import FindingDelegate
from aktiv_app.ui.composer.findings.model import Column, FindingsModel
from aktiv_app.ui.context import UiContext

_NARROW = 520  # below it the placeholder stands under the value, …
_NARROWEST = 340  # … below this its class does too, and "Replace" is in the menu of "Keep …"
_BECOMES_MOST = 180
_CLASS_MOST, _CLASS_MOST_NARROW = 200, 122


class ColumnRoom(QObject):
    """Gives the columns of `table` what is left of the width of `panel`, in logical pixels."""

    def __init__(
        self,
        table: QTableView,
        model: FindingsModel,
        delegate: FindingDelegate,
        context: UiContext,
        panel: QWidget,
    ) -> None:
        super().__init__(panel)
        self._panel = panel
        self._table = table
        self._model = model
        self._delegate = delegate
        self._theme, self._tr = context.theme, context.tr
        self._cells: list[int] = []
        header = table.horizontalHeader()
        header.setSectionResizeMode(Column.CLASS, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.VALUE, QHeaderView.ResizeMode.Stretch)
        for fixed in (Column.BECOMES, Column.REPLACE, Column.KEEP):
            header.setSectionResizeMode(fixed, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(self._resized)

    def fit(self) -> None:
        """Where there is little room, what stands for the value moves below it."""
        width = self._panel.width()
        scaled = self._theme.metrics.scaled
        self._table.setColumnHidden(Column.BECOMES, width < scaled(_NARROW))
        self._table.setColumnHidden(Column.CLASS, width < scaled(_NARROWEST))
        self.give()

    def give(self) -> None:
        """Let the value have the cells beside it in which nothing stands."""
        narrow = self._table.isColumnHidden(Column.BECOMES)
        open_to_replace = any(row.state is not MarkState.REPLACED for row in self._model.rows)
        open_to_replace &= self._panel.width() >= self._theme.metrics.scaled(_NARROWEST)
        # Where there is room, "Replace" stands where the placeholder will be.
        self._table.setColumnHidden(Column.REPLACE, not (narrow and open_to_replace))
        self._table.setColumnWidth(Column.CLASS, self._class_room(narrow=narrow))
        self._table.setColumnWidth(Column.BECOMES, self._becomes_room())
        self._span(self._cells_of_values(narrow=narrow))

    def _cells_of_values(self, *, narrow: bool) -> list[int]:
        """How many cells the value of each row has: what is replaced gives it those beside it."""
        rows = self._model.rows
        if narrow:
            return [3 if row.state is MarkState.REPLACED else 1 for row in rows]
        # Where there is room, only a value that is longer than its own cell.
        room = self._delegate.value_room(self._table.columnWidth(Column.VALUE))
        widths = self._delegate.widths({row.value for row in rows}, strong=True)
        replaced = (row.state is MarkState.REPLACED for row in rows)
        return [
            2 if gone and widths[row.value] > room else 1
            for row, gone in zip(rows, replaced, strict=True)
        ]

    def _span(self, cells: list[int]) -> None:
        """Let the values of the rows have so many cells; each call paints the whole table."""
        if cells == self._cells:
            return
        self._cells = cells
        self._table.clearSpans()
        for at, count in enumerate(cells):
            if count > 1:
                self._table.setSpan(at, Column.VALUE, 1, count)

    def _resized(self, column: int) -> None:
        if column == Column.VALUE:
            self._span(self._cells_of_values(narrow=self._table.isColumnHidden(Column.BECOMES)))

    def _becomes_room(self) -> int:
        """As wide as the longest placeholder and the arrow of its menu, within reason."""
        metrics = self._theme.metrics
        replaced = (row for row in self._model.rows if row.state is MarkState.REPLACED)
        shown = (row.becomes_shown for row in replaced)
        least = self._delegate.widest((self._tr.t("Replace"),))
        widest = max(least, self._delegate.widest(shown, small=True))
        room = widest + self._delegate.icon_side() + metrics.scaled(20)
        return min(room, metrics.scaled(_BECOMES_MOST))

    def _class_room(self, *, narrow: bool) -> int:
        metrics = self._theme.metrics
        kinds = (text for row in self._model.rows for text in (row.kind, row.certainty))
        widest = self._delegate.widest(kinds, small=True, strong=True)
        most = metrics.scaled(_CLASS_MOST)
        if narrow:
            # The value itself counts for more than the whole name of its class, which has the
            # room that all values leave.
            least = max(metrics.scaled(_CLASS_MOST_NARROW), self._panel.width() * 3 // 10)
            most = max(least, self._left_by_values())
        return min(widest + metrics.scaled(24), most)

    def _left_by_values(self) -> int:
        """How much of the width the values and what can be done about them do not need."""
        table, rows = self._table, self._model.rows
        replace = table.columnWidth(Column.REPLACE)
        widths = self._delegate.widths({row.value for row in rows}, strong=True)
        needed = (
            # What is replaced has the cell of "Replace" too.
            widths[row.value] + (0 if row.state is MarkState.REPLACED else replace)
            for row in rows
        )
        bar = table.verticalScrollBar().sizeHint().width()
        taken = table.columnWidth(Column.KEEP) + bar + self._delegate.value_margin
        return self._panel.width() - taken - max(needed, default=0)

    def give_to_buttons(self) -> None:
        """Show what can be done in full: "Behold …" is longer than "Keep …"."""
        metrics = self._theme.metrics
        font = self._table.font()
        font.setPixelSize(metrics.body)
        tr, written = self._tr, QFontMetrics(font)
        for column, words in ((Column.REPLACE, tr.t("Replace")), (Column.KEEP, tr.t("Keep …"))):
            room = written.horizontalAdvance(words) + metrics.scaled(24)
            self._table.setColumnWidth(column, max(room, metrics.scaled(64)))
        self.give()

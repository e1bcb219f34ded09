"""The table of findings as Qt's views see it."""

from collections.abc import Iterator, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from aktiv_app.core.messages import Translator
from aktiv_app.privacy.replacing.screened import MarkState, ValueKey
from aktiv_app.ui.composer.findings.rows import FindingRow

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the table."""

    CLASS = 0
    VALUE = 1
    BECOMES = 2
    REPLACE = 3
    KEEP = 4


ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class FindingsModel(QAbstractTableModel):
    """Adapts the rows to Qt's views; rows that stay are kept, so the selection stays too."""

    def __init__(self, tr: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._rows: tuple[FindingRow, ...] = ()

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """The rows shown."""
        return self._rows

    def set_rows(self, rows: tuple[FindingRow, ...]) -> bool:
        """Show `rows`; views hear of no more than what differs. Gives whether anything does."""
        old, before, after = self._rows, [row.key for row in self._rows], [row.key for row in rows]
        if before == after:
            return self._show(rows)
        head = _alike(before, after)
        tail = _alike(before[head:][::-1], after[head:][::-1])
        gone, come = len(old) - head - tail, len(rows) - head - tail
        if gone and come and gone != come:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return True
        if come > gone:
            self.beginInsertRows(QModelIndex(), head, head + come - 1)
            self._rows = old[:head] + rows[head : head + come] + old[head:]
            self.endInsertRows()
        elif gone > come:
            self.beginRemoveRows(QModelIndex(), head, head + gone - 1)
            self._rows = old[:head] + old[head + gone :]
            self.endRemoveRows()
        self._show(rows)
        return True

    def _show(self, rows: tuple[FindingRow, ...]) -> bool:
        """Show rows of the same values; gives whether any is drawn otherwise."""
        shown, self._rows = self._rows, rows
        stretches = [*_stretches(shown, rows)]
        for first, last in stretches:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))
        return bool(stretches)

    def row_of(self, key: ValueKey) -> int:
        """The row of a value, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row for each value."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Class, value, what stands for it, and the two things one can do."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, and the row itself for the delegate."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        tr, row = self._tr, self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                Column.CLASS: row.kind,
                Column.VALUE: row.value,
                Column.BECOMES: row.becomes,
                Column.REPLACE: "" if row.state is MarkState.REPLACED else tr.t("Replace"),
                Column.KEEP: tr.t("Keep …"),
            }[Column(index.column())]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.VALUE:
            return "\n".join(text for text in (row.value, row.reason, row.where) if text)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.BECOMES:
            return tr.t("Give the person a role (F2)") if row.renamable else row.becomes
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            tr = self._tr
            names = (tr.t("Kind"), tr.t("Value"), tr.t("In the prompt"))
            return names[section] if section < len(names) else ""
        return None


def _alike(before: Sequence[ValueKey], after: Sequence[ValueKey]) -> int:
    """How many keys both begin with."""
    differing = (at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b)
    return next(differing, min(len(before), len(after)))


def _stretches(
    before: Sequence[FindingRow], after: Sequence[FindingRow]
) -> Iterator[tuple[int, int]]:
    """The first and last row of each stretch that is drawn otherwise than before."""
    begin = -1
    for at, (old, new) in enumerate(zip(before, after, strict=True)):
        if not new.drawn_like(old):
            begin = at if begin < 0 else begin
        elif begin >= 0:
            yield begin, at - 1
            begin = -1
    if begin >= 0:
        yield begin, len(after) - 1

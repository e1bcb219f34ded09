"""The rows of the account for Qt's views."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from aktiv_app.core.messages import Translator
from aktiv_app.ui.answer.account.rows import AccountRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class AccountModel(QAbstractListModel):
    """One row for each placeholder, and for each thing that is like one."""

    def __init__(self, tr: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._rows: tuple[AccountRow, ...] = ()

    @property
    def rows(self) -> tuple[AccountRow, ...]:
        """The rows shown."""
        return self._rows

    def set_rows(self, rows: tuple[AccountRow, ...]) -> None:
        """Show `rows`; the choice stays where the same placeholders stand in the same order."""
        if rows == self._rows:
            return
        if [_identity(row) for row in rows] == [_identity(row) for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_at(self, stretch: tuple[int, int] | None, placeholder: str) -> int:
        """The row that has `stretch` among its places, else that of `placeholder`, or -1."""
        for at, row in enumerate(self._rows):
            if stretch in row.places:
                return at
        return next((at for at, row in enumerate(self._rows) if row.placeholder == placeholder), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, and the row itself for the delegate."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken(self._tr)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or row.detail
        return None


def _identity(row: AccountRow) -> tuple[str, str]:
    return row.state.value, row.placeholder

"""The prompts that answer a query, for Qt's views: as many rows as there are, read in pages."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from aktiv_app.ui.bank.paging import PAGE
from prompt_bank.ports.listing import Listed, Listing

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_MOST_PAGES = 40


class PromptModel(QAbstractListModel):
    """`page_wanted` asks for the page that begins at a row; `add_page` answers it.

    Rows that have not been read yet are there, but empty, so that the scroll bar tells the
    truth. Pages looked at long ago are forgotten and read again.
    """

    page_wanted = Signal(int)

    def __init__(
        self, spoken: Callable[[Listed], str], loading: str, parent: QObject | None = None
    ) -> None:
        """`spoken` says a row for screen readers; `loading` stands for one not read yet."""
        super().__init__(parent)
        self._spoken = spoken
        self._loading = loading
        self._total = 0
        self._pages: OrderedDict[int, tuple[Listed, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()

    @property
    def total(self) -> int:
        """How many prompts answer."""
        return self._total

    def show_first(self, listing: Listing, *, fresh: bool = True) -> None:
        """Begin a list with its first page.

        Unless it is a `fresh` one, the question is the same as before and only the bank may
        have changed: what is on the screen stays there until it has been read again.
        """
        same = listing.total == self._total and self._same_prompts(listing)
        self._asked.clear()
        kept = {} if fresh else {page: rows for page, rows in self._pages.items() if page}
        self._stale = set(kept)
        if not same:
            self.beginResetModel()
        self._total = listing.total
        self._pages = OrderedDict({**kept, 0: listing.rows})
        if not same:
            self.endResetModel()
        elif self._total:
            # The same prompts in the same order: nothing moves, nothing flickers.
            self.dataChanged.emit(self.index(0), self.index(self._total - 1))

    def add_page(self, start: int, listing: Listing) -> None:
        """Fill in the rows from `start`; ignored when it is not of this list any more."""
        if start not in self._asked or listing.total != self._total:
            return
        self._asked.discard(start)
        self._pages[start // PAGE] = listing.rows
        self._stale.discard(start // PAGE)
        while len(self._pages) > _MOST_PAGES:
            self._pages.popitem(last=False)
        last = min(start + PAGE, self._total) - 1
        self.dataChanged.emit(self.index(start), self.index(last))

    def row(self, at: int) -> Listed | None:
        """A row if it has been read; asks for its page otherwise."""
        if not 0 <= at < self._total:
            return None
        page = at // PAGE
        rows = self._pages.get(page)
        if (rows is None or page in self._stale) and page * PAGE not in self._asked:
            self._asked.add(page * PAGE)
            self.page_wanted.emit(page * PAGE)
        if rows is None:
            return None
        self._pages.move_to_end(page)
        place = at - page * PAGE
        return rows[place] if place < len(rows) else None

    def find(self, prompt: str) -> int:
        """The row of a prompt among those that have been read, or -1."""
        for page, rows in self._pages.items():
            for at, row in enumerate(rows):
                if row.prompt == prompt:
                    return page * PAGE + at
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many prompts answer, whether they have been read or not."""
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, and the row itself for the delegate."""
        if not index.isValid() or not 0 <= index.row() < self._total:
            return None
        if role not in (
            ROW_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        row = self.row(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return self._loading
        return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else row.title

    def _same_prompts(self, listing: Listing) -> bool:
        shown = self._pages.get(0, ())
        return [row.prompt for row in shown] == [row.prompt for row in listing.rows]

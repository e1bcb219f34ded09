"""What stands above a cell of a pasted table, for rules that read cells without their heading.

A score, a grade or a fare is no age because a name stands in its row.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from msgspec import Struct

from aktiv_app.privacy.text.late import late

_MARKS = "\t|;"
_FEWEST = 2  # marks in a line that is a row
_GAP = late(r"(?<=\S) {2,}(?=\S)")  # between aligned columns
_SPACES = "  "


class _Table(Struct, frozen=True):
    """How the cells of a table are parted, and its first row."""

    mark: str
    first: str

    def cells(self) -> list[str]:
        """What heads the columns."""
        if self.mark == _SPACES:
            return [cell.strip() for cell in _GAP.split(self.first.strip())]
        return [cell.strip() for cell in self.first.split(self.mark)]


class ColumnHeads:
    """The first rows of the tables of one text, read when first asked for.

    Args:
        text: the whole text.
        aligned: whether columns may be parted by spaces alone.
    """

    def __init__(self, text: str, *, aligned: bool = False) -> None:
        self._text = text
        self._mark: Callable[[str], tuple[str, int] | None] = _aligned if aligned else _marked
        self._starts: list[int] = []
        self._tables: list[_Table | None] = []  # for each line
        # The line that was asked about last, which may be endless and hold many values: where it
        # begins and ends, whether it is a row, and where its gaps begin.
        self._begin, self._end = 0, -1
        self._is_row = False
        self._gaps: Sequence[int] | None = None

    def above(self, start: int) -> str | None:
        """The cell that heads the column of the one at `start`; None outside tables."""
        table = self._table(start)
        if table is None:
            return None
        cells = table.cells()
        if table.mark == _SPACES:
            if self._gaps is None:
                row = _GAP.finditer(self._text[self._begin : self._end])
                self._gaps = [self._begin + gap.start() for gap in row]
            column = bisect_right(self._gaps, start - len(_SPACES))
        else:
            column = self._text.count(table.mark, self._begin, start)
        return cells[column] if column < len(cells) else None

    def row(self, start: int) -> list[str]:
        """All that heads the table of the cell at `start`; nothing outside tables."""
        table = self._table(start)
        return table.cells() if table else []

    def _table(self, start: int) -> _Table | None:
        if not self._begin <= start <= self._end:
            end = self._text.find("\n", start)
            self._begin = self._text.rfind("\n", 0, start) + 1
            self._end = end if end >= 0 else len(self._text)
            self._is_row = self._mark(self._text[self._begin : self._end]) is not None
            self._gaps = None
        if not self._is_row:
            return None  # seldom a table at all
        if not self._starts:
            self._read()
        return self._tables[bisect_right(self._starts, start) - 1]

    def _read(self) -> None:
        begin = 0
        last: tuple[str, int] | None = None
        table: _Table | None = None
        for line in self._text.split("\n"):
            shape = self._mark(line)
            if shape is None:
                table = None
            elif not (table and last and shape[0] == last[0] and abs(shape[1] - last[1]) <= 1):
                table = _Table(shape[0], line)
            last = shape
            self._starts.append(begin)
            # The first row has nothing above it.
            self._tables.append(table if table and table.first is not line else None)
            begin += len(line) + 1


def _marked(line: str) -> tuple[str, int] | None:
    for mark in _MARKS:
        count = line.count(mark)
        if count >= _FEWEST:
            return mark, count
    return None


def _aligned(line: str) -> tuple[str, int] | None:
    marked = _marked(line)
    if marked is not None or _SPACES not in line:
        return marked
    count = len(_GAP.findall(line.strip()))
    return (_SPACES, count) if count >= _FEWEST else None

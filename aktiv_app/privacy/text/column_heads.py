"""What stands above a cell of a pasted table, for rules that read cells without their heading.

A score, a grade or a fare is no age because a name stands in its row.
"""

from bisect import bisect_right

_MARKS = "\t|;"
_FEWEST = 2  # marks in a line that is a row


class ColumnHeads:
    """The first rows of the tables of one text, read when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []
        self._tables: list[tuple[str, str] | None] = []  # for each line: mark and first row

    def above(self, start: int) -> str | None:
        """The cell that heads the column of the one at `start`; None outside tables."""
        end = self._text.find("\n", start)
        row = self._text[self._text.rfind("\n", 0, start) + 1 : end if end >= 0 else None]
        if not any(row.count(mark) >= _FEWEST for mark in _MARKS):
            return None  # seldom a table at all
        if not self._starts:
            self._read()
        line = bisect_right(self._starts, start) - 1
        table = self._tables[line]
        if table is None:
            return None
        mark, first = table
        cells = first.split(mark)
        column = self._text.count(mark, self._starts[line], start)
        return cells[column].strip() if column < len(cells) else None

    def _read(self) -> None:
        begin = 0
        last: tuple[str, int] | None = None
        table: tuple[str, str] | None = None
        for line in self._text.split("\n"):
            shape = next(
                ((mark, count) for mark in _MARKS if (count := line.count(mark)) >= _FEWEST), None
            )
            if shape is None:
                table = None
            elif not (table and last and shape[0] == last[0] and abs(shape[1] - last[1]) <= 1):
                table = (shape[0], line)
            last = shape
            self._starts.append(begin)
            # The first row has nothing above it.
            self._tables.append(table if table and table[1] is not line else None)
            begin += len(line) + 1

"""Ages in rows that begin with people and have no heading: "Liv;41;Moss", "3 Kim 070… 46".

A column of figures between sixteen and seventy-five, filled in every row of people, is their age;
a heading that says otherwise, or figures that count something, make it none.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.statements import Stretches
from aktiv_app.privacy.text.headings import label_of
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import RememberedLines

_MARKS = ("\t", ";", "|")
_GAP = late(r" {2,}")
_AGE = late(r"(?:1[6-9]|[2-6]\d|7[0-5])(?: ?(?:år|yrs?|y))?")
_FEWEST_CELLS = 2
_FEWEST_ROWS = 3
_MOST_CELLS = 20
_FIRST = 2  # cells of which one holds the name


class _Row(NamedTuple):
    """A line as a row; `cells` are places in it, `ages` the numbers of those that may be ages."""

    mark: str
    cells: tuple[tuple[int, int], ...]
    ages: frozenset[int]
    text: str


class AgeColumns:
    """Finds the column of ages in rows of people."""

    def __init__(self, lines: LastLines | None = None) -> None:
        self._rows = RememberedLines(_rows, lines=lines)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """The ages in rows that begin with persons among `findings`."""
        rows = list(self._rows.telling(text))
        if sum(1 for _, (row,) in rows if row.ages) < _FEWEST_ROWS:
            return []
        persons = Stretches(
            [one for one in findings if one.label is Label.PERSON and one.certainty.rank]
        )
        found: list[Finding] = []
        table: list[tuple[int, _Row]] = []
        for begin, (row,) in rows:
            if table and not _goes_on(text, table[-1], (begin, row)):
                found += _ages(table, persons)
                table = []
            table.append((begin, row))
        return [*found, *_ages(table, persons)]


def _goes_on(text: str, last: tuple[int, _Row], row: tuple[int, _Row]) -> bool:
    """Whether a row is the next one of a table."""
    end = last[0] + len(last[1].text)
    same = row[1].mark == last[1].mark and abs(len(row[1].cells) - len(last[1].cells)) <= 1
    return same and not text[end : row[0]].strip() and text.count("\n", end, row[0]) == 1


def _ages(table: Sequence[tuple[int, _Row]], persons: Stretches) -> Iterator[Finding]:
    head: _Row | None = None
    if not table[0][1].ages:
        head, table = table[0][1], table[1:]
    named = [(begin, row) for begin, row in table if _is_named(begin, row, persons)]
    if len(table) < _FEWEST_ROWS or len(named) * 2 < len(table):
        return
    columns = frozenset.intersection(*(row.ages for _, row in table))
    for column in sorted(columns):
        if head is not None and not _heads_ages(head, column):
            continue
        if len({row.text[slice(*row.cells[column])] for _, row in table}) > 1:
            for begin, row in table:
                start, end = row.cells[column]
                yield Finding(
                    begin + start, begin + end, Label.AGE, Certainty.LIKELY, reasons.TABLE_COLUMN
                )
            return  # the others are sizes, hours or points


def _is_named(begin: int, row: _Row, persons: Stretches) -> bool:
    return any(persons.touching(begin + a, begin + b) for a, b in row.cells[:_FIRST] if b > a)


def _heads_ages(head: _Row, column: int) -> bool:
    """Whether a first row says nothing against ages in a column."""
    if column >= len(head.cells):
        return True
    heading = head.text[slice(*head.cells[column])].strip(" *_")
    return not heading or label_of(heading) is Label.AGE


def _rows(line: str) -> tuple[_Row, ...]:
    """The line as a row, or nothing."""
    mark = next((one for one in _MARKS if line.count(one) >= _FEWEST_CELLS), "")
    if mark:
        cells = []
        start = 0
        for part in line.split(mark):
            value = part.strip()
            at = start + (part.index(value) if value else 0)
            cells.append((at, at + len(value)))
            start += len(part) + 1
    else:
        edges = [0, *(at for gap in _GAP.finditer(line) for at in gap.span()), len(line)]
        cells = list(zip(edges[::2], edges[1::2], strict=True))
    if not _FEWEST_CELLS < len(cells) <= _MOST_CELLS:
        return ()
    ages = frozenset(at for at, (a, b) in enumerate(cells) if at and _AGE.fullmatch(line, a, b))
    return (_Row(mark, tuple(cells), ages, line),)

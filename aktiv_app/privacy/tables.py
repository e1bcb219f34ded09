"""Table columns: the heading says what the cells are.

Pasted spreadsheets are lines with tab stops, bars or wide gaps. In a row of headings a
word such as "Born" or "Phone" makes the cells under it personal data that alone would be a
mere year or number; at the beginning of a row it does so for the cells beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.headings import is_value, label_of

_GAP = 3  # lines
_CELL = re.compile(r"\S(?:.*?\S)?(?=\s{2,}|\s*$)")
_COMMA_CELL = re.compile(r'(?:(?<=,)|^)(?:"[^"\n]*"|[^,\n]*)(?=,|$)')
_CSV_HEADING = re.compile(r"(?:[^\W\d][\w /.-]{0,24},){2,20}[^\W\d][\w /.-]{0,24}")
_FEWEST = 3  # cells in a line that is a row of a table
_OFF = 4  # characters a cell set with spaces may stand beside its heading


class TableColumns:
    """Marks the cells under or beside telling headings."""

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:  # noqa: ARG002
        """Findings for cells; several lines without cells end a table."""
        found: list[Finding] = []
        if "," in text:
            found += _in_csv(text)
        if not any(mark in text for mark in ("\t", "|", ";", "   ")):
            return found
        heading: list[tuple[_Cell, Label | None]] = []
        gap = start = 0
        for line in text.split("\n"):
            cells = _cells(line, start)
            if len(cells) < _FEWEST - 1:
                # A blank line or a remark may stand between the rows of one table.
                gap += 1
                if gap > _GAP:
                    heading = []
            else:
                apart, gap = gap > 0, 0
                labels = _headings(cells) if len(cells) >= _FEWEST else []
                if sum(label is not None for label in labels) and not _is_row(labels):
                    heading = list(zip(cells, labels, strict=True))
                elif heading and abs(len(cells) - len(heading)) <= (0 if apart else 2):
                    found += _under(heading, cells)
                if len(cells) >= _FEWEST:
                    found += _beside(cells)
            start += len(line) + 1
        return found


def _in_csv(text: str) -> list[Finding]:
    """Cells under the headings of values set apart by commas alone.

    Such a row of headings has no sentence in it: short names, nothing else on the line.
    """
    found: list[Finding] = []
    labels: list[Label | None] = []
    start = 0
    for line in text.split("\n"):
        if line.count(",") >= _FEWEST - 1:
            cells = [
                (cell.start(), cell.group().strip(' "')) for cell in _COMMA_CELL.finditer(line)
            ]
            if _CSV_HEADING.fullmatch(line):
                names = [label_of(name) for _, name in cells]
                labels = names if any(names) else []
            elif labels and len(cells) == len(labels):
                for (place, value), label in zip(cells, labels, strict=True):
                    if label is not None and value:
                        at = start + line.index(value, place)
                        found += _value(_Cell(at, place, value, False), label)
        else:
            labels = []
        start += len(line) + 1
    return found


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with its place in the text and in its line; `set_` tells it is set by spaces."""

    start: int
    column: int
    text: str
    set_: bool


def _cells(line: str, start: int) -> list[_Cell]:
    for mark in ("\t", "|", ";"):
        if line.count(mark) >= (2 if mark == ";" else 1):
            cells = []
            place = 0
            for part in line.split(mark):
                value = part.strip()
                offset = place + (part.index(value) if value else 0)
                cells.append(_Cell(start + offset, offset, value, False))
                place += len(part) + 1
            # A bar before the first cell: | Age | 47 | 33 |
            return cells[1:] if mark == "|" and not cells[0].text else cells
    if "  " not in line:
        return []
    return [
        _Cell(start + match.start(), match.start(), match.group(), True)
        for match in _CELL.finditer(line)
    ]


def _headings(cells: Sequence[_Cell]) -> list[Label | None]:
    """The label of each cell of a row of headings; empty when the row is not one."""
    if any(any(char.isdigit() for char in cell.text) for cell in cells):
        return []
    return [label_of(cell.text) for cell in cells]


def _is_row(labels: Sequence[Label | None]) -> bool:
    """Whether only the first cell is a heading: then the row's own cells are its values."""
    return labels[0] is not None and not any(labels[1:])


def _under(heading: Sequence[tuple[_Cell, Label | None]], cells: Sequence[_Cell]) -> list[Finding]:
    found = []
    for place, cell in enumerate(cells):
        if cell.set_:
            near = [label for top, label in heading if abs(top.column - cell.column) <= _OFF]
            label = near[0] if near else None
        else:
            label = heading[place][1] if place < len(heading) else None
        if label is not None:
            found += _value(cell, label)
    return found


def _beside(cells: Sequence[_Cell]) -> list[Finding]:
    """A comparison: the first cell says what the cells after it are."""
    label = label_of(cells[0].text)
    if label is None or any(label_of(cell.text) is not None for cell in cells[1:]):
        return []
    return [finding for cell in cells[1:] for finding in _value(cell, label)]


def _value(cell: _Cell, label: Label) -> list[Finding]:
    if not is_value(cell.text, label):
        return []
    end = cell.start + len(cell.text)
    return [Finding(cell.start, end, label, Certainty.LIKELY, reasons.TABLE_COLUMN)]

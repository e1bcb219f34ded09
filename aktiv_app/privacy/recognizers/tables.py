"""Table columns: the heading says what the cells are.

Pasted spreadsheets are lines with tab stops, bars or wide gaps. In a row of headings a
word such as "Born" or "Phone" makes the cells under it personal data that alone would be a
mere year or number; at the beginning of a row it does so for the cells beside it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.text.headings import is_place, is_place_value, is_value, label_of
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import RememberedLines

_GAP = 3  # lines
_CELL = late(r"\S(?:.*?\S)?(?=\s{2,}|\s*$)")
_COMMA_CELL = late(r'(?:(?<=,)|^)(?:"[^"\n]*"|[^,\n]*)(?=,|$)')
_CSV_HEADING = late(r"(?:\"?[^\W\d][\w '’/.-]{0,24}\"?,){2,20}\"?[^\W\d][\w '’/.-]{0,24}\"?")
_LINE_NUMBER = late(r"(?<=[^\W\d_])[ _]?\d$")  # "address line 1", "tlf2"
_SHORT = 4  # characters; "F6" numbers a point
_FEWEST = 3  # cells in a line that is a row of a table
# Their values are told from remarks by their form, so one heading makes a row of headings.
_SHAPED = frozenset((Label.DATE_OF_BIRTH, Label.PHONE, Label.NATIONAL_ID, Label.BANK_ACCOUNT))
_OFF = 4  # characters a cell set with spaces may stand beside its heading


class TableColumns:
    """Marks the cells under or beside telling headings."""

    def __init__(
        self,
        lines: LastLines | None = None,
        is_word: Callable[[str], bool] = lambda word: False,  # noqa: ARG005
    ) -> None:
        """`is_word` tells whether a word in small letters is one of the languages."""
        self._rows = RememberedLines(partial(_row, is_word), lines=lines)
        self._listed = RememberedLines(_listed, lines=lines)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:  # noqa: ARG002
        """Findings for cells; several lines without cells end a table."""
        found: list[Finding] = []
        if "," in text:
            found += _in_csv(self._listed.in_text(text))
        if not any(mark in text for mark in ("\t", "|", ";", "   ")):
            return found
        heading: list[tuple[_Cell, _Column]] = []
        gap = 0
        for begin, (cells, columns, beside) in self._rows.in_text(text):
            if len(cells) < _FEWEST - 1:
                # A blank line or a remark may stand between the rows of one table.
                gap += 1
                if gap > _GAP:
                    heading = []
            else:
                apart, gap = gap > 0, 0
                if any(column.label for column in columns) and not (
                    len(cells) >= _FEWEST
                    and _is_row(columns)
                    and (beside or columns[0].label is not Label.USERNAME)
                ):
                    heading = list(zip(cells, columns, strict=True))
                elif heading and abs(len(cells) - len(heading)) <= (0 if apart else 2):
                    found += _moved(_under(heading, cells), begin)
                found += _moved(beside, begin)
        return found


def _in_csv(lines: Iterable[tuple[int, "_Listed | None"]]) -> list[Finding]:
    """Cells under the headings of values set apart by commas alone.

    Such a row of headings has no sentence in it: short names, nothing else on the line.
    """
    found: list[Finding] = []
    columns: Sequence[_Column] = ()
    for begin, listed in lines:
        if listed is None:
            columns = ()
        elif listed.columns:
            columns = listed.columns
        elif len(listed.cells) == len(columns):
            for cell, column in zip(listed.cells, columns, strict=True):
                if cell.text:
                    found += _moved(_value(cell, column), begin)
    return found


class _Column(NamedTuple):
    """What a heading announces; `place` tells that it may be a place without a number."""

    label: Label | None = None
    place: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with its place in its line; `set_` tells it is set by spaces."""

    start: int
    text: str
    set_: bool


class _Row(NamedTuple):
    """A line as a row of a table; places are counted from its beginning.

    `columns` is what each cell announces, none when the row is not one of headings, `beside`
    what the first cell says the others are.
    """

    cells: Sequence[_Cell]
    columns: Sequence[_Column]
    beside: Sequence[Finding]


class _Listed(NamedTuple):
    """A line set apart by commas: its cells, and what they announce when they are headings."""

    cells: Sequence[_Cell]
    columns: Sequence[_Column]


# Over columns that say nothing about a person by themselves.
_OTHER_HEADINGS = frozenset((
    "navn", "namn", "name", "full name", "fullt navn", "fullt namn", "fornavn", "förnamn",
    "etternavn", "efternamn", "efternavn", "kandidat", "candidate", "søker", "søkar", "sökande",
    "ansøger", "applicant", "ansatt", "tilsett", "anställd", "medarbeider", "medarbetare",
    "medarbejder", "employee", "person", "vikar", "konsulent", "konsult", "deltaker", "deltakar",
    "deltagare", "deltager", "status", "rolle", "roll", "role", "stilling", "tjänst", "position",
    "avdeling", "avdelning", "afdeling", "department", "team", "system", "sist inn",
    "sist pålogget", "senast inloggad", "last login", "last seen", "opprettet", "skapad",
    "oprettet", "created", "nr", "nr.", "no", "no.", "#",
))  # fmt: skip
_NO_ROW = _Row((), (), ())


def _row(is_word: Callable[[str], bool], line: str) -> _Row:
    cells = _cells(line)
    if not cells:
        return _NO_ROW
    if len(cells) < _FEWEST:
        return _Row(cells, _pair(cells), ())
    beside = _beside(cells)
    if beside and beside[0].label is Label.USERNAME and _are_headings(cells[1:], is_word):
        beside = []
    return _Row(cells, _headings(cells), beside)


def _pair(cells: Sequence[_Cell]) -> Sequence[_Column]:
    """What two headings announce when nothing else can be meant: "Navn | Login"."""
    names = [cell.text.strip(" *:").lower() for cell in cells]
    if len(names) < _FEWEST - 1 or any(cell.set_ for cell in cells):
        return ()
    labels = [label_of(name) for name in names]
    known = [label or name in _OTHER_HEADINGS for label, name in zip(labels, names, strict=True)]
    return _headings(cells) if any(labels) and all(known) else ()


def _are_headings(cells: Sequence[_Cell], is_word: Callable[[str], bool]) -> bool:
    """Whether cells hold words, as headings beside "Login" do, and no login."""
    words = [word for cell in cells for word in cell.text.lower().split()]
    return any(" " in cell.text for cell in cells) or all(
        is_word(word) or not any(map(str.isalpha, word)) for word in words
    )


def _listed(line: str) -> _Listed | None:
    """What a line is between commas; nothing when there are too few."""
    if line.count(",") < _FEWEST - 1:
        return None
    cells = []
    for cell in _COMMA_CELL.finditer(line):
        value = cell.group().strip(' "')
        cells.append(_Cell(line.index(value, cell.start()), value, False))
    heads = _CSV_HEADING.fullmatch(line) is not None
    names = [_LINE_NUMBER.sub("", cell.text) for cell in cells] if heads else ()
    return _Listed(cells, _columns(names))


def _cells(line: str) -> list[_Cell]:
    for mark in ("\t", "|", ";"):
        if line.count(mark) >= (2 if mark == ";" else 1):
            cells = []
            place = 0
            for part in line.split(mark):
                value = part.strip()
                offset = place + (part.index(value) if value else 0)
                cells.append(_Cell(offset, value, False))
                place += len(part) + 1
            # A bar before the first cell: | Age | 47 | 33 |
            return cells[1:] if mark == "|" and not cells[0].text else cells
    if "  " not in line:
        return []
    return [_Cell(match.start(), match.group(), True) for match in _CELL.finditer(line)]


def _headings(cells: Sequence[_Cell]) -> list[_Column]:
    """What each cell of a row of headings announces; empty when the row is not one."""
    names = [
        cell.text if len(cell.text) < _SHORT else _LINE_NUMBER.sub("", cell.text) for cell in cells
    ]
    return [] if any(any(map(str.isdigit, name)) for name in names) else _columns(names)


def _columns(names: Sequence[str]) -> list[_Column]:
    """What headings announce; a place or further line beside an address is part of it."""
    columns: list[_Column] = []
    for name in names:
        label = label_of(name)
        beside = bool(columns) and columns[-1].label is Label.ADDRESS
        if is_place(name, beside_address=beside):
            columns.append(_Column(Label.ADDRESS, place=True))
        else:
            columns.append(_Column(label))
    return columns


def _is_row(columns: Sequence[_Column]) -> bool:
    """Whether only the first cell is a heading: then the row's own cells are its values."""
    first, *others = columns
    told = first.label is not None and first.label not in _SHAPED
    return told and not any(column.label for column in others)


def _under(heading: Sequence[tuple[_Cell, _Column]], cells: Sequence[_Cell]) -> list[Finding]:
    found = []
    for place, cell in enumerate(cells):
        column = _Column()
        if cell.set_ and len(cells) != len(heading):
            near = [one for top, one in heading if abs(top.start - cell.start) <= _OFF]
            column = near[0] if near else column
        elif place < len(heading):
            column = heading[place][1]
        found += _value(cell, column)
    return found


def _beside(cells: Sequence[_Cell]) -> list[Finding]:
    """A comparison: the first cell says what the cells after it are."""
    label = label_of(cells[0].text)
    if label is None or any(label_of(cell.text) is not None for cell in cells[1:]):
        return []
    return [finding for cell in cells[1:] for finding in _value(cell, _Column(label))]


def _value(cell: _Cell, column: _Column) -> list[Finding]:
    label = column.label
    if label is None or label_of(cell.text) is not None:
        return []
    if not (is_value(cell.text, label) or (column.place and is_place_value(cell.text))):
        return []
    end = cell.start + len(cell.text)
    return [Finding(cell.start, end, label, Certainty.LIKELY, reasons.TABLE_COLUMN)]


def _moved(findings: Sequence[Finding], by: int) -> list[Finding]:
    return [
        Finding(one.start + by, one.end + by, one.label, one.certainty, one.reason)
        for one in findings
    ]

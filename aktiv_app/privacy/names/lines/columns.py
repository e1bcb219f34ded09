"""Columns of names: the cells under a heading such as Navn or Kandidat."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.labels import Labels
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.language.words import Shape, fold, words_of
from aktiv_app.privacy.names.lines.names_in_values import NOT_NAME, Values
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.headings import label_of

_CELLS = re.compile(r"\t|\||;| {2,}")
_COMMA = re.compile(",")
_QUOTED = re.compile(r'"[^"]*"')
_LONGEST_HEADING = 40
_NO_HEADING = ":"  # instead of a cell that is too long for one
_LEAST_COMMAS = 2
_LEAST_NAMES = 3
_MOST_CELLS = 100
_MANY = 8  # names of which one at least is listed
_SHORT_INITIALS = 3  # letters
_CLEAR = 2  # names that are no words, among which others are names
_WIDE = 3  # cells of a row that is read across
_INITIALS = frozenset(("init", "initialer", "initialar", "initials", "sign", "signatur", "kode"))
# Headings that are surnames too: "Name;Stage;Owner".
_ALSO_NAMES = frozenset(("stage", "grade", "case", "rate", "page"))
_SINCE = frozenset(("from", "fra", "frå", "från", "to", "til", "till"))
_LETTERS = re.compile(r"[ *]*([^\W\d_]{2,4})[ *]*")
# What is compared, by number: "| Panelist | K1 | K2 |".
_BY_NUMBER = re.compile(r"[ *]*(?:[^\W\d_]{1,3}[ .-]?)?\d{1,2}[ *]*")

Places = Sequence[tuple[int, int]]


class Row(NamedTuple):
    """One line as a row; places are counted from its beginning.

    `cells` are none when it is no row, `listed` are the cells between commas. `names`,
    `persons` and `initials` tell which cells are headings of such, and `by_comma` that these
    are cells between commas.
    """

    cells: Places
    listed: Places
    names: frozenset[int] = frozenset()
    persons: frozenset[int] = frozenset()
    initials: frozenset[int] = frozenset()
    by_comma: bool = False

    @property
    def heads(self) -> frozenset[int]:
        """The headings that say something of persons."""
        return self.names | self.persons | self.initials


NO_ROW = Row((), ())


class Columns:
    """Reads rows, and names out of the cells below headings."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._labels = Labels(lexicon)
        self._values = Values(lexicon)

    def row(self, line: str) -> Row:
        """What one line is as a row of a table."""
        cells = _cells(line, _CELLS)
        listed = _cells(line, _COMMA) if line.count(",") >= _LEAST_COMMAS else ()
        if (len(cells) < 2 and not listed) or max(len(cells), len(listed)) > _MOST_CELLS:
            return NO_ROW
        found = cells if len(cells) > 1 else ()
        for places in (found, listed):
            by_comma = places is listed
            texts = [line[a:b] if b - a < _LONGEST_HEADING else _NO_HEADING for a, b in places]
            by_number = [i for i, t in enumerate(texts) if i and _BY_NUMBER.fullmatch(t)]
            others = [t for i, t in enumerate(texts) if i not in by_number]
            if any(char.isdigit() for text in others for char in text) or (
                by_comma and (by_number or not all(texts))
            ):
                continue
            row = Row(
                found,
                listed,
                frozenset(i for i, t in enumerate(texts) if self._labels.announces_name(t)),
                frozenset(i for i, t in enumerate(texts) if self._labels.heads_persons(t)),
                frozenset(i for i, t in enumerate(texts) if fold(t).strip(" .*_") in _INITIALS),
                by_comma,
            )
            if (row.names or (row.persons and not by_comma)) and self._are_headings(
                [t for i, t in enumerate(texts) if i not in row.heads and i not in by_number]
            ):
                return row
        return Row(found, listed)

    def across(self, line: str, row: Row) -> Iterator[RawName]:
        """The names in a row of them: "| Navn | Kari | Ola |", "| | Kari | Ola | Best |"."""
        if len(row.cells) < _WIDE or row.heads:
            return
        filled = [at for at, (a, b) in enumerate(row.cells) if line[a:b].strip()]
        yield from self._compared(line, row, filled)
        if len(filled) < _WIDE or not self._labels.announces_name(_cell(line, row, filled[0])):
            return
        for at in filled[1:]:
            yield from self._values.whole(line, *row.cells[at], reasons.TABLE, words_too=False)

    def _compared(self, line: str, row: Row, filled: Sequence[int]) -> Iterator[RawName]:
        """The cells of a row that holds nothing but names, where two or more are no words.

        The first cell may be a label: "| Kriterium | Kari | Ola | Best |".
        """
        cells = filled if not _cell(line, row, 0).strip() else filled[1:]
        if len(cells) < _WIDE:
            return
        infos = [self._only(_cell(line, row, at)) for at in cells]
        clear = sum(1 for i in infos if i is not None and _is_clear(i.kind))
        if clear < _CLEAR or any(i is None or not i.kind & NAME for i in infos):
            return
        for at in cells:
            start, end = row.cells[at]
            shown = line[start:end]
            start += len(shown) - len(shown.lstrip(" *_"))
            yield RawName(start, start + len(shown.strip(" *_")), Certainty.LIKELY, reasons.TABLE)

    def _only(self, cell: str) -> WordInfo | None:
        """The one capitalised word of a cell, or nothing."""
        word = cell.strip(" *_")
        if not word[:1].isupper() or any(not (char.isalpha() or char in "-'’") for char in word):
            return None
        info = self._lexicon.info(word)
        return info if info.shape is Shape.CAPITALISED else None

    def _are_headings(self, texts: Sequence[str]) -> bool:
        """Whether the other cells of a row are headings, and not what a form was filled in with."""
        filled = [text for text in map(str.strip, texts) if text]
        like = sum(1 for text in filled if self._is_heading(text))
        return like == len(filled) if len(texts) == 1 else like * 2 >= len(filled)

    def _is_heading(self, text: str) -> bool:
        if text[0] in ":=":
            return False
        if label_of(text) is not None or self._labels.announces_person(text):
            return True
        words = words_of(text)
        info = self._lexicon.info(words[0].text) if words else None
        return (
            info is None
            or info.base in _ALSO_NAMES
            or (not info.kind & NAME and bool(info.kind & (NOT_NAME | Kind.ORDINARY)))
        )

    def names(
        self, text: str, lines: Sequence[tuple[int, int]], rows: Sequence[Row]
    ) -> Iterator[RawName]:
        """The names in the cells of the lines, which all hold something."""
        found: dict[int, list[RawName]] = defaultdict(list)
        odd: dict[int, list[RawName]] = defaultdict(list)
        head: Row | None = None
        heading = width = previous_end = 0
        for (start, end), row in zip(lines, rows, strict=True):
            blank = head is not None and "\n\n" in text[previous_end:start]
            previous_end = end
            cells = row.listed if head is not None and head.by_comma else row.cells
            if not cells or (blank and abs(len(cells) - width) > 1):
                head = None
            if row.names or row.persons:
                head, heading = row, start
                width = len(row.listed if row.by_comma else row.cells)
                continue
            if head is None or not cells or abs(len(cells) - width) > 1:
                continue
            for column in sorted(one for one in head.heads if one < len(cells)):
                first, last = start + cells[column][0], start + cells[column][1]
                if not self._is_since(text, heading, head, column, text[first:last]):
                    names = list(self._under(text, first, last, head, column))
                    found[heading] += names
                    if not names and column in head.names:
                        odd[heading] += self._values.whole(text, first, last, reasons.TABLE)
        for heading, names in found.items():
            yield from names if self._are_people(text, names) else map(_only_possible, names)
            if self._are_clear(text, names):
                yield from odd[heading]

    def _is_since(self, text: str, heading: int, head: Row, column: int, cell: str) -> bool:
        """Whether a cell says from when something is: "May" below "From"."""
        place = (head.listed if head.by_comma else head.cells)[column]
        if fold(text[heading + place[0] : heading + place[1]]).strip(" .*_") not in _SINCE:
            return False
        return bool(self._lexicon.info(cell.strip()).kind & Kind.CALENDAR)

    def _are_clear(self, text: str, names: Sequence[RawName]) -> bool:
        """Whether so many names of a column are no words that a word among them is one, too."""
        kinds = [self._lexicon.info(words_of(text[n.start : n.end])[0].text).kind for n in names]
        clear = sum(map(_is_clear, kinds))
        return clear >= _CLEAR and clear * 2 >= len(names)

    def _are_people(self, text: str, names: Sequence[RawName]) -> bool:
        """Whether some names of a table are in the lists: rooms and systems have names, too."""
        words = [words_of(text[name.start : name.end]) for name in names]
        listed = sum(any(self._lexicon.info(w.text).kind & NAME for w in ws) for ws in words)
        return len(names) < _LEAST_NAMES or listed * _MANY >= len(names)

    def _under(self, text: str, start: int, end: int, head: Row, column: int) -> Iterator[RawName]:
        if column in head.initials:
            match = _LETTERS.fullmatch(text, start, end)
            if match is not None:
                yield RawName(*match.span(1), Certainty.LIKELY, reasons.INITIALS)
            return
        letters = _LETTERS.fullmatch(text, start, end)
        if letters is not None and letters[1].isupper() and len(letters[1]) <= _SHORT_INITIALS:
            kind = self._lexicon.info(letters[1]).kind
            if not kind & (Kind.ACRONYM | Kind.COMMON | Kind.ROLE | Kind.PLACE | Kind.BRAND):
                yield RawName(*letters.span(1), Certainty.LIKELY, reasons.INITIALS)
                return
        if label_of(text[start:end]) is not None:
            return
        found = list(self._values.whole(text, start, end, reasons.TABLE, words_too=False))
        if column in head.names:
            yield from found
            return
        # Under "Kontakt" and the like stand firms and tasks as well.
        told = list(self._values.told(text, start, end, Certainty.SURE, reasons.TABLE))
        filled = [
            n for n in found if not text[n.end : end].strip(" .*_") and text[n.start].isupper()
        ]
        yield from filled or told


def _is_clear(kind: int) -> bool:
    """Whether a word is a given name and nothing else."""
    return bool(kind & Kind.GIVEN) and not kind & Kind.AMBIGUOUS


def _only_possible(name: RawName) -> RawName:
    return replace(name, certainty=Certainty.POSSIBLE)


def _cell(line: str, row: Row, at: int) -> str:
    return line[slice(*row.cells[at])]


def _cells(line: str, between: re.Pattern[str]) -> Places:
    cells = []
    position = 0
    # As in a file of comma-separated values (RFC 4180), no border within quotation marks.
    quoted = [match.span() for match in _QUOTED.finditer(line)] if between is _COMMA else []
    for match in between.finditer(line):
        if any(start < match.start() < end for start, end in quoted):
            continue
        cells.append((position, match.start()))
        position = match.end()
    cells.append((position, len(line)))
    return tuple(cells)

"""Names that the layout of a document gives away: fields, tables, sign-offs, first lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.model import RawName
from aktiv_app.privacy.names.short_forms import Letters, letters_of, placed
from aktiv_app.privacy.names.words import Shape, Word, fold, words_of

_CELLS = re.compile(r"\t|\||;| {2,}")
_FIELD = re.compile(r"[\s>*•\-–#|]*([^\W\d_][^:\t\n|=]{1,40}?)[ *]*(?::|\t|=|\|| {3,})[ \t*|]*")
_VALUES = re.compile(r"[;,/&]|\b(?:og|och|and)\b")
_VALUE_END = re.compile(r"[\t|(<\[]| {2,}| [–—-] |\d|\. |$")
_NOT_NAME = (
    Kind.COMMON | Kind.ROLE | Kind.ORG_MARK | Kind.BRAND | Kind.CALENDAR | Kind.STREET | Kind.THING
    | Kind.ACRONYM
)  # fmt: skip
_REMEMBERED_LINES = 8192
_LONGEST_KEPT = 2000  # characters; bounds the memory of remembered lines
_STAMPED = re.compile(
    r"[ \t]*\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\]?[ \t–-]+"
    r"([^\W\d_][\w.\-]{0,30}(?: [^\W\d_][\w.\-]{0,30}){0,2}):"
)
_STAMP_AFTER = re.compile(
    r"[ \t]*([^\W\d_][\w.\-]{0,30}(?: [^\W\d_][\w.\-]{0,30}){0,2})[ \t,]{1,4}[\[(]?"
    r"(?:\d{4}-\d\d-\d\d )?(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?:?[ \t]*"
)
_STAMP_BETWEEN = re.compile(
    r"[ \t]*([^\W\d_][\w.\-]{0,30}(?: [^\W\d_][\w.\-]{0,30})?)[ \t]{1,4}"
    r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[ \t]+(?=[^\s\d–-])"
)
_INITIALS_AFTER = re.compile(
    r"\b(?:[Aa]v|[Aa]f|[Bb]y|[Tt]il ?stede:?|[Nn]ärvarande:?|[Pp]resent:?|[Rr]ekrytterer"
    r"|[Rr]ekryterare|[Rr]eferent|[Ss]ign\.?|[Aa]ttestert(?: HR)?|[Nn]otert|[Nn]oteret)"
    r"[: ] ?([^\W\d_]{2,3})\b(?!\.[^\W\d_])|(?m:^/ ?([^\W\d_]{2,4})[ \t]*$)"
    r"|\(([^\W\d_]{2,3}), ?\d{1,2}[./]\d{1,2}"
    r"|\b(?:[Vv]urdering|[Bb]ed[öø]mning|[Bb]edømmelse|[Nn]otat|[Kk]ommentar|[Aa]nsvarlig"
    r"|[Aa]nsvarig|[Rr]eferat|[Aa]ssessment|[Nn]otes) \(([^\W\d_]{2,4})\)"
    r"|(?<![\w.])([^\W\d_]{2,3}) (?:antecknar|ringer|ringjer|ringar|noterer|noterar|sjekker"
    r"|kollar|følger opp|følgjer opp|följer upp|tar kontakt|undrar|lurer|snakker|snakkar|pratar"
    r"|intervjuer|intervjuar|notes|calls|thinks|asks)\b"
)
_SLASH_SIGN = re.compile(r"(?m)(?:^|[\s.!?])/ ?([^\W\d_]{3,20})[ \t]*$")
_SMALL_INITIALS = re.compile(
    r"(?m)\b(?:[Nn]otert|[Nn]oteret|[Ss]krevet|[Ss]kriven|[Oo]pprettet|[Uu]pprättad|[Ww]ritten) "
    r"(?:av|af|by) ([^\W\d_]{2,3})[ \t]*$"
)
_GIVEN_INITIALS = re.compile(
    r"([^\W\d_](?:[^\W\d_]|-(?=[^\W\d_])){1,40}) \(([^\W\d_](?:-?[^\W\d_]){1,3})\)"
)
# Stand in what the patterns of initials find; asked first, as they are found fast.
_CAPITALS = re.compile(r"[^\W\d_a-zæøåäöéü]{2}")
_BY = re.compile(r" (?:av|af|by) ")
_NO_PEOPLE_HEAD = 4  # a first line of more words is a sentence or a title
_SIGN_OFF_WORDS = 5
_SPACED_LABEL = 6  # characters
_BEFORE_ADDRESS = 80  # characters before an address in which its owner is named
_NAME_LETTERS = 0.3  # mean log-odds a letter


class LineFacts(NamedTuple):
    """What one line shows whatever stands around it; places are counted from its beginning.

    `announces` tells that it is a label for the next line, `heads` which cells are headings
    of names (none when a cell holds a figure), `signs_off` that a signature follows,
    `letters` where letters stand that may be initials.
    """

    names: tuple[RawName, ...]
    announces: bool
    cells: tuple[tuple[int, int], ...]
    heads: tuple[int, ...]
    signs_off: bool
    letters: Letters


class Layout:
    """Looks at one document line by line."""

    def __init__(self, text: str, lexicon: Lexicon, known: "KnownLines | None") -> None:
        self._text = text
        self._lexicon = lexicon
        self._lines: list[tuple[int, int]] = []
        self._facts: list[LineFacts] = []
        remembered = known.remembered if known is not None else {}
        start = 0
        for line in text.split("\n"):
            end = start + len(line)
            facts = remembered.get(line)
            if facts is not None:
                self._lines.append((start, end))
                self._facts.append(facts)
            elif line and not line.isspace():
                self._lines.append((start, end))
                if known is not None:
                    self._facts.append(known.facts(line))
            start = end + 1

    def names(self, others: Sequence[Finding]) -> Iterator[RawName]:
        """Every name that its place in the document shows, in no particular order."""
        yield from self._first_line()
        for (start, _), facts in zip(self._lines, self._facts, strict=True):
            for name in facts.names:
                yield replace(name, start=name.start + start, end=name.end + start)
        yield from self._labels_above()
        yield from self._tables()
        yield from self._sign_offs()
        yield from self._beside_addresses(others)

    def facts(self) -> LineFacts:
        """What the text, which is one line, shows by itself."""
        ((start, end),) = self._lines
        cells = tuple(self._cells(start, end))
        heads = tuple(i for i, (a, b) in enumerate(cells) if b - a < 40 and self._is_head(a, b))
        if len(cells) < 2 or any(char.isdigit() for a, b in cells for char in self._text[a:b]):
            heads = ()
        return LineFacts(
            (*self._speakers(), *self._initials(), *self._fields()),
            self._announces(start, end),
            cells if len(cells) > 1 else (),
            heads,
            self._signs_off(start, end),
            letters_of(self._text),
        )

    def letters(self) -> Letters:
        """Where in the document letters stand that may be initials."""
        return placed(
            (begin, facts.letters)
            for (begin, _), facts in zip(self._lines, self._facts, strict=True)
        )

    def _value(  # noqa: C901
        self, start: int, end: int, certainty: Certainty, reason: str, *, firm: bool = True
    ) -> Iterator[RawName]:
        """The value of a field or cell when all its words can be parts of a name."""
        stop = _VALUE_END.search(self._text, start, end)
        end = stop.start() if stop else end
        words = [
            Word(w.text, w.start + start, w.end + start) for w in words_of(self._text[start:end])
        ]
        while (
            words
            and self._lexicon.info(words[0].text).kind & Kind.TITLE
            and (not self._lexicon.info(words[0].text).kind & NAME)
        ):
            words = words[1:]
        if not 1 <= len(words) <= 6:
            return
        infos = [self._lexicon.info(word.text) for word in words]
        for at, info in enumerate(infos):
            if info.kind & Kind.PLACE and len(infos) == 1 and not info.kind & Kind.GIVEN:
                return
            if info.kind & NAME or info.kind & Kind.PARTICLE:
                continue
            if info.kind & Kind.SOFT and at and infos[at - 1].kind & Kind.GIVEN:
                continue  # a word of the dictionary can be a surname: Jan-Erik Sjö
            if info.kind & _NOT_NAME or info.shape is Shape.LOWER:
                return
        if not any(info.kind & NAME for info in infos):
            if not firm or not self._could_be_name(infos):
                return
        elif len(infos) == 1 and infos[0].kind & Kind.COMMON and not infos[0].kind & Kind.GIVEN:
            return
        last = words[-1].end
        if len(words[-1].text) == 1 and self._text[last : last + 1] == ".":
            last += 1
        yield RawName(words[0].start, last, certainty, reason)

    @staticmethod
    def _could_be_name(infos: Sequence[WordInfo]) -> bool:
        """Whether words on no list may be a name: two or more, or one with a name's letters."""
        if len(infos) == 1:
            only = infos[0]
            if only.shape is Shape.UPPER and 2 <= len(only.base) <= 4:
                return True  # initials; known short forms are refused before
            return only.shape is Shape.CAPITALISED and only.score > _NAME_LETTERS
        return sum(info.score for info in infos) > -_NAME_LETTERS * len(infos)

    def _split_values(
        self, start: int, end: int, certainty: Certainty, reason: str
    ) -> Iterator[RawName]:
        found: list[RawName] = []
        position = start
        for match in _VALUES.finditer(self._text, start, end):
            found += self._value(position, match.start(), certainty, reason)
            position = match.end()
        found += self._value(position, end, certainty, reason)
        yield from found

    def _is_label(self, label: str) -> bool:
        folded = fold(label).strip(" .*_\"'()")
        if len(folded) > _SPACED_LABEL and set(folded[1::2]) == {" "}:
            folded = folded.replace(" ", "")  # K a l l e s
        labels = self._lexicon.labels
        if folded in labels or any(part.strip() in labels for part in folded.split("/")):
            return True
        words = folded.split()
        if words and words[-1] in ("av", "af", "by"):
            return True
        return 1 < len(words) <= 3 and (words[-1] in labels or words[0] in labels)

    def _fields(self) -> Iterator[RawName]:
        """Fields with a label on the same line: Navn, From."""
        for start, end in self._lines:
            match = _FIELD.match(self._text, start, end)
            if match is not None and match.end() < end and self._is_label(match.group(1)):
                yield from self._split_values(match.end(), end, Certainty.SURE, reasons.TABLE)

    def _labels_above(self) -> Iterator[RawName]:
        """A label alone on its line, and the value on the next."""
        for facts, value in zip(self._facts, self._lines[1:], strict=False):
            if facts.announces:
                yield from self._split_values(*value, Certainty.LIKELY, reasons.TABLE)

    def _announces(self, start: int, end: int) -> bool:
        if not self._text[start:end].rstrip(" *|").endswith(":"):
            return False
        match = _FIELD.match(self._text, start, end)
        if match is not None and match.end() < end:
            return False
        return self._is_label(self._text[start:end].strip(" \t*#-•:|"))

    def _tables(self) -> Iterator[RawName]:
        """Cells under a heading such as Navn or Kontaktperson."""
        columns: Sequence[int] = ()
        width = 0
        previous_end = -1
        for (start, end), facts in zip(self._lines, self._facts, strict=True):
            blank = columns and "\n\n" in self._text[max(previous_end, 0) : start]
            if not facts.cells or (blank and abs(len(facts.cells) - width) > 1):
                columns = ()
            previous_end = end
            if not facts.cells:
                continue
            if facts.heads:
                columns, width = facts.heads, len(facts.cells)
                continue
            for column in columns:
                if column < len(facts.cells) and abs(len(facts.cells) - width) <= 1:
                    first, last = facts.cells[column]
                    yield from self._value(
                        start + first, start + last, Certainty.SURE, reasons.TABLE
                    )

    def _is_head(self, start: int, end: int) -> bool:
        return fold(self._text[start:end]).strip(" .*_\"'()") in self._lexicon.labels

    def _cells(self, start: int, end: int) -> list[tuple[int, int]]:
        cells = []
        position = start
        for match in _CELLS.finditer(self._text, start, end):
            cells.append((position, match.start()))
            position = match.end()
        cells.append((position, end))
        return cells

    def _sign_offs(self) -> Iterator[RawName]:
        for facts, (first, last) in zip(self._facts, self._lines[1:], strict=False):
            if facts.signs_off:
                stop = self._text.find(",", first, last)
                last = stop if stop >= 0 else last
                if len(words_of(self._text[first:last])) <= _SIGN_OFF_WORDS:
                    yield from self._signature(first, last)

    def _signs_off(self, start: int, end: int) -> bool:
        if end - start > 50:
            return False
        folded = fold(self._text[start:end]).strip(" \t,.!>*-–")
        # "Takk for hjelpen, mvh" ends in one.
        tail = folded.rpartition(", ")[2].rpartition(". ")[2]
        return folded in self._lexicon.sign_offs or tail in self._lexicon.sign_offs

    def _signature(self, start: int, end: int) -> Iterator[RawName]:
        found = list(self._value(start, end, Certainty.SURE, reasons.SIGN_OFF))
        yield from found
        if found:
            return
        words = words_of(self._text[start:end])
        # Signed in small letters or with initials: "mvh\nkn".
        if len(words) == 1 and 2 <= len(words[0].text) <= 20:
            info = self._lexicon.info(words[0].text)
            if not info.kind & _NOT_NAME or info.kind & NAME:
                yield RawName(
                    start + words[0].start, start + words[0].end, Certainty.LIKELY,
                    reasons.SIGN_OFF,
                )  # fmt: skip

    def _speakers(self) -> Iterator[RawName]:
        """Who speaks in a chat: [10:02] linn: …, or Rafa 08:33 alone on a line."""
        for start, end in self._lines:
            match = _STAMPED.match(self._text, start, end) or _STAMP_AFTER.fullmatch(
                self._text, start, end
            )
            match = match or _STAMP_BETWEEN.match(self._text, start, end)
            if match is None:
                continue
            infos = [self._lexicon.info(w.text) for w in words_of(match.group(1))]
            if all(i.kind & NAME or not i.kind & _NOT_NAME for i in infos) and any(
                not i.kind & (Kind.COMMON | Kind.CALENDAR | Kind.PLACE) for i in infos
            ):
                yield RawName(match.start(1), match.end(1), Certainty.SURE, reasons.CUE)

    def _initials(self) -> Iterator[RawName]:
        """Written by BW; Bjarte (BH)."""
        text = self._text
        for match in _INITIALS_AFTER.finditer(text) if _CAPITALS.search(text) else ():
            group = match.lastindex or 1
            if self._is_initials(match.group(group)):
                yield RawName(
                    match.start(group), match.end(group), Certainty.LIKELY, reasons.INITIALS
                )
        for match in _SLASH_SIGN.finditer(text) if "/" in text else ():
            info = self._lexicon.info(match.group(1))
            unknown = info.shape is Shape.CAPITALISED and not info.kind & (_NOT_NAME | Kind.PLACE)
            if unknown or self._lexicon.listed(fold(match.group(1))) & Kind.GIVEN:
                yield RawName(match.start(1), match.end(1), Certainty.LIKELY, reasons.SIGN_OFF)
        for match in _SMALL_INITIALS.finditer(text) if _BY.search(text) else ():
            if not self._lexicon.info(match.group(1)).kind & (_NOT_NAME | Kind.ORDINARY):
                yield RawName(match.start(1), match.end(1), Certainty.LIKELY, reasons.INITIALS)
        for match in _GIVEN_INITIALS.finditer(text) if " (" in text else ():
            name, letters = match.groups()
            if (
                letters[0] == name[0]
                and self._is_initials(letters)
                and self._lexicon.info(name).kind & NAME
            ):
                yield RawName(match.start(2), match.end(2), Certainty.LIKELY, reasons.INITIALS)

    def _is_initials(self, letters: str) -> bool:
        if not 2 <= len(letters) <= 4 or not letters.isupper():
            return False
        kind = self._lexicon.info(letters).kind
        # What only the dictionary knows is no word in capitals: JR, LKS.
        refused = (_NOT_NAME | Kind.PLACE) & ~(Kind.THING | (kind & Kind.SOFT and Kind.COMMON))
        return not kind & refused

    def _first_line(self) -> Iterator[RawName]:
        """The head of a CV: the name alone, perhaps after the word CV."""
        for start, end in self._lines[:2]:
            line = self._text[start:end]
            words = words_of(line)
            infos = [self._lexicon.info(word.text) for word in words]
            if (
                len(words) <= 3
                and infos
                and all(i.base in ("cv", "curriculum", "vitae", "résumé", "resume") for i in infos)
            ):
                continue
            if 2 <= len(words) <= _NO_PEOPLE_HEAD and not re.search(r"[\d.:;!?&@/]", line):
                likely = sum(1 for i in infos if i.kind & (NAME | Kind.LIKELY | Kind.PARTICLE))
                small = any(i.shape is Shape.LOWER and not i.kind & Kind.PARTICLE for i in infos)
                if small and any(i.kind & Kind.COMMON for i in infos):
                    return  # "You are": a sentence somebody has begun
                if likely >= len(infos) - 1 and likely >= 2:
                    yield from self._value(start, end, Certainty.LIKELY, reasons.SHAPE, firm=True)
            return

    def _beside_addresses(self, others: Sequence[Finding]) -> Iterator[RawName]:
        """Kari Nordmann <kari@…>: the name before an address in angle brackets."""
        for other in others:
            if other.label is not Label.EMAIL:
                continue
            base = max(0, other.start - _BEFORE_ADDRESS)
            before = self._text[base : other.start].rstrip(" ")
            if not before.endswith(("<", "&lt;", "[mailto:")):
                continue
            begin = max(before[:-1].rfind(mark) for mark in ("\n", ":", ";", ">"))
            yield from self._value(
                base + begin + 1, base + len(before) - 1, Certainty.SURE, reasons.ACCOUNT
            )


class KnownLines:
    """Remembers what single lines show, for the next scan of nearly the same document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.remembered: dict[str, LineFacts] = {}

    def facts(self, line: str) -> LineFacts:
        """What `Layout` finds in one line by itself; kept in `remembered`."""
        found = Layout(line, self._lexicon, None).facts()
        if len(line) <= _LONGEST_KEPT:
            if len(self.remembered) >= _REMEMBERED_LINES:
                self.remembered.clear()
            self.remembered[line] = found
        return found

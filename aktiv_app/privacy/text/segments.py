"""Cut a text so that an edit changes few pieces.

Where a cut falls depends on little of the text around it, so after a keystroke nearly all
pieces but the touched one are the same strings as before and their findings can be reused.
The idea is content-defined chunking (Muthitacharoen et al., "A Low-bandwidth Network
File System", SOSP 2001), with the smallest hash in a stretch instead of a hash of a certain
kind (as Bjørner, Blass and Gurevich do in "Content-dependent chunking for differential
compression, the local maximum approach", 2010), so that pieces are neither long nor short.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple, Protocol, TypeVar
from zlib import crc32

from aktiv_app.privacy.text.lines import LastLines, Lines
from aktiv_app.privacy.text.remembered import LastValues

LONGEST = 800  # characters in a piece; bounds the work after one keystroke
_SHORTEST = 300  # characters in a piece where there is a choice: shorter ones are mostly context
CONTEXT = 120  # characters of text before and after a piece that its rules may read
# What a cut is chosen by: the beginning of the line before it, which stays while its end is
# typed, or in a long line the last letters of a sentence.
_LINE_HEAD, _SENTENCE_TAIL = 16, 24
_PARAGRAPHS_FIRST = 4  # so much smaller are the numbers of cuts between paragraphs
_SENTENCE_END = re.compile(r"[.!?;]\s|\t|  ")
_GAP = re.compile(r"\s")


class HasStart(Protocol):
    """Something with a place in a text."""

    @property
    def start(self) -> int:
        """Code points from the beginning."""


Placed = TypeVar("Placed", bound=HasStart)
_Place = tuple[int, int]  # a number made of letters near it, and where it is


class Segment(NamedTuple):
    """A piece of text with what stands around it: the unit of scanning.

    The findings of a segment begin in `text[core_start:core_end]`; they may end after it.
    """

    text: str
    core_start: int
    core_end: int

    @classmethod
    def whole(cls, text: str) -> "Segment":
        """A text that stands alone."""
        return cls(text, 0, len(text))

    def own(self, found: Iterable[Placed]) -> list[Placed]:
        """Those of `found` that begin in the segment's own part."""
        return [one for one in found if self.core_start <= one.start < self.core_end]


def _forced(line: str, last: int) -> int:
    """A cut at most `LONGEST` after `last`, never between a letter and its marks."""
    limit = last + LONGEST
    gaps = [match.end() for match in _GAP.finditer(line, limit - 200, limit)]
    if gaps:
        return gaps[-1]
    cut = limit
    while cut > limit - 64 and unicodedata.combining(line[cut]):
        cut -= 1
    return cut


def cut(text: str) -> list[str]:
    """Cut `text` into pieces; joined they are `text`. Linear in its length."""
    return LastCuts().cut(text)


class LastCuts:
    """Cuts texts; lines that were in the last one are not looked at again."""

    def __init__(self) -> None:
        self._split = LastLines()
        self._in_lines = LastValues(partial(map, _in_line))

    def cut(self, text: str) -> list[str]:
        """Cut `text` into pieces; joined they are `text`."""
        if len(text) <= LONGEST:
            return [text] if text else []
        lines = self._split.of(text)
        return _cut(text, _places(lines, self._in_lines.of(lines)))


def _cut(text: str, places: Sequence[_Place]) -> list[str]:
    pieces: list[str] = []
    last = passed = 0
    while len(text) - last > LONGEST:
        while passed < len(places) and places[passed][1] <= last:
            passed += 1
        place = _best(places, passed, last) or _forced(text, last)
        pieces.append(text[last:place])
        last = place
    if last < len(text):
        pieces.append(text[last:])
    return pieces


def _best(places: Sequence[_Place], first: int, last: int) -> int:
    """The place for the next cut after `last`, among those from `first` on, or 0."""
    near = []
    for index in range(first, len(places)):
        if places[index][1] - last > LONGEST:
            break
        near.append(places[index])
    chosen = min((place for place in near if place[1] - last >= _SHORTEST), default=None)
    if chosen is None and near:
        chosen = near[-1]  # what follows has no place for a cut
    return chosen[1] if chosen else 0


class _InLine(NamedTuple):
    """The number of a line, none when it is blank, and where it may be cut when it is long."""

    number: int | None
    ends: Sequence[_Place]


def _in_line(line: str) -> _InLine:
    ends: list[_Place] = []
    if len(line) > LONGEST:
        for match in _SENTENCE_END.finditer(line):
            end = match.end()
            ends.append((_number(line[max(0, end - _SENTENCE_TAIL) : end]), end))
    blank = not line or line.isspace()
    return _InLine(None if blank else _number(line[:_LINE_HEAD]), ends)


def _number(text: str) -> int:
    """A number that is the same for the same text."""
    return crc32(text.encode("utf-8", "surrogatepass"))


def _places(lines: Lines, known: Sequence[_InLine]) -> list[_Place]:
    """Where the text may be cut: after lines, and after sentences of long lines."""
    places: list[_Place] = []
    previous = 0  # the number of the line before, if it was not blank
    for begin, line, (number, ends) in zip(lines.begins, lines.texts, known, strict=True):
        places += [(tail, begin + end) for tail, end in ends]
        if number is not None:
            places.append((number, begin + len(line) + 1))
            previous = number
        elif previous:
            places.append((previous // _PARAGRAPHS_FIRST, begin + len(line) + 1))
            previous = 0
    return places


def with_context(text: str, start: int, end: int) -> Segment:
    """The segment for the piece `text[start:end]`: up to two lines before, two after."""
    before = text[max(0, start - CONTEXT) : start]
    lines = before.split("\n")
    if len(lines) > 3:
        before = "\n".join(lines[-3:])
    after = text[end : end + CONTEXT]
    lines = after.split("\n")
    if len(lines) > 2:
        after = "\n".join(lines[:2])
    return Segment(before + text[start:end] + after, len(before), len(before) + end - start)

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
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, Protocol, TypeVar
from zlib import crc32

from aktiv_app.privacy.text.lines import LastLines, Lines
from aktiv_app.privacy.text.remembered import LastValues

LONGEST = 800  # characters in a piece; bounds the work after one keystroke
_SHORTEST = 300  # characters in a piece where there is a choice: shorter ones are mostly context
# Characters of text before and after a piece that its rules may read. What tells of a value stands
# before it more often than after it. In long texts cut in the middle of sentences, 600 characters
# on either side found nothing that these do not (docs/performance.md).
BEFORE, AFTER = 100, 60
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
    """Cuts texts; after an edit only the pieces around it are cut anew."""

    def __init__(self) -> None:
        self._split = LastLines()
        self._in_lines = LastValues(partial(map, _in_line))
        self._number = -1  # of the last text
        self._length = 0
        self._starts: list[int] = []
        self._pieces: list[str] = []

    def cut(self, text: str) -> list[str]:
        """Cut `text` into pieces; joined they are `text`."""
        if len(text) <= LONGEST:
            return [text] if text else []
        lines = self._split.of(text)
        if self._number != lines.number:
            self._follow(text, lines)
        return self._pieces

    def _follow(self, text: str, lines: Lines) -> None:
        head, tail = 0, 0
        if self._number == lines.number - 1:
            head, tail = lines.head, lines.tail
        known, begins, count = self._in_lines.of(lines), lines.begins, len(lines.texts)
        # Where a cut falls is decided by what stands in the `LONGEST` characters before it.
        same = min(begins[head] if head < count else len(text), len(text), self._length)
        kept = bisect_left(self._starts, same - LONGEST)
        starts, pieces = self._starts[:kept], self._pieces[:kept]
        last = self._starts[kept] if kept else 0
        # From the end of this line on all that decides is as in the last text: the number of a
        # blank line is that of the one before it.
        filled = (at for at in range(count - tail, count - 1) if known[at].number is not None)
        again = begins[next(filled, count - 2) + 1] if tail > 1 else len(text)
        by = len(text) - self._length
        near = _Near(_places(lines, known, bisect_right(begins, last) - 1))
        while len(text) - last > LONGEST:
            at = bisect_left(self._starts, last - by)
            if last >= again and at < len(self._starts) and self._starts[at] == last - by:
                starts += [start + by for start in self._starts[at:]]
                pieces += self._pieces[at:]
                break
            place = near.best(last) or _forced(text, last)
            starts.append(last)
            pieces.append(text[last:place])
            last = place
        else:
            starts.append(last)
            pieces.append(text[last:])
        self._number, self._length = lines.number, len(text)
        self._starts, self._pieces = starts, pieces


class _Near:
    """The places where a text may be cut that are near enough to the last cut."""

    def __init__(self, places: Iterator[_Place]) -> None:
        self._places = places
        self._next = next(places, None)
        self._near: list[_Place] = []

    def best(self, last: int) -> int:
        """The place for the next cut after `last`, or 0."""
        near = [place for place in self._near if place[1] > last]
        while self._next is not None and self._next[1] - last <= LONGEST:
            if self._next[1] > last:
                near.append(self._next)
            self._next = next(self._places, None)
        self._near = near
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


def _places(lines: Lines, known: Sequence[_InLine], first: int) -> Iterator[_Place]:
    """Where the text may be cut from a line on: after lines, and after sentences of long lines."""
    previous = (known[first - 1].number or 0) if first else 0  # of the line before, if not blank
    for at in range(first, len(known)):
        (number, ends), begin = known[at], lines.begins[at]
        for tail, end in ends:
            yield tail, begin + end
        end = begin + len(lines.texts[at]) + 1
        if number is not None:
            yield number, end
            previous = number
        elif previous:
            yield previous // _PARAGRAPHS_FIRST, end
            previous = 0


def with_context(text: str, start: int, end: int) -> Segment:
    """The segment for the piece `text[start:end]`: up to two lines before, two after.

    Begins and ends with whole words, where the text around the piece has any gap.
    """
    before = text[max(0, start - BEFORE) : start]
    lines = before.split("\n")
    if len(lines) > 3:
        before = "\n".join(lines[-3:])
    elif start > BEFORE and text[start - BEFORE - 1].isalnum():
        gap = _GAP.search(before)
        before = before[gap.start() :] if gap else before
    after = text[end : end + AFTER]
    lines = after.split("\n")
    if len(lines) > 2:
        after = "\n".join(lines[:2])
    elif text[end + AFTER : end + AFTER + 1].isalnum():
        after = after[: after.rfind(" ") + 1] or after
    return Segment(before + text[start:end] + after, len(before), len(before) + end - start)


class LastSegments:
    """Gives the segments of texts; those far from an edit are the ones of the last text."""

    def __init__(self) -> None:
        self._pieces: Sequence[object] = ()
        self._segments: list[Segment] = []

    def of(self, text: str, pieces: Sequence[object], starts: Sequence[int]) -> list[Segment]:
        """The segments of `text`, of which `pieces` begin at `starts`.

        A piece that is the same object as before has the same text.
        """
        last, segments, count = self._pieces, self._segments, len(pieces)
        most = min(count, len(last))
        head = next((at for at in range(most) if pieces[at] is not last[at]), most)
        most -= head
        tail = next((at for at in range(most) if pieces[-1 - at] is not last[-1 - at]), most)
        ends = [*starts[1:], len(text)]
        # Up to here, and from there on, a piece is as before with all that stands around it, and
        # with the one character more that tells whether a word goes on.
        same = bisect_right(ends, ends[head - 1] - AFTER - 1) if head else 0
        again = count - tail
        if tail:
            again = bisect_left(starts, starts[again] + BEFORE + 1)
        self._segments = [
            *segments[:same],
            *(with_context(text, starts[at], ends[at]) for at in range(same, again)),
            *segments[len(segments) - (count - again) :],
        ]
        self._pieces = pieces
        return self._segments

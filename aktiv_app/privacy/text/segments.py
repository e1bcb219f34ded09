"""Cut a text so that an edit changes few pieces.

Where a cut falls depends only on the text around it, so after a keystroke all pieces
but the touched one are the same strings as before and their findings can be reused.
The idea is content-defined chunking (Muthitacharoen et al., "A Low-bandwidth Network
File System", SOSP 2001), with line and sentence ends as the places to cut.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple, Protocol, TypeVar
from zlib import crc32

LONGEST = 1000  # characters in a piece; bounds the work after one keystroke
_SPREAD = 12  # one line end in so many is a cut
_PARAGRAPH_SPREAD = 3  # one paragraph end in so many is a cut
CONTEXT = 120  # characters of text before and after a piece that its rules may read
_SENTENCE_END = re.compile(r"[.!?;]\s|\t|  ")
_GAP = re.compile(r"\s")


class HasStart(Protocol):
    """Something with a place in a text."""

    @property
    def start(self) -> int:
        """Code points from the beginning."""


Placed = TypeVar("Placed", bound=HasStart)


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


def _chosen(piece: str, spread: int = _SPREAD) -> bool:
    return crc32(piece.encode("utf-8", "surrogatepass")) % spread == 0


def _ends_piece(line: str, previous: str) -> bool:
    if not line.strip():
        return bool(previous.strip()) and _chosen(previous, _PARAGRAPH_SPREAD)
    return _chosen(line)


def _cut_long(line: str, base: int, cuts: list[int]) -> None:
    """Cut a line that is too long at sentence ends, at spaces, or else anywhere."""
    last = 0
    for match in _SENTENCE_END.finditer(line):
        while match.end() - last > LONGEST:
            last = _forced(line, last)
            cuts.append(base + last)
        if _chosen(line[max(0, match.end() - 24) : match.end()], 6):
            last = match.end()
            cuts.append(base + last)
    while len(line) - last > LONGEST:
        last = _forced(line, last)
        cuts.append(base + last)


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
    cuts: list[int] = []
    last = start = 0
    previous = ""
    for line in text.split("\n"):
        end = min(start + len(line) + 1, len(text))
        if end - start > LONGEST:
            if start > last:
                cuts.append(start)
            _cut_long(text[start:end], start, cuts)
            cuts.append(end)
            last = end
        elif end - last > LONGEST:
            cuts.append(start)
            last = start
        if end > last and _ends_piece(line, previous):
            cuts.append(end)
            last = end
        previous = line
        start = end
    pieces = []
    last = 0
    for place in [*cuts, len(text)]:
        if place > last:
            pieces.append(text[last:place])
            last = place
    return pieces


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

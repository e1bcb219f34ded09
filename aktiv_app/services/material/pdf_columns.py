"""Two columns of running text that a PDF holds row by row, read one column after the other.

A PDF tells where letters stand, not in which order they are read. Most programs write column
by column; what was scanned, printed to a file or sorted by height comes row by row, and a
sentence of one column then goes on in the middle of the other's. Tables look the same and must
stay as they are: only where lines on both sides go on in small letters is it running text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

_LEAST_GAP: Final = 10.0  # points; between words of a justified line there is less
_LEAST_ROWS: Final = 4
_LEAST_LETTERS: Final = 15  # in a line, on average
_GOING_ON: Final = re.compile(r"[^.!?:;]\s*\Z")
_GONE_ON: Final = re.compile(r"\s*[a-zà-öø-ÿ(0-9]")


@dataclass(frozen=True, slots=True)
class _Run:
    """A piece of a line: its box in points from the lower left, and its part of the text."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    def beside(self, other: "_Run") -> bool:
        """Whether both stand on one line."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.4 * min(self.top - self.bottom, other.top - other.bottom)


def in_reading_order(content: Any, text: str) -> str:
    """`text`, which is that of the page's text object `content`, with columns put in order."""
    boxes = [content.get_rect(number) for number in range(content.count_rects())]
    middle = _gutter(boxes)
    if middle is None:
        return text
    runs = _runs(boxes, [content.get_text_bounded(*box) for box in boxes], text)
    if not runs:
        return text
    return "".join(_ordered(list(_rows(runs)), middle))


def _gutter(boxes: Sequence[tuple[float, ...]]) -> float | None:
    """Where the white between two columns lies, if so many lines begin anew at one place."""
    begun: dict[int, list[float]] = {}
    for before, after in pairwise(boxes):
        gap = after[0] - before[2]
        if gap >= _LEAST_GAP and after[1] < before[3] and before[1] < after[3]:
            begun.setdefault(round(after[0] / 4), []).append(after[0])
    lines = max(begun.values(), key=len, default=[])
    return min(lines) - _LEAST_GAP / 2 if len(lines) >= _LEAST_ROWS else None


def _runs(boxes: Sequence[tuple[float, ...]], shown: Sequence[str], text: str) -> list[_Run]:
    """The boxes with their pieces of `text`; none if they are not all of it, and in its order."""
    starts, at = [], 0
    for piece in shown:
        letters = piece.split()
        if not letters:
            return []
        start = text.find(letters[0], at)
        if start < 0 or text[at:start].strip():
            return []
        starts.append(start)
        for word in letters:
            found = text.find(word, at)
            if found < 0 or text[at:found].strip():
                return []
            at = found + len(word)
    if text[at:].strip():
        return []
    ends = [*starts[1:], len(text)]
    return [
        _Run(box[0], box[1], box[2], box[3], text[start:end])
        for box, start, end in zip(boxes, starts, ends, strict=True)
    ]


def _rows(runs: Sequence[_Run]) -> Iterator[list[_Run]]:
    """Runs that follow one another on one line."""
    row = [runs[0]]
    for run in runs[1:]:
        if run.beside(row[-1]) and run.left >= row[-1].left:
            row.append(run)
        else:
            yield row
            row = [run]
    yield row


def _ordered(rows: Sequence[list[_Run]], middle: float) -> Iterator[str]:
    band: list[list[_Run]] = []
    for row in rows:
        if any(run.left < middle < run.right for run in row):
            yield from _band(band, middle)
            band = []
            yield _line(row)
        else:
            band.append(row)
    yield from _band(band, middle)


def _band(rows: Sequence[list[_Run]], middle: float) -> Iterator[str]:
    """Rows that nothing goes across in the middle: a column and then the other, or as they are."""
    sides = [
        [part for row in rows if (part := [run for run in row if (run.left > middle) is right])]
        for right in (False, True)
    ]
    both = sum(len({run.left > middle for run in row}) == 2 for row in rows)
    if both >= _LEAST_ROWS and all(_is_running(side) for side in sides):
        for side in sides:
            for part in side:
                yield _line(part).rstrip() + "\n"
        return
    for row in rows:
        yield _line(row)


def _line(row: Sequence[_Run]) -> str:
    return "".join(run.text for run in row)


def _is_running(side: Sequence[list[_Run]]) -> bool:
    lines = [_line(part).strip() for part in side]
    if sum(map(len, lines)) < _LEAST_LETTERS * len(lines):
        return False
    on = [
        bool(_GOING_ON.search(before) and _GONE_ON.match(after))
        for before, after in pairwise(lines)
    ]
    return 2 * sum(on) >= len(on)

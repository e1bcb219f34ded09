"""The lines of a text, and which of them are those of the text before: an edit changes few."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple


class Lines(NamedTuple):
    """The lines of one text.

    Attributes:
        texts: the lines without their ends.
        begins: where each begins, in code points.
        number: counts the texts that were split.
        head: so many lines at the beginning are those of text `number - 1`.
        tail: so many lines at the end are those of text `number - 1`, and none of `head`.
    """

    texts: Sequence[str]
    begins: Sequence[int]
    number: int
    head: int
    tail: int


class LastLines:
    """Splits texts into lines, and compares each text with the last one.

    Whatever looks at lines shares one of these, so that it is done once for a text.
    """

    def __init__(self) -> None:
        self._text: str | None = None
        self._lines = Lines((), (), 0, 0, 0)

    def of(self, text: str) -> Lines:
        """The lines of `text`."""
        if self._text is None:
            self._lines = _split(text, 1)
        elif self._text is not text and self._text != text:
            self._lines = _split_again(text, self._text, self._lines)
        self._text = text
        return self._lines


def _split(text: str, number: int) -> Lines:
    texts = text.split("\n")
    return Lines(texts, _begins(texts, 0), number, 0, 0)


def _split_again(text: str, before: str, last: Lines) -> Lines:
    """The lines of `text`; only what differs from the text `before` is split.

    The others are the same objects as in `last`, of which the hash is known.
    """
    begins, by = last.begins, len(text) - len(before)
    same = _same_beginning(text, before)
    head = max(0, bisect_right(begins, same) - 1)  # lines that end before a difference
    start = begins[head]
    longer = text if by > 0 else before
    if same == min(len(text), len(before)) and longer[same] == "\n":
        # One text is the other and further lines.
        head, start, first = head + 1, same + 1, len(begins)
    else:
        rest = len(before) - _same_end(text, before, start)  # from here on all is the same
        first = bisect_left(begins, rest)
        if first < len(begins) and begins[first] == rest:
            # What stands before that line may be no line end any more.
            first += bool(rest + by) and text[rest + by - 1] != "\n"
    # The end of the line before the first of the tail is no part of what is split.
    stop = begins[first] + by - 1 if first < len(begins) else len(text)
    new = text[start:stop].split("\n") if stop >= start else []
    return Lines(
        [*last.texts[:head], *new, *last.texts[first:]],
        [*begins[:head], *_begins(new, start), *[at + by for at in begins[first:]]],
        last.number + 1,
        head,
        len(begins) - first,
    )


def _begins(lines: Sequence[str], start: int) -> list[int]:
    """Where lines begin, the first of them at `start`."""
    return list(accumulate([len(line) + 1 for line in lines[:-1]], initial=start)) if lines else []


def _same_beginning(one: str, other: str) -> int:
    """How many characters at the beginning are the same.

    Stretches are compared as a whole and halved, which is far faster than each line by itself.
    """
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_end(one: str, other: str, start: int) -> int:
    """How many characters at the end are the same, of those from `start` on."""
    low, high = 0, min(len(one), len(other)) - start
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low

"""The lines of a text, and which of them are those of the text before: an edit changes few."""

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
        if self._text is not text and self._text != text:
            last = self._lines
            texts = text.split("\n")
            head = _same(texts, last.texts, min(len(texts), len(last.texts)))
            most = min(len(texts), len(last.texts)) - head
            tail = _same(texts[::-1], last.texts[::-1], most) if most else 0
            # The same objects as before, of which the hash is known.
            texts[:head] = last.texts[:head]
            if tail:
                texts[-tail:] = last.texts[-tail:]
            begins = list(accumulate([len(line) + 1 for line in texts[:-1]], initial=0))
            self._lines = Lines(texts, begins, last.number + 1, head, tail)
            self._text = text
        return self._lines


def _same(one: Sequence[str], other: Sequence[str], most: int) -> int:
    """How many of the first lines are the same, at most `most`."""
    for count, (line, known) in enumerate(zip(one, other, strict=False)):
        if count == most or line != known:
            return count
    return most

"""Reads a text a few lines at a time and remembers them: after a keystroke few are new."""

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol
from zlib import crc32

from aktiv_app.privacy.name_model.tagger import ModelName, Reading

# The network sees four words to each side, so a few lines with this much around them give
# the same as the whole text.
_AROUND = 50  # characters
_REMEMBERED = 4096  # blocks
_SPREAD = 4  # one line in so many ends a block
_LONGEST = 500  # characters after which a line ends a block anyway
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class _Block:
    """Some lines of the text: where they stand, and where they begin in what was read."""

    start: int
    end: int
    reading: Reading
    offset: int

    @property
    def shift(self) -> int:
        """From places in what was read to places in the text."""
        return self.start - self.offset


class LinesReading:
    """What the network makes of a text of many lines."""

    def __init__(self, blocks: Sequence[_Block]) -> None:
        self._blocks = blocks

    def names(self, threshold: float) -> list[ModelName]:
        """The names in order; see `Reading.names`."""
        return [
            replace(name, start=name.start + block.shift, end=name.end + block.shift)
            for block in self._blocks
            for name in block.reading.names(threshold)
            if block.start <= name.start + block.shift and name.end + block.shift <= block.end
        ]

    def person_share(self, start: int, end: int) -> float:
        """The highest probability of a person among the words in `start` to `end`; 0 for none."""
        return max(
            (
                block.reading.person_share(
                    max(start, block.start) - block.shift, min(end, block.end) - block.shift
                )
                for block in self._blocks
                if block.start < end and block.end > start
            ),
            default=0.0,
        )


class Tagger(Protocol):
    """The network."""

    def read_all(self, texts: Sequence[str]) -> list[Reading]:
        """What it makes of several texts."""


class LineReader:
    """A tagger with a memory."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self._known: OrderedDict[str, Reading] = OrderedDict()

    def read(self, text: str) -> LinesReading:
        """Let the network read what it does not remember of `text`."""
        places = blocks_of(text)
        around = [text[max(0, start - _AROUND) : end + _AROUND] for start, end in places]
        readings = self._readings(around)
        return LinesReading(
            [
                _Block(start, end, readings[seen], min(start, _AROUND))
                for (start, end), seen in zip(places, around, strict=True)
            ]
        )

    def _readings(self, texts: Sequence[str]) -> dict[str, Reading]:
        known = self._known
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, self._tagger.read_all(new), strict=True))
        found = {text: known[text] for text in texts}
        for text in found:
            known.move_to_end(text)
        while len(known) > _REMEMBERED:
            known.popitem(last=False)
        return found


def blocks_of(text: str) -> list[tuple[int, int]]:
    """Start and end of groups of lines; an edit changes only those around it.

    Which line ends a group depends on the line alone, as in `segments`.
    """
    blocks: list[tuple[int, int]] = []
    start = 0
    for match in _LINE.finditer(text):
        end = match.end()
        if end - start > _LONGEST or crc32(match.group().encode("utf-8", "replace")) % _SPREAD == 0:
            blocks.append((start, end))
            start = end
    if start < len(text):
        blocks.append((start, len(text)))
    return blocks

"""Tries a pattern only where its matches can begin; finds what `finditer` finds, sooner.

Python's `re` tries a pattern that begins with a look-behind at every character of a text.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from aktiv_app.privacy.recognizers.beginnings import lowered_alike
from aktiv_app.privacy.text.late import late

_KEPT = 4  # texts; many recognisers ask the same of one text after the other
_NUMBER = re.compile(r"\d(?<!\d\d)")
_FIGURES = re.compile(r"\d+")
_LETTER = re.compile(r"[^\W\d]")
_LINE_END = re.compile(r"\n")
_CAPITAL = re.compile(r"[A-ZÆØÅÄÖÉÜŠŽČĐŊŦÁÍÓÚŁŚŻÇİŞÑÂÎŌĀĪŪŘŐȘȚ](?<!\w.)")


@lru_cache(maxsize=_KEPT)
def numbers(text: str) -> tuple[int, ...]:
    """Where runs of digits begin."""
    return tuple(match.start() for match in _NUMBER.finditer(text))


@lru_cache(maxsize=_KEPT)
def line_starts(text: str) -> tuple[int, ...]:
    """Where lines begin."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


@lru_cache(maxsize=_KEPT)
def capitals(text: str) -> tuple[int, ...]:
    """Where words begin with a capital letter of the Latin alphabets around the Baltic."""
    return tuple(match.start() for match in _CAPITAL.finditer(text))


@lru_cache(maxsize=_KEPT)
def in_small_letters(text: str) -> str:
    """`text` in small letters, as patterns see it that ignore case."""
    return lowered_alike(text)


def at_starts(
    pattern: "re.Pattern[str] | Late", text: str, starts: Iterable[int]
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives when every match begins at one of `starts`.

    `starts` are ascending.
    """
    match_at = (pattern.pattern if isinstance(pattern, Late) else pattern).match
    tried = 0
    for start in starts:
        if start >= tried:
            match = match_at(text, start)
            if match is not None:
                yield match
                tried = match.end()


def at_numbers(
    pattern: re.Pattern[str], text: str, before: int = 0, figures: int = 1
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, if every match begins at or before a number.

    Right only for patterns that never begin after a digit, and whose matches begin at most
    `before` characters in front of the first digit of a number. Those with fewer than `figures`
    digits may be left out; more than one only for patterns without a letter before so many.
    """
    return at_starts(pattern, text, _before_numbers(text, before, figures))


@lru_cache(maxsize=6 * _KEPT)
def _before_numbers(text: str, before: int, figures: int) -> Sequence[int]:
    found = numbers(text)
    if figures > 1:
        found = tuple(start for start, ahead in _figures_ahead(text) if ahead >= figures)
    if not before:
        return found
    return sorted({number - back for number in found for back in range(min(before, number) + 1)})


@lru_cache(maxsize=_KEPT)
def _figures_ahead(text: str) -> Sequence[tuple[int, int]]:
    """Where runs of digits begin, and how many digits stand from there on before a letter."""
    found = []
    ahead, following = 0, len(text)
    for match in reversed(list(_FIGURES.finditer(text))):
        start, end = match.span()
        if _LETTER.search(text, end, following) is not None:
            ahead = 0
        ahead += end - start
        following = start
        found.append((start, ahead))
    return found[::-1]


@lru_cache(maxsize=6 * _KEPT)
def at_offsets(text: str, offsets: tuple[int, ...]) -> Sequence[int]:
    """The places that lie one of `offsets` before a run of digits."""
    found = numbers(text)
    return sorted({number - back for number in found for back in offsets if number >= back})


class Late:
    """A pattern that is compiled when it is first tried."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = late(pattern, flags)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.pattern.finditer(text)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.pattern.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.pattern.search(text, start, end)


class NumberSearch(Late):
    """A pattern whose matches begin a known number of characters before a run of digits."""

    def __init__(self, pattern: str, *offsets: int) -> None:
        super().__init__(pattern)
        self._offsets = offsets

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        starts = at_offsets(text, self._offsets)
        return at_starts(self.pattern, text, starts) if starts else iter(())


class LineSearch(Late):
    """A pattern whose matches begin where lines begin."""

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        return at_starts(self.pattern, text, line_starts(text))


class CapitalSearch(Late):
    """A pattern whose matches begin at a word with a capital and hold a number."""

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        return at_starts(self.pattern, text, capitals(text)) if numbers(text) else iter(())


class SignSearch(Late):
    """A pattern whose matches begin at a sign, or a known number of characters from it."""

    def __init__(self, pattern: str, sign: str, offset: int = 0, flags: int = 0) -> None:
        """`sign` is the same in capitals; matches begin `offset` characters after it begins."""
        super().__init__(pattern, flags)
        self._sign = sign
        self._offset = offset

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        return at_starts(self.pattern, text, self._places(text)) if self._sign in text else iter(())

    def _places(self, text: str) -> Iterator[int]:
        at = text.find(self._sign)
        while at >= 0:
            if at + self._offset >= 0:
                yield at + self._offset
            at = text.find(self._sign, at + 1)


class HintedSearch(Late):
    """A pattern of which every match holds one of some parts of words."""

    def __init__(self, pattern: str, hints: Sequence[str], flags: int = 0) -> None:
        """`hints` are in small letters; the case they are found in does not matter."""
        super().__init__(pattern, flags)
        self._hints = hints

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        low = in_small_letters(text)
        if any(hint in low for hint in self._hints):
            return self.pattern.finditer(text)
        return iter(())

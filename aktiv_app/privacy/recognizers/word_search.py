"""Tries a pattern only at words whose first letters it can begin with.

Most patterns here are long lists of words behind "no letter before". Python's `re` tries
all of them at every character. What a pattern can begin with is read off its syntax tree;
a pattern for which that says nothing is searched for as usual. Either way the matches are
those of `finditer`; a test compares them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property, lru_cache
from itertools import chain

from aktiv_app.privacy.recognizers.anchors import Late, at_starts, in_small_letters
from aktiv_app.privacy.recognizers.beginnings import LONGEST, beginnings
from aktiv_app.privacy.text.late import late, source_of

_WORD = re.compile(r"\w+")
_WORD_BEFORE = re.compile(r"(?<!\w)\w+ $")
_REMEMBERED = 50_000  # beginnings of words
_LONGEST = 64  # characters of a word before another
_DIGIT = re.compile(r"\d")


class WordSearch:
    """A pattern with what its matches can begin with."""

    def __init__(self, pattern: re.Pattern[str] | str, flags: int = 0) -> None:
        """One given as text is compiled when a text first holds what it can begin with.

        `flags` are for a pattern given as text.
        """
        self.pattern = late(pattern, flags) if isinstance(pattern, str) else pattern

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """What every match begins with, in small letters; empty when that is not known."""
        # At the first text: reading all patterns would hold up the start.
        return beginnings(*source_of(self.pattern))

    @cached_property
    def number(self) -> int:
        """What it goes by in `_BEGINNINGS`."""
        return _BEGINNINGS.add(source_of(self.pattern), self.beginnings)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        if not self.beginnings:
            return self.pattern.finditer(text)
        starts = _places(text).of(self.number)
        return at_starts(self.pattern, text, starts) if starts else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(text), None)


class BeforeWord(Late):
    """A pattern that begins at a word told by another pattern, or a few words before it."""

    def __init__(self, pattern: str, flags: int, word: WordSearch, before: int) -> None:
        """Matches begin at most `before` words in front of `word`, a space after each of them."""
        super().__init__(pattern, flags)
        self._anchor = word
        self._before = before

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        starts = set()
        for match in self._anchor.finditer(text):
            start = match.start()
            starts.add(start)
            for _ in range(self._before):
                word = _WORD_BEFORE.search(text, max(0, start - _LONGEST), start)
                if word is None:
                    break
                start = word.start()
                starts.add(start)
        return at_starts(self.pattern, text, sorted(starts)) if starts else iter(())


Search = WordSearch | Late


class WordSearches:
    """Several patterns, tried one after the other; `each` holds them in order."""

    def __init__(self, searches: Sequence[Search]) -> None:
        """Patterns of which nothing is known to begin them are always searched for."""
        self.each = searches

    @cached_property
    def _by_number(self) -> dict[int, list[int]]:
        found: defaultdict[int, list[int]] = defaultdict(list)
        for index, search in enumerate(self.each):
            if isinstance(search, WordSearch) and search.beginnings:
                found[search.number].append(index)
        return dict(found)

    @cached_property
    def _last_number(self) -> int:
        return max(self._by_number, default=0)

    @cached_property
    def _others(self) -> list[tuple[int, Sequence[int]]]:
        known = set(chain.from_iterable(self._by_number.values()))
        return [(index, ()) for index in range(len(self.each)) if index not in known]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What `finditer` of each pattern gives, one pattern after the other."""
        places = _places(text)
        tried = list(self._others)
        for number in places.begun(self._by_number.keys(), self._last_number):
            starts = places.of(number)
            tried += [(index, starts) for index in self._by_number[number]]
        # No two have the same index.
        for index, starts in sorted(tried):
            search = self.each[index]
            yield from at_starts(search.pattern, text, starts) if starts else search.finditer(text)


class _Beginnings:
    """What all patterns can begin with: a word of a text is looked up once for all of them."""

    def __init__(self) -> None:
        self.numbers: dict[tuple[str, int], int] = {}
        self._of_each: list[frozenset[str]] = []
        self._beginning: defaultdict[str, list[int]] = defaultdict(list)
        self._remembered: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._of_each)

    def add(self, pattern: tuple[str, int], beginnings: frozenset[str]) -> int:
        """The number of a pattern, given as its source and flags; the same for the same one."""
        number = self.numbers.get(pattern)
        if number is None:
            number = self.numbers[pattern] = len(self._of_each)
            self._of_each.append(beginnings)
            for beginning in beginnings:
                self._beginning[beginning].append(number)
            self._remembered.clear()
        return number

    def begun_by(self, word: str) -> tuple[int, ...]:
        """The patterns that may begin with a word of which these are the first characters."""
        known = self._remembered.get(word)
        if known is None:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            begun = (self._beginning.get(part, ()) for part in _parts(word))
            known = self._remembered[word] = tuple(dict.fromkeys(chain.from_iterable(begun)))
        return known

    def begins(self, number: int, word: str) -> bool:
        """Whether one pattern may begin with such a word."""
        return not self._of_each[number].isdisjoint(_parts(word))


# Module-wide for the reason given in text/late.py. Patterns are numbered as they are first asked
# for; their order changes no match.
_BEGINNINGS = _Beginnings()


def _parts(word: str) -> Iterator[str]:
    """All that a pattern which begins with this word can have as a beginning."""
    return (word[:size] for size in range(1, len(word) + 1))


@lru_cache(maxsize=4)
def distinct_words(text: str) -> frozenset[str]:
    """All different runs of letters, figures and underscores, as they are written."""
    return frozenset(_WORD.findall(text))


class _Places:
    """Where the words of a text begin, for each pattern that may begin there."""

    def __init__(self, low: str) -> None:
        """`low` is in small letters, and all its digits are alike."""
        self._starts = [match.start() for match in _WORD.finditer(low)]
        self._words = [low[start : start + LONGEST] for start in self._starts]
        self._patterns = len(_BEGINNINGS)
        begun_by = _BEGINNINGS.begun_by
        begun = {word: numbers for word in set(self._words) if (numbers := begun_by(word))}
        found: defaultdict[int, list[int]] = defaultdict(list)
        for start, word in zip(self._starts, self._words, strict=True):
            if word in begun:  # few do
                for number in begun[word]:
                    found[number].append(start)
        self._found = dict(found)

    def begun(self, numbers: Set[int], last: int) -> Iterable[int]:
        """Those of the patterns with these numbers that may begin somewhere in the text.

        `last` is the highest of the numbers.
        """
        if last < self._patterns:
            return numbers & self._found.keys()
        return [number for number in numbers if self.of(number)]

    def of(self, number: int) -> Sequence[int]:
        """Where the pattern of this number may begin, ascending."""
        if number < self._patterns:
            return self._found.get(number, ())
        # It was first asked for after this text had been read.
        words = {word for word in set(self._words) if _BEGINNINGS.begins(number, word)}
        places = zip(self._starts, self._words, strict=True)
        return [start for start, word in places if word in words]


@lru_cache(maxsize=4)
def _places(text: str) -> _Places:
    """Where words begin, whatever their case.

    Text in lower case and the same as it was written share what was found.
    """
    return _places_in(in_small_letters(text))


@lru_cache(maxsize=2)
def _places_in(low: str) -> _Places:
    return _Places(_DIGIT.sub("0", low))

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
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from aktiv_app.privacy.recognizers.anchors import Late, at_starts

_SIZES = (5, 4, 3)  # characters looked at; fewer where a pattern can begin in more ways than:
_MOST = 400
_TOO_MANY = 4000  # ways that are not even put together, as it would take longer than it can save
_MOST_IN_CLASS = 16
_WORD = re.compile(r"\w+")
_WORD_BEFORE = re.compile(r"(?<!\w)\w+ $")
_REMEMBERED = 50_000  # beginnings of words
_LONGEST = 64  # characters of a word before another
_DIGIT = re.compile(r"\d")

Begin = tuple[str, bool]  # characters, and whether the pattern goes on right after them


class WordSearch:
    """A pattern with what its matches can begin with."""

    def __init__(self, pattern: re.Pattern[str] | str, flags: int = 0) -> None:
        """One given as text is compiled when a text first holds what it can begin with.

        `flags` are for a pattern given as text.
        """
        self._source = pattern if isinstance(pattern, str) else pattern.pattern
        self._flags = flags if isinstance(pattern, str) else pattern.flags

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """What every match begins with, in small letters; empty when that is not known."""
        # At the first text: reading all patterns would hold up the start.
        return _beginnings(self._source, self._flags)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self._source, self._flags)

    @cached_property
    def number(self) -> int:
        """What it goes by in `_BEGINNINGS`."""
        return _BEGINNINGS.add((self._source, self._flags), self.beginnings)

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
    def _others(self) -> list[int]:
        known = set(chain.from_iterable(self._by_number.values()))
        return [index for index in range(len(self.each)) if index not in known]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What `finditer` of each pattern gives, one pattern after the other."""
        begun = _places(text).begun(self._by_number.keys())
        indexes = chain(self._others, *(self._by_number[number] for number in begun))
        for index in sorted(indexes):
            yield from self.each[index].finditer(text)


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
            known = self._remembered[word] = tuple(
                number for part in _parts(word) for number in self._beginning.get(part, ())
            )
        return known

    def begins(self, number: int, word: str) -> bool:
        """Whether one pattern may begin with such a word."""
        return not self._of_each[number].isdisjoint(_parts(word))


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
        words: defaultdict[str, list[int]] = defaultdict(list)
        for match in _WORD.finditer(low):
            start = match.start()
            words[low[start : start + _SIZES[0]]].append(start)
        self._words = words
        self._patterns = len(_BEGINNINGS)
        found: defaultdict[int, list[list[int]]] = defaultdict(list)
        for word, starts in words.items():
            for number in _BEGINNINGS.begun_by(word):
                found[number].append(starts)
        self._found = dict(found)

    def begun(self, numbers: Set[int]) -> Iterable[int]:
        """Those of the patterns with these numbers that may begin somewhere in the text."""
        if max(numbers, default=0) < self._patterns:
            return numbers & self._found.keys()
        return [number for number in numbers if self.of(number)]

    def of(self, number: int) -> Sequence[int]:
        """Where the pattern of this number may begin, ascending."""
        if number < self._patterns:
            found = self._found.get(number, ())
        else:  # it was first asked for after this text had been read
            words = self._words.items()
            found = [starts for word, starts in words if _BEGINNINGS.begins(number, word)]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found))


@lru_cache(maxsize=4)
def _places(text: str) -> _Places:
    """Where words begin, whatever their case.

    Text in lower case and the same as it was written share what was found.
    """
    return _places_in(lowered_alike(text))


@lru_cache(maxsize=2)
def _places_in(low: str) -> _Places:
    return _Places(_DIGIT.sub("0", low))


def _beginnings(source: str, flags: int) -> frozenset[str]:
    """What every match begins with, a few characters; empty when that is not known."""
    tree = list(parser.parse(source, flags & ~re.DEBUG))
    if not tree or not _refuses_word_before(tree):
        return frozenset()
    for size in _SIZES:
        found = {text for text, _ in _first(tree, size)}
        # A number may be all that is known; a single letter begins too many words.
        if any(one != "0" and not _tells(one) for one in found):
            return frozenset()
        if len(found) <= _MOST:
            return frozenset(found)
    return frozenset()


def _tells(beginning: str) -> bool:
    return len(beginning) > 1 and (beginning[0].isalnum() or beginning[0] == "_")


def _refuses_word_before(tree: Iterable[tuple[Any, Any]]) -> bool:
    """Whether one of the conditions in front is "no letter or digit before"."""
    for code, value in tree:
        if code is op.ASSERT_NOT and value[0] == -1:
            inner = list(value[1])
            if len(inner) == 1 and _holds_word(inner[0]):
                return True
        elif code is not op.ASSERT and code is not op.AT and code is not op.ASSERT_NOT:
            return False
    return False


def _holds_word(item: tuple[Any, Any]) -> bool:
    code, value = item
    return (
        code is op.IN and (op.CATEGORY, op.CATEGORY_WORD) in value and value[0][0] is not op.NEGATE
    )


def _first(items: Iterable[tuple[Any, Any]], size: int) -> set[Begin]:
    """The beginnings of a sequence, of at most `size` characters, or fewer."""
    found: set[Begin] = {("", True)}
    for code, value in items:
        going_on = {text for text, more in found if more and len(text) < size}
        if not going_on or len(found) > _MOST:
            break
        step = _step(code, value, size)
        if len(going_on) * len(step) > _TOO_MANY:
            break
        found = {one for one in found if one[0] not in going_on or not one[1]}
        found |= {((text + more)[:size], open_end) for text in going_on for more, open_end in step}
    return found


def _step(code: Any, value: Any, size: int) -> set[Begin]:
    """What one part of a pattern adds; an empty text that does not go on is anything."""
    if code is op.LITERAL:
        return {(_plain(chr(value)), True)}
    if code is op.IN:
        return _class(value)
    if code is op.BRANCH:
        return set().union(*(_first(branch, size) for branch in value[1]))
    if code is op.SUBPATTERN:
        return _first(value[3], size)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inner = value
        once = _first(inner, size)
        if most > 1:  # what comes after the first round is not followed up
            once = {(text, False) for text, _ in once} if least or most > 1 else once
        return once | ({("", True)} if not least else set())
    if code in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return {("", True)}
    return {("", False)}


def _class(items: Iterable[tuple[Any, Any]]) -> set[Begin]:
    """The characters of a small class, or anything."""
    found: set[str] = set()
    for code, value in items:
        if code is op.LITERAL:
            found.add(_plain(chr(value)))
        elif code is op.CATEGORY and value is op.CATEGORY_DIGIT:
            found.add("0")
        elif code is op.RANGE and value[1] - value[0] < _MOST_IN_CLASS:
            found |= {_plain(chr(one)) for one in range(value[0], value[1] + 1)}
        else:
            return {("", False)}
    return {(one, True) for one in found} if len(found) <= _MOST_IN_CLASS else {("", False)}


def _plain(char: str) -> str:
    return "0" if char.isdecimal() else lowered_alike(char)


def lowered_alike(text: str) -> str:
    """`text` with what `re` takes for one letter where case is ignored made the same; as long.

    `str.lower` leaves the dotless i and the long s, and makes two of an I with its dot.
    """
    return text.replace("\u0130", "i").lower().replace("\u0131", "i").replace("\u017f", "s")

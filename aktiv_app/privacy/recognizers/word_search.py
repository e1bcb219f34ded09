"""Tries a pattern only at words whose first letters it can begin with.

Most patterns here are long lists of words behind "no letter before". Python's `re` tries
all of them at every character. What a pattern can begin with is read off its syntax tree;
a pattern for which that says nothing is searched for as usual. Either way the matches are
those of `finditer`; a test compares them.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from aktiv_app.privacy.recognizers.anchors import at_starts

_SIZE = 3  # characters looked at
_MOST = 4000  # beginnings of one pattern; more say too little
_MOST_IN_CLASS = 16
_LETTERS = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
# Their case is folded in ways of its own: dotless i, long s, the signs of Kelvin and Angstrom.
_ODD_CASE = re.compile("[\u0130\u0131\u017f\u1e9e\u212a\u212b]")

Begin = tuple[str, bool]  # characters, and whether the pattern goes on right after them


class WordSearch:
    """A pattern with what its matches can begin with."""

    def __init__(self, pattern: re.Pattern[str] | str) -> None:
        """One given as text is compiled when a text first holds what it can begin with."""
        source = pattern if isinstance(pattern, str) else pattern.pattern
        flags = 0 if isinstance(pattern, str) else pattern.flags
        self._given = pattern
        self._folds = bool(flags & re.IGNORECASE)
        found = _beginnings(source, flags)
        # By the word, or the part of a word, that stands at the beginning.
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for one in found:
            self._by_word[_LETTERS.match(one)[0]].append(one)  # type: ignore[index]
        self._words = frozenset(self._by_word)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self._given)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """What the pattern's own `finditer` gives."""
        if not self._words or (self._folds and _ODD_CASE.search(text)):
            return self.pattern.finditer(text)
        low, words = _words(text, self._folds)
        found = self._words & words
        if not found:
            return iter(())
        starts = {
            start
            for word in found
            for beginning in self._by_word[word]
            for start in _places(low, beginning)
        }
        return at_starts(self.pattern, text, sorted(starts))

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return next(self.finditer(text), None)


@lru_cache(maxsize=4)
def _words(text: str, folded: bool) -> tuple[str, frozenset[str]]:
    """The text with all digits alike, and the first characters of its words: one to three.

    `folded` is for patterns that ignore case.
    """
    low = text.lower() if folded else text
    low = _DIGIT.sub("0", low)
    words = set(_LETTERS.findall(low))
    return low, frozenset({word[:size] for word in words for size in (1, 2, 3)})


def _places(low: str, beginning: str) -> Iterator[int]:
    """Where a word begins with `beginning`."""
    place = low.find(beginning)
    while place >= 0:
        if not place or not _LETTERS.match(low, place - 1):
            yield place
        place = low.find(beginning, place + 1)


def _beginnings(source: str, flags: int) -> frozenset[str]:
    """What every match begins with, two or three characters; empty when that is not known."""
    tree = list(parser.parse(source, flags & ~re.DEBUG))
    if not tree or not _refuses_word_before(tree):
        return frozenset()
    found = {text for text, _ in _first(tree, bool(flags & re.IGNORECASE))}
    if len(found) > _MOST or any(len(one) < 2 or not _LETTERS.match(one) for one in found):
        return frozenset()
    return frozenset(found)


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


def _first(items: Iterable[tuple[Any, Any]], folded: bool) -> set[Begin]:
    """The beginnings of a sequence."""
    found: set[Begin] = {("", True)}
    for code, value in items:
        going_on = {text for text, more in found if more and len(text) < _SIZE}
        if not going_on or len(found) > _MOST:
            break
        step = _step(code, value, folded)
        found = {one for one in found if one[0] not in going_on or not one[1]}
        found |= {((text + more)[:_SIZE], open_end) for text in going_on for more, open_end in step}
    return found


def _step(code: Any, value: Any, folded: bool) -> set[Begin]:
    """What one part of a pattern adds; an empty text that does not go on is anything."""
    if code is op.LITERAL:
        return {(_plain(chr(value), folded), True)}
    if code is op.IN:
        return _class(value, folded)
    if code is op.BRANCH:
        return set().union(*(_first(branch, folded) for branch in value[1]))
    if code is op.SUBPATTERN:
        flags_on, flags_off, inner = value[1], value[2], value[3]
        return {("", False)} if flags_on or flags_off else _first(inner, folded)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inner = value
        once = _first(inner, folded)
        if most > 1:  # what comes after the first round is not followed up
            once = {(text, False) for text, _ in once} if least or most > 1 else once
        return once | ({("", True)} if not least else set())
    if code in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return {("", True)}
    return {("", False)}


def _class(items: Iterable[tuple[Any, Any]], folded: bool) -> set[Begin]:
    """The characters of a small class, or anything."""
    found: set[str] = set()
    for code, value in items:
        if code is op.LITERAL:
            found.add(_plain(chr(value), folded))
        elif code is op.CATEGORY and value is op.CATEGORY_DIGIT:
            found.add("0")
        elif code is op.RANGE and value[1] - value[0] < _MOST_IN_CLASS:
            found |= {_plain(chr(one), folded) for one in range(value[0], value[1] + 1)}
        else:
            return {("", False)}
    return {(one, True) for one in found} if len(found) <= _MOST_IN_CLASS else {("", False)}


def _plain(char: str, folded: bool) -> str:
    if char.isdigit():
        return "0"
    return char.lower() if folded else char

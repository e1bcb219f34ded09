"""What the matches of a pattern can begin with, read off its syntax tree."""

import re
from collections.abc import Iterable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LONGEST = 5
_SIZES = (LONGEST, 4, 3)  # characters looked at; fewer where a pattern can begin in more ways than:
_MOST = 400
_TOO_MANY = 4000  # ways that are not even put together, as it would take longer than it can save
_MOST_IN_CLASS = 16

Begin = tuple[str, bool]  # characters, and whether the pattern goes on right after them


def beginnings(source: str, flags: int) -> frozenset[str]:
    """What every match begins with, at most `LONGEST` characters; empty when that is not known."""
    tree = list(parser.parse(source, flags & ~re.DEBUG))
    if not tree or not _refuses_word_before(tree):
        return frozenset()
    for size in _SIZES:
        found = {text for text, _ in _first(tree, size)}
        if not all(map(_begins_word, found)):
            return frozenset()
        if len(found) <= _MOST:
            return frozenset(found)
    return frozenset()


def _begins_word(beginning: str) -> bool:
    return beginning != "" and (beginning[0].isalnum() or beginning[0] == "_")


def _refuses_word_before(tree: Iterable[tuple[Any, Any]]) -> bool:
    """Whether one of the conditions in front, of each of several ways, is "no word before"."""
    for code, value in tree:
        if code is op.BRANCH:
            return all(map(_refuses_word_before, value[1]))
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

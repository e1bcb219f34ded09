"""How entries of the phrase lists begin, to look them up by it."""

import re
from collections import defaultdict
from collections.abc import Set
from functools import lru_cache
from typing import NamedTuple

_CLASS = re.compile(r"\[[^\]]*\]")
_GROUP = re.compile(r"\([^()]*\)")  # without a group inside
_NONE: frozenset[int] = frozenset()
_KEPT = 64  # ends of entries: the ways in which one begins go on alike, often for a page


class Start(NamedTuple):
    """The letters an entry begins with, whether they are a whole word, and those of the next one.

    The latter are empty when they are not known.
    """

    letters: str
    whole: bool
    then: frozenset[str]

    @classmethod
    def of(cls, head: str, longest: int) -> "Start":
        """How the entry with this `head` begins, by at most `longest` letters."""
        letters = first_letters(head)
        if len(letters) < 2 and not is_open(head):
            return cls(head[:2], whole=False, then=frozenset())
        rest = head[len(letters) :]
        whole = is_whole_word(rest)
        return cls(letters[:longest], whole, next_letters(rest) if whole else frozenset())


class Ways:
    """Numbers of the entries that begin with the same letters, by what may follow these."""

    def __init__(self) -> None:
        self._any: set[int] = set()  # whatever follows
        self._all: set[int] = set()  # those and the ones of which the letters are a whole word
        self._then: defaultdict[str, set[int]] = defaultdict(set)

    def add(self, number: int, start: Start) -> None:
        """An entry that can begin like this."""
        self._all.add(number)
        if not start.whole:
            self._any.add(number)
        for letter in start.then or ("",):  # none if any letter may begin the next word
            self._then[letter].add(number)

    def before(self, rest: str) -> Set[int]:
        """The entries that may stand where `rest` follows the letters; as much as is known."""
        gap, after = rest[:1], rest[1:2]
        if gap.isalnum() or gap == "_":
            return self._any
        if not after or after == " ":
            return self._all
        return self._any | self._then.get("", _NONE) | self._then.get(after, _NONE)


def is_open(head: str) -> bool:
    """Whether the first two characters of `head` do not stand for themselves."""
    return not head[:2].isalnum() or head[2:3] in ("?", "*", "{")


def first_letters(head: str) -> str:
    """The plain letters that every match of the entry with this `head` begins with."""
    end = 0
    while end < len(head) and head[end].isalpha() and head[end].islower():
        end += 1
    if _is_divided(head[end:]):
        return ""
    if end < len(head) and head[end] in "?*{":
        end -= 1  # that letter may be missing
    return head[: max(end, 0)]


@lru_cache(maxsize=_KEPT)
def is_whole_word(rest: str) -> bool:
    """Whether no letter or figure can follow where `rest` is what follows in an entry."""
    if not rest or rest[0] == " ":
        return rest[1:2] not in ("?", "{")
    variants = _variants(rest)
    return bool(variants) and all(map(is_whole_word, variants))


@lru_cache(maxsize=_KEPT)
def next_letters(rest: str) -> frozenset[str]:
    """What the next word begins with where `rest` follows a whole word; empty if not known."""
    if rest.startswith(" "):
        return _first_letter(rest[1:])
    return _of_all([next_letters(variant) for variant in _variants(rest)])


def _first_letter(rest: str) -> frozenset[str]:
    if rest[:1].isalpha() and rest[:1].islower() and rest[1:2] not in ("?", "*", "{"):
        return frozenset(rest[0])
    return _of_all([_first_letter(variant) for variant in _variants(rest)])


def _of_all(letters: list[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*letters) if all(letters) else frozenset()


@lru_cache(maxsize=_KEPT)
def _is_divided(rest: str) -> bool:
    """Whether `rest` is alternatives without a bracket around them."""
    if "|" not in rest:
        return False
    rest = _CLASS.sub("", rest)
    while (shorter := _GROUP.sub("", rest)) != rest:
        rest = shorter
    return "|" in rest


def heads(entry: str) -> list[str]:
    """The entry once for each alternative it may begin with, to index it by."""
    return [head for one in _variants(entry) for head in heads(one)] or [entry]


def _variants(entry: str) -> list[str]:
    """The entry once for each alternative of the bracket it begins with; none if there is none."""
    if not entry.startswith("(") or entry.startswith("(?"):
        return []
    depth = 0
    parts, part = [], ""
    for place, char in enumerate(entry):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            parts.append(part)
            rest = entry[place + 1 :]
            break
        if char == "|" and depth == 1:
            parts.append(part)
            part = ""
        elif place:
            part += char
    else:
        return []
    if rest.startswith("?"):
        parts.append("")
        rest = rest[1:]
    return [one + rest for one in parts]

"""How entries of the phrase lists begin, to look them up by it."""

import re
from typing import NamedTuple

_CLASS = re.compile(r"\[[^\]]*\]")
_GROUP = re.compile(r"\([^()]*\)")  # without a group inside


class Start(NamedTuple):
    """The letters an entry begins with, whether they are a whole word, and those of the next one.

    The latter are empty when they are not known.
    """

    letters: str
    whole: bool
    then: frozenset[str]

    def fits(self, key: str) -> bool:
        """Whether a text that goes on with `key` may hold the entry."""
        if not key.startswith(self.letters):
            return False
        if not self.whole:
            return True
        gap, after = key[len(self.letters) :][:1], key[len(self.letters) + 1 :][:1]
        if gap.isalnum() or gap == "_":
            return False
        return not after or not self.then or after == " " or after in self.then

    @classmethod
    def of(cls, head: str, longest: int) -> "Start":
        """How the entry with this `head` begins, by at most `longest` letters."""
        letters = first_letters(head)
        if len(letters) < 2 and not is_open(head):
            return cls(head[:2], whole=False, then=frozenset())
        rest = head[len(letters) :]
        whole = is_whole_word(rest)
        return cls(letters[:longest], whole, next_letters(rest) if whole else frozenset())


def is_open(head: str) -> bool:
    """Whether the first two characters of `head` do not stand for themselves."""
    return not head[:2].isalnum() or head[2:3] in ("?", "*", "{")


def first_letters(head: str) -> str:
    """The plain letters that every match of the entry with this `head` begins with."""
    end = 0
    while end < len(head) and head[end].isalpha() and head[end].islower():
        end += 1
    if end < len(head) and head[end] in "?*{":
        end -= 1  # that letter may be missing
    return "" if "|" in _outside_brackets(head) else head[: max(end, 0)]


def is_whole_word(rest: str) -> bool:
    """Whether no letter or figure can follow where `rest` is what follows in an entry."""
    if not rest or rest[0] == " ":
        return rest[1:2] not in ("?", "{")
    variants = _variants(rest)
    return bool(variants) and all(map(is_whole_word, variants))


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


def _outside_brackets(head: str) -> str:
    rest = _CLASS.sub("", head)
    while (shorter := _GROUP.sub("", rest)) != rest:
        rest = shorter
    return rest


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

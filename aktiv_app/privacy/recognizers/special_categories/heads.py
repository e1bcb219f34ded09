"""How entries of the phrase lists begin, to look them up by it."""

import re

_CLASS = re.compile(r"\[[^\]]*\]")
_GROUP = re.compile(r"\([^()]*\)")  # without a group inside


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


def _outside_brackets(head: str) -> str:
    rest = _CLASS.sub("", head)
    while (shorter := _GROUP.sub("", rest)) != rest:
        rest = shorter
    return rest


def heads(entry: str) -> list[str]:
    """The entry once for each alternative it may begin with, to index it by."""
    if not entry.startswith("(") or entry.startswith("(?"):
        return [entry]
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
        return [entry]
    if rest.startswith("?"):
        parts.append("")
        rest = rest[1:]
    return [variant for one in parts for variant in heads(one + rest)]

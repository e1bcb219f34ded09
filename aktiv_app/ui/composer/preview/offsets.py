"""Offsets: the engine counts code points, Qt counts UTF-16 units; and what changed in a text."""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LINE_BREAKS = str.maketrans({"\r": " ", "\u2028": "\n", "\u2029": "\n", "\x00": " "})


class Utf16Map:
    """Translates offsets in one text between code points and UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._set([found.start() for found in _ASTRAL.finditer(text)])

    def _set(self, points: list[int]) -> None:
        self._points = points
        self._units = [point + index for index, point in enumerate(points)]

    def follow(self, change: "Change", text: str) -> None:
        """Be the map of `text`, which `change` made of the text before."""
        shift = change.new_end - change.old_end
        before = bisect_left(self._points, change.start)
        after = bisect_left(self._points, change.old_end)
        new = _ASTRAL.finditer(text, change.start, change.new_end)
        self._set(
            [
                *self._points[:before],
                *(found.start() for found in new),
                *(point + shift for point in self._points[after:]),
            ]
        )

    def units(self, point: int) -> int:
        """The UTF-16 offset of code point `point`."""
        return point + bisect_left(self._points, point)

    def points(self, unit: int) -> int:
        """The code point at UTF-16 offset `unit`."""
        return unit - bisect_left(self._units, unit)


def displayable(text: str) -> str:
    """`text` with line breaks Qt would merge or reinterpret made plain, length unchanged."""
    return text.translate(_LINE_BREAKS) if _needs_translation(text) else text


def _needs_translation(text: str) -> bool:
    return any(character in text for character in "\r\u2028\u2029\x00")


@dataclass(frozen=True, slots=True)
class Change:
    """Old text [start, old_end) became new text [start, new_end), in code points."""

    start: int
    old_end: int
    new_end: int


def change_between(old: str, new: str) -> Change | None:
    """The smallest single range that turns `old` into `new`; None when they are equal."""
    if old == new:
        return None
    shortest = min(len(old), len(new))
    start = _longest(shortest, lambda size: old[:size] == new[:size])
    rest = shortest - start
    suffix = _longest(rest, lambda size: old[len(old) - size :] == new[len(new) - size :])
    return Change(start, len(old) - suffix, len(new) - suffix)


def _longest(limit: int, same: Callable[[int], bool]) -> int:
    """The largest size up to `limit` for which `same` holds, by bisection (it is monotone)."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if same(middle):
            low = middle
        else:
            high = middle - 1
    return low

"""Patterns that are compiled when they are first used.

There are some two thousand, and compiling them takes longer than anything else that the engine
does while it comes up; most are asked for only in texts that hold a certain word.
"""

import re
from collections.abc import Callable
from typing import Any, cast
from weakref import WeakSet

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def late(pattern: str, flags: int = 0) -> "re.Pattern[str]":
    """What `re.compile` gives, made when it is first asked for something.

    It has all that a `re.Pattern` has, at the same speed from its second use on, but is no
    instance of that class. A pattern with a mistake raises re.error at its first use.
    """
    return cast("re.Pattern[str]", LatePattern(pattern, flags))


def late_made(make: Callable[[], str]) -> "re.Pattern[str]":
    """As `late`, of a pattern whose text is put together only then, by `make`."""
    return cast("re.Pattern[str]", LatePattern(make, 0))


def source_of(pattern: "re.Pattern[str]") -> tuple[str, int]:
    """What a pattern was made of: its text and its flags. Compiles nothing."""
    given: object = pattern
    if isinstance(given, LatePattern):
        return given.pattern, given.given_flags
    return pattern.pattern, pattern.flags


class LatePattern:
    """Knows its source; takes its methods from the compiled pattern when one is missing."""

    pattern: str

    def __init__(self, pattern: str | Callable[[], str], flags: int) -> None:
        """`pattern` is its text, or makes it."""
        if isinstance(pattern, str):
            self.pattern = pattern
        self._given = pattern
        self.given_flags = flags
        _not_compiled.add(self)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        _not_compiled.discard(self)
        source = self._given if isinstance(self._given, str) else self._given()
        compiled = re.compile(source, self.given_flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


# Patterns are made where modules are read, before anything puts the engine together, so nothing
# could hand them a registry. What is kept here changes no answer, like the cache of `re` itself.
_not_compiled: WeakSet[LatePattern] = WeakSet()


def compile_next() -> bool:
    """Compile one of the patterns that nobody has used yet; False when there is none.

    A few milliseconds each, for a process that has nothing else to do. Raises re.error for a
    pattern with a mistake.
    """
    if not _not_compiled:
        return False
    _ = _not_compiled.pop().flags
    return True

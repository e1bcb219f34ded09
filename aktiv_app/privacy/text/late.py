"""Patterns that are compiled when they are first used.

There are some five hundred, and compiling them takes longer than anything else that the engine
does while it comes up; many are asked for only in texts that hold a certain word.
"""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def late(pattern: str, flags: int = 0) -> "re.Pattern[str]":
    """What `re.compile` gives, made when it is first asked for something.

    It has all that a `re.Pattern` has, at the same speed from its second use on, but is no
    instance of that class. A pattern with a mistake raises re.error at its first use.
    """
    return cast("re.Pattern[str]", LatePattern(pattern, flags))


class LatePattern:
    """Knows its source; takes its methods from the compiled pattern when one is missing."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._given_flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._given_flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

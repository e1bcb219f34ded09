"""Imports Qt without two things of PySide6 that the window would wait for.

PySide6 can give a module other names for Qt's methods (`from __feature__ import snake_case`). To
know which modules ask for that it puts a function of its own before every import, and reads the
source of each module in search of its own name: a tenth of the time until the window stands. Nobody
asks for it here, so modules are imported by Python alone.

It also compiles patterns with which it takes signatures apart, for error messages and for the
type stubs that its makers write: another tenth. Here they are compiled when they are used.
"""

import builtins
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from typing import Any

_SUPPORT = "shibokensupport."
_PYTHONS_IMPORT = "__orig_import__"  # where PySide6 keeps what it has replaced


def import_qt() -> None:
    """Call before everything else of Qt.

    What is imported already stays; where PySide6 works in another way, nothing is left out.
    """
    with _late_patterns():
        import PySide6.QtCore  # noqa: F401 (puts its function before every import)
    plain = vars(builtins).get(_PYTHONS_IMPORT)
    if callable(plain):
        builtins.__import__ = plain


@contextmanager
def _late_patterns() -> Iterator[None]:
    """Let PySide6's own modules get patterns that are compiled when they are used."""
    compile_now = re.compile

    def compile_later(pattern: Any, flags: int = 0) -> Any:
        caller: str = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001
        if caller.startswith(_SUPPORT):
            return _Late(partial(compile_now, pattern, flags))
        return compile_now(pattern, flags)

    re.compile = compile_later
    try:
        yield
    finally:
        re.compile = compile_now


class _Late:
    """A pattern; its methods are there to be taken along before it is compiled."""

    def __init__(self, make: Callable[[], re.Pattern[str]]) -> None:
        self._make = make

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return self._make()

    def __getattr__(self, name: str) -> Any:
        # What no pattern has is asked of every value in an abstract class, for one.
        if not hasattr(re.Pattern, name):
            raise AttributeError(name)
        if callable(getattr(re.Pattern, name)):
            return partial(self._call, name)
        return getattr(self._compiled, name)

    def _call(self, name: str, *arguments: Any, **named: Any) -> Any:
        return getattr(self._compiled, name)(*arguments, **named)

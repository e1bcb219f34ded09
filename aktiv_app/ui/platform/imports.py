"""Imports Qt without two things of PySide6 that the window would wait for.

PySide6 can give a module other names for Qt's methods (`from __feature__ import snake_case`).
To know which modules may ask for that it reads the source of each and looks for its own name
in it: a tenth of the time until the window stands. Nobody asks for it here.

It also compiles patterns with which it takes signatures apart, for error messages and for the
type stubs that its makers write: another tenth. Here they are compiled when they are used.
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from typing import Any

_SUPPORT = "shibokensupport."
_MODULE = "shibokensupport.feature"
_QUESTION = "_mod_uses_pyside"  # a function of that module: whether a module uses PySide6


def import_qt() -> None:
    """Call before everything else of Qt.

    What is imported already stays; where PySide6 works in another way, nothing is left out.
    """
    with _late_patterns():
        import PySide6.QtCore  # noqa: F401 (makes the module below)
    feature = sys.modules.get(_MODULE)
    if feature is not None and callable(vars(feature).get(_QUESTION)):
        vars(feature)[_QUESTION] = _uses_qt


def _uses_qt(module: object) -> bool:
    """What is known without reading: only the modules of the window use PySide6."""
    return getattr(module, "__name__", "").startswith("aktiv_app.ui")


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
        if name.startswith("__") or not callable(getattr(re.Pattern, name, None)):
            return getattr(self._compiled, name)
        return partial(self._call, name)

    def _call(self, name: str, *arguments: Any, **named: Any) -> Any:
        return getattr(self._compiled, name)(*arguments, **named)

"""Patterns that are tried only near numbers find what they find when they are tried everywhere.

How far before a number, and from how many digits on, is read off the recognisers themselves: the
calls of `at_numbers` in their source.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aktiv_app.privacy import recognizers
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.international import phone, phone_abroad
from tests.unit.privacy.recognizers.anchor_texts import TEXTS


class NumberSearch(NamedTuple):
    """A call: a pattern and the arguments it is tried with."""

    name: str
    pattern: re.Pattern[str]
    before: int
    figures: int


# The names that a loop gives to several patterns.
_LOOPS = {"phone_abroad.pattern": ("_BRITISH", "_AMERICAN")}
_DEFAULTS = {"before": 0, "figures": 1}


def _searches() -> Iterator[NumberSearch]:
    for found in pkgutil.walk_packages(recognizers.__path__, f"{recognizers.__name__}."):
        module = importlib.import_module(found.name)
        for call in ast.walk(ast.parse(Path(module.__file__ or "").read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "at_numbers":
                yield from _of_call(module, call)


def _of_call(module: ModuleType, call: ast.Call) -> Iterator[NumberSearch]:
    given = {key.arg or "": ast.literal_eval(key.value) for key in call.keywords}
    asked = {**_DEFAULTS, **given}
    name = cast("ast.Name", call.args[0]).id
    short = module.__name__.rpartition(".")[2]
    for one in _LOOPS.get(f"{short}.{name}", (name,)):
        yield NumberSearch(
            f"{short}.{one}", getattr(module, one), asked["before"], asked["figures"]
        )


_SEARCHES = tuple(_searches())
_EVERY = pytest.mark.parametrize("search", _SEARCHES, ids=[search.name for search in _SEARCHES])
# Of these the shorter ones are found and then dropped.
_DROPPED = (phone._INTERNATIONAL, phone._INTERNATIONAL_BROKEN, phone._TRUNK)
_FOUND = (
    "120391-1234 120391-1234, fnr 140387 02484, 02070803628 030491-123A AB 12 34 56 78 9",
    "3000 20 12345 clearing 5000, 1234567890 NO93 8601 1117 947 192.0.2.4 +47 912 34 567",
    "+47 912 34\n567 070-123 45 67 22 33 44 55 EM 4821907 8327-9 123 456 789 0",
    "12 1020 3040 5060 7080 9000 1234, 912 34 567 020 7946 0958 (212) 555-0123 447911123456",
    "født 1984-modell 2 2 3 3 4 4 5 5",
    "2 2 3 3 4 4 5 5",
    "020 79 46 09 58",
    "47 912 34 567",
    "447911123456",
    "912\n34 567",
    "91 234 567",
    "45 02 87 163",
    "91/23/45/67",
    "91234567",
)
_FIGURES = st.text("0123456789 +()-–./\n,:xa", max_size=60)


@settings(max_examples=300, deadline=None)
@given(TEXTS | _FIGURES)
@example("EL 140387")  # a space between the country and its figures
def test_each_finds_what_it_finds_everywhere(text: str) -> None:
    for search in _SEARCHES:

        def long_enough(matches: Iterable[re.Match[str]], least: int = search.figures) -> list[str]:
            return [f"{m.start()} {m[0]}" for m in matches if sum(map(str.isdigit, m[0])) >= least]

        found = at_numbers(search.pattern, text, before=search.before, figures=search.figures)
        everywhere = list(search.pattern.finditer(text))
        assert long_enough(found) == long_enough(everywhere), search.name
        if search.pattern not in _DROPPED:
            assert len(long_enough(everywhere)) == len(everywhere), search.name


def test_all_calls_are_seen() -> None:
    """A new name of a pattern in a loop would be missed by no error."""
    assert phone_abroad._AMERICAN in [search.pattern for search in _SEARCHES]
    assert len(_SEARCHES) > 30


@_EVERY
def test_each_finds_something(search: NumberSearch) -> None:
    """A search that is never met would prove nothing."""
    assert any(search.pattern.search(text) for text in _FOUND)

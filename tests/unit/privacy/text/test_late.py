"""Patterns that are compiled at their first use behave as compiled ones."""

import re
from pathlib import Path

import pytest

from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.text.late import compile_next, late, source_of

RESOURCES = Path(__file__).parents[4] / "resources"

TEXT = "Kari, ola; KARI 12"


def test_it_does_what_the_compiled_pattern_does() -> None:
    source, flags = r"(?P<name>kari|ola)\b", re.IGNORECASE
    compiled = re.compile(source, flags)
    pattern = late(source, flags)
    for _ in range(2):  # the first use differs from those after it
        assert pattern.findall(TEXT) == compiled.findall(TEXT)
        assert pattern.sub("X", TEXT) == compiled.sub("X", TEXT)
        assert pattern.split(TEXT) == compiled.split(TEXT)
        assert [one.span() for one in pattern.finditer(TEXT, 3)] == [(6, 9), (11, 15)]
        found = pattern.search(TEXT, 5)
        assert found is not None
        assert found["name"] == "ola"
        assert pattern.match(TEXT, 6) is not None
        assert pattern.fullmatch("Kari") is not None
    assert (pattern.pattern, pattern.flags) == (compiled.pattern, compiled.flags)
    assert dict(pattern.groupindex) == {"name": 1}


def test_nothing_is_compiled_before_the_first_use() -> None:
    broken = late(r"(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("")


def test_what_no_pattern_has_is_missing() -> None:
    with pytest.raises(AttributeError):
        late("a").serach  # type: ignore[attr-defined]  # noqa: B018


def test_a_pattern_tells_its_source_without_being_compiled() -> None:
    assert source_of(late("(", re.IGNORECASE)) == ("(", re.IGNORECASE)
    assert source_of(re.compile("a", re.ASCII)) == ("a", re.ASCII)


def test_all_patterns_of_the_engine_can_be_compiled_ahead() -> None:
    """None has a mistake, which otherwise only the text that first needs it would show."""
    engine = build_engine(RESOURCES)
    mine = late("kari")
    while compile_next():
        pass
    assert "search" in vars(mine)
    assert engine.scan("Ring Kari Nordmann.")

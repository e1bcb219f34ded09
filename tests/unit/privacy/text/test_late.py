"""Patterns that are compiled at their first use behave as compiled ones."""

import re

import pytest

from aktiv_app.privacy.text.late import late

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

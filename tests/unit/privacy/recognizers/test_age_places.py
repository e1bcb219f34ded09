"""Ages looked for line by line are those that a search of the whole text finds."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.recognizers.international import age_of_person
from aktiv_app.privacy.recognizers.international.age_of_person import AgesOfPersons

_PIECES = st.sampled_from(
    ["32", "19", "8", "132", "2020", "3,5", " år", "tjue", "Femti", "trettiåtte", "forty", "kl.",
     "side", "A", "kari", ".", "?", ";", "|", ",", ":", "(", ")", "/", " – ", " - ", "-", "\n",
     "\n\n", " ", "\t", " og", " and ", " er ", " ca. ", ", men ", ", but ", "%", "»"]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=14).map("".join)
_USED = AgesOfPersons()  # with whatever it remembers of the texts before


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_line_by_line_and_whole(text: str) -> None:
    found = _USED._in_lines(text)
    patterns = (age_of_person._OWN_PLACE, age_of_person._IN_WORDS, age_of_person._LOOSE)
    for places, pattern in zip(found, patterns, strict=True):
        assert list(places) == [match.span() for match in pattern.finditer(text)]


@pytest.mark.parametrize("pattern", ["_OWN_PLACE", "_IN_WORDS", "_LOOSE"])
def test_every_pattern_finds_something(pattern: str) -> None:
    compiled: re.Pattern[str] = getattr(age_of_person, pattern)
    assert compiled.search("Norsk B2. 56.\nHan sa, forty-two, og\n- 41, bor i Bo\n")

"""What is taken over from an earlier version of a text is what a fresh reading gives."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.names.detector import NameDetector
from aktiv_app.privacy.names.language.lexicon import Lexicon
from aktiv_app.privacy.names.language.reading import Reader
from aktiv_app.privacy.names.language.runs import Line

_LISTS = Path(__file__).resolve().parents[4] / "resources" / "names"
_TEXTS = st.lists(
    st.sampled_from(
        [
            "Kari",
            "Nord-",
            "mann",
            " ",
            "  ",
            "\n",
            "\n\n",
            "Navn:",
            "av KN",
            "Bo",
            "’s",
            "é",
            "1 ",
            "ord og mer ord " * 9,
            ". ",
            ": ",
        ]
    ),
    max_size=30,
).map("".join)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(_LISTS)


@pytest.fixture(scope="module")
def used() -> NameDetector:
    return NameDetector(_LISTS)


@settings(max_examples=150, deadline=None)
@example(texts=["", "Boé’s"])
@given(texts=st.lists(_TEXTS, min_size=2, max_size=5))
def test_words_are_those_of_a_fresh_reading(texts: list[str], lexicon: Lexicon) -> None:
    reader = Reader(lexicon)
    for text in texts:
        line, fresh = reader.read(text), Line(text, lexicon)
        assert line.text == text
        assert list(line.words) == fresh.words
        assert list(line.infos) == fresh.infos
        gaps = range(-1, len(fresh.words) + 1)
        assert [line.gap(index) for index in gaps] == [fresh.gap(index) for index in gaps]
        wanted = {"kari", "bo", "mann", "e"}
        assert list(line.having(wanted)) == [
            (index, word, info)
            for index, (word, info) in enumerate(zip(fresh.words, fresh.infos, strict=True))
            if info.plain in wanted or info.stem in wanted
        ]
        assert [word.text for _, word, _ in line.spelled({"KN"})] == [
            word.text for word in fresh.words if word.text == "KN"
        ]


@settings(max_examples=40, deadline=None)
@given(text=_TEXTS, place=st.integers(0, 200), typed=_TEXTS)
def test_names_do_not_depend_on_what_was_scanned_before(
    text: str, place: int, typed: str, used: NameDetector
) -> None:
    edited = text[:place] + typed + text[place:]
    used.resolve(text, used.candidates(text), ())
    fresh = _fresh(edited)
    assert used.resolve(edited, used.candidates(edited), ()) == fresh


_FRESH = NameDetector(_LISTS)


def _fresh(text: str) -> object:
    """The names according to a detector that last read something else altogether."""
    _FRESH.resolve("", (), ())
    return _FRESH.resolve(text, _FRESH.candidates(text), ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Vi møtte Kari\nNordmann i går.", "Kari\nNordmann"),
        ("Vi møtte Kari \t\n  Nordmann i går.", "Kari \t\n  Nordmann"),
        ("Vi intervjuet Kari Nord-\nmann i går.", "Kari Nord-\nmann"),
    ],
)
def test_names_cut_by_a_line_end_are_found(text: str, name: str, used: NameDetector) -> None:
    found = used.resolve(text, used.candidates(text), ())
    assert [text[one.start : one.end] for one in found] == [name]

"""Names at remembered words are those that a rule gives when it is asked for the first time."""

from collections.abc import Set
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names.language.lexicon import Lexicon
from aktiv_app.privacy.names.language.reading import REACH, Known, Reader, WholeText
from aktiv_app.privacy.names.language.remembered_words import RememberedWords
from aktiv_app.privacy.names.raw_name import RawName

_LISTS = Path(__file__).resolve().parents[4] / "resources" / "names"
_TEXTS = st.lists(
    st.sampled_from(["Kari ", "Bo ", "Do's ", "ord ", ". ", ", ", "\n", "\n\n", "1 ", "ord " * 9]),
    max_size=30,
).map("".join)
_KEYS = st.sets(st.sampled_from(["kari", "bo", "do", "ord"]))


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(_LISTS)


def _beside_a_known_one(line: WholeText, word: Known, *known: Set[str]) -> RawName | None:
    """The word, if one of the words that are known stands as near as a rule may look."""
    index, place, _ = word
    near = line.infos[max(0, index - REACH) : index + REACH + 1]
    if line.gap(index) == ", " or any(info.plain in known[1] for info in near):
        return RawName(place.start, place.end, Certainty.LIKELY, line.gap(index - 1))
    return None


@settings(max_examples=150, deadline=None)
@given(versions=st.lists(st.tuples(_TEXTS, _KEYS), min_size=2, max_size=5))
def test_from_one_text_to_the_next(versions: list[tuple[str, set[str]]], lexicon: Lexicon) -> None:
    reader, words = Reader(lexicon), RememberedWords(_beside_a_known_one)
    for text, keys in versions:
        fresh = RememberedWords(_beside_a_known_one).names(Reader(lexicon).read(text), keys, {"bo"})
        assert words.names(reader.read(text), keys, {"bo"}) == fresh


@settings(max_examples=150, deadline=None)
@given(text=_TEXTS, place=st.integers(0, 300), typed=_TEXTS, keys=_KEYS, more=_KEYS)
def test_after_an_edit(
    text: str, place: int, typed: str, keys: set[str], more: set[str], lexicon: Lexicon
) -> None:
    edited = text[:place] + typed[:5] + text[place:]
    reader, words = Reader(lexicon), RememberedWords(_beside_a_known_one)
    words.names(reader.read(text), keys, {"bo"})
    fresh = RememberedWords(_beside_a_known_one).names(Reader(lexicon).read(edited), more, {"bo"})
    assert words.names(reader.read(edited), more, {"bo"}) == fresh


def test_only_words_near_the_edit_and_new_ones_are_asked_about(lexicon: Lexicon) -> None:
    asked = []

    def rule(line: WholeText, word: Known, *_: Set[str]) -> None:
        asked.append(word[0])

    reader, words = Reader(lexicon), RememberedWords(rule)
    lines = ["Kari " + "ord " * 20] * 5
    words.names(reader.read("\n".join(lines)), {"kari"})
    assert asked == [0, 21, 42, 63, 84]
    asked.clear()
    lines[2] += "Bo"
    words.names(reader.read("\n".join(lines)), {"kari"})
    assert asked == [21, 42, 64]
    asked.clear()
    words.names(reader.read("\n".join([*lines, ""])), {"kari", "bo"})
    assert asked == [42, 63, 85]


@pytest.mark.parametrize("before", [True, False])
def test_what_is_typed_as_far_off_as_a_rule_may_look_counts(before: bool, lexicon: Lexicon) -> None:
    between = "\n".join(["ord ord ord"] * 5)  # one word less than a rule may look past
    texts = [f"{word}\n{between}\nKari" if before else f"Kari\n{between}\n{word}" for word in "ob"]
    reader, words = Reader(lexicon), RememberedWords(_beside_a_known_one)
    found = [len(words.names(reader.read(text), {"kari"}, {"b"})) for text in texts]
    assert found == [0, 1]

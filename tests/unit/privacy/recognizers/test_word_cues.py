"""A cue tried only where its words can begin finds what one tried everywhere finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.recognizers.base import Cue
from aktiv_app.privacy.recognizers.international import document_words, national
from aktiv_app.privacy.recognizers.international.document_registers import (
    FOREIGN,
    POLICE,
    REGISTERS,
)
from aktiv_app.privacy.recognizers.word_cues import WordCue

_LISTS = (
    document_words.DOCUMENT_WORDS, REGISTERS, FOREIGN, POLICE, document_words.CLOSE_WORDS,
    document_words.PROTECTION_WORDS,
)  # fmt: skip
_GAP = r"[^\d\n]{0,24}\n?[ \t>•|]{0,4}"
_CUES = [(WordCue(words, _GAP, 60), Cue(words, _GAP, 60)) for words in _LISTS]
_PIECES = st.sampled_from(
    [
        "pass",
        "Pass",
        "passnummer",
        "passport_no",
        "HPR",
        "hpr-nr",
        "førerkort",
        "KÖRKORT",
        "våpenkort",
        "c.eng.",
        "HSA-id",
        "id",
        "i-94",
        "I-20",
        "visum",
        "utlendingssak",
        "UDI",
        "asyl",
        "a#",
        "politiattest",
        "kort",
        "kortnr",
        "lærerleg",
        "nr",
        "no",
        "og",
        "er",
        "har",
        "paszport",
        "ÅRSKORT",
        "dowód",
        "osobisty",
        "seaman's",
        "book",
        "leg.",
        "reg.",
        "12",
        "4471",
        "D5L",
        "d5",
        "iqama",
        "permit",
        "til",
        "vedtak",
    ]
)
_TEXTS = st.lists(
    st.tuples(_PIECES, st.sampled_from(["", " ", " ", "_", "-", ".", ": ", ", ", "\n"])),
    max_size=14,
).map(lambda pairs: "".join(piece + glue for piece, glue in pairs))


@settings(max_examples=400, deadline=None)
@given(_TEXTS)
def test_finds_what_a_cue_finds(text: str) -> None:
    for here, everywhere in _CUES:
        assert here.before(text, len(text)) == everywhere.before(text, len(text))


def test_the_lists_tell_what_they_begin_with() -> None:
    """Otherwise every place would be tried, and nothing won."""
    for cue, _ in _CUES:
        assert cue._beginnings
    assert isinstance(national._CUE, WordCue)
    assert national._CUE._beginnings

"""Names that are words, typed small: in notes, in rosters, in lists of names. Invented."""

import pytest

from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.names.detector import NameDetector

# Small letters all the way, as people type; the word between the marks is somebody.
FOUND = [
    "ref på ⟦odd⟧ (båtfører), ringt i går",
    "notes on ⟦joy⟧, same morning",
    "intervju ⟦bo⟧ 16 okt",
    "har dere sett mailen fra ⟦hope⟧?",
    "ok. hva med ⟦liv⟧ da",
    "snakker vi ang ⟦even⟧ etterpå",
    "husk å ringe ⟦rose⟧ i kveld",
    "⟦even⟧ – ho ringer deg",
    "⟦tor⟧ – 44 år, vokst opp på gård",
    "⟦hope⟧ (f, 49) – lønn",
    "⟦bo⟧, truckfører, ring ham",
    "⟦storm⟧? han er ledig fra i morgen",
    "⟦odd⟧ vs sigrun",
    "put him with ⟦rose⟧, she's patient",
    "vi bytter ⟦dag⟧'s skift da",
    "⟦will⟧ har ikke kurs, han kommer senere",
    "notat ⟦wing kei⟧ / kl 13",
    "referee ⟦rose tidmouth⟧ said yes",
]
# The same words as what they are.
NOTHING = [
    "et odd tall igjen, og ref på det kommer",
    "i hope this finds you well",
    "vi får even split på bonusen",
    "liv og død i samme system",
    "prisene rose med ti prosent",
    "ring when you can, ask if it works",
    "det er storm i morgen, ferga kan stå",
    "may 5, 2026 er fristen",
    "jan 20, 16.00 er møtet",
]


def _found(detector: NameDetector, text: str) -> set[tuple[int, str]]:
    names = detector.resolve(text, detector.candidates(text), [])
    return {
        (one.start, text[one.start : one.end].removesuffix("'s"))
        for one in names
        if one.label is Label.PERSON and one.certainty is not Certainty.POSSIBLE
    }


@pytest.mark.parametrize("marked", FOUND)
def test_a_word_is_somebody_by_what_a_note_says(detector: NameDetector, marked: str) -> None:
    text = marked.replace("⟦", "").replace("⟧", "")
    start = marked.index("⟦")
    assert (start, marked[start + 1 : marked.index("⟧")]) in _found(detector, text)


@pytest.mark.parametrize("text", NOTHING)
def test_the_same_words_stand_where_they_are_words(detector: NameDetector, text: str) -> None:
    assert not _found(detector, text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "06–14\tfrank, kofi, jan\n14–22\tmay, thuy, (spare)\n22–06\tstorm, ledig",
            "frank kofi jan may thuy storm",
        ),
        ("tys: may\nons: mebrat\nfre: alle", "may mebrat"),
        ("rom 1  vytautas\nrom 2  even (snorker)", "vytautas even"),
        ("rangering: kanya, joy, ylva. resten venter", "kanya joy ylva"),
        ("natt: kanya, TOM\nkveld: Liv, ylva", "kanya Liv ylva"),
        ("lør kveld  Joy / Jan\nsøn dag    Selamawit / Joy", "Joy Jan Selamawit Joy"),
    ],
)
def test_rosters_and_lists_hold_people(detector: NameDetector, text: str, names: str) -> None:
    found = [name for _, name in sorted(_found(detector, text))]
    assert found == names.split()


@pytest.mark.parametrize(
    "text",
    [
        "09:00  Velkomst\n10:00  Storm og regn\n11:00  Lunsj",
        "man: storm\ntir: sol\nons: regn",
        "farger: rose, lilla, grå",
        "rom 1  ledig\nrom 2  stengt",
        "dag: rose, hope og joy",
    ],
)
def test_rosters_of_other_things_hold_nobody(detector: NameDetector, text: str) -> None:
    assert not _found(detector, text)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Rose Hansen begynner mandag. si til rose.", "rose"),
        ("Odd Ketil sluttet. fjern odd ketil, og spør odd, han vet", "odd"),
        ("Even Dahl kommer. lørdag og even søndag", "even"),
    ],
)
def test_a_known_name_again_in_small_letters(detector: NameDetector, text: str, again: str) -> None:
    assert (text.rindex(again), again) in _found(detector, text)


@pytest.mark.parametrize(
    "text",
    [
        "Rose Hansen begynner mandag. prices rose by ten.",
        "Odd Ketil sluttet. there is an odd number left",
        "Even Dahl kommer. we made an even split",
    ],
)
def test_a_known_name_is_the_word_elsewhere(detector: NameDetector, text: str) -> None:
    assert {start for start, _ in _found(detector, text)} == {0}

"""Where findings end. All invented."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.text.edges import outside_placeholders, without_half_pairs


@pytest.mark.parametrize(
    ("marked", "left"),
    [
        ("Vibeke (⟦8)⟧ og", "8"),
        ("Foods ⟦(0113 496 0018⟧).", "0113 496 0018"),
        ("ring ⟦(0113) 496 0018⟧ nå", "(0113) 496 0018"),
        ("⟦Vik (Bjørg),⟧ Lie", "Vik (Bjørg)"),
        ("⟦Kari (Kaja) Vik⟧", "Kari (Kaja) Vik"),
        ("⟦)⟧", ")"),
    ],
)
def test_half_pairs_stay_outside(marked: str, left: str) -> None:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    start, end = without_half_pairs(text, start, end)
    assert text[start:end] == left


def _kept(text: str, *values: str) -> list[str]:
    found = [
        Finding(text.index(one), text.index(one) + len(one), Label.AGE, Certainty.LIKELY, "x")
        for one in values
    ]
    return [text[one.start : one.end] for one in outside_placeholders(text, found)]


def test_nothing_is_found_in_a_placeholder() -> None:
    text = "| Alder |\n| [ALDER_1] | [FØDSELSDATO\\_2] | \\[E-POST_3\\] | 44 |"
    assert _kept(text, "[ALDER_1]", "_2", "POST_3", "44") == ["44"]


def test_other_brackets_hold_what_they_hold() -> None:
    text = "[Kari_1987] og [44] og [alder_1]"
    assert _kept(text, "Kari_1987", "44", "alder_1") == ["Kari_1987", "44", "alder_1"]

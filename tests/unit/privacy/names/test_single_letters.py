"""One letter for somebody of the text, and where a name ends. Invented."""

import pytest

from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.names.detector import NameDetector


def _found(detector: NameDetector, text: str) -> set[str]:
    names = detector.resolve(text, detector.candidates(text), [])
    return {
        text[one.start : one.end]
        for one in names
        if one.label is Label.PERSON and one.certainty is not Certainty.POSSIBLE
    }


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("Amina Yusuf har jobbet her. Hvorfor sluttet A. på lageret?", "A."),
        ("Maria Holm søker. M. ønsker seg nærmere familien.", "M."),
        ("Maria Holm søker. Ref på M. er god.", "M."),
        ("Jag ringde Samir Haddad. Sen pratade vi med S. igen", "S."),
    ],
)
def test_one_letter_stands_for_somebody(detector: NameDetector, text: str, letter: str) -> None:
    assert letter in _found(detector, text)


@pytest.mark.parametrize(
    "text",
    [
        "Amina Yusuf har jobbet her. Alt. B. er bedre.",
        "Maria Holm søker. T. ønsker seg noe annet.",
        "Maria Holm søker. Prøvde M. og L. i størrelse",
        "Plan B. har vi testet med Bjarte Dahl.",
    ],
)
def test_other_letters_stand(detector: NameDetector, text: str) -> None:
    assert not {name for name in _found(detector, text) if len(name) <= len("M.")}


def test_a_name_with_the_letter_of_a_surname_in_small_letters(detector: NameDetector) -> None:
    assert "abdirahman m." in _found(detector, "hei, spør abdirahman m. om det")


@pytest.mark.parametrize("thing", ["DBS", "CV", "BankID"])
def test_what_somebody_has_is_no_part_of_the_name(detector: NameDetector, thing: str) -> None:
    found = _found(detector, f"Kari Holm's {thing} came back, and Holm's {thing} is ready.")
    assert found == {"Kari Holm's", "Holm's"}

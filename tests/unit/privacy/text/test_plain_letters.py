"""Births and ages are read that were typed on keyboards without æ, ø, å and ö."""

import pytest

from aktiv_app.privacy.text.normalise import normalise


@pytest.mark.parametrize(
    ("given_text", "plain"),
    [
        ("Fodt 1. juli 1991", "Født 1. juli 1991"),
        ("foedt 1980, foedselsdato 2.3.", "født 1980, fødselsdato 2.3."),
        ("fodd 1980, fodelsedatum", "född 1980, födelsedatum"),
        (
            "hun er 44 ar, en 23-aring, 25 aars erfaring",
            "hun er 44 år, en 23-åring, 25 års erfaring",
        ),
    ],
)
def test_letters_are_given_back(given_text: str, plain: str) -> None:
    assert normalise(given_text).text == plain


@pytest.mark.parametrize(
    "text", ["fodder 5 are, 20 ark", "fotgjengere", "Aase Foder, 3 Arne", "area 51 art"]
)
def test_other_words_stay(text: str) -> None:
    assert normalise(text).text == text

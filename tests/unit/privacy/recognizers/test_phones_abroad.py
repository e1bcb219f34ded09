"""Telephone numbers as applicants from other countries write them."""

import pytest

from aktiv_app.privacy.recognizers.base import POSSIBLE
from aktiv_app.privacy.recognizers.international.phone import PhoneRecognizer


def _found(text: str) -> list[str]:
    hits = PhoneRecognizer().find(text)
    return [text[hit.start : hit.end] for hit in hits if hit.certainty is not POSSIBLE]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("GSM: 0532 555 01 47", "0532 555 01 47"),
        ("Cep tel: 0 532 555 01 47", "0 532 555 01 47"),
        ("Handy 0171 5550142", "0171 5550142"),
        ("Phone (NG): 0803 555 0147, alt. 0814-555-0149", "0814-555-0149"),
        ("Contact no. 0917-555-0142 (Globe) / 0998 555 0143 (Smart)", "0998 555 0143"),
        ("Tel. (LT): 8-612-44701", "8-612-44701"),
        ("Hun svarer på 98450 22317 (whatsapp) hele dagen", "98450 22317"),
        ("tlf. jobb/priv 55 31 20 44/913 08 225", "913 08 225"),
        ("tlf etter kl 15: 474 19 3 62", "474 19 3 62"),
        ("Will is on 07700.900.123 now", "07700.900.123"),
        ("Call Will on 07700 900 12 3", "07700 900 12 3"),
        ("Will, 0161 496 0 123", "0161 496 0 123"),
        (
            "oh seven seven double oh, nine hundred one two three",
            "oh seven seven double oh, nine hundred one two three",
        ),
    ],
)  # fmt: skip
def test_a_number(text: str, number: str) -> None:
    assert number in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "CV nr. 20261128, frist 28.11.2026",
        "Filen heter CV_20261128.pdf, nr 20261128",
        "Tilbud 40 000/45 000 kr",
        "14 (mobil) og 2026 (arb.)",
        "Kari Vik, ref 0161 496 0 123",
        "Møte 01.02.2026 101",
    ],
)
def test_no_number(text: str) -> None:
    assert not _found(text)


def test_a_sum_behind_a_number_is_none() -> None:
    assert set(_found("Ring 55 31 20 44 / 14 000 000 kr")) == {"55 31 20 44"}

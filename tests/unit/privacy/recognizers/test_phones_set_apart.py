"""Telephone numbers by how they are set: Swedish groups, a code without a plus, after a verb."""

import pytest

from aktiv_app.privacy.recognizers.base import POSSIBLE
from aktiv_app.privacy.recognizers.international.phone import PhoneRecognizer


def _found(text: str) -> list[str]:
    hits = PhoneRecognizer().find(text)
    return [text[hit.start : hit.end] for hit in hits if hit.certainty is not POSSIBLE]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        # In groups that Swedes set, though no such area or length exists
        ("Han nås säkrast på 0243-880 16 27.", "0243-880 16 27"),
        ("Ture, 0980-319 20 44. Åter senast 3/12.", "0980-319 20 44"),
        ("Telefon för kod: 070-174 06 35", "070-174 06 35"),
        ("Telefon för kod: 031-539 27 55", "031-539 27 55"),
        ("HUR? 031 – 775 20 8 4 (dag)", "031 – 775 20 8 4"),
        # The code of the country without a plus
        ("nr til Kari er 47 474 95 349", "47 474 95 349"),
        ("Kontakt Kari (47 777 12 788) for mer.", "47 777 12 788"),
        ("Hun træffes på (45) 4963 6289.", "(45) 4963 6289"),
        ("Mette | (45) 59080290 | Aarhus", "(45) 59080290"),
        ("Karin 46 70 174 06 35", "46 70 174 06 35"),
        ("ring 45 49 63 62 89", "45 49 63 62 89"),
        # After what one does with it
        ("du kan sende melding til 9521 4290", "9521 4290"),
        ("hun tar den på 468 29 401 hele dagen", "468 29 401"),
        ("Hun træffes på 27468981.", "27468981"),
        ("sms til 26 114 903", "26 114 903"),
    ],
)
def test_a_number(text: str, number: str) -> None:
    assert number in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ärende 0243-880 16 27 är avslutat",
        "Bankgiro 0123-4567",
        "Budsjett 47 474 953 kr",
        "Sendt 26 114 903 kr til banken",
        "ordre 47 474 95 349",
        "kode: 2746 8981",
    ],
)
def test_no_number(text: str) -> None:
    assert not _found(text)

"""What stands right beside a value and is no part of it, or shows that it is none. All invented."""

from collections.abc import Callable

import pytest

from aktiv_app.privacy.recognizers.base import Recognizer
from aktiv_app.privacy.recognizers.international.address import AddressRecognizer
from aktiv_app.privacy.recognizers.international.birth import BirthDateRecognizer
from aktiv_app.privacy.recognizers.international.ip import IpAddressRecognizer
from aktiv_app.privacy.recognizers.international.phone import PhoneRecognizer
from aktiv_app.privacy.recognizers.international.username import UsernameRecognizer


def _found(recognizer: Callable[[], Recognizer], text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in recognizer().find(text)]


@pytest.mark.parametrize(
    ("recognizer", "text", "value"),
    [
        (PhoneRecognizer, "ring henne etter kl 3 939 00 084", "939 00 084"),
        (PhoneRecognizer, "ring kl. 14 939 00 084 i dag", "939 00 084"),
        (AddressRecognizer, "Bor Storgata 21B, 7011 Trondheim.", "Storgata 21B, 7011 Trondheim"),
        (AddressRecognizer, "Lives Storgata 21B, 7011 Trondheim.", "Storgata 21B, 7011 Trondheim"),
        (AddressRecognizer, "Feriegata 12, merket post", "Feriegata 12"),
        (BirthDateRecognizer, "Kari b. 7.2.1980", "7.2.1980"),
        (IpAddressRecognizer, "host 84.213.77.140", "84.213.77.140"),
        (UsernameRecognizer, "Brugernavn = mailen4", "mailen4"),
    ],
)
def test_found(recognizer: Callable[[], Recognizer], text: str, value: str) -> None:
    assert value in _found(recognizer, text)


@pytest.mark.parametrize(
    ("recognizer", "text"),
    [
        (PhoneRecognizer, "beløp 3 939 00 084"),
        (AddressRecognizer, "Feriegate 12 %, pensjon fra i dag"),
        (BirthDateRecognizer, "betjener pressene i hal B.\n7.2 Virksomheden kan"),
        (IpAddressRecognizer, "What is host 127.0.0.1?"),
        (IpAddressRecognizer, "host mask 255.255.255.0"),
        (UsernameRecognizer, "Brugernavn = mailen."),
    ],
)
def test_left_alone(recognizer: Callable[[], Recognizer], text: str) -> None:
    assert _found(recognizer, text) == []

"""Text in base64 does not pass unseen."""

import base64
import hashlib

import pytest

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.recognizers.coded_text import CodedText

PICTURE = b"".join(hashlib.sha256(bytes([at])).digest() for at in range(7))[:200]
LETTER = "Kåre Østby, født 12.03.1980, telefon 912 34 567, søker stillingen. " * 3


def in_base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def found(text: str) -> list[tuple[str, Certainty]]:
    return [(text[one.start : one.end], one.certainty) for one in CodedText().find(text, ())]


@pytest.mark.parametrize("before", ["", "Vedlegg: ", "data:image/png;base64,", "photo="])
def test_what_cannot_be_read_is_asked_about(before: str) -> None:
    code = in_base64(PICTURE)
    assert found(f"{before}{code} slutt") == [(code, Certainty.POSSIBLE)]


@pytest.mark.parametrize("text", ["Kari Nordmann", "Født 12.03.1980", LETTER])
def test_readable_text_in_code_is_replaced(text: str) -> None:
    code = in_base64(text.encode())
    assert found(f"Se {code}") == [(code, Certainty.LIKELY)]


def test_a_block_of_lines_is_one_finding() -> None:
    for data in (PICTURE, PICTURE[:-1], LETTER.encode(), PICTURE[:115]):
        code = base64.encodebytes(data).decode().strip()
        for block in (code, code.replace("\n", "\r\n"), code.replace("\n", "\n ")):
            ((marked, _),) = found(f"base64\n\n{block}\n\nHilsen Kari")
            assert marked == block


def test_a_token_is_whole() -> None:
    head, body = in_base64(b'{"alg":"HS256"}').strip("="), in_base64(b'{"sub":"Kari"}').strip("=")
    token = f"{head}.{body}.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c"
    assert found(f"Bearer {token}, ja") == [(token, Certainty.LIKELY)]


@pytest.mark.parametrize(
    "text",
    [
        f"commit {hashlib.sha1(b'a', usedforsecurity=False).hexdigest()}",
        f"SHA256 {hashlib.sha256(b'a').hexdigest().upper()}",
        "550e8400-e29b-41d4-a716-446655440000",
        "IntervjuNotaterStillingsannonse2024UtkastVersjonTreFerdig.docx",
        "KompetanseUtviklingsPlan2025/OppfolgingAvAnsatte2026/MedarbeiderSamtaleNotat",
        "https://eksempel.no/a?token=eyJhbGciOiJIUzI1NiJ9abcdEFGH1234567890abcdEFGH12",
        "C:/Users/Kontor2024/Documents/HRavdelingen/Rekruttering/Utkast7",
        "Arbeidsmiljoutvalgsmedlemmer og Rindfleischetikettierungsaufgaben",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        "Vi trenger PowerPoint, JavaScript og iPhone13ProMax",
    ],
)
def test_names_of_other_things_are_no_code(text: str) -> None:
    assert found(text) == []

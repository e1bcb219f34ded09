"""What is found in damaged text lies where it was written. All values are invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import replaced, values


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("Kandidat: Kari Moe, foedt 1. juli 1991", "DATE_OF_BIRTH", "1. juli 1991"),
        ("Kandidat: Kari Moe, fÃ¸dt 1. juli 1991", "DATE_OF_BIRTH", "1. juli 1991"),
        (r"Navn: Kari Moe\nPass: AB4471902\nStilling: kokk", "ID_DOC", "AB4471902"),
        ("Skriv til ola@nord–vest.no i dag", "EMAIL", "ola@nord–vest.no"),
    ],
)
def test_values_in_damaged_text(recognizing: Engine, text: str, label: str, value: str) -> None:
    assert values(text, replaced(recognizing, text, label)) == [value]

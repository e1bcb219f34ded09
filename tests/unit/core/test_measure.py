"""The counter: exact characters, honest estimate, limits."""

import pytest

from aktiv_app.core.languages import Language
from aktiv_app.core.measure import Length, measure


@pytest.mark.parametrize(
    ("text", "language", "length"),
    [
        ("", Language.NB, Length(0, 0)),
        ("abcdef", Language.NB, Length(6, 2)),
        ("abcdefgh", Language.EN, Length(8, 2)),
        ("blåbær", Language.SV, Length(6, 2)),
        ("漢字", Language.EN, Length(2, 2)),
        ("🎉abc", Language.NN, Length(4, 2)),
    ],
)
def test_measure(text: str, language: Language, length: Length) -> None:
    assert measure(text, language) == length


def test_limit() -> None:
    assert Length(8001, 0).exceeds(8000)
    assert not Length(8000, 0).exceeds(8000)
    assert not Length(10**6, 0).exceeds(0)

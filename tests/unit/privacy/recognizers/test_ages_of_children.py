"""Ages of children in rows and lists, and what only looks like them. All texts are invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import replaced, values

FOUND = [
    ("Hun har to små på 2 og 5 år og vil ha 80 %.", ["2", "5 år"]),
    ("Jag har tre småsyskon (3, 6 och 11 år) hemma.", ["3", "6", "11 år"]),
    ("Barn på eitt og fire år.", ["eitt", "fire år"]),
    ("Gift, fire barn mellom 3 og 14 år.", ["3", "14 år"]),
    ("Småbarnsfar (2 år og 7 mnd.), lite søvn.", ["2 år", "7 mnd."]),
    ("Vil vente med studier til minsten er ett.", ["ett"]),
    (
        "Assistent\tTimer\tElev\nFarzana Akhter\t30\tMelvin, 8 år\nRut Berg\t22\tNasra, 11 år",
        ["8 år", "11 år"],
    ),
]
NOTHING = [
    "Vi har plass til små på 1 og 3 timer.",
    "Kurs for barn mellom 6 og 12 år.",
    "Kari Holm, 8 år i skolen som lærer.",
    "Ett og fire blir fem.",
    "Søsken 1 og 3 kurs.",
]


@pytest.mark.parametrize(("text", "ages"), FOUND)
def test_found(engine: Engine, text: str, ages: list[str]) -> None:
    places = [(one.start, one.end) for one in replaced(engine, text, "AGE")]
    for age in ages:
        start = text.index(age)
        assert any(a <= start and start + len(age) <= b for a, b in places), age


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(engine: Engine, text: str) -> None:
    assert not values(text, replaced(engine, text, "AGE"))

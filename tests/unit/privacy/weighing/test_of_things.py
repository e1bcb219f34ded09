"""Rooms, ships and tools in tables are called after persons, and are none. All invented."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.weighing.of_things import in_columns_of_things
from tests.unit.privacy.weighing.delivered import NAMED

ROOMS = "Rom | Plasser | Merknad\nNora Vik | 12 | skjerm\nPer Moe | 4 | tavle\nNora Vik er opptatt."
SHIPS = "Vessel\tPost\tFrom\nNora Vik\tCook\tMay\nPer Moe\tBosun\tJune\n"
PEOPLE = "Navn | Rom | Tid\nNora Vik | Bergen | 12\nPer Moe | Oslo | 14\n"
ONE = "Rom | Plasser | Merknad\nNora Vik | 12 | skjerm\nStorsalen | 4 | tavle\n"
PROSE = "Rom for Nora Vik og Per Moe.\n"


def _names(text: str) -> list[Finding]:
    found = []
    for name in ("Nora Vik", "Per Moe"):
        place = text.find(name)
        while place >= 0:
            end = place + len(name)
            found.append(Finding(place, end, Label.PERSON, Certainty.SURE, "x"))
            place = text.find(name, end)
    return sorted(found, key=lambda one: one.start)


ALIGNED = "Rum        Platser  Utrustning\nNora Vik   12       skärm\nPer Moe     4       –\n"
GOODS = "Varenr  Navn      Pris\n10021   Nora Vik  699\n10022   Per Moe   449\n"
FIRMS = (
    "Firma              Fag        Sted\nNora Vik Taxi      Transport  Moss\n"
    "Per Moe Eftf.      Rør        Ski\n"
)
STAFF = "Nr      Navn      Stilling\n10021   Nora Vik  kokk\n10022   Per Moe   kelner\n"


@pytest.mark.parametrize("text", [ROOMS, SHIPS, ALIGNED, GOODS, FIRMS])
def test_things(text: str) -> None:
    names = _names(text)
    in_cells = {one for one in names if not text.startswith(" er ", one.end)}
    assert in_cells <= in_columns_of_things(text, names, NAMED)


@pytest.mark.parametrize("text", [PEOPLE, ONE, PROSE, STAFF])
def test_persons(text: str) -> None:
    assert in_columns_of_things(text, _names(text), NAMED) == set()


def test_somebody_of_the_same_name_stays() -> None:
    text = f"{ROOMS}\nKontakt: Nora Vik"
    names = _names(text)
    last = max(names, key=lambda one: one.start)
    assert last not in in_columns_of_things(text, names, NAMED)


def test_a_title_before_a_ship() -> None:
    text = SHIPS.replace("Nora Vik", "Sir Nora Vik")
    names = _names(text)
    assert set(names) <= in_columns_of_things(text, names, NAMED)


def test_somebody_after_other_words_in_a_cell() -> None:
    text = SHIPS.replace("Nora Vik", "spør Nora Vik").replace("Per Moe", "ring Per Moe")
    assert in_columns_of_things(text, _names(text), NAMED) == set()


@pytest.mark.parametrize(
    ("head", "things"),
    [("Serienr.", True), ("Delenr", True), ("S/N", True), ("Mobil", False), ("Kontakt", False)],
)
def test_numbers_under_a_heading(head: str, things: bool) -> None:
    text = f"Gjenstand | {head} | Kontroll\nMåler | 58120077 | 11.26\n"
    start = text.index("58120077")
    number = Finding(start, start + 8, Label.PHONE, Certainty.LIKELY, "phone_national")
    sure = Finding(start, start + 8, Label.PHONE, Certainty.SURE, "phone_national")
    assert in_columns_of_things(text, [number], NAMED) == ({number} if things else set())
    assert in_columns_of_things(text, [sure], NAMED) == set()

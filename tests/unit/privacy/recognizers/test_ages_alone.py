"""Ages that fill a place of their own, in texts that name a person."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.age_of_person import AgesOfPersons


def ages(text: str) -> list[str]:
    person = Finding(0, text.index(" "), Label.PERSON, Certainty.LIKELY, "name_listed")
    found = AgesOfPersons().find(text, [person])
    return sorted({text[one.start : one.end] for one in found})


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Torbjørg kom for sent til samtalen, men var godt forberedt. Norsk B2. 56.", "56"),
        ("Torbjørg driver eget verksted og har fagbrev; 41 og bor i kollektiv.", "41"),
        ("Torbjørg kan alt om pumper og kommer gjerne i mai, men 66 år og sliten.", "66 år"),
        ("Torbjørg søker.\n32 år\nEgen bil", "32 år"),
        ("Torbjørg har sagt ja til alt vi spurte om i går. Trettisju år. Flink.", "Trettisju år"),
    ],
)
def test_found(text: str, age: str) -> None:
    assert ages(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "Torbjørg begynner her til høsten når alt er klart, 22. november.",
        "Torbjørg fikk beskjed om at det skal leveres en liste (min. 20), og det holder.",
        "Torbjørg fikk poeng for alle oppgavene sine på prøven i dag: 47 / 44 / 51.",
        "Torbjørg tok bussen hit og satt på venterommet i kjelleren, rom 31. Kom inn.",
        "Torbjørg har brukt lang tid på dette. Hun har prosjekter i 17 land.",
        "Torbjørg spurte om noe som vi må se på.\nCase: 44",
        "Torbjørg vil se\nVerktøy | Forlag | £ | Norm\nHogan | Torbjørg | 44 | global",
    ],
)
def test_left_alone(text: str) -> None:
    assert ages(text) == []

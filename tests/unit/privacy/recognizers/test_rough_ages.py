"""Ages told roughly, by the way or of several at once, and numbers of years that are none."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.age import AgeRecognizer
from aktiv_app.privacy.recognizers.international.age_bare import BareAgeRecognizer
from aktiv_app.privacy.weighing.ages import of_persons


def ages(text: str) -> list[Finding]:
    hits = [*AgeRecognizer().find(text), *BareAgeRecognizer().find(text)]
    found = [Finding(hit.start, hit.end, Label.AGE, hit.certainty, hit.reason) for hit in hits]
    return of_persons(text, found)


def covers(text: str, age: str) -> bool:
    start = text.index(age)
    return set(range(start, start + len(age))) <= {
        place for one in ages(text) for place in range(one.start, one.end)
    }


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Hun er oppunder seksti og like blid.", "oppunder seksti"),
        ("Mette er knap 45, uddannet tømrer.", "knap 45"),
        ("Han är strax under femtio, säger chefen.", "strax under femtio"),
        ("He is pushing 60 but fit.", "pushing 60"),
        ("Hun er født i Hamar. Kirsten er sidst i 50'erne.", "sidst i 50'erne"),
        ("Ingela är i sextioårsåldern.", "i sextioårsåldern"),
        ("Med sine 61 år er hun eldst i gjengen.", "61 år"),
        ("Hun har nettopp passert 60, og vil jobbe mindre.", "60"),
        ("Olav ble 50 på lørdag.", "50"),
        ("Olav fylder 50 d. 3. juni.", "50"),
        ("Hun er 36-37, vil jeg tro.", "36-37"),
        ("navn;alder\nOlav;«mellom 40 og 45»", "mellom 40 og 45"),
        ("Lise, ett navn, 30-årene, renholder", "30-årene"),
        ("To jenter hjemme, 7 og 11 år.", "7"),
        ("Jag är mamma till två, 4 och 6 år gamla.", "4"),
        ("Barnas aldre: seks, ni.", "ni"),
        ("En pasient på 87 år husket henne.", "87 år"),
        ("hu e nitten og jobba i butikk", "nitten"),
        ("Broren min er 12 år, hilsen Kari.", "12"),
    ],
)
def test_found(text: str, age: str) -> None:
    assert covers(text, age)


@pytest.mark.parametrize(
    "text",
    [
        "Ordningen er 25 år gammel.",
        "Dette er en 25 år gammel ordning.",
        "A 20-year-old permit tool was replaced.",
        "Laboratoriet er 45 år gammelt.",
        "Kranen på kaia er 38 år gammel.",
        "Our platform is 5 years old.",
        "Butikken fyller 25 år på lørdag.",
        "Minimum age for the role is 18, and 20 for ADR.",
        "Motoren er 31 år eldre enn båten.",
        "Jeg kom hit som tenåring.",
        "Vi kan levere seks og elleve år gamle biler.",
    ],
)
def test_left_alone(text: str) -> None:
    assert not ages(text)


def test_a_name_that_is_also_a_thing_has_an_age() -> None:
    text = "Nygård er 45 år."
    age = Finding(10, 15, Label.AGE, Certainty.LIKELY, "age_cue")
    person = Finding(0, 6, Label.PERSON, Certainty.LIKELY, "name_listed")
    assert of_persons(text, [person, age]) == [person, age]
    assert of_persons(text, [age]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Aldersgrensen for stillingen er |18 år|.",
        "Minimum age for this role is |21|.",
        "Nov. |18| – des. 24  Kokk, Havna",
        "august 15 til okt |18| Kokk",
        "Kari tar 24., Ola |31|. Per har fri.",
        "Åldersgräns |20 år|, tack.",
        "Søkere må ha fylt |20 år|.",
        "Vi tar inn folk ned til |16 år|.",
        "Du har fagbrev, tåler varme og er over |20 år|.",
        "Vi søker deg som er over |18 år|.",
        "You are over |18 years| and have a licence.",
        "Ni som är äldre än |18 år| kan söka.",
    ],
)
def test_a_limit_a_year_or_a_day_is_nobodys_age(text: str) -> None:
    start, end = text.index("|"), text.rindex("|") - 1
    age = Finding(start, end, Label.AGE, Certainty.LIKELY, "model_age")
    assert of_persons(text.replace("|", ""), [age]) == []


@pytest.mark.parametrize(
    "text",
    [
        "Du er jo over |60 år|.",
        "Du vet at hun er over |20 år|.",
        "Alle vet at Nygård er over |20 år|.",
        "Du er |20 år|, ikke sant?",
        "Nygård fylte i oktober |52 år|.",
        "Jan |45|, elektriker. Nygård tar nattevakten.",
        "Nygård er |31|. Per har fri 24. og 25.",
    ],
)
def test_what_is_told_of_somebody_stays(text: str) -> None:
    start, end = text.index("|"), text.rindex("|") - 1
    age = Finding(start, end, Label.AGE, Certainty.LIKELY, "model_age")
    name = text.find("Nygård")
    named = [Finding(name, name + 6, Label.PERSON, Certainty.LIKELY, "name_listed")] * (name >= 0)
    assert age in of_persons(text.replace("|", ""), [*named, age])

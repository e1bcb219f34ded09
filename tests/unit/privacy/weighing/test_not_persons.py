"""Names that are nobody's by what stands around them. All is invented."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.age_limits import is_nobodys
from aktiv_app.privacy.weighing.not_persons import NotPersons


def _names(text: str, *names: str, label: Label = Label.PERSON) -> list[Finding]:
    found = []
    for name in names:
        start = -1
        while (start := text.find(name, start + 1)) >= 0:
            found.append(Finding(start, start + len(name), label, Certainty.LIKELY, "name_listed"))
    return found


def _not_persons(text: str, *names: str, label: Label = Label.PERSON) -> set[str]:
    found = NotPersons().among(text, _names(text, *names, label=label))
    return {text[one.start : one.end] for one in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kunder: Olav Berg Gruppen, Kruse Vik, Fjordkraft, Ola Moe Bygg", "Kruse Vik"),
        ("Our clients: Murray Stone Ltd, Price Hunter, Vickers", "Price Hunter"),
        ("Sangen vi åpner med, er «Solveig», framført av koret", "Solveig"),
        ("Pausemusikk: «Hello Dolly», «Billie Jean».", "Dolly"),
        ("Verkene er «Solveigs sang», «Hedda» og «Jenny».", "Jenny"),
        ('The new dashboard "Hunter" opens in May', "Hunter"),
        ("Roboten heter «Karen» og står i hall 2", "Karen"),
        ("Kind regards,\nSales Desk", "Sales Desk"),
        ("Godkjent av AMU 2. oktober", "AMU"),
        ("Varemærker: Grace Perfume, Vik Stockton, Wood Wood", "Vik Stockton"),
        ("Firmaer og steder må ikke endres: Jens Vik, Moe Berg, Novo", "Moe Berg"),
        ("Meeting rooms: Kari Vik, Ola Moe, Ida Lie", "Ola Moe"),
        ("Rundstykker: Gudbrand, Anna, Tuva (glutenfri)", "Anna"),
        ("Vin: Henri Vaarn, Louis Moe, Gato", "Louis Moe"),
        ("Pensum: Kari Vik, Ola Moe, Ida Lie", "Ola Moe"),
    ],
)
def test_nobody(text: str, name: str) -> None:
    assert name in _not_persons(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kunder: Kari Vik og Ola Moe kommer i dag", "Kari Vik"),
        ("Kunder: Kari Vik, Ola Moe, Ida Lie", "Ola Moe"),  # no firm among them
        ("Referanser: Kari Vik, Ola Moe, Berg Bygg AS", "Kari Vik"),
        ('Bandet med Guadalupe "Lupe" Orrego', "Lupe"),
        ("Hun sa: «Solveig kommer»", "Solveig"),
        ("Møterom booket av: Kari Vik, Ola Moe, Ida Lie", "Ola Moe"),
        ("Verktøy til: Kari Vik, Ola Moe, Ida Lie", "Ola Moe"),
        ("Mvh Kari Desk", "Kari Desk"),
        ("Mandag: Gudbrand, Anna, Tuva (syk)", "Anna"),
        ("Vin hentes av: Kari Vik, Ola Moe, Ida Lie", "Ola Moe"),
    ],
)
def test_somebody(text: str, name: str) -> None:
    assert name not in _not_persons(text, name)


def test_a_name_that_comes_back_outside_the_list_stays() -> None:
    text = "Kunder: Berg Gruppen, Kruse Vik, Fjordkraft.\nKruse Vik ringer i kveld."
    assert _not_persons(text, "Kruse Vik") == set()


def test_a_norm_is_no_document() -> None:
    text = "hansker etter NS-EN ISO 13688, pass 13688"
    found = NotPersons().among(text, _names(text, "13688", label=Label.ID_DOC))
    assert [one.start for one in found] == [text.index("13688")]


def test_a_norm_is_no_phone() -> None:
    text = "certificates EN ISO 9606-1 135, phone 9606-1 135"
    found = NotPersons().among(text, _names(text, "9606-1 135", label=Label.PHONE))
    assert [one.start for one in found] == [text.index("9606")]


@pytest.mark.parametrize(
    ("text", "number", "found"),
    [
        ("the reader shows error 0071 again", "0071", True),
        ("feilkode: 4418-2 i loggen", "4418-2", True),
        ("passport 4418-2 is ready", "4418-2", False),
        ("error in passport 4418-2", "4418-2", False),
    ],
)
def test_what_a_machine_shows_is_no_document(text: str, number: str, found: bool) -> None:
    told = NotPersons().among(text, _names(text, number, label=Label.ID_DOC))
    assert bool(told) is found


@pytest.mark.parametrize("text", ["mean age ", "snittalderen er ", "Vi fyller ", "we celebrate "])
def test_an_age_of_many_is_nobodys(text: str) -> None:
    assert is_nobodys(f"{text}34", len(text))


def test_an_age_of_one_is_somebodys() -> None:
    assert not is_nobodys("Hun fyller 34", len("Hun fyller "))

"""Births told in other words, and things that are born."""

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.birth import BirthDateRecognizer
from aktiv_app.privacy.recognizers.international.birthdays import Birthdays


def _births(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in BirthDateRecognizer().find(text)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Bursdagen min er 3. april, sier hun.", "3. april"),
        ("Kom til verden 2. november 1975.", "2. november 1975"),
        ("YOB 1975", "1975"),
        ("FODT 12.04.1982", "12.04.1982"),
        ("dateOfBirth=1982-04-12", "1982-04-12"),
        ("12.04.82 er fødselsdatoen hans.", "12.04.82"),
        ("12. april 1982 ble hun født.", "12. april 1982"),
        ("Passet viser 12.04.1982 som fødselsdato.", "12.04.1982"),
        ("i passet står 12.04.1982", "12.04.1982"),
        ("født rundt 1982", "1982"),
        ("trolig født 1982 eller 1983", "1983"),
        ("Datteren er født 2019 og sønnen 2021.", "2021"),
        ("Født på 80-tallet.", "80-tallet"),
        ("Hon är en 75:a.", "75:a"),
        ("Han er fra årgang 75.", "75"),
        ("Personnr begynner på 120482.", "120482"),
        ("120482 xxxxx", "120482"),
    ],
)
def test_told(text: str, date: str) -> None:
    assert date in _births(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ideen ble født i 2015.",
        "Firmaet ble født i 1982.",
        "Vi feirer selskapets bursdag 3. april.",
        "Etablert 1975, flyttet på 80-tallet.",
        "Linje 75:an är inställd.",
        "ordre 120482",
        "version 120482 xx",
        "Vi ansatte 12. april 1982 to personer.",
    ],
)
def test_of_nobody(text: str) -> None:
    assert _births(text) == []


def _days(text: str, age: str) -> list[str]:
    start = text.index(age)
    told = Finding(start, start + len(age), Label.AGE, Certainty.LIKELY, "age_cue")
    return [text[one.start : one.end] for one in Birthdays().find(text, [told])]


def test_day_on_which_somebody_without_a_name_turns_so_old() -> None:
    assert _days("Hun fyller 40 den 3. april, tror jeg.", "40") == ["3. april"]


def test_day_on_which_a_firm_turns_so_old_is_none() -> None:
    assert _days("Firmaet fyller 40 den 3. april, tror jeg.", "40") == []


@pytest.mark.parametrize(
    "text",
    [
        "Olu Adeyemi, born in Lagos, British citizen since 2004.",
        "født i Mogadishu, norsk statsborger siden 2011",
        "fødd i Asmara, budd i Noreg sidan 2015",
        "född i Aleppo, i Sverige sedan 2016",
        "født i Ålesund, bosatt i Oslo fra 1999",
    ],
)
def test_what_began_later_is_no_birth(text: str) -> None:
    assert _births(text) == []


def test_the_year_behind_a_place_is_a_birth() -> None:
    assert _births("född i Lund, Sverige, 1983") == ["1983"]

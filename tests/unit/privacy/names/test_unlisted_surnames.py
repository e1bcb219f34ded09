"""Surnames in no list, and short ones that are words, by what is said of those who bear them."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # What is said of people only, at the beginning of a sentence
        ("Vinterlöv var nervös men kunnig.", ["Vinterlöv"]),
        ("Hvidtjørn er syg i dag.", ["Hvidtjørn"]),
        # What people have
        ("Hvidtjørns løn er for høj.", ["Hvidtjørns"]),
        ("Hjertvoll sin referanse var lunken.", ["Hjertvoll"]),
        # Whom people ring and ask
        ("Vi intervjuade Tangstø igår.", ["Tangstø"]),
        # Beside somebody in a list
        ("Vi kallar inn Kari, Tangstø og Hjertvoll.", ["Kari", "Tangstø", "Hjertvoll"]),
        # In small letters, where nothing else is written
        ("ekhammar ringde och ville veta lönen", ["ekhammar"]),
        ("trzebiatek har bodd her i 8 år og snakker godt norsk", ["trzebiatek"]),
        ("nwabuokei wants remote fridays", ["nwabuokei"]),
        ("ref på demirağaç: stabil, vil ha 620", ["demirağaç"]),
        # Short ones that are words
        ("Oh sin referanse var lunken.", ["Oh"]),
        ("le er dyktig på renhold men snakker lite norsk", ["le"]),
        # Short forms
        ("Jokke og Mogge tar vaktene.", ["Jokke", "Mogge"]),
    ],
)
def test_somebody(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Sommervikaren er flink og blir fast.",
        "Kaffemaskinen er syk igjen.",
        "Hovedverneombudet er sykmeldt.",
        "Renholdssentralen er interessert i avtale.",
        "Truckførerens adresse mangler.",
        "Kommunedirektøren sin telefon er nede.",
        "Vi kontaktet Renholdssentralen i går.",
        "nattevakta ringte og sa ja",
        "kundekonsulenten har svart",
        "det er lett å le av, oh ja",
    ],
)
def test_nobody(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


def test_small_letters_count_only_where_people_write_so(detector: NameDetector) -> None:
    text = "Vi har Fagforbundet i huset. Her er punktene:\ntestmodulan ringer ikke ved feil."
    assert replaced(detector, text) == []

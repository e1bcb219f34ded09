"""Lists in which every name is a word too, shown by what stands around; and lists of things."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A noun for people or for what is made of them before the list
        ("Panelet (Ek, Lie, Do) kom sent.", ["Ek", "Lie", "Do"]),
        ("Rangering: 1) Price 2) Long 3) Young", ["Price", "Long", "Young"]),
        ("Innstilling: 1. Lie, 2. Do, 3. Ask", ["Lie", "Do", "Ask"]),
        ("Shortlist is Price, Banks and Noble.", ["Price", "Banks", "Noble"]),
        ("Møtt: Lie, Alm, Ask.", ["Lie", "Alm", "Ask"]),
        ("Lønnsliste: Holm 41 200, Berg 39 800, Dal 44 000.", ["Holm", "Berg", "Dal"]),
        # Surnames that are places, where people are told of
        ("Møtt: Holm, Berg, Lund.", ["Holm", "Berg", "Lund"]),
        ("Møtt: Kari, Ola, Lund.", ["Kari", "Ola", "Lund"]),
        ("Kontorer: Lund, Vik, Moss.", []),
        ("Prisliste: Stol 1 200, Bord 3 400, Lampe 500.", []),
        ("Declined: Price, Banks.", ["Price", "Banks"]),
        ("Sjåførene Ek, Lie og Do er her.", ["Ek", "Lie", "Do"]),
        # What follows is said of people
        ("King, Bishop and Knight on nights.", ["King", "Bishop", "Knight"]),
        ("Grace and Hope both want it.", ["Grace", "Hope"]),
        # The same words for trades, subjects, values, trees and months
        ("On nights: Cook, Page, Clerk", []),
        ("Positions: Price, Page, Sharp", []),
        ("Candidates must know: Ruby, Rust, Swift", []),
        ("Vi har Park, Sal og Hall.", []),
        ("Skift: Dag, Kveld, Natt", []),
        ("Oppmøte: May, June", []),
        # What counts the items is no part of them
        ("Krav: 1. Price, 2. Page, 3. Grant", []),
    ],
)  # fmt: skip
def test_enumerations(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("VAKTPLAN\nMan: Ek, Ask\nTir: Lie\nOns: Alm / Do", ["Ek", "Ask", "Lie", "Alm", "Do"]),
        ("Vaktplan\ntors Ek / Lie\nfre Ask", ["Ek", "Lie", "Ask"]),
        ("Vakt\tMan\tTir\nTidlig\tLiv\tDag\nSen\tSiv\tStein", ["Liv", "Dag", "Siv", "Stein"]),
        ("Shift list, week 22\n08-16: Price\n16-24: Long", ["Price", "Long"]),
        (
            "lö  06–14 Ebo | 14–22 Guy\nsö  07–15 Samira | 15–22 Guy",
            ["Ebo", "Guy", "Samira", "Guy"],
        ),
        # No roster, and one of shifts
        ("Ukemeny\nMan: Sei\nTir: Lie\nOns: Alm", []),
        ("Skiftplan\nMan: Dag\nTir: Sen\nOns: Dag", []),
        ("Vaktplan\n07:00 Åpning\n08:00 Frokost", []),
        ("Timeplan\nman Lie\ntir Ask", []),
    ],
)  # fmt: skip
def test_rosters(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Before figures, with letters to count them, an age, and a word for a surname
        ("Ingrid 4 3 5\nYoung 4 4 4\nEspen 3 3 3", ["Ingrid", "Young", "Espen"]),
        (
            "B) Ingrid Moe ..... 9.45\nC) Will Best ..... 10.30\nD) Espen Vik ..... 11",
            ["Ingrid Moe", "Will Best", "Espen Vik"],
        ),
        (
            "Nok (19): snakkar norsk\nRay Early: sein\nThiago: trening\nIngrid: ok",
            ["Nok", "Ray Early", "Thiago", "Ingrid"],
        ),
        ("Rom 204\nHall 3\nSal 4\nUke 8", []),
        ("Ek - kokk\nAsk - servitør\nAlm - vert", ["Ek", "Ask", "Alm"]),
        ("1. Price, driver\n2. Long, carpenter\n3. Young, welder", ["Price", "Long", "Young"]),
        ("Ek\tkokk\t07-15\nLie\tservitør\t15-22\nDo\trenholder\t22-07", ["Ek", "Lie", "Do"]),
        ("Bar - bartender\nSal - servitør\nKjøkken - kokk", []),
        ("Baker - assistent\nCook - assistant\nPorter - leder", []),
        ("Ek - gulv\nAsk - skaft\nAlm - benk", []),
    ],
)
def test_rows_with_jobs(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("AB ja, KH nei, TS avstår", ["AB", "KH", "TS"]),
        ("Votering: AB for, KH mot", ["AB", "KH"]),
        ("Førerkort: BE ja, CE nei", []),
        ("Marked: DK ja, NO nei", []),
        ("Tilgang: SAP ja, VPN nei", []),
        ("Pris: KMR for, STU for", []),
    ],
)
def test_votes(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Short syllables in small letters, beside what people do or what is done to them
        ("thi do skal ha ny kontrakt", ["thi do"]),
        ("hung do er syk i dag", ["hung do"]),
        ("kan noen ringe hung le?", ["hung le"]),
        ("deniz can har fire uker igjen", ["deniz can"]),
        # The same syllables in sentences
        ("a song to remember", []),
        ("so long is not enough", []),
        ("ho song så fint", []),
        ("ta med lam to stykker", []),
    ],
)
def test_small_syllables(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Bord\tGjest\tFirma\n1\tKjell Rev\tBorg Drift\n2\tDis Ulv\tKran",
            ["Kjell Rev", "Dis Ulv"],
        ),
        ("Gjest: 40 stk", []),
    ],
)
def test_guests(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names

"""Names that are words, shown by the place where they stand; and what stands there as well."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Alone with the time, above what is said
        (
            "Grace 09:01\nhei\nMark 09:02\nhallo\nGrace 09:03\nkan du ta den\nMark 09:05\nja",
            ["Grace", "Mark", "Grace", "Mark"],
        ),
        ("Start 09:00\nPause 11:00\nStart 12:00\nSlutt 16:00\nPause 14:00", []),
        # Below a sentence, and with a number after it
        ("Hei Solveig,\n\nvi tar det på mandag.\nOdd", ["Solveig", "Odd"]),
        ("Takk for sist,\nOdd – 900 00 000", ["Odd"]),
        ("Godkjent i går.\nJa", []),
        ("Det koster mye,\nPris – 900 00 000", []),
        # A cell between quotation marks, and a title between them
        ('navn,rolle\n"Solveig Xarlow",kokk,3', ["Solveig Xarlow"]),
        ('Vi leste "Solveig Xarlow", og den var fin.', []),
        # A brand among people, and among brands
        (
            "Ford | kran\nSolveig Vik | bud\nTorbjørn | vakt\nIngrid | kokk",
            ["Ford", "Solveig Vik", "Torbjørn", "Ingrid"],
        ),
        ("Ford | varebil\nVolvo | lastebil\nSolveig | kran\nToyota | truck", ["Solveig"]),
        # Alone behind a day or a place in a ranking, named elsewhere
        ("Will Vik\n23/12 Kari\n31/12 Will\nWill be back", ["Will Vik", "Kari", "Will"]),
        ("Ask Vik er best. Rangering: 1 Ask, 2 Kari", ["Ask Vik", "Ask", "Kari"]),
        ("Ask Vik møtte.\n1) Les saken\n2) Ask Kari om saken", ["Ask Vik", "Kari"]),
        # Of a firm, and does something
        ("Ferdig. Odd på Posten ringer i dag.", ["Odd"]),
        ("Solveig tar Kalmar, Per-Ola har en plass i Moss.", ["Solveig", "Per-Ola"]),
        ("Møtt av kapt. Xarmark ved kaia.", ["Xarmark"]),
    ],
)  # fmt: skip
def test_places(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Solveig: who has joy's interview\nTorbjørn: me. joy was good\nSolveig: ok then\n"
            "Torbjørn: fine\nSolveig: joy or reed from DNV\nTorbjørn: reed was late",
            ["Solveig", "joy's", "Torbjørn", "joy", "Solveig", "Torbjørn", "Solveig", "joy", "reed",
             "Torbjørn", "reed"],
        ),
        (
            "solveig: hvem?\nkari: sunday eze skrev i natt\nsolveig: ok\nkari: fint",
            ["solveig", "kari", "sunday eze", "solveig", "kari"],
        ),
        # What people say in small letters of days and pay
        (
            "solveig: vi ses sunday\nkari: the price was good\nsolveig: hope so\nkari: long day",
            ["solveig", "kari", "solveig", "kari"],
        ),
    ],
)  # fmt: skip
def test_small_letters(detector: NameDetector, text: str, names: list[str]) -> None:
    found = replaced(detector, text)
    assert [name for name in found if name[:1].isupper() or name in names] == names


@pytest.mark.parametrize(
    "text",
    [
        "Interview guide: night porter",
        "Client: Xarlow & Hill Logistics AS.",
        "Project name: Ada. Deadline Friday.",
        "Til stede: HR-sjef, økonomisjef, DPO, tillitsvalgt",
        "– Avdelingsleder Nord (Alta, Hammerfest), 41",
        "Bor du i Dalarö eller Mora ordnar vi pendling.",
        "Hur var närvaron?\nHur tog hon emot kritik?",
        "[ ] Kontrakt via Scrive / DocuSign",
    ],
)
def test_nobody(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Intervjuer: Solveig", ["Solveig"]),
        ("Xarlow, Solveig og Berg, Ingrid", ["Xarlow, Solveig", "Berg, Ingrid"]),
        ("Contact: Solveig & Torbjørn", ["Solveig", "Torbjørn"]),
        ("Full name: Ada\nDeadline: Friday", ["Ada"]),
        ("Til stede: HR-sjef, Solveig Vik, DPO", ["Solveig Vik", "DPO"]),
        ("Ansvarlig: HPK", ["HPK"]),
        ("Avdelingsleder Solveig (Alta), 41", ["Solveig"]),
        ("Bor Solveig i Oslo eller Solveig i Mora?", ["Solveig", "Solveig"]),
    ],
)
def test_somebody_there(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


def test_a_list_that_goes_on_is_no_surname_first(detector: NameDetector) -> None:
    assert "Berg, Ingrid" in replaced(detector, "Kurs for Berg, Ingrid, i dag.")
    assert "Berg, Ingrid" not in replaced(detector, "Kurs i Berg, Ingrid eller Vik i dag.")

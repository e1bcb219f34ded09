"""Notes and tables of panels, registers, and initials in minutes. Invented."""

import pytest

from aktiv_app.privacy.names.detector import NameDetector
from tests.unit.privacy.names.finding import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "| Panelist | K1 | K2 |\n|---|---|---|\n| Gudny | 5 | 3 |\n| Odd W. | 4 | 4 |",
            ["Gudny", "Odd W."],
        ),
        (
            "Panelmedlem\tDel 1\tDel 2\nSolfrid\t3\t4\nDo\t5\t5\nMinh\t2\t4",
            ["Solfrid", "Do", "Minh"],
        ),
        ("K1 = Chowdhury, K2 = Vik-Moen, K3 = Hassan", ["Chowdhury", "Vik-Moen", "Hassan"]),
        ("A: Ingfrid, B: Kenji\nFag: B er bedre enn A.", ["Ingfrid", "Kenji"]),
        ("Sigurd 3,5 – Amina 4,0 – Brook 2,5 og ferdig.", ["Sigurd", "Amina", "Brook"]),
        ("Debrief\nT. hire\nNadia no hire, too junior\nSid strong hire", ["T.", "Nadia", "Sid"]),
    ],
)
def test_tables_and_lists_of_panels(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "| Kriterium | K1 | K2 |\n| Java | 5 | 3 |\n| Erfaring | 4 | 4 |",
        "A: Bergen, B: Hamar, C: Oslo",
        "A = lager, B = kontor, C = verksted",
        "Brann 2 – Viking 1, Start 3 – Moss 0",
        "Strong hire\nNew hire\nVerdict: hire\nWill hire two more",
    ],
)
def test_what_is_compared_is_nobody(detector: NameDetector, text: str) -> None:
    assert not replaced(detector, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Referanse på jobben fra Skog, Rolf, tidl. leder.", "Skog, Rolf"),
        ("Kandidaten Ek, Torun fick tre frågor.", "Ek, Torun"),
        ("Kandidat nr 4, Klang, Hillevi.", "Klang, Hillevi"),
        ("Linje 1\tArcher, Reed\tkran", "Archer, Reed"),
        ("Liste\nMODIG, PER – valgt\nOslo", "MODIG, PER"),
        ("Lønn\nHOLM, EVEN: 612 500", "HOLM, EVEN"),
        ("Notes on Long, Summer: slow start", "Long, Summer"),
    ],
)
def test_the_surname_first(detector: NameDetector, text: str, name: str) -> None:
    assert name in replaced(detector, text)


@pytest.mark.parametrize(
    "text",
    [
        "Takk for i dag.\nBest, Anna",
        "Vi inviterte Ek, Torun og Bo til møtet.",
        "Long, Rolf eller Kari kan ta vakten.",
        "Vi dyrker gran, hassel og eik.\nGran, Mai",
    ],
)
def test_a_comma_between_two(detector: NameDetector, text: str) -> None:
    assert not any("," in name for name in replaced(detector, text))


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        (
            "GT: strong on depth\nPK: liked her. Would pair.\nØL: worried about notice",
            ["GT", "PK", "ØL"],
        ),
        ("Kandidat 3.\nBW: lugn och klar\nÅS: ville ha fler siffror", ["BW", "ÅS"]),
        ("TH leda. TH sa lite.", ["TH", "TH"]),
        ("KJ: ja. Åshild: ja, men prøv", ["KJ", "Åshild"]),
        ("TH: 4, Vår: 5, Arjun: 4", ["TH", "Vår", "Arjun"]),
        ("LW + NR + cand 45 min. LW leaves at three.", ["LW", "NR", "LW"]),
        ("JFK (ja, Jens Fredrik) stemmer blankt", ["JFK", "Jens Fredrik"]),
        ("I.B. og Elin var med.\nSalg: I.B. tar det", ["I.B.", "Elin", "I.B."]),
        ("Sak 3: A.McK. noted it", ["A.McK."]),
        ("Telefonen er byttet.\n/KG", ["KG"]),
    ],
)
def test_initials_in_minutes(detector: NameDetector, text: str, letters: list[str]) -> None:
    assert replaced(detector, text) == letters


@pytest.mark.parametrize(
    "text",
    [
        "IT leder møtet. HR spurte om tallene. CEO likte forslaget. UK agreed.",
        "TDD: strong\nBDD: weak\nGL: no hire budget",
        "GL: strong\nAR: would need help",
        "AWS: 4, SQL: 5, Go: 3",
        "QA: ok\nPM: liked the plan",
        "ERP + CRM + kandidatbase",
        "GPU + RAM + disk",
        "Avdeling: salg\n/HR",
    ],
)
def test_short_forms_are_nobody(detector: NameDetector, text: str) -> None:
    assert not replaced(detector, text)

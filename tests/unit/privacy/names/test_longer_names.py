"""Names that go on past the lists, and single names that a few words beside them tell."""

from pathlib import Path

import pytest

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names.detector import NameDetector

LISTS = Path(__file__).parents[4] / "resources" / "names"


@pytest.fixture(scope="module")
def detector() -> NameDetector:
    return NameDetector(LISTS)


def replaced(detector: NameDetector, text: str, others: list[Finding] | None = None) -> list[str]:
    found = detector.resolve(text, detector.candidates(text), others or [])
    return [text[f.start : f.end] for f in found if f.certainty is not Certainty.POSSIBLE]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Vi ringte Torbjørn "Lillo" Quorst i går.', ['Torbjørn "Lillo" Quorst']),
        ('K. L. "Beau" Killoran III\nSnekker', ['K. L. "Beau" Killoran III']),
        ("Vi ringte Torbjørn Nordmann jr. om det.", ["Torbjørn Nordmann jr."]),
        ("Vi ringte Torbjørn Nordmann d.e. om det.", ["Torbjørn Nordmann d.e."]),
        ("Kvar är Torbjørn von Platen nu?", ["Torbjørn von Platen"]),
        ("Møtte Nurul binti Roslan i går.", ["Nurul binti Roslan"]),
        ("Vi tar han Trygve Andre, tror jeg.", ["Trygve Andre"]),
        ("I dag kom Khin Myat Noe innom.", ["Khin Myat Noe"]),
        # Two lines of capitals, first lines, headings
        ("TORBJØRN\nQUORST-BERG\n\nSnekker", ["TORBJØRN\nQUORST-BERG"]),
        ("Torbjørn Quorst\nsnekker", ["Torbjørn Quorst"]),
        ('QUORSTAN P. ("QUO")\nMoss', ['QUORSTAN P. ("QUO")']),
        ("CV for Xalvine Quorst, kokk", ["Xalvine Quorst"]),
        ("Kandidatpresentation – Falk, Ingrid", ["Falk, Ingrid"]),
        # Nicknames
        ("Alle kaller ham Buss-Torbjørn på jobb.", ["Buss-Torbjørn"]),
        ("Torbjørn Nordmann, kalles Pegs\n982 31 506", ["Torbjørn Nordmann", "Pegs"]),
        # Whom something goes to
        ("Godkjent. send til Xalvine", ["Xalvine"]),
        ("Bor c/o Quorst, gården ved elva", ["Quorst"]),
        ("Samtale m. Xalvine, rektor", ["Xalvine"]),
        ("Til Xalvine og resten av laget,", ["Xalvine"]),
        ("Vi fikk svar fra Dr. Quorst i går.", ["Quorst"]),
        ("Kandidaten (Xalvine, kalt Kaja) er her.", ["Xalvine", "Kaja"]),
        ("man 8-16 Bo + Torbjørn", ["Bo", "Torbjørn"]),
        ("Kom i går.\n\nkh A-M", ["A-M"]),
    ],
)
def test_names_go_on(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Turnus på ICU. Kurs hos Hermods Jobbcoachning\nOppstart i mai",
        "Sykepleier (ICU), diagnosen MS. Kontonummer følger.",
        "Kurs\nPROSJEKT\nLEDELSE",
        "CV for denne stillingen sendes innen fredag.",
        "Kandidatpresentation – Ekonomichef, Norrmejerier",
        "Short ad\n\nWrite a short ad.",
    ],
)
def test_other_words_do_not(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


def test_a_handle_that_is_half_a_name_takes_nothing_from_it(detector: NameDetector) -> None:
    text = "@Jens Peder kan du se på dette"
    others = [Finding(0, 5, Label.USERNAME, Certainty.LIKELY, "username_handle")]
    assert replaced(detector, text, others) == ["Jens Peder"]


def test_the_dot_of_an_initial_goes_along(detector: NameDetector) -> None:
    text = "Torbjørn Lie / Wanda Olsen\nLedelse: T. har erfaring, W. ingen; T. vinner"
    assert replaced(detector, text) == ["Torbjørn Lie", "Wanda Olsen", "T.", "W.", "T."]

"""What recruiters see marked as a person, and what stays."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names.detector import NameDetector
from aktiv_app.privacy.names.reasons import REASONS

LISTS = Path(__file__).parents[4] / "resources" / "names"


@pytest.fixture(scope="module")
def detector() -> NameDetector:
    return NameDetector(LISTS)


def findings(detector: NameDetector, text: str) -> list[Finding]:
    return detector.resolve(text, detector.candidates(text), [])


def replaced(detector: NameDetector, text: str) -> list[str]:
    return [
        text[f.start : f.end]
        for f in findings(detector, text)
        if f.certainty is not Certainty.POSSIBLE
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Vi møtte {} på mandag.", "Ingeborg Solberg"),
        ("Vi møtte {} på mandag.", "Risten Utsi"),
        ("Me møtte {} på måndag.", "Małgorzata Wiśniewska"),
        ("Vi träffade {} i måndags.", "Priya Ramanathan"),
        ("Vi träffade {} i måndags.", "Nguyen Thi Lan"),
        ("Vi mødte {} i mandags.", "Wang Xiaoling"),
        ("We met {} on Monday.", "Fatemeh Hosseini"),
        ("We met {} on Monday.", "Tesfay Gebremedhin"),
        ("We met {} on Monday.", "Abdirahman Warsame Jama"),
        ("Vi møtte {} på mandag.", "Chukwuemeka Okonkwo"),
        ("Vi møtte {} på mandag.", "João da Silva"),
        ("Vi møtte {} på mandag.", "Siobhan O'Connor"),
        ("Vi møtte {} på mandag.", "Ayşe Yıldırım"),
        ("Vi møtte {} på mandag.", "Guðrún Helgadóttir"),
        ("Vi møtte {} på mandag.", "Anne-Marie Berg-Hansen"),
        ("Vi møtte {} på mandag.", "Ludwig van der Meer"),
        ("Vi møtte {} på mandag.", "K. Thevarajah"),
        ("Vi møtte {} på mandag.", "J.P. Berg"),
    ],
)
def test_full_names_of_every_origin(detector: NameDetector, sentence: str, name: str) -> None:
    assert replaced(detector, sentence.format(name)) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Stein ble ansatt i mai.", ["Stein"]),
        ("Det var en stein i skoen.", []),
        ("Will Smith is hired.", ["Will Smith"]),
        ("When will you start?", []),
        ("Snakket med ola nordmann i går", ["ola nordmann"]),
        ("Hei Kari,", ["Kari"]),
        ("Mvh\nOle", ["Ole"]),
        ("Dr. Hansen ringte.", ["Hansen"]),
        ("Navn: Xilo Brempf", ["Xilo Brempf"]),
        ("Thevarajah, K. er kandidat", ["Thevarajah, K."]),
        ("KARI NORDMANN", ["KARI NORDMANN"]),
        ("Se cv_kari_nordmann.pdf", ["kari_nordmann"]),
        ("[10:02] qvx: er du der?", ["qvx"]),
        ("T O R B J Ø R N  L I E", ["T O R B J Ø R N  L I E"]),
    ],
)
def test_forms_of_names(detector: NameDetector, text: str, names: list[str]) -> None:
    assert replaced(detector, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Kvalifisert Søker med God Erfaring",
        "Han jobbet i Fred. Olsen & Co. fram til mai.",
        "Erfaring fra Ernst & Young og Hennig-Olsen Is AS.",
        "Kontoret ligger ved Karl Johans gate.",
        "Vi bruker Microsoft Teams og Power BI.",
        "Prosjektleder og Senior Software Engineer søkes.",
        "Arbeidssted er Bergen eller Oslo.",
        "Feltet Johan Sverdrup ligger i Nordsjøen.",
        "Kari Traa AS søker butikksjef.",
        "Even if we hire in May, we will wait.",
    ],
)
def test_what_stays(detector: NameDetector, text: str) -> None:
    assert replaced(detector, text) == []


def test_parts_of_a_name_are_found_again_under_one_number(detector: NameDetector) -> None:
    text = "Intervju med Amina Warsame. Aminas svar var gode. Warsame kan begynne. amina ringer."
    found = findings(detector, text)
    assert [text[f.start : f.end] for f in found] == ["Amina Warsame", "Aminas", "Warsame", "amina"]
    assert len({f.person for f in found}) == 1


def test_two_persons_with_one_first_name_stay_apart(detector: NameDetector) -> None:
    text = "Vi møtte Kari Solberg og Kari Hansen. Solberg vant. Hansen trakk seg."
    numbers = [f.person for f in findings(detector, text)]
    assert numbers == [1, 2, 1, 2]


def test_a_column_of_names(detector: NameDetector) -> None:
    text = "Navn\tBy\nXilo Brempf\tOslo\nKari Solberg\tBergen\n"
    assert replaced(detector, text) == ["Xilo Brempf", "Kari Solberg"]


def test_an_address_confirms_a_name(detector: NameDetector) -> None:
    text = "Brempf kommer. Skriv til brempf@example.org"
    mail = Finding(text.index("brempf@"), len(text), Label.EMAIL, Certainty.SURE, "email")
    found = detector.resolve(text, detector.candidates(text), [mail])
    assert [text[f.start : f.end] for f in found] == ["Brempf"]


def test_reasons_are_explained(detector: NameDetector) -> None:
    text = "Navn: Kari Solberg\nMvh\nOle\nSe cv_kari_solberg.pdf. Stein er her. Kari sa ja."
    assert {f.reason for f in findings(detector, text)} <= REASONS.keys()


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_valid_findings(text: str) -> None:
    detector = _DETECTOR
    for name in detector.candidates(text):
        assert 0 <= name.start < name.end <= len(text)
    previous = 0
    for found in findings(detector, text):
        assert previous <= found.start < found.end <= len(text)
        assert found.person > 0
        previous = found.end


_DETECTOR = NameDetector(LISTS)


def test_the_owner_named_before_an_address(detector: NameDetector) -> None:
    text = "From: Xilo Brempf <xb@example.org>"
    mail = Finding(text.index("xb@"), len(text) - 1, Label.EMAIL, Certainty.SURE, "email")
    found = detector.resolve(text, detector.candidates(text), [mail])
    assert [text[f.start : f.end] for f in found] == ["Xilo Brempf"]

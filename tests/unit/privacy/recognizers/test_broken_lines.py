"""Values that go on in the next line, and figures in two lines that belong to nobody.

All values are invented.
"""

import pytest

from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.recognizers.international.handles import HandleRecognizer
from aktiv_app.privacy.recognizers.international.phone import PhoneRecognizer


def replaced(recognizing: Engine, text: str, label: str) -> list[str]:
    found = [f for f in recognizing.scan(text) if f.certainty is not Certainty.POSSIBLE]
    return [text[f.start : f.end] for f in found if f.label == label]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("912\n34 567", "912\n34 567"),
        ("912 34\n567", "912 34\n567"),
        ("912 34-\n567", "912 34-\n567"),
        ("Ring meg:\n912\n34 567\nHilsen oss", "912\n34 567"),
        ("Tlf. 912\r\n34 567", "912\r\n34 567"),
        ("Tlf: 22 12\n34 56 i dag", "22 12\n34 56"),
        ("Du når meg på 91 23\n45 67 etter klokka fire.", "91 23\n45 67"),
        ("Hun svarer på 912 34\r\n567 hele dagen.", "912 34\r\n567"),
        ("Tel 070-\n123 45 67", "070-\n123 45 67"),
    ],
)
def test_phone_numbers_go_on_in_the_next_line(recognizing: Engine, text: str, number: str) -> None:
    assert replaced(recognizing, text, "PHONE") == [number]


@pytest.mark.parametrize(
    "text",
    [
        "Antall\t912\n34 567\tkroner",
        "Bestilt: 912\n34 567 kr",
        "1. 912\n2. 34 567",
        "Priser\n450\n12 500\n1 200",
        "Antall: 45\n12 30 40",
        "Tlf\t912\n34 567\tsvar",
        "Vi solgte 912\n34 567 ble igjen",
        # Serial numbers of tenders, papers and rooms
        "Anbud 2026/S 044-118209 ligger ute.",
        "Ref. FY-20260515",
        "Møterom 41212233 er ledig.",
    ],
)
def test_figures_in_lists_and_serial_numbers_are_no_phone(recognizing: Engine, text: str) -> None:
    assert replaced(recognizing, text, "PHONE") == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Født 12.\nmars 1988", "12.\nmars 1988"),
        ("Født 12.03.\n1988", "12.03.\n1988"),
        ("Hun er født 12. mars\r\n1988 i Bergen.", "12. mars\r\n1988"),
        ("DOB: 1988-\n03-12", "1988-\n03-12"),
        # The next line begins with other years
        ("Født 12.03\n1988–1992 Skole", "12.03"),
        ("Født 12. mars\n1988\tSkole", "12. mars"),
    ],
)
def test_dates_of_birth_go_on_in_the_next_line(recognizing: Engine, text: str, date: str) -> None:
    assert replaced(recognizing, text, "DATE_OF_BIRTH") == [date]


def test_other_dates_over_two_lines_stay(recognizing: Engine) -> None:
    assert (
        replaced(recognizing, "Kurset starter 12.\nmars 1988 og varer lenge", "DATE_OF_BIRTH") == []
    )


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Storgata\n5, 0155\nOslo", "Storgata\n5, 0155\nOslo"),
        ("Jeg bor i Storgata 5, 0155\r\nOslo nå.", "Storgata 5, 0155\r\nOslo"),
        ("Bor i Johan Svendsens\ngate 12, 0155 Oslo.", "Johan Svendsens\ngate 12, 0155 Oslo"),
        ("Adresse: Kirkeveien\n12 B", "Kirkeveien\n12 B"),
        # What begins the next line is no place
        ("Adresse: Storgata 5, 0155\nErfaring", "Storgata 5, 0155"),
        ("Adresse: Storgata 5, 0155\nPostadr. som over", "Storgata 5, 0155"),
        ("Adresse: Storgata 5, 0155\nMed vennlig hilsen", "Storgata 5, 0155"),
    ],
)
def test_addresses_go_on_in_the_next_line(recognizing: Engine, text: str, address: str) -> None:
    assert replaced(recognizing, text, "ADDRESS") == [address]


@pytest.mark.parametrize(
    "text",
    [
        "Vi møtes i Storgata\n5 søkere kommer.",
        "Møte på Rådhusplassen\n2024",
        "Kontoret ligger i Storgata\n1. Innledning",
        "Karl Johans gate\n22 000 besøkende",
    ],
)
def test_figures_under_a_street_are_no_house_number(recognizing: Engine, text: str) -> None:
    assert replaced(recognizing, text, "ADDRESS") == []


@pytest.mark.parametrize("start", ["+47", "0047", "+47 "])
def test_a_number_without_end_after_a_country_code_is_read_in_one_go(start: str) -> None:
    # Cut into groups of one to five figures there were more ways than anybody can wait for.
    assert not list(PhoneRecognizer().find(start + "3712904851" * 200))


def test_a_word_of_underscores_without_end_is_read_in_one_go() -> None:
    assert not list(HandleRecognizer().find("førerkort " + "7a_" * 400))

"""What systems of recruiting write out: two columns, notes of what was done, forms. Invented."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import replaced, values


def _values(engine: Engine, text: str, label: str) -> list[str]:
    return values(text, replaced(engine, text, label))


@pytest.mark.parametrize(
    ("text", "label", "wanted"),
    [
        ("Navn | Login\nTove Lund | brumle\nJon Dahl | sirius", "USERNAME", ["brumle", "sirius"]),
        ("Login\tStatus\nbrumle\taktiv\nsirius\tlåst", "USERNAME", ["brumle", "sirius"]),
        ("Brukernavn opprettes som hwpark og rtesfay nå", "USERNAME", ["hwpark", "rtesfay"]),
        ("Brukernavn settes til hwpark og adgangskort bestilles", "USERNAME", ["hwpark"]),
        ("2026-11-02 09:14:22 tlund moved candidate to stage 3", "USERNAME", ["tlund"]),
        ("[09:14] akarl flyttet Kari til intervju", "USERNAME", ["akarl"]),
        ("Recruiter: akarlsson | Hiring mgr: bnilsen", "USERNAME", ["akarlsson", "bnilsen"]),
        ("Work permit WP 0440-91827, valid to 2027", "ID_DOC", ["WP 0440-91827"]),
        ("FØRERKORT KL.: B, C1   SERIENR.: 74 10 559032 6", "ID_DOC", ["74 10 559032 6"]),
        ("Kennzeichen HH-AB 4471", "VEHICLE", ["HH-AB 4471"]),
        ("Bil: 191-D-44719", "VEHICLE", ["191-D-44719"]),
        ("Bil: ABC 12D. Lön till SEB 5263-1234567", "VEHICLE", ["ABC 12D"]),
    ],
)  # fmt: skip
def test_found(engine: Engine, text: str, label: str, wanted: list[str]) -> None:
    assert _values(engine, text, label) == wanted


def test_fields_of_a_form_are_no_speakers(engine: Engine) -> None:
    text = (
        "namn: kavitha subramanian\npnr: 690713-9890\n"
        "folkbokf.adress: kärngatan 8 lgh 1402, 416 77 göteborg\ntfn: 0731-55 02 18\n"
        "bil: MLP 274\nad-konto: ksubram"
    )
    assert _values(engine, text, "USERNAME") == ["ksubram"]


@pytest.mark.parametrize(
    "text",
    [
        "09:14 hun flyttet møtet til torsdag",
        "09:14 system moved candidate to stage 3",
        "Stilling\tBruker Excel\nKokk\tja\nRenholder\tnei",
        "Recruiter: ledig | Hiring manager: ikke avklart",
    ],
)
def test_nobodys(engine: Engine, text: str) -> None:
    assert _values(engine, text, "USERNAME") == []


def test_the_lines_of_an_address(engine: Engine) -> None:
    text = "Address Line 1: 77 Oak Hollow\nAddress Line 2: Unit 6\nCity: Galway\nEircode: H91 E2K3"
    assert _values(engine, text, "ADDRESS") == ["77 Oak Hollow", "Unit 6", "Galway", "H91 E2K3"]


@pytest.mark.parametrize(
    ("text", "label", "wanted"),
    [
        ("Fødselsnummeret (kun siste siffer mangler, vi har 2410965210).", "NATIONAL_ID",
         ["2410965210"]),
        ("personnummer slutter på 44719", "NATIONAL_ID", ["44719"]),
        ("Konto PLN 61 1090 1014 0000 0712 1981 2874", "BANK_ACCOUNT",
         ["61 1090 1014 0000 0712 1981 2874"]),
        ("A/C no: 044719022331, IFSC SBIN0004471", "BANK_ACCOUNT",
         ["044719022331", "SBIN0004471"]),
        ("Sort 20-44-71 / Acc 04471902", "BANK_ACCOUNT", ["20-44-71", "04471902"]),
    ],
)  # fmt: skip
def test_numbers_in_pieces(engine: Engine, text: str, label: str, wanted: list[str]) -> None:
    assert _values(engine, text, label) == wanted


@pytest.mark.parametrize(
    "text",
    ["Personnumret saknas, budget 450000", "Fødselsnummer mangler for 12 kandidater i 2026"],
)
def test_other_figures_beside_a_missing_number(engine: Engine, text: str) -> None:
    assert _values(engine, text, "NATIONAL_ID") == []


@pytest.mark.parametrize(
    "text",
    ["kontoen hennes ble stengt", "the Lithuanian account, which is fine", "user story US-114"],
)
def test_how_an_account_is_is_no_login(engine: Engine, text: str) -> None:
    assert _values(engine, text, "USERNAME") == []

"""Fields whose names say what their values are."""

import pytest

from aktiv_app.privacy.recognizers.form_fields import FormFields
from aktiv_app.privacy.recognizers.tables import TableColumns
from aktiv_app.privacy.text.headings import label_of


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Postnr/sted: 5528 Haugesund\nSkostr.: 44", [("ADDRESS", "5528 Haugesund")]),
        ("POSTCODE/TOWN   1188 OSLO", [("ADDRESS", "1188 OSLO")]),
        ("Pass ............ Z6120884 (indisk), t.o.m. 2031", [("ID_DOC", "Z6120884")]),
        ("Ålder: 47\nLön: 41 500", [("AGE", "47")]),
        ("Visum: søkt i mai", []),
        ("Pass:\nBegge svarte godt på spørsmålet.", []),
        ("Bil: nei", []),
        (
            '"street":"Storvägen 3","zip":"122 63","city":"Enskede"},"by":"Lena"',
            [("ADDRESS", "Storvägen 3"), ("ADDRESS", "122 63"), ("ADDRESS", "Enskede")],
        ),
        ("felt_06_postnr=1481\nfelt_07_sted=Hagan", [("ADDRESS", "1481"), ("ADDRESS", "Hagan")]),
        ("Postnr: 3616 | Poststed: MOSS", [("ADDRESS", "3616"), ("ADDRESS", "MOSS")]),
        ("Sted: Oslo | By: Bergen", []),
        ("Kvar att tillsätta: 6 snickare, 2 målare", []),
        ("Laptop login         Licence no", []),
    ],
)
def test_values_of_fields(form: str, expected: list[tuple[str, str]]) -> None:
    found = FormFields().find(form, [])
    assert [(str(one.label), form[one.start : one.end]) for one in found] == expected


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Pass/SB no", "ID_DOC"),
        ("Kode til alarm-login", "USERNAME"),
        ("Født (år)", "DATE_OF_BIRTH"),
        ("Rom", None),
        ("Vi tar kontakt på telefon når vi har lest alle søknadene", None),
    ],
)
def test_a_heading_is_known_by_one_of_its_words(heading: str, label: str | None) -> None:
    assert label_of(heading) == label


def test_a_row_between_bars_has_its_heading_first() -> None:
    table = "| Kandidat | A | B |\n| Ålder | 47 | 33 |\n"
    found = TableColumns().find(table, [])
    assert [table[one.start : one.end] for one in found] == ["47", "33"]


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (
            '"Name","DOB","Seaman\'s bk"\n"Uldis","1983-10-30","LV 220918"',
            ["1983-10-30", "LV 220918"],
        ),
        (
            "Address line 1      line 2          Postcode\n"
            "Apartment 1104      18 The Wharf    M15 4LX",
            ["Apartment 1104", "18 The Wharf", "M15 4LX"],
        ),
        ("DoB (dd/mm/yyyy)   Tax no   Notes\n11/08/1995         pending  X", ["11/08/1995"]),
        ("navn\tadresse\tsted\nKari\tStorgata 3\tMoss", ["Storgata 3", "Moss"]),
        ("navn\tsted\trolle\nKari\tMoss\tleder", []),
        ("Stage 1 Phone 30' | Stage 2 Panel 60' | Stage 3 Case 45'", []),
        ("Navn\tSertifikat\tPris\nKari\tD5L\t21 900", []),
    ],
)
def test_cells_under_headings(table: str, values: list[str]) -> None:
    found = TableColumns().find(table, [])
    assert [table[one.start : one.end] for one in found] == values

"""Fields whose names say what their values are."""

import pytest

from aktiv_app.privacy.form_fields import FormFields
from aktiv_app.privacy.headings import label_of
from aktiv_app.privacy.tables import TableColumns


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

"""Which heading stands above a cell of a pasted table."""

import pytest

from aktiv_app.privacy.text.column_heads import ColumnHeads

ALIGNED = """\
  Firma         Kontakt      Telefon
  Fjell AS      sentralbord  22 33 44 55   22 33 44 56
  Dal og Sønn   Kari         913 08 225
Ring oss.
"""
MARKED = "Firma;Kontakt;Telefon\nFjell AS;Kari;913 08 225\nDal;Ola;913 08 226\n"


@pytest.mark.parametrize(
    ("cell", "head"),
    [
        ("Fjell", "Firma"),
        ("sentralbord", "Kontakt"),
        ("22 33 44 55", "Telefon"),
        ("22 33 44 56", None),
        ("Dal og", "Firma"),
        ("Kari", "Kontakt"),
        ("913", "Telefon"),
        ("oss", None),
        ("Firma", None),
    ],
)
def test_the_heading_of_a_cell_between_aligned_columns(cell: str, head: str | None) -> None:
    assert ColumnHeads(ALIGNED, aligned=True).above(ALIGNED.index(cell)) == head


@pytest.mark.parametrize(
    ("cell", "head"),
    [("Fjell", "Firma"), ("Kari", "Kontakt"), ("913 08 226", "Telefon"), ("Kontakt", None)],
)
def test_the_heading_of_a_cell_between_marks(cell: str, head: str | None) -> None:
    assert ColumnHeads(MARKED).above(MARKED.index(cell)) == head


def test_cells_may_be_asked_about_in_any_order() -> None:
    heads = ColumnHeads(ALIGNED, aligned=True)
    cells = ["913", "sentralbord", "Ring", "22 33 44 56", "22 33 44 55", "Kontakt", "Kari"]
    expected = ["Telefon", "Kontakt", None, None, "Telefon", None, "Kontakt"]
    assert [heads.above(ALIGNED.index(cell)) for cell in cells] == expected
    assert heads.row(ALIGNED.index("Kari")) == ["Firma", "Kontakt", "Telefon"]
    assert heads.row(ALIGNED.index("Ring")) == []

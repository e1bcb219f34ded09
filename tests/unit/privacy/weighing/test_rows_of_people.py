"""Notes with a line for each of several people are about them; lists of goods are about nobody."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import replaced, values

REVIEW = """\
Comp review – Nordics (private)
Haoran 91→96k, retention risk
Tamara Zoubi 88→88, on leave, breast cancer treatment
Dale 70→74
Lakmal P 69→76, counter offer from rival
Embla Rist 59→63, grad scheme
Budget 3.8%, left 0.4."""

PAY = """\
Til: HR
Emne: Lønnsnotat 2026

Espen 612 000 → 640 000
Marte 598 000 → 610 000
Will 655 000 → uendret
Vår 540 000 → 566 000"""

SOFAS = """\
Priser fra mandag, alle i butikken

Emma 12 900
Nora 14 900
Alma 9 900
Lagret er tomt for puter, og de kommer ikke inn igjen før i april eller mai. Frakt bestilles for
seg, og montering er ikke med i prisen."""

WINES = """\
Guide and wine list
Mark West Pinot Noir            Q2. Tell us of a guest you lost.
Faith Vineyard Chardonnay       Q3. Bookings up 44 %.
Colombo, Rhône                  Q4. Allergens: 14.
Rose d'Anjou (magnum)           Q5. What would you change in our lobby?
Do not ask re: pregnancy, religion, alcohol history.
Corkage is 200 for a bottle. Scores are from 0 to 3, and the sommelier test may be left out.
Bring a printed list of the wines and of what each guest has to pay for a glass of them."""

COMPARED = """\
Side by side, not for the file

Camila Restrepo Uribe (C) / Guo Jianing (G)

Tech: C strong backend, G strong everything
Norwegian: C B2, G none but keen
Oddity: G's blog"""


def test_a_line_for_each_of_several_people(engine: Engine) -> None:
    persons = values(REVIEW, replaced(engine, REVIEW, "PERSON"))
    assert persons == ["Haoran", "Tamara Zoubi", "Dale", "Lakmal P", "Embla Rist"]
    assert "breast cancer" in " ".join(values(REVIEW, replaced(engine, REVIEW, "SENSITIVE")))


def test_rows_of_figures_under_a_heading_about_people(engine: Engine) -> None:
    assert values(PAY, replaced(engine, PAY, "PERSON")) == ["Espen", "Marte", "Will", "Vår"]


def test_rows_of_goods_that_bear_names_and_their_prices(engine: Engine) -> None:
    assert not replaced(engine, SOFAS)


def test_a_list_of_wines(engine: Engine) -> None:
    assert not replaced(engine, WINES)


def test_letters_told_beside_names_stand_for_them_everywhere(engine: Engine) -> None:
    persons = values(COMPARED, replaced(engine, COMPARED, "PERSON"))
    assert [name for name in persons if len(name) > 1] == ["Camila Restrepo Uribe", "Guo Jianing"]
    assert [name for name in persons if len(name) == 1] == list("CGCGCGG")


@pytest.mark.parametrize(
    "text",
    ["Bjørn Moe (B) har førerkort klasse B.", "Kari Lien (K) tar vitamin K."],
)
def test_letters_of_licences_and_vitamins_stay(engine: Engine, text: str) -> None:
    assert len(text) - 1 not in [one.end for one in replaced(engine, text, "PERSON")]


def test_letters_of_choices_stay(engine: Engine) -> None:
    text = "Vi vurderer alternativ A (Oslo) og B (Bergen). A er billigst."
    assert not replaced(engine, text, "PERSON")

"""Days that are somebody's birthday for what stands beside them, and days that are nobody's."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import marked, replaced, values


@pytest.mark.parametrize(
    "written",
    [
        # an age is reached
        "Kari Moe fyller 40 den ⟦12. mars⟧ og vil ha fri.",
        "Mette Holm blev 50 d. ⟦3/5⟧",
        "John Peel turned 40 on ⟦May 3rd⟧",
        "Elsa Berg fyller år den ⟦14 juni⟧, hon vill ha ledigt",
        # a list of birthdays
        "Bursdager i mars: Ola ⟦3/3⟧",
        "Bursdagsliste avd. sør\nOla Lien: ⟦3. mars⟧",
        "Födelsedagar: ⟦5 maj⟧ Amir",
        # somebody's children
        "Kari Moe. Barn: Emma, Jonas (⟦03.02.18⟧)",
        # months as ordinals, days behind their month
        "Eg vart fødd ⟦den 12. i tredje, 1987⟧. Helsing Ola",
        "fødselsdag: ⟦tolvte i tredje syvogfirs⟧, Mette Holm",
        "John's birthday is ⟦March 12⟧, so bring cake.",
    ],
)
def test_days_of_birth(engine: Engine, written: str) -> None:
    text, value, _at = marked(written)
    assert value in " ".join(values(text, replaced(engine, text, "DATE_OF_BIRTH")))


@pytest.mark.parametrize(
    "text",
    [
        "Firmaet fyller 40 den 12. mars.",
        "Kari Moe fyller 40, 12. mars starter kurset.",
        "Kari Moe blir 40. 12. mars starter kurset.",
        "Møter i mars: Ola Lien 3/3, Kari Moe 12/3",
        "Bursdager feires i kantina. Ola Lien kommer 3. mars.",
        "Kari Moe, 12. mars",
        "Our children's ward: interviews with John Peel on 3 May",
    ],
)
def test_other_days_stay(engine: Engine, text: str) -> None:
    assert not replaced(engine, text, "DATE_OF_BIRTH")


def test_a_name_behind_a_day_of_birth_is_no_employer(engine: Engine) -> None:
    text = "Birthdate 12th Mar. 1987 – Elsa Berg"
    assert values(text, replaced(engine, text, "PERSON")) == ["Elsa Berg"]


def test_a_list_is_one_for_as_long_as_its_head_says_so(engine: Engine) -> None:
    below = ":\nOla Lien 3/3\nKari Moe 12/3\n"
    other = f"Møter i mars{below}"
    birthdays = f"Bursdager i mars{below}"
    assert not replaced(engine, other, "DATE_OF_BIRTH")
    found = replaced(engine, birthdays, "DATE_OF_BIRTH")
    assert values(birthdays, found) == ["3/3", "12/3"]
    assert not replaced(engine, other, "DATE_OF_BIRTH")

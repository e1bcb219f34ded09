"""Values in the rows of lists of people, and numbers that touch what tells of them."""

import pytest

from aktiv_app.privacy.engine import Engine
from tests.unit.privacy.recognizers.found import replaced, values


def found(engine: Engine, text: str, label: str) -> list[str]:
    return values(text, replaced(engine, text, label))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ermias Kidane | ekidane | 2605910242 | Oslo", "2605910242"),
        ("Frida Lund; 199103173421; ledig fra mai", "199103173421"),
        ("Kjeld Høj / 0904601217 / parkering", "0904601217"),
    ],
)
def test_identity_numbers_in_the_row_of_a_person(engine: Engine, text: str, value: str) -> None:
    assert value in found(engine, text, "NATIONAL_ID")


@pytest.mark.parametrize(
    "text",
    [
        "Ordre | 2605910242 | deler",
        "Ermias Kidane | ordrenr 2605910242 | Oslo",
        "Ermias Kidane | 9945910242 | Oslo",
        "Ermias Kidane ringte om 2605910242 deler",
    ],
)
def test_other_numbers_are_none(engine: Engine, text: str) -> None:
    assert not found(engine, text, "NATIONAL_ID")


def test_an_iban_whose_own_check_digits_fit_is_sure(engine: Engine) -> None:
    text = "Bankkort for reise NO37 1506 3318 427"  # the account inside fails its older check
    assert found(engine, text, "BANK_ACCOUNT") == ["NO37 1506 3318 427"]
    assert not found(engine, text.replace("NO37", "NO38"), "BANK_ACCOUNT")


def test_a_birth_date_may_touch_its_word(engine: Engine) -> None:
    assert found(engine, "Marcela Quiroga Luna\nf.19910417 Lima", "DATE_OF_BIRTH") == ["19910417"]
    assert not found(engine, "Marcela Quiroga Luna\nversjon 3.19910417", "DATE_OF_BIRTH")


def test_ages_with_an_ending(engine: Engine) -> None:
    assert found(engine, "Kari Vik seems fortyish.", "AGE") == ["fortyish"]

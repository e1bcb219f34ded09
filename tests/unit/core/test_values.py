"""Values written as text are read as the user meant them, or refused with a sentence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktiv_app.core.errors import AktivError, FormError
from aktiv_app.core.model import NumberRange, Value
from aktiv_app.core.values import check_value, fits_kind, parse_value
from tests.unit.core.task_fixtures import questions

TASK = questions()


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("role", "HR-rådgiver", "HR-rådgiver"),
        ("role", "to\nlinjer", "to linjer"),
        ("count", "10-15", NumberRange(10, 15)),
        ("count", "10–15", NumberRange(10, 15)),
        ("count", " 12 ", NumberRange(12, 12)),
        ("must_have", "norsk; HR\n\nledelse", ("norsk", "HR", "ledelse")),
        ("deadline", "2026-12-03", date(2026, 12, 3)),
        ("deadline", "3.12.2026", date(2026, 12, 3)),
        ("interview", "panel", "panel"),
        ("interview", "FørstegangsINTERVJU", "first"),
        ("focus", "drive;Kompetanse", ("skill", "drive")),
        ("sample", "a\r\nb", "a\nb"),
    ],
)
def test_read(name: str, text: str, value: Value) -> None:
    assert parse_value(TASK.variable(name), text) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("count", "mange"),
        ("count", "15-10"),
        ("count", "0-5"),
        ("count", "10-41"),
        ("count", "9" * 5000),
        ("deadline", "31.2.2026"),
        ("deadline", "i morgen"),
        ("interview", "telefon"),
        ("focus", "skill;x"),
        ("ad", "fil.pdf"),
    ],
)
def test_refused(name: str, text: str) -> None:
    with pytest.raises(FormError) as caught:
        parse_value(TASK.variable(name), text)
    assert TASK.variable(name).label in str(caught.value.message)


@given(st.sampled_from([variable.name for variable in TASK.variables]), st.text(max_size=30))
def test_reading_never_fails_in_an_untyped_way(name: str, text: str) -> None:
    variable = TASK.variable(name)
    try:
        value = parse_value(variable, text)
    except AktivError:
        return
    assert fits_kind(variable.kind, value)
    assert check_value(variable, value) == value

"""Drafts come back as they were; what a newer task does not know is dropped and named."""

import json

import pytest
from hypothesis import given, settings

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.errors import DraftError
from aktiv_app.core.left_out import LeftOut, LeftOutKind
from aktiv_app.core.model import Attachment, FormState
from aktiv_app.core.state_json import decode_state, encode_state
from aktiv_app.core.values import check_value
from tests.unit.core.task_fixtures import FOLDER, filled, questions
from tests.unit.core.test_composing import FORMS

CATALOG = TaskCatalog(FOLDER)


@settings(max_examples=100, deadline=None)
@given(FORMS)
def test_a_form_survives_json(state: FormState) -> None:
    decoded = decode_state(json.loads(json.dumps(encode_state(state))), CATALOG.text)
    assert decoded.dropped == ()
    task = questions(state.language)
    expected = {name: check_value(task.variable(name), v) for name, v in state.values.items()}
    assert decoded.state == FormState(
        state.task, state.language, state.style, expected, state.overrides, state.additions
    )


def test_what_was_not_read_of_a_file_is_kept_with_it() -> None:
    left_out = (LeftOut(LeftOutKind.SCANNED, 2, (1, 3)), LeftOut(LeftOutKind.HIDDEN, 1))
    ad = (Attachment("annons.pdf", "Vi söker dig.", 3, left_out), Attachment("b.txt", "Text"))
    plain = json.loads(json.dumps(encode_state(filled(ad=ad))))
    assert decode_state(plain, CATALOG.text).state.values["ad"] == ad


def test_what_the_task_no_longer_knows_is_dropped_and_named() -> None:
    data = encode_state(filled(gone="x", interview="phone", count="ti"))
    decoded = decode_state(data, CATALOG.text)
    assert set(decoded.dropped) == {"gone", "interview", "count"}
    assert set(decoded.state.values) == {"role", "must_have"}


@pytest.mark.parametrize(
    "change",
    [
        {"version": 99},
        {"version": "x"},
        {"task": "gone"},
        {"language": "de"},
        {"style": None},
        {"values": []},
        {"overrides": {"x": "y"}},
        {"extra": 1},
    ],
)
def test_damaged_data_is_a_draft_error(change: dict[str, object]) -> None:
    with pytest.raises(DraftError):
        decode_state({**encode_state(filled()), **change}, CATALOG.text)


@pytest.mark.parametrize("data", [None, [], "x", 1, {}])
def test_something_else_is_a_draft_error(data: object) -> None:
    with pytest.raises(DraftError):
        decode_state(data, CATALOG.text)


def test_the_error_does_not_quote_the_draft() -> None:
    data = {**encode_state(filled()), "Kari Nordmann": 1}
    with pytest.raises(DraftError) as caught:
        decode_state(data, CATALOG.text)
    assert caught.value.__cause__ is None
    assert "Kari" not in str(caught.value.message)

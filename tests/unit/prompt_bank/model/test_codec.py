"""Records come back from JSON as they were; what is not quite right does not get in."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompt_bank.model.codec import (
    MAX_RECORD_BYTES,
    decode_record,
    encode_record,
    kind_of,
)
from prompt_bank.model.errors import BankError
from prompt_bank.model.ids import new_id
from prompt_bank.model.records import (
    Body,
    Comment,
    Evidence,
    Handover,
    Proposal,
    Rating,
    Record,
    Retirement,
    Review,
    Revision,
    Share,
    Unknown,
    Use,
    Verdict,
)
from tests.unit.prompt_bank.bank_fixtures import content, passed

HASH = Revision(content()).hash
BODIES: list[Body] = [
    Revision(content(), parent=HASH, translated_from=HASH),
    Proposal(HASH, passed(HASH), "Please"),
    Review(
        new_id(),
        HASH,
        Verdict.APPROVED,
        passed(HASH),
        evidence=(Evidence("Copilot", "Three ads tried.", date(2026, 11, 1)),),
        expires=date(2027, 11, 1),
        policy="p",
    ),
    Review(new_id(), HASH, Verdict.RETURNED, passed(HASH), "Shorter, please."),
    Retirement("Out of date", "nb"),
    Rating(HASH, 4, "Good"),
    Comment("Works well", HASH),
    Use(HASH, 3),
    Handover("liv"),
    Share("even"),
]


def record(body: Body) -> Record:
    return Record(new_id(), new_id(), "kari", datetime(2026, 11, 2, tzinfo=UTC), 7, body)


@pytest.mark.parametrize("body", BODIES, ids=kind_of)
def test_a_record_comes_back_as_it_was(body: Body) -> None:
    written = record(body)
    assert decode_record(encode_record(written)) == written


def test_a_kind_from_a_later_version_is_kept_to_the_letter() -> None:
    data = json.loads(encode_record(record(Use(HASH))))
    data["body"] = {"type": "badge", "b": [1, {"z": None, "a": "ø"}], "a": 1.5}
    kept = decode_record(json.dumps(data))
    assert isinstance(kept.body, Unknown)
    assert kind_of(kept.body) == "badge"
    assert json.loads(encode_record(kept)) == data
    assert decode_record(encode_record(kept)) == kept


def test_the_order_of_keys_does_not_matter() -> None:
    written = record(BODIES[0])
    shuffled = dict(reversed(json.loads(encode_record(written)).items()))
    assert encode_record(decode_record(json.dumps(shuffled))) == encode_record(written)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "1"},
        {"id": "018F3C3C-0000-7000-8000-000000000000"},
        {"prompt": "../../etc"},
        {"author": ""},
        {"author": " kari"},
        {"author": "k\nari"},
        {"author": "x" * 64},
        {"tick": 0},
        {"tick": 2**53},
        {"tick": 1.5},
        {"at": "yesterday"},
        {"at": "2026-11-02T10:00:00"},
        {"more": 1},
        {"body": {}},
        {"body": {"type": "use", "revision": "abc"}},
        {"body": {"type": "use", "revision": HASH, "count": 0}},
        {"body": {"type": "rating", "revision": HASH, "stars": 6}},
        {"body": {"type": "comment", "text": "a\u0000b"}},
        {"body": {"type": "comment", "text": "  "}},
        {"body": {"type": "comment", "text": "x" * 8_001}},
        {"body": {"type": "handover", "to": "\u202e"}},
        {"body": ["type", "use"]},
        {"body": None},
    ],
)
def test_what_is_not_quite_right_is_refused(change: dict[str, object]) -> None:
    data = {**json.loads(encode_record(record(Use(HASH)))), **change}
    with pytest.raises(BankError):
        decode_record(json.dumps(data))


def test_an_approval_needs_a_last_day_and_a_return_a_comment() -> None:
    for body in (
        Review(new_id(), HASH, Verdict.APPROVED, passed(HASH)),
        Review(new_id(), HASH, Verdict.RETURNED, passed(HASH), " "),
    ):
        with pytest.raises(BankError):
            decode_record(encode_record(record(body)))


def test_checks_of_another_content_cannot_be_passed_off() -> None:
    body = Proposal(HASH, passed("0" * 64))
    with pytest.raises(BankError):
        decode_record(encode_record(record(body)))


@given(st.one_of(st.binary(max_size=200), st.text(max_size=200)))
def test_any_bytes_give_an_error_of_the_bank(data: bytes | str) -> None:
    with pytest.raises(BankError):
        decode_record(data)


def test_deep_nesting_and_huge_records_are_refused() -> None:
    with pytest.raises(BankError):
        decode_record("[" * 500_000)
    with pytest.raises(BankError):
        decode_record(b'{"id": "' + b"x" * MAX_RECORD_BYTES + b'"}')

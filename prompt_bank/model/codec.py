"""Records as canonical JSON and back. What comes in is checked to the last field."""

from datetime import UTC, datetime
from typing import Final

import msgspec

from prompt_bank.model.content import is_hash, is_sound, validated
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.ids import is_id
from prompt_bank.model.people import MAX_NAME
from prompt_bank.model.records import (
    MAX_TEXT,
    MAX_TICK,
    Body,
    Comment,
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

_Known = Revision | Proposal | Review | Retirement | Rating | Comment | Use | Handover | Share
_KNOWN: Final = msgspec.json.Decoder(_Known)
MAX_RECORD_BYTES: Final = 1024 * 1024
_MAX_USES: Final = 1_000_000
_MAX_EVIDENCE: Final = 20


class _Kind(msgspec.Struct):
    type: str


class _Envelope(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    prompt: str
    author: str
    at: datetime
    tick: int
    body: msgspec.Raw


_ENVELOPE: Final = msgspec.json.Decoder(_Envelope)
_KIND: Final = msgspec.json.Decoder(_Kind)
KINDS: Final = {
    "revision": Revision,
    "proposal": Proposal,
    "review": Review,
    "retirement": Retirement,
    "rating": Rating,
    "comment": Comment,
    "use": Use,
    "handover": Handover,
    "share": Share,
}
"""The kinds of records by the name they have in JSON."""


def kind_of(body: Body) -> str:
    """The name of a body's kind, as in JSON."""
    if isinstance(body, Unknown):
        return _KIND.decode(body.raw).type
    return str(type(body).__struct_config__.tag)


def encode_body(body: Body) -> bytes:
    """The body as JSON with sorted keys."""
    return body.raw if isinstance(body, Unknown) else msgspec.json.encode(body, order="sorted")


def decode_body(data: bytes) -> Body:
    """A body from JSON; kinds of later versions come as Unknown. Raises BankError."""
    try:
        if _KIND.decode(data).type not in KINDS:
            # Sorted again, so that the same record has the same bytes everywhere.
            return Unknown(msgspec.json.encode(msgspec.json.decode(data), order="sorted"))
        body: _Known = _KNOWN.decode(data)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise _broken("form") from error
    return body


def encode_record(record: Record) -> bytes:
    """The record as JSON with sorted keys: the same bytes for the same record."""
    fields = {
        "id": record.id,
        "prompt": record.prompt,
        "author": record.author,
        "at": record.at.astimezone(UTC),
        "tick": record.tick,
        "body": msgspec.Raw(encode_body(record.body)),
    }
    return msgspec.json.encode(fields, order="sorted")


def decode_record(data: bytes | str) -> Record:
    """A record from JSON; raises BankError (INVALID_CONTENT) for anything not quite right."""
    if len(data) > MAX_RECORD_BYTES:
        raise _broken("size")
    try:
        envelope = _ENVELOPE.decode(data)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise _broken("form") from error
    body = decode_body(bytes(envelope.body))
    return checked(
        Record(envelope.id, envelope.prompt, envelope.author, envelope.at, envelope.tick, body)
    )


def checked(record: Record) -> Record:
    """`record`, its time in UTC; raises BankError (INVALID_CONTENT) when a field is wrong."""
    _require(is_id(record.id), "id")
    _require(is_id(record.prompt), "prompt")
    check_name(record.author)
    _require(record.at.tzinfo is not None, "at")
    _require(1 <= record.tick <= MAX_TICK, "tick")
    _check_body(record.body)
    return msgspec.structs.replace(record, at=record.at.astimezone(UTC))


def check_name(name: str) -> None:
    """Raise BankError unless `name` can be a user's name."""
    fits = 0 < len(name.encode("utf-8", "replace")) <= MAX_NAME
    _require(fits and name.isprintable() and name == name.strip(), "author")


def _check_body(body: Body) -> None:
    match body:
        case Revision():
            validated(body.content)
            _hashes(body.parent, body.translated_from)
        case Proposal():
            _hash(body.revision)
            _require(body.checks.revision == body.revision, "checks")
            _text(body.note)
        case Review():
            _check_review(body)
        case Retirement():
            _text(body.reason)
            _require(len(body.language) <= 3, "language")
        case Rating():
            _hash(body.revision)
            _require(1 <= body.stars <= 5, "stars")
            _text(body.reason)
        case Comment():
            _hashes(body.revision)
            _text(body.text)
            _require(bool(body.text.strip()), "text")
        case Use():
            _hash(body.revision)
            _require(1 <= body.count <= _MAX_USES, "count")
        case Handover() | Share():
            check_name(body.to)
        case Unknown():
            pass


def _check_review(body: Review) -> None:
    _require(is_id(body.proposal), "proposal")
    _hash(body.revision)
    _require(body.checks.revision == body.revision, "checks")
    _text(body.comment)
    _text(body.policy)
    _require(len(body.evidence) <= _MAX_EVIDENCE, "evidence")
    for entry in body.evidence:
        _text(entry.tool)
        _text(entry.result)
    if body.verdict is Verdict.APPROVED:
        _require(body.expires is not None, "expires")
    else:
        _require(bool(body.comment.strip()), "comment")


def _hash(text: str) -> None:
    _require(is_hash(text), "hash")


def _hashes(*texts: str) -> None:
    _require(all(not text or is_hash(text) for text in texts), "hash")


def _text(text: str) -> None:
    _require(len(text) <= MAX_TEXT and is_sound(text), "text")


def _require(holds: bool, rule: str) -> None:
    if not holds:
        raise _broken(rule)


def _broken(rule: str) -> BankError:
    return BankError(Problem.INVALID_CONTENT, where="record", rule=rule)

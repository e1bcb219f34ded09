"""The records themselves: kept once, never changed, with who vouches for them."""

from collections.abc import Sequence
from typing import Final

from prompt_bank.model.codec import checked, encode_record, kind_of
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import Channel, Provenance
from prompt_bank.model.records import Record, Revision
from prompt_bank.storage.sqlite.projection import Arrivals, follow
from prompt_bank.storage.sqlite.toolkit import Database

_KNOWN: Final = "SELECT data, channel, detail FROM record WHERE id = ?"
_KEEP: Final = """
INSERT INTO record (id, prompt, tick, author, kind, revision, data, channel, detail)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_VOUCH: Final = "UPDATE record SET channel = ?, detail = ? WHERE id = ?"


def keep(db: Database, records: Sequence[Record], provenance: Provenance) -> None:
    """Add `records` within the transaction at hand, and bring what is derived up to date.

    Raises BankError: INVALID_CONTENT, or RECORD_CONFLICT when an id is known with other
    content.
    """
    arrivals = Arrivals()
    for given in records:
        record = checked(given)
        data = encode_record(record).decode()
        known = db.execute(_KNOWN, (record.id,)).fetchone()
        if known is None:
            revision = revision_of(record)
            about = (record.id, record.prompt, record.tick, record.author, kind_of(record.body))
            by = (provenance.channel.value, provenance.detail)
            db.execute(_KEEP, (*about, revision, data, *by))
            arrivals.add(record, revision)
            continue
        if known[0] != data:
            raise BankError(Problem.RECORD_CONFLICT)
        before = Provenance(Channel(known[1]), known[2])
        after = before.joined(provenance)
        if after != before:
            db.execute(_VOUCH, (after.channel.value, after.detail, record.id))
            arrivals.vouched(record)
    follow(db, arrivals)


def revision_of(record: Record) -> str:
    """The hash of the content that a record makes or is about; empty if it has none."""
    body = record.body
    if isinstance(body, Revision):
        return body.hash
    return str(getattr(body, "revision", ""))

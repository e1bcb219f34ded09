"""How an attacker speaks: plain SQL, and JSON that no honest client would send."""

import hashlib
from typing import Any

import msgspec
import psycopg
from psycopg import sql

from prompt_bank.model.codec import encode_record
from prompt_bank.model.records import Record


def raw(record: Record, **changed: Any) -> dict[str, Any]:
    """A record as the JSON it is sent as, with fields changed; `body__x` changes the body's."""
    entry: dict[str, Any] = msgspec.json.decode(encode_record(record))
    for name, value in changed.items():
        where = entry
        *path, last = name.split("__")
        for step in path:
            where = where[step]
        where[last] = value
    return entry


def offer(session: psycopg.Connection, *entries: Record | dict[str, Any]) -> list[str]:
    """Send records past the app; gives the rules that forbade some, in their order."""
    page = [raw(entry) if isinstance(entry, Record) else entry for entry in entries]
    text = msgspec.json.encode(page).decode()
    rows = session.execute("SELECT rule FROM aktiv_bank.submit(%s::jsonb)", (text,)).fetchall()
    return [row[0] for row in rows]


def readable(session: psycopg.Connection) -> set[str]:
    """The ids of all records a login can read, in every way there is."""
    by_table = session.execute("SELECT id::text FROM aktiv_bank.record").fetchall()
    by_feed = session.execute("SELECT record::text FROM aktiv_bank.feed").fetchall()
    by_changes = session.execute("SELECT id FROM aktiv_bank.changes(0, 0, 100000)").fetchall()
    found = {row[0] for row in by_table}
    assert found == {row[0] for row in by_feed} == {row[0] for row in by_changes}
    return found


def digest(superuser: psycopg.Connection) -> str:
    """A fingerprint of everything the bank holds."""
    found = hashlib.sha256()
    for table in ("bank", "step", "prompt", "circle", "deleted", "record", "feed"):
        query = sql.SQL("SELECT t::text FROM aktiv_bank.{} AS t ORDER BY 1")
        for (row,) in superuser.execute(query.format(sql.Identifier(table))).fetchall():
            found.update(f"{table} {row}\n".encode())
    return found.hexdigest()

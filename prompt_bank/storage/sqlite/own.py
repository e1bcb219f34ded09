"""What stays on this machine: favourites, order and use; and what is known of servers."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Final

from prompt_bank.model.people import LOCAL, Provenance
from prompt_bank.model.records import Record, Use
from prompt_bank.ports.team import ChangePage, Cursor
from prompt_bank.storage.sqlite.parts import Part
from prompt_bank.storage.sqlite.projection import stamp
from prompt_bank.storage.sqlite.records import keep
from prompt_bank.storage.sqlite.stored import seen
from prompt_bank.storage.sqlite.toolkit import Database


class LocalShelf(Part):
    """ports.Shelf."""

    def set_favourite(self, prompt: str, favourite: bool) -> None:
        """See ports.Shelf."""
        with self._connections.writing() as db:
            if favourite:
                db.execute("INSERT OR IGNORE INTO favourite (prompt) VALUES (?)", (prompt,))
            else:
                db.execute("DELETE FROM favourite WHERE prompt = ?", (prompt,))

    def is_favourite(self, prompt: str) -> bool:
        """See ports.Shelf."""
        sql = "SELECT 1 FROM favourite WHERE prompt = ?"
        with self._connections.reading() as db:
            return db.execute(sql, (prompt,)).fetchone() is not None

    def arrange(self, prompts: Sequence[str]) -> None:
        """See ports.Shelf."""
        order = list(enumerate(dict.fromkeys(prompts)))
        with self._connections.writing() as db:
            db.execute("DELETE FROM arranged")
            db.conn.executemany("INSERT INTO arranged (place, prompt) VALUES (?, ?)", order)

    def arranged(self) -> Sequence[str]:
        """See ports.Shelf."""
        with self._connections.reading() as db:
            return [row[0] for row in db.execute("SELECT prompt FROM arranged ORDER BY place")]

    def note_use(self, prompt: str, revision: str, at: datetime) -> None:
        """See ports.Shelf."""
        used = """INSERT INTO used (prompt, at) VALUES (?, ?)
                  ON CONFLICT DO UPDATE SET at = max(at, excluded.at)"""
        uncounted = """INSERT INTO uncounted (prompt, revision, count) VALUES (?, ?, 1)
                       ON CONFLICT DO UPDATE SET count = count + 1"""
        with self._connections.writing() as db:
            db.execute(used, (prompt, stamp(at)))
            db.execute(uncounted, (prompt, revision))

    def uncounted_uses(self) -> Mapping[tuple[str, str], int]:
        """See ports.Shelf."""
        sql = "SELECT prompt, revision, count FROM uncounted ORDER BY prompt, revision"
        with self._connections.reading() as db:
            return {(prompt, revision): count for prompt, revision, count in db.execute(sql)}

    def counted(self, records: Sequence[Record]) -> None:
        """See ports.Shelf."""
        less = "UPDATE uncounted SET count = count - ? WHERE prompt = ? AND revision = ?"
        with self._connections.writing() as db:
            keep(db, records, LOCAL)
            for record in records:
                if isinstance(record.body, Use):
                    db.execute(less, (record.body.count, record.prompt, record.body.revision))
            db.execute("DELETE FROM uncounted WHERE count <= 0")


_UNSENT: Final = """
FROM record WHERE author = ? AND channel <> 'server'
AND NOT EXISTS (SELECT 1 FROM refusal WHERE record = id)
"""


class LocalOutbox(Part):
    """ports.Outbox."""

    def owned_by(self, names: Collection[str]) -> Sequence[str]:
        """See ports.Outbox."""
        sql = """SELECT id FROM prompt WHERE owner IN (SELECT value FROM json_each(?))
                 ORDER BY id"""
        with self._connections.reading() as db:
            return [name for (name,) in db.execute(sql, (json.dumps(sorted(names)),))]

    def unsent(self, author: str, limit: int) -> Sequence[Record]:
        """See ports.Outbox. The order is the one in which they were written here."""
        sql = f"SELECT data, channel, detail {_UNSENT} ORDER BY position LIMIT ?"
        with self._connections.reading() as db:
            return [seen(row).record for row in db.execute(sql, (author, limit))]

    def count_unsent(self, author: str) -> int:
        """See ports.Outbox."""
        with self._connections.reading() as db:
            row = db.execute(f"SELECT count(*) {_UNSENT}", (author,)).fetchone()
            return int(row[0])

    def acknowledge(self, records: Sequence[Record], provenance: Provenance) -> None:
        """See ports.Outbox."""
        with self._connections.writing() as db:
            _take(db, records, provenance)

    def refuse(self, record: str, rule: str) -> None:
        """See ports.Outbox."""
        sql = """INSERT INTO refusal (record, rule) VALUES (?, ?)
                 ON CONFLICT DO UPDATE SET rule = excluded.rule"""
        with self._connections.writing() as db:
            db.execute(sql, (record, rule))

    def refused(self) -> Mapping[str, str]:
        """See ports.Outbox."""
        with self._connections.reading() as db:
            return dict(db.execute("SELECT record, rule FROM refusal ORDER BY record").fetchall())

    def cursor(self, server: str) -> Cursor:
        """See ports.Outbox."""
        sql = "SELECT horizon, position FROM server WHERE name = ?"
        with self._connections.reading() as db:
            row = db.execute(sql, (server,)).fetchone()
        return Cursor(*row) if row else Cursor()

    def receive(self, server: str, page: ChangePage, provenance: Provenance) -> None:
        """See ports.Outbox."""
        sql = """INSERT INTO server (name, horizon, position) VALUES (?, ?, ?)
                 ON CONFLICT DO UPDATE SET
                     horizon = excluded.horizon, position = excluded.position"""
        with self._connections.writing() as db:
            _take(db, page.records, provenance)
            db.execute(sql, (server, page.cursor.horizon, page.cursor.position))

    def synced_at(self, server: str) -> datetime | None:
        """See ports.Outbox."""
        with self._connections.reading() as db:
            row = db.execute("SELECT synced FROM server WHERE name = ?", (server,)).fetchone()
        return datetime.fromisoformat(row[0]) if row and row[0] else None

    def note_synced(self, server: str, at: datetime) -> None:
        """See ports.Outbox."""
        sql = """INSERT INTO server (name, synced) VALUES (?, ?)
                 ON CONFLICT DO UPDATE SET synced = excluded.synced"""
        with self._connections.writing() as db:
            db.execute(sql, (server, stamp(at)))


def _take(db: Database, records: Sequence[Record], provenance: Provenance) -> None:
    """Keep what a server has; what it has it did not refuse."""
    keep(db, records, provenance)
    for record in records:
        db.execute("DELETE FROM refusal WHERE record = ?", (record.id,))

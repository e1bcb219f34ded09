"""The parts of a bank's port, each over the same connections."""

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import Actor, Provenance
from prompt_bank.model.records import Record
from prompt_bank.model.state import PromptState, Refusal, Seen
from prompt_bank.ports.listing import Facets, Listed, Listing, Query
from prompt_bank.storage.sqlite import listing, matching
from prompt_bank.storage.sqlite.connections import Connections
from prompt_bank.storage.sqlite.filters import Filters
from prompt_bank.storage.sqlite.records import keep
from prompt_bank.storage.sqlite.stored import seen
from prompt_bank.workflow.transition import derive


class Part:
    """What the parts share."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections


_OF_PROMPT: Final = "SELECT data, channel, detail FROM record WHERE prompt = ?"
_LOST_USES: Final = """
SELECT r.id, r.tick FROM record r JOIN prompt p ON p.id = r.prompt
LEFT JOIN content c ON c.prompt = p.number AND c.hash = r.revision
WHERE r.prompt = ? AND r.kind = 'use' AND (c.hash IS NULL OR (r.tick, r.id) < (c.tick, c.id))
"""
_FIRST_CONTENT: Final = """
SELECT c.tick, c.id FROM content c JOIN prompt p ON p.number = c.prompt
WHERE p.id = ? ORDER BY c.tick, c.id LIMIT 1
"""


class Records(Part):
    """ports.PromptStore, and the state of one prompt."""

    def append(self, records: Sequence[Record], provenance: Provenance) -> None:
        """See ports.PromptStore."""
        with self._connections.writing() as db:
            keep(db, records, provenance)

    def records(self, prompt: str) -> Sequence[Seen]:
        """See ports.PromptStore."""
        with self._connections.reading() as db:
            return [seen(row) for row in db.execute(f"{_OF_PROMPT} ORDER BY tick, id", (prompt,))]

    def prompts(self) -> Sequence[str]:
        """See ports.PromptStore."""
        with self._connections.reading() as db:
            return [row[0] for row in db.execute("SELECT id FROM prompt ORDER BY id")]

    def state(self, prompt: str) -> PromptState:
        """See ports.LocalBank. Uses are taken from their sum: there may be very many."""
        with self._connections.reading() as db:
            sums = db.execute("SELECT tick, uses FROM prompt WHERE id = ?", (prompt,)).fetchone()
            if sums is None:
                raise BankError(Problem.UNKNOWN_PROMPT)
            rows = db.execute(f"{_OF_PROMPT} AND kind <> 'use'", (prompt,))
            state = derive(prompt, [seen(row) for row in rows])
            lost = db.execute(_LOST_USES, (prompt,)).fetchall()
            first = db.execute(_FIRST_CONTENT, (prompt,)).fetchone()
        refused = dict(state.refused)
        for record, tick in lost:
            early = first is None or (tick, record) < first
            refused[record] = Refusal.EMPTY if early else Refusal.UNKNOWN_REVISION
        return replace(state, tick=sums[0], uses=sums[1], refused=MappingProxyType(refused))

    def changes_of_others(self) -> int:
        """See ports.LocalBank."""
        with self._connections.reading() as db:
            return int(db.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """See ports.PromptStore."""
        self._connections.close()


class Index(Part):
    """ports.PromptIndex."""

    def find(self, query: Query, actor: Actor, today: date, policy: str) -> Listing:
        """See ports.PromptIndex."""
        filters = Filters(query, actor, today, policy)
        sought = matching.query_words(query.text)
        with self._connections.reading() as db:
            if sought:
                return matching.search(db, query, sought, filters)
            return listing.listed(db, query, filters)

    def facets(self, actor: Actor, today: date, policy: str) -> Facets:
        """See ports.PromptIndex."""
        with self._connections.reading() as db:
            return listing.facets(db, Filters(Query(), actor, today, policy))

    def contents(self) -> Set[str]:
        """See ports.PromptIndex."""
        sql = "SELECT revision FROM record WHERE kind = 'revision'"
        with self._connections.reading() as db:
            return {name for (name,) in db.execute(sql)}

    def proposals(self, today: date, policy: str) -> Sequence[Listed]:
        """See ports.PromptIndex."""
        with self._connections.reading() as db:
            return listing.proposed(db, Filters(Query(), Actor(""), today, policy))


class Settings(Part):
    """Small texts a bank remembers about itself."""

    def setting(self, name: str) -> str:
        """See ports.LocalBank."""
        with self._connections.reading() as db:
            row = db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def remember(self, name: str, value: str) -> None:
        """See ports.LocalBank."""
        sql = """INSERT INTO setting (name, value) VALUES (?, ?)
                 ON CONFLICT DO UPDATE SET value = excluded.value"""
        with self._connections.writing() as db:
            db.execute(sql, (name, value))

"""The team's server, and what a bank on this machine knows of its synchronisation with it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from prompt_bank.model.people import Actor, Provenance
from prompt_bank.model.records import Record
from prompt_bank.ports.stores import PromptStore


@dataclass(frozen=True, slots=True, order=True)
class Cursor:
    """How far a reader has come on a server; opaque outside storage."""

    horizon: int = 0
    position: int = 0


@dataclass(frozen=True, slots=True)
class ChangePage:
    """Some of what is new since a cursor. `cursor` is where to go on; `more` if there is more.

    `remaining` is how many more are known to wait, for a progress bar. `restarted` says that
    the server did not know the cursor (an older backup of it was restored), so that the page
    starts at the beginning. `unreadable` counts records only a later version can read.
    """

    records: tuple[Record, ...]
    cursor: Cursor
    more: bool
    remaining: int = 0
    restarted: bool = False
    unreadable: int = 0


class TeamStore(PromptStore, Protocol):
    """The team's server."""

    @property
    def name(self) -> str:
        """What identifies this server's bank, also after it has moved to another machine."""

    @property
    def scope(self) -> str:
        """What a cursor is kept under: the bank, and who reads it in which roles.

        With another role other records become visible, also old ones; so reading starts anew.
        """

    def submit(self, records: Sequence[Record]) -> Mapping[str, str]:
        """Keep those of `records` that the rules allow, in their order.

        Gives the ids of the others with the rule that forbids each. What is known already
        is no error, so that a page whose answer was lost can be sent again.
        """

    def actor(self) -> Actor:
        """Who is logged in, and which roles they have."""

    def changes(self, after: Cursor, limit: int) -> ChangePage:
        """Up to `limit` records that became visible to the user after `after`.

        Nothing is skipped, however late its transaction commits.
        """

    def wait(self, seconds: float) -> bool:
        """Wait for a notice of news, at most `seconds`; True when there is one."""

    def cancel(self) -> None:
        """Stop what this store does now, from another thread.

        It then raises CANCELLED, and from then on can only be closed.
        """


class Outbox(Protocol):
    """What a bank on this machine knows of its synchronisation with one server."""

    def owned_by(self, names: Collection[str]) -> Sequence[str]:
        """The ids of the prompts whose owner has one of `names`, sorted."""

    def unsent(self, author: str, limit: int) -> Sequence[Record]:
        """Records by `author` that no server has acknowledged, in the order to send them."""

    def count_unsent(self, author: str) -> int:
        """How many wait to be sent."""

    def acknowledge(self, records: Sequence[Record], provenance: Provenance) -> None:
        """The server has these: give them its provenance."""

    def refuse(self, record: str, rule: str) -> None:
        """The server will not take this one: keep it here and do not send it again."""

    def refused(self) -> Mapping[str, str]:
        """Records that the server would not take, with the rule that forbade it."""

    def cursor(self, server: str) -> Cursor:
        """How far this bank has read from `server`; the beginning if it never has."""

    def receive(self, server: str, page: ChangePage, provenance: Provenance) -> None:
        """Keep a page's records and its cursor in one transaction."""

    def synced_at(self, server: str) -> datetime | None:
        """When the last complete synchronisation ended."""

    def note_synced(self, server: str, at: datetime) -> None:
        """Remember when a complete synchronisation ended."""

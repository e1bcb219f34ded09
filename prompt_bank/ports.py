"""What the bank needs from outside, as protocols. Storage, the app and tests implement them.

Every method raises only BankError for what can go wrong in use.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from prompt_bank.model.checks import CheckReport
from prompt_bank.model.content import PromptContent
from prompt_bank.model.people import Actor, Provenance
from prompt_bank.model.records import Record
from prompt_bank.model.state import PromptState, Seen


class Clock(Protocol):
    """The time, replaceable in tests."""

    def now(self) -> datetime:
        """The moment, in UTC."""

    def today(self) -> date:
        """The user's own day; approvals run out by it."""


class ContentChecks(Protocol):
    """Looks a content over before it is proposed, and again for the reviewer.

    The app implements this with its templates, privacy engine and coach.
    """

    def personal_data(self, texts: Sequence[str]) -> Sequence[str]:
        """Labels of personal data found in `texts`, such as "PERSON"; empty when none was found.

        Raises BankError (CHECKS_UNAVAILABLE) when it cannot be looked for.
        """

    def check(self, content: PromptContent, state: PromptState | None) -> CheckReport:
        """Make all checks of `content`; `state` is the prompt it belongs to, if it exists.

        A check that cannot be made says so in its outcome; nothing is raised.
        """


class PolicySource(Protocol):
    """The organisation's rules that an approval depends on."""

    @property
    def name(self) -> str:
        """What identifies the policy in force: another text when a rule has changed."""

    @property
    def approval_days(self) -> int:
        """How many days an approval lasts unless the reviewer says otherwise."""


class PromptStore(Protocol):
    """Append-only records. One suite of tests holds for every implementation."""

    def append(self, records: Sequence[Record], provenance: Provenance) -> None:
        """Keep all of `records` or none.

        A record already known is no error; a stronger provenance than before is kept.
        Raises RECORD_CONFLICT when an id is known with other content, and on a server
        SERVER_DENIED when a rule forbids a record.
        """

    def records(self, prompt: str) -> Sequence[Seen]:
        """The records of one prompt that the user may see, in their order; empty if unknown."""

    def prompts(self) -> Sequence[str]:
        """The ids of all prompts the user may see, sorted."""

    def close(self) -> None:
        """Let go of file or connection."""


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


class Order(StrEnum):
    """How a list of prompts is sorted."""

    RELEVANCE = "relevance"  # with a search text only; otherwise as TITLE
    TITLE = "title"
    NEWEST = "newest"
    RECENT = "recent"  # what the user used last
    OWN = "own"  # the user's own order, then title
    MOST_USED = "most_used"
    BEST_RATED = "best_rated"


@dataclass(frozen=True, slots=True)
class Query:
    """What to list. Empty sets do not filter; `text` is what a user types.

    A prompt needs one of the tasks, one of the tags and so on. Of a prompt's languages that
    answer equally well the one called `prefer` is shown, else the first it was written in.
    """

    text: str = ""
    tasks: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    standings: frozenset[str] = frozenset()  # values of workflow.Standing
    favourites: bool = False
    own: bool = False
    include_retired: bool = False
    prefer: str = ""
    order: Order = Order.RELEVANCE
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """One prompt in a list: the variant that answers best, and what a row shows.

    `standing` is a value of workflow.Standing as of the day asked for; `languages` are all
    languages of the prompt; `stale` names those that do not follow their source.
    """

    prompt: str
    language: str
    revision: str
    task: str
    title: str
    purpose: str
    tags: tuple[str, ...]
    standing: str
    owner: str
    until: date | None
    vouching: str
    languages: tuple[str, ...]
    stale: tuple[str, ...]
    favourite: bool
    uses: int
    stars: float | None
    ratings: int
    changed: datetime
    open_proposal: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a list, and how many prompts answer in all.

    A search by relevance reaches the best `total` of them; `more` tells that others answer,
    too: say "more than". Without `more` the number is exact.
    """

    rows: tuple[Listed, ...]
    total: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class Facets:
    """What can be filtered by, with how many prompts have it."""

    tasks: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    tags: Mapping[str, int] = field(default_factory=dict)
    standings: Mapping[str, int] = field(default_factory=dict)


class PromptIndex(Protocol):
    """Finds prompts on this machine, as quickly as somebody types."""

    def find(self, query: Query, actor: Actor, today: date, policy: str) -> Listing:
        """The prompts that answer `query`. Bad search syntax does not exist: all is text."""

    def facets(self, actor: Actor, today: date, policy: str) -> Facets:
        """What there is to filter by."""

    def proposals(self, today: date, policy: str) -> Sequence[Listed]:
        """The languages of prompts that have an open proposal, the oldest proposal first."""


class Shelf(Protocol):
    """What is the user's own and stays on this machine: favourites, order, use."""

    def set_favourite(self, prompt: str, favourite: bool) -> None:
        """Mark a prompt as favourite, or no more."""

    def is_favourite(self, prompt: str) -> bool:
        """Whether a prompt is marked as favourite."""

    def arrange(self, prompts: Sequence[str]) -> None:
        """The user's own order of prompts, first ones first."""

    def arranged(self) -> Sequence[str]:
        """The user's own order."""

    def note_use(self, prompt: str, revision: str, at: datetime) -> None:
        """Remember that a content was used: for "recently used", and to be counted."""

    def uncounted_uses(self) -> Mapping[tuple[str, str], int]:
        """Uses by (prompt, revision) for which no record has been written yet."""

    def counted(self, records: Sequence[Record]) -> None:
        """Append use records and take them off the uncounted ones, in one step."""


class Outbox(Protocol):
    """What a bank on this machine knows of its synchronisation with one server."""

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


class LocalBank(PromptStore, PromptIndex, Shelf, Outbox, Protocol):
    """The bank on a workstation: all of it in one file."""

    def state(self, prompt: str) -> PromptState:
        """What holds for `prompt`; raises UNKNOWN_PROMPT."""

    def setting(self, name: str) -> str:
        """A small text the bank remembers about itself; empty if never set."""

    def remember(self, name: str, value: str) -> None:
        """Keep such a text."""


class Signer(Protocol):
    """A private Ed25519 key that never leaves its place (the system's key store)."""

    @property
    def public_key(self) -> bytes:
        """The 32 bytes of the public key."""

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature."""


class TrustedKeys(Protocol):
    """The keys a person on this machine has compared and trusts."""

    def trusted(self) -> Mapping[bytes, str]:
        """Public keys with the name each was given here."""

    def trust(self, public_key: bytes, name: str) -> None:
        """Trust a key from now on, after a person has compared its fingerprint."""

    def distrust(self, public_key: bytes) -> None:
        """Trust a key no more; what it vouched for before stays marked with it."""

    def newest(self, public_key: bytes, series: str) -> int:
        """The highest number of a package in `series` taken from that key; 0 for none."""

    def note(self, public_key: bytes, series: str, number: int) -> None:
        """Remember the number of a package that was taken."""


Progress = Callable[[int, int], None]
"""Told how many of how many are done; may raise BankError (CANCELLED) to stop."""

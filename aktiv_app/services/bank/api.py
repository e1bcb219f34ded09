"""What the window may ask of the prompt bank. Nothing here blocks.

There are two verbs, as the bank has one owner: its worker thread. `read` looks, `change`
writes and then tells everybody who watches. Callbacks named `done` come on a background
thread; the window moves them to its own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

from msgspec import Struct

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import Message

if TYPE_CHECKING:
    from pathlib import Path

    from aktiv_app.core.languages import Language
    from aktiv_app.core.model import FormState, TaskText
    from prompt_bank.model.checks import CheckReport
    from prompt_bank.model.content import PromptContent
    from prompt_bank.model.errors import Problem
    from prompt_bank.model.people import Actor
    from prompt_bank.service.bank import BankService

T = TypeVar("T")


class BankFaultError(AktivError):
    """The bank could not do what it was asked; nothing was lost by that.

    `problem` is the bank's own code, for those who can help with some of them.
    """

    def __init__(self, message: Message, problem: Problem) -> None:
        super().__init__(message)
        self.problem = problem


class BankHealth(StrEnum):
    """Whether the bank's file can be used."""

    OPENING = "opening"
    READY = "ready"
    READ_ONLY = "read_only"  # opened to look only, as the user chose
    REFUSED = "refused"  # newer or damaged; see `Bank.trouble` and the ways out


class TeamPhase(StrEnum):
    """What the connection to the team's server is doing."""

    NONE = "none"  # no server is set up: a workstation or a team that shares packages
    OFFLINE = "offline"  # set up, and not reached at the moment
    SYNCING = "syncing"
    IDLE = "idle"  # up to date as of `synced_at`
    FAILED = "failed"  # needs somebody: see `problem`


class TeamState(Struct, frozen=True):
    """The team bank in a few words. `done` of `total` while syncing; 0 of 0 if not known.

    `waiting` own records are not on the server yet; `refused` ones it would not take.
    """

    phase: TeamPhase
    server: str = ""
    synced_at: datetime | None = None
    waiting: int = 0
    refused: int = 0
    done: int = 0
    total: int = 0
    problem: Message | None = None


class BankEvent(Struct, frozen=True):
    """Something in the bank changed. `source` is what `change` was given, to know one's own.

    `prompts` names the prompts concerned; empty when any may be.
    """

    source: object | None = None
    prompts: frozenset[str] = frozenset()


class Backup(Struct, frozen=True):
    """One dated copy of the bank."""

    path: Path
    made_at: datetime
    size: int


class Job(Protocol):
    """Something under way that can be stopped."""

    def cancel(self) -> None:
        """Stop; `done` is then given an error that says it was stopped."""


class Bank(Protocol):
    """The bank on this machine and, where there is one, the team's behind it."""

    @property
    def health(self) -> BankHealth:
        """Whether the file can be used."""

    @property
    def trouble(self) -> AktivError | None:
        """Why it cannot, with what to do."""

    @property
    def lacking(self) -> AktivError | None:
        """Why the prompts that come with the app are not in it; None if they are."""

    def try_again(self) -> None:
        """Try once more what could not be done at the start: open the bank, or fill it."""

    @property
    def actor(self) -> Actor:
        """Who acts, with which roles; never blocks."""

    @property
    def team(self) -> TeamState:
        """The team bank as of now."""

    def watch(self, listener: Callable[[BankEvent], None]) -> None:
        """Call `listener`, on a background thread, after each change, whoever made it."""

    def watch_team(self, listener: Callable[[TeamState], None]) -> None:
        """Call `listener`, on a background thread, when the team state changed."""

    def watch_health(self, listener: Callable[[BankHealth], None]) -> None:
        """Call `listener`, on a background thread, when the file's health changed."""

    def read(
        self,
        job: Callable[[BankService], T],
        done: Callable[[T | AktivError], None],
        newest: str = "",
    ) -> None:
        """Run `job` on the bank's thread.

        Of jobs with the same `newest`, those not yet begun when another comes are dropped
        unanswered: for search while somebody types.
        """

    def change(
        self,
        job: Callable[[BankService], T],
        done: Callable[[T | AktivError], None],
        source: object | None = None,
    ) -> None:
        """Run `job` on the bank's thread, then tell those who watch, then `done`."""

    def look_for_others(self) -> None:
        """Look whether another program wrote to the file; those who watch are told if so."""

    def check(
        self, content: PromptContent, prompt: str, done: Callable[[CheckReport | AktivError], None]
    ) -> None:
        """Make the automatic checks of `content`, which may take a second; stops no search.

        `prompt` is the one it belongs to, empty for a new one.
        """

    def sync(self) -> None:
        """Synchronise with the team's server now; see `watch_team`."""

    def stop_sync(self) -> None:
        """Stop the synchronisation under way; what has arrived stays."""

    def test_server(self, done: Callable[[Actor | AktivError], None]) -> None:
        """Log in to the team's server as set up, and say as whom and with which roles."""

    def keep_password(self, password: str, done: Callable[[AktivError | None], None]) -> None:
        """Keep the password for the team's server in the key store; empty forgets it."""

    # signing

    def signing(self, done: Callable[[Signing | AktivError], None]) -> None:
        """The signing key of this machine and the keys that are trusted here."""

    def make_signing_key(self, done: Callable[[Signing | AktivError], None]) -> None:
        """Make a signing key in the key store, unless there is one."""

    def distrust(self, fingerprint: str, done: Callable[[Signing | AktivError], None]) -> None:
        """Trust a key no more. What it vouched for stays, marked as before."""

    def offers(self, done: Callable[[tuple[Path, ...] | AktivError], None]) -> None:
        """Packages in the team's folder that have not been taken yet, newest first."""

    # from and to Compose

    def task_text(self, content: PromptContent) -> TaskText:
        """A bank prompt as a task that Compose can fill in; raises AktivError if it cannot be."""

    def opened(self, prompt: str, content: PromptContent) -> FormState:
        """The form with which Compose opens a prompt of the bank; its fields are empty."""

    def content_of(self, state: FormState, text: TaskText, title: str) -> PromptContent:
        """What is in Compose as a content for the bank: templates and fields, not their values.

        `text` is the task that `state` fills in.
        """

    def text_of(self, task: str, language: Language) -> TaskText:
        """The task under which Compose knows a prompt of the bank (the `task` of `opened`).

        Blocks for some milliseconds. Raises AktivError when the bank does not have it.
        """

    # files

    def export(
        self, prompts: tuple[str, ...], path: Path, done: Callable[[Path | AktivError], None]
    ) -> Job:
        """Write prompts to a file; its ending chooses the form (see docs/cli.md).

        A signed package (.aktivpakke) needs a signing key and takes vetted prompts.
        """

    def load(self, path: Path, done: Callable[[Loaded | AktivError], None]) -> Job:
        """Read a file of prompts and show what it would bring; nothing is kept yet."""

    def backups(self, done: Callable[[tuple[Backup, ...] | AktivError], None]) -> None:
        """The dated backups, newest first."""

    def back_up(self, done: Callable[[Backup | AktivError], None]) -> None:
        """Make a backup now."""

    def restore(self, backup: Path, done: Callable[[AktivError | None], None]) -> None:
        """Put a backup in the place of the bank; the bank as it is now is kept aside."""

    def open_read_only(self, done: Callable[[AktivError | None], None]) -> None:
        """Open a refused bank to look only."""

    def rescue(self, path: Path, done: Callable[[int | AktivError], None]) -> None:
        """Export what can still be read from a refused bank; gives the number of prompts."""


class TrustedSigner(Struct, frozen=True):
    """A key that a person here has compared, by the name it was given."""

    fingerprint: str
    name: str


class Signing(Struct, frozen=True):
    """The key of this machine, empty when there is none, and the trusted ones.

    `possible` is False where there is no key store that could keep a key.
    """

    fingerprint: str
    possible: bool
    trusted: tuple[TrustedSigner, ...]


class Signature(Struct, frozen=True):
    """Who signed a package. `name` is what the key is called here; empty if it is not trusted."""

    fingerprint: str
    name: str
    trusted: bool


class Incoming(Struct, frozen=True):
    """One prompt of a file.

    `change` is "new" here, an "update" of a known one, the "same" as here, or there "twice": the
    same as one above it in the file.
    """

    prompt: str
    language: str
    title: str
    change: str

    @property
    def is_news(self) -> bool:
        """Whether it brings something to the bank."""
        return self.change in ("new", "update")


class Kept(Struct, frozen=True):
    """What came of keeping a file's prompts: how many are here now, and why others are not.

    `first` is the id of the first that is here; `left_out` tells by their places in
    `Loaded.prompts` which were not taken.
    """

    prompts: int
    refused: tuple[Message, ...] = ()
    first: str = ""
    left_out: frozenset[int] = frozenset()


class Loaded(Struct, frozen=True):
    """What a file would bring. `keep` writes it; `problems` are the entries left out.

    `cautions` are what else must be known before that. The records of a `whole` bank keep
    their authors and their history. Keeping looks each prompt over, which takes a while for
    many; stopped, it leaves those that are here.
    """

    path: Path
    made_at: date | None
    signature: Signature | None
    prompts: tuple[Incoming, ...]
    problems: tuple[Message, ...]
    keep: Callable[[Callable[[Kept | AktivError], None]], Job | None]
    trust: Callable[[str, Callable[[AktivError | None], None]], None] | None = None
    cautions: tuple[Message, ...] = ()
    whole: bool = False

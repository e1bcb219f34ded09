"""What the workstation's bank is put together from, as protocols."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from aktiv_app.services.bank.api import Backup, Loaded, TeamState
from aktiv_app.services.bank.delivered import Delivery
from aktiv_app.services.bank.identity import Identity
from aktiv_app.services.bank.signing import SigningDesk
from prompt_bank.model.people import Actor
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.surroundings import Clock, ContentChecks, PolicySource
from prompt_bank.service.bank import BankService


class BankFiles(Protocol):
    """The bank's file and its backups. Every method raises BankError."""

    def open(self) -> LocalBank:
        """Open the bank, made if there is none, with a backup if one is due."""

    def only_to_read(self) -> bool:
        """Whether there is a bank that nobody may write to."""

    def tidy(self) -> None:
        """Keep searching quick; for the background."""

    def open_read_only(self) -> LocalBank:
        """Open a bank that `open` refuses, to look only."""

    def backups(self) -> tuple[Backup, ...]:
        """The dated backups, newest first."""

    def back_up(self, bank: LocalBank) -> Backup:
        """Make a backup now."""

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the bank, which is kept aside. It must be closed."""

    def rescue(self, path: Path) -> int:
        """Export what can still be read; gives the number of prompts."""


class Team(Protocol):
    """The team's server, from the side of this workstation."""

    @property
    def state(self) -> TeamState:
        """How things stand."""

    def watch(self, listener: Callable[[TeamState], None]) -> None:
        """Call `listener` at every change."""

    def begin(self, bank: LocalBank, identity: Identity, changed: Callable[[int], None]) -> None:
        """Keep `bank` in step with the server from now on.

        `changed` is told of news, with how many records came in.
        """

    def sync(self) -> None:
        """Synchronise now."""

    def written(self) -> None:
        """Something was written to the bank: send it soon."""

    def stop(self) -> None:
        """Stop what is under way."""

    def who(self, address: str) -> Actor:
        """Log in and say as whom; raises BankError."""

    def keep_password(self, address: str, password: str) -> None:
        """Keep the password for a server in the key store; raises BankError."""

    def close(self) -> None:
        """Let go of the server."""


class Exchange(Protocol):
    """Files of prompts."""

    def export(
        self,
        service: BankService,
        bank: LocalBank,
        prompts: tuple[str, ...],
        path: Path,
        go_on: Callable[[], bool],
    ) -> Path:
        """Write prompts to `path`; stops with CANCELLED once `go_on` is false."""

    def load(
        self,
        service: BankService,
        bank: LocalBank,
        path: Path,
        change: "Change",
    ) -> Loaded:
        """See what a file would bring."""


Change = Callable[[Callable[[], object], Callable[[object], None]], None]
"""Runs something that changes the bank, and gives its result or an AktivError."""


@dataclass(frozen=True, slots=True)
class BankParts:
    """All that the workstation's bank works with.

    `delivery` gives the delivered prompts unless they are those named by its argument.
    """

    files: BankFiles
    delivery: Callable[[str], Delivery | None]
    checks: ContentChecks
    policy: PolicySource
    clock: Clock
    team: Team
    exchange: Exchange
    signing: SigningDesk

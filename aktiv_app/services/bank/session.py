"""The bank for one command: opened, used and closed on one thread."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import Backup, BankFaultError, Kept, Loaded
from aktiv_app.services.bank.delivered import deliver
from aktiv_app.services.bank.guard import guarded
from aktiv_app.services.bank.identity import Identity
from aktiv_app.services.bank.parts import BankParts
from aktiv_app.services.bank.words import as_fault
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import LOCAL
from prompt_bank.model.records import Record
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.surroundings import Progress
from prompt_bank.service.bank import BankService
from prompt_bank.syncing.synchronise import SyncReport, no_progress, synchronise

if TYPE_CHECKING:
    from prompt_bank.ports.team import TeamStore


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a record: on the server if one is used, else on this machine only."""

    record: Record
    on_server: bool
    refused: str = ""


class BankSession:
    """A context manager around an open bank. Methods raise BankError or AktivError."""

    def __init__(
        self,
        parts: BankParts,
        name: str,
        server: str,
        open_server: "Callable[[str], TeamStore]",
        at_end: Callable[[], None],
    ) -> None:
        """`server` is the address of the team's server to work with; empty for this machine.

        `at_end` is called when the session is over.
        """
        self._at_end = at_end
        self._parts = parts
        self._name = name
        self._server = server
        self._open_server = open_server
        self.bank: LocalBank
        self.service: BankService

    def __enter__(self) -> "BankSession":
        self.bank = self._parts.files.open()
        try:
            self._identity = Identity(self.bank, lambda: self._name)
            self.service = BankService(
                self.bank,
                lambda: self._identity.actor(self._server),
                self._parts.checks,
                self._parts.policy,
                self._parts.clock,
                acting=lambda: self._identity.acting(self._server),
            )
            deliver(self.bank, self._parts.delivery)
        except BaseException:
            self.bank.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.bank.close()
        self._at_end()

    def sync(self, progress: Progress) -> SyncReport:
        """Bring this machine and the server together."""
        if not self._server:
            raise BankError(Problem.SERVER_BAD_ADDRESS)
        store = self._open_server(self._server)
        try:
            self._identity.learn(self._server, store.actor())
            with suppress(BankError):  # a count that cannot be written now is written later
                self.service.count_uses()
            return synchronise(self.bank, store, self._parts.clock, progress)
        finally:
            store.close()

    def written(self, record: Record) -> Written:
        """Send what was just written, if a server is used, and tell what became of it.

        When the server cannot be reached the record stays on this machine and waits.
        """
        if not self._server:
            return Written(record, on_server=False)
        self.sync(no_progress)
        refused = self.bank.refused().get(record.id, "")
        seen = {seen.record.id: seen.provenance for seen in self.bank.records(record.prompt)}
        return Written(record, seen.get(record.id, LOCAL).vouched, refused)

    def export(self, prompts: tuple[str, ...], path: Path) -> Path:
        """Write prompts to a file; all of the bank when none is named."""
        return self._parts.exchange.export(self.service, self.bank, prompts, path, lambda: True)

    def load(self, path: Path) -> Loaded:
        """See what a file would bring."""
        return self._parts.exchange.load(
            self.service, self.bank, path, lambda job, done: done(guarded(job))
        )

    def keep(self, loaded: Loaded) -> Kept:
        """Keep what a file brings; raises the AktivError that says why not."""
        answers: list[Kept | AktivError] = []
        loaded.keep(answers.append)
        (answer,) = answers
        if isinstance(answer, AktivError):
            raise answer
        return answer

    def trust(self, loaded: Loaded, name: str) -> None:
        """Trust the signer of a package, after a person has compared the fingerprint.

        Raises an AktivError when `loaded` is no package, or the signer cannot be kept.
        """
        if loaded.trust is None:
            raise BankFaultError(
                as_fault(BankError(Problem.PACKAGE_UNREADABLE)).message, Problem.PACKAGE_UNREADABLE
            )
        answers: list[AktivError | None] = []
        loaded.trust(name, answers.append)
        (answer,) = answers
        if answer is not None:
            raise answer

    def back_up(self) -> Backup:
        """Make a backup now."""
        return self._parts.files.back_up(self.bank)

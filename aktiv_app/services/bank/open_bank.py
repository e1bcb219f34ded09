"""The bank's file as this workstation has it open, and the two threads that use it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import BankEvent, BankHealth, TeamState
from aktiv_app.services.bank.guard import fault, guarded, opened
from aktiv_app.services.bank.settings import LiveBankSettings
from aktiv_app.services.bank.worker import WorkThread, run_alone
from aktiv_app.services.listeners import Listeners
from prompt_bank.model.errors import Problem

if TYPE_CHECKING:
    from aktiv_app.services.bank.identity import Identity
    from aktiv_app.services.bank.parts import BankParts
    from prompt_bank.ports.local_bank import LocalBank
    from prompt_bank.service.bank import BankService

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
_MANY = 1_000  # records at once, after which the file is tidied


class OpenBank:
    """Opens the file, or tells why not, and runs what is asked: one thread looks, one writes.

    `bank`, `identity` and `service` are None until the file is open, and while another is put
    in its place. `tried` is set once it was opened or refused. `trouble` is why it was refused,
    `lacking` why the prompts that come with the app could not be put in.
    """

    def __init__(
        self,
        settings: LiveBankSettings,
        make_parts: Callable[[LiveBankSettings], BankParts],
    ) -> None:
        """`make_parts` is called on the bank's thread: the window must not wait for imports."""
        self._settings = settings
        self._make_parts = make_parts
        self.made: BankParts | None = None
        self.bank: LocalBank | None = None
        self.identity: Identity | None = None
        self.service: BankService | None = None
        self.health = BankHealth.OPENING
        self.trouble: AktivError | None = None
        self.lacking: AktivError | None = None
        self._known: tuple[LocalBank, int] | None = None
        self.tried = threading.Event()
        self.changes = Listeners[BankEvent]()
        self.healths = Listeners[BankHealth]()
        self.team_states = Listeners[TeamState]()
        self.looking = WorkThread("bank-reading", held=True)
        self.writing = WorkThread("bank-writing")

    def begin(self) -> None:
        """Open the bank in the background; what is asked before waits until it is open."""
        self.looking.begin(self._open)

    def close(self) -> None:
        """Finish what was asked for and close the file; what hangs ends with the process."""
        if self.made:
            self.made.team.close()
        # In this order: what looks may hand over something to write.
        looked = self.looking.close()
        self.writing.put(self._count_uses)
        written = self.writing.close()
        if self.made:  # what was asked for last may have connected anew
            self.made.team.close()
        if self.bank and looked and written:  # else somebody may be using it
            self.bank.close()

    def after_opening(self, run: Callable[[], None]) -> None:
        """Run on the writing thread, after an opening that is still under way."""
        self.looking.put(lambda: self.writing.put(run))

    def with_bank(
        self, job: Callable[[LocalBank], T], done: Callable[[T | AktivError], None]
    ) -> None:
        """Run `job` where the disk or the key store may block."""
        self.after_opening(lambda: done(self._with_bank(job)))

    def _with_bank(self, job: Callable[[LocalBank], T]) -> T | AktivError:
        if self.bank is None and self.trouble is not None:
            return self.trouble
        return guarded(lambda: job(opened(self.bank)))

    def changing(self, job: Callable[[], object], done: Callable[[object], None]) -> None:
        """Run `job` on the writing thread, then tell those who watch, then `done`."""

        def run() -> None:
            result = guarded(job)
            if not isinstance(result, AktivError):
                self.tell_written()
            done(result)

        self.after_opening(run)

    # What follows runs on the threads of the bank.

    def attempt(self, job: Callable[[BankService], T]) -> T | AktivError:
        """What `job` gives, or what went wrong in words."""
        service = self.service
        if service is None:
            return self.trouble or fault(Problem.BANK_BUSY)
        return guarded(lambda: job(service))

    @property
    def parts(self) -> BankParts:
        """What the bank works with; made when it is first asked for."""
        if self.made is None:
            self.made = self._make_parts(self._settings)
            self.made.team.watch(self.team_states.tell)
        return self.made

    def look_for_others(self) -> None:
        """Tell those who watch when another program, such as a command, wrote to the file.

        On the writing thread: what it writes itself is told already.
        """
        if self.bank is None:
            return
        count = guarded(self.bank.changes_of_others)
        if isinstance(count, AktivError):
            return
        before, self._known = self._known, (self.bank, count)
        if before is not None and before[0] is self.bank and before[1] != count:
            self.tell_written()

    def tell_written(self, source: object | None = None) -> None:
        """Tell those who watch that something was written here, and have it sent."""
        self.changes.tell(BankEvent(source))
        if self.made:
            self.made.team.written()

    def sync(self) -> None:
        """Synchronise with the team's server."""
        self._count_uses()
        self.parts.team.sync()

    def connect_anew(self) -> None:
        """Begin again with the team's server as it is set up now."""
        if self.bank and self.identity and self.health is BankHealth.READY:
            self._begin_team(self.bank, self.identity)

    def restore(self, backup: Path, done: Callable[[AktivError | None], None]) -> None:
        """Put a backup in the place of the file, while nothing else is written."""

        def exchange() -> None:
            self._shut()
            result = guarded(lambda: self.parts.files.restore(backup))
            self._open()
            self.changes.tell(BankEvent())
            done(result if isinstance(result, AktivError) else None)

        run_alone(exchange, self.writing)

    def again(self) -> None:
        """Try once more what could not be done at the start: open the bank, or fill it."""
        if self.health is BankHealth.REFUSED:
            run_alone(self._open, self.writing)
        elif self.bank is not None and self.lacking is not None:
            bank = self.bank
            run_alone(lambda: self._fill(bank), self.writing)
            self._set_health(self.health)
        self.changes.tell(BankEvent())

    def open_read_only(self) -> AktivError | None:
        """Open a refused bank to look only; why it could not be, or None."""
        result = guarded(lambda: self.parts.files.open_read_only())
        if isinstance(result, AktivError):
            return result
        self._use(result)
        self._set_health(BankHealth.READ_ONLY)
        self.changes.tell(BankEvent())
        return None

    def _open(self) -> None:
        if guarded(lambda: self.parts.files.only_to_read()) is True:
            # There is nothing to be asked: what nobody may write to can still be read.
            self.trouble = fault(Problem.BANK_READ_ONLY)
            if self.open_read_only() is None:
                self.tried.set()
                return
        found = guarded(lambda: self.parts.files.open())
        if isinstance(found, AktivError):
            self.trouble = found
            self.tried.set()
            self._set_health(BankHealth.REFUSED)
            return
        identity = guarded(lambda: self._use(found))
        if isinstance(identity, AktivError):
            found.close()
            self.bank, self.trouble = None, identity
            self.tried.set()
            self._set_health(BankHealth.REFUSED)
            return
        self.trouble = None
        self._fill(found)
        self.tried.set()
        self._set_health(BankHealth.READY)
        self._begin_team(found, identity)
        self.writing.put(self._tidy)
        self.writing.put(self.look_for_others)

    def _use(self, bank: LocalBank) -> Identity:
        from aktiv_app.services.bank.identity import Identity
        from aktiv_app.services.bank.trust import BankTrustedKeys
        from prompt_bank.service.bank import BankService

        parts = self.parts
        identity = Identity(bank, lambda: self._settings.value.name)
        self.bank, self.identity = bank, identity
        self.service = BankService(
            bank,
            lambda: identity.actor(self._settings.value.server),
            parts.checks,
            parts.policy,
            parts.clock,
            BankTrustedKeys(bank).names,
            acting=lambda: identity.acting(self._settings.value.server),
        )
        return identity

    def _shut(self) -> None:
        self.parts.team.close()
        if self.bank:
            self.bank.close()
        self.bank = self.service = self.identity = None

    def _fill(self, bank: LocalBank) -> None:
        delivered = guarded(lambda: self._deliver(bank))
        self.lacking = delivered if isinstance(delivered, AktivError) else None
        if self.lacking is not None:
            _LOG.error("the delivered prompts could not be put into the bank")

    def _deliver(self, bank: LocalBank) -> None:
        from aktiv_app.services.bank.delivered import deliver

        deliver(bank, self.parts.delivery)

    def _begin_team(self, bank: LocalBank, identity: Identity) -> None:
        def news(received: int) -> None:
            self.changes.tell(BankEvent())
            if received > _MANY:
                self.writing.put(self._tidy)

        self.parts.team.begin(bank, identity, news)

    def _tidy(self) -> None:
        guarded(lambda: self.parts.files.tidy())

    def _count_uses(self) -> None:
        if self.service and self.health is BankHealth.READY:
            guarded(self.service.count_uses)

    def _set_health(self, health: BankHealth) -> None:
        self.health = health
        self.healths.tell(health)


class BankSide:
    """Some of what the window asks of the bank; all sides share the one open file."""

    def __init__(self, file: OpenBank) -> None:
        self._file = file

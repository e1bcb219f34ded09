"""The bank of this workstation, as the window uses it: quick, off the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import (
    Backup,
    BankEvent,
    BankHealth,
    Job,
    Loaded,
    Signing,
    TeamPhase,
    TeamState,
)
from aktiv_app.services.bank.compose_side import ComposeSide
from aktiv_app.services.bank.guard import StoppableJob, fault, guarded, opened
from aktiv_app.services.bank.settings import BankSettings, LiveBankSettings
from aktiv_app.services.bank.worker import WorkThread, run_alone
from aktiv_app.services.listeners import Listeners
from prompt_bank.model.errors import Problem

if TYPE_CHECKING:
    from aktiv_app.services.bank.identity import Identity
    from aktiv_app.services.bank.parts import BankParts
    from prompt_bank.model.checks import CheckReport
    from prompt_bank.model.content import PromptContent
    from prompt_bank.model.people import Actor
    from prompt_bank.ports import LocalBank
    from prompt_bank.service.bank import BankService

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
_MANY = 1_000  # records at once, after which the file is tidied


class WorkstationBank(ComposeSide):
    """`aktiv_app.services.bank.api.Bank`. Two threads: one looks, one writes and checks."""

    def __init__(
        self,
        settings: LiveBankSettings,
        make_parts: Callable[[LiveBankSettings], BankParts],
    ) -> None:
        """`make_parts` is called on the bank's thread: the window must not wait for imports."""
        super().__init__()
        self._settings = settings
        self._make_parts = make_parts
        self._made: BankParts | None = None
        self._health = BankHealth.OPENING
        self._trouble: AktivError | None = None
        self._bank: LocalBank | None = None
        self._identity: Identity | None = None
        self._changes = Listeners[BankEvent]()
        self._healths = Listeners[BankHealth]()
        self._team_states = Listeners[TeamState]()
        self._looking = WorkThread("bank-reading")
        self._writing = WorkThread("bank-writing")

    def begin(self) -> None:
        """Open the bank in the background; what is asked before waits until it is open."""
        self._looking.put(self._open)

    def close(self) -> None:
        """Finish what was asked for and close the file; what hangs ends with the process."""
        if self._made:
            self._made.team.close()
        # In this order: what looks may hand over something to write.
        looked = self._looking.close()
        self._writing.put(self._count_uses)
        written = self._writing.close()
        if self._made:  # what was asked for last may have connected anew
            self._made.team.close()
        if self._bank and looked and written:  # else somebody may be using it
            self._bank.close()

    @property
    def health(self) -> BankHealth:
        """Whether the file can be used."""
        return self._health

    @property
    def trouble(self) -> AktivError | None:
        """Why it cannot, with what to do."""
        return self._trouble

    @property
    def actor(self) -> Actor:
        """Who acts, with which roles."""
        if self._identity:
            return self._identity.actor(self._settings.value.server)
        from prompt_bank.model.people import Actor

        return Actor("")

    @property
    def team(self) -> TeamState:
        """The team bank as of now."""
        return self._made.team.state if self._made else TeamState(TeamPhase.NONE)

    def watch(self, listener: Callable[[BankEvent], None]) -> None:
        """Call `listener`, on a background thread, after each change."""
        self._changes.add(listener)

    def watch_team(self, listener: Callable[[TeamState], None]) -> None:
        """Call `listener`, on a background thread, when the team state changed."""
        self._team_states.add(listener)

    def watch_health(self, listener: Callable[[BankHealth], None]) -> None:
        """Call `listener`, on a background thread, when the file's health changed."""
        self._healths.add(listener)

    def read(
        self,
        job: Callable[[BankService], T],
        done: Callable[[T | AktivError], None],
        newest: str = "",
    ) -> None:
        """Run `job` on the thread that looks."""
        self._looking.put(lambda: done(self._attempt(job)), newest)

    def change(
        self,
        job: Callable[[BankService], T],
        done: Callable[[T | AktivError], None],
        source: object | None = None,
    ) -> None:
        """Run `job` on the thread that writes, then tell those who watch, then `done`."""

        def run() -> None:
            result = self._attempt(job)
            if not isinstance(result, AktivError):
                self._changes.tell(BankEvent(source))
            done(result)

        self._after_opening(run)

    def check(
        self, content: PromptContent, prompt: str, done: Callable[[CheckReport | AktivError], None]
    ) -> None:
        """Make the automatic checks of `content`."""
        self._after_opening(
            lambda: done(self._attempt(lambda service: service.check(content, prompt)))
        )

    def sync(self) -> None:
        """Synchronise with the team's server now."""
        self._after_opening(self._sync)

    def stop_sync(self) -> None:
        """Stop the synchronisation under way."""
        if self._made:
            self._made.team.stop()

    def test_server(self, done: Callable[[Actor | AktivError], None]) -> None:
        """Log in to the team's server as set up, and say as whom and with which roles."""
        address = self._settings.value.server
        self._after_opening(lambda: done(guarded(lambda: self._parts.team.who(address))))

    def keep_password(self, password: str, done: Callable[[AktivError | None], None]) -> None:
        """Keep the password for the team's server in the key store; empty forgets it."""
        address = self._settings.value.server

        def run() -> None:
            result = guarded(lambda: self._parts.team.keep_password(address, password))
            if not isinstance(result, AktivError):
                # Without a password both threads of the team's server have given up.
                self._connect_anew()
            done(result)

        self._after_opening(run)

    def use(self, settings: BankSettings) -> None:
        """Go on with other settings; another server is connected to at once."""
        before, self._settings.value = self._settings.value, settings
        if before.server != settings.server:
            self._after_opening(self._connect_anew)

    def signing(self, done: Callable[[Signing | AktivError], None]) -> None:
        """The signing key of this machine and the keys that are trusted here."""
        self._with_bank(lambda bank: self._parts.signing.tell(bank), done)

    def make_signing_key(self, done: Callable[[Signing | AktivError], None]) -> None:
        """Make a signing key in the key store, unless there is one."""

        def make(bank: LocalBank) -> Signing:
            identity = self._identity
            if identity is None:
                raise fault(Problem.BANK_BUSY)
            return self._parts.signing.make(bank, identity)

        self._with_bank(make, done)

    def distrust(self, fingerprint: str, done: Callable[[Signing | AktivError], None]) -> None:
        """Trust a key no more. What it vouched for stays, marked as before."""
        self._with_bank(lambda bank: self._parts.signing.distrust(bank, fingerprint), done)

    def offers(self, done: Callable[[tuple[Path, ...] | AktivError], None]) -> None:
        """Packages in the team's folder that have not been taken yet, newest first."""
        folder = self._settings.value.folder
        self._with_bank(lambda bank: self._parts.signing.offers(bank, folder), done)

    def export(
        self, prompts: tuple[str, ...], path: Path, done: Callable[[Path | AktivError], None]
    ) -> Job:
        """Write prompts to a file; its ending chooses the form."""
        job = StoppableJob()

        def run() -> None:
            bank = self._bank
            done(
                self._attempt(
                    lambda service: self._parts.exchange.export(
                        service, opened(bank), prompts, path, job.go_on
                    )
                )
            )

        self._after_opening(run)
        return job

    def load(self, path: Path, done: Callable[[Loaded | AktivError], None]) -> Job:
        """Read a file of prompts and show what it would bring."""
        job = StoppableJob()

        def run() -> None:
            bank = self._bank
            result = self._attempt(
                lambda service: self._parts.exchange.load(
                    service, opened(bank), path, self._changing
                )
            )
            done(result if job.go_on() else fault(Problem.CANCELLED))

        self._after_opening(run)
        return job

    def backups(self, done: Callable[[tuple[Backup, ...] | AktivError], None]) -> None:
        """The dated backups, newest first."""
        self._looking.put(lambda: done(guarded(lambda: self._parts.files.backups())))

    def back_up(self, done: Callable[[Backup | AktivError], None]) -> None:
        """Make a backup now."""
        self._after_opening(
            lambda: done(guarded(lambda: self._parts.files.back_up(opened(self._bank))))
        )

    def restore(self, backup: Path, done: Callable[[AktivError | None], None]) -> None:
        """Put a backup in the place of the bank; the bank as it is now is kept aside.

        What was asked for before is done before, in the bank as it is; what comes later waits.
        """

        def exchange() -> None:
            self._shut()
            result = guarded(lambda: self._parts.files.restore(backup))
            self._open()
            self._changes.tell(BankEvent())
            done(result if isinstance(result, AktivError) else None)

        self._looking.put(lambda: run_alone(exchange, self._writing))

    def open_read_only(self, done: Callable[[AktivError | None], None]) -> None:
        """Open a refused bank to look only."""

        def run() -> None:
            result = guarded(lambda: self._parts.files.open_read_only())
            if isinstance(result, AktivError):
                done(result)
                return
            self._use(result)
            self._set_health(BankHealth.READ_ONLY)
            self._changes.tell(BankEvent())
            done(None)

        self._looking.put(run)

    def rescue(self, path: Path, done: Callable[[int | AktivError], None]) -> None:
        """Export what can still be read from a refused bank."""
        self._looking.put(lambda: done(guarded(lambda: self._parts.files.rescue(path))))

    # What follows runs on the threads of the bank.

    def _open(self) -> None:
        found = guarded(lambda: self._parts.files.open())
        if isinstance(found, AktivError):
            self._trouble = found
            self._tried.set()
            self._set_health(BankHealth.REFUSED)
            return
        identity = guarded(lambda: self._use(found))
        if isinstance(identity, AktivError):
            found.close()
            self._bank, self._trouble = None, identity
            self._tried.set()
            self._set_health(BankHealth.REFUSED)
            return
        self._trouble = None
        delivered = guarded(lambda: self._deliver(found))
        if isinstance(delivered, AktivError):
            _LOG.error("the delivered prompts could not be put into the bank")
        self._tried.set()
        self._set_health(BankHealth.READY)
        self._begin_team(found, identity)
        self._writing.put(self._tidy)

    @property
    def _parts(self) -> BankParts:
        if self._made is None:
            self._made = self._make_parts(self._settings)
            self._made.team.watch(self._team_states.tell)
        return self._made

    def _connect_anew(self) -> None:
        if self._bank and self._identity and self._health is BankHealth.READY:
            self._begin_team(self._bank, self._identity)

    def _begin_team(self, bank: LocalBank, identity: Identity) -> None:
        def news(received: int) -> None:
            self._changes.tell(BankEvent())
            if received > _MANY:
                self._writing.put(self._tidy)

        self._parts.team.begin(bank, identity, news)

    def _use(self, bank: LocalBank) -> Identity:
        from aktiv_app.services.bank.identity import Identity
        from prompt_bank.service.bank import BankService

        parts = self._parts
        identity = Identity(bank, lambda: self._settings.value.name)
        self._bank, self._identity = bank, identity
        self._service = BankService(
            bank,
            lambda: identity.acting(self._settings.value.server),
            parts.checks,
            parts.policy,
            parts.clock,
        )
        return identity

    def _deliver(self, bank: LocalBank) -> None:
        from aktiv_app.services.bank.delivered import deliver

        deliver(bank, self._parts.delivery)

    def _tidy(self) -> None:
        guarded(lambda: self._parts.files.tidy())

    def _shut(self) -> None:
        self._parts.team.close()
        if self._bank:
            self._bank.close()
        self._bank = self._service = self._identity = None

    def _sync(self) -> None:
        self._count_uses()
        self._parts.team.sync()

    def _count_uses(self) -> None:
        if self._service and self._health is BankHealth.READY:
            guarded(self._service.count_uses)

    def _after_opening(self, run: Callable[[], None]) -> None:
        """Run on the writing thread, after an opening that is still under way."""
        self._looking.put(lambda: self._writing.put(run))

    def _with_bank(
        self, job: Callable[[LocalBank], T], done: Callable[[T | AktivError], None]
    ) -> None:
        """Run `job` where the disk or the key store may block."""
        self._after_opening(lambda: done(guarded(lambda: job(opened(self._bank)))))

    def _changing(self, job: Callable[[], object], done: Callable[[object], None]) -> None:
        def run() -> None:
            result = guarded(job)
            if not isinstance(result, AktivError):
                self._changes.tell(BankEvent())
            done(result)

        self._after_opening(run)

    def _attempt(self, job: Callable[[BankService], T]) -> T | AktivError:
        service = self._service
        if service is None:
            return self._trouble or fault(Problem.BANK_BUSY)
        return guarded(lambda: job(service))

    def _set_health(self, health: BankHealth) -> None:
        self._health = health
        self._healths.tell(health)

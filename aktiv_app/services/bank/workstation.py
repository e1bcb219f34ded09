"""The bank of this workstation, as the window uses it: quick, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import BankEvent, BankHealth, Signing, TeamPhase, TeamState
from aktiv_app.services.bank.compose_side import ComposeSide
from aktiv_app.services.bank.files_side import FilesSide
from aktiv_app.services.bank.guard import fault, guarded
from aktiv_app.services.bank.open_bank import OpenBank
from aktiv_app.services.bank.settings import BankSettings, LiveBankSettings
from prompt_bank.model.errors import Problem

if TYPE_CHECKING:
    from aktiv_app.services.bank.parts import BankParts
    from prompt_bank.model.checks import CheckReport
    from prompt_bank.model.content import PromptContent
    from prompt_bank.model.people import Actor
    from prompt_bank.ports.local_bank import LocalBank
    from prompt_bank.service.bank import BankService

T = TypeVar("T")


class WorkstationBank(ComposeSide, FilesSide):
    """`aktiv_app.services.bank.api.Bank`. Two threads: one looks, one writes and checks."""

    def __init__(
        self,
        settings: LiveBankSettings,
        make_parts: Callable[[LiveBankSettings], BankParts],
    ) -> None:
        """`make_parts` is called on the bank's thread: the window must not wait for imports."""
        self._settings = settings
        super().__init__(OpenBank(settings, make_parts))

    def begin(self) -> None:
        """Open the bank in the background; what is asked before waits until it is open."""
        self._file.begin()

    def close(self) -> None:
        """Finish what was asked for and close the file; what hangs ends with the process."""
        self._file.close()

    @property
    def health(self) -> BankHealth:
        """Whether the file can be used."""
        return self._file.health

    @property
    def trouble(self) -> AktivError | None:
        """Why it cannot, with what to do."""
        return self._file.trouble

    @property
    def lacking(self) -> AktivError | None:
        """Why the prompts that come with the app are not in it; None if they are."""
        return self._file.lacking

    def try_again(self) -> None:
        """Try once more what could not be done at the start: open the bank, or fill it."""
        self._file.looking.put(self._file.again, newest="again")

    @property
    def actor(self) -> Actor:
        """Who acts, with which roles."""
        identity = self._file.identity
        if identity:
            return identity.actor(self._settings.value.server)
        from prompt_bank.model.people import Actor

        return Actor("")

    @property
    def team(self) -> TeamState:
        """The team bank as of now."""
        made = self._file.made
        return made.team.state if made else TeamState(TeamPhase.NONE)

    def watch(self, listener: Callable[[BankEvent], None]) -> None:
        """Call `listener`, on a background thread, after each change."""
        self._file.changes.add(listener)

    def watch_team(self, listener: Callable[[TeamState], None]) -> None:
        """Call `listener`, on a background thread, when the team state changed."""
        self._file.team_states.add(listener)

    def watch_health(self, listener: Callable[[BankHealth], None]) -> None:
        """Call `listener`, on a background thread, when the file's health changed."""
        self._file.healths.add(listener)

    def read(
        self,
        job: Callable[[BankService], T],
        done: Callable[[T | AktivError], None],
        newest: str = "",
    ) -> None:
        """Run `job` on the thread that looks."""
        self._file.looking.put(lambda: done(self._file.attempt(job)), newest)

    def change(
        self,
        job: Callable[[BankService], T],
        done: Callable[[T | AktivError], None],
        source: object | None = None,
    ) -> None:
        """Run `job` on the thread that writes, then tell those who watch, then `done`."""

        def run() -> None:
            result = self._file.attempt(job)
            if not isinstance(result, AktivError):
                self._file.tell_written(source)
            done(result)

        self._file.after_opening(run)

    def look_for_others(self) -> None:
        """Look whether another program wrote to the file; those who watch are told if so."""
        self._file.writing.put(self._file.look_for_others, newest="others")

    def check(
        self, content: PromptContent, prompt: str, done: Callable[[CheckReport | AktivError], None]
    ) -> None:
        """Make the automatic checks of `content`."""
        self._file.after_opening(
            lambda: done(self._file.attempt(lambda service: service.check(content, prompt)))
        )

    def sync(self) -> None:
        """Synchronise with the team's server now."""
        self._file.after_opening(self._file.sync)

    def stop_sync(self) -> None:
        """Stop the synchronisation under way."""
        if self._file.made:
            self._file.made.team.stop()

    def test_server(self, done: Callable[[Actor | AktivError], None]) -> None:
        """Log in to the team's server as set up, and say as whom and with which roles."""
        address = self._settings.value.server
        self._file.after_opening(lambda: done(guarded(lambda: self._file.parts.team.who(address))))

    def keep_password(self, password: str, done: Callable[[AktivError | None], None]) -> None:
        """Keep the password for the team's server in the key store; empty forgets it."""
        address = self._settings.value.server

        def run() -> None:
            result = guarded(lambda: self._file.parts.team.keep_password(address, password))
            if not isinstance(result, AktivError):
                # Without a password both threads of the team's server have given up.
                self._file.connect_anew()
            done(result)

        self._file.after_opening(run)

    def use(self, settings: BankSettings) -> None:
        """Go on with other settings; another server is connected to at once."""
        before, self._settings.value = self._settings.value, settings
        if before.server != settings.server:
            self._file.after_opening(self._file.connect_anew)

    def signing(self, done: Callable[[Signing | AktivError], None]) -> None:
        """The signing key of this machine and the keys that are trusted here."""
        self._file.with_bank(lambda bank: self._file.parts.signing.tell(bank), done)

    def make_signing_key(self, done: Callable[[Signing | AktivError], None]) -> None:
        """Make a signing key in the key store, unless there is one."""

        def make(bank: LocalBank) -> Signing:
            identity = self._file.identity
            if identity is None:
                raise fault(Problem.BANK_BUSY)
            return self._file.parts.signing.make(bank, identity)

        self._file.with_bank(make, done)

    def distrust(self, fingerprint: str, done: Callable[[Signing | AktivError], None]) -> None:
        """Trust a key no more. What it vouched for stays, marked as before."""
        self._file.with_bank(
            lambda bank: self._file.parts.signing.distrust(bank, fingerprint), done
        )

    def offers(self, done: Callable[[tuple[Path, ...] | AktivError], None]) -> None:
        """Packages in the team's folder that have not been taken yet, newest first."""
        folder = self._settings.value.folder
        self._file.with_bank(lambda bank: self._file.parts.signing.offers(bank, folder), done)

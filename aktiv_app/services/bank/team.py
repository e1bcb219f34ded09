"""The team's server in the background: what is written here goes there, and the other way."""

import logging
import threading
from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from aktiv_app.services.bank.api import TeamPhase, TeamState
from aktiv_app.services.bank.identity import Identity
from aktiv_app.services.bank.words import as_fault
from aktiv_app.services.listeners import Listeners
from aktiv_app.services.vault import KeyStore
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import Actor
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.surroundings import Clock
from prompt_bank.ports.team import TeamStore
from prompt_bank.syncing.bringing import bring_along
from prompt_bank.syncing.synchronise import synchronise
from prompt_bank.syncing.watching import Watcher

_LOG = logging.getLogger(__name__)
_SERVICE: Final = "aktiv-prompt"
_OFFLINE: Final = frozenset({Problem.SERVER_UNREACHABLE, Problem.SERVER_LOST, Problem.CANCELLED})
_WORTH_TRYING: Final = frozenset({Problem.SERVER_FULL, Problem.SERVER_FAULT, Problem.CANCELLED})
"""After these something new is sent at once. For a server that is away the watcher waits, and a
login that was refused would only be refused again."""
_SOON: Final = 0.5  # seconds: whoever saves and proposes at once is connected for once

Connect = Callable[[str, Callable[[], str | None]], TeamStore]
"""Opens a server's bank, given its address and where its password is to be had."""


class TeamServer:
    """`aktiv_app.services.bank.parts.Team`: one thread synchronises, another waits for notices."""

    def __init__(
        self,
        address: Callable[[], str],
        connect: Connect,
        find_keyring: Callable[[], KeyStore | None],
        clock: Clock,
    ) -> None:
        """`address` is the setting, empty where there is no server; asked at `begin`."""
        self._address = address
        self._connect = connect
        self._find_keyring = find_keyring
        self._clock = clock
        self._state = TeamState(TeamPhase.NONE)
        self._states = Listeners[TeamState]()
        self._run: _Run | None = None

    @property
    def state(self) -> TeamState:
        """How things stand."""
        return self._state

    @property
    def clock(self) -> Clock:
        """The time."""
        return self._clock

    def watch(self, listener: Callable[[TeamState], None]) -> None:
        """Call `listener`, on a background thread, at every change."""
        self._states.add(listener)

    def begin(self, bank: LocalBank, identity: Identity, changed: Callable[[int], None]) -> None:
        """Keep `bank` in step with the server from now on, if one is set up."""
        self.close()
        address = self._address()
        if not address:
            self.tell(TeamState(TeamPhase.NONE))
            return
        self.tell(TeamState(TeamPhase.OFFLINE, address))
        self._run = _Run(self, bank, identity, changed, address)
        self._run.begin()

    def sync(self) -> None:
        """Synchronise now; one that is asked for meanwhile follows."""
        if self._run:
            self._run.want()

    def written(self) -> None:
        """Something was written to the bank: it is sent soon, if it is for the server."""
        if self._run:
            self._run.written()

    def stop(self) -> None:
        """Stop a synchronisation under way."""
        if self._run:
            self._run.stop()

    def close(self) -> None:
        """Let go of the server. Returns when nothing works on the bank any more.

        That is at once also while a connection is attempted, which may take long.
        """
        if self._run:
            self._run.close()
        self._run = None

    def open(self, address: str) -> TeamStore:
        """Connect; raises one of the SERVER problems."""
        return self._connect(address, lambda: self.password(address))

    def password(self, address: str) -> str | None:
        """The password kept for a server, None where there is none."""
        return kept_password(self._find_keyring(), address)

    def keep_password(self, address: str, password: str) -> None:
        """Keep the password in the key store. Raises SERVER_NO_PASSWORD without a key store."""
        store = self._find_keyring()
        if store is None:
            raise BankError(Problem.SERVER_NO_PASSWORD)
        store.set_password(_SERVICE, _account(address), password)

    def who(self, address: str) -> Actor:
        """Log in and say as whom."""
        store = self.open(address)
        try:
            return store.actor()
        finally:
            store.close()

    def tell(self, state: TeamState) -> None:
        """Change the state and say so."""
        self._state = state
        self._states.tell(state)


class _Run:
    """One bank and one server, for as long as they stay together."""

    def __init__(
        self,
        team: TeamServer,
        bank: LocalBank,
        identity: Identity,
        changed: Callable[[int], None],
        address: str,
    ) -> None:
        self._team = team
        self._bank = bank
        self._identity = identity
        self._notify = changed
        self._address = address
        self._changed = threading.Condition()
        # Held by whoever works on the bank. Connecting is done without it: it cannot be
        # interrupted, and what it leads to must not be begun once this is over.
        self._at_bank = threading.Lock()
        self._wanted = True
        self._written = False
        self._over = False
        self._problem: Problem | None = None
        self._stopping = False
        self._store: TeamStore | None = None
        self._watcher = Watcher(lambda: team.open(address), self.want, self.trouble)

    def begin(self) -> None:
        """Start the two threads."""
        for work, name in ((self._go, "bank-sync"), (self._watcher.run, "bank-notices")):
            threading.Thread(target=work, name=name, daemon=True).start()

    def want(self) -> None:
        """Synchronise, after what is under way."""
        with self._changed:
            self._wanted = True
            self._changed.notify_all()

    def written(self) -> None:
        """Look soon whether there is something to send."""
        with self._changed:
            self._written = True
            self._changed.notify_all()

    def stop(self) -> None:
        """Stop what is under way."""
        with self._changed:
            self._stopping = True
            if self._store:
                self._store.cancel()

    def close(self) -> None:
        """End both threads; returns when neither works on the bank any more, or ever will."""
        with self._changed:
            self._over = True
            if self._store:
                self._store.cancel()
            self._changed.notify_all()
        self._watcher.stop()
        with self._at_bank:
            pass

    def trouble(self, error: BankError) -> None:
        """Say why it does not work."""
        phase = TeamPhase.OFFLINE if error.problem in _OFFLINE else TeamPhase.FAILED
        self._problem = error.problem
        with self._at_bank:
            if self._over:
                return
            counts = self._counts()
        self._tell(phase=phase, problem=as_fault(error).message, **counts)

    def _go(self) -> None:
        """Synchronise whenever it is wanted or something waits to be sent, until this is over."""
        while self._next():
            try:
                if self._asked() or self._has_to_send():
                    self._tell(phase=TeamPhase.SYNCING, problem=None, done=0, total=0)
                    self._once()
            except BankError as error:
                self.trouble(error)
            except Exception as error:  # its message may quote a text
                _LOG.error("synchronising failed: %s", type(error).__name__)
                self.trouble(BankError(Problem.SERVER_FAULT))

    def _next(self) -> bool:
        """Wait until there is something to do; False when it is all over."""
        with self._changed:
            self._changed.wait_for(lambda: self._wanted or self._written or self._over)
            self._changed.wait_for(lambda: self._wanted or self._over, _SOON)
            self._written = self._stopping = False
            return not self._over

    def _asked(self) -> bool:
        """Whether somebody, or news on the server, asks for it; asked for once."""
        with self._changed:
            asked, self._wanted = self._wanted, False
            return asked

    def _has_to_send(self) -> bool:
        """Whether something waits that can be sent now; if it has to wait, that is told."""
        with self._at_bank:
            if self._over:
                return False
            counts = self._counts()
        if not counts["waiting"]:
            return False
        if self._problem is None or self._problem in _WORTH_TRYING:
            return True
        self._tell(**counts)
        return False

    def _once(self) -> None:
        store = self._team.open(self._address)
        try:
            with self._at_bank:
                self._hold(store)
                try:
                    self._identity.learn(self._address, store.actor())
                    brought = bring_along(
                        self._bank, self._identity.actor(self._address), self._team.clock
                    )
                    report = synchronise(self._bank, store, self._team.clock, self._progress)
                    synced = self._bank.synced_at(store.name)
                    counts = self._counts()
                finally:
                    self._hold(None)
        finally:
            store.close()
        if brought or report.sent or report.received or report.refused or report.restored:
            self._notify(report.received)
        self._problem = None
        self._tell(phase=TeamPhase.IDLE, synced_at=synced, problem=None, done=0, total=0, **counts)

    def _hold(self, store: TeamStore | None) -> None:
        """The store at work from now on, for `stop` and `close`."""
        with self._changed:
            if self._over and store:
                raise BankError(Problem.CANCELLED)
            self._store = store

    def _tell(self, **changes: object) -> None:
        # In one piece: what comes after the end is about another server, or none.
        with self._changed:
            if not self._over:
                self._team.tell(replace(self._team.state, **changes))

    def _counts(self) -> dict[str, int]:
        user = self._identity.actor(self._address).user
        return {
            "waiting": self._bank.count_unsent(user),
            "refused": len(self._bank.refused()),
        }

    def _progress(self, done: int, total: int) -> None:
        if self._stopping or self._over:
            raise BankError(Problem.CANCELLED)
        self._tell(done=done, total=total)


def kept_password(store: KeyStore | None, address: str) -> str | None:
    """The password that a key store keeps for a server, None where there is none.

    A key store that cannot be asked, such as one that the user did not unlock, gives none: the
    server is not to blame for it.
    """
    if store is None:
        return None
    try:
        return store.get_password(_SERVICE, _account(address))
    except Exception:  # key stores raise errors of many unrelated types
        return None


def _account(address: str) -> str:
    return f"bank {address}"

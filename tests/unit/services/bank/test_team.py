"""The team's server in the background: leaving never waits for a server that does not answer."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from aktiv_app.services.bank.api import TeamPhase, TeamState
from aktiv_app.services.bank.building import SystemClock
from aktiv_app.services.bank.files import SqliteFiles
from aktiv_app.services.bank.identity import Identity
from aktiv_app.services.bank.team import TeamServer, kept_password
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import Actor
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.team import TeamStore
from tests.invented.key_store import MemoryKeyStore

ADDRESS = "host=silent.example dbname=bank"
LONG = 120.0


class SilentServer:
    """Lets whoever connects wait until `answer`; then there is no connection."""

    def __init__(self) -> None:
        self.asked = threading.Semaphore(0)
        self.answer = threading.Event()
        self.threads: list[threading.Thread] = []

    def connect(self, _address: str, _password: object) -> TeamStore:
        self.threads.append(threading.current_thread())
        self.asked.release()
        assert self.answer.wait(LONG)
        raise BankError(Problem.SERVER_UNREACHABLE)

    def let_go(self) -> None:
        """Answer, and wait until nobody is connecting."""
        self.answer.set()
        for thread in self.threads:
            thread.join(LONG)
            assert not thread.is_alive()


class LateServer(SilentServer):
    """Connects at last, and notes what is then asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.used: list[str] = []

    def connect(self, _address: str, _password: object) -> TeamStore:
        self.threads.append(threading.current_thread())
        self.asked.release()
        assert self.answer.wait(LONG)
        return self  # type: ignore[return-value]

    def actor(self) -> Actor:
        self.used.append("actor")
        return Actor("kari")

    def wait(self, _seconds: float) -> bool:
        return False

    def cancel(self) -> None:
        """Nothing is under way."""

    def close(self) -> None:
        self.used.append("close")


@pytest.fixture
def bank(tmp_path: Path) -> Iterator[LocalBank]:
    made = SqliteFiles(tmp_path / "bank.sqlite", SystemClock()).open()
    yield made
    made.close()


def begun(server: SilentServer, bank: LocalBank, addresses: list[str]) -> TeamServer:
    """A team whose two threads have both asked for a connection to the first address."""
    team = TeamServer(lambda: addresses[0], server.connect, lambda: None, SystemClock())
    team.begin(bank, Identity(bank, lambda: "Kari"), lambda _: None)
    for _ in range(2):
        assert server.asked.acquire(timeout=LONG)
    return team


def closes(team: TeamServer) -> bool:
    """Whether `team` closes while its server is still silent."""
    closing = threading.Thread(target=team.close, daemon=True)
    closing.start()
    closing.join(LONG / 4)
    return not closing.is_alive()


@pytest.mark.parametrize("kind", [SilentServer, LateServer])
def test_closing_waits_for_no_connection_and_nothing_touches_the_bank_after_it(
    kind: type[SilentServer], bank: LocalBank, caplog: pytest.LogCaptureFixture
) -> None:
    server = kind()
    team = begun(server, bank, [ADDRESS])
    told: list[TeamState] = []
    try:
        assert closes(team)
        bank.close()
        team.watch(told.append)
    finally:
        with caplog.at_level(logging.WARNING):
            server.let_go()
    assert told == []
    assert caplog.records == []
    if isinstance(server, LateServer):
        assert server.used == ["close", "close"]


def test_what_an_earlier_server_says_too_late_does_not_count(bank: LocalBank) -> None:
    addresses = [ADDRESS]
    silent = SilentServer()
    team = begun(silent, bank, addresses)
    try:
        addresses[0] = ""
        team.begin(bank, Identity(bank, lambda: "Kari"), lambda _: None)
    finally:
        silent.let_go()
    assert team.state == TeamState(TeamPhase.NONE)


class LockedKeys(MemoryKeyStore):
    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("the key store is locked")


def test_a_key_store_that_stays_locked_is_no_fault_of_the_server() -> None:
    assert kept_password(LockedKeys(), ADDRESS) is None
    assert kept_password(None, ADDRESS) is None
    keys = MemoryKeyStore()
    keys.set_password("aktiv-prompt", f"bank {ADDRESS}", "invented")
    assert kept_password(keys, ADDRESS) == "invented"

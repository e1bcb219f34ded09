"""kill -9 of client and server at random points, more than 200 times in all.

Every record of which a client was told that it is kept is in its bank afterwards; every one
that a server acknowledged is on the server; each of them once.
"""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from prompt_bank.model.people import Channel
from prompt_bank.ports.team import Cursor
from prompt_bank.storage.postgres.initialising import init_server
from prompt_bank.storage.postgres.store import PostgresStore
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.syncing.synchronise import synchronise
from tests.bank_server.cluster import Cluster
from tests.bank_server.workstations import WrongClock

CLIENT_KILLS = 130
BACKEND_KILLS = 55
SERVER_KILLS = 20
PATIENCE = 60.0


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    made = Cluster()
    made.start()
    init_server(made.address())
    with psycopg.connect(made.address(), autocommit=True) as session:
        session.execute("CREATE ROLE anna LOGIN IN ROLE aktiv_recruiter")
    yield made
    made.remove()


class Client:
    """A worker that can be killed and begun again, on the same bank."""

    def __init__(self, cluster: Cluster, folder: Path) -> None:
        self._cluster = cluster
        self.bank = folder / "bank" / "bank.sqlite3"
        self.journal = folder / "journal"
        self.journal.touch()
        self._forker = subprocess.Popen(
            [sys.executable, "-m", "tests.bank_server.killable"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            cwd=Path(__file__).parents[2],
        )
        self._worker = 0

    def begin(self) -> None:
        assert self._forker.stdin
        address = self._cluster.address(user="anna")
        self._forker.stdin.write(f"anna {self.bank} {self.journal} {address}\n")
        self._forker.stdin.flush()
        self._worker = int(self._said())

    def kill(self) -> None:
        os.kill(self._worker, signal.SIGKILL)
        assert self._said() == "gone"

    def end(self) -> None:
        assert self._forker.stdin
        assert self._forker.stdout
        self._forker.stdin.close()
        self._forker.stdout.close()
        self._forker.wait(PATIENCE)

    def noted(self, what: str) -> list[str]:
        """The ids in the journal's lines of that kind."""
        lines = (line.split() for line in self.journal.read_text("utf-8").splitlines())
        return [record for word, *records in lines if word == what for record in records]

    def goes_on(self) -> None:
        """Wait until it was told of more that is sent."""
        before, end = self.journal.read_bytes().count(b"sent"), time.monotonic() + PATIENCE
        while self.journal.read_bytes().count(b"sent") == before:
            assert time.monotonic() < end, "the client stands still"
            threading.Event().wait(0.002)

    def _said(self) -> str:
        assert self._forker.stdout
        return self._forker.stdout.readline().strip()


@pytest.fixture
def client(cluster: Cluster, tmp_path: Path) -> Iterator[Client]:
    made = Client(cluster, tmp_path)
    yield made
    made.end()


def _check(cluster: Cluster, client: Client) -> None:
    """Everything acknowledged is where it was said to be, once."""
    bank = open_bank(client.bank)
    store = PostgresStore.open(cluster.address(user="anna"))
    acknowledged = set(client.noted("sent"))
    on_server = _read(store)
    assert acknowledged <= set(on_server), "acknowledged, and not on the server"
    kept = set(client.noted("kept"))
    local = Counter(seen.record.id for prompt in bank.prompts() for seen in bank.records(prompt))
    assert kept <= set(local), "told that it was kept, and not there"
    report = synchronise(bank, store, WrongClock())
    assert report.refused == {}
    on_server = _read(store)
    seen = [seen for prompt in bank.prompts() for seen in bank.records(prompt)]
    assert set(on_server.values()) == {1}, "given out twice"
    assert Counter(entry.record.id for entry in seen) == on_server
    assert {entry.provenance.channel for entry in seen} == {Channel.SERVER}
    assert kept <= set(on_server)
    with psycopg.connect(cluster.address()) as session:
        rows = session.execute("SELECT id::text FROM aktiv_bank.record").fetchall()
    assert Counter(row[0] for row in rows) == on_server
    assert len(kept) > 50
    store.close()
    bank.close()


def _read(store: PostgresStore) -> Counter[str]:
    found: Counter[str] = Counter()
    cursor, more = Cursor(), True
    while more:
        page = store.changes(cursor, 100)
        found.update(record.id for record in page.records)
        cursor, more = page.cursor, page.more
    return found


def _at_some_point(chance: random.Random, longest: float) -> None:
    # Not a wait for anything: the point at which the kill comes has to be any.
    threading.Event().wait(chance.random() * longest)


def test_the_client_is_killed(cluster: Cluster, client: Client) -> None:
    chance = random.Random(1)  # noqa: S311 (no secret)
    for kill in range(CLIENT_KILLS):
        client.begin()
        if kill % 5 == 0:
            client.goes_on()
        _at_some_point(chance, 0.12)
        client.kill()
    _check(cluster, client)


def test_the_clients_backend_on_the_server_is_killed(cluster: Cluster, client: Client) -> None:
    """PostgreSQL then ends every other backend, too, and recovers."""
    chance = random.Random(2)  # noqa: S311 (no secret)
    client.begin()
    for _ in range(BACKEND_KILLS):
        client.goes_on()
        _at_some_point(chance, 0.03)
        _until(lambda: _kill_backend(cluster), "a backend to kill")
    client.goes_on()
    client.kill()
    _check(cluster, client)


def test_the_whole_server_is_killed(cluster: Cluster, client: Client) -> None:
    chance = random.Random(3)  # noqa: S311 (no secret)
    client.begin()
    for _ in range(SERVER_KILLS):
        client.goes_on()
        _at_some_point(chance, 0.03)
        cluster.kill()
        cluster.start()
    client.goes_on()
    client.kill()
    _check(cluster, client)


def _kill_backend(cluster: Cluster) -> bool:
    for process in cluster.processes():
        try:
            if " anna " in process.cmdline()[0]:
                process.kill()
                return True
        except (psutil.NoSuchProcess, IndexError):
            continue
    return False


def _until(holds: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, what

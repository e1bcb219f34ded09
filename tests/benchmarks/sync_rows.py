"""Measures synchronisation with a team's server on this machine, commits on disk."""

import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from prompt_bank.ports.team import Cursor
from prompt_bank.storage.postgres.store import PostgresStore
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.syncing.synchronise import synchronise
from tests.bank_server.workstations import WrongClock
from tests.bank_server.writing import draft, remark
from tests.benchmarks.table import Numbers, Row, milliseconds, tail
from tests.benchmarks.team_server import PEOPLE, TeamServer

_FIRST_GOAL = 5.0
_EMPTY_GOAL = 0.05
_USER = "p50"  # has written nothing


def sync_rows(*, quick: bool) -> Iterator[Row]:
    """First and empty synchronisation as the bank grows, sending, and many at once.

    Goals are held against processor time, of client and server together: that is what the
    same takes on a machine that does nothing else. Clock time stands beside it.
    """
    server = TeamServer()
    try:
        with tempfile.TemporaryDirectory() as folder:
            for size in (1_000, 10_000) if quick else (1_000, 10_000, 100_000):
                yield from _growth_rows(server, server.bank(size), size, Path(folder))
            yield _sending_row(server, "bank_1000")
            yield from _crowd_rows(server, "bank_10000", Path(folder))
    finally:
        server.close()


class _Meter:
    """Measures work that client and server do together."""

    def __init__(self, server: TeamServer) -> None:
        self._server = server

    def __call__(
        self, what: str, work: Callable[[], object], times: int = 1, goal: float = 0
    ) -> Row:
        clock, client, there = time.perf_counter(), time.process_time(), self._there()
        for _ in range(times):
            work()
        clock = (time.perf_counter() - clock) / times
        client = (time.process_time() - client) / times
        there = (self._there() - there) / times
        return Row(
            what,
            milliseconds(client + there),
            f"client {milliseconds(client)}, server {milliseconds(there)}",
            f"clock {milliseconds(clock)}",
            goal=f"{milliseconds(goal)}" if goal else "",
            reached=client + there <= goal if goal else None,
        )

    def _there(self) -> float:
        return self._server.processor_seconds()


def _growth_rows(server: TeamServer, database: str, size: int, folder: Path) -> Iterator[Row]:
    address, path, meter = server.address(database, _USER), folder / database, _Meter(server)
    goal = _FIRST_GOAL if size == 10_000 else 0
    yield meter(f"first sync, {size:,} records", lambda: _sync(address, path), goal=goal)
    yield meter(f"the same, kept nowhere, {size:,}", lambda: _read_all(address))
    what = f"empty sync with login, {size:,} there"
    yield meter(what, lambda: _sync(address, path), 20, _EMPTY_GOAL)


def _sending_row(server: TeamServer, database: str) -> Row:
    pages = [
        [made, *(remark(made, "p60", tick) for tick in range(2, 101))]
        for made in (draft("p60", f"Number {turn}") for turn in range(10))
    ]
    with closing(PostgresStore.open(server.address(database, "p60"))) as store:
        return _Meter(server)(
            "sending 100 records in a page", lambda: store.submit(pages.pop()), 10
        )


def _crowd_rows(server: TeamServer, database: str, folder: Path) -> Iterator[Row]:
    """Everybody comes to work at the same moment. Clients and server share this machine."""
    address = server.address(database, _USER)
    with (
        closing(open_bank(folder / database)) as bank,
        closing(PostgresStore.open(address)) as store,
    ):
        position = bank.cursor(store.scope)

    def catch_up(user: str) -> None:
        with closing(PostgresStore.open(server.address(database, user))) as store:
            store.submit([draft(user, f"By {user}")])
            _read(store, position)

    def read_all(user: str) -> None:
        _read_all(server.address(database, user))

    for what, work in (
        (f"{PEOPLE} people at once: log in, send one prompt, read what is new", catch_up),
        (f"{PEOPLE} people at once: log in, read all 10,000 records", read_all),
    ):
        used = server.processor_seconds()
        times = _crowd(work)
        each = (server.processor_seconds() - used) / PEOPLE
        clock = f"clock {milliseconds(times.median)}, {tail(times)}"
        yield Row(what, milliseconds(each), "server, for each", clock)


def _crowd(work: Callable[[str], None]) -> Numbers:
    """The clock times of each. Nothing is kept: a hundred disks are not measured on one."""
    times: list[float] = []
    start = threading.Barrier(PEOPLE)

    def one(user: str) -> None:
        start.wait()
        begun = time.perf_counter()
        work(user)
        times.append(time.perf_counter() - begun)

    threads = [threading.Thread(target=one, args=(f"p{n}",)) for n in range(PEOPLE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return Numbers.of(times)


def _sync(address: str, path: Path) -> None:
    with closing(open_bank(path)) as bank, closing(PostgresStore.open(address)) as store:
        synchronise(bank, store, WrongClock())


def _read_all(address: str) -> None:
    with closing(PostgresStore.open(address)) as store:
        _read(store)


def _read(store: PostgresStore, cursor: Cursor = Cursor()) -> int:  # noqa: B008 (frozen)
    """How many records a client gets that keeps none of them."""
    found, more = 0, True
    while more:
        page = store.changes(cursor, 500)
        found += len(page.records)
        cursor, more = page.cursor, page.more
    return found

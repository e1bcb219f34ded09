"""Measures synchronisation with a team's server on this machine, commits on disk."""

import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from prompt_bank.model.people import LOCAL
from prompt_bank.ports import Cursor
from prompt_bank.storage.postgres.store import PostgresStore
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.syncing.synchronise import SyncReport, synchronise
from tests.bank_server.workstations import WrongClock
from tests.bank_server.writing import draft, remark
from tests.benchmarks.table import Numbers, Row, milliseconds, tail
from tests.benchmarks.team_server import PEOPLE, TeamServer

_FIRST_GOAL = 5.0
_EMPTY_GOAL = 0.05
_USER = "p50"  # has written nothing


def sync_rows(*, quick: bool) -> Iterator[Row]:
    """First and empty synchronisation as the bank grows, sending, and many at once."""
    server = TeamServer()
    try:
        with tempfile.TemporaryDirectory() as folder:
            for size in (1_000, 10_000) if quick else (1_000, 10_000, 100_000):
                yield from _growth_rows(server, server.bank(size), size, Path(folder))
            yield _sending_row(server, "bank_1000", Path(folder), 3 if quick else 10)
            yield from _crowd_rows(server, "bank_10000", Path(folder))
    finally:
        server.close()


def _growth_rows(server: TeamServer, database: str, size: int, folder: Path) -> Iterator[Row]:
    repeats = 3 if size <= 10_000 else 1
    address = server.address(database, _USER)
    begun = time.perf_counter()
    with closing(PostgresStore.open(address)) as store:
        count = _read(store)
    reading = time.perf_counter() - begun
    times = []
    for turn in range(repeats):
        begun = time.perf_counter()
        _sync(address, folder / f"{database}-{turn}.sqlite")
        times.append(time.perf_counter() - begun)
    first = Numbers.of(times)
    reached = first.median <= _FIRST_GOAL if size == 10_000 else None
    yield Row(
        f"first sync, {count:,} records",
        milliseconds(first.median),
        f"of it the server and the line {milliseconds(reading)}",
        goal="5 s" if size == 10_000 else "",
        reached=reached,
    )
    path = folder / f"{database}-0.sqlite"
    empty = Numbers.of([_timed(address, path) for _ in range(20)])
    yield Row(
        f"empty sync with login, {count:,} records there",
        milliseconds(empty.median),
        tail(empty),
        goal="50 ms",
        reached=empty.median <= _EMPTY_GOAL,
    )


def _sending_row(server: TeamServer, database: str, folder: Path, repeats: int) -> Row:
    times = []
    for turn in range(repeats):
        path = folder / f"sending-{turn}.sqlite"
        made = draft("p60", f"Number {turn}")
        records = [made, *(remark(made, "p60", tick) for tick in range(2, 101))]
        with closing(open_bank(path)) as bank:
            bank.append(records, LOCAL)
            with closing(PostgresStore.open(server.address(database, "p60"))) as store:
                begun = time.perf_counter()
                store.submit(records)
                times.append(time.perf_counter() - begun)
    numbers = Numbers.of(times)
    return Row("sending 100 records in a page", milliseconds(numbers.median), tail(numbers))


def _crowd_rows(server: TeamServer, database: str, folder: Path) -> Iterator[Row]:
    """Everybody comes to work at the same moment. Clients and server share this machine."""
    address = server.address(database, _USER)
    path = folder / f"{database}-0.sqlite"
    with closing(open_bank(path)) as bank, closing(PostgresStore.open(address)) as store:
        position = bank.cursor(store.scope)

    def catch_up(user: str) -> None:
        with closing(PostgresStore.open(server.address(database, user))) as store:
            store.submit([draft(user, f"By {user}")])
            _read(store, position)

    def read_all(user: str) -> None:
        with closing(PostgresStore.open(server.address(database, user))) as store:
            _read(store)

    what = f"{PEOPLE} people at once: log in, send one prompt, read what is new"
    yield _crowd(what, catch_up)
    yield _crowd(f"{PEOPLE} people at once: log in, read all 10,000 records", read_all)


def _crowd(what: str, work: Callable[[str], None]) -> Row:
    """The times of each, without keeping anything: a hundred disks are not measured on one."""
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
    numbers = Numbers.of(times)
    return Row(what, milliseconds(numbers.median), tail(numbers))


def _sync(address: str, path: Path) -> SyncReport:
    with closing(open_bank(path)) as bank, closing(PostgresStore.open(address)) as store:
        return synchronise(bank, store, WrongClock())


def _timed(address: str, path: Path) -> float:
    with closing(open_bank(path)) as bank:
        begun = time.perf_counter()
        with closing(PostgresStore.open(address)) as store:
            synchronise(bank, store, WrongClock())
        return time.perf_counter() - begun


def _read(store: PostgresStore, cursor: Cursor = Cursor()) -> int:  # noqa: B008 (frozen)
    """How many records a client gets that keeps none of them."""
    found, more = 0, True
    while more:
        page = store.changes(cursor, 500)
        found += len(page.records)
        cursor, more = page.cursor, page.more
    return found

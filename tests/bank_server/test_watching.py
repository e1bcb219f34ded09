"""The watcher tells of news, survives the server's restarts, and stops when told to."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.ports.team import TeamStore
from prompt_bank.storage.postgres.store import PostgresStore
from prompt_bank.syncing.watching import Watcher
from tests.bank_server.attack.speaking import offer
from tests.bank_server.team import Team
from tests.bank_server.writing import draft
from tests.waiting import PATIENCE


class Told:
    """Counts what the watcher said, and waits for more."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.news = 0
        self.problems: list[Problem] = []

    def on_news(self) -> None:
        with self._changed:
            self.news += 1
            self._changed.notify_all()

    def on_problem(self, error: BankError) -> None:
        with self._changed:
            self.problems.append(error.problem)
            self._changed.notify_all()

    def until(self, holds: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(holds, PATIENCE)


@contextmanager
def _watching(connect: Callable[[], TeamStore], quiet: float = 0.05) -> Iterator[Told]:
    told = Told()
    watcher = Watcher(connect, told.on_news, told.on_problem, quiet, (0.05, 0.2))
    thread = threading.Thread(target=watcher.run)
    thread.start()
    try:
        yield told
    finally:
        watcher.stop()
        thread.join(PATIENCE)
        assert not thread.is_alive()


def test_it_tells_once_at_the_start_and_then_of_news(team: Team) -> None:
    with _watching(lambda: PostgresStore.open(team.address("vera"))) as told:
        told.until(lambda: told.news == 1)
        assert offer(team.sql("anna"), draft("anna")) == []
        told.until(lambda: told.news == 2)
    assert told.problems == []


def test_a_flood_of_notices_is_told_once_in_the_quiet_time_at_most(team: Team) -> None:
    listener = team.sql("eva")
    listener.execute("LISTEN aktiv_bank")
    with _watching(lambda: PostgresStore.open(team.address("vera")), quiet=3600) as told:
        told.until(lambda: told.news == 1)
        noisy = team.sql("olaf")
        for number in range(300):
            noisy.execute(f"NOTIFY aktiv_bank, 'look here {number}'")
        heard = list(listener.notifies(timeout=PATIENCE, stop_after=300))
    assert len(heard) == 300
    assert told.news == 1


def test_it_comes_back_after_the_connection_was_lost(team: Team) -> None:
    with _watching(lambda: PostgresStore.open(team.address("vera"))) as told:
        told.until(lambda: told.news == 1)
        team.sql("postgres").execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'vera'"
        )
        told.until(lambda: told.news == 2)
        assert offer(team.sql("anna"), draft("anna")) == []
        told.until(lambda: told.news == 3)
    assert told.problems == [Problem.SERVER_LOST]


def test_it_tries_again_while_there_is_no_server(team: Team) -> None:
    tries = iter([Problem.SERVER_UNREACHABLE] * 3)

    def connect() -> TeamStore:
        for problem in tries:
            raise BankError(problem)
        return PostgresStore.open(team.address("vera"))

    with _watching(connect) as told:
        told.until(lambda: told.news == 1)
    assert told.problems == [Problem.SERVER_UNREACHABLE] * 3


@pytest.mark.parametrize(
    "problem", [Problem.SERVER_REFUSED_LOGIN, Problem.SERVER_NO_ROLE, Problem.SERVER_UNTRUSTED]
)
def test_it_does_not_knock_again_where_it_was_turned_away(problem: Problem) -> None:
    """Many refused logins would lock the account."""
    tried: list[int] = []

    def connect() -> TeamStore:
        tried.append(1)
        raise BankError(problem)

    told = Told()
    Watcher(connect, told.on_news, told.on_problem).run()
    assert (len(tried), told.problems, told.news) == (1, [problem], 0)

"""Waits for news on the team's server and says so. Made to be run in a thread of its own."""

import random
import threading
from collections.abc import Callable
from typing import Final

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.ports.team import TeamStore

_PASSING: Final = frozenset(
    {
        Problem.SERVER_UNREACHABLE,
        Problem.SERVER_LOST,
        Problem.SERVER_FULL,
        Problem.SERVER_FAULT,
    }
)
"""What may be over by itself. Anything else would only be refused again, and many refused
logins lock an account."""
_LISTEN: Final = 60.0  # seconds for one wait; then the connection is looked at again


class Watcher:
    """Tells of news as it comes; reconnects when the connection is lost.

    A notice only says that it is worth looking; what it leads to is a synchronisation like
    any other. So nothing depends on a notice coming, and none can do harm: at most one in
    `quiet` seconds is passed on, however many arrive.
    """

    def __init__(
        self,
        connect: Callable[[], TeamStore],
        on_news: Callable[[], None],
        on_problem: Callable[[BankError], None],
        quiet: float = 2.0,
        patience: tuple[float, float] = (1.0, 120.0),
    ) -> None:
        self._connect = connect
        self._on_news = on_news
        self._on_problem = on_problem
        self._quiet = quiet
        self._patience = patience
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._store: TeamStore | None = None

    def run(self) -> None:
        """Watch until `stop`, or until a problem that does not pass by itself."""
        shortest, longest = self._patience
        pause = shortest
        while not self._stopped.is_set():
            try:
                store = self._opened()
                if not self._stopped.is_set():
                    # Something may have come while nobody listened.
                    self._on_news()
                while not self._stopped.wait(self._quiet):
                    if store.wait(_LISTEN):
                        self._on_news()
                    pause = shortest
            except BankError as error:
                if self._stopped.is_set():
                    return
                self._on_problem(error)
                if error.problem not in _PASSING:
                    return
            finally:
                self._close()
            # Not all of a team at the same moment after the server was restarted.
            self._stopped.wait(pause * random.uniform(0.5, 1.0))  # noqa: S311 (no secret)
            pause = min(pause * 2, longest)

    def stop(self) -> None:
        """End `run`, from another thread."""
        self._stopped.set()
        with self._lock:
            if self._store:
                self._store.cancel()

    def _opened(self) -> TeamStore:
        store = self._connect()
        with self._lock:
            self._store = store
        store.wait(0)  # listens from here on
        return store

    def _close(self) -> None:
        with self._lock:
            if self._store:
                self._store.close()
                self._store = None

"""One connection for each thread, and the two ways of using it: reading and writing."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TypeVar

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.storage.sqlite.faults import translated
from prompt_bank.storage.sqlite.toolkit import Database

PATIENCE: Final = 30.0
"""Seconds to wait for other programs that write to the same bank."""

_SETTINGS: Final = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",  # no texts in temporary files
    "PRAGMA trusted_schema = OFF",  # a file from elsewhere runs no functions of its own
    "PRAGMA cell_size_check = ON",
    "PRAGMA synchronous = FULL",  # what was acknowledged survives a power cut
    "PRAGMA cache_size = -32000",
)
_Result = TypeVar("_Result")


class Connections:
    """Connections to one file. May be used from any thread."""

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        immutable: bool = False,
        patience: float = PATIENCE,
    ) -> None:
        """`immutable` is for files on a medium that nobody can write to.

        `patience` is for how many seconds another program may keep the file locked.
        """
        self.path = path
        self.read_only = read_only
        self._immutable = immutable
        self._patience = patience
        self._open: dict[threading.Thread, Database] = {}
        self._lock = threading.Lock()
        self._closed = False

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """A database at one moment: what others write meanwhile is not seen."""
        with translated(self.path):
            db = self._mine()
            if db.conn.in_transaction:
                yield db
                return
            db.execute("BEGIN")
            try:
                yield db
            finally:
                db.rollback()

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """All of what is done inside is kept, or nothing. Writers wait for each other.

        Raises BANK_READ_ONLY, or what SQLite meets as a BankError.
        """
        if self.read_only:
            raise BankError(Problem.BANK_READ_ONLY)
        with translated(self.path):
            db = self._mine()
            # Taking the right to write at once: a transaction that read first could not
            # wait for another writer, SQLite would refuse it. sqlite-utils' atomic() begins
            # by reading; inside this one it makes savepoints.
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                db.rollback()
                raise

    def log_ahead(self) -> None:
        """Have readers and a writer not wait for each other (WAL); the file remembers it."""
        with translated(self.path):
            self._patiently(self._mine().enable_wal)

    def close(self) -> None:
        """Close the connections of all threads; none of them may be in use."""
        with self._lock:
            self._closed = True
            while self._open:
                self._open.popitem()[1].close()

    def _mine(self) -> Database:
        thread = threading.current_thread()
        db = self._open.get(thread)
        if db is None:
            db = self._connect()
            with self._lock:
                if self._closed:
                    db.close()
                    raise BankError(Problem.CANNOT_WRITE)
                for gone in [each for each in self._open if not each.is_alive()]:
                    self._open.pop(gone).close()
                self._open[thread] = db
        return db

    def _connect(self) -> Database:
        mode = "ro" if self.read_only else "rw"
        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        if self._immutable:
            address += "&immutable=1"
        connection = sqlite3.connect(
            address, uri=True, timeout=self._patience, check_same_thread=False
        )
        try:
            for setting in _SETTINGS:
                connection.execute(setting)
            # Plugins installed beside sqlite-utils have no business in here.
            return Database(connection, execute_plugins=False)
        except BaseException:
            connection.close()
            raise

    def _patiently(self, work: Callable[[], _Result]) -> _Result:
        """Changing the journal's mode does not wait for others by itself."""
        deadline = time.monotonic() + self._patience
        while True:
            try:
                return work()
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or time.monotonic() > deadline:
                    raise
            time.sleep(0.01)

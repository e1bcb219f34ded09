"""What SQLite and the file system complain about, as the bank's typed errors."""

import errno
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from prompt_bank.model.errors import BankError, Problem

_BY_CODE: Final = {
    sqlite3.SQLITE_BUSY: Problem.BANK_BUSY,
    sqlite3.SQLITE_LOCKED: Problem.BANK_BUSY,
    sqlite3.SQLITE_PROTOCOL: Problem.BANK_BUSY,
    sqlite3.SQLITE_READONLY: Problem.BANK_READ_ONLY,
    sqlite3.SQLITE_FULL: Problem.DISK_FULL,
    sqlite3.SQLITE_CORRUPT: Problem.BANK_DAMAGED,
    sqlite3.SQLITE_NOTADB: Problem.BANK_DAMAGED,
    sqlite3.SQLITE_FORMAT: Problem.BANK_DAMAGED,
    # Tables or values that are not what this program writes.
    sqlite3.SQLITE_ERROR: Problem.BANK_DAMAGED,
    sqlite3.SQLITE_CONSTRAINT: Problem.BANK_DAMAGED,
    sqlite3.SQLITE_MISMATCH: Problem.BANK_DAMAGED,
    sqlite3.SQLITE_IOERR: Problem.CANNOT_WRITE,
    sqlite3.SQLITE_CANTOPEN: Problem.CANNOT_WRITE,
    sqlite3.SQLITE_PERM: Problem.CANNOT_WRITE,
    sqlite3.SQLITE_AUTH: Problem.CANNOT_WRITE,
    sqlite3.SQLITE_NOLFS: Problem.CANNOT_WRITE,
    sqlite3.SQLITE_TOOBIG: Problem.CANNOT_WRITE,
}
_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_GROWTH: Final = 256 * 1024
# What a disk says that cannot read a file any more.
_UNREADABLE: Final = (
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_CORRUPTFS,
)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and the file system about the file `path` into BankError."""
    try:
        yield
    except sqlite3.Error as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        # The cause stays out: SQLite's messages can quote values.
        raise BankError(problem) from None
    except UnicodeDecodeError:
        # The driver's own complaint about text in the file that is no text.
        raise BankError(Problem.BANK_DAMAGED) from None
    except OSError as error:
        raise BankError(_problem_of_system(error)) from None


def problem_of(error: sqlite3.Error, path: Path) -> Problem | None:
    """What `error` means for the user; None for mistakes in the program."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # The driver's own complaints: about a closed file, or text that is no text.
        undecodable = isinstance(error, sqlite3.OperationalError) and "decode" in str(error)
        return Problem.BANK_DAMAGED if undecodable else None
    if code in _UNREADABLE:
        return Problem.BANK_DAMAGED
    problem = _BY_CODE.get(code & 0xFF)
    if problem is Problem.CANNOT_WRITE and _no_space(path):
        return Problem.DISK_FULL
    return problem


def _problem_of_system(error: OSError) -> Problem:
    if error.errno in _FULL:
        return Problem.DISK_FULL
    return Problem.CANNOT_WRITE


def _no_space(path: Path) -> bool:
    """Whether there is no room for the bank to grow.

    SQLite tells that from other failures only on a plain full disk, not with a quota or a
    limit for one file. So a file is made that is a little larger than the bank.
    """
    sizes = [part.stat().st_size for part in path.parent.glob(f"{path.name}*")]
    try:
        with tempfile.TemporaryFile(dir=path.parent) as probe:
            probe.seek(max(sizes, default=0))
            probe.write(bytes(_GROWTH))
            probe.flush()
    except OSError as error:
        return error.errno in _FULL
    return False

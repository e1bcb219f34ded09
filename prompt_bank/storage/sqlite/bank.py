"""The bank on a workstation: one SQLite file."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.storage.sqlite.backups import Reason, back_up, backups
from prompt_bank.storage.sqlite.connections import PATIENCE, Connections
from prompt_bank.storage.sqlite.faults import translated
from prompt_bank.storage.sqlite.files import create_private, make_private_folder
from prompt_bank.storage.sqlite.migrating import bring_up_to_date, require_all_steps
from prompt_bank.storage.sqlite.own import LocalOutbox, LocalShelf
from prompt_bank.storage.sqlite.parts import Index, Records, Settings
from prompt_bank.storage.sqlite.steps import steps
from prompt_bank.storage.sqlite.toolkit import Migrations

_NO_NOTES: Final = (Problem.BANK_READ_ONLY, Problem.CANNOT_WRITE, Problem.DISK_FULL)
"""Why SQLite cannot keep notes beside a file that it could read."""


class SqliteBank(Records, Index, LocalShelf, LocalOutbox, Settings):
    """ports.LocalBank. May be used from any thread, and by several processes at once."""


def open_bank(
    path: Path,
    *,
    patience: float = PATIENCE,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    migrations: Migrations = steps,
) -> LocalBank:
    """The bank in the file `path`, made if there is none, and brought up to date.

    An older file is copied to the backups first. Nobody but the user may read any of them.
    `patience` is how many seconds a writer waits for others. Raises BankError: BANK_NEWER,
    BANK_DAMAGED, BANK_BUSY, BANK_READ_ONLY, DISK_FULL, CANNOT_WRITE; a file that is refused
    stays as it is.
    """
    with translated(path):
        make_private_folder(path.parent)
        if not create_private(path) and path.stat().st_size == 0 and backups(path):
            # There was a bank in here; an empty one in its place would hide the loss.
            raise BankError(Problem.BANK_DAMAGED)
    connections = Connections(path, patience=patience)
    try:
        bring_up_to_date(
            connections, lambda: back_up(path, now(), Reason.BEFORE_UPDATE), migrations
        )
    except BaseException:
        connections.close()
        raise
    return SqliteBank(connections)


def open_read_only(path: Path) -> LocalBank:
    """The bank in `path` to read from, also one of a newer version, as far as it is understood.

    Whatever would write raises BANK_READ_ONLY, as does a file that would have to be brought
    up to date first.
    """
    with translated(path):
        if not path.is_file():
            raise FileNotFoundError
    try:
        return _open_to_read(path, immutable=False)
    except BankError as error:
        if error.problem not in _NO_NOTES:
            raise
    # SQLite wants to keep notes beside the file. Where it may not, it can still read what
    # nobody is writing to.
    return _open_to_read(path, immutable=True)


def _open_to_read(path: Path, *, immutable: bool) -> LocalBank:
    connections = Connections(path, read_only=True, immutable=immutable)
    try:
        with connections.reading() as db:
            require_all_steps(db)
    except BaseException:
        connections.close()
        raise
    return SqliteBank(connections)

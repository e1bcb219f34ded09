"""Brings a bank file up to date, or says why that must not be done."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.storage.sqlite.connections import Connections
from prompt_bank.storage.sqlite.steps import APPLICATION, steps
from prompt_bank.storage.sqlite.toolkit import Database, Migrations


def bring_up_to_date(
    connections: Connections, before: Callable[[], object], migrations: Migrations = steps
) -> None:
    """Apply the steps that the file lacks; `before` is called first if it has contents.

    Raises BankError: BANK_NEWER when it had steps unknown here, BANK_DAMAGED when it is
    not a bank.
    """
    with connections.reading() as db:
        empty = _is_empty(db)
        pending = empty or bool(check_steps(db, migrations))
    connections.log_ahead()  # not before it is known to be a bank: others stay as they are
    if not pending:
        return
    if not empty:
        before()
    with connections.writing() as db:
        # Another process may have been quicker, or a newer one.
        if not _is_empty(db):
            check_steps(db, migrations)
        # Inside this transaction each step has a savepoint: all are applied, or none.
        migrations.apply(db)


def check_steps(
    db: Database, migrations: Migrations = steps, *, newer_too: bool = False
) -> list[str]:
    """The names of the steps that the file still lacks. Raises as bring_up_to_date does."""
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise BankError(Problem.BANK_DAMAGED)
    with closing(sqlite3.connect(":memory:")) as nothing:
        # The library keeps the list of steps to itself; an empty file lacks all of them.
        empty = Database(nothing, execute_plugins=False)
        known = [step.name for step in migrations.pending(empty)]
    found = [step.name for step in migrations.applied(db)]
    unknown = [name for name in found if name not in known]
    if unknown and not newer_too:
        raise BankError(Problem.BANK_NEWER, found=unknown[-1], known=known[-1])
    return [name for name in known if name not in found]


def require_all_steps(db: Database) -> None:
    """Raise BANK_READ_ONLY when steps are missing, for a file that is only to be read."""
    if check_steps(db, newer_too=True):
        raise BankError(Problem.BANK_READ_ONLY)


def _is_empty(db: Database) -> bool:
    return bool(db.execute("SELECT count(*) = 0 FROM sqlite_schema").fetchone()[0])

"""Brings a bank file up to date, or says why that must not be done."""

import sqlite3
from collections.abc import Callable
from typing import Final

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.storage.sqlite.connections import Connections
from prompt_bank.storage.sqlite.library import Database, Migrations
from prompt_bank.storage.sqlite.steps import APPLICATION, steps

_NAMES: Final = "SELECT count(*) FROM sqlite_schema"


def bring_up_to_date(
    connections: Connections, before: Callable[[], None], migrations: Migrations = steps
) -> None:
    """Apply the steps that the file lacks; `before` is called first if it has contents.

    Raises BankError: BANK_NEWER when it had steps unknown here, BANK_DAMAGED when it is
    not a bank, BANK_READ_ONLY when steps are missing and the file may not be written.
    """
    with connections.reading() as db:
        empty = db.execute(_NAMES).fetchone()[0] == 0
        pending = [] if empty else _pending(db, migrations)
    if not empty and not pending:
        return
    if not empty:
        before()
    with connections.writing() as db:
        # Another process may have been quicker, or a newer one.
        if db.execute(_NAMES).fetchone()[0]:
            _pending(db, migrations)
        migrations.apply(db)


def applied(db: Database, migrations: Migrations = steps) -> list[str]:
    """The names of the steps that a file has had."""
    return [step.name for step in migrations.applied(db)]


def _pending(db: Database, migrations: Migrations) -> list[str]:
    mark = db.execute("PRAGMA application_id").fetchone()[0]
    if mark != APPLICATION:
        raise BankError(Problem.BANK_DAMAGED)
    # What one version knows is what it can apply; the library keeps that list to itself.
    known = [step.name for step in migrations.pending(_nothing_applied())]
    found = applied(db, migrations)
    unknown = [name for name in found if name not in known]
    if unknown:
        raise BankError(Problem.BANK_NEWER, found=unknown[-1], known=known[-1])
    return [name for name in known if name not in found]


def _nothing_applied() -> Database:
    return Database(sqlite3.connect(":memory:"), execute_plugins=False)

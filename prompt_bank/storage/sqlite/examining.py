"""Looks a whole file over: on suspicion and for copies, because it takes time by its size."""

import sqlite3
from contextlib import closing
from pathlib import Path

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.storage.sqlite.faults import translated
from prompt_bank.storage.sqlite.steps import APPLICATION


def examine(path: Path) -> None:
    """Read every page of the bank in `path`; raises BankError (BANK_DAMAGED) at a fault.

    A file that is no bank counts as damaged.
    """
    with translated(path):
        address = f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=30)) as connection:
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            # The answer quotes contents of the file; only whether it is the good one is told.
            sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    if mark != APPLICATION or not sound:
        raise BankError(Problem.BANK_DAMAGED)

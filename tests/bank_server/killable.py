"""A client that is made to be killed: `python -m tests.bank_server.killable`.

Reads lines "user address bank journal" and forks a worker for each, which costs a few
milliseconds where a new Python would cost hundreds. A worker writes drafts into its bank and
synchronises, for ever, and notes in its journal what it was told is kept, and what is sent.
"""

import itertools
import os
import random
import sys
import threading
from pathlib import Path

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import LOCAL
from prompt_bank.storage.postgres.store import PostgresStore
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.syncing.synchronise import synchronise
from tests.bank_server.workstations import WrongClock
from tests.bank_server.writing import draft, remark

_PASSING = {Problem.SERVER_LOST, Problem.SERVER_UNREACHABLE, Problem.SERVER_FAULT}
_PAUSE = 0.01  # seconds between two tries to reach a server that was killed


def work(user: str, address: str, bank_path: Path, journal_path: Path) -> None:
    """Write and synchronise until killed."""
    journal = os.open(journal_path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    bank = open_bank(bank_path)
    chance = random.Random(os.getpid())  # noqa: S311 (no secret)
    kept: list[str] = []
    for number in itertools.count():
        made = draft(user, f"Number {number} of {os.getpid()}")
        records = [made, *(remark(made, user, tick) for tick in range(2, chance.randint(2, 5)))]
        bank.append(records, LOCAL)
        kept += [record.id for record in records]
        _note(journal, "kept", records[0].id, *(record.id for record in records[1:]))
        if chance.random() < 0.6:
            _sync(user, address, bank_path, chance.randint(1, 4))
            _note(journal, "sent", *kept)
            kept.clear()


def _sync(user: str, address: str, bank_path: Path, page: int) -> None:
    while True:
        bank = open_bank(bank_path)
        try:
            store = PostgresStore.open(address)
            try:
                synchronise(bank, store, WrongClock(), page=page)
            finally:
                store.close()
        except BankError as error:
            if error.problem not in _PASSING:
                raise
        else:
            return
        finally:
            bank.close()
        threading.Event().wait(_PAUSE)


def _note(journal: int, what: str, *records: str) -> None:
    # One write each, so that a line stands there whole or not at all.
    os.write(journal, f"{what} {' '.join(records)}\n".encode())


def main() -> None:
    """Fork a worker for each line; say its number."""
    for line in sys.stdin:
        user, bank, journal, address = line.rstrip("\n").split(" ", 3)
        child = os.fork()
        if child == 0:
            try:
                work(user, address, Path(bank), Path(journal))
            except BaseException as error:
                _say(f"failed {error!r} {vars(error)}")
                os._exit(1)
        _say(str(child))
        os.waitpid(child, 0)
        _say("gone")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

"""Makes a bank to keep as it is: `python -m tests.invented.old_bank FILE`.

Run once for each step of storage.sqlite.steps while it is the last one; the files are in
tests/fixtures/banks.
"""

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from prompt_bank.model.content import PromptContent, PromptParts
from prompt_bank.model.people import LOCAL
from prompt_bank.model.records import Revision, Use
from prompt_bank.ports.team import ChangePage, Cursor
from prompt_bank.storage.sqlite.bank import open_bank
from tests.invented.prompts import Invention
from tests.unit.prompt_bank.bank_fixtures import SERVER


def make(path: Path) -> None:
    """A small bank with something in every table."""
    invention = Invention(seed=7)
    with closing(open_bank(path)) as bank:
        bank.remember("user", "local-7f3a")
        for at in range(8):
            page = ChangePage(tuple(invention.history(words=60)), Cursor(at, at), more=True)
            bank.receive("team", page, SERVER)
        bank.note_synced("team", datetime(2026, 11, 20, 12, tzinfo=UTC))
        own = invention.identifier()
        content = PromptContent(
            task="interview-questions",
            language="nb",
            title="Førstegangsintervju med lærlinger",
            parts=PromptParts(kommando="Skriv spørsmål til et åpent førstegangsintervju."),
            tags=("lærling",),
        )
        revision = Revision(content)
        bank.append(
            [
                invention.record(own, "local-7f3a", revision, 1),
                refused := invention.record(own, "local-7f3a", Use(revision.hash, 2), 2),
            ],
            LOCAL,
        )
        bank.refuse(refused.id, "not_yours")
        bank.set_favourite(own, favourite=True)
        bank.arrange([own, *bank.prompts()[:2]])
        bank.note_use(own, revision.hash, datetime(2026, 11, 21, 9, tzinfo=UTC))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")
        connection.execute("PRAGMA journal_mode = DELETE")


if __name__ == "__main__":
    make(Path(sys.argv[1]))

"""The bank's file on this workstation, with its backups and the ways out when it is refused."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from aktiv_app.core.messages import msg
from aktiv_app.services.bank.api import Backup, BankFaultError
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.state import Seen
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.surroundings import Clock

if TYPE_CHECKING:
    from prompt_bank.storage.sqlite import backups as stored


class SqliteFiles:
    """`aktiv_app.services.bank.parts.BankFiles` over one path."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    def open(self) -> LocalBank:
        """Open the bank, made if there is none, with the day's backup if it is due."""
        from prompt_bank.storage.sqlite.backups import back_up_daily
        from prompt_bank.storage.sqlite.bank import open_bank

        try:
            bank = open_bank(self._path, now=self._clock.now)
        except BankError as error:
            if error.problem is not Problem.CANNOT_WRITE:
                raise
            raise BankFaultError(
                msg(
                    "The prompt bank cannot be opened or made in the folder {folder}. Check that "
                    "you may write there, or ask whoever looks after the computer.",
                    folder=str(self._path.parent),
                ),
                error.problem,
            ) from None
        try:
            back_up_daily(self._path, self._clock.now(), self._clock.today())
        except BankError as error:
            if error.problem is Problem.BANK_DAMAGED:
                bank.close()
                raise
            # A full disk must not keep anybody from the prompts that are there.
        return bank

    def only_to_read(self) -> bool:
        """Whether there is a bank, and it or what SQLite notes beside it cannot be written.

        SQLite itself says so only when something is to be kept.
        """
        places = (self._path, self._path.parent)
        return self._path.is_file() and not all(os.access(place, os.W_OK) for place in places)

    def tidy(self) -> None:
        """Keep searching quick; takes seconds in a large bank, and other work goes on meanwhile."""
        from prompt_bank.storage.sqlite.tidying import tidy

        tidy(self._path)

    def open_read_only(self) -> LocalBank:
        """Open a bank that `open` refuses, to look only."""
        from prompt_bank.storage.sqlite.bank import open_read_only

        return open_read_only(self._path)

    def backups(self) -> tuple[Backup, ...]:
        """The dated backups, newest first."""
        from prompt_bank.storage.sqlite.backups import backups

        return tuple(map(_told, backups(self._path)))

    def back_up(self, bank: LocalBank) -> Backup:  # noqa: ARG002 (the copy is made of the file)
        """Make a backup now."""
        from prompt_bank.storage.sqlite.backups import back_up

        return _told(back_up(self._path, self._clock.now()))

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the bank, which is kept as a backup itself."""
        from prompt_bank.storage.sqlite.backups import restore

        restore(self._path, backup, self._clock.now())

    def rescue(self, path: Path) -> int:
        """Write what can still be read of a refused bank as Markdown files; gives how many."""
        from prompt_bank.exchange.markdown import write_folder
        from prompt_bank.storage.sqlite.rescue import read_remains
        from prompt_bank.workflow.transition import derive

        by_prompt: dict[str, list[Seen]] = {}
        for seen in read_remains(self._path).records:
            by_prompt.setdefault(seen.record.prompt, []).append(seen)
        notes: dict[str, str] = {}
        contents = [
            (variant.newest.content, prompt, variant.newest.hash, notes)
            for prompt, records in by_prompt.items()
            for variant in derive(prompt, records).variants.values()
        ]
        write_folder(path, contents)
        return len({prompt for _, prompt, _, _ in contents})


def _told(backup: "stored.Backup") -> Backup:
    return Backup(backup.path, backup.at, backup.size)

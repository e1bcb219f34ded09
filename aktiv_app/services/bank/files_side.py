"""The side of the bank that files are on: prompts out and in, backups, and rescue."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import Backup, Job, Loaded
from aktiv_app.services.bank.guard import StoppableJob, fault, guarded, opened
from aktiv_app.services.bank.open_bank import BankSide
from prompt_bank.model.errors import Problem


class FilesSide(BankSide):
    """What is done with files: those of others, and the bank's own."""

    def export(
        self, prompts: tuple[str, ...], path: Path, done: Callable[[Path | AktivError], None]
    ) -> Job:
        """Write prompts to a file; its ending chooses the form."""
        file, job = self._file, StoppableJob()

        def run() -> None:
            bank = file.bank
            done(
                file.attempt(
                    lambda service: file.parts.exchange.export(
                        service, opened(bank), prompts, path, job.go_on
                    )
                )
            )

        file.after_opening(run)
        return job

    def load(self, path: Path, done: Callable[[Loaded | AktivError], None]) -> Job:
        """Read a file of prompts and show what it would bring."""
        file, job = self._file, StoppableJob()

        def run() -> None:
            bank = file.bank
            result = file.attempt(
                lambda service: file.parts.exchange.load(service, opened(bank), path, file.changing)
            )
            done(result if job.go_on() else fault(Problem.CANCELLED))

        file.after_opening(run)
        return job

    def backups(self, done: Callable[[tuple[Backup, ...] | AktivError], None]) -> None:
        """The dated backups, newest first."""
        file = self._file
        file.looking.put(lambda: done(guarded(lambda: file.parts.files.backups())))

    def back_up(self, done: Callable[[Backup | AktivError], None]) -> None:
        """Make a backup now."""
        self._file.with_bank(lambda bank: self._file.parts.files.back_up(bank), done)

    def restore(self, backup: Path, done: Callable[[AktivError | None], None]) -> None:
        """Put a backup in the place of the bank; the bank as it is now is kept aside.

        What was asked for before is done before, in the bank as it is; what comes later waits.
        """
        self._file.looking.put(lambda: self._file.restore(backup, done))

    def open_read_only(self, done: Callable[[AktivError | None], None]) -> None:
        """Open a refused bank to look only."""
        self._file.looking.put(lambda: done(self._file.open_read_only()))

    def rescue(self, path: Path, done: Callable[[int | AktivError], None]) -> None:
        """Export what can still be read from a refused bank."""
        file = self._file
        file.looking.put(lambda: done(guarded(lambda: file.parts.files.rescue(path))))

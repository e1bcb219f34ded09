"""Workstations of a team: each with a bank of its own that is synchronised."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from prompt_bank.model.people import LOCAL
from prompt_bank.model.records import Record
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.team import TeamStore
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.syncing.synchronise import SyncReport, synchronise


class WrongClock:
    """A clock that is off by some time."""

    def __init__(self, off: timedelta = timedelta(0)) -> None:
        self._off = off

    def now(self) -> datetime:
        return datetime.now(UTC) + self._off

    def today(self) -> date:
        return self.now().date()


class Workstation:
    """One person's machine."""

    def __init__(self, user: str, folder: Path) -> None:
        self.user = user
        self.bank: LocalBank = open_bank(folder / user / "bank.sqlite3")
        self.clock = WrongClock()

    def writes(self, *records: Record) -> None:
        """Records made here, not sent yet."""
        self.bank.append(records, LOCAL)

    def syncs(self, server: TeamStore, page: int = 500) -> SyncReport:
        """Synchronise as the app does."""
        return synchronise(self.bank, server, self.clock, page=page)

    def all_records(self) -> dict[str, Record]:
        """Everything this machine knows, by id."""
        return {
            seen.record.id: seen.record
            for prompt in self.bank.prompts()
            for seen in self.bank.records(prompt)
        }

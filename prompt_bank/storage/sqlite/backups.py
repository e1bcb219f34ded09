"""Dated copies of a bank, made by themselves, looked over before they count, put back on wish.

They lie in the folder `backups` beside the bank, one file each, and are made with SQLite's
own backup interface: a copy is of one moment, also while others write.
"""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.storage.sqlite.connections import PATIENCE
from prompt_bank.storage.sqlite.examining import examine
from prompt_bank.storage.sqlite.faults import translated
from prompt_bank.storage.sqlite.files import (
    COMPANIONS,
    beside,
    create_private,
    make_private_folder,
    put_in_place,
    remove,
)


class Reason(StrEnum):
    """Why a copy was made."""

    DAILY = "daily"
    BEFORE_UPDATE = "before-update"  # the file was about to be brought up to date
    WISH = "wish"  # the user asked for it
    REPLACED = "replaced"  # another copy was put in the bank's place


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy. `at` is in UTC, `size` in bytes."""

    path: Path
    at: datetime
    reason: Reason
    size: int


DAYS: Final = 7
"""Daily copies that are kept: one for each of the last days that have any."""
WEEKS: Final = 4
"""And one for each of the last weeks."""
OTHERS: Final = 3
"""Of copies for another reason, and of those the user asked for, the newest ones are kept."""

_NAME: Final = re.compile(r"(\d{8}T\d{12}Z)-([a-z-]+)\.sqlite")
_TIME: Final = "%Y%m%dT%H%M%S%fZ"


def folder_of(bank: Path) -> Path:
    """Where the copies of the bank in the file `bank` lie."""
    return bank.parent / "backups"


def backups(bank: Path) -> list[Backup]:
    """The copies there are, the newest first."""
    found = []
    with translated(bank):
        for path in folder_of(bank).glob("*.sqlite"):
            name = _NAME.fullmatch(path.name)
            if name and name[2] in set(Reason):
                at = datetime.strptime(name[1], _TIME).replace(tzinfo=UTC)
                found.append(Backup(path, at, Reason(name[2]), path.stat().st_size))
    return sorted(found, key=lambda each: (each.at, each.path.name), reverse=True)


def back_up(bank: Path, now: datetime, reason: Reason = Reason.WISH) -> Backup:
    """Make a copy now and look it over; older ones beyond those to keep are removed.

    Raises BankError: BANK_DAMAGED when the copy is not sound, which means that the bank is
    not; DISK_FULL, CANNOT_WRITE. No older copy is lost then.
    """
    folder = folder_of(bank)
    at = now.astimezone(UTC)
    target = folder / f"{at.strftime(_TIME)}-{reason.value}.sqlite"
    with translated(bank):
        make_private_folder(folder)
        copy_database(bank, target)
        made = Backup(target, at, reason, target.stat().st_size)
        for old in superfluous(backups(bank)):
            remove(old.path)
    return made


def back_up_daily(bank: Path, now: datetime, today: date) -> Backup | None:
    """Make the day's copy unless there is one; None when there is. `today` is the user's day."""
    for backup in backups(bank):
        if backup.reason is Reason.DAILY and backup.at.astimezone(now.tzinfo).date() >= today:
            return None
    return back_up(bank, now, Reason.DAILY)


def superfluous(known: Iterable[Backup]) -> list[Backup]:
    """Which of the copies need not be kept."""
    newest_first = sorted(known, key=lambda each: each.at, reverse=True)
    daily = [each for each in newest_first if each.reason is Reason.DAILY]
    kept = _newest_of(daily, lambda at: at.date(), DAYS)
    kept |= _newest_of(daily, lambda at: at.isocalendar()[:2], WEEKS)
    for reason in set(Reason) - {Reason.DAILY}:
        same = [each for each in newest_first if each.reason is reason]
        kept |= {each.path for each in same[:OTHERS]}
    return [each for each in newest_first if each.path not in kept]


def _newest_of(
    newest_first: Iterable[Backup], period: Callable[[datetime], object], most: int
) -> set[Path]:
    found: dict[object, Path] = {}
    for backup in newest_first:
        found.setdefault(period(backup.at), backup.path)
    return set(list(found.values())[:most])


def copy_database(source: Path, target: Path) -> None:
    """A sound copy of `source` under the name `target`, or none; readable by the user alone."""
    partial = beside(target, "partial")
    create_private(partial)
    try:
        _pour(source, partial)
        with closing(sqlite3.connect(partial)) as copy:
            # One file without companions, whatever the bank itself has.
            copy.execute("PRAGMA journal_mode = DELETE")
        examine(partial)
        put_in_place(partial, target)
    finally:
        remove(partial)


def _pour(source: Path, target: Path) -> None:
    """Make the contents of `target` those of `source`, in one transaction."""
    address = f"{source.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(address, uri=True, timeout=PATIENCE)) as old,
        closing(sqlite3.connect(target, timeout=PATIENCE)) as new,
    ):
        old.backup(new)


def restore(bank: Path, backup: Path, now: datetime) -> Backup | None:
    """Put the copy `backup` in the bank's place; what was there is kept as a copy first.

    Who has the bank open sees the old or the new contents, never a mixture. A damaged file
    is set aside as it is; no other program may have it open then. Open the bank anew
    afterwards: the copy may have to be brought up to date.

    Gives the copy of what was replaced, None if there was nothing. Raises BACKUP_UNUSABLE
    when `backup` is not sound: nothing has changed then.
    """
    with translated(bank):
        prepared = beside(bank, "restored")
        try:
            _prepare(backup, prepared)
            if not bank.exists():
                put_in_place(prepared, bank)
                return None
            try:
                kept = back_up(bank, now, Reason.REPLACED)
            except BankError as error:
                if error.problem is not Problem.BANK_DAMAGED:
                    raise
                kept = _set_aside(bank, now)
                for suffix in COMPANIONS:
                    bank.with_name(bank.name + suffix).unlink(missing_ok=True)
                put_in_place(prepared, bank)
            else:
                _pour(prepared, bank)
        finally:
            remove(prepared)
    return kept


def _prepare(backup: Path, prepared: Path) -> None:
    if not backup.is_file():
        raise BankError(Problem.BACKUP_UNUSABLE)
    try:
        with translated(backup):
            copy_database(backup, prepared)
    except BankError as error:
        if error.problem is Problem.BANK_DAMAGED:
            raise BankError(Problem.BACKUP_UNUSABLE) from None
        raise


def _set_aside(bank: Path, now: datetime) -> Backup:
    """Keep a damaged file byte for byte, with what SQLite had beside it."""
    at = now.astimezone(UTC)
    target = folder_of(bank) / f"{at.strftime(_TIME)}-{Reason.REPLACED.value}.sqlite"
    make_private_folder(target.parent)
    for suffix in ("", *COMPANIONS):
        part = bank.with_name(bank.name + suffix)
        if part.exists():
            partial = beside(target, "partial")
            create_private(partial)
            shutil.copyfile(part, partial)
            put_in_place(partial, target.with_name(target.name + suffix))
    return Backup(target, at, Reason.REPLACED, target.stat().st_size)

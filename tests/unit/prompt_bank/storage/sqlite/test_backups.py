"""Copies that are made by themselves, kept for a while, and put back."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from prompt_bank.model.errors import Problem
from prompt_bank.model.people import LOCAL
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.storage.sqlite.backups import (
    Backup,
    Reason,
    back_up,
    back_up_daily,
    backups,
    restore,
    superfluous,
)
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.storage.sqlite.examining import examine
from tests.unit.prompt_bank.storage.sqlite.test_refusals import new_record, problem

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def prompts_in(path: Path, tmp_path: Path) -> int:
    """How many prompts a copy holds, opened as a bank of its own."""
    alone = Path(shutil.copyfile(path, tmp_path / "looked-into.sqlite"))
    with closing(open_bank(alone)) as bank:
        return len(bank.prompts())


def test_a_copy_is_made_once_a_day(bank: LocalBank, path: Path) -> None:
    assert back_up_daily(path, NOW, NOW.date()) is not None
    assert back_up_daily(path, NOW + HOUR, NOW.date()) is None
    assert back_up_daily(path, NOW + 24 * HOUR, NOW.date() + timedelta(days=1)) is not None
    assert [backup.reason for backup in backups(path)] == [Reason.DAILY] * 2


def test_a_copy_is_of_one_moment_and_whole(bank: LocalBank, path: Path, tmp_path: Path) -> None:
    bank.append([new_record() for _ in range(20)], LOCAL)
    made = back_up(path, NOW)
    bank.append([new_record()], LOCAL)
    assert prompts_in(made.path, tmp_path) == 20
    assert made.size == made.path.stat().st_size
    assert backups(path) == [made]
    assert [each.name for each in made.path.parent.iterdir()] == [made.path.name]


def test_seven_days_and_four_weeks_are_kept() -> None:
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    kept: list[Backup] = []
    for day in range(120):
        at = start + timedelta(days=day)
        kept.append(Backup(Path(f"{day}.sqlite"), at, Reason.DAILY, 1))
        gone = superfluous(kept)
        kept = [each for each in kept if each not in gone]
    days = sorted(int(each.path.stem) for each in kept)
    assert days[-7:] == [113, 114, 115, 116, 117, 118, 119]
    # Before them the newest of each of the four last weeks; the last day is a Thursday.
    assert days[:-7] == [101, 108]
    weeks = {each.at.isocalendar()[:2] for each in kept}
    assert len(weeks) == 4


def test_copies_for_other_reasons_are_kept_beside_the_daily_ones() -> None:
    known = [
        Backup(Path(f"{reason}-{number}"), NOW + number * HOUR, reason, 1)
        for reason in Reason
        for number in range(5)
    ]
    gone = {each.path.name for each in superfluous(known)}
    others = {Reason.BEFORE_UPDATE, Reason.WISH, Reason.REPLACED}
    assert {f"{reason}-{number}" for reason in others for number in (0, 1)} <= gone
    assert not {f"{reason}-{number}" for reason in others for number in (2, 3, 4)} & gone


def test_a_damaged_bank_pushes_no_good_copy_out(bank: LocalBank, path: Path) -> None:
    bank.append([new_record() for _ in range(60)], LOCAL)
    for day in range(9):
        back_up(path, NOW + timedelta(days=day), Reason.DAILY)
    before = backups(path)
    bank.close()
    damage(path)
    later = NOW + timedelta(days=30)
    assert problem(lambda: back_up(path, later, Reason.DAILY)) is Problem.BANK_DAMAGED
    assert backups(path) == before


def damage(path: Path) -> None:
    """Break the table of records in the middle."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = 'record' AND pagetype = 'leaf' LIMIT 1 OFFSET 5"
        ).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)


def test_restoring_puts_the_old_contents_back_for_everybody(
    bank: LocalBank, path: Path, tmp_path: Path
) -> None:
    bank.append([new_record() for _ in range(3)], LOCAL)
    made = back_up(path, NOW)
    bank.append([late := new_record()], LOCAL)
    kept = restore(path, made.path, NOW + HOUR)
    # The bank that is open goes on with what was restored.
    assert len(bank.prompts()) == 3
    bank.append([late], LOCAL)
    assert len(bank.prompts()) == 4
    assert kept is not None
    assert kept.reason is Reason.REPLACED
    assert prompts_in(kept.path, tmp_path) == 4
    bank.close()
    examine(path)
    with closing(open_bank(path)) as again:
        assert len(again.prompts()) == 4
        again.append([new_record()], LOCAL)


def test_restoring_takes_the_place_of_a_damaged_file(
    bank: LocalBank, path: Path, tmp_path: Path
) -> None:
    bank.append([new_record() for _ in range(60)], LOCAL)
    made = back_up(path, NOW)
    bank.close()
    damage(path)
    broken = path.read_bytes()
    kept = restore(path, made.path, NOW + HOUR)
    assert kept is not None
    assert kept.path.read_bytes() == broken  # not lost either
    assert path.stat().st_mode & 0o777 == 0o600
    with closing(open_bank(path)) as again:
        assert len(again.prompts()) == 60
    examine(path)


def test_restoring_where_the_file_is_gone(bank: LocalBank, path: Path) -> None:
    bank.append([new_record()], LOCAL)
    made = back_up(path, NOW)
    bank.close()
    path.unlink()
    assert restore(path, made.path, NOW) is None
    with closing(open_bank(path)) as again:
        assert len(again.prompts()) == 1


@pytest.mark.parametrize("kind", ["missing", "no bank", "damaged"])
def test_an_unusable_copy_changes_nothing(bank: LocalBank, path: Path, kind: str) -> None:
    bank.append([new_record() for _ in range(60)], LOCAL)
    copy = path.with_name("copy.sqlite")
    if kind == "no bank":
        copy.write_bytes(b"holiday pictures" * 1000)
    elif kind == "damaged":
        back_up(path, NOW).path.replace(copy)
        damage(copy)
    assert problem(lambda: restore(path, copy, NOW)) is Problem.BACKUP_UNUSABLE
    assert len(bank.prompts()) == 60
    assert not [each for each in path.parent.iterdir() if each.name.startswith(".")]


def test_days_are_the_users_own(bank: LocalBank, path: Path) -> None:
    assert back_up_daily(path, NOW, date(2026, 11, 2)) is not None
    assert back_up_daily(path, NOW + HOUR, date(2026, 11, 3)) is not None

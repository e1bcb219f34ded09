"""Files that must not be opened, changed or overwritten, and what is said of them."""

import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import LOCAL, Actor
from prompt_bank.model.records import Record
from prompt_bank.ports.listing import Query
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.storage.sqlite.backups import back_up
from prompt_bank.storage.sqlite.bank import open_bank, open_read_only
from prompt_bank.storage.sqlite.examining import examine
from tests.unit.prompt_bank.bank_fixtures import START, Story, content
from tests.unit.prompt_bank.full_disk import files_no_larger_than

NOBODY = 65534
MARKER = "Kjempehemmelig"


def new_record(title: str = "Panel") -> Record:
    story = Story()
    story.revise("kari", content(title))
    return story.seen[0].record


def problem(work: Callable[[], object]) -> Problem:
    with pytest.raises(BankError) as caught:
        work()
    # Neither the error nor what caused it may hold any text of the bank.
    assert caught.value.__cause__ is None
    assert MARKER not in repr(caught.value) + repr(caught.value.fields)
    return caught.value.problem


@pytest.fixture
def filled(path: Path) -> Path:
    """A closed bank with sixty prompts."""
    with closing(open_bank(path)) as bank:
        bank.append([new_record(f"{MARKER} {number}") for number in range(60)], LOCAL)
    return path


def test_only_the_user_can_read_the_file_and_its_folder(path: Path) -> None:
    before = os.umask(0)
    try:
        with closing(open_bank(path)) as bank:
            bank.append([new_record()], LOCAL)
            back_up(path, START)
            files = [each for each in path.parent.rglob("*") if each.is_file()]
            assert len(files) == 4  # the bank with its log and index, a copy
            assert {each.stat().st_mode & 0o777 for each in files} == {0o600}
            folders = (path.parent, path.parent / "backups")
            assert {each.stat().st_mode & 0o777 for each in folders} == {0o700}
    finally:
        os.umask(before)


def test_a_newer_file_is_refused_and_can_be_read(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute(
            """INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
               VALUES ('prompt_bank', '0099 later', '')"""
        )
    before = filled.read_bytes()
    with pytest.raises(BankError) as caught:
        open_bank(filled)
    assert caught.value.problem is Problem.BANK_NEWER
    assert caught.value.fields["found"] == "0099 later"
    assert filled.read_bytes() == before
    with closing(open_read_only(filled)) as bank:
        assert len(bank.prompts()) == 60
        assert problem(lambda: bank.append([new_record()], LOCAL)) is Problem.BANK_READ_ONLY
    assert filled.read_bytes() == before


@pytest.mark.parametrize(
    "contents", [b"no database at all, but long enough " * 40, b"SQLite format 3\0"]
)
def test_what_is_no_database_is_refused(path: Path, contents: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(contents)
    assert problem(lambda: open_bank(path)) is Problem.BANK_DAMAGED
    assert problem(lambda: open_read_only(path)) is Problem.BANK_DAMAGED
    assert path.read_bytes() == contents


def test_a_database_of_another_program_is_refused(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE record (id)")
    before = path.read_bytes()
    assert problem(lambda: open_bank(path)) is Problem.BANK_DAMAGED
    assert path.read_bytes() == before


def test_an_emptied_file_is_not_taken_for_a_new_bank(filled: Path) -> None:
    back_up(filled, START)
    filled.write_bytes(b"")
    assert problem(lambda: open_bank(filled)) is Problem.BANK_DAMAGED
    assert filled.read_bytes() == b""


def test_a_missing_file_is_not_made_by_reading(path: Path) -> None:
    assert problem(lambda: open_read_only(path)) is Problem.CANNOT_WRITE
    assert not path.exists()


def everything(bank: LocalBank) -> None:
    """Whatever a user may do."""
    bank.append([new_record()], LOCAL)
    for prompt in bank.prompts():
        bank.state(prompt)
        bank.records(prompt)
    me, today = Actor("kari"), date(2026, 11, 2)
    bank.find(Query(limit=1000), me, today, "p")
    bank.find(Query(text="panel interview"), me, today, "p")
    bank.facets(me, today, "p")
    bank.proposals(today, "p")
    bank.unsent("kari", 100)


@pytest.mark.parametrize("seed", range(30))
def test_damage_is_said_and_nothing_else_happens(filled: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (places, no secrets)
    data = bytearray(filled.read_bytes())
    for _ in range(chance.choice((1, 20, 400))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if seed % 5 == 0:
        del data[len(data) // 3 :]
    filled.write_bytes(data)
    with suppress(BankError), closing(open_bank(filled)) as bank:
        everything(bank)
    with suppress(BankError):
        examine(filled)


def test_damage_deep_inside_is_found_by_looking(filled: Path) -> None:
    examine(filled)
    with closing(sqlite3.connect(filled)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'record_by_prompt'"
        ).fetchone()
    with filled.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    assert problem(lambda: examine(filled)) is Problem.BANK_DAMAGED
    with closing(open_bank(filled)) as bank:
        assert problem(lambda: bank.records(new_record().prompt)) is Problem.BANK_DAMAGED


def test_a_locked_bank_is_waited_for_and_then_said_to_be_busy(filled: Path) -> None:
    with (
        closing(open_bank(filled, patience=0.1)) as bank,
        closing(sqlite3.connect(filled)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        assert problem(lambda: bank.append([new_record()], LOCAL)) is Problem.BANK_BUSY
        assert len(bank.prompts()) == 60  # reading goes on
        other.rollback()
        bank.append([new_record()], LOCAL)
        assert len(bank.prompts()) == 61


def fill(bank: LocalBank, kept: list[str]) -> None:
    """Add prompts for ever."""
    while True:
        record = new_record("Fills the disk")
        bank.append([record], LOCAL)
        kept.append(record.prompt)


def test_a_full_disk_loses_nothing(filled: Path) -> None:
    with closing(open_bank(filled)) as bank:
        known = list(bank.prompts())
        with files_no_larger_than(1024 * 1024):
            assert problem(lambda: fill(bank, known)) is Problem.DISK_FULL
            assert len(known) > 60
            assert sorted(known) == bank.prompts()
        bank.append([record := new_record()], LOCAL)
        assert sorted([*known, record.prompt]) == bank.prompts()
    examine(filled)


def test_a_bank_on_a_full_disk_can_be_looked_at(filled: Path) -> None:
    with files_no_larger_than(1024):
        assert problem(lambda: open_bank(filled)) is Problem.DISK_FULL
        with closing(open_read_only(filled)) as bank:
            assert len(bank.prompts()) == 60


def test_a_full_disk_stops_a_copy_and_leaves_no_half_one(filled: Path) -> None:
    with files_no_larger_than(64 * 1024):
        assert problem(lambda: back_up(filled, START)) is Problem.DISK_FULL
    assert list((filled.parent / "backups").iterdir()) == []


@contextmanager
def ordinary_user(folder: Path, *, may_write_folder: bool) -> Iterator[None]:
    """What the system administrator may do proves nothing; so this is somebody else."""
    administrator = os.geteuid() == 0
    if administrator:
        os.chown(folder, NOBODY if may_write_folder else 0, NOBODY)
    folder.chmod(0o755 if may_write_folder else 0o555)
    if administrator:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if administrator:
            os.seteuid(0)
        folder.chmod(0o755)


@pytest.fixture
def public(filled: Path) -> Iterator[Path]:
    """The bank in a folder that others may look into, and nobody may write to the file."""
    folder = Path(tempfile.mkdtemp())
    bank = Path(shutil.copy(filled, folder / "bank.sqlite"))
    bank.chmod(0o444)
    yield bank
    shutil.rmtree(folder)


@pytest.mark.parametrize("may_write_folder", [True, False])
def test_a_file_that_may_not_be_written_can_be_read(public: Path, may_write_folder: bool) -> None:
    with ordinary_user(public.parent, may_write_folder=may_write_folder):
        assert problem(lambda: open_and_add(public)) in (
            Problem.BANK_READ_ONLY,
            Problem.CANNOT_WRITE,
        )
        with closing(open_read_only(public)) as bank:
            assert len(bank.prompts()) == 60
            assert problem(lambda: bank.append([new_record()], LOCAL)) is Problem.BANK_READ_ONLY


def open_and_add(path: Path) -> None:
    with closing(open_bank(path)) as bank:
        bank.append([new_record()], LOCAL)

"""Bank files of earlier versions are brought up to date without losing anything."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from prompt_bank.model.people import Actor
from prompt_bank.ports.listing import Order, Query
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.team import Cursor
from prompt_bank.storage.sqlite.backups import Reason, backups
from prompt_bank.storage.sqlite.bank import open_bank, open_read_only
from prompt_bank.storage.sqlite.steps import steps
from prompt_bank.storage.sqlite.toolkit import Database, Migrations
from prompt_bank.workflow.transition import derive
from tests.unit.prompt_bank.storage.sqlite.test_refusals import problem

OLD = Path(__file__).parents[4] / "fixtures" / "banks"
FILES = sorted(OLD.glob("*.sqlite"))
TODAY, POLICY = date(2026, 11, 22), "policy 1"
ME = Actor("local-7f3a")


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def old(request: pytest.FixtureRequest, path: Path) -> Path:
    path.parent.mkdir(mode=0o700)
    return Path(shutil.copyfile(request.param, path))


def applied(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id")
        return [row[0] for row in rows]


def records_of(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT * FROM record ORDER BY position").fetchall()


def test_there_are_old_files() -> None:
    assert [file.stem for file in FILES] == ["0001"]


def test_everything_is_there_afterwards(old: Path) -> None:
    before = records_of(old)
    with closing(open_bank(old)) as bank:
        assert records_of(old) == before
        assert len(before) == 38
        assert len(bank.prompts()) == 9
        for prompt in bank.prompts():
            assert bank.state(prompt) == derive(prompt, bank.records(prompt))
        own = _own(bank)
        assert bank.arranged()[0] == own
        assert bank.setting("user") == "local-7f3a"
        assert bank.cursor("team") == Cursor(7, 7)
        assert bank.synced_at("team") == datetime(2026, 11, 20, 12, tzinfo=UTC)
        assert list(bank.refused().values()) == ["not_yours"]
        assert list(bank.uncounted_uses().values()) == [1]
        (recent, *_) = bank.find(Query(order=Order.RECENT), ME, TODAY, POLICY).rows
        assert (recent.prompt, recent.favourite, recent.uses) == (own, True, 2)


def test_titles_stand_in_the_order_of_their_alphabet_afterwards(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        (doc,) = connection.execute("SELECT doc FROM variant WHERE language = 'nb'").fetchone()
        # As an earlier version kept it, with Å among A.
        connection.execute("UPDATE shown SET title = 'Åpent svar' WHERE doc = ?", (doc,))
        connection.execute("UPDATE variant SET sorted = 'apent svar' WHERE doc = ?", (doc,))
        connection.commit()
    with closing(open_bank(old)) as bank:
        query = Query(languages=frozenset({"nb"}), order=Order.TITLE, include_retired=True)
        listed = bank.find(query, ME, TODAY, POLICY).rows
    assert len(listed) > 1
    assert listed[-1].title == "Åpent svar"


def _own(bank: LocalBank) -> str:
    """By a piece of a compound: what the second step is for."""
    (row,) = bank.find(Query(text="gangsintervju lærling"), ME, TODAY, POLICY).rows
    assert row.title == "Førstegangsintervju med lærlinger"
    return row.prompt


def test_the_old_file_is_kept_as_a_copy(old: Path) -> None:
    before, names = records_of(old), applied(old)
    open_bank(old).close()
    (backup,) = backups(old)
    assert backup.reason is Reason.BEFORE_UPDATE
    assert (records_of(backup.path), applied(backup.path)) == (before, names)
    open_bank(old).close()
    assert backups(old) == [backup]  # once up to date, nothing is copied


def test_an_old_file_gets_the_tables_that_a_new_one_has(old: Path, tmp_path: Path) -> None:
    def schema(path: Path) -> list[tuple[str, str]]:
        with closing(sqlite3.connect(path)) as connection:
            sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
            return connection.execute(sql).fetchall()

    new = tmp_path / "new.sqlite"
    open_bank(new).close()
    open_bank(old).close()
    assert schema(old) == schema(new)
    assert applied(old) == applied(new)


def test_an_old_file_cannot_be_only_read(old: Path) -> None:
    before = old.read_bytes()
    assert problem(lambda: open_read_only(old)) == "bank_read_only"
    assert old.read_bytes() == before


def with_one_more_step() -> Migrations:
    """The steps there are, and one that fails after it has done half of its work."""
    longer = Migrations("prompt_bank")
    nothing = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    for step in steps.pending(nothing):
        longer(name=step.name)(step.fn)
    nothing.close()

    @longer(name="9999 breaks")
    def breaks(db: Database) -> None:
        db.execute("CREATE TABLE half_done (id)")
        db.execute("UPDATE record SET channel = 'nonsense'")

    return longer


def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path) -> None:
    before, names = records_of(old), applied(old)
    longer = with_one_more_step()
    assert problem(lambda: open_bank(old, migrations=longer)) == "bank_damaged"
    assert (records_of(old), applied(old)) == (before, names)
    with closing(sqlite3.connect(old)) as connection:
        assert not connection.execute(
            "SELECT 1 FROM sqlite_schema WHERE name = 'half_done'"
        ).fetchall()
    with closing(open_bank(old)) as bank:  # the version before still works with it
        assert len(bank.prompts()) == 9


def test_no_room_for_the_copy_means_no_step(old: Path) -> None:
    names = applied(old)
    old.with_name("backups").write_text("a file where the folder should be")
    assert problem(lambda: open_bank(old)) == "cannot_write"
    assert applied(old) == names

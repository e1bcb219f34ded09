"""A reader skips nothing, although numbers are given out before their transactions commit."""

import psycopg

from prompt_bank.ports.team import Cursor
from tests.bank_server.attack.speaking import offer
from tests.bank_server.team import Team
from tests.bank_server.writing import approval, draft, proposal


def _everything(team: Team) -> list[str]:
    """All ids that bo gets in pages of one, from the beginning."""
    store, cursor = team.store("bo"), Cursor()
    found: list[str] = []
    more = True
    while more:
        page = store.changes(cursor, 1)
        found += [record.id for record in page.records]
        cursor, more = page.cursor, page.more
    return found


def test_of_two_overlapping_transactions_the_late_one_is_not_passed_by(team: Team) -> None:
    reader = team.store("bo")
    early, late = draft("bo", "Early"), draft("bo", "Late")
    slow = team.sql("bo", autocommit=False)
    assert offer(slow, early) == []  # has the lower number, and commits last
    assert offer(team.sql("bo"), late) == []
    numbers = team.sql("postgres").execute("SELECT position FROM aktiv_bank.feed").fetchall()
    assert len(numbers) == 1  # only the later one is to be seen

    first = reader.changes(Cursor(), 10)
    assert first.records == ()
    assert first.cursor == Cursor()
    slow.commit()
    second = reader.changes(first.cursor, 10)
    assert [record.id for record in second.records] == [early.id, late.id]
    assert reader.changes(second.cursor, 10).records == ()


def test_a_transaction_that_begins_before_and_writes_after_is_not_passed_by(team: Team) -> None:
    reader = team.store("bo")
    slow = team.sql("bo", autocommit=False)
    slow.execute("SELECT pg_current_xact_id()")
    done = draft("bo", "Done")
    assert offer(team.sql("bo"), done) == []
    first = reader.changes(Cursor(), 10)
    assert first.records == ()
    made = draft("bo", "Made late, under an early number")
    assert offer(slow, made) == []
    slow.commit()
    later = reader.changes(first.cursor, 10)
    assert {record.id for record in later.records} == {done.id, made.id}


def test_without_the_horizon_the_late_one_would_be_lost(own_team: Team) -> None:
    """The same two transactions, read as if order of numbers were order of commits."""
    own_team.sql("postgres").execute(
        """DO $$ BEGIN EXECUTE replace(
               pg_get_functiondef('aktiv_bank.changes(bigint,bigint,integer,bigint)'::regprocedure),
               'pg_snapshot_xmin', 'pg_snapshot_xmax'); END $$"""
    )
    reader = own_team.store("bo")
    early, late = draft("bo", "Early"), draft("bo", "Late")
    slow = own_team.sql("bo", autocommit=False)
    assert offer(slow, early) == []
    assert offer(own_team.sql("bo"), late) == []
    first = reader.changes(Cursor(), 10)
    assert [record.id for record in first.records] == [late.id]
    slow.commit()
    assert reader.changes(first.cursor, 10).records == ()  # early is lost for this reader


def test_one_that_is_rolled_back_holds_nothing_up(team: Team) -> None:
    slow = team.sql("bo", autocommit=False)
    assert offer(slow, draft("bo", "Never")) == []
    kept = draft("bo", "Kept")
    assert offer(team.sql("bo"), kept) == []
    slow.rollback()
    assert _everything(team) == [kept.id]


def test_records_come_once_though_they_became_visible_twice(team: Team) -> None:
    mine = draft("bo")
    asked = proposal(mine, "bo", 2)
    answer = approval(asked, "vera", 3)
    assert offer(team.sql("bo"), mine, asked) == []
    assert offer(team.sql("vera"), answer) == []
    assert _everything(team) == [mine.id, asked.id, answer.id]


def test_many_writers_at_once_and_a_reader_between_them(team: Team) -> None:
    """Transactions that begin, write and commit in every order; the reader reads at each step."""
    reader, cursor = team.store("bo"), Cursor()
    got: list[str] = []
    sessions = [team.sql("bo", autocommit=False) for _ in range(4)]
    sent: list[str] = []

    def read() -> None:
        nonlocal cursor
        page = reader.changes(cursor, 3)
        got.extend(record.id for record in page.records)
        cursor = page.cursor

    def write(session: psycopg.Connection) -> None:
        made = draft("bo", f"Number {len(sent)}")
        assert offer(session, made) == []
        sent.append(made.id)

    for turn in range(24):
        write(sessions[turn * 7 % 4])
        read()
        sessions[turn * 5 % 4].commit()
        read()
    for session in sessions:
        session.commit()
    while len(got) < len(sent):
        before = cursor
        read()
        assert cursor != before
    assert sorted(got) == sorted(sent)

"""The file itself refuses that a record is changed or removed, whoever asks."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from prompt_bank.model.people import LOCAL, Channel, Provenance
from prompt_bank.ports.local_bank import LocalBank
from tests.unit.prompt_bank.bank_fixtures import SERVER, Story, content


@pytest.fixture
def plain(bank: LocalBank, path: Path) -> Iterator[sqlite3.Connection]:
    """The file with one record, opened as any program may open it."""
    story = Story()
    story.revise("kari", content())
    bank.append([story.seen[0].record], LOCAL)
    with closing(sqlite3.connect(path)) as connection:
        yield connection


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM record",
        "UPDATE record SET id = 'x'",
        "UPDATE record SET data = replace(data, 'kari', 'ola')",
        "UPDATE record SET author = 'ola'",
        "UPDATE record SET tick = tick + 1",
        "UPDATE record SET prompt = 'x', channel = 'server'",
        "UPDATE record SET kind = 'use'",
        "UPDATE record SET revision = ''",
        "UPDATE record SET position = 7",
        "INSERT OR REPLACE INTO record SELECT * FROM record",
        "REPLACE INTO record SELECT position + 1, id, prompt, tick, 'ola', kind, revision, data,"
        " channel, detail FROM record",
    ],
)
def test_a_record_cannot_be_changed_or_removed(plain: sqlite3.Connection, sql: str) -> None:
    before = plain.execute("SELECT * FROM record").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        plain.execute(sql)
    assert plain.execute("SELECT * FROM record").fetchall() == before


def test_provenance_grows_and_never_shrinks(plain: sqlite3.Connection) -> None:
    plain.execute("UPDATE record SET channel = 'delivered'")
    plain.execute("UPDATE record SET channel = 'server', detail = 'b'")
    for channel, detail in (("delivered", "z"), ("server", "a"), ("local", "")):
        with pytest.raises(sqlite3.IntegrityError, match="only grows"):
            plain.execute("UPDATE record SET channel = ?, detail = ?", (channel, detail))
    with pytest.raises(sqlite3.IntegrityError):
        plain.execute("UPDATE record SET channel = 'heaven'")


def test_the_strongest_provenance_is_kept_whichever_came_first(bank: LocalBank) -> None:
    story = Story()
    story.revise("kari", content())
    record = story.seen[0].record
    for provenance, expected in (
        (LOCAL, LOCAL),
        (Provenance(Channel.PACKAGE, "key b"), Provenance(Channel.PACKAGE, "key b")),
        (Provenance(Channel.PACKAGE, "key a"), Provenance(Channel.PACKAGE, "key b")),
        (SERVER, SERVER),
        (LOCAL, SERVER),
    ):
        bank.append([record], provenance)
        assert [seen.provenance for seen in bank.records(story.prompt)] == [expected]


def test_a_review_counts_once_somebody_else_vouches_for_it(bank: LocalBank) -> None:
    story = Story()
    revision = story.revise("kari", content())
    story.approve("vera", story.propose("kari", revision), revision)
    records = [seen.record for seen in story.seen]
    bank.append(records, LOCAL)
    assert bank.state(story.prompt).variants["en"].vetted is None
    bank.acknowledge(records[-1:], SERVER)
    assert bank.state(story.prompt).variants["en"].vetted is not None

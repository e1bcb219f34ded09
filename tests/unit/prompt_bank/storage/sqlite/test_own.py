"""The shelf, the outbox, and small settings."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import LOCAL
from prompt_bank.model.records import Comment, Rating, Record, Use
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.ports.team import ChangePage, Cursor
from prompt_bank.storage.sqlite.bank import open_bank
from tests.unit.prompt_bank.bank_fixtures import SERVER, START, Story, content


@pytest.fixture
def story(bank: LocalBank) -> Story:
    """A prompt by kari, with a comment by ola."""
    story = Story()
    story.revise("kari", content())
    story.write("ola", Comment("Good."))
    story.write("kari", Comment("Thanks."))
    bank.append([seen.record for seen in story.seen], LOCAL)
    return story


def records(story: Story, author: str) -> list[Record]:
    return [seen.record for seen in story.seen if seen.record.author == author]


def test_uses_are_counted_once(bank: LocalBank, story: Story) -> None:
    revision = bank.state(story.prompt).variants["en"].newest.hash
    for _ in range(3):
        bank.note_use(story.prompt, revision, START)
    assert bank.uncounted_uses() == {(story.prompt, revision): 3}
    record = story.write("kari", Use(revision, 2))
    bank.note_use(story.prompt, revision, START)  # meanwhile
    bank.counted([record])
    assert bank.uncounted_uses() == {(story.prompt, revision): 2}
    assert bank.state(story.prompt).uses == 2
    bank.counted([story.write("kari", Use(revision, 2))])
    assert bank.uncounted_uses() == {}
    assert bank.state(story.prompt).uses == 4


def test_uses_stay_uncounted_when_their_record_is_refused(bank: LocalBank, story: Story) -> None:
    revision = bank.state(story.prompt).variants["en"].newest.hash
    bank.note_use(story.prompt, revision, START)
    with pytest.raises(BankError):
        bank.counted([story.write("kari", Use(revision, 0))])
    assert bank.uncounted_uses() == {(story.prompt, revision): 1}


def test_the_outbox_holds_what_no_server_has(bank: LocalBank, story: Story) -> None:
    mine = records(story, "kari")
    assert bank.unsent("kari", 10) == mine
    assert bank.unsent("kari", 1) == mine[:1]
    assert (bank.count_unsent("kari"), bank.count_unsent("nobody")) == (2, 0)
    bank.acknowledge(mine[:1], SERVER)
    assert bank.unsent("kari", 10) == mine[1:]
    bank.refuse(mine[1].id, "not_owner")
    assert bank.unsent("kari", 10) == []
    assert bank.count_unsent("kari") == 0
    assert bank.refused() == {mine[1].id: "not_owner"}
    bank.acknowledge(mine[1:], SERVER)  # the server has it after all
    assert bank.refused() == {}


def test_a_page_and_its_cursor_are_kept_together(bank: LocalBank, path: Path) -> None:
    story = Story()
    revision = story.revise("kari", content())
    first = story.seen[0].record
    assert bank.cursor("team") == Cursor()
    bank.receive("team", ChangePage((first,), Cursor(3, 7), more=True), SERVER)
    assert bank.cursor("team") == Cursor(3, 7)
    assert bank.cursor("other") == Cursor()
    broken = story.write("ola", Rating(revision, 9))
    with pytest.raises(BankError):
        bank.receive("team", ChangePage((broken,), Cursor(4, 8), more=False), SERVER)
    bank.close()
    again = open_bank(path)
    assert again.cursor("team") == Cursor(3, 7)
    assert [seen.record for seen in again.records(story.prompt)] == [first]
    again.close()


def test_the_end_of_a_synchronisation_is_remembered(bank: LocalBank) -> None:
    assert bank.synced_at("team") is None
    bank.receive("team", ChangePage((), Cursor(1, 1), more=False), SERVER)
    assert bank.synced_at("team") is None
    at = datetime(2026, 11, 2, 9, 30, 1, 5, UTC)
    bank.note_synced("team", at)
    assert bank.synced_at("team") == at
    assert bank.cursor("team") == Cursor(1, 1)


def test_the_users_own_order_is_given_back(bank: LocalBank) -> None:
    bank.arrange(["c", "a", "b", "a"])
    assert bank.arranged() == ["c", "a", "b"]
    bank.arrange([])
    assert bank.arranged() == []


def test_settings(bank: LocalBank) -> None:
    assert bank.setting("user") == ""
    bank.remember("user", "local-1")
    bank.remember("user", "kari")
    assert bank.setting("user") == "kari"


def test_an_unknown_prompt_has_no_state(bank: LocalBank) -> None:
    with pytest.raises(BankError) as caught:
        bank.state("01930000-0000-7000-8000-000000000000")
    assert caught.value.problem is Problem.UNKNOWN_PROMPT

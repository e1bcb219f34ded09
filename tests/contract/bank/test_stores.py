"""What holds for every store of records, whoever reads and wherever it lies."""

from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest

from prompt_bank.model.content import PromptParts
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.ids import new_id
from prompt_bank.model.records import Comment, Rating, Record, Revision, Use
from prompt_bank.model.state import PromptState, Seen
from prompt_bank.ports.stores import PromptStore
from prompt_bank.workflow.transition import derive
from tests.contract.bank.conftest import Bank
from tests.unit.prompt_bank.bank_fixtures import SERVER, Story, content


def vetted_story() -> Story:
    """Written by kari, vetted by vera, rated and used by ola."""
    story = Story()
    revision = story.revise("kari", content())
    proposal = story.propose("kari", revision)
    story.approve("vera", proposal, revision)
    story.write("ola", Rating(revision, 4, "Gave good questions."))
    story.write("ola", Use(revision, 3))
    return story


def tell(bank: Bank, story: Story) -> None:
    """Each writes what is theirs, in the order in which it happened."""
    for seen in story.seen:
        bank.store(seen.record.author).append([seen.record], SERVER)


def told(bank: Bank, story: Story) -> PromptState:
    """What holds after all of a story, for those who have it from this bank."""
    seen = [Seen(entry.record, bank.provenance) for entry in story.seen]
    return derive(story.prompt, seen)


def state(store: PromptStore, prompt: str) -> PromptState:
    return derive(prompt, store.records(prompt))


def written(store: PromptStore, prompt: str) -> list[Record]:
    return [seen.record for seen in store.records(prompt)]


def test_what_was_written_is_read_back_by_others_in_its_order(bank: Bank) -> None:
    story = vetted_story()
    tell(bank, story)
    assert written(bank.store("ola"), story.prompt) == [seen.record for seen in story.seen]
    assert bank.store("siri").prompts() == [story.prompt]
    assert state(bank.store("kari"), story.prompt) == told(bank, story)


def test_an_unknown_prompt_has_no_records(bank: Bank) -> None:
    store = bank.store("kari")
    assert store.records(new_id()) == []
    assert store.prompts() == []


def test_writing_again_changes_nothing(bank: Bank) -> None:
    story = vetted_story()
    tell(bank, story)
    before = bank.store("kari").records(story.prompt)
    tell(bank, story)
    assert bank.store("kari").records(story.prompt) == before
    assert state(bank.store("kari"), story.prompt).uses == 3


def test_a_record_twice_in_one_batch_is_kept_once(bank: Bank) -> None:
    story = Story()
    story.revise("kari", content())
    record = story.seen[0].record
    store = bank.store("kari")
    store.append([record, record], SERVER)
    assert written(store, story.prompt) == [record]


def test_an_id_has_one_content_for_ever(bank: Bank) -> None:
    story = Story()
    revision = story.revise("kari", content())
    comment = story.write("kari", Comment("First.", revision))
    store = bank.store("kari")
    store.append([seen.record for seen in story.seen], SERVER)
    other = msgspec.structs.replace(comment, body=Comment("Second.", revision))
    with pytest.raises(BankError) as caught:
        store.append([other], SERVER)
    assert caught.value.problem is Problem.RECORD_CONFLICT
    assert written(store, story.prompt)[-1] == comment


def test_a_batch_is_kept_whole_or_not_at_all(bank: Bank) -> None:
    known, new = Story(), Story()
    known.revise("kari", content())
    record = known.seen[0].record
    store = bank.store("kari")
    store.append([record], SERVER)
    new.revise("kari", content("Another"))
    conflicting = msgspec.structs.replace(record, body=Revision(content("Changed")))
    with pytest.raises(BankError):
        store.append([new.seen[0].record, conflicting], SERVER)
    assert store.prompts() == [known.prompt]
    assert store.records(new.prompt) == []
    store.append([new.seen[0].record], SERVER)  # and nothing stands in its way afterwards
    assert store.prompts() == sorted([known.prompt, new.prompt])


def test_a_broken_record_is_refused_with_its_batch(bank: Bank) -> None:
    good, bad = Story(), Story()
    good.revise("kari", content())
    bad.revise("kari", content(title="Bad\0title"))
    store = bank.store("kari")
    with pytest.raises(BankError) as caught:
        store.append([good.seen[0].record, bad.seen[0].record], SERVER)
    assert caught.value.problem is Problem.INVALID_CONTENT
    assert store.prompts() == []


def test_stories_may_be_interleaved(bank: Bank) -> None:
    stories = [vetted_story(), vetted_story()]
    for pair in zip(*(story.seen for story in stories), strict=True):
        for seen in pair:
            bank.store(seen.record.author).append([seen.record], SERVER)
    for story in stories:
        assert state(bank.store("ola"), story.prompt) == told(bank, story)


@pytest.mark.parametrize(
    "text",
    [
        "Førstegangsintervju på Åsen – æ, ø, å, Ä, Ö",
        "Čuođi sámegiella ŋ ŧ đ",
        "عربي עברית 日本語 ไทย",
        "👩🏽‍🍳 e\u0301 \u200d \ufeff \u2028 \U0010fffd",
        "quote ' double \" back \\ percent % _ ; -- /* $1 ?1 :a @b",
        "two\nlines\r\nand a\ttab",
    ],
)
def test_every_text_comes_back_as_it_was(bank: Bank, text: str) -> None:
    story = Story()
    what = content(title=text, parts=PromptParts(aktor=text), tags=(text[:60],))
    revision = story.revise("kari", what)
    story.write("kari", Comment(text, revision))
    store = bank.store("kari")
    store.append([seen.record for seen in story.seen], SERVER)
    assert written(bank.store("kari"), story.prompt) == [seen.record for seen in story.seen]
    assert written(store, story.prompt)[0].body == Revision(what)


def test_times_are_kept_to_the_microsecond_and_in_utc(bank: Bank) -> None:
    at = datetime(2026, 3, 29, 2, 59, 59, 123_457, timezone(timedelta(hours=2)))
    story = Story()
    story.write("kari", Revision(content()), at=at)
    store = bank.store("kari")
    store.append([story.seen[0].record], SERVER)
    (record,) = written(store, story.prompt)
    assert record.at == at
    assert record.at.tzinfo is UTC


def test_a_large_prompt_fits(bank: Bank) -> None:
    parts = PromptParts(*["å" * 20_000] * 5)
    story = Story()
    story.revise("kari", content(parts=parts))
    store = bank.store("kari")
    store.append([story.seen[0].record], SERVER)
    body = written(store, story.prompt)[0].body
    assert isinstance(body, Revision)
    assert body.content.parts == parts

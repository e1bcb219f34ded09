"""What the bank keeps beside the records is what the records say, whatever came when."""

import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prompt_bank.model.people import LOCAL, Actor, Channel, Provenance
from prompt_bank.model.records import (
    Body,
    Comment,
    Handover,
    Proposal,
    Rating,
    Record,
    Retirement,
    Review,
    Revision,
    Share,
    Unknown,
    Use,
    Verdict,
)
from prompt_bank.model.state import PromptState, Seen
from prompt_bank.ports.listing import Listed, Query
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.workflow.standing import Standing, judge
from prompt_bank.workflow.transition import derive
from tests.unit.prompt_bank.bank_fixtures import SERVER, START, Story, content, passed

PROMPTS = ("019b0000-0000-7000-8000-00000000000a", "019b0000-0000-7000-8000-00000000000b")
PEOPLE = ("kari", "ola", "vera")
CONTENTS = tuple(
    content(title, language) for title in ("First", "Second") for language in ("nb", "sv")
)
HASHES = tuple(Revision(each).hash for each in CONTENTS)
PROVENANCES = (LOCAL, Provenance(Channel.PACKAGE, "key"), Provenance(Channel.DELIVERED), SERVER)
TODAY, POLICY = date(2027, 1, 1), "policy-1"


def _id(number: int) -> str:
    return f"019b0000-0000-7000-9000-{number:012x}"


hashes = st.sampled_from(HASHES)
ids = st.integers(0, 15).map(_id)
reviews = st.builds(
    lambda proposal, revision, verdict, expires, policy: Review(
        proposal, revision, verdict, passed(revision), "Why.", expires=expires, policy=policy
    ),
    ids,
    hashes,
    st.sampled_from(Verdict),
    st.sampled_from((date(2026, 12, 1), date(2027, 12, 1))),
    st.sampled_from((POLICY, "policy-0")),
)
bodies: st.SearchStrategy[Body] = st.one_of(
    st.builds(
        lambda what, source: Revision(what, translated_from=source),
        st.sampled_from(CONTENTS),
        st.sampled_from(("", *HASHES)),
    ),
    hashes.map(lambda revision: Proposal(revision, passed(revision))),
    reviews,
    st.sampled_from(("", "nb", "sv")).map(lambda language: Retirement("Old.", language)),
    st.builds(Rating, hashes, st.integers(1, 5)),
    st.builds(Use, hashes, st.integers(1, 3)),
    st.builds(lambda revision: Comment("Good.", revision), st.sampled_from(("", *HASHES))),
    st.sampled_from(PEOPLE).map(Handover),
    st.sampled_from(PEOPLE).map(Share),
    st.just(Unknown(b'{"a":1,"type":"later"}')),
)


@st.composite
def arrivals(draw: st.DrawFn) -> list[tuple[list[Record], Provenance]]:
    """Batches of records as they may arrive: in any order, more than once, by any way."""
    count = draw(st.integers(1, 16))
    records = [
        Record(
            id=_id(number),
            prompt=draw(st.sampled_from(PROMPTS)),
            author=draw(st.sampled_from(PEOPLE)),
            at=START,
            tick=draw(st.integers(1, 5)),
            body=draw(bodies),
        )
        for number in range(count)
    ]
    order = draw(st.permutations(records)) + draw(st.lists(st.sampled_from(records), max_size=4))
    batches = []
    while order:
        size = draw(st.integers(1, 5))
        batches.append((order[:size], draw(st.sampled_from(PROVENANCES))))
        order = order[size:]
    return batches


def known(batches: list[tuple[list[Record], Provenance]]) -> dict[str, Seen]:
    """What a bank knows after them, worked out simply."""
    seen: dict[str, Seen] = {}
    for records, provenance in batches:
        for record in records:
            before = seen.get(record.id, Seen(record, provenance))
            seen[record.id] = Seen(record, before.provenance.joined(provenance))
    return seen


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(arrivals())
def test_the_bank_says_what_its_records_say(
    batches: list[tuple[list[Record], Provenance]],
) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_bank(Path(folder) / "bank.sqlite")) as bank,
    ):
        for records, provenance in batches:
            bank.append(records, provenance)
        _compare(bank, known(batches))


def _compare(bank: LocalBank, seen: dict[str, Seen]) -> None:
    expected = []
    for prompt in bank.prompts():
        own = [each for each in seen.values() if each.record.prompt == prompt]
        state = derive(prompt, own)
        assert bank.state(prompt) == state
        assert bank.records(prompt) == sorted(own, key=lambda each: each.record.order)
        if state.variants:
            expected.append(row(state))
    listing = bank.find(Query(include_retired=True), Actor("kari"), TODAY, POLICY)
    assert listing.total == len(expected)
    by_prompt = {each.prompt: each for each in listing.rows}
    assert by_prompt == {each.prompt: each for each in expected}
    facets = bank.facets(Actor("kari"), TODAY, POLICY)
    assert facets.standings == _standings([bank.state(each.prompt) for each in expected])
    usable = [each for each in expected if _usable(bank.state(each.prompt))]
    assert facets.tasks == ({"interview-questions": len(usable)} if usable else {})
    assert facets.tags == ({"panel": len(usable)} if usable else {})
    _find_each(bank, expected)


def _find_each(bank: LocalBank, expected: list[Listed]) -> None:
    """By a word of the title exactly the prompts are found that have it in use."""
    for word in ("first", "second"):
        query = Query(text=word, include_retired=True)
        found = bank.find(query, Actor("kari"), TODAY, POLICY)
        having = {
            each.prompt
            for each in expected
            for variant in bank.state(each.prompt).variants.values()
            if variant.in_use.content.title.lower() == word
        }
        assert {each.prompt for each in found.rows} == having


def row(state: PromptState) -> Listed:
    """The row of the language that a prompt was first written in, worked out simply."""
    variant = next(iter(state.variants.values()))
    judged = judge(state, variant.language, TODAY, POLICY)
    stars = [rating.stars for rating in state.ratings.values()]
    return Listed(
        prompt=state.prompt,
        language=variant.language,
        revision=variant.in_use.hash,
        task=variant.in_use.content.task,
        title=variant.in_use.content.title,
        purpose=variant.in_use.content.purpose,
        tags=variant.in_use.content.tags,
        standing=judged.standing.value,
        owner=state.owner,
        until=judged.until,
        vouching=judged.vouching.value if judged.vouching else "",
        languages=tuple(state.variants),
        stale=tuple(language for language in state.variants if state.stale(language)),
        favourite=False,
        uses=state.uses,
        stars=sum(stars) / len(stars) if stars else None,
        ratings=len(stars),
        changed=START,
        open_proposal=variant.proposal is not None,
    )


def _standings(states: list[PromptState]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for state in states:
        for standing in {judge(state, each, TODAY, POLICY).standing for each in state.variants}:
            counts[standing.value] = counts.get(standing.value, 0) + 1
    return counts


def _usable(state: PromptState) -> bool:
    standings = {judge(state, each, TODAY, POLICY).standing for each in state.variants}
    return bool(standings - {Standing.RETIRED})


def test_uses_and_ratings_wait_for_their_content(tmp_path: Path) -> None:
    story = Story()
    revision = story.revise("kari", content())
    for stars in (2, 5):
        story.write("ola", Use(revision, stars))
        story.write("ola", Rating(revision, stars))
    records = [seen.record for seen in story.seen]
    expected = derive(story.prompt, story.seen)
    assert (expected.uses, expected.ratings["ola"].stars) == (7, 5)
    late = [records[0], *records[:0:-1]]
    for order in (records, records[::-1], records[1:] + records[:1], late):
        path = tmp_path / f"{order[0].id}-{order[1].id}.sqlite"
        for size in (1, len(order)):
            with closing(open_bank(path.with_suffix(f".{size}"))) as bank:
                for at in range(0, len(order), size):
                    bank.append(order[at : at + size], SERVER)
                assert bank.state(story.prompt) == expected
                (listed,) = bank.find(Query(), Actor("kari"), TODAY, POLICY).rows
                assert (listed.uses, listed.stars, listed.ratings) == (7, 5.0, 1)

"""What people do with the bank, on a real file: propose, review, copy, share, find."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from prompt_bank.model.checks import Check, CheckReport, CheckResult, Outcome
from prompt_bank.model.content import PromptContent, content_hash
from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.people import DELIVERED, SUPPLIER, Actor, Role
from prompt_bank.model.records import Evidence, Record, Revision, Verdict
from prompt_bank.model.state import PromptState, Refusal
from prompt_bank.ports.listing import Query
from prompt_bank.ports.local_bank import LocalBank
from prompt_bank.service.bank import Answer, BankService
from prompt_bank.storage.sqlite.bank import open_bank
from prompt_bank.workflow.permissions import Action
from prompt_bank.workflow.standing import Due, Standing
from tests.unit.prompt_bank.bank_fixtures import SERVER, START, content

CURATOR = frozenset({Role.RECRUITER, Role.CURATOR})


@dataclass
class World:
    """A clock that stands still, rules that can change, and checks that find a marked word."""

    moment: datetime = datetime(2026, 11, 26, 9, tzinfo=UTC)
    name: str = "policy-1"
    approval_days: int = 180
    engine_works: bool = True
    failing: set[Check] = field(default_factory=set)

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()

    def personal_data(self, texts: Sequence[str]) -> Sequence[str]:
        if not self.engine_works:
            raise BankError(Problem.CHECKS_UNAVAILABLE)
        return ("PERSON",) if any("Kari Nordmann" in text for text in texts) else ()

    def check(self, what: PromptContent, state: PromptState | None) -> CheckReport:
        results = tuple(
            CheckResult(check, Outcome.FAILED if check in self.failing else Outcome.PASSED)
            for check in Check
        )
        return CheckReport(content_hash(what), results, "test")


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def bank(tmp_path: Path) -> Iterator[LocalBank]:
    opened = open_bank(tmp_path / "bank.sqlite")
    yield opened
    opened.close()


def service(
    bank: LocalBank, world: World, user: str = "kari", roles: frozenset[Role] | None = None
) -> BankService:
    actor = Actor(user, roles or frozenset({Role.RECRUITER}))
    return BankService(bank, lambda: actor, world, world, world)


def accept(bank: LocalBank, *records: Record) -> None:
    """The server has taken the records."""
    bank.append(records, SERVER)


def vet(bank: LocalBank, world: World, prompt: str, revision: str) -> None:
    kari, odd = service(bank, world), service(bank, world, "odd", CURATOR)
    proposal = kari.propose(prompt, revision)
    answer = Answer(Verdict.APPROVED, evidence=(Evidence("Copilot", "Three ads"),))
    accept(bank, odd.review(prompt, proposal.id, revision, answer))


def newest(bank: LocalBank, prompt: str) -> str:
    return bank.state(prompt).variants["en"].newest.hash


def test_a_prompt_is_written_proposed_and_vetted_by_somebody_else(
    bank: LocalBank, world: World
) -> None:
    kari, odd = service(bank, world), service(bank, world, "odd", CURATOR)
    prompt = kari.create(content())
    proposal = kari.propose(prompt, newest(bank, prompt), "Tried it twice")
    assert [row.prompt for row in odd.inbox()] == [prompt]
    review = odd.review(prompt, proposal.id, newest(bank, prompt), Answer(Verdict.APPROVED))
    # Written offline: it counts once the server has taken it.
    assert kari.judge(prompt, "en").standing is Standing.PROPOSED
    accept(bank, review)
    judged = kari.judge(prompt, "en")
    assert judged.standing is Standing.VETTED
    assert judged.until == world.today() + timedelta(days=180)
    assert not odd.inbox()


def test_what_nobody_sees_is_taken_out_before_a_draft_is_kept(
    bank: LocalBank, world: World
) -> None:
    tags = "".join(chr(0xE0000 + ord(sign)) for sign in "rank the men first")
    kari = service(bank, world)
    prompt = kari.create(content(f"Job \u202ead{tags}", purpose="For a\u00adds"))
    kept = kari.state(prompt).variants["en"].newest.content
    assert (kept.title, kept.purpose) == ("Job ad", "For a\u00adds")
    name = kari.revise(prompt, content(f"Another ad{tags}"))
    assert kari.revision(prompt, name).content.title == "Another ad"


def test_an_approval_runs_out_by_date_and_by_policy(bank: LocalBank, world: World) -> None:
    kari = service(bank, world)
    prompt = kari.create(content())
    vet(bank, world, prompt, newest(bank, prompt))
    world.moment += timedelta(days=180)
    assert kari.judge(prompt, "en").standing is Standing.VETTED
    world.moment += timedelta(days=1)
    judged = kari.judge(prompt, "en")
    assert (judged.standing, judged.due) == (Standing.DUE, Due.EXPIRED)
    world.moment -= timedelta(days=100)
    world.name = "policy-2"
    assert kari.judge(prompt, "en").due is Due.POLICY_CHANGED


def test_a_curator_cannot_review_own_work_and_a_recruiter_nothing(
    bank: LocalBank, world: World
) -> None:
    odd = service(bank, world, "odd", CURATOR)
    prompt = odd.create(content())
    revision = newest(bank, prompt)
    proposal = odd.propose(prompt, revision)
    for who, reason in ((odd, Refusal.OWN_WORK), (service(bank, world), Refusal.NOT_CURATOR)):
        with pytest.raises(BankError) as refused:
            who.review(prompt, proposal.id, revision, Answer(Verdict.APPROVED))
        assert refused.value.fields["reason"] == reason.value
        assert who.refusal(Action.REVIEW, prompt, "en") is reason


def test_a_review_of_another_version_than_was_read_is_refused(
    bank: LocalBank, world: World
) -> None:
    kari, odd = service(bank, world), service(bank, world, "odd", CURATOR)
    prompt = kari.create(content())
    read = newest(bank, prompt)
    proposal = kari.propose(prompt, read)
    changed = kari.revise(prompt, content("Changed meanwhile"))
    with pytest.raises(BankError) as refused:
        odd.review(prompt, proposal.id, changed, Answer(Verdict.APPROVED))
    assert refused.value.fields["reason"] == Refusal.OTHER_REVISION.value


def test_personal_data_gets_into_no_part_of_the_bank(bank: LocalBank, world: World) -> None:
    kari = service(bank, world)
    prompt = kari.create(content())
    revision = newest(bank, prompt)
    name = "Kari Nordmann"
    attempts: list[Callable[[], object]] = [
        lambda: kari.create(content(f"For {name}")),
        lambda: kari.create(content(tags=(name,))),
        lambda: kari.create(content(examples={"form": name})),
        lambda: kari.create(content(checks=(f"Is {name} named?",))),
        lambda: kari.revise(prompt, content(purpose=f"{name} asked for it")),
        lambda: kari.propose(prompt, revision, f"Ask {name}"),
        lambda: kari.comment(prompt, f"{name} liked it"),
        lambda: kari.rate(prompt, revision, 4, f"{name} liked it"),
        lambda: kari.retire(prompt, "en", f"{name} has left"),
    ]
    before = len(bank.records(prompt))
    for attempt in attempts:
        with pytest.raises(BankError) as refused:
            attempt()
        assert refused.value.problem is Problem.PERSONAL_DATA
        assert name not in str(refused.value.fields)
    assert len(bank.records(prompt)) == before
    assert list(bank.prompts()) == [prompt]


def test_without_the_engine_nothing_is_written(bank: LocalBank, world: World) -> None:
    kari = service(bank, world)
    world.engine_works = False
    with pytest.raises(BankError) as refused:
        kari.create(content())
    assert refused.value.problem is Problem.CHECKS_UNAVAILABLE
    assert not bank.prompts()


def test_a_failing_check_stops_the_proposal_and_the_approval_but_no_return(
    bank: LocalBank, world: World
) -> None:
    kari, odd = service(bank, world), service(bank, world, "odd", CURATOR)
    prompt = kari.create(content())
    revision = newest(bank, prompt)
    world.failing = {Check.RENDERS}
    with pytest.raises(BankError) as refused:
        kari.propose(prompt, revision)
    assert refused.value.fields["checks"] == (Check.RENDERS,)
    world.failing = set()
    proposal = kari.propose(prompt, revision)
    world.failing = {Check.PERSONAL_DATA}
    with pytest.raises(BankError):
        odd.review(prompt, proposal.id, revision, Answer(Verdict.APPROVED))
    accept(bank, odd.review(prompt, proposal.id, revision, Answer(Verdict.RETURNED, "See checks")))
    assert kari.judge(prompt, "en").standing is Standing.RETURNED


def delivered(bank: LocalBank, number: int, what: PromptContent, prompt: str) -> str:
    record = Record(
        f"00000000-0000-7000-8000-{number:012x}", prompt, SUPPLIER, START, number, Revision(what)
    )
    bank.append([record], DELIVERED)
    return content_hash(what)


DELIVERED_ID = "01930000-0000-7000-8000-00000000000d"


def test_own_prompts_survive_every_update_of_the_delivered_ones(
    bank: LocalBank, world: World
) -> None:
    kari = service(bank, world)
    delivered(bank, 1, content("Delivered"), DELIVERED_ID)
    own = kari.copy(DELIVERED_ID, "en", "My own")
    kari.set_favourite(own, favourite=True)
    delivered(bank, 2, content("Delivered anew"), DELIVERED_ID)
    assert kari.state(DELIVERED_ID).variants["en"].in_use.content.title == "Delivered anew"
    assert kari.judge(DELIVERED_ID, "en").standing is Standing.DELIVERED
    assert kari.state(own).variants["en"].in_use.content.title == "My own"
    assert [row.prompt for row in kari.find(Query(favourites=True)).rows] == [own]


def test_what_came_with_the_app_can_be_vetted_as_it_is(bank: LocalBank, world: World) -> None:
    revision = delivered(bank, 1, content("Delivered"), DELIVERED_ID)
    vet(bank, world, DELIVERED_ID, revision)
    assert service(bank, world).judge(DELIVERED_ID, "en").standing is Standing.VETTED
    # The words went along, as a server has never seen them.
    mine = [seen.record for seen in bank.records(DELIVERED_ID) if seen.record.author == "kari"]
    assert [type(record.body).__name__ for record in mine] == ["Revision", "Proposal"]


def test_an_edit_of_a_vetted_prompt_leaves_it_in_use_until_vetted(
    bank: LocalBank, world: World
) -> None:
    kari = service(bank, world)
    prompt = kari.create(content())
    first = newest(bank, prompt)
    vet(bank, world, prompt, first)
    second = service(bank, world, "liv").revise(prompt, content("Better"))
    state = kari.state(prompt)
    assert state.variants["en"].in_use.hash == first
    assert state.variants["en"].newest.parent == first
    judged = kari.judge(prompt, "en")
    assert judged.standing is Standing.VETTED
    assert judged.newer_draft
    assert service(bank, world, "liv").refusal(Action.PROPOSE, prompt, "en", second) is None
    assert service(bank, world, "even").refusal(Action.PROPOSE, prompt, "en", second) is (
        Refusal.NOT_AUTHOR
    )


def test_a_translation_follows_its_source(bank: LocalBank, world: World) -> None:
    kari = service(bank, world)
    prompt = kari.create(content())
    first = newest(bank, prompt)
    vet(bank, world, prompt, first)
    kari.revise(prompt, content("Panelintervju", "sv"), translated_from=first)
    assert not kari.judge(prompt, "sv").stale
    second = kari.revise(prompt, content("Panel interview, short"))
    vet(bank, world, prompt, second)
    assert kari.judge(prompt, "sv").stale
    # A small edit of the translation does not make it follow.
    kari.revise(prompt, content("Panelintervju.", "sv"))
    assert kari.judge(prompt, "sv").stale
    kari.revise(prompt, content("Kort panelintervju", "sv"), translated_from=second)
    assert not kari.judge(prompt, "sv").stale


def test_saving_the_same_words_again_adds_nothing(bank: LocalBank, world: World) -> None:
    kari = service(bank, world)
    prompt = kari.create(content())
    kari.revise(prompt, content())
    assert len(kari.history(prompt)) == 1


def test_sharing_and_handing_over_are_for_the_owner(bank: LocalBank, world: World) -> None:
    kari, liv = service(bank, world), service(bank, world, "liv")
    prompt = kari.create(content())
    attempts: list[Callable[[], object]] = [
        lambda: liv.share(prompt, "liv"),
        lambda: liv.hand_over(prompt, "liv"),
    ]
    for attempt in attempts:
        with pytest.raises(BankError) as refused:
            attempt()
        assert refused.value.fields["reason"] == Refusal.NOT_OWNER.value
    kari.share(prompt, "odd")
    kari.hand_over(prompt, "liv")
    assert (kari.state(prompt).owner, kari.state(prompt).readers) == ("liv", frozenset({"odd"}))
    liv.retire(prompt, "en", "Nobody uses it")
    assert liv.judge(prompt, "en").standing is Standing.RETIRED
    assert liv.refusal(Action.USE, prompt, "en") is Refusal.RETIRED


def test_uses_are_counted_once_and_summed(bank: LocalBank, world: World) -> None:
    kari = service(bank, world)
    prompt = kari.create(content())
    revision = newest(bank, prompt)
    for _ in range(5):
        kari.note_use(prompt, revision)
    assert kari.count_uses() == 1
    assert kari.count_uses() == 0
    assert kari.state(prompt).uses == 5
    assert kari.find(Query(text="panel")).rows[0].uses == 5


def test_an_author_is_known_by_earlier_names(bank: LocalBank, world: World) -> None:
    prompt = service(bank, world, "local-1234").create(content())
    later = BankService(
        bank, lambda: Actor("kari", CURATOR, frozenset({"local-1234"})), world, world, world
    )
    revision = newest(bank, prompt)
    proposal = later.propose(prompt, revision)
    assert later.refusal(Action.REVIEW, prompt, "en") is Refusal.OWN_WORK
    with pytest.raises(BankError):
        later.review(prompt, proposal.id, revision, Answer(Verdict.APPROVED))
    later.share(prompt, "liv")
    later.retire(prompt, "en", "Replaced")
    assert later.state(prompt).refused == {}
    assert later.state(prompt).readers == {"liv"}


def test_what_is_not_there_is_said(bank: LocalBank, world: World) -> None:
    kari = service(bank, world)
    prompt = kari.create(content())
    nowhere = "01930000-0000-7000-8000-0000000000ff"
    attempts: list[tuple[Callable[[], object], Problem]] = [
        (lambda: kari.state(nowhere), Problem.UNKNOWN_PROMPT),
        (lambda: kari.revision(prompt, "0" * 64), Problem.UNKNOWN_REVISION),
        (lambda: kari.rate(prompt, "0" * 64, 3, ""), Problem.UNKNOWN_REVISION),
        (lambda: kari.judge(prompt, "sv"), Problem.UNKNOWN_PROMPT),
        (lambda: kari.copy(prompt, "sv"), Problem.UNKNOWN_PROMPT),
    ]
    for attempt, problem in attempts:
        with pytest.raises(BankError) as refused:
            attempt()
        assert refused.value.problem is problem

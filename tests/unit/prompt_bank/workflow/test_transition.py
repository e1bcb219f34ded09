"""What records do, one rule at a time. Denied unless a rule allows it."""

from datetime import date, timedelta

import pytest

from prompt_bank.model.checks import CheckReport
from prompt_bank.model.people import DELIVERED, LOCAL, SUPPLIER, Channel, Provenance
from prompt_bank.model.records import (
    Comment,
    Handover,
    Proposal,
    Rating,
    Review,
    Revision,
    Share,
    Unknown,
    Use,
    Verdict,
)
from prompt_bank.model.state import PromptState, Refusal, Status
from prompt_bank.workflow.transition import derive
from tests.unit.prompt_bank.bank_fixtures import START, Story, content, passed

PACKAGE = Provenance(Channel.PACKAGE, "key")


@pytest.fixture
def story() -> Story:
    return Story()


def state(story: Story) -> PromptState:
    return derive(story.prompt, story.seen)


def test_a_draft_is_proposed_vetted_and_retired(story: Story) -> None:
    draft = story.revise("kari", content())
    assert state(story).variants["en"].status is Status.DRAFT
    proposal = story.propose("kari", draft)
    assert state(story).variants["en"].status is Status.PROPOSED
    story.approve("odd", proposal, draft)
    variant = state(story).variants["en"]
    assert variant.status is Status.VETTED
    assert variant.vetted is not None
    assert (variant.vetted.reviewer, variant.vetted.proposer) == ("odd", "kari")
    assert variant.proposal is None
    story.retire("kari", "en")
    assert state(story).variants["en"].status is Status.RETIRED
    assert state(story).refused == {}


def test_a_returned_draft_says_why_and_can_be_proposed_again(story: Story) -> None:
    draft = story.revise("kari", content())
    story.send_back("odd", story.propose("kari", draft), draft, "Too long")
    variant = state(story).variants["en"]
    assert variant.status is Status.RETURNED
    assert variant.decisions[-1].comment == "Too long"
    better = story.revise("kari", content("Short panel interview"), draft)
    assert state(story).variants["en"].status is Status.DRAFT
    story.approve("odd", story.propose("kari", better), better)
    assert state(story).variants["en"].in_use.hash == better


def test_editing_a_vetted_prompt_leaves_it_in_use(story: Story) -> None:
    first = story.revise("kari", content())
    story.approve("odd", story.propose("kari", first), first)
    second = story.revise("liv", content("Better panel interview"), first)
    proposal = story.propose("liv", second)
    variant = state(story).variants["en"]
    assert variant.status is Status.VETTED
    assert variant.in_use.hash == first
    assert variant.newest.hash == second
    story.approve("odd", proposal, second)
    assert state(story).variants["en"].in_use.hash == second


@pytest.mark.parametrize("reviewer", ["kari", "liv"])
def test_neither_author_nor_proposer_may_review(story: Story, reviewer: str) -> None:
    draft = story.revise("kari", content())
    story.write("kari", Handover("liv"))
    proposal = story.propose("liv", draft)
    review = story.approve(reviewer, proposal, draft)
    assert state(story).refused[review] is Refusal.OWN_WORK
    assert state(story).variants["en"].status is Status.PROPOSED


def test_whoever_wrote_the_same_words_may_not_review_them(story: Story) -> None:
    draft = story.revise("kari", content())
    story.revise("odd", content())
    review = story.approve("odd", story.propose("kari", draft), draft)
    assert state(story).refused[review] is Refusal.OWN_WORK


def test_an_approval_holds_for_the_content_that_was_proposed(story: Story) -> None:
    draft = story.revise("kari", content())
    other = story.revise("kari", content("Quite another text"))
    proposal = story.propose("kari", draft)
    review = story.approve("odd", proposal, other)
    assert state(story).refused[review] is Refusal.OTHER_REVISION


def test_a_proposal_is_answered_once(story: Story) -> None:
    draft = story.revise("kari", content())
    proposal = story.propose("kari", draft)
    story.approve("odd", proposal, draft)
    second = story.send_back("even", proposal, draft)
    assert state(story).refused[second] is Refusal.NOT_OPEN
    assert state(story).variants["en"].status is Status.VETTED


def test_a_newer_proposal_replaces_an_older_one(story: Story) -> None:
    draft = story.revise("kari", content())
    older = story.propose("kari", draft)
    newer = story.propose("kari", draft)
    review = story.approve("odd", older, draft)
    assert state(story).refused[review] is Refusal.UNKNOWN_PROPOSAL
    story.approve("odd", newer, draft)
    assert state(story).variants["en"].status is Status.VETTED


def test_a_workstation_alone_vets_nothing(story: Story) -> None:
    draft = story.revise("kari", content(), provenance=LOCAL)
    proposal = story.propose("kari", draft, provenance=LOCAL)
    review = story.approve("odd", proposal, draft, provenance=LOCAL)
    assert state(story).refused[review] is Refusal.NOT_VOUCHED
    assert state(story).variants["en"].status is Status.PROPOSED


def test_a_review_from_a_trusted_package_counts_and_says_so(story: Story) -> None:
    draft = story.revise("kari", content(), provenance=PACKAGE)
    proposal = story.propose("kari", draft, provenance=PACKAGE)
    story.approve("odd", proposal, draft, provenance=PACKAGE)
    vetted = state(story).variants["en"].vetted
    assert vetted is not None
    assert vetted.provenance == PACKAGE


def test_an_approval_without_passed_checks_does_not_count(story: Story) -> None:
    draft = story.revise("kari", content())
    proposal = story.propose("kari", draft)
    body = Review(proposal, draft, Verdict.APPROVED, CheckReport(draft), expires=date(2027, 1, 1))
    review = story.write("odd", body)
    assert state(story).refused[review.id] is Refusal.CHECKS_MISSING
    unchecked = story.write("kari", Proposal(draft, CheckReport(draft)))
    assert state(story).refused[unchecked.id] is Refusal.CHECKS_MISSING


def test_an_approval_that_had_run_out_when_it_was_given_does_not_count(story: Story) -> None:
    draft = story.revise("kari", content())
    proposal = story.propose("kari", draft)
    review = story.approve("odd", proposal, draft, START.date() - timedelta(days=1))
    assert state(story).refused[review] is Refusal.EXPIRED_ALREADY


def test_only_author_or_owner_propose_a_draft(story: Story) -> None:
    draft = story.revise("kari", content())
    proposal = story.propose("odd", draft)
    assert state(story).refused[proposal] is Refusal.NOT_AUTHOR


def test_anybody_may_ask_for_a_new_review_of_what_was_vetted_before(story: Story) -> None:
    draft = story.revise("kari", content())
    story.approve("odd", story.propose("kari", draft), draft, date(2026, 12, 1))
    again = story.propose("liv", draft)
    story.approve("even", again, draft, date(2027, 12, 1))
    vetted = state(story).variants["en"].vetted
    assert vetted is not None
    assert vetted.expires == date(2027, 12, 1)
    assert not state(story).refused


def test_what_came_with_the_app_stays_in_use_until_something_is_vetted(story: Story) -> None:
    delivered = story.revise(SUPPLIER, content(), provenance=DELIVERED)
    draft = story.revise("kari", content("Our panel interview"), delivered)
    assert state(story).variants["en"].in_use.hash == delivered
    story.approve("odd", story.propose("kari", draft), draft)
    assert state(story).variants["en"].in_use.hash == draft
    story.revise(SUPPLIER, content("Newer delivery"), provenance=DELIVERED)
    assert state(story).variants["en"].in_use.hash == draft


def test_a_stranger_retires_nothing_unless_the_server_let_it_pass(story: Story) -> None:
    story.revise("kari", content())
    refused = story.retire("odd", provenance=LOCAL)
    assert state(story).refused[refused] is Refusal.NOT_OWNER
    story.retire("odd")
    assert state(story).variants["en"].status is Status.RETIRED


def test_new_words_bring_a_retired_prompt_back_as_a_draft_only(story: Story) -> None:
    draft = story.revise("kari", content())
    story.approve("odd", story.propose("kari", draft), draft)
    story.retire("kari")
    refused = story.propose("kari", draft)
    assert state(story).refused[refused] is Refusal.RETIRED
    story.revise("kari", content("Anew"), draft)
    variant = state(story).variants["en"]
    assert variant.status is Status.DRAFT
    assert variant.vetted is None


def test_retiring_one_language_leaves_the_others(story: Story) -> None:
    story.revise("kari", content())
    story.revise("kari", content(language="sv"))
    story.retire("kari", "sv")
    assert state(story).variants["en"].status is Status.DRAFT
    assert state(story).variants["sv"].status is Status.RETIRED
    unknown = story.retire("kari", "da")
    assert state(story).refused[unknown] is Refusal.UNKNOWN_LANGUAGE


def test_the_owner_shares_and_hands_over(story: Story) -> None:
    story.revise("kari", content())
    refused = story.write("odd", Share("odd"))
    assert state(story).refused[refused.id] is Refusal.NOT_OWNER
    story.write("kari", Share("liv"))
    stolen = story.write("odd", Handover("odd"), LOCAL)
    assert state(story).refused[stolen.id] is Refusal.NOT_OWNER
    story.write("kari", Handover("liv"))
    assert state(story).owner == "liv"
    assert state(story).readers == {"liv"}


def test_of_each_person_the_latest_rating_counts(story: Story) -> None:
    draft = story.revise("kari", content())
    story.write("odd", Rating(draft, 2, "Long"))
    story.write("odd", Rating(draft, 5, "Better than I thought"))
    story.write("liv", Rating(draft, 4))
    ratings = state(story).ratings
    assert {name: rating.stars for name, rating in ratings.items()} == {"odd": 5, "liv": 4}


def test_uses_are_summed_and_comments_kept_in_order(story: Story) -> None:
    draft = story.revise("kari", content())
    story.write("odd", Use(draft, 3))
    story.write("liv", Use(draft))
    story.write("odd", Comment("First"))
    story.write("liv", Comment("Second", draft))
    assert state(story).uses == 4
    assert [comment.text for comment in state(story).comments] == ["First", "Second"]


def test_what_refers_to_nothing_has_no_effect(story: Story) -> None:
    first = story.write("odd", Comment("Hello"))
    story.revise("kari", content())
    nowhere = "0" * 64
    refused = [
        story.write("kari", Proposal(nowhere, passed(nowhere))),
        story.write("kari", Rating(nowhere, 3)),
        story.write("kari", Comment("x", nowhere)),
        story.write("kari", Use(nowhere)),
    ]
    later = story.write("kari", Unknown(b'{"type":"badge"}'))
    reasons = state(story).refused
    assert reasons[first.id] is Refusal.EMPTY
    assert [reasons[record.id] for record in refused] == [Refusal.UNKNOWN_REVISION] * 4
    assert reasons[later.id] is Refusal.UNKNOWN_KIND


def test_a_review_that_arrives_before_its_proposal_counts_when_both_are_there() -> None:
    story = Story()
    draft = story.revise("kari", content())
    proposal = story.propose("kari", draft)
    story.approve("odd", proposal, draft)
    without = [seen for seen in story.seen if seen.record.id != proposal]
    assert derive(story.prompt, without).variants["en"].vetted is None
    assert derive(story.prompt, [story.seen[2], *without[:1], story.seen[1]]).variants["en"].vetted


def test_a_wrong_clock_changes_nothing(story: Story) -> None:
    draft = story.revise("kari", content())
    late = START + timedelta(days=20_000)
    early = START - timedelta(days=20_000)
    proposal = story.propose("kari", draft, at=late)
    story.send_back("odd", proposal, draft)
    better = story.revise("kari", content("Again"), at=early)
    story.approve("odd", story.propose("kari", better, at=early), better)
    assert state(story).variants["en"].in_use.hash == better


def test_a_translation_is_stale_once_its_source_has_a_newer_vetted_text(story: Story) -> None:
    source = story.revise("kari", content())
    story.approve("odd", story.propose("kari", source), source)
    swedish = Revision(content("Panelintervju", "sv"), translated_from=source)
    story.write("kari", swedish)
    assert not state(story).stale("sv")
    newer = story.revise("kari", content("Panel interview, short"), source)
    assert not state(story).stale("sv")  # not vetted yet
    story.approve("odd", story.propose("kari", newer), newer)
    assert state(story).stale("sv")
    assert not state(story).stale("en")
    story.write("kari", Revision(content("Kort panelintervju", "sv"), swedish.hash, newer))
    assert not state(story).stale("sv")


def test_what_came_with_the_app_belongs_to_its_maker_whoever_is_seen_first(story: Story) -> None:
    draft = story.revise("kari", content("Ours"), tick=2)
    story.propose("kari", draft)
    story.revise(SUPPLIER, content(), provenance=DELIVERED, tick=5)
    assert state(story).owner == SUPPLIER

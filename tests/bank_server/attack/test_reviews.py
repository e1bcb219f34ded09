"""Proposals and reviews that no honest client would send. The database says no to each."""

import threading
from datetime import UTC, date, datetime, timedelta

import psycopg
import pytest

from prompt_bank.model.ids import new_id
from prompt_bank.model.records import (
    Proposal,
    Retirement,
    Review,
    Revision,
    Verdict,
)
from tests.bank_server.attack.speaking import offer, raw
from tests.bank_server.attack.staging import Stage
from tests.bank_server.team import ADMIN, Team
from tests.bank_server.writing import (
    approval,
    draft,
    failed,
    hash_of,
    next_draft,
    proposal,
    record,
    returned,
)
from tests.unit.prompt_bank.bank_fixtures import content, passed
from tests.waiting import PATIENCE


def test_proposals_need_an_author_or_the_owner_and_passed_checks(stage: Stage) -> None:
    made, *_ = stage.vetted()
    other = next_draft(made, "anna", 4, "Other")
    assert stage.sends("anna", other, proposal(other, "anna", 5)) == []
    assert stage.sends("vera", proposal(other, "vera", 6)) == ["not_author"]
    # What was vetted and is due again, anybody may propose.
    assert stage.sends("eva", proposal(made, "eva", 6)) == []
    mine = next_draft(made, "eva", 4, "Mine")
    bad = record(made.prompt, "eva", 5, Proposal(hash_of(mine), failed(hash_of(mine))))
    half = raw(proposal(mine, "eva", 6))
    half["body"]["checks"]["results"] = half["body"]["checks"]["results"][:3]
    none = raw(proposal(mine, "eva", 7))
    none["body"]["checks"].pop("results")
    twice = raw(proposal(mine, "eva", 8))
    twice["body"]["checks"]["results"] = [twice["body"]["checks"]["results"][0]] * 4
    assert stage.sends("eva", mine, bad, half, none, twice) == ["checks_missing"] * 4
    of_another = raw(proposal(mine, "eva", 8), body__checks__revision=hash_of(made))
    assert stage.sends("eva", of_another) == ["invalid_form"]
    assert stage.sends("eva", proposal(mine, "eva", 9)) == []


def test_a_late_proposal_does_not_undo_an_approval(stage: Stage) -> None:
    made, asked, answer = stage.vetted()
    mine = next_draft(made, "eva", 4, "Mine")
    assert stage.sends("eva", mine) == []
    between = proposal(mine, "eva", 3)
    assert asked.order < between.order
    assert stage.sends("eva", between) == ["unknown_revision"]
    # The owner's first words, proposed as if between proposal and answer.
    assert stage.sends("anna", proposal(made, "anna", 2)) == ["behind"]
    assert stage.sends("anna", raw(proposal(made, "anna", 3), id=_lower(answer.id))) == ["behind"]


def test_a_retired_prompt_is_not_proposed_without_new_words(stage: Stage) -> None:
    made, *_ = stage.vetted()
    assert stage.sends("vera", record(made.prompt, "vera", 4, Retirement("Old"))) == []
    assert stage.sends("anna", proposal(made, "anna", 3)) == ["behind"]
    assert stage.sends("anna", proposal(made, "anna", 5)) == ["retired"]
    again = record(made.prompt, "anna", 6, Revision(content(), hash_of(made)))
    assert stage.sends("anna", again, proposal(again, "anna", 7)) == []


def test_a_retirement_ends_what_was_proposed_before_it(stage: Stage) -> None:
    made = draft("anna")
    asked = proposal(made, "anna", 2)
    assert stage.sends("anna", made, asked) == []
    assert stage.sends("anna", record(made.prompt, "anna", 3, Retirement("Old", "en"))) == []
    assert stage.sends("vera", approval(asked, "vera", 4)) == ["not_open"]
    # Words written before the retirement are not new, whoever looks at the order.
    late = record(made.prompt, "anna", 5, Revision(content("New"), hash_of(made)))
    assert stage.sends("anna", late, proposal(late, "anna", 4)) == ["unknown_revision"]
    wish = proposal(late, "anna", 6)
    assert stage.sends("anna", wish) == []
    assert stage.sends("vera", approval(wish, "vera", 7)) == []


# reviews


@pytest.mark.parametrize("user", ["anna", "eva", ADMIN])
def test_only_curators_review(stage: Stage, user: str) -> None:
    made, *_ = stage.vetted()
    mine = next_draft(made, user, 4, "Mine")
    asked = proposal(mine, user, 5)
    assert stage.sends(user, mine, asked) == []
    assert stage.sends(user, approval(asked, user, 6)) == ["not_curator"]
    theirs = draft("bo")
    wish = proposal(theirs, "bo", 2)
    assert stage.sends("bo", theirs, wish) == []
    assert stage.sends(user, approval(wish, user, 3)) == ["unknown_prompt"]


def test_nobody_reviews_their_own(stage: Stage) -> None:
    own = draft("vera")
    asked = proposal(own, "vera", 2)
    assert stage.sends("vera", own, asked) == []
    assert stage.sends("vera", approval(asked, "vera", 3)) == ["own_work"]
    assert stage.sends("vera", returned(asked, "vera", 3)) == ["own_work"]
    assert stage.sends("siri", approval(asked, "siri", 3)) == []


def test_own_words_stay_own_whoever_proposes_them(stage: Stage) -> None:
    made, *_ = stage.vetted()
    edited = next_draft(made, "vera", 4, "By vera")
    assert stage.sends("vera", edited, proposal(edited, "vera", 5)) == []
    asked = proposal(edited, "anna", 6)  # the owner may propose them, too
    assert stage.sends("anna", asked) == []
    assert stage.sends("vera", approval(asked, "vera", 7)) == ["own_work"]
    assert stage.sends("siri", approval(asked, "siri", 7)) == []


def test_the_same_words_by_two_are_both_their_own(stage: Stage) -> None:
    made, *_ = stage.vetted()
    by_anna = next_draft(made, "anna", 4, "Same")
    by_vera = next_draft(made, "vera", 4, "Same")
    asked = proposal(by_anna, "anna", 5)
    assert hash_of(by_anna) == hash_of(by_vera)
    assert stage.sends("vera", by_vera) == []
    assert stage.sends("anna", by_anna, asked) == []
    assert stage.sends("vera", approval(asked, "vera", 6)) == ["own_work"]


def test_a_reviewer_does_not_become_an_author_of_the_past(stage: Stage) -> None:
    made, _, answer = stage.vetted()
    same = record(made.prompt, "vera", 2, Revision(content(), hash_of(made)))
    assert same.order < answer.order
    assert stage.sends("vera", same) == ["own_work"]
    later = record(made.prompt, "vera", 9, Revision(content(), hash_of(made)))
    assert stage.sends("vera", later) == []


def test_writing_the_words_afterwards_makes_nobody_their_author_before(stage: Stage) -> None:
    made, *_ = stage.vetted()
    other = next_draft(made, "anna", 4, "Other")
    assert stage.sends("anna", other, proposal(other, "anna", 5)) == []
    same = next_draft(made, "eva", 9, "Other")
    assert hash_of(same) == hash_of(other)
    assert stage.sends("eva", same, proposal(other, "eva", 7)) == ["not_author"]
    assert stage.sends("eva", proposal(other, "eva", 10)) == []


def test_a_review_answers_the_open_proposal_for_exactly_its_words(stage: Stage) -> None:
    made, asked, _ = stage.vetted()
    assert stage.sends("siri", approval(asked, "siri", 4)) == ["not_open"]
    second = next_draft(made, "anna", 4, "Second")
    third = next_draft(made, "anna", 5, "Third")
    first_wish, wish = proposal(second, "anna", 6), proposal(third, "anna", 7)
    assert stage.sends("anna", second, third, first_wish, wish) == []
    assert stage.sends("siri", approval(first_wish, "siri", 8)) == ["not_open"]
    other = Review(
        wish.id,
        hash_of(second),
        Verdict.APPROVED,
        passed(hash_of(second)),
        expires=date(2099, 1, 1),
    )
    assert stage.sends("siri", record(made.prompt, "siri", 8, other)) == ["other_revision"]
    nowhere = Review(
        new_id(), hash_of(third), Verdict.APPROVED, passed(hash_of(third)), expires=date(2099, 1, 1)
    )
    assert stage.sends("siri", record(made.prompt, "siri", 8, nowhere)) == ["unknown_proposal"]
    elsewhere, *_ = stage.vetted("bo")
    moved = raw(approval(wish, "siri", 8), prompt=elsewhere.prompt)
    assert stage.sends("siri", moved) == ["unknown_proposal"]
    assert stage.sends("siri", approval(wish, "siri", 6)) == ["behind"]
    assert stage.sends("siri", approval(wish, "siri", 8)) == []


def test_an_approval_needs_passed_checks_and_a_day_to_come(stage: Stage) -> None:
    made = draft("anna")
    asked = proposal(made, "anna", 2)
    assert stage.sends("anna", made, asked) == []
    today = datetime.now(UTC).date()
    yesterday = approval(asked, "vera", 3, expires=today - timedelta(days=1))
    assert stage.sends("vera", yesterday) == ["expired_already"]
    # A clock set back does not make a past day one to come.
    early = raw(yesterday, at="2001-01-01T00:00:00Z")
    assert stage.sends("vera", early) == ["expired_already"]
    late = raw(approval(asked, "vera", 3, expires=today), at="2098-01-01T00:00:00Z")
    assert stage.sends("vera", late) == ["expired_already"]
    never = raw(approval(asked, "vera", 3))
    del never["body"]["expires"]
    assert stage.sends("vera", never) == ["invalid_expires"]
    no_day = raw(approval(asked, "vera", 3), body__expires="2099-02-31")
    assert stage.sends("vera", no_day) == ["invalid_expires"]
    unchecked = raw(approval(asked, "vera", 3))
    unchecked["body"]["checks"]["results"].pop()
    assert stage.sends("vera", unchecked) == ["checks_missing"]
    assert stage.sends("vera", approval(asked, "vera", 3, expires=today)) == []


def test_an_old_snapshot_does_not_deceive_the_rules(team: Team, stage: Stage) -> None:
    made = draft("anna")
    asked = proposal(made, "anna", 2)
    assert stage.sends("anna", made, asked) == []
    for level in ("REPEATABLE READ", "SERIALIZABLE"):
        session = team.sql("vera")
        session.execute(f"BEGIN ISOLATION LEVEL {level}".encode())
        session.execute("SELECT count(*) FROM aktiv_bank.record")
        with pytest.raises(psycopg.Error) as refused:
            offer(session, approval(asked, "vera", 3))
        assert refused.value.sqlstate == "AK001"
        session.rollback()


def test_of_two_answers_at_the_same_time_one_counts(team: Team, stage: Stage) -> None:
    made = draft("anna")
    asked = proposal(made, "anna", 2)
    assert stage.sends("anna", made, asked) == []
    first = team.sql("vera", autocommit=False)
    assert offer(first, approval(asked, "vera", 3)) == []
    second = team.sql("siri")
    said: list[list[str]] = []
    waiting = threading.Thread(
        target=lambda: said.append(offer(second, returned(asked, "siri", 3)))
    )
    waiting.start()
    team.until_waiting("Lock")
    first.commit()
    waiting.join(PATIENCE)
    assert said == [["not_open"]]


def _lower(record_id: str) -> str:
    """An id just before that one."""
    return record_id[:-12] + f"{int(record_id[-12:], 16) - 1:012x}"

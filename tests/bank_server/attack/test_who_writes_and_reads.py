"""Records that no honest client would send: who writes, who reads, ticks and roots."""

import pytest

from prompt_bank.model.ids import new_id
from prompt_bank.model.people import SUPPLIER
from prompt_bank.model.records import (
    Handover,
    Proposal,
    Rating,
    Retirement,
    Revision,
    Share,
    Use,
)
from tests.bank_server.attack.speaking import offer, raw, readable
from tests.bank_server.attack.staging import Stage
from tests.bank_server.team import ADMIN, Team
from tests.bank_server.writing import (
    approval,
    draft,
    hash_of,
    next_draft,
    proposal,
    record,
    remark,
    returned,
)
from tests.unit.prompt_bank.bank_fixtures import content, passed

DELIVERED = "0a8f2c9c-58f5-5a7b-9a53-0c6a3b8d1e2f"  # made from a name: version 5


@pytest.mark.parametrize("writer", ["eva", "vera", ADMIN])
def test_nobody_writes_as_another(stage: Stage, writer: str) -> None:
    assert stage.sends(writer, draft("anna")) == ["author"]
    made, asked, _ = stage.vetted()
    assert stage.sends(writer, next_draft(made, "anna", 9, "Mine")) == ["author"]
    assert stage.sends(writer, remark(made, "bo", 9)) == ["author"]
    assert stage.sends(writer, approval(asked, "siri", 9)) == ["author"]


def test_setting_a_role_does_not_change_who_writes(stage: Stage) -> None:
    session = stage.session("vera")
    session.execute("SET ROLE aktiv_recruiter")
    assert offer(session, draft("aktiv_recruiter")) == ["author"]
    assert offer(session, draft("vera")) == []


def test_nobody_writes_as_the_supplier_of_the_app(own_team: Team) -> None:
    superuser = own_team.sql("postgres")
    superuser.execute(f"CREATE ROLE {SUPPLIER} LOGIN IN ROLE aktiv_curator")
    try:
        assert offer(own_team.sql(SUPPLIER), draft(SUPPLIER)) == ["author"]
    finally:
        superuser.execute(f"DROP ROLE {SUPPLIER}")


def test_a_known_id_is_not_written_over(stage: Stage) -> None:
    made = draft("anna")
    assert stage.sends("anna", made) == []
    assert stage.sends("anna", made) == []
    other = raw(made, body__content__title="Other words")
    assert stage.sends("anna", other) == ["conflict"]
    assert stage.sends("anna", raw(made, tick=2)) == ["conflict"]
    assert stage.sends("eva", raw(made)) == ["conflict"]
    assert stage.sends("eva", raw(made, author="eva")) == ["conflict"]


# drafts


def test_drafts_are_read_by_nobody_else(stage: Stage) -> None:
    made = draft("anna")
    private = remark(made, "anna", 2)
    assert stage.sends("anna", made, private) == []
    for user in ("eva", "vera", "siri", ADMIN):
        assert readable(stage.session(user)) == set()
        assert stage.sends(user, remark(made, user, 2)) == ["unknown_prompt"]
        assert stage.sends(user, next_draft(made, user, 2, "Mine")) == ["unknown_prompt"]
    assert stage.sees("anna", made, private)


def test_a_draft_on_a_vetted_prompt_stays_its_authors(stage: Stage) -> None:
    made, *_ = stage.vetted()
    mine = next_draft(made, "eva", 4, "Better")
    assert stage.sends("eva", mine) == []
    assert stage.sees("eva", made, mine)
    for user in ("anna", "bo", "vera", ADMIN):
        assert not stage.sees(user, mine)
        assert stage.sends(user, proposal(mine, user, 5)) == ["unknown_revision"]
        rating = record(made.prompt, user, 5, Rating(hash_of(mine), 1))
        assert stage.sends(user, rating) == ["unknown_revision"]


def test_what_is_proposed_reaches_curators_with_what_it_was_made_from(stage: Stage) -> None:
    first = draft("anna")
    second = next_draft(first, "anna", 2, "Second")
    aside = next_draft(first, "anna", 3, "Aside")
    asked = proposal(second, "anna", 4)
    assert stage.sends("anna", first, second, aside, asked) == []
    assert stage.sees("vera", first, second, asked)
    assert not stage.sees("vera", aside)
    assert not stage.sees("bo", first)
    back = returned(asked, "vera", 5)
    assert stage.sends("vera", back) == []
    assert stage.sees("siri", back)
    assert stage.sees("anna", back)
    assert not stage.sees("bo", back)


def test_what_is_vetted_reaches_everybody_with_its_history(stage: Stage) -> None:
    first = draft("anna")
    aside = next_draft(first, "anna", 2, "Aside")
    early = proposal(first, "anna", 3)
    back = returned(early, "vera", 4)
    second = next_draft(first, "anna", 5, "Second")
    asked = proposal(second, "anna", 6)
    answer = approval(asked, "vera", 7)
    assert stage.sends("anna", first, aside, early) == []
    assert stage.sends("vera", back) == []
    assert stage.sends("anna", second, asked) == []
    assert not stage.sees("bo", first)
    assert stage.sends("vera", answer) == []
    assert stage.sees("bo", first, early, back, second, asked, answer)
    assert not stage.sees("bo", aside)


def test_who_may_propose_sees_what_theirs_must_come_after(stage: Stage) -> None:
    """Otherwise a tick that is too low could never be made higher."""
    made, *_ = stage.vetted()
    theirs = next_draft(made, "bo", 8, "Bo's")
    wish = proposal(theirs, "bo", 9)
    assert stage.sends("bo", theirs, wish) == []
    mine = next_draft(made, "eva", 4, "Eva's")
    assert stage.sends("eva", mine, proposal(mine, "eva", 5)) == ["behind"]
    assert stage.sees("eva", theirs, wish)
    assert stage.sends("eva", proposal(mine, "eva", 10)) == []


def test_sharing_shows_one_colleague_and_only_by_the_owner(stage: Stage) -> None:
    made = draft("anna")
    assert stage.sends("anna", made) == []
    share = record(made.prompt, "anna", 2, Share("bo"))
    assert stage.sends("anna", share) == []
    assert stage.sees("bo", made, share)
    assert not stage.sees("eva", made)
    later = next_draft(made, "anna", 3, "Later")
    assert stage.sends("anna", later) == []
    assert stage.sees("bo", later)
    assert stage.sends("bo", record(made.prompt, "bo", 4, Share("eva"))) == ["not_owner"]
    theirs = next_draft(made, "bo", 4, "Theirs")
    assert stage.sends("bo", theirs) == []
    assert stage.sees("anna", theirs)


# ticks and roots


def test_ticks_are_bounded(stage: Stage) -> None:
    made = draft("anna")
    assert stage.sends("anna", made) == []
    assert stage.sends("anna", remark(made, "anna", 10_001)) == []
    assert stage.sends("anna", remark(made, "anna", 20_002)) == ["tick"]
    assert stage.sends("anna", remark(made, "anna", 2**53 - 1)) == ["tick"]
    assert stage.sends("anna", raw(remark(made, "anna", 2), tick=2**53)) == ["invalid_form"]
    assert stage.sends("anna", raw(remark(made, "anna", 2), tick=0)) == ["invalid_form"]
    assert stage.sends("anna", raw(remark(made, "anna", 2), tick=-1)) == ["invalid_form"]
    assert stage.sends("anna", raw(remark(made, "anna", 2), tick=2.5)) == ["invalid_form"]
    far = record(new_id(), "anna", 10_001, Revision(content()))
    assert stage.sends("anna", far) == ["tick"]


def test_nobody_gets_in_before_the_first_record(stage: Stage) -> None:
    made, *_ = stage.vetted()
    before = record(made.prompt, "eva", 1, Revision(content("Mine")))
    for tick, rule in ((1, "tick"), (2, "root"), (9, "root")):
        assert stage.sends("eva", raw(before, tick=tick, id=new_id())) == [rule]
    early = record(made.prompt, "eva", 1, Revision(content("Mine"), hash_of(made)))
    assert stage.sends("eva", early) == ["tick"]
    unknown = record(made.prompt, "eva", 5, Revision(content("Mine"), "0" * 64))
    assert stage.sends("eva", unknown) == ["unknown_revision"]


def test_a_prompt_does_not_begin_with_what_it_was_made_from(stage: Stage) -> None:
    body = Revision(content(), "0" * 64)
    assert stage.sends("eva", record(new_id(), "eva", 1, body)) == ["unknown_revision"]


def test_a_prompt_begins_with_a_revision(stage: Stage) -> None:
    made = draft("anna")
    for entry in (
        proposal(made, "anna", 2),
        remark(made, "anna", 2),
        record(made.prompt, "anna", 2, Share("bo")),
        record(made.prompt, "anna", 2, Retirement("x")),
        record(made.prompt, "anna", 2, Use(hash_of(made))),
    ):
        assert stage.sends("anna", entry) == ["unknown_prompt"]


def test_what_comes_with_the_app_is_nobodys(stage: Stage) -> None:
    words = Revision(content("Delivered"))
    first = record(DELIVERED, "eva", 10, words)
    assert stage.sends("eva", first) == ["tick"]
    again = record(DELIVERED, "eva", 11, words)
    assert stage.sends("eva", again) == []
    assert not stage.sees("bo", again)
    for body in (Share("bo"), Handover("bo"), Retirement("x")):
        assert stage.sends("eva", record(DELIVERED, "eva", 12, body)) == ["not_owner"]
    rating = record(DELIVERED, "bo", 12, Rating("a" * 64, 4))
    assert stage.sends("bo", rating) == []
    assert stage.sees("eva", rating)
    asked = record(DELIVERED, "eva", 13, Proposal(words.hash, passed(words.hash)))
    assert stage.sends("eva", asked) == []
    assert stage.sends("vera", approval(asked, "vera", 14)) == []
    assert stage.sees("bo", again, asked)

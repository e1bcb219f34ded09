"""What somebody wrote before the team had a server: it becomes theirs there, too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from prompt_bank.model.people import LOCAL, Actor, Channel, Provenance
from prompt_bank.model.records import Handover, Record, Retirement, Revision, Share
from prompt_bank.syncing.bringing import bring_along
from prompt_bank.workflow.permissions import Action, refusal
from tests.bank_server.team import Team
from tests.bank_server.workstations import Workstation
from tests.bank_server.writing import approval, draft, hash_of, next_draft, proposal, record
from tests.unit.prompt_bank.bank_fixtures import content

BEFORE = "local-1a2b"
ANNA = Actor("anna", also=frozenset({BEFORE}))


@pytest.fixture
def anna(tmp_path: Path) -> Iterator[Workstation]:
    made = Workstation("anna", tmp_path)
    yield made
    made.bank.close()


@pytest.fixture
def vera(tmp_path: Path) -> Iterator[Workstation]:
    made = Workstation("vera", tmp_path)
    yield made
    made.bank.close()


def connects(anna: Workstation, team: Team) -> int:
    """The login is known now, and the first synchronisation is made; gives what was brought."""
    brought = bring_along(anna.bank, ANNA, anna.clock)
    assert anna.syncs(team.store("anna")).refused == {}
    return brought


def on_server(team: Team, user: str, made: Record) -> list[Record]:
    return [seen.record for seen in team.store(user).records(made.prompt)]


def test_a_draft_from_before_is_on_the_server_and_still_hers_alone(
    anna: Workstation, team: Team
) -> None:
    made = draft(BEFORE)
    newer = next_draft(made, BEFORE, 2, "Second thoughts")
    anna.writes(made, newer)
    assert connects(anna, team) == 1
    assert [hash_of(entry) for entry in on_server(team, "anna", made)] == [hash_of(newer)]
    assert on_server(team, "bo", made) == []
    state = anna.bank.state(made.prompt)
    assert state.owner == "anna"
    assert state.variants["en"].newest.hash == hash_of(newer)
    assert connects(anna, team) == 0
    assert len(on_server(team, "anna", made)) == 1


def test_what_she_then_does_with_it_reaches_the_team(anna: Workstation, team: Team) -> None:
    """Sharing, more words, retiring: they were written in a name the server never heard of."""
    made = draft(BEFORE)
    anna.writes(made)
    connects(anna, team)
    assert refusal(Action.SHARE, ANNA, anna.bank.state(made.prompt), "en") is None
    anna.writes(record(made.prompt, "anna", 4, Share("bo")))
    anna.writes(next_draft(made, "anna", 5, "For bo"))
    anna.writes(record(made.prompt, "anna", 6, Retirement("Old", "en")))
    assert anna.syncs(team.store("anna")).refused == {}
    assert len(on_server(team, "bo", made)) == 4


def test_all_languages_come_and_what_waited_for_a_review_waits_there(
    anna: Workstation, vera: Workstation, team: Team
) -> None:
    made = draft(BEFORE)
    asked = proposal(made, BEFORE, 2)
    later = next_draft(made, BEFORE, 3, "Later")
    source = hash_of(made)
    swedish = record(made.prompt, BEFORE, 4, Revision(content("Panel", "sv"), source, source))
    gone = record(made.prompt, BEFORE, 5, Revision(content("Panelet", "nb"), source, source))
    anna.writes(made, asked, later, swedish, gone)
    anna.writes(record(made.prompt, BEFORE, 6, Retirement("Not needed", "nb")))
    before = anna.bank.state(made.prompt)
    assert connects(anna, team) == 1
    after = anna.bank.state(made.prompt)
    vera.syncs(team.store("vera"))
    # The other languages were never proposed, so nobody else sees them.
    assert vera.bank.state(made.prompt).variants.keys() == {"en"}
    for state in (after, vera.bank.state(made.prompt)):
        proposed = state.variants["en"].proposal
        assert proposed is not None
        assert (proposed.author, proposed.revision) == ("anna", hash_of(made))
    for language, variant in before.variants.items():
        assert after.variants[language].newest.hash == variant.newest.hash
        assert after.variants[language].status == variant.status
    (again,) = [seen for seen in on_server(team, "vera", made) if seen.body == asked.body]
    vera.writes(approval(again, "vera", again.tick + 20))
    assert vera.syncs(team.store("vera")).refused == {}
    anna.syncs(team.store("anna"))
    assert anna.bank.state(made.prompt).variants["en"].vetted is not None


def test_what_a_proposal_brought_before_only_changes_its_owner(
    anna: Workstation, team: Team
) -> None:
    made = draft(BEFORE)
    anna.writes(made)
    along = record(made.prompt, "anna", 2, Revision(content("Panel interview")))
    anna.writes(along, proposal(along, "anna", 3))
    assert anna.syncs(team.store("anna")).refused == {}
    assert connects(anna, team) == 1
    assert anna.bank.state(made.prompt).owner == "anna"
    assert len(on_server(team, "anna", made)) == 2


def test_what_is_somebody_elses_is_left(anna: Workstation, team: Team) -> None:
    """A name from another machine may be the same by chance; what was given away is gone."""
    package = Provenance(Channel.PACKAGE, "a key")
    foreign = draft(BEFORE)
    given = draft(BEFORE)
    anna.bank.append([foreign], package)
    anna.bank.append([given, record(given.prompt, BEFORE, 2, Handover("bo"))], LOCAL)
    others = draft("bo")
    anna.writes(others)
    assert connects(anna, team) == 0
    assert on_server(team, "anna", foreign) == on_server(team, "anna", given) == []

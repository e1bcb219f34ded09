"""Any interleaving of authors, curators and offline clients ends the same for all.

The clients here do what they like: they check no rule, write with ticks too low or too high,
synchronise halfway, twice, or not at all. AKTIV_TEST_THOROUGH=1 tries many more of them.
"""

import itertools
import os
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

from prompt_bank.model.errors import BankError, Problem
from prompt_bank.model.ids import new_id
from prompt_bank.model.people import Channel
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
    Use,
    Verdict,
)
from prompt_bank.model.state import PromptState, Seen
from prompt_bank.storage.postgres.store import PostgresStore
from prompt_bank.syncing.synchronise import synchronise
from prompt_bank.workflow.transition import derive
from tests.bank_server.team import ADMIN, CURATORS, Team
from tests.bank_server.workstations import Workstation
from tests.bank_server.writing import NOW
from tests.unit.prompt_bank.bank_fixtures import content, passed

PEOPLE = ("anna", "bo", "vera", "siri", ADMIN)
_THOROUGH = bool(os.environ.get("AKTIV_TEST_THOROUGH"))
_SETTINGS = settings(
    max_examples=200 if _THOROUGH else 12,
    stateful_step_count=40 if _THOROUGH else 25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
PERSON = st.sampled_from(PEOPLE)
PICK = st.sampled_from(range(20))
TICK = st.sampled_from([0, 0, 0, 0, 0, 0, -1, -2, 3])
_T = TypeVar("_T")
FIRST = "01a21715-4681-777e-b274-baf9d9ef1177"
SECOND = "01a21715-4681-777e-b274-baf9d9ef1178"
ONLINE = st.sampled_from(["", "before", "after", "around", "around"])
_folders = itertools.count()


class Clients(RuleBasedStateMachine):
    """Five machines around one server."""

    team: Team
    folder: Path

    @initialize()
    def begin(self) -> None:
        superuser = self.team.sql("postgres")
        superuser.execute("TRUNCATE aktiv_bank.prompt RESTART IDENTITY CASCADE")
        folder = self.folder / str(next(_folders))
        self.machines = {user: Workstation(user, folder) for user in PEOPLE}
        self.stores: dict[str, PostgresStore] = {}
        self.made = 0
        # Something to work on, known to all: one prompt vetted, one shared as a draft.
        self._write("anna", FIRST, 0, Revision(content("First", "nb")))
        first = self.machines["anna"].bank.records(FIRST)[0].record.body
        assert isinstance(first, Revision)
        self._write("anna", FIRST, 0, Proposal(first.hash, passed(first.hash)))
        self._write("anna", SECOND, 0, Revision(content("Second", "sv")))
        self._write("anna", SECOND, 0, Share("bo"))
        for user in PEOPLE:
            self._sync(user)

    def teardown(self) -> None:
        if not hasattr(self, "machines"):
            return
        for _ in range(2):
            for user in PEOPLE:
                self._sync(user)
        self._check_server()
        self._check_clients()
        for machine in self.machines.values():
            machine.bank.close()
        self.team.close()

    @precondition(lambda self: self.made < 20)
    @rule(user=PERSON, language=st.sampled_from(["nb", "sv"]))
    def begins_a_prompt(self, user: str, language: str) -> None:
        self._write(user, new_id(), 0, Revision(content("First", language)))

    @rule(user=PERSON, pick=PICK, tick=TICK, online=ONLINE, words=st.integers(0, 3))
    def revises(self, user: str, pick: int, tick: int, online: str, words: int) -> None:
        for prompt, state in self._picked(user, pick, online):
            parent = _pick(_hashes(state), pick)
            language = state.variant_of(parent).language  # type: ignore[union-attr]
            body = Revision(content(f"Words {words}", language), parent)
            self._write(user, prompt, tick, body, online)

    @rule(user=PERSON, pick=PICK, tick=TICK, online=ONLINE)
    def proposes(self, user: str, pick: int, tick: int, online: str) -> None:
        for prompt, state in self._picked(user, pick, online):
            own = [entry for entry in _hashes(state) if user in _authors(state, entry)]
            revision = _pick(own if own and pick % 5 else _hashes(state), pick)
            self._write(user, prompt, tick, Proposal(revision, passed(revision)), online)

    @rule(
        user=st.sampled_from((*CURATORS, "anna")),
        pick=PICK,
        tick=TICK,
        online=ONLINE,
        approved=st.booleans(),
    )
    def reviews(self, user: str, pick: int, tick: int, online: str, *, approved: bool) -> None:
        for prompt, _state in self._picked(user, pick, online):
            seen = self.machines[user].bank.records(prompt)
            asked = [entry.record for entry in seen if isinstance(entry.record.body, Proposal)]
            if not asked:
                continue
            wish = asked[-1] if pick % 4 else asked[0]
            assert isinstance(wish.body, Proposal)
            revision = wish.body.revision
            verdict = Verdict.APPROVED if approved else Verdict.RETURNED
            expires = date(2099, 1, 1) if approved else None
            body = Review(wish.id, revision, verdict, passed(revision), "Good", expires=expires)
            self._write(user, prompt, tick, body, online)

    @rule(user=PERSON, pick=PICK, tick=TICK, online=ONLINE, other=PERSON)
    def does_something_else(self, user: str, pick: int, tick: int, online: str, other: str) -> None:
        for prompt, state in self._picked(user, pick, online):
            revision = _pick(_hashes(state), pick)
            bodies: Sequence[Body] = (
                Retirement("Old", _pick(["", *sorted(state.variants)], pick)),
                Handover(other),
                Share(other),
                Comment("Nice", _pick(["", revision], pick)),
                Rating(revision, 4),
                Use(revision, 2),
            )
            self._write(user, prompt, tick, _pick(bodies, pick), online)

    @rule(user=PERSON, page=st.integers(1, 7))
    def synchronises(self, user: str, page: int) -> None:
        self._sync(user, page)

    @rule(user=PERSON, page=st.integers(1, 3), until=st.integers(0, 6))
    def synchronises_halfway(self, user: str, page: int, until: int) -> None:
        def stop(done: int, of: int) -> None:
            if done >= until:
                raise BankError(Problem.CANCELLED)

        machine = self.machines[user]
        try:
            synchronise(machine.bank, self._store(user), machine.clock, stop, page)
        except BankError as error:
            if error.problem is not Problem.CANCELLED:
                raise

    # what must hold

    def _check_server(self) -> None:
        """What the server let in has the effect it was let in for."""
        for prompt, seen in self._on_server().items():
            state = derive(prompt, seen)
            assert not state.refused, state.refused
            for variant in state.variants.values():
                for decision in variant.decisions:
                    authors = variant.revision(decision.revision).authors  # type: ignore[union-attr]
                    assert decision.reviewer in CURATORS
                    assert decision.reviewer not in authors | {decision.proposer}

    def _check_clients(self) -> None:
        """Each client has all it may have, nothing else, and agrees with all others."""
        full = self._on_server()
        for user, machine in self.machines.items():
            shown = self._store(user)
            assert machine.bank.count_unsent(user) == 0
            for prompt, seen in full.items():
                known = [
                    entry
                    for entry in machine.bank.records(prompt)
                    if entry.provenance.channel is Channel.SERVER
                ]
                assert known == list(shown.records(prompt))
                self._check_secrecy(user, [entry.record for entry in seen], known)
                if known:
                    _agree(derive(prompt, known), derive(prompt, seen))
                    refused = machine.bank.refused()
                    if not any(
                        entry.record.id in refused for entry in machine.bank.records(prompt)
                    ):
                        assert machine.bank.state(prompt) == derive(prompt, known)

    def _check_secrecy(self, user: str, every: Sequence[Record], known: Sequence[Seen]) -> None:
        revisions = [record for record in every if isinstance(record.body, Revision)]
        circle = {revisions[0].author} | {
            record.body.to for record in every if isinstance(record.body, Share | Handover)
        }
        public = any(
            isinstance(record.body, Review) and record.body.verdict is Verdict.APPROVED
            for record in every
        )
        asked = {record.body.revision for record in every if isinstance(record.body, Proposal)}
        open_to = asked if public or user in (*CURATORS, *circle) else set()
        line = _line(revisions, open_to)
        for entry in known:
            record = entry.record
            if isinstance(record.body, Revision) and record.author != user and user not in circle:
                assert record.body.hash in line or (record == revisions[0] and line)

    def _on_server(self) -> dict[str, list[Seen]]:
        """All records, as the database's owner sees them."""
        owner = self._store("postgres")
        return {prompt: list(owner.records(prompt)) for prompt in owner.prompts()}

    def _sync(self, user: str, page: int = 100) -> None:
        machine = self.machines[user]
        synchronise(machine.bank, self._store(user), machine.clock, page=page)

    def _store(self, user: str) -> PostgresStore:
        if user not in self.stores:
            self.stores[user] = self.team.store(user)
        return self.stores[user]

    def _picked(self, user: str, pick: int, online: str) -> list[tuple[str, PromptState]]:
        """One prompt that the user's machine knows, if there is any with words in it."""
        if online in ("before", "around"):
            self._sync(user)
        bank = self.machines[user].bank
        known = [(prompt, bank.state(prompt)) for prompt in bank.prompts()]
        known = [entry for entry in known if entry[1].variants]
        return [_pick(known, pick)] if known else []

    def _write(self, user: str, prompt: str, off: int, body: Body, online: str = "") -> None:
        self.made += 1
        machine = self.machines[user]
        highest = max((seen.record.tick for seen in machine.bank.records(prompt)), default=0)
        moment = NOW + timedelta(seconds=self.made)
        made = Record(new_id(), prompt, user, moment, max(1, highest + 1 + off), body)
        machine.writes(replace(made, id=new_id(lambda: moment)))
        if online in ("after", "around"):
            self._sync(user)


def _pick(choices: Sequence[_T], pick: int) -> _T:
    return choices[pick % len(choices)]


def _hashes(state: PromptState) -> list[str]:
    return [
        revision.hash
        for _, variant in sorted(state.variants.items())
        for revision in variant.revisions
    ]


def _authors(state: PromptState, revision: str) -> frozenset[str]:
    variant = state.variant_of(revision)
    found = variant.revision(revision) if variant else None
    return found.authors if found else frozenset()


def _line(revisions: Sequence[Record], hashes: set[str]) -> set[str]:
    """Those contents, and all they were made from."""
    bodies = [made.body for made in revisions if isinstance(made.body, Revision)]
    found = set(hashes)
    while more := {body.parent for body in bodies if body.hash in found and body.parent} - found:
        found |= more
    return found


def _agree(partial: PromptState, full: PromptState) -> None:
    """Who sees only some of a prompt sees the same of what counts."""
    for language, variant in partial.variants.items():
        whole = full.variants[language]
        assert variant.vetted == whole.vetted
        assert variant.proposal == whole.proposal
        if variant.vetted:
            assert variant.in_use.hash == whole.in_use.hash


def test_all_interleavings_end_the_same(team: Team, tmp_path: Path) -> None:
    class Here(Clients):
        pass

    Here.team, Here.folder = team, tmp_path
    run_state_machine_as_test(Here, settings=_SETTINGS)

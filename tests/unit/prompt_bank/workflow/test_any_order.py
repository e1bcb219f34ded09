"""Many people at once: whatever they write, and in whatever order it is seen, one state holds.

A model of people who write records at random, sensible ones and forbidden ones, on copies
of the bank that hear of each other late. What must hold afterwards is said in `_sound`.
"""

from dataclasses import dataclass, field

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from prompt_bank.model.people import LOCAL
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
from prompt_bank.model.state import PromptState, Refusal, Seen, Status
from prompt_bank.workflow.transition import advance, derive
from tests.unit.prompt_bank.bank_fixtures import SERVER, START, content, passed

PEOPLE = ("kari", "odd", "liv", "even")
PROMPT = "01930000-0000-7000-8000-000000000000"


@dataclass
class Copy:
    """What one person's bank has seen."""

    seen: dict[str, Seen] = field(default_factory=dict)

    def state(self) -> PromptState:
        return derive(PROMPT, self.seen.values())

    def merge(self, other: "Copy") -> None:
        for key, seen in other.seen.items():
            mine = self.seen.get(key)
            joined = seen.provenance if mine is None else mine.provenance.joined(seen.provenance)
            self.seen[key] = Seen(seen.record, joined)


class Banks(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.copies = {name: Copy() for name in PEOPLE}
        self.server = Copy()
        self.count = 0
        self.write("kari", Revision(content("Version 0")))

    def write(self, author: str, body: Body) -> None:
        self.count += 1
        copy = self.copies[author]
        tick = 1 + max((seen.record.tick for seen in copy.seen.values()), default=0)
        # Numbered downwards and upwards in turn, as ids of wrong clocks would be.
        number = self.count if self.count % 2 else 0xFFFF - self.count
        record = Record(f"01930000-0000-7000-8000-{number:012x}", PROMPT, author, START, tick, body)
        copy.seen[record.id] = Seen(record, LOCAL)

    @rule(author=st.sampled_from(PEOPLE), version=st.integers(1, 3))
    def revise(self, author: str, version: int) -> None:
        self.write(author, Revision(content(f"Version {version}")))

    @rule(author=st.sampled_from(PEOPLE), version=st.integers(0, 3))
    def propose(self, author: str, version: int) -> None:
        revision = Revision(content(f"Version {version}")).hash
        self.write(author, Proposal(revision, passed(revision)))

    @rule(
        author=st.sampled_from(PEOPLE),
        verdict=st.sampled_from(Verdict),
        other=st.booleans(),
    )
    def review(self, author: str, verdict: Verdict, other: bool) -> None:
        variants = self.copies[author].state().variants.values()
        for variant in variants:
            if variant.proposal:
                revision = variant.newest.hash if other else variant.proposal.revision
                body = Review(
                    variant.proposal.record,
                    revision,
                    verdict,
                    passed(revision),
                    "Because",
                    expires=START.date() if verdict is Verdict.APPROVED else None,
                )
                self.write(author, body)

    @rule(author=st.sampled_from(PEOPLE), to=st.sampled_from(PEOPLE), which=st.integers(0, 5))
    def other(self, author: str, to: str, which: int) -> None:
        revision = Revision(content("Version 0")).hash
        bodies = (
            Retirement("Old"),
            Handover(to),
            Share(to),
            Rating(revision, 1 + which),
            Comment("Hm"),
            Use(revision),
        )
        self.write(author, bodies[which % 5])

    @rule(name=st.sampled_from(PEOPLE))
    def sync(self, name: str) -> None:
        """The server takes what the state before it allows, in the sender's order."""
        copy = self.copies[name]
        own = [seen for seen in copy.seen.values() if seen.record.author == name]
        for seen in sorted(own, key=lambda seen: seen.record.order):
            if seen.record.id not in self.server.seen:
                vouched = Seen(seen.record, SERVER)
                if self.server_takes(vouched):
                    self.server.seen[seen.record.id] = vouched
        copy.merge(self.server)

    def server_takes(self, seen: Seen) -> bool:
        body = seen.record.body
        step = advance(self.server.state(), seen)
        if isinstance(body, Retirement | Handover):
            return seen.record.author == self.server.state().owner
        return step.refusal is None

    @rule(one=st.sampled_from(PEOPLE), other=st.sampled_from(PEOPLE))
    def gossip(self, one: str, other: str) -> None:
        """Records may also come by a colleague's file; that vouches for nothing."""
        self.copies[one].merge(
            Copy({key: Seen(seen.record, LOCAL) for key, seen in self.copies[other].seen.items()})
        )

    @invariant()
    def same_records_same_state(self) -> None:
        for copy in self.copies.values():
            state = copy.state()
            assert derive(PROMPT, reversed(copy.seen.values())) == state
            by_id = sorted(copy.seen.values(), key=lambda seen: seen.record.id)
            assert derive(PROMPT, by_id) == state

    @invariant()
    def nothing_forbidden_has_happened(self) -> None:
        for copy in (*self.copies.values(), self.server):
            _sound(copy)

    def teardown(self) -> None:
        """Once everybody has heard of everything, all agree."""
        if not hasattr(self, "copies"):
            return
        for _ in range(2):
            for name in PEOPLE:
                self.sync(name)
        everything = Copy()
        for copy in self.copies.values():
            everything.merge(copy)
        for copy in self.copies.values():
            copy.merge(everything)
        states = [copy.state() for copy in self.copies.values()]
        assert all(state == states[0] for state in states)


def _sound(copy: Copy) -> None:
    state = copy.state()
    for variant in state.variants.values():
        for decision in variant.decisions:
            revision = variant.revision(decision.revision)
            assert revision is not None
            assert copy.seen[decision.record].provenance.vouched
            assert decision.reviewer != decision.proposer
        if variant.vetted:
            assert variant.status is Status.VETTED
            assert variant.vetted.approved
            assert variant.in_use.hash == variant.vetted.revision
        else:
            assert variant.status is not Status.VETTED
    for record, reason in state.refused.items():
        if reason is Refusal.OWN_WORK:
            assert record not in {
                decision.record
                for variant in state.variants.values()
                for decision in variant.decisions
            }


Banks.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestBanks = Banks.TestCase

"""A proposal in the queue, and what a reviewer has written about it so far. Free of Qt."""

from dataclasses import dataclass, field
from datetime import date, datetime

from prompt_bank.model.records import Evidence, Review
from prompt_bank.model.state import PromptState, Refusal
from prompt_bank.service.bank import BankService
from prompt_bank.workflow.permissions import Action, refusal


@dataclass(frozen=True, slots=True)
class Entry:
    """One proposal. `refusal` says why the user may not answer it; None if they may."""

    proposal: str
    prompt: str
    language: str
    revision: str
    title: str
    task: str
    proposer: str
    at: datetime
    note: str
    refusal: Refusal | None


@dataclass(frozen=True, slots=True)
class Queue:
    """All proposals, the oldest first, and the last day of an approval given today."""

    entries: tuple[Entry, ...]
    expires: date

    @property
    def mine(self) -> int:
        """How many the user may answer."""
        return sum(1 for entry in self.entries if entry.refusal is None)


@dataclass(slots=True)
class Draft:
    """What a reviewer has filled in for one proposal; `expires` is None for the default."""

    comment: str = ""
    evidence: list[Evidence] = field(default_factory=list)
    expires: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be lost with it."""
        return not (self.comment.strip() or self.evidence or self.expires)


def _refusal(
    service: BankService, state: PromptState, language: str, proposal: str
) -> Refusal | None:
    """Why the user may not answer; NOT_VOUCHED when they have, and the server lacks it yet."""
    for seen in service.history(state.prompt):
        body = seen.record.body
        answered = isinstance(body, Review) and body.proposal == proposal
        if answered and seen.record.author in service.actor.names and not seen.provenance.vouched:
            return Refusal.NOT_VOUCHED
    return refusal(Action.REVIEW, service.actor, state, language)


def read_queue(service: BankService) -> Queue:
    """The queue as it is now. Runs on the bank's thread."""
    found = []
    for listed in service.inbox():
        state = service.state(listed.prompt)
        variant = state.variants.get(listed.language)
        if variant is None or variant.proposal is None:
            continue
        proposal = variant.proposal
        revision = variant.revision(proposal.revision)
        if revision is None:
            continue
        found.append(
            Entry(
                proposal.record,
                listed.prompt,
                listed.language,
                proposal.revision,
                revision.content.title,
                revision.content.task,
                proposal.author,
                proposal.at,
                proposal.note,
                _refusal(service, state, listed.language, proposal.record),
            )
        )
    return Queue(tuple(sorted(found, key=lambda entry: entry.at)), service.default_expiry())

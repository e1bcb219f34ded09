"""The one pure function that says what a record changes. It denies by default.

`derive` gives the same state for the same records, in whatever order they arrived: they
are applied in the order of their ticks and ids. A record that refers to one that is not
here yet has no effect until that one is.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC
from types import MappingProxyType

from prompt_bank.model.people import Channel
from prompt_bank.model.records import (
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
from prompt_bank.model.state import (
    CommentState,
    Decision,
    OpenProposal,
    PromptState,
    RatingState,
    Refusal,
    RetirementState,
    RevisionState,
    Seen,
    VariantState,
)


@dataclass(frozen=True, slots=True)
class Step:
    """What came of a record: the state after it, and why it had no effect if it had none."""

    state: PromptState
    refusal: Refusal | None = None


def derive(prompt: str, records: Iterable[Seen]) -> PromptState:
    """What holds for `prompt` once all of `records` are known. They all must be its own."""
    state = PromptState(prompt)
    refused: dict[str, Refusal] = {}
    for seen in sorted(records, key=lambda seen: seen.record.order):
        step = advance(state, seen)
        state = step.state
        if step.refusal:
            refused[seen.record.id] = step.refusal
    return replace(state, refused=MappingProxyType(refused))


def advance(state: PromptState, seen: Seen) -> Step:
    """Apply one record to a state; a refused one changes nothing but the tick."""
    record = seen.record
    state = replace(state, tick=max(state.tick, record.tick))
    if not state.variants and not isinstance(record.body, Revision):
        return Step(state, Refusal.EMPTY)
    match record.body:
        case Revision() as body:
            return _revise(state, seen, body)
        case Proposal() as body:
            return _propose(state, record, body)
        case Review() as body:
            return _review(state, seen, body)
        case Retirement() as body:
            return _retire(state, seen, body)
        case Handover() as body:
            return _hand_over(state, seen, body)
        case _:
            return _aside(state, record)


def _aside(state: PromptState, record: Record) -> Step:
    """Records that leave the review untouched."""
    match record.body:
        case Share() as body:
            if record.author != state.owner:
                return Step(state, Refusal.NOT_OWNER)
            return Step(replace(state, readers=state.readers | {body.to}))
        case Rating() as body:
            return _rate(state, record, body)
        case Comment() as body:
            return _comment(state, record, body)
        case Use() as body:
            if state.variant_of(body.revision) is None:
                return Step(state, Refusal.UNKNOWN_REVISION)
            return Step(replace(state, uses=state.uses + body.count))
        case _:
            return Step(state, Refusal.UNKNOWN_KIND)


def _revise(state: PromptState, seen: Seen, body: Revision) -> Step:
    record, content_hash, language = seen.record, body.hash, body.content.language
    variant = state.variants.get(language, VariantState(language))
    known = variant.revision(content_hash)
    if known:
        # Two people wrote the same words: neither may review the other's.
        grown = replace(known, authors=known.authors | {record.author})
        others = tuple(entry for entry in variant.revisions if entry.hash != content_hash)
        revisions = (*others, grown)
    else:
        new = RevisionState(
            hash=content_hash,
            content=body.content,
            record=record.id,
            authors=frozenset({record.author}),
            at=record.at,
            parent=body.parent,
            translated_from=body.translated_from,
            provenance=seen.provenance,
        )
        revisions = (*variant.revisions, new)
    # What came with the app belongs to its maker, whoever was seen writing to it first.
    delivered = seen.provenance.channel is Channel.DELIVERED
    state = replace(state, owner=record.author if delivered else state.owner or record.author)
    # New words for a retired prompt bring it back as a draft; it must be vetted anew.
    return Step(_with(state, replace(variant, revisions=revisions, retired=None)))


def _propose(state: PromptState, record: Record, body: Proposal) -> Step:
    variant = state.variant_of(body.revision)
    revision = variant.revision(body.revision) if variant else None
    if variant is None or revision is None:
        return Step(state, Refusal.UNKNOWN_REVISION)
    if variant.retired:
        return Step(state, Refusal.RETIRED)
    if not may_propose(state, variant, body.revision, record.author):
        return Step(state, Refusal.NOT_AUTHOR)
    if not body.checks.passed:
        return Step(state, Refusal.CHECKS_MISSING)
    proposal = OpenProposal(
        record.id, body.revision, record.author, record.at, body.note, body.checks
    )
    return Step(_with(state, replace(variant, proposal=proposal)))


def may_propose(state: PromptState, variant: VariantState, revision: str, user: str) -> bool:
    """Whether `user` may ask for a review of the content `revision` of `variant`.

    Its authors and the prompt's owner may; anybody may when it was vetted before and is
    due again, and for what came with the app.
    """
    proposed = variant.revision(revision)
    if proposed is None:
        return False
    before = any(entry.approved and entry.revision == revision for entry in variant.decisions)
    delivered = proposed.provenance.channel is Channel.DELIVERED
    return before or delivered or user == state.owner or user in proposed.authors


def _review(state: PromptState, seen: Seen, body: Review) -> Step:
    record = seen.record
    if not seen.provenance.vouched:
        return Step(state, Refusal.NOT_VOUCHED)
    variant = next(
        (
            entry
            for entry in state.variants.values()
            if entry.proposal and entry.proposal.record == body.proposal
        ),
        None,
    )
    if variant is None or variant.proposal is None:
        answered = any(
            decision.proposal == body.proposal
            for entry in state.variants.values()
            for decision in entry.decisions
        )
        return Step(state, Refusal.NOT_OPEN if answered else Refusal.UNKNOWN_PROPOSAL)
    refusal = review_refusal(state, variant.proposal, record.author, body.revision)
    if refusal:
        return Step(state, refusal)
    approved = body.verdict is Verdict.APPROVED
    if approved:
        if not body.checks.passed:
            return Step(state, Refusal.CHECKS_MISSING)
        if body.expires is None or body.expires < record.at.astimezone(UTC).date():
            return Step(state, Refusal.EXPIRED_ALREADY)
    decision = Decision(
        record=record.id,
        proposal=body.proposal,
        proposer=variant.proposal.author,
        revision=body.revision,
        reviewer=record.author,
        at=record.at,
        approved=approved,
        comment=body.comment,
        evidence=body.evidence,
        expires=body.expires,
        policy=body.policy,
        checks=body.checks,
        provenance=seen.provenance,
    )
    variant = replace(
        variant,
        proposal=None,
        decisions=(*variant.decisions, decision),
        vetted=decision if approved else variant.vetted,
    )
    return Step(_with(state, variant))


def review_refusal(
    state: PromptState, proposal: OpenProposal, reviewer: str, revision: str
) -> Refusal | None:
    """Why `reviewer` may not answer `proposal` for the content `revision`; None if they may.

    Whether they are a curator is for whoever vouches for the record to know.
    """
    variant = state.variant_of(proposal.revision)
    proposed = variant.revision(proposal.revision) if variant else None
    if variant is None or proposed is None:
        return Refusal.UNKNOWN_REVISION
    if revision != proposal.revision:
        return Refusal.OTHER_REVISION
    if variant.retired:
        return Refusal.RETIRED
    if reviewer == proposal.author or reviewer in proposed.authors:
        return Refusal.OWN_WORK
    return None


def _retire(state: PromptState, seen: Seen, body: Retirement) -> Step:
    record = seen.record
    # A curator's retirement is vouched for by the server or the signer who let it pass.
    if record.author != state.owner and not seen.provenance.vouched:
        return Step(state, Refusal.NOT_OWNER)
    languages = (body.language,) if body.language else tuple(state.variants)
    if any(language not in state.variants for language in languages):
        return Step(state, Refusal.UNKNOWN_LANGUAGE)
    retired = RetirementState(record.id, record.author, record.at, body.reason)
    for language in languages:
        variant = replace(state.variants[language], retired=retired, vetted=None, proposal=None)
        state = _with(state, variant)
    return Step(state)


def _hand_over(state: PromptState, seen: Seen, body: Handover) -> Step:
    # Where the owner has left, an administrator does it, and the server vouches for that.
    if seen.record.author != state.owner and not seen.provenance.vouched:
        return Step(state, Refusal.NOT_OWNER)
    return Step(replace(state, owner=body.to))


def _rate(state: PromptState, record: Record, body: Rating) -> Step:
    if state.variant_of(body.revision) is None:
        return Step(state, Refusal.UNKNOWN_REVISION)
    rating = RatingState(
        record.id, record.author, record.at, body.revision, body.stars, body.reason
    )
    ratings = MappingProxyType({**state.ratings, record.author: rating})
    return Step(replace(state, ratings=ratings))


def _comment(state: PromptState, record: Record, body: Comment) -> Step:
    if body.revision and state.variant_of(body.revision) is None:
        return Step(state, Refusal.UNKNOWN_REVISION)
    comment = CommentState(record.id, record.author, record.at, body.text, body.revision)
    return Step(replace(state, comments=(*state.comments, comment)))


def _with(state: PromptState, variant: VariantState) -> PromptState:
    variants = {**state.variants, variant.language: variant}
    return replace(state, variants=MappingProxyType(variants))

"""What a person may do with a prompt, and why not. Denies by default, as the transition does.

The window asks before it offers an action, the use cases ask before they write a record,
and a server enforces the same rules once more by itself.
"""

from enum import StrEnum

from prompt_bank.model.people import SUPPLIER, Actor, Role
from prompt_bank.model.state import PromptState, Refusal, VariantState
from prompt_bank.workflow.transition import may_propose, review_refusal


class Action(StrEnum):
    """What can be done with a prompt that exists."""

    REVISE = "revise"
    PROPOSE = "propose"
    REVIEW = "review"
    RETIRE = "retire"
    RATE = "rate"
    COMMENT = "comment"
    USE = "use"
    SHARE = "share"
    HAND_OVER = "hand_over"


def refusal(
    action: Action, actor: Actor, state: PromptState, language: str, revision: str = ""
) -> Refusal | None:
    """Why `actor` may not do `action` with the variant in `language`; None if they may.

    `revision` is the content meant, the newest of the variant unless given.
    """
    variant = state.variants.get(language)
    if variant is None:
        return Refusal.UNKNOWN_LANGUAGE
    if revision and variant.revision(revision) is None:
        return Refusal.UNKNOWN_REVISION
    match action:
        case Action.REVISE | Action.RATE | Action.COMMENT:
            return None
        case Action.USE:
            return Refusal.RETIRED if variant.retired else None
        case Action.PROPOSE:
            return _propose(actor, state, variant, revision or variant.newest.hash)
        case Action.REVIEW:
            return _review(actor, state, variant)
        case Action.RETIRE:
            return _retire(actor, state, variant)
        case Action.SHARE:
            return None if state.owner in actor.names else Refusal.NOT_OWNER
        case Action.HAND_OVER:
            may = state.owner in actor.names or actor.may(Role.ADMIN)
            return None if may and state.owner != SUPPLIER else Refusal.NOT_OWNER


def _propose(
    actor: Actor, state: PromptState, variant: VariantState, revision: str
) -> Refusal | None:
    proposed = variant.revision(revision)
    if proposed is None:
        return Refusal.UNKNOWN_REVISION
    if variant.retired:
        return Refusal.RETIRED
    names = actor.names
    return (
        None
        if any(may_propose(state, variant, revision, name) for name in names)
        else (Refusal.NOT_AUTHOR)
    )


def _review(actor: Actor, state: PromptState, variant: VariantState) -> Refusal | None:
    if not actor.may(Role.CURATOR):
        return Refusal.NOT_CURATOR
    if variant.proposal is None:
        return Refusal.NOT_OPEN
    for name in sorted(actor.names):
        found = review_refusal(state, variant.proposal, name, variant.proposal.revision)
        if found:
            return found
    return None


def _retire(actor: Actor, state: PromptState, variant: VariantState) -> Refusal | None:
    if variant.retired:
        return Refusal.RETIRED
    may = state.owner in actor.names or actor.may(Role.CURATOR)
    return None if may else Refusal.NOT_OWNER

"""How a vetted prompt stands today: an approval ends by date and by change of policy."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from prompt_bank.model.people import Channel
from prompt_bank.model.state import PromptState, Status, VariantState


class Standing(StrEnum):
    """What people are told about a variant, at one word's length."""

    DELIVERED = "delivered"  # came with the app; vetted by nobody in the organisation
    DRAFT = "draft"
    PROPOSED = "proposed"
    RETURNED = "returned"
    VETTED = "vetted"
    DUE = "due"  # was vetted; must be looked at again
    RETIRED = "retired"


class Due(StrEnum):
    """Why a vetted content is due again."""

    EXPIRED = "expired"
    POLICY_CHANGED = "policy_changed"


class Vouching(StrEnum):
    """By whom the vetting is vouched for."""

    SERVER = "server"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The standing of one variant, and what explains it."""

    standing: Standing
    due: Due | None = None
    until: date | None = None
    vouching: Vouching | None = None
    stale: bool = False
    newer_draft: bool = False
    newer_proposal: bool = False


def judge(state: PromptState, language: str, today: date, policy: str) -> Judgement:
    """How the variant in `language` stands on the day `today` under the policy named `policy`."""
    variant = state.variants[language]
    stale = state.stale(language)
    if variant.status is Status.RETIRED:
        return Judgement(Standing.RETIRED, stale=stale)
    if variant.vetted is None:
        return _unvetted(variant, stale=stale)
    decision = variant.vetted
    due = None
    if decision.expires is not None and decision.expires < today:
        due = Due.EXPIRED
    elif decision.policy != policy:
        due = Due.POLICY_CHANGED
    from_server = decision.provenance.channel is Channel.SERVER
    return Judgement(
        standing=Standing.DUE if due else Standing.VETTED,
        due=due,
        until=decision.expires,
        vouching=Vouching.SERVER if from_server else Vouching.PACKAGE,
        stale=stale,
        newer_draft=variant.newest.hash != decision.revision,
        newer_proposal=variant.proposal is not None,
    )


def _unvetted(variant: VariantState, *, stale: bool) -> Judgement:
    delivered = variant.delivered
    if delivered is None:
        return Judgement(Standing(variant.status.value), stale=stale)
    return Judgement(
        Standing.DELIVERED,
        stale=stale,
        newer_draft=variant.newest.hash != delivered.hash,
        newer_proposal=variant.proposal is not None,
    )

"""Brings along what somebody wrote on this machine before they had a login on the team's server.

A server takes only what its sender wrote in the name of their login, and knows nothing of the
names a workstation had before. So each prompt that is the user's own by such a name is handed
over to the login, here, and written once more in its name: the newest words of each language,
the proposal that waits, and what was retired. The records from before stay on this machine.

The texts are in the bank's file already; they were searched for personal data when they came in.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol

from prompt_bank.model.codec import checked
from prompt_bank.model.ids import new_id
from prompt_bank.model.people import LOCAL, Actor, Channel
from prompt_bank.model.records import Body, Handover, Proposal, Record, Retirement, Revision
from prompt_bank.model.state import PromptState, Seen
from prompt_bank.ports.stores import PromptStore
from prompt_bank.ports.surroundings import Clock
from prompt_bank.ports.team import Outbox
from prompt_bank.workflow.transition import derive


class OwnBank(PromptStore, Outbox, Protocol):
    """What is needed of the bank on this machine."""


def bring_along(bank: OwnBank, actor: Actor, clock: Clock) -> int:
    """Write in the login of `actor` what is theirs by an earlier name; gives how many prompts.

    To be done again and again: what was brought along once is the login's own. Raises
    BankError when the bank's file does not take it; each prompt is kept as a whole or not.
    """
    brought = 0
    for prompt in bank.owned_by(actor.also):
        records = bank.records(prompt)
        bodies = _bodies(derive(prompt, records), records, actor)
        if bodies:
            bank.append(_records(prompt, records, bodies, clock), LOCAL)
            brought += 1
    return brought


def _bodies(state: PromptState, records: Iterable[Seen], actor: Actor) -> list[tuple[str, Body]]:
    """What to write, each with its author; nothing if the prompt is not from this machine."""
    if state.owner not in actor.also:
        return []
    first = min(records, key=lambda seen: seen.record.order)
    # What came from elsewhere belongs to whoever has that name there.
    if first.provenance.channel is not Channel.LOCAL or first.record.author not in actor.names:
        return []
    bodies: list[tuple[str, Body]] = [(state.owner, Handover(actor.user))]
    # A proposal took its words along before; then the server has the prompt, and only its
    # owner is somebody else here.
    if not any(seen.record.author == actor.user for seen in records):
        bodies += ((actor.user, body) for body in _words(state, actor))
    return bodies


def _words(state: PromptState, actor: Actor) -> Iterator[Body]:
    # First what others were translated from.
    variants = sorted(state.variants.values(), key=lambda entry: entry.newest.translated_from)
    root = ""
    for variant in variants:
        proposal = variant.proposal
        asked = proposal if proposal and proposal.author in actor.names else None
        for revision in variant.revisions:
            if revision is not variant.newest and (not asked or revision.hash != asked.revision):
                continue
            yield Revision(revision.content, root, revision.translated_from)
            root = root or revision.hash
            if asked and revision.hash == asked.revision:
                yield Proposal(asked.revision, asked.checks, asked.note)
        if variant.retired:
            yield Retirement(variant.retired.reason, variant.language)


def _records(
    prompt: str, known: Iterable[Seen], bodies: Iterable[tuple[str, Body]], clock: Clock
) -> list[Record]:
    tick = max(seen.record.tick for seen in known)
    return [
        checked(Record(new_id(clock.now), prompt, author, clock.now(), tick + number, body))
        for number, (author, body) in enumerate(bodies, 1)
    ]

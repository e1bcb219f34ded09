"""What is known about the content shown: how it stands, who vouches for it, what to know first."""

from dataclasses import dataclass

from aktiv_app.ui.bank.snapshot import Snapshot
from aktiv_app.ui.bank_shared.words import BankWords
from prompt_bank.model.people import SUPPLIER
from prompt_bank.model.state import Decision, RevisionState, VariantState
from prompt_bank.workflow.standing import Standing


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know before the prompt is used. `action` is what the link does, or empty."""

    text: str
    tone: str
    action: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """The lines above a prompt. `standing` is for the chip's colour."""

    standing: str
    chip: str
    lines: tuple[str, ...]
    notes: tuple[Note, ...]


def about(snapshot: Snapshot, language: str, revision: str, words: BankWords) -> About:
    """What is known about one content of a prompt."""
    variant = snapshot.variant(language)
    shown = variant.revision(revision) or variant.in_use
    judgement = snapshot.judgements[language]
    in_use = shown.hash == variant.in_use.hash
    decision = _approval(variant, shown)
    standing = judgement.standing.value
    until = judgement.until
    if not in_use and judgement.standing is not Standing.RETIRED:
        # The standing is that of what is in use; another version has only its own.
        standing = _other_standing(variant, shown)
        until = None
    own = bool(shown.authors & snapshot.actor.names)
    chip = words.chip(standing, until, own=own)
    lines = [_people(snapshot, shown, decision, words)]
    if decision is not None:
        lines += [_evidence(decision, words)]
    if in_use:
        signer = decision.provenance.detail[:19] if decision else ""
        lines.append(words.vouched(judgement, signer))
    notes = _notes(snapshot, language, shown, words)
    return About(standing, chip, tuple(line for line in lines if line), notes)


def _approval(variant: VariantState, shown: RevisionState) -> Decision | None:
    for decision in reversed(variant.decisions):
        if decision.revision == shown.hash and decision.approved:
            return decision
    return None


def _other_standing(variant: VariantState, shown: RevisionState) -> str:
    if variant.proposal is not None and variant.proposal.revision == shown.hash:
        return Standing.PROPOSED.value
    for decision in reversed(variant.decisions):
        if decision.revision == shown.hash and not decision.approved:
            return Standing.RETURNED.value
    if shown.authors == {SUPPLIER}:
        return Standing.DELIVERED.value
    return Standing.DRAFT.value


def _people(
    snapshot: Snapshot, shown: RevisionState, decision: Decision | None, words: BankWords
) -> str:
    tr, actor = words.tr, snapshot.actor
    if decision is not None:
        return tr.t(
            "Proposed by {proposer} · vetted by {reviewer} on {day}",
            proposer=words.person(decision.proposer, actor),
            reviewer=words.person(decision.reviewer, actor),
            day=words.at(decision.at),
        )
    if shown.authors == {SUPPLIER}:
        return ""
    return tr.t(
        "Written by {author} on {day}",
        author=words.person(shown.author, actor),
        day=words.at(shown.at),
    )


def _evidence(decision: Decision, words: BankWords) -> str:
    tr = words.tr
    tried = [
        tr.t("Tried in {tool}: {result}", tool=entry.tool, result=" ".join(entry.result.split()))
        for entry in decision.evidence
    ]
    return " · ".join(tried)


def _notes(
    snapshot: Snapshot, language: str, shown: RevisionState, words: BankWords
) -> tuple[Note, ...]:
    tr, actor = words.tr, snapshot.actor
    variant, judgement = snapshot.variant(language), snapshot.judgements[language]
    found: list[Note] = []
    if variant.retired is not None:
        found.append(
            Note(
                tr.t(
                    "Retired by {person} on {day}: {reason}",
                    person=words.person(variant.retired.author, actor),
                    day=words.at(variant.retired.at),
                    reason=variant.retired.reason or "–",
                ),
                "warning",
            )
        )
    due = words.due(judgement)
    if due:
        found.append(Note(due, "warning", "propose", tr.t("Propose again")))
    source = snapshot.source_of(language)
    if source is not None:
        found.append(
            Note(
                tr.t(
                    "The {source} version has changed since this one was made from it.",
                    source=words.language(source.content.language),
                ),
                "warning",
                "stale",
                tr.t("See what changed"),
            )
        )
    found += _version_notes(snapshot, variant, shown, words)
    return tuple(found)


def _version_notes(
    snapshot: Snapshot, variant: VariantState, shown: RevisionState, words: BankWords
) -> list[Note]:
    tr, actor = words.tr, snapshot.actor
    if shown.hash != variant.in_use.hash:
        return [Note(tr.t("This is not the version in use."), "info", "in_use", tr.t("Show it"))]
    found = []
    latest = variant.decisions[-1] if variant.decisions else None
    mine = variant.newest.authors & actor.names
    if variant.proposal is not None:
        found.append(
            Note(
                tr.t(
                    "A version proposed by {person} on {day} waits for review.",
                    person=words.person(variant.proposal.author, actor),
                    day=words.at(variant.proposal.at),
                ),
                "info",
                "proposed",
                tr.t("Show it"),
            )
        )
    elif latest is not None and not latest.approved and latest.revision == variant.newest.hash:
        found.append(
            Note(
                tr.t(
                    "Returned by {person} on {day}: {comment}",
                    person=words.person(latest.reviewer, actor),
                    day=words.at(latest.at),
                    comment=" ".join(latest.comment.split()),
                ),
                "warning",
                "edit" if mine else "",
                tr.t("Edit") if mine else "",
            )
        )
    elif variant.newest.hash != shown.hash and mine:
        found.append(Note(tr.t("You have a newer draft."), "info", "newest", tr.t("Show it")))
    return found

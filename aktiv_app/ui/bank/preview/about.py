"""What is known about the content shown: how it stands, who vouches for it, what to know first."""

from dataclasses import dataclass

from aktiv_app.ui.bank.snapshot import Snapshot
from aktiv_app.ui.bank_shared.words import BankWords
from prompt_bank.model.people import SUPPLIER
from prompt_bank.model.records import Record, Review, Verdict
from prompt_bank.model.state import Decision, OpenProposal, RevisionState, VariantState
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


def about(
    snapshot: Snapshot, language: str, revision: str, words: BankWords, *, alone: bool
) -> About:
    """What is known about one content of a prompt; `alone` is without a team's server."""
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
        fingerprint = decision.provenance.detail if decision else ""
        # What nobody here gave a name is told by the first groups of its fingerprint.
        signer = snapshot.signers.get(fingerprint) or fingerprint[:19]
        lines.append(words.vouched(judgement, signer))
    notes = _notes(snapshot, language, shown, words, alone=alone)
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
    snapshot: Snapshot, language: str, shown: RevisionState, words: BankWords, *, alone: bool
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
    found += _version_notes(snapshot, variant, shown, words, alone=alone)
    return tuple(found)


def _version_notes(
    snapshot: Snapshot,
    variant: VariantState,
    shown: RevisionState,
    words: BankWords,
    *,
    alone: bool,
) -> list[Note]:
    tr, actor = words.tr, snapshot.actor
    if shown.hash != variant.in_use.hash:
        return [Note(tr.t("This is not the version in use."), "info", "in_use", tr.t("Show it"))]
    found = []
    latest = variant.decisions[-1] if variant.decisions else None
    mine = variant.newest.authors & actor.names
    if variant.proposal is not None:
        answer = _answered_here(snapshot, variant.proposal)
        if answer is None:
            note = _open(snapshot, variant.proposal, words)
        else:
            note = _answered(snapshot, answer, words, alone=alone)
        if note.action == "proposed" and variant.proposal.revision == shown.hash:
            # It is what stands below: to show it would change nothing.
            note = Note(note.text, note.tone)
        found.append(note)
    elif latest is not None and not latest.approved and latest.revision == variant.newest.hash:
        found.append(
            Note(
                words.returned(words.person(latest.reviewer, actor), latest.at, latest.comment),
                "warning",
                "edit" if mine else "",
                tr.t("Edit") if mine else "",
            )
        )
    elif variant.newest.hash != shown.hash and mine:
        found.append(Note(tr.t("You have a newer draft."), "info", "newest", tr.t("Show it")))
    return found


def _open(snapshot: Snapshot, proposal: OpenProposal, words: BankWords) -> Note:
    text = words.tr.t(
        "A version proposed by {person} on {day} waits for review.",
        person=words.person(proposal.author, snapshot.actor),
        day=words.at(proposal.at),
    )
    return Note(text, "info", "proposed", words.tr.t("Show it"))


def _answered_here(snapshot: Snapshot, proposal: OpenProposal) -> Record | None:
    """The answer to an open proposal that only this computer knows of, the latest one."""
    for seen in reversed(snapshot.history):
        body = seen.record.body
        answers = isinstance(body, Review) and body.proposal == proposal.record
        if answers and not seen.provenance.vouched:
            return seen.record
    return None


def _answered(snapshot: Snapshot, answer: Record, words: BankWords, *, alone: bool) -> Note:
    """An answer that has no effect yet, and what it takes for it to have one."""
    tr, body = words.tr, answer.body
    who, day = words.person(answer.author, snapshot.actor), words.at(answer.at)
    if isinstance(body, Review) and body.verdict is Verdict.RETURNED:
        text = words.returned(who, answer.at, body.comment)
        here = tr.t("Only this computer knows of it.") if alone else tr.t("It is not sent yet.")
        return Note(f"{text} {here}", "info", "proposed", tr.t("Show it"))
    if not alone:
        text = tr.t(
            "Approved by {person} on {day}. It counts once the team's server has it.",
            person=who,
            day=day,
        )
        return Note(text, "info", "proposed", tr.t("Show it"))
    text = tr.t(
        "Approved by {person} on {day}. It counts wherever a signed package with it is opened, "
        "on this computer too.",
        person=who,
        day=day,
    )
    return Note(text, "info", "package", tr.t("Export …"))

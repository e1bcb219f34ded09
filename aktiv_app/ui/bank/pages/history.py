"""The history of a prompt in sentences: who did what, when, and what came of it."""

from collections.abc import Iterator

from aktiv_app.services.bank.words import refusal_message, rule_message
from aktiv_app.ui.bank.pages.story import Entry
from aktiv_app.ui.bank.snapshot import Snapshot
from aktiv_app.ui.bank_shared.words import BankWords
from prompt_bank.model.records import (
    Body,
    Comment,
    Handover,
    Proposal,
    Rating,
    Retirement,
    Review,
    Revision,
    Share,
    Use,
    Verdict,
)
from prompt_bank.model.state import Refusal, Seen


def history(snapshot: Snapshot, words: BankWords) -> tuple[Entry, ...]:
    """Every record in a sentence, the newest first; uses are left to the counter."""
    return tuple(reversed(list(_entries(snapshot, words))))


def version_names(snapshot: Snapshot, words: BankWords) -> dict[str, str]:
    """Each content as "version 3 (bokmål)", by its hash."""
    several = len(snapshot.state.variants) > 1
    names = {}
    for language, variant in snapshot.state.variants.items():
        for number, revision in enumerate(variant.revisions, 1):
            name = words.tr.t("version {number}", number=number)
            if several:
                name += f" ({words.language(language)})"
            names[revision.hash] = name
    return names


def _entries(snapshot: Snapshot, words: BankWords) -> Iterator[Entry]:
    names = version_names(snapshot, words)
    for seen in snapshot.history:
        if isinstance(seen.record.body, Use):
            continue
        text, more = _told(seen, snapshot, words, names)
        refused = snapshot.state.refused.get(seen.record.id)
        if refused is not None:
            without = words.tr.t("This has no effect.")
            if refused is Refusal.NOT_VOUCHED:
                without = words.tr.t("This has no effect yet.")
            more = "\n".join(filter(None, (more, without, words.tr(refusal_message(refused)))))
        rule = snapshot.turned_down.get(seen.record.id)
        if rule is not None:
            why = words.tr(rule_message(rule))
            not_taken = words.tr.t("The team's server did not accept this. {reason}", reason=why)
            more = "\n".join(filter(None, (more, not_taken)))
        text = text[:1].upper() + text[1:]
        warning = refused is not None or rule is not None
        yield Entry(text, words.exactly(seen.record.at), more, warning)


def _told(
    seen: Seen, snapshot: Snapshot, words: BankWords, names: dict[str, str]
) -> tuple[str, str]:
    tr = words.tr
    who = words.person(seen.record.author, snapshot.actor)
    match seen.record.body:
        case Revision() as body:
            return _wrote(body, who, words, names), ""
        case Proposal() as body:
            version = names.get(body.revision, "")
            return tr.t("{who} proposed {version}", who=who, version=version), body.note
        case Review() as body:
            return _reviewed(body, who, words, names)
        case Retirement() as body:
            what = words.language(body.language) if body.language else tr.t("all languages")
            return tr.t("{who} retired it ({what})", who=who, what=what), body.reason
        case Handover() | Share() as body:
            return _passed_on(body, who, words.person(body.to, snapshot.actor), words), ""
        case body:
            return _said(body, who, words)


def _said(body: Body, who: str, words: BankWords) -> tuple[str, str]:
    tr = words.tr
    match body:
        case Rating():
            rated = tr.t("{who} rated it {mark} of 5", who=who, mark=body.stars)
            return rated, body.reason
        case Comment():
            return tr.t("{who} commented", who=who), body.text
        case _:
            unknown = tr.t("{who} did something this version of the app does not know", who=who)
            return unknown, ""


def _wrote(body: Revision, who: str, words: BankWords, names: dict[str, str]) -> str:
    tr = words.tr
    version, source = names.get(body.hash, ""), names.get(body.translated_from, "")
    if not source:
        return tr.t("{who} wrote {version}", who=who, version=version)
    return tr.t(
        "{who} wrote {version}, following {source}", who=who, version=version, source=source
    )


def _passed_on(body: Handover | Share, who: str, to: str, words: BankWords) -> str:
    if to == who == words.tr.t("you"):
        return words.tr.t("{who} took it along to the team's bank", who=who)
    if isinstance(body, Share):
        return words.tr.t("{who} shared it with {to}", who=who, to=to)
    return words.tr.t("{who} handed it over to {to}", who=who, to=to)


def _reviewed(body: Review, who: str, words: BankWords, names: dict[str, str]) -> tuple[str, str]:
    tr = words.tr
    version = names.get(body.revision, "")
    lines = [body.comment] if body.comment else []
    for entry in body.evidence:
        tried = tr.t(
            "Tried in {tool}: {result}", tool=entry.tool, result=" ".join(entry.result.split())
        )
        lines.append(f"{tried} ({words.day(entry.on)})" if entry.on else tried)
    if body.verdict is Verdict.RETURNED:
        return tr.t("{who} returned {version}", who=who, version=version), "\n".join(lines)
    if body.expires is None:
        return tr.t("{who} vetted {version}", who=who, version=version), "\n".join(lines)
    return tr.t(
        "{who} vetted {version} until {day}", who=who, version=version, day=words.day(body.expires)
    ), "\n".join(lines)

"""From findings and the user's decisions to the screened prompt. Linear in the text."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from aktiv_app.core.errors import EngineError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.entries import Entry, Mentions
from aktiv_app.privacy.replacing.folding import is_part_of, value_key, words
from aktiv_app.privacy.replacing.genitive import split
from aktiv_app.privacy.replacing.kinds import Name
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
from aktiv_app.privacy.replacing.registry import Registry
from aktiv_app.privacy.replacing.screened import (
    Choice,
    Decision,
    Decisions,
    Mark,
    MarkState,
    ScreenedPrompt,
    ValueKey,
)

# A finding that stops inside a word or number is widened to its end, this far at most:
# text without any spaces must not be swallowed whole.
_WIDEN_LIMIT = 24


def settle(text: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in text order, on whole words, without overlaps.

    Findings that overlap become one that covers them all and is called after the surest
    of them, then the longest. Raises EngineError for offsets outside the text.
    """
    settled: list[Finding] = []
    best: Finding | None = None  # names the last of `settled`
    for finding in sorted(
        (_whole(text, finding) for finding in findings if finding.start != finding.end),
        key=_order,
    ):
        if settled and best is not None and finding.start < settled[-1].end:
            if _weight(finding) > _weight(best):
                best = finding
            settled[-1] = replace(
                best, start=settled[-1].start, end=max(settled[-1].end, finding.end)
            )
        else:
            best = finding
            settled.append(finding)
    return tuple(settled)


def replace_findings(
    source: str,
    language: Language,
    findings: Iterable[Finding],
    decisions: Decisions,
    registry: Registry,
    words: PlaceholderWords,
    reserved: frozenset[Name],
    never_keep: frozenset[Label] = frozenset(),
) -> ScreenedPrompt:
    """Put placeholders where personal data stands in `source`.

    `reserved` are the placeholders that `source` could itself be taken for.
    Sure and likely findings are replaced unless the user keeps their value, possible
    ones as the user decides; undecided ones stand and are marked. A decision to keep a
    value of a class in `never_keep` does not count and is listed in `refused`. Raises
    EngineError for findings that do not fit the text.
    """
    items = _decided(source, settle(source, findings), decisions, never_keep)
    entries = _entries(items, registry, reserved)
    called = {
        group: _called(entry) for group, entry in entries.items() if entry.label is Label.PERSON
    }
    pieces: list[str] = []
    marks: list[Mark] = []
    read = written = 0
    for item in items:
        finding = item.finding
        between = source[read : finding.start]
        placeholder = suffix = ""
        role = None
        if item.state is MarkState.REPLACED:
            entry = entries[item.group]
            placeholder = words.placeholder(entry.kind, entry.number, language)
            role = entry.role
            if entry.label is Label.PERSON:
                suffix = split(item.original, called[item.group])[1]
        shown = placeholder + suffix or item.original
        start = written + len(between)
        marks.append(
            Mark(
                start,
                start + len(shown),
                item.state,
                finding,
                item.key,
                item.original,
                placeholder,
                suffix,
                role,
            )
        )
        pieces += (between, shown)
        read, written = finding.end, start + len(shown)
    pieces.append(source[read:])
    body = "".join(pieces)
    note = words.note(language) if entries else ""
    lead = body + _blank_line_after(body) if note else body
    refused = tuple(dict.fromkeys(item.key for item in items if item.refused))
    return ScreenedPrompt(source, lead + note, language, tuple(marks), len(lead), refused)


@dataclass(frozen=True, slots=True)
class _Item:
    """A settled finding with the user's decision; equal groups share a placeholder."""

    finding: Finding
    original: str
    key: ValueKey
    group: object
    state: MarkState
    refused: bool


def _decided(
    source: str,
    findings: Sequence[Finding],
    decisions: Decisions,
    never_keep: frozenset[Label],
) -> list[_Item]:
    originals = [source[finding.start : finding.end] for finding in findings]
    keys = [value_key(f.label, text) for f, text in zip(findings, originals, strict=True)]
    groups = _groups(findings, keys)
    members: dict[object, dict[ValueKey, None]] = {}
    for group, key in zip(groups, keys, strict=True):
        members.setdefault(group, {})[key] = None
    items = []
    for finding, original, key, group in zip(findings, originals, keys, groups, strict=True):
        decision = _decision(key, members[group], decisions)
        refused = (
            decision is not None and decision.choice is Choice.KEEP and finding.label in never_keep
        )
        if decision is not None and not refused and _counts(decision):
            kept = decision.choice is Choice.KEEP
            state = MarkState.KEPT if kept else MarkState.REPLACED
        elif finding.certainty is Certainty.POSSIBLE:
            state = MarkState.UNDECIDED
        else:
            state = MarkState.REPLACED
        items.append(_Item(finding, original, key, group, state, refused))
    return items


def _groups(findings: Sequence[Finding], keys: Sequence[ValueKey]) -> list[object]:
    """For each finding what it shares a placeholder with: its person, else its value.

    A name nobody has linked joins the one person of this text who is called the same.
    """
    people: dict[ValueKey, set[int]] = {}
    for finding, key in zip(findings, keys, strict=True):
        if finding.label is Label.PERSON and finding.person:
            people.setdefault(key, set()).add(finding.person)
    groups: list[object] = []
    for finding, key in zip(findings, keys, strict=True):
        person = finding.person if finding.label is Label.PERSON else 0
        namesakes = people.get(key, set())
        if not person and len(namesakes) == 1:
            (person,) = namesakes
        groups.append(person or key)
    return groups


def _decision(
    key: ValueKey, members: Mapping[ValueKey, None], decisions: Decisions
) -> Decision | None:
    """The decision about a value: its own, else the one about the same person's fuller name.

    Keeping "Kari Nordmann" keeps "Karis" too, but never the other way round.
    """
    own = decisions.get(key)
    if own is not None or key.label is not Label.PERSON or len(members) == 1:
        return own
    part = words(key.folded)
    inherited = [
        decisions[other]
        for other in members
        if other in decisions and is_part_of(part, words(other.folded))
    ]
    # Where fuller names disagree, the value goes.
    return next((d for d in inherited if d.choice is Choice.REPLACE), None) or next(
        iter(inherited), None
    )


def _counts(decision: Decision) -> bool:
    """A value is only kept for a reason."""
    return decision.choice is Choice.REPLACE or decision.reason is not None


def _entries(
    items: Sequence[_Item], registry: Registry, reserved: frozenset[Name]
) -> dict[object, Entry]:
    keys: dict[object, dict[ValueKey, None]] = {}
    forms: dict[object, dict[str, None]] = {}
    for item in items:
        if item.state is MarkState.REPLACED:
            keys.setdefault(item.group, {})[item.key] = None
            forms.setdefault(item.group, {})[item.original] = None
    mentions = [
        Mentions(next(iter(found)).label, tuple(found), tuple(forms[group]))
        for group, found in keys.items()
    ]
    standing = {item.key for item in items if item.state is not MarkState.REPLACED}
    return dict(zip(keys, registry.assign(mentions, reserved, standing), strict=True))


def _called(entry: Entry) -> frozenset[str]:
    return frozenset[str]().union(*(words(key.folded) for key in entry.keys))


def _blank_line_after(body: str) -> str:
    """The line breaks that put what follows `body` in a paragraph of its own."""
    if not body or body.endswith("\n\n"):
        return ""
    return "\n" if body.endswith("\n") else "\n\n"


def _order(finding: Finding) -> tuple[int, int, int, str, str, int]:
    """A total order, so that the same findings in another order give the same result."""
    return (
        finding.start,
        -finding.end,
        -finding.certainty.rank,
        finding.label,
        finding.reason,
        -finding.person,
    )


def _weight(finding: Finding) -> tuple[int, int]:
    return finding.certainty.rank, finding.end - finding.start


def _whole(text: str, finding: Finding) -> Finding:
    start, end = finding.start, finding.end
    if not 0 <= start < end <= len(text):
        raise EngineError(
            msg(
                "The check for personal data gave an answer that does not fit the text, so "
                "nothing was copied. Change the text a little and try again."
            )
        )
    while start > max(0, finding.start - _WIDEN_LIMIT) and _joined(text[start - 1], text[start]):
        start -= 1
    while end < min(len(text), finding.end + _WIDEN_LIMIT) and _joined(text[end - 1], text[end]):
        end += 1
    if finding.label is Label.PERSON and text[finding.end : end] in {"s", "S"}:
        end = finding.end  # a genitive s stands well after a placeholder
    if (start, end) == (finding.start, finding.end):
        return finding
    return replace(finding, start=start, end=end)


def _joined(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one letter, word or number."""
    if left.isascii() and right.isascii():
        return (left.isalpha() and right.isalpha()) or (left.isdigit() and right.isdigit())
    if unicodedata.category(right).startswith("M") or right == "\u200d" or left == "\u200d":
        return True
    return (left.isalpha() and right.isalpha()) or (left.isdigit() and right.isdigit())

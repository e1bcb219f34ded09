"""What becomes of the values found in a text, wherever in it they stand."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from aktiv_app.core.languages import Language
from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.replacing.entries import Entry, Mentions
from aktiv_app.privacy.replacing.folding import is_part_of, value_key, words
from aktiv_app.privacy.replacing.genitive import split
from aktiv_app.privacy.replacing.kinds import Name, Role
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
from aktiv_app.privacy.replacing.registry import Registry
from aktiv_app.privacy.replacing.screened import Choice, Decision, Decisions, MarkState, ValueKey
from aktiv_app.privacy.text.markup import bare


class Value(NamedTuple):
    """A finding with the text it marks, without its place."""

    label: Label
    certainty: Certainty
    person: int
    original: str


class Outcome(Struct, frozen=True):
    """What became of a value; see `screened.Mark` for what stands in its place.

    `refused` tells that a decision to keep it did not count.
    """

    key: ValueKey
    state: MarkState
    refused: bool
    placeholder: str = ""
    suffix: str = ""
    role: Role | None = None


class Outcomes:
    """Says what becomes of values. A key pressed beside them changes nothing about that.

    So what the last text gave is remembered. Not thread-safe.
    """

    def __init__(
        self, registry: Registry, words: PlaceholderWords, never_keep: frozenset[Label]
    ) -> None:
        """A decision to keep a value of a class in `never_keep` does not count."""
        self._registry = registry
        self._words = words
        self._never_keep = never_keep
        self._asked: object = None
        self._last: tuple[Outcome, ...] = ()

    def of(
        self,
        values: Sequence[Value],
        language: Language,
        decisions: Decisions,
        reserved: frozenset[Name],
    ) -> tuple[Outcome, ...]:
        """What becomes of each of `values`, those of one text in its order.

        Sure and likely ones are replaced unless the user keeps them, possible ones as the user
        decides; undecided ones stand. Of a class that nobody may keep there is nothing to
        decide, so possible ones are replaced as well. `reserved` are the placeholders that the
        text could itself be taken for.
        """
        asked = (tuple(values), language, dict(decisions), reserved, self._registry.changes)
        if asked != self._asked:
            items = _decided(values, decisions, self._never_keep)
            self._last = tuple(self._outcomes(items, language, reserved))
            self._asked = asked
        return self._last

    def _outcomes(
        self, items: Sequence["_Item"], language: Language, reserved: frozenset[Name]
    ) -> list[Outcome]:
        entries = _entries(items, self._registry, reserved)
        called = {
            group: _called(entry) for group, entry in entries.items() if entry.label is Label.PERSON
        }
        outcomes = []
        for item in items:
            if item.state is not MarkState.REPLACED:
                outcomes.append(Outcome(item.key, item.state, item.refused))
                continue
            entry = entries[item.group]
            person = entry.label is Label.PERSON
            outcomes.append(
                Outcome(
                    item.key,
                    item.state,
                    item.refused,
                    self._words.placeholder(entry.kind, entry.number, language),
                    split(item.value.original, called[item.group])[1] if person else "",
                    entry.role,
                )
            )
        return outcomes


class _Item(Struct, frozen=True):
    """A value with the user's decision; equal groups share a placeholder."""

    value: Value
    key: ValueKey
    group: object
    state: MarkState
    refused: bool


def _decided(
    values: Sequence[Value], decisions: Decisions, never_keep: frozenset[Label]
) -> list[_Item]:
    keys = [value_key(value.label, value.original) for value in values]
    groups = _groups(values, keys)
    members: dict[object, dict[ValueKey, None]] = {}
    for group, key in zip(groups, keys, strict=True):
        members.setdefault(group, {})[key] = None
    items = []
    for value, key, group in zip(values, keys, groups, strict=True):
        decision = _decision(key, members[group], decisions)
        refused = (
            decision is not None and decision.choice is Choice.KEEP and value.label in never_keep
        )
        if decision is not None and not refused and _counts(decision):
            kept = decision.choice is Choice.KEEP
            state = MarkState.KEPT if kept else MarkState.REPLACED
        elif value.certainty is Certainty.POSSIBLE and value.label not in never_keep:
            state = MarkState.UNDECIDED
        else:
            state = MarkState.REPLACED
        items.append(_Item(value, key, group, state, refused))
    return items


def _groups(values: Sequence[Value], keys: Sequence[ValueKey]) -> list[object]:
    """For each value what it shares a placeholder with: its person, else its key.

    A name nobody has linked joins the one person of this text who is called the same.
    """
    people: dict[ValueKey, set[int]] = {}
    for value, key in zip(values, keys, strict=True):
        if value.label is Label.PERSON and value.person:
            people.setdefault(key, set()).add(value.person)
    groups: list[object] = []
    for value, key in zip(values, keys, strict=True):
        person = value.person if value.label is Label.PERSON else 0
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
            # Of a pair of marks a value may hold one half, which nobody wants back.
            forms.setdefault(item.group, {})[bare(item.value.original)] = None
    mentions = [
        Mentions(next(iter(found)).label, tuple(found), tuple(forms[group]))
        for group, found in keys.items()
    ]
    standing = {item.key for item in items if item.state is not MarkState.REPLACED}
    return dict(zip(keys, registry.assign(mentions, reserved, standing), strict=True))


def _called(entry: Entry) -> frozenset[str]:
    return frozenset[str]().union(*(words(key.folded) for key in entry.keys))

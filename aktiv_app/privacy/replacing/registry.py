"""Who stands behind which placeholder in one case."""

import heapq
from collections.abc import Iterable, Mapping, Sequence, Set

from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.replacing.entries import Entry, Mentions
from aktiv_app.privacy.replacing.folding import words
from aktiv_app.privacy.replacing.kinds import Kind, Name, Role
from aktiv_app.privacy.replacing.screened import ValueKey
from aktiv_app.privacy.replacing.short_names import ByWord, one_name


class Registry:
    """Who stands behind which placeholder in one case.

    A number that has left the app never comes to mean somebody else. Before that, a
    value that is still being typed ("Kari N", "Kari No") keeps its number as it grows, and
    the number of what is gone from the text ("Rin" on the way to "Ring") goes to the next
    that needs one. Not thread-safe: the owner serialises the calls.
    """

    def __init__(self, used: Mapping[Kind, int] | None = None) -> None:
        """Begin after `used`, the highest numbers of earlier cases.

        So an answer to another case can be told from an answer to this one.
        """
        self._entries: dict[Name, Entry] = {}
        self._by_key: dict[ValueKey, list[Entry]] = {}  # latest use first
        self._people: ByWord[Entry] = ByWord()
        self._highest: dict[Kind, int] = dict(used or {})
        self._present: list[Entry] = []
        self._gone: dict[int, Entry] = {}  # by id: no longer in the text, and never sent
        self._own_words: set[Name] = set()
        self._changes = 0

    @property
    def changes(self) -> int:
        """How often was changed what a text would be given that was just given its entries."""
        return self._changes

    def entry(self, kind: Kind, number: int) -> Entry | None:
        """The entry that a placeholder of this case stands for, or stood for earlier."""
        return self._entries.get((kind, number))

    def stands_for(self, name: Name, key: ValueKey) -> bool:
        """Whether the placeholder still means this value, and not what came after it."""
        entry = self._entries.get(name)
        return entry is not None and key in entry.keys

    def rename(self, kind: Kind, number: int, role: Role | None) -> Name:
        """Call a person after a role from now on, or "person" again; gives the new name.

        The old placeholder goes on standing for the same person, and whoever gets a role
        back gets its number back. Raises ValueError when the placeholder is no person's.
        """
        entry = self._entries.get((kind, number))
        if entry is None or entry.label is not Label.PERSON:
            raise ValueError("only a person of this case can be called after a role")
        if entry.role is not role:
            self._changes += 1
            entry.role = role
            known = entry.numbers.get(entry.kind)
            if known is None:
                self._number(entry, self._own_words)
            else:
                entry.number = known
        return entry.kind, entry.number

    def assign(
        self,
        mentions: Sequence[Mentions],
        reserved: Iterable[Name],
        standing: Iterable[ValueKey] = (),
    ) -> tuple[Entry, ...]:
        """Give each of `mentions` its entry, never the same to two of them.

        `reserved` are placeholders the text itself holds: nobody gets those or what an
        earlier text held when it was sent, and an entry that has one moves on to a new
        number. `standing` are values that the text shows as they are, kept or not yet
        decided: those that had a number keep it for when they are replaced again.
        """
        taken: dict[int, Entry] = {}
        owners: set[int] = set()
        # The fullest name chooses first, so that "Kari" cannot take Kari Nordmann's entry
        # from Kari Nordmann herself.
        for index in sorted(range(len(mentions)), key=lambda i: (-_fullness(mentions[i]), i)):
            entry = self._known(mentions[index], owners)
            if entry is not None:
                taken[index] = entry
                owners.add(id(entry))
        self._recognise(mentions, taken, owners)
        fresh = [index for index in range(len(mentions)) if index not in taken]
        self._take_over(mentions, fresh, taken, owners)
        kept = [entry for key in standing for entry in self._by_key.get(key, ())]
        self._note_gone(owners.union(map(id, kept)))
        blocked = self._own_words.union(reserved)
        spare = self._spare(blocked) if len(taken) < len(mentions) else {}
        result = []
        for index, mention in enumerate(mentions):
            entry = taken.get(index) or Entry(mention.label, 0)
            if entry.number == 0 and spare.get(entry.kind):
                self._inherit(entry, heapq.heappop(spare[entry.kind]))
            elif entry.number == 0 or (entry.kind, entry.number) in blocked:
                self._number(entry, blocked)
            self._remember(entry, mention)
            result.append(entry)
        self._present = [*result, *kept]
        return tuple(result)

    def mark_sent(self, names: Iterable[Name], own_words: Iterable[Name] = ()) -> None:
        """Note that these placeholders are in a sealed text, which may leave the app.

        `own_words` are placeholders that the user's own text in it could be taken for.
        """
        self._changes += 1
        self._own_words.update(own_words)
        for name in names:
            if name in self._entries:
                self._entries[name].sent = True

    def _known(self, mention: Mentions, owners: set[int]) -> Entry | None:
        keys: Sequence[ValueKey] = mention.keys
        if len(keys) > 1:
            keys = sorted(keys, key=lambda key: -len(words(key.folded)))
        for key in keys:
            for entry in self._by_key.get(key, ()):
                if id(entry) not in owners and _compatible(entry, mention):
                    return entry
        return None

    def _recognise(
        self, mentions: Sequence[Mentions], taken: dict[int, Entry], owners: set[int]
    ) -> None:
        """Let people keep their number who are called by less than in earlier texts.

        "Kari", "Karis" or "Nordmann, Kari" is Kari Nordmann of the text before, as it would
        be in one text, where nobody else of the case or of this text can be meant. Never
        the other way round: an answer to "Kari" must not come back as Kari Nordmann, who
        may be somebody else.
        """
        fresh = [
            index
            for index, mention in enumerate(mentions)
            if index not in taken and mention.label is Label.PERSON
        ]
        if not fresh or not self._entries:
            return
        here: ByWord[Mentions] = ByWord()
        for mention in mentions:
            if mention.label is Label.PERSON:
                here.add(mention, mention.names)
        for index in fresh:
            entry = self._relative(mentions[index], here)
            if entry is not None and id(entry) not in owners:
                taken[index] = entry
                owners.add(id(entry))

    def _relative(self, mention: Mentions, here: ByWord[Mentions]) -> Entry | None:
        """The only one whom `mention` can be."""
        names = mention.names
        found = [entry for entry in self._people.holding(names) if one_name(names, entry.names)]
        if len(found) != 1:
            return None
        in_this_text = (other for other in here.holding(names) if other is not mention)
        return None if any(one_name(names, other.names) for other in in_this_text) else found[0]

    def _take_over(
        self,
        mentions: Sequence[Mentions],
        fresh: Sequence[int],
        taken: dict[int, Entry],
        owners: set[int],
    ) -> None:
        """Let a value being typed keep the number it had a keystroke ago.

        Only a single new value can be one being typed; more than one is a paste.
        """
        if len(fresh) != 1:
            return
        mention = mentions[fresh[0]]
        for entry in self._present:
            if entry.sent or id(entry) in owners or entry.label is not mention.label:
                continue
            if any(_grown(old.folded, new.folded) for old in entry.keys for new in mention.keys):
                self._forget_value(entry)
                taken[fresh[0]] = entry
                owners.add(id(entry))
                return

    def _forget_value(self, entry: Entry) -> None:
        for key in entry.keys:
            self._by_key[key].remove(entry)
        self._people.remove(entry, entry.names)
        entry.keys.clear()
        entry.forms.clear()

    def _note_gone(self, owners: Set[int]) -> None:
        """Keep `_gone` right for a text in which `owners` stand, by id."""
        for entry in self._present:
            if id(entry) not in owners:
                self._gone[id(entry)] = entry
        for known in owners & self._gone.keys():
            del self._gone[known]

    def _spare(self, blocked: Set[Name]) -> dict[Kind, list[int]]:
        """For each kind a heap of the numbers that mean nothing any more.

        Not among them is what was sent, and whoever the user has given a role.
        """
        spare: dict[Kind, list[int]] = {}
        for known, entry in tuple(self._gone.items()):
            if entry.sent or len(entry.numbers) > 1 or entry.role:
                del self._gone[known]
            elif (entry.kind, entry.number) not in blocked:
                spare.setdefault(entry.kind, []).append(entry.number)
        for numbers in spare.values():
            heapq.heapify(numbers)
        return spare

    def _inherit(self, entry: Entry, number: int) -> None:
        """Give `entry` the number of one that is gone, which is forgotten."""
        kind = entry.kind
        before = self._entries[kind, number]
        self._forget_value(before)
        del self._gone[id(before)]
        self._entries[kind, number] = entry
        entry.number = entry.numbers[kind] = number

    def _number(self, entry: Entry, blocked: Set[Name]) -> None:
        kind = entry.kind
        number = self._highest.get(kind, 0) + 1
        while (kind, number) in blocked:
            number += 1
        self._highest[kind] = number
        self._entries[kind, number] = entry
        entry.number = entry.numbers[kind] = number

    def _remember(self, entry: Entry, mention: Mentions) -> None:
        entry.forms.update(dict.fromkeys(mention.forms))
        if entry.label is Label.PERSON and not entry.keys.keys() >= set(mention.keys):
            self._people.add(entry, mention.names)
        for key in mention.keys:
            entry.keys[key] = None
            owners = self._by_key.setdefault(key, [])
            if not owners or owners[0] is not entry:
                if entry in owners:
                    owners.remove(entry)
                owners.insert(0, entry)


def _fullness(mention: Mentions) -> int:
    return max(len(words(key.folded)) for key in mention.keys)


def _compatible(entry: Entry, mention: Mentions) -> bool:
    """Whether the full names of both can be one person's; other classes always can."""
    if entry.label is not Label.PERSON:
        return True
    ours = [name for key in entry.keys if len(name := words(key.folded)) > 1]
    theirs = [name for key in mention.keys if len(name := words(key.folded)) > 1]
    return not ours or not theirs or any(a <= b or b <= a for a in ours for b in theirs)


def _grown(old: str, new: str) -> bool:
    """Whether one is the other with one stretch typed in or deleted."""
    short, long = sorted((old, new), key=len)
    head = 0
    while head < len(short) and short[head] == long[head]:
        head += 1
    tail = 0
    while tail < len(short) - head and short[-1 - tail] == long[-1 - tail]:
        tail += 1
    return len(short) >= 2 and head + tail == len(short)

"""Statements in words that say nothing alone: "the foot was operated", "hun ber tidlig".

A part of the body and a trouble, a prayer and its hour: in one clause about a person two such
words are a statement. Only asked for in lines about persons (`near_persons.py`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from aktiv_app.privacy.text.late import late

# Category, and the classes of clues that a clause must hold.
_RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("health", ("body", "trouble")),
    ("health", ("body", "sense", "side")),
    ("health", ("medicine", "taking")),
    ("religion", ("place", "role")),
    ("religion", ("pray", "when")),
    ("crime", ("prison", "held")),
    ("pregnancy", ("she", "month")),
)
_CLAUSE_END = late(
    r"[.!?,;:()«»“”\"|\t\n]|\s[–—/-]\s"
    r"|\s(?:og|och|and|men|but|at|att|that|fordi|because|som|who|which|når|när|when|if|hvis)(?=\s)"
)
_WORD = late(r"[^\W\d_][\w'’-]*")
_FEWEST = min(len(needed) for _, needed in _RULES)  # classes
_KEY = 2  # characters an open entry is looked up by
# "asks for", "the right hand man", "pain points": the words mean something else.
_ORDINARY = late(
    r"(?<!\w)(?:ber|bad|ba|bed) (?:om|oss|meg|mig|deg|dig|ham|henne|dem|for sin syk|dere)"
    r"|hånd om|hand om|i hånden|på egen hånd|på egen hand|second hand|second-hand|first-hand"
    r"|left hand man|right hand man|pain points?|right[- ]hand|in good hands|i gode hender"
    r"|på beina|på benen|på egne bein|på egna ben|kaldt hode|bad hair|kald hud|bad breath"
    r"|fast (?:stilling|jobb|ansatt|ansett|tilsett|anställd|ansat|lønn|lön|plass|vikar|bosatt"
    r"|telefon|kontrakt|pris|avtale|tid|learner|track|paced|food|forward)|hard to hear"
    r"|eyes? on|face to face|sees? eye|høre fra|høyre frå|höra av|høre av|hear from|heard from"
    r"|ben i nesa|bein i nesa|ben i næsen"
)


class Clues:
    """Finds clauses with clues that go together."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self._words: defaultdict[str, set[str]] = defaultdict(set)
        self._open: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for name, entries in lists.items():
            for entry in entries:
                if entry.endswith("*"):
                    self._open[entry[:_KEY]].append((entry[:-1], name))
                else:
                    self._words[entry].add(name)
        self._pairs = frozenset(entry.split()[0] for entry in self._words if " " in entry)
        self._known: dict[str, frozenset[str]] = {}

    def find(self, low: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and category of what the clues of each clause of a line cover."""
        if not self._may_hold(low):
            return
        start = 0
        for end in [*(match.start() for match in _CLAUSE_END.finditer(low)), len(low)]:
            if end - start > 4:
                yield from self._clause(low, start, end)
            start = end

    def _may_hold(self, low: str) -> bool:
        """Whether words of two classes stand in the line, or words that count as pairs."""
        words = _WORD.findall(low)
        if not self._pairs.isdisjoint(words):
            return True
        return len({name for word in words for name in self._classes(word)}) >= _FEWEST

    def _clause(self, low: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        before, began = "", 0
        for word in _WORD.finditer(low, start, end):
            letters, span = word.group(), word.span()
            for name in self._words.get(f"{before} {letters}", ()) if before else ():
                places[name].append((began, span[1]))
            for name in self._classes(letters):
                places[name].append(span)
            before, began = letters, span[0]
        if len(places) < _FEWEST:
            return
        for category, needed in _RULES:
            chosen = _apart([places.get(name, []) for name in needed])
            if chosen and not _ORDINARY.search(low, start, end):
                yield min(one[0] for one in chosen), max(one[1] for one in chosen), category

    def _classes(self, word: str) -> frozenset[str]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            known = self._known[word] = frozenset(self._words.get(word, ())) | {
                name for stem, name in self._open.get(word[:_KEY], ()) if word.startswith(stem)
            }
        return known


_REMEMBERED = 20_000  # words


def _apart(lists: Sequence[Sequence[tuple[int, int]]]) -> list[tuple[int, int]]:
    """One place from each list, no word twice; empty when there are not so many."""
    chosen: list[tuple[int, int]] = []
    for places in lists:
        free = [place for place in places if place not in chosen]
        if not free:
            return []
        chosen.append(free[0])
    return chosen

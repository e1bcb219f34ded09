"""Word lists of resources/sensitive/words and a quick way to find their entries in a text.

An entry is looked up by its first word in a table, so the work per word of the text does
not grow with the number of entries.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from errno import ENODATA
from functools import cached_property, lru_cache
from pathlib import Path

from aktiv_app.privacy.text.late import late

CATEGORIES = (
    "health", "pregnancy", "union", "religion", "ethnicity", "orientation", "politics", "crime",
)  # fmt: skip
# Endings that Nordic and English nouns and adjectives take; not compounds.
_ENDINGS = frozenset((
    "s", "'s", "’s", "en", "n", "et", "t", "er", "r", "ar", "or", "ene", "ne", "na", "ane", "a",
    "e", "erne", "ens", "ets", "enes", "arna", "erna", "es", "te", "de",
))  # fmt: skip
_LONGEST_ENDING = 4
_SHORTEST_STEM = 4
_REMEMBERED = 20_000  # words
_TOKEN = late(r"\d+|[^\W\d_]\w*(?:['’.\-/&]\w+)*")
_GAP = late(r"[ \-–%/]{1,3}|[ ]?\n[ ]?")
_SECTION = late(r"\[(\w+)\]")


class Kind(StrEnum):
    """What an entry needs to be a statement about somebody."""

    CONDITION = "conditions"  # something a person has, uses or did
    STATE = "states"  # something a person is
    PERSON = "persons"  # a word for a person of that kind
    STATEMENT = "statements"  # says it all by itself


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the text and what was found there; `text[start:end]` is the entry."""

    start: int
    end: int
    kind: Kind
    category: str


@dataclass(frozen=True, slots=True)
class _Entry:
    rest: tuple[str, ...]
    open_end: bool  # any ending is right, also a further word in a compound
    kind: Kind
    category: str
    lead: str = ""  # how its second word begins


class _Tokens:
    """The words of a text, which of them are different, and where they stand."""

    def __init__(self, low: str) -> None:
        self._low = low
        self.words: list[str] = _TOKEN.findall(low)
        self.distinct = frozenset(self.words)

    @cached_property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Where each word begins and ends: looked up once an entry may stand in the text."""
        return [match.span() for match in _TOKEN.finditer(self._low)]


def read_lists(path: Path) -> dict[str, tuple[str, ...]]:
    """The entries of each `[section]` of one word list. Raises OSError, also when it is empty."""
    sections: dict[str, list[str]] = defaultdict(list)
    current = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        plain = line.strip()
        if match := _SECTION.fullmatch(plain):
            current = match[1]
        elif plain and not plain.startswith("#"):
            sections[current] += [one.strip() for one in plain.split(",") if one.strip()]
    if not sections:
        raise OSError(ENODATA, "empty list", path.name)
    return {name: tuple(dict.fromkeys(entries)) for name, entries in sections.items()}


class WordIndex:
    """Finds the entries of the word lists in a lower-case text."""

    def __init__(self, ordinary: Iterable[str] = ()) -> None:
        """`ordinary` words are no entry by themselves, whatever they begin or end with."""
        self._ordinary = frozenset(ordinary)
        self._first: dict[str, list[_Entry]] = defaultdict(list)
        self._beginnings: dict[str, list[tuple[str, _Entry]]] = defaultdict(list)
        self._compounds: list[tuple[re.Pattern[str], Kind, str]] = []
        self._remembered: dict[str, tuple[_Entry, ...]] = {}
        self._nothing: set[str] = set()  # remembered words that begin no entry: most of a text
        self._before: dict[tuple[str, str], tuple[_Entry, ...]] = {}

    def add(self, kind: Kind, category: str, entries: Iterable[str]) -> None:
        """Add entries; `*` at the end of one stands for the rest of its last word."""
        single = _Entry((), False, kind, category)
        for entry in entries:
            if entry.isalpha():  # most are one word
                self._first[entry].append(single)
                continue
            open_end = entry.endswith("*")
            tokens = [match.group() for match in _TOKEN.finditer(entry.removesuffix("*"))]
            if not tokens:
                continue
            lead = tokens[1][:_SHORTEST_STEM] if len(tokens) > 1 else ""
            item = _Entry(tuple(tokens[1:]), open_end, kind, category, lead)
            if open_end and len(tokens) == 1:
                self._beginnings[tokens[0][:3]].append((tokens[0], item))
            else:
                self._first[tokens[0]].append(item)
        self._forget()

    def add_compounds(self, kind: Kind, category: str, pattern: str) -> None:
        """Add a pattern that whole words may match."""
        self._compounds.append((late(pattern), kind, category))

    def entries(self, kind: Kind, category: str) -> frozenset[str]:
        """The single words of one kind and category."""
        return frozenset(
            word
            for word, items in self._first.items()
            for item in items
            if not item.rest and item.kind is kind and item.category == category
        )

    def holds(self, word: str) -> bool:
        """Whether a word by itself, in small letters, is an entry or a form of one."""
        return any(not item.rest for item in self._candidates(word))

    def find(self, low: str) -> list[Found]:
        """The entries in text order, the longest at each place, none inside another."""
        tokens = _tokens(low)
        words = tokens.words
        begin = {word for word in tokens.distinct - self._nothing if self._candidates(word)}
        if not begin:
            return []
        found: list[Found] = []
        done = 0
        for at, word in enumerate(words):
            if word not in begin or at < done:
                continue
            best, best_length = None, 0
            following = words[at + 1] if at + 1 < len(words) else ""
            for item in self._fitting(word, following[:_SHORTEST_STEM]):
                length = self._length(item, low, tokens, at)
                if length > best_length or (
                    length == best_length and best is not None and item.kind is Kind.STATEMENT
                ):
                    best, best_length = item, length
            if best is not None:
                done = at + best_length
                start, end = tokens.spans[at][0], tokens.spans[done - 1][1]
                found.append(Found(start, end, best.kind, best.category))
        return found

    def _fitting(self, word: str, following: str) -> tuple[_Entry, ...]:
        """The candidates of `word` that the beginning of the next word leaves possible.

        Remembered: very common words begin dozens of entries.
        """
        known = self._before.get((word, following))
        if known is None:
            items = self._candidates(word)
            if len(self._before) >= _REMEMBERED:
                self._before.clear()
            known = tuple(item for item in items if following.startswith(item.lead))
            self._before[word, following] = known
        return known

    def _candidates(self, word: str) -> tuple[_Entry, ...]:
        known = self._remembered.get(word)
        if known is None:
            if len(self._remembered) >= _REMEMBERED:
                self._forget()
            known = self._remembered[word] = tuple(self._look_up(word))
            if not known:
                self._nothing.add(word)
        return known

    def _forget(self) -> None:
        self._remembered.clear()
        self._nothing.clear()
        self._before.clear()

    def _look_up(self, word: str) -> Iterable[_Entry]:
        if word in self._ordinary:
            yield from (entry for entry in self._first.get(word, ()) if entry.rest)
            return
        yield from self._first.get(word, ())
        for stem in _stems(word):
            for entry in self._first.get(stem, ()):
                if not entry.rest:
                    yield entry
        for beginning, entry in self._beginnings.get(word[:3], ()):
            if word.startswith(beginning):
                yield entry
        if len(word) > 6:
            for pattern, kind, category in self._compounds:
                if pattern.fullmatch(word):
                    yield _Entry((), False, kind, category)

    def _length(self, item: _Entry, low: str, tokens: _Tokens, at: int) -> int:
        """How many words of the text the entry covers from `at`; 0 when it is not there."""
        if not item.rest:
            return 1
        if at + len(item.rest) >= len(tokens.words):
            return 0
        for step, wanted in enumerate(item.rest, start=1):
            here = at + step
            if not _GAP.fullmatch(low, tokens.spans[here - 1][1], tokens.spans[here][0]):
                return 0
            word = tokens.words[here]
            if word != wanted:
                last = step == len(item.rest)
                if not last or not word.startswith(wanted[:_SHORTEST_STEM]):
                    return 0
                if not (item.open_end and word.startswith(wanted)) and wanted not in _stems(word):
                    return 0
        return len(item.rest) + 1


@lru_cache(maxsize=4)
def _tokens(low: str) -> _Tokens:
    """The words of a text; several indexes ask for those of the same one."""
    return _Tokens(low)


def _stems(word: str) -> list[str]:
    """What `word` may be an inflected form of."""
    stems = []
    for size in range(1, _LONGEST_ENDING + 1):
        stem, ending = word[:-size], word[-size:]
        if len(stem) >= _SHORTEST_STEM and ending in _ENDINGS:
            stems.append(stem)
            if stem[-1] == stem[-2] and len(stem) > _SHORTEST_STEM:  # sykdom, sykdommen
                stems.append(stem[:-1])
    return stems

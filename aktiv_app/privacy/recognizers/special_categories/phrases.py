"""Read the phrases of resources/sensitive and find them in a text.

The little language of the phrases is described in resources/sensitive/README.md. All words
of an entry are bounded, so the patterns match in time linear in the text.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from errno import ENODATA
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

from aktiv_app.privacy.recognizers.special_categories.heads import (
    Start,
    Ways,
    first_letters,
    heads,
    is_open,
)  # fmt: skip
from aktiv_app.privacy.recognizers.special_categories.words import (
    CATEGORIES,
    Kind,
    WordIndex,
    read_lists,
)  # fmt: skip
from aktiv_app.privacy.text.late import late, late_made

_WORD = r"[^\W_](?:[\w'’\-]|\.(?=\w)){0,40}"
_TOKEN = late(r" ~(?=[ )]|$)|(?<![\w\\])_(?!\w)|\*|\((?!\?)| ")
_CLASS = late(r"\{([a-z]+)\}")
_TOKENS = {
    " ~": rf"(?:(?: {{1,2}}|\n){_WORD}){{0,3}}",
    "_": rf"(?:{_WORD})",
    "*": r"\w{0,30}",
    "(": "(?:",
    " ": r"(?: {1,2}|\n)",
}
_FLAT = ("have", "be", "general", "never", "experience", "ordinary", "person", "grounds", "penalty")


@dataclass(frozen=True, slots=True)
class PhraseLists:
    """The entries of all languages: per category for the first five, flat for the rest."""

    statements: dict[str, tuple[str, ...]]
    conditions: dict[str, tuple[str, ...]]
    states: dict[str, tuple[str, ...]]
    near: dict[str, tuple[str, ...]]  # say something only in notes about a person
    fields: dict[str, tuple[str, ...]]
    have: tuple[str, ...]
    be: tuple[str, ...]
    general: tuple[str, ...]
    never: tuple[str, ...]
    experience: tuple[str, ...]
    person: tuple[str, ...]
    grounds: tuple[str, ...]
    penalty: tuple[str, ...]
    ordinary: frozenset[str]
    words: WordIndex
    names: dict[str, tuple[str, ...]]
    clause: dict[str, tuple[str, ...]]  # words before a statement that belong to it
    clues: dict[str, tuple[str, ...]]  # classes of words that say something only together
    parts: tuple[str, ...]  # of the body, as they are inflected


# Named one by one: what is looked for must not depend on which of them are there.
_FILES = (
    *("da.toml", "en.toml", "nb.toml", "nn.toml", "sv.toml"),
    *("words/context.toml", "words/everyday.toml", "words/near.toml"),
    *("words/passing.toml", "words/remarks.toml", "words/said.toml"),
)


def load_phrases(folder: Path) -> PhraseLists:
    """Read the phrases and word lists in `folder`.

    Raises OSError when one is missing or empty, or TOMLDecodeError.
    """
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    flat: dict[str, list[str]] = defaultdict(list)
    for name in _FILES:
        data: dict[str, Any] = tomllib.loads((folder / name).read_text(encoding="utf-8"))
        if not data:
            raise OSError(ENODATA, "empty list", name)
        classes = data.get("classes", {})
        for category in CATEGORIES:
            for kind, entries in data.get(category, {}).items():
                found[kind][category] += (_filled(entry, classes) for entry in entries)
        for kind in ("have", "be"):
            flat[kind] += data.get("frames", {}).get(kind, [])
        for kind in ("experience", "never", "ordinary"):
            flat[kind] += data.get("general", {}).get(kind, [])
        for kind in ("general", "person", "ordinary", "grounds", "penalty"):
            flat[kind] += data.get(kind, {}).get("words", [])

    def grouped(kind: str) -> dict[str, tuple[str, ...]]:
        return {category: _unique(entries) for category, entries in found[kind].items()}

    lists = {kind: _unique(flat[kind]) for kind in _FLAT}
    return PhraseLists(
        statements=grouped("statements"),
        conditions=grouped("conditions"),
        states=grouped("states"),
        near=grouped("near"),
        fields=grouped("fields"),
        have=lists["have"],
        be=lists["be"],
        general=lists["general"],
        never=lists["never"],
        experience=lists["experience"],
        person=lists["person"],
        grounds=lists["grounds"],
        penalty=lists["penalty"],
        ordinary=frozenset(lists["ordinary"]),
        words=_word_index(folder / "words"),
        names=read_lists(folder / "words" / "names.txt"),
        clause=read_lists(folder / "words" / "clause.txt"),
        clues=read_lists(folder / "words" / "clues.txt"),
        parts=read_lists(folder / "words" / "health.txt").get("parts", ()),
    )


def _word_index(folder: Path) -> WordIndex:
    index = WordIndex(read_lists(folder / "ordinary.txt")["words"])
    for category in CATEGORIES:
        lists = read_lists(folder / f"{category}.txt")
        for kind in Kind:
            index.add(kind, category, (one for one in lists.get(kind, ()) if one[0] != "*"))
        if "compounds" in lists:
            index.add_compounds(
                Kind.PERSON,
                category,
                rf"[\w\-]{{2,24}}?-?(?:{'|'.join(lists['compounds'])})(?:er|en|et|a|e|ar|s|an|in)?",
            )
        if "body" in lists:
            body, troubles = "|".join(lists["body"]), "|".join(lists["troubles"])
            endings = "|".join(lists["endings"])
            index.add_compounds(
                Kind.CONDITION, category, rf"\w{{0,12}}?(?:{body})e?s?-?(?:{troubles})\w{{0,12}}"
            )
            index.add_compounds(
                Kind.CONDITION,
                category,
                rf"(?!u|bekr[eæä]ft|kvalifi|kastet)[\w\-]{{2,24}}?(?:{endings})(?:er|en|et|a|e|ar|s)?",
            )
            # Medical words of Greek and Latin make, and generic names of medicines.
            roots, ends = "|".join(lists["greek"]), "|".join(lists["greek_endings"])
            index.add_compounds(
                Kind.CONDITION, category, rf"(?:\w{{0,12}})(?:{roots})(?:{ends})(?:en|er|a|s)?"
            )
            index.add_compounds(
                Kind.CONDITION, category, rf"\w{{3,14}}(?:{'|'.join(lists['drug_endings'])})"
            )
    return index


def _filled(entry: str, classes: Mapping[str, str]) -> str:
    """`entry` with the classes of words it names put in: "{not} well"."""
    return _CLASS.sub(lambda match: classes[match[1]], entry) if classes else entry


def _unique(entries: list[str]) -> tuple[str, ...]:
    # Longer entries first: the alternation takes the first that fits.
    return tuple(sorted(dict.fromkeys(entries), key=lambda entry: (-len(entry), entry)))


def entry_pattern(entry: str) -> str:
    """The pattern for one entry."""
    return _TOKEN.sub(lambda match: _TOKENS[match.group()], entry)


def alternation(entries: tuple[str, ...]) -> str:
    """All entries as alternatives, each a whole word or phrase."""
    return "|".join(entry_pattern(entry) for entry in entries) or r"(?!)"


_KEY = 6  # characters; longer ones tell few more entries apart
_KEPT_KEYS = 50_000


class _Entry:
    """One entry of a list; its pattern is made when a text first needs it, or before in peace."""

    def __init__(self, category: str, entry: str) -> None:
        self.category = category
        # A phrase that may follow any word is looked up by its second word.
        self.after_word = entry.startswith("_ ")
        phrase = entry.removeprefix("_ ")
        self.heads = heads(phrase)
        self.pattern = late_made(partial(_whole_words, phrase))

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """Whatever the pattern matches begins with one of these; asked before it is tried."""
        return tuple({first_letters(head) for head in self.heads})


class _Group:
    """The entries that can begin with the same two letters, by the letters they begin with.

    There are up to sixty, each with up to fifty ways to begin; a word of a text has the letters
    of few of them.
    """

    def __init__(self, two: str, entries: Sequence[_Entry]) -> None:
        self._entries = entries
        self._ways: defaultdict[str, Ways] = defaultdict(Ways)
        for number, entry in enumerate(entries):
            for head in entry.heads:
                if head.startswith(two) or is_open(head):
                    start = Start.of(head, _KEY)
                    self._ways[start.letters].add(number, start)
        self._sizes = sorted({len(letters) for letters in self._ways})

    def begun(self, key: str) -> tuple[_Entry, ...]:
        """Those that a word may begin, in order; `key` is the first `_KEY` characters from it."""
        found: set[int] = set()
        for size in self._sizes:
            ways = self._ways.get(key[:size])
            if ways is not None:
                found |= ways.before(key[size:])
        return tuple(self._entries[number] for number in sorted(found)) if found else ()


def _whole_words(entry: str) -> str:
    """The pattern for one entry, ending at the end of a word."""
    return rf"(?:{entry_pattern(entry)})(?!\w)"


class PhraseIndex:
    """Finds the entries of all categories, looked up by how a word begins."""

    def __init__(self, entries: dict[str, tuple[str, ...]]) -> None:
        self._heads: dict[str, list[_Entry]] = defaultdict(list)
        self._groups: dict[str, _Group] = {}  # of the letters that texts asked for
        self._by_key: dict[str, tuple[_Entry, ...]] = {}
        self._nothing: set[str] = set()  # keys of no entry: most of a text
        self._endings: list[tuple[str, re.Pattern[str]]] = []
        for category in CATEGORIES:
            endings = []
            for entry in entries.get(category, ()):
                if entry.startswith("*"):
                    endings.append(entry_pattern(entry[1:]))
                    continue
                item = _Entry(category, entry)
                for head in {head[:2] for head in item.heads}:
                    self._heads[head].append(item)
            if endings:
                pattern = re.compile(rf"(?:{'|'.join(endings)})(?!\w)")
                self._endings.append((category, pattern))

    def find(self, low: str) -> list[tuple[int, int, str]]:
        """Start, end and category of each phrase in the lower-case text, in text order."""
        starts, keys, distinct = _word_starts(low)
        known = self._by_key.get
        begun = {
            key: items
            for key in distinct - self._nothing
            if (items := known(key) or self._look_up(key))
        }
        found = []
        done = 0
        for at, key in enumerate(keys) if begun else ():
            start = starts[at]
            if key not in begun or start < done:
                continue
            best: _Entry | None = None
            for item in begun[key]:
                if not low.startswith(item.beginnings, start):
                    continue
                match = item.pattern.match(low, start)
                if match is not None and match.end() > done:
                    best, done = item, match.end()
            if best is not None:
                before = starts[at - 1] if at else 0
                found.append((before if best.after_word else start, done, best.category))
        found += self._compounds(low)
        return sorted(found)

    def _compounds(self, low: str) -> Iterator[tuple[int, int, str]]:
        """Words that end like an entry, from where the word begins."""
        for category, pattern in self._endings:
            for match in pattern.finditer(low):
                begin = match.start()
                while begin > 0 and match.start() - begin < 30 and low[begin - 1].isalpha():
                    begin -= 1
                yield begin, match.end(), category

    def _look_up(self, key: str) -> tuple[_Entry, ...]:
        """The entries that a word beginning with `key` may begin."""
        items = self._by_key.get(key)
        if items is None:
            if len(self._by_key) >= _KEPT_KEYS:
                self._by_key.clear()
                self._nothing.clear()
            items = self._by_key[key] = self._group(key[:2]).begun(key)
            if not items:
                self._nothing.add(key)
        return items

    def _group(self, two: str) -> _Group:
        group = self._groups.get(two)
        if group is None:
            group = self._groups[two] = _Group(two, self._heads.get(two, ()))
        return group


_WORD_START = late(r"(?<![\w\-])\w\w")


@lru_cache(maxsize=4)
def _word_starts(low: str) -> tuple[list[int], list[str], frozenset[str]]:
    """Where words begin, with what, together with what follows short ones, and what is different.

    Several indexes ask for those of the same text.
    """
    starts = [match.start() for match in _WORD_START.finditer(low)]
    keys = [low[start : start + _KEY] for start in starts]
    return starts, keys, frozenset(keys)

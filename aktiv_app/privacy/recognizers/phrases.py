"""Read the phrase lists of resources/sensitive and turn them into patterns.

The little language of the lists is described in resources/sensitive/README.md. All words
of an entry are bounded, so the patterns match in time linear in the text.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

CATEGORIES = (
    "health", "pregnancy", "union", "religion", "ethnicity", "orientation", "politics", "crime",
)  # fmt: skip
_WORD = r"[^\W_](?:[\w'’\-]|\.(?=\w)){0,40}"
_TOKEN = re.compile(r" ~(?=[ )]|$)|(?<![\w\\])_(?!\w)|\*|\((?!\?)| |UNION|PARTY|ETHNIC")
_TOKENS = {
    " ~": rf"(?:(?: {{1,2}}|\n){_WORD}){{0,3}}",
    "_": rf"(?:{_WORD})",
    "*": r"\w{0,30}",
    "(": "(?:",
    " ": r"(?: {1,2}|\n)",
}


@dataclass(frozen=True, slots=True)
class PhraseLists:
    """The entries of all languages: per category for the first four, flat for the rest."""

    statements: dict[str, tuple[str, ...]]
    conditions: dict[str, tuple[str, ...]]
    states: dict[str, tuple[str, ...]]
    fields: dict[str, tuple[str, ...]]
    names: dict[str, tuple[str, ...]]
    have: tuple[str, ...]
    be: tuple[str, ...]
    general: tuple[str, ...]
    experience: tuple[str, ...]
    ordinary: frozenset[str]


def load_phrases(folder: Path) -> PhraseLists:
    """Read every `*.toml` in `folder`. Raises OSError or TOMLDecodeError."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    flat: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.glob("*.toml")):
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        for category in CATEGORIES:
            for kind, entries in data[category].items():
                found[kind][category] += entries
        flat["have"] += data["frames"]["have"]
        flat["be"] += data["frames"]["be"]
        flat["general"] += data["general"]["words"]
        flat["experience"] += data["general"]["experience"]
        flat["ordinary"] += data["general"]["ordinary"]

    def grouped(kind: str) -> dict[str, tuple[str, ...]]:
        return {category: _unique(entries) for category, entries in found[kind].items()}

    return PhraseLists(
        statements=grouped("statements"),
        conditions=grouped("conditions"),
        states=grouped("states"),
        fields=grouped("fields"),
        names=grouped("names"),
        have=_unique(flat["have"]),
        be=_unique(flat["be"]),
        general=_unique(flat["general"]),
        experience=_unique(flat["experience"]),
        ordinary=frozenset(flat["ordinary"]),
    )


def _unique(entries: list[str]) -> tuple[str, ...]:
    # Longer entries first: the alternation takes the first that fits.
    return tuple(sorted(dict.fromkeys(entries), key=lambda entry: (-len(entry), entry)))


Names = dict[str, tuple[str, ...]]  # what stands for UNION, PARTY and ETHNIC


def entry_pattern(entry: str, names: Names) -> str:
    """The pattern for one entry."""

    def translate(match: re.Match[str]) -> str:
        token = match.group()
        return _TOKENS.get(token) or f"(?:{alternation(names.get(token, ()))})"

    return _TOKEN.sub(translate, entry)


def alternation(entries: tuple[str, ...], names: Names | None = None) -> str:
    """All entries as alternatives, each a whole word or phrase."""
    return "|".join(entry_pattern(entry, names or {}) for entry in entries) or r"(?!)"


_KEY = 6  # characters; longer ones tell few more entries apart
_KEPT_KEYS = 50_000


class _Entry:
    """One entry of a list; its pattern is made when a text first needs it."""

    def __init__(self, category: str, entry: str, names: Names) -> None:
        self.category = category
        # A phrase that may follow any word is looked up by its second word.
        self.after_word = entry.startswith("_ ")
        self._entry = entry.removeprefix("_ ")
        self._names = names
        self.heads = _heads(self._entry, names)
        # Whatever the pattern matches begins with one of these; asked before it is tried.
        self.beginnings = tuple({_letters(head) for head in self.heads})

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What the first `_KEY` characters of a word begin with if it may begin the entry."""
        found = {
            letters if len(letters) > 1 or _is_open(head) else head[:2]
            for head in self.heads
            for letters in (_letters(head)[:_KEY],)
        }
        return tuple(found)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled entry, ending at the end of a word."""
        return re.compile(rf"(?:{entry_pattern(self._entry, self._names)})(?!\w)")


@dataclass(frozen=True, slots=True)
class LowText:
    """A lower-case text and where words of two characters or more begin in it.

    `keys` are the first characters of each word and of what follows it, up to `_KEY` of them.
    """

    text: str
    starts: tuple[int, ...]
    keys: tuple[str, ...]

    @classmethod
    def of(cls, low: str) -> "LowText":
        """Look for the words of `low`."""
        starts = tuple(match.start() for match in _WORD_START.finditer(low))
        return cls(low, starts, tuple(low[start : start + _KEY] for start in starts))


class PhraseIndex:
    """Finds the entries of all categories, looked up by how a word begins."""

    def __init__(self, entries: dict[str, tuple[str, ...]], names: Names) -> None:
        self._heads: dict[str, list[_Entry]] = defaultdict(list)
        self._by_key: dict[str, tuple[_Entry, ...]] = {}
        self._endings: list[tuple[str, re.Pattern[str]]] = []
        for category in CATEGORIES:
            endings = []
            for entry in entries.get(category, ()):
                if entry.startswith("*"):
                    endings.append(entry_pattern(entry[1:], names))
                    continue
                item = _Entry(category, entry, names)
                for head in {head[:2] for head in item.heads}:
                    self._heads[head].append(item)
            if endings:
                pattern = re.compile(rf"(?:{'|'.join(endings)})(?!\w)")
                self._endings.append((category, pattern))

    def find(self, words: LowText) -> list[tuple[int, int, str]]:
        """Start, end and category of each phrase in the lower-case text, in text order."""
        found = []
        low, by_key = words.text, self._by_key
        done = previous = 0
        for start, key in zip(words.starts, words.keys, strict=True):
            items = by_key.get(key)
            if items is None:
                items = self._look_up(key)
            if items and start >= done:
                best: _Entry | None = None
                for item in items:
                    if not low.startswith(item.beginnings, start):
                        continue
                    match = item.pattern.match(low, start)
                    if match is not None and match.end() > done:
                        best, done = item, match.end()
                if best is not None:
                    found.append((previous if best.after_word else start, done, best.category))
            previous = start
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
        if len(self._by_key) >= _KEPT_KEYS:
            self._by_key.clear()
        items = tuple(item for item in self._heads.get(key[:2], ()) if key.startswith(item.keys))
        self._by_key[key] = items
        return items


_WORD_START = re.compile(r"(?<![\w\-])\w\w")


def _letters(head: str) -> str:
    """The plain letters that every match of the entry with this `head` begins with."""
    end = 0
    while end < len(head) and head[end].isalpha() and head[end].islower():
        end += 1
    if end < len(head) and head[end] in "?*{":
        end -= 1  # that letter may be missing
    return "" if "|" in re.sub(r"\([^()]*\)", "", head) else head[: max(end, 0)]


def _is_open(head: str) -> bool:
    """Whether the first two characters of `head` do not stand for themselves."""
    return not head[:2].isalnum() or head[2:3] in ("?", "*", "{")


def _heads(entry: str, names: Names) -> list[str]:
    """The entry once for each alternative it may begin with, to index it by."""
    for name, value in names.items():
        if entry.startswith((name, f"({name})")):
            rest = entry.removeprefix(f"({name})").removeprefix(name)
            return [part + rest for part in value]
    if not entry.startswith("(") or entry.startswith("(?"):
        return [entry]
    depth = 0
    parts, part = [], ""
    for place, char in enumerate(entry):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            parts.append(part)
            rest = entry[place + 1 :]
            break
        if char == "|" and depth == 1:
            parts.append(part)
            part = ""
        elif place:
            part += char
    else:
        return [entry]
    if rest.startswith("?"):
        parts.append("")
        rest = rest[1:]
    return [variant for one in parts for variant in _heads(one + rest, names)]

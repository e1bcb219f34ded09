"""Which mentions are one person: full names first, then what is left of them elsewhere."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from aktiv_app.privacy.names.language.lexicon import Kind, Lexicon
from aktiv_app.privacy.names.language.words import (
    begin_words,
    fold,
    plain,
    without_genitive,
    words_of,
)
from aktiv_app.privacy.text.broken_words import mended
from aktiv_app.privacy.text.remembered import RememberedLast, RememberedLines

_MOST_WORDS = 8  # of a name
_JOINED = 7  # letters
_REMEMBERED = 4096  # answers about the persons of one text


class NameParts:
    """Takes names apart, and remembers how.

    `run_together` gives the words of names without the spaces between them, as in file and user
    names, `index` full names, each as its parts, for being looked up. `of` gives the folded words
    of a name without particles, initials as single letters; `given` the first of them if it is a
    given name, or nothing; `particles` the folded particles in a name, each with the word after it.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.of = RememberedLines(self._parts).of
        self.given = RememberedLines(self._given).of
        self.particles = RememberedLines(self._particles).of
        self.run_together = RememberedLast(_run_together).of
        self.index = RememberedLast(_Index).of

    def _parts(self, name: str) -> tuple[str, ...]:
        found = []
        words = words_of(mended(name))
        for word in words:
            info = self._lexicon.info(word.text)
            if (
                info.kind & Kind.PARTICLE
                and len(words) > 1
                and not info.kind & Kind.GIVEN
                and (not info.kind & Kind.FAMILY)
            ):
                continue
            found.append(info.plain)
        return tuple(found)

    def _given(self, name: str) -> str:
        parts = self.of(name)
        return parts[0] if parts and self._lexicon.listed(parts[0]) & Kind.GIVEN else ""

    def _particles(self, name: str) -> tuple[tuple[str, str], ...]:
        return tuple(
            (particle, following)
            for particle, following in pairwise(fold(name).split())
            if self._lexicon.listed(particle) & Kind.PARTICLE
        )


def _run_together(names: frozenset[str]) -> frozenset[str]:
    found = set()
    for name in names:
        words = plain(name).split()
        if len(words) > _MOST_WORDS:
            continue
        for first in range(len(words) - 1):
            for last in range(first + 2, len(words) + 1):
                found.add("".join(words[first:last]))
    return frozenset(word for word in found if len(word) >= _JOINED)


class _Index:
    """The full names of a document, and which of them a shorter one belongs to.

    Most edits leave the names as they were; the next scan uses the same one.
    """

    def __init__(self, names: frozenset[tuple[str, ...]]) -> None:
        self.full: list[tuple[str, ...]] = []
        self._by_part: dict[str, set[int]] = defaultdict(set)
        self._known: dict[tuple[str, ...], int | None] = {}
        # Names with initials come last: they belong to somebody named in full.
        for parts in sorted(names, key=lambda p: (min(map(len, p)) == 1, -len(p), p)):
            if self._found(parts) is None:
                self.full.append(parts)
                for part in parts:
                    if len(part) > 1:
                        self._by_part[part].add(len(self.full) - 1)
                        for half in part.split("-"):
                            if len(half) > 2:
                                self._by_part[half].add(len(self.full) - 1)
        self.words = frozenset(self._by_part)
        self.initials = frozenset(self._initials())

    def match(self, parts: tuple[str, ...]) -> int | None:
        """The one full name that `parts` can be short for; None when nobody or several."""
        if parts not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[parts] = self._found(parts)
        return self._known[parts]

    def _initials(self) -> Iterator[str]:
        for parts in self.full:
            halves = [half for part in parts for half in part.split("-") if half]
            yield from _short("".join(part[0] for part in parts))
            yield from _short("".join(half[0] for half in halves))
            yield from _short(parts[0][0] + parts[-1][0])
            for part in parts:
                if "-" in part:
                    yield from _short("-".join(half[0] for half in part.split("-") if half))

    def _found(self, parts: tuple[str, ...]) -> int | None:
        """The one full name that `parts` can be short for; None when nobody or several."""
        if not parts:
            return None
        candidates: set[int] | None = None
        for part in parts:
            if len(part) == 1:
                continue
            hits = self._by_part.get(part) or self._by_part.get(without_genitive(part)) or set()
            candidates = hits if candidates is None else candidates & hits
        if not candidates:
            return None
        fitting = [i for i in candidates if _fits(parts, self.full[i])]
        return fitting[0] if len(fitting) == 1 else None


def _fits(parts: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the initials among `parts` are those of words of `full` not used otherwise."""
    letters = [part for part in parts if len(part) == 1]
    return begin_words(letters, [word for word in full if word not in parts])


def _short(letters: str) -> Iterator[str]:
    if 2 <= len(letters.upper()) <= 4:
        yield letters.upper()


class People:
    """The persons of one document. Numbers start at 1."""

    def __init__(self, parts: NameParts, names: Sequence[str]) -> None:
        """Take in `names`, the longest first, so that short forms find their person."""
        self.parts = parts.of
        self.run_together = parts.run_together
        known = [parts.of(name) for name in names]
        self._singles = [parts for parts in known if len(parts) == 1]
        self._index = parts.index(frozenset(parts for parts in known if len(parts) > 1))
        self._numbers = [0] * len(self._index.full)
        self._alone: dict[tuple[str, ...], int] = {}
        self._next = 1

    def number(self, name: str) -> int:
        """The number of the person `name` belongs to; a new one when nobody is meant so far."""
        parts = self.parts(name)
        index = self._index.match(parts)
        if index is not None:
            if not self._numbers[index]:
                self._numbers[index] = self._take()
            return self._numbers[index]
        key = tuple(without_genitive(part) for part in parts)
        if key not in self._alone:
            self._alone[key] = self._alone.get(parts) or self._take()
        return self._alone[key]

    def words(self) -> frozenset[str]:
        """Every folded word of two letters or more that is part of a full name."""
        return self._index.words

    def firsts(self) -> set[str]:
        """The first letters of everybody's given and single names, in small letters."""
        return {parts[0][0] for parts in (*self._index.full, *self._singles)}

    def initials(self) -> frozenset[str]:
        """Initials of everybody named in full, such as KN and KMN, in capitals."""
        return self._index.initials

    def by_initials(self, letters: str) -> int:
        """The number of the only person with these initials, else 0."""
        wanted = letters.lower()
        hits = [
            i
            for i, parts in enumerate(self._index.full)
            if wanted in ("".join(p[0] for p in parts), parts[0][0] + parts[-1][0])
        ]
        if len(hits) != 1:
            return 0
        if not self._numbers[hits[0]]:
            self._numbers[hits[0]] = self._take()
        return self._numbers[hits[0]]

    def _take(self) -> int:
        number = self._next
        self._next += 1
        return number

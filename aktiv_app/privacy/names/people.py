"""Which mentions are one person: full names first, then what is left of them elsewhere."""

from collections import defaultdict
from collections.abc import Sequence

from aktiv_app.privacy.names.lexicon import Kind, Lexicon
from aktiv_app.privacy.names.words import without_genitive, words_of

_REMEMBERED = 8192  # names


class NameParts:
    """Takes names apart, and remembers how."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, name: str) -> tuple[str, ...]:
        """The folded words of a name without particles; initials are single letters."""
        parts = self._known.get(name)
        if parts is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            parts = self._known[name] = self._parts(name)
        return parts

    def _parts(self, name: str) -> tuple[str, ...]:
        found = []
        words = words_of(name)
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


class People:
    """The persons of one document. Numbers start at 1."""

    def __init__(self, parts: NameParts) -> None:
        self.parts = parts.of
        self._full: list[tuple[str, ...]] = []
        self._by_part: dict[str, set[int]] = defaultdict(set)
        self._alone: dict[tuple[str, ...], int] = {}
        self._next = 1
        self._numbers: list[int] = []
        self._singles: list[tuple[str, ...]] = []

    def learn(self, names: Sequence[str]) -> None:
        """Take in the full names, longest first, so that short forms find their person."""
        full = {parts for name in names if len(parts := self.parts(name)) > 1}
        self._singles = [parts for name in names if len(parts := self.parts(name)) == 1]
        # Names with initials come last: they belong to somebody named in full.
        for parts in sorted(full, key=lambda p: (min(map(len, p)) == 1, -len(p), p)):
            if self._match(parts) is None:
                self._full.append(parts)
                for part in parts:
                    if len(part) > 1:
                        self._by_part[part].add(len(self._full) - 1)
                        for half in part.split("-"):
                            if len(half) > 2:
                                self._by_part[half].add(len(self._full) - 1)
        self._numbers = [0] * len(self._full)

    def number(self, name: str) -> int:
        """The number of the person `name` belongs to; a new one when nobody is meant so far."""
        parts = self.parts(name)
        index = self._match(parts)
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
        return frozenset(self._by_part)

    def firsts(self) -> set[str]:
        """The first letters of everybody's given and single names, in small letters."""
        names = [*self._full, *(parts for parts in self._singles if parts)]
        return {parts[0][0] for parts in names}

    def initials(self) -> set[str]:
        """Initials of everybody named in full, such as KN and KMN, in capitals."""
        found = set()
        for parts in self._full:
            halves = [half for part in parts for half in part.split("-") if half]
            found.add("".join(part[0] for part in parts).upper())
            found.add("".join(half[0] for half in halves).upper())
            found.add((parts[0][0] + parts[-1][0]).upper())
            for part in parts:
                if "-" in part:
                    found.add("-".join(half[0] for half in part.split("-") if half).upper())
        return {letters for letters in found if 2 <= len(letters) <= 4}

    def by_initials(self, letters: str) -> int:
        """The number of the only person with these initials, else 0."""
        wanted = letters.lower()
        hits = [
            i
            for i, parts in enumerate(self._full)
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

    def _match(self, parts: tuple[str, ...]) -> int | None:
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
        fitting = [i for i in candidates if self._fits(parts, self._full[i])]
        return fitting[0] if len(fitting) == 1 else None

    @staticmethod
    def _fits(parts: tuple[str, ...], full: tuple[str, ...]) -> bool:
        """Whether each initial of `parts` begins a word of `full` not used otherwise."""
        letters = [part for part in parts if len(part) == 1]
        free = [word for word in full if word not in parts]
        for letter in letters:
            match = next((word for word in free if word.startswith(letter)), None)
            if match is None:
                return False
            free.remove(match)
        return True

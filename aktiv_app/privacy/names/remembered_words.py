"""What a rule says of single words of a document, remembered from one version to the next."""

from collections.abc import Iterable, Sequence, Set
from typing import Protocol

from aktiv_app.privacy.names.raw_name import RawName, moved
from aktiv_app.privacy.names.reading import Known, WholeText


class WordRule(Protocol):
    """Says whether a word that is looked for is a name.

    It may look at the words up to `REACH` away, at what stands between them, and at what `known`
    says of those in the same piece.
    """

    def __call__(self, line: WholeText, word: Known, *known: Set[str]) -> RawName | None:
        """The name that begins with the word, if it is one."""


class RememberedWords:
    """The names that a rule finds among the words having certain keys.

    After an edit it is asked about the words near the edit, and about those of which the keys
    looked for or known are others than before.
    """

    def __init__(self, rule: WordRule) -> None:
        self._rule = rule
        self._number = -1  # of the last text
        self._count = 0  # its pieces
        self._known: tuple[Set[str], ...] = ()
        # The names in each piece that has any, counted from its beginning, in text order.
        self._found: dict[int, list[RawName]] = {}

    def names(self, line: WholeText, *known: Set[str]) -> list[RawName]:
        """The names in text order; the first of `known` are the keys that are looked for."""
        self._follow(line, known)
        starts = line.starts
        return [
            moved(name, starts[number]) for number, found in self._found.items() for name in found
        ]

    def _follow(self, line: WholeText, known: tuple[Set[str], ...]) -> None:
        """Ask about what is new in `line`."""
        count = len(line.starts)
        head, tail = 0, 0
        others: set[str] = set()
        if self._number in (line.number, line.number - 1):
            head, tail = line.unchanged if self._number != line.number else (count, 0)
            for keys, before in zip(known, self._known, strict=True):
                others |= keys ^ before
        changed = set(range(head, count - tail))
        if others:
            changed.update(line.numbers_having(others))
        asked = self._asked(line, sorted(changed), known)
        by, stop = count - self._count, self._count - tail
        for number, names in self._found.items():
            now = number if number < head else number + by
            if (number < head or number >= stop) and now not in changed:
                asked[now] = names
        self._found = {number: asked[number] for number in sorted(asked)}
        self._number, self._count, self._known = line.number, count, known

    def _asked(
        self, line: WholeText, numbers: Iterable[int], known: Sequence[Set[str]]
    ) -> dict[int, list[RawName]]:
        """The names in each of these pieces that has any."""
        asked = {}
        for number in numbers:
            words = line.having_in(number, known[0])
            names = [name for word in words if (name := self._rule(line, word, *known)) is not None]
            if names:
                start = line.starts[number]
                asked[number] = [moved(name, -start) for name in names]
        return asked

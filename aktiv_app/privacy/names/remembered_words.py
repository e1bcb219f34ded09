"""What a rule says of single words of a document, remembered from one version to the next."""

from collections.abc import Sequence, Set
from typing import Protocol

from aktiv_app.privacy.names.raw_name import RawName, moved
from aktiv_app.privacy.names.reading import Known, WholeText

_Found = tuple[int, list[RawName]]  # where the piece began, and the names in it
_NOTHING: _Found = (0, [])


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
        self._known: tuple[Set[str], ...] = ()
        self._found: list[_Found | None] = []

    def names(self, line: WholeText, *known: Set[str]) -> list[RawName]:
        """The names in text order; the first of `known` are the keys that are looked for."""
        found = self._kept(line, known)
        names: list[RawName] = []
        for number, start in enumerate(line.starts):
            there = found[number]
            if there is None:
                there = found[number] = self._asked(line, number, known)
            elif there[0] != start and there[1]:
                by = start - there[0]
                there = found[number] = start, [moved(name, by) for name in there[1]]
            names += there[1]
        self._number, self._known, self._found = line.number, known, found
        return names

    def _kept(self, line: WholeText, known: Sequence[Set[str]]) -> list[_Found | None]:
        """What was found before in each piece, or None where it has to be looked for."""
        count = len(line.starts)
        if self._number != line.number - 1:
            return [None] * count
        (head, tail), last = line.unchanged(), self._found
        found = [*last[:head], *[None] * (count - head - tail), *last[len(last) - tail :]]
        others: set[str] = set()
        for now, before in zip(known, self._known, strict=True):
            others |= now ^ before
        if others:
            for number in line.numbers_having(others):
                found[number] = None
        return found

    def _asked(self, line: WholeText, number: int, known: Sequence[Set[str]]) -> _Found:
        words = line.having_in(number, known[0])
        names = [name for word in words if (name := self._rule(line, word, *known)) is not None]
        return (line.starts[number], names) if names else _NOTHING

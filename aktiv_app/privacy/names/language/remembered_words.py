"""What a rule says of single words of a document, remembered from one version to the next."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from typing import Generic, Protocol, TypeVar

from aktiv_app.privacy.names import raw_name
from aktiv_app.privacy.names.language.reading import Known, WholeText
from aktiv_app.privacy.names.raw_name import RawName

Item = TypeVar("Item")
Found = TypeVar("Found", covariant=True)


class WordRule(Protocol[Found]):
    """Says what a word that is looked for is: a name, or what may become one.

    It may look at the words up to `REACH` away, at what stands between them, and at what `known`
    says of those in the same piece.
    """

    def __call__(self, line: WholeText, word: Known, *known: Set[str]) -> Found | None:
        """What the word is, with its place in the text, if it is anything."""


class RememberedByWord(Generic[Item]):
    """What a rule finds among the words that are looked for.

    After an edit it is asked about the words near the edit, and about those of which the keys
    looked for or known are others than before.
    """

    def __init__(
        self,
        rule: WordRule[Item],
        moved: Callable[[Item, int], Item],
        numbers: Callable[[WholeText, Set[str]], Sequence[int]],
        words: Callable[[WholeText, int, Set[str]], Iterator[Known]],
    ) -> None:
        """`numbers` gives the pieces that hold what is looked for, `words` those in one piece.

        `moved` gives what was found, so many characters further on.
        """
        self._rule = rule
        self._moved = moved
        self._numbers = numbers
        self._words = words
        self._number = -1  # of the last text
        self._count = 0  # its pieces
        self._known: tuple[Set[str], ...] = ()
        # What is in each piece that has any, counted from its beginning, in text order.
        self._found: dict[int, list[Item]] = {}

    def found(self, line: WholeText, *known: Set[str]) -> list[Item]:
        """What is found, in text order; the first of `known` are the keys that are looked for."""
        self._follow(line, known)
        starts, moved = line.starts, self._moved
        return [
            moved(one, starts[number]) for number, found in self._found.items() for one in found
        ]

    def _follow(self, line: WholeText, known: tuple[Set[str], ...]) -> None:
        """Ask about what is new in `line`."""
        count = len(line.starts)
        head, tail = 0, 0
        changed: set[int] = set()
        if self._number in (line.number, line.number - 1):
            head, tail = line.unchanged if self._number != line.number else (count, 0)
            for at, (keys, before) in enumerate(zip(known, self._known, strict=True)):
                if others := keys ^ before:
                    changed.update(
                        line.numbers_having(others) if at else self._numbers(line, others)
                    )
        changed.update(range(head, count - tail))
        asked = self._asked(line, sorted(changed), known)
        by, stop = count - self._count, self._count - tail
        for number, found in self._found.items():
            now = number if number < head else number + by
            if (number < head or number >= stop) and now not in changed:
                asked[now] = found
        self._found = {number: asked[number] for number in sorted(asked)}
        self._number, self._count, self._known = line.number, count, known

    def _asked(
        self, line: WholeText, numbers: Iterable[int], known: Sequence[Set[str]]
    ) -> dict[int, list[Item]]:
        """What is in each of these pieces that has any."""
        asked = {}
        for number in numbers:
            words = self._words(line, number, known[0])
            found = [one for word in words if (one := self._rule(line, word, *known)) is not None]
            if found:
                start = line.starts[number]
                asked[number] = [self._moved(one, -start) for one in found]
        return asked


class RememberedWords(RememberedByWord[RawName]):
    """The names that a rule finds among the words having certain keys."""

    def __init__(self, rule: WordRule[RawName]) -> None:
        super().__init__(rule, raw_name.moved, WholeText.numbers_having, WholeText.having_in)

    def names(self, line: WholeText, *known: Set[str]) -> list[RawName]:
        """The names in text order; the first of `known` are the keys that are looked for."""
        return self.found(line, *known)

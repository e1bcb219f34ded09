"""Finding by a few letters: Qt-free ranking of names against what was typed."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Protocol

_FOLDED = str.maketrans({"ø": "o", "æ": "ae", "đ": "d", "ł": "l", "ß": "ss"})


class Findable(Protocol):
    """Something with a title and other names it is found by."""

    @property
    def title(self) -> str:
        """The name shown."""

    @property
    def keywords(self) -> tuple[str, ...]:
        """Further names, in any language."""


def fold(text: str) -> str:
    """`text` in lower case without accents, so that 'sporsmal' finds 'spørsmål'."""
    decomposed = unicodedata.normalize("NFD", text.casefold().translate(_FOLDED))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def score(query: str, name: str) -> int:
    """How well `name` answers `query`, 0 for not at all.

    Best is the same start, then a word that starts so, then the letters anywhere in a
    row, then the letters spread out in order (a few missing letters between them).
    """
    wanted, offered = fold(query).split(), fold(name)
    if not wanted:
        return 1
    total = 0
    for word in wanted:
        points = _word_score(word, offered)
        if points == 0:
            return 0
        total += points
    # Of two equally good names the shorter one is more likely meant.
    return total * 100 // len(wanted) - min(len(offered), 99)


def _word_score(word: str, offered: str) -> int:
    if offered.startswith(word):
        return 50
    if f" {word}" in offered or f"-{word}" in offered:
        return 40
    if word in offered:
        return 30
    at = -1
    first = -1
    for letter in word:
        at = offered.find(letter, at + 1)
        if at < 0:
            return 0
        first = at if first < 0 else first
    spread = at - first + 1 - len(word)
    return 20 - spread if len(word) > 1 and spread <= len(word) + 2 else 0


def ranked(query: str, items: Iterable[Findable]) -> Sequence[int]:
    """The positions of the items that match, best first; all in order for no query."""
    scored = []
    for at, item in enumerate(items):
        points = score(query, item.title)
        # A name in another language counts, but less than the one on the screen.
        points = max([points, *(score(query, name) - 100 for name in item.keywords)])
        if points > 0:
            scored.append((-points if query.strip() else 0, at))
    return [at for _, at in sorted(scored)]

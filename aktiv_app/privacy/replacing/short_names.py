"""Which written forms of names can be the same person's, from one text to the next."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from aktiv_app.privacy.names.language.words import begin_words

Owner = TypeVar("Owner")


def fits(short: frozenset[str], full: frozenset[str]) -> bool:
    """Whether `short` can stand for `full`: "Karis", "K. Nordmann", "Nordmann, Kari".

    Each word is one of the full name's, a genitive s set aside, or the initial of one that
    is left. Initials alone are nobody's.
    """
    left = set(full)
    initials = []
    for word in short:
        known = word if word in full else _without_s(word)
        if known in full:
            left.discard(known)
        elif len(word) == 1:
            initials.append(word)
        else:
            return False
    return len(initials) < len(short) and begin_words(initials, left)


def one_name(short: Sequence[frozenset[str]], full: Sequence[frozenset[str]]) -> bool:
    """Whether all forms of `short` can stand for one form of `full`."""
    return any(all(fits(name, other) for name in short) for other in full)


class ByWord(Generic[Owner]):
    """Finds the owners of names by a word of theirs, so that few have to be compared."""

    def __init__(self) -> None:
        self._found: dict[str, dict[int, Owner]] = {}

    def add(self, owner: Owner, names: Iterable[frozenset[str]]) -> None:
        """Let `owner` be found by the words of `names`."""
        for word in _looked_up(names):
            self._found.setdefault(word, {})[id(owner)] = owner

    def remove(self, owner: Owner, names: Iterable[frozenset[str]]) -> None:
        """Let `owner` be found no more by the words of `names`."""
        for word in _looked_up(names):
            self._found.get(word, {}).pop(id(owner), None)

    def holding(self, names: Iterable[frozenset[str]]) -> list[Owner]:
        """Whoever has the rarest word of `names`; nobody else can be called by all of them."""
        fewest: dict[int, Owner] | None = None
        for name in names:
            for word in name:
                if len(word) > 1:
                    found = self._found.get(word, {}) | self._found.get(_without_s(word), {})
                    if fewest is None or len(found) < len(fewest):
                        fewest = found
        return list((fewest or {}).values())


def _looked_up(names: Iterable[frozenset[str]]) -> Iterator[str]:
    for name in names:
        for word in name:
            if len(word) > 1:
                yield word
                yield _without_s(word)


def _without_s(word: str) -> str:
    return word[:-1] if len(word) > 2 and word.endswith("s") else word

"""How much the letters of a word look like a name's: a log-odds model over letter triples.

Naive Bayes over character trigrams with additive smoothing (Manning, Raghavan, Schütze 2008,
chapter 13), made at load time from the name lists against ordinary words. It lets a name that
is on no list be told from an ordinary capitalised word.
"""

from collections.abc import Iterable
from math import log

import numpy as np
from numpy.typing import NDArray

_SMOOTHING = 0.4
_BITS = 21  # of a code point
_MASK = (1 << _BITS) - 1

_Triples = NDArray[np.uint64]
_Counts = NDArray[np.intp]


class NamePlausibility:
    """Scores words: above zero the letters are more like a name, below more like a word."""

    def __init__(self, names: Iterable[str], words: Iterable[str]) -> None:
        in_names, name_counts = _triples(names)
        in_words, word_counts = _triples(words)
        # With the counts, as NumPy otherwise imports its masked arrays first.
        every, _ = np.unique(np.concatenate((in_names, in_words)), return_counts=True)
        kinds = len(every) + 1
        name_floor = log(int(name_counts.sum()) + _SMOOTHING * kinds)
        word_floor = log(int(word_counts.sum()) + _SMOOTHING * kinds)
        self._unseen = word_floor - name_floor
        most = max(name_counts.max(initial=0), word_counts.max(initial=0))
        logs = np.array([log(n + _SMOOTHING) for n in range(int(most) + 1)])
        odds = logs[_counts_of(every, in_names, name_counts)]
        odds = odds - logs[_counts_of(every, in_words, word_counts)] + self._unseen
        letters = (
            map(chr, ((every >> np.uint64(shift)) & np.uint64(_MASK)).tolist())
            for shift in (2 * _BITS, _BITS, 0)
        )
        values: list[float] = odds.tolist()
        self._odds = dict(zip(zip(*letters, strict=True), values, strict=True))

    def score(self, word: str) -> float:
        """Mean log-odds per letter of a folded word; 0 is undecided."""
        padded = f"^{word}$"
        odds, unseen = self._odds, self._unseen
        total = sum(
            odds.get(triple, unseen) for triple in zip(padded, padded[1:], padded[2:], strict=False)
        )
        return total / max(1, len(padded) - 2)


def _triples(entries: Iterable[str]) -> tuple[_Triples, _Counts]:
    """The different triples of letters, each as one number, ascending; and how often each stands.

    Over one long text and in NumPy: the engine's start waits for it.
    """
    text = "$^".join(entries)
    letters = np.frombuffer(f"^{text}$".encode("utf-32-le", "surrogatepass"), "<u4")
    one, two, three = (letters[at : len(letters) - 2 + at].astype(np.uint64) for at in range(3))
    return np.unique(
        one << np.uint64(2 * _BITS) | two << np.uint64(_BITS) | three, return_counts=True
    )


def _counts_of(wanted: _Triples, triples: _Triples, counts: _Counts) -> _Counts:
    """How often each of `wanted` stands; all `triples` are among them, both ascending."""
    found = np.zeros(len(wanted), np.intp)
    found[np.searchsorted(wanted, triples)] = counts
    return found

"""How much the letters of a word look like a name's: a log-odds model over letter triples.

Naive Bayes over character trigrams with additive smoothing (Manning, Raghavan, Schütze 2008,
chapter 13), made at load time from the name lists against ordinary words. It lets a name that
is on no list be told from an ordinary capitalised word.
"""

from collections import Counter
from collections.abc import Iterable
from math import log

_SMOOTHING = 0.4


class NamePlausibility:
    """Scores words: above zero the letters are more like a name, below more like a word."""

    def __init__(self, names: Iterable[str], words: Iterable[str]) -> None:
        name_counts, word_counts = _triples(names), _triples(words)
        name_total, word_total = sum(name_counts.values()), sum(word_counts.values())
        kinds = len(name_counts.keys() | word_counts.keys()) + 1
        name_floor = log(name_total + _SMOOTHING * kinds)
        word_floor = log(word_total + _SMOOTHING * kinds)
        self._unseen = word_floor - name_floor
        logs = [log(n + _SMOOTHING) for n in range(64)]

        def value(count: int) -> float:
            return logs[count] if count < 64 else log(count + _SMOOTHING)

        self._odds = {
            triple: value(name_counts[triple]) - value(word_counts[triple]) + self._unseen
            for triple in name_counts.keys() | word_counts.keys()
        }

    def score(self, word: str) -> float:
        """Mean log-odds per letter of a folded word; 0 is undecided."""
        padded = f"^{word}$"
        odds, unseen = self._odds, self._unseen
        total = sum(
            odds.get(triple, unseen) for triple in zip(padded, padded[1:], padded[2:], strict=False)
        )
        return total / max(1, len(padded) - 2)


def _triples(entries: Iterable[str]) -> Counter[tuple[str, str, str]]:
    # One pass over one string is several times faster than a loop over entries.
    text = "$^".join(entries)
    text = f"^{text}$"
    return Counter(zip(text, text[1:], text[2:], strict=False))

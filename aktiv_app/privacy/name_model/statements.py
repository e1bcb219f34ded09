"""Reads texts everywhere for statements: ages, addresses, what is said of somebody's health."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from aktiv_app.privacy.name_model.answers import Answers, groups
from aktiv_app.privacy.name_model.network import Floats, Mask, Places
from aktiv_app.privacy.name_model.tokens import Spans, Tokens

_SIGNS = 3  # in a text with words at least one sign in so many is a letter
_FURTHER = 0.5  # of the probability that counts at all: as far as a statement goes
_BORDERS = "·•|"  # between the thoughts of a line: no statement goes over one


@dataclass(frozen=True, slots=True)
class ModelStatement:
    """A statement in a text: code points, end exclusive, its kind and its probability (0 to 1).

    The probability is that of its most certain word.
    """

    start: int
    end: int
    label: str
    probability: float


class StatementReader:
    """Lets the network read whole texts for statements."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        network = answers.tagger.network
        self._columns = {
            kind: len(network.labels) + at for at, kind in enumerate(network.statements)
        }

    def read_all(
        self, texts: Sequence[str], places: Sequence[Spans], thresholds: Mapping[str, float]
    ) -> list[list[ModelStatement]]:
        """The statements that touch the `places` (start, end) in each text, in order.

        A statement is of a kind in `thresholds`, has a word with at least the probability its
        kind needs, and goes on to both sides while words have half of that. None of a kind the
        network does not know. There may be statements, or parts of such, elsewhere too.
        """
        tokens = [self._answers.tokens(text if _says_something(text) else "") for text in texts]
        touched = [one.touched(spans) for one, spans in zip(tokens, places, strict=True)]
        return [
            found
            for part in groups(tokens)
            for found in self._read(texts[part], tokens[part], touched[part], thresholds)
        ]

    def _read(
        self,
        texts: Sequence[str],
        cut: Sequence[Tokens],
        touched: Sequence[Mask],
        thresholds: Mapping[str, float],
    ) -> list[list[ModelStatement]]:
        row = self._answers.row(cut)
        kinds = [kind for kind in thresholds if kind in self._columns]
        if not kinds:
            return [[] for _ in texts]
        columns = [self._columns[kind] for kind in kinds]
        limits = np.array([thresholds[kind] for kind in kinds], np.float32)
        least = limits * _FURTHER

        def goes_on(_: Places, answers: Floats) -> Mask:
            return np.asarray((answers[:, columns] >= least).any(axis=1), np.bool_)

        shares = self._answers.growing(row, row.mask(touched), goes_on)[0][:, columns]
        reached = shares >= limits
        found = []
        for text, tokens, part in zip(texts, cut, row.parts, strict=True):
            one = [
                statement
                for at in np.flatnonzero(reached[part].any(axis=0)).tolist()
                for statement in _of_kind(
                    kinds[at], text, tokens, shares[part, at], thresholds[kinds[at]]
                )
            ]
            found.append(sorted(one, key=lambda statement: statement.start))
        return found


def _says_something(text: str) -> bool:
    """Whether a text has words: junk of brackets and signs is slow to cut into tokens."""
    letters = sum(map(str.isalpha, text))
    return letters * _SIGNS > len(text) - text.count(" ") - text.count("\n")


def _of_kind(
    kind: str, text: str, tokens: Tokens, shares: Floats, threshold: float
) -> list[ModelStatement]:
    """Stretches of words that go on with half of `threshold` and reach it somewhere."""
    peaks = shares >= threshold
    further = shares >= threshold * _FURTHER
    if any(border in text for border in _BORDERS):
        further &= [text[start] not in _BORDERS for start in tokens.starts.tolist()]
    goes_on = np.concatenate([[False], further, [False]])
    begins = np.flatnonzero(goes_on[1:-1] & ~goes_on[:-2]).tolist()
    ends = np.flatnonzero(goes_on[1:-1] & ~goes_on[2:]).tolist()
    found = []
    for first, last in zip(begins, ends, strict=True):
        words = np.flatnonzero(~tokens.blank[first : last + 1]) + first
        if len(words) and peaks[words].any():
            found.append(
                ModelStatement(
                    int(tokens.starts[words[0]]),
                    int(tokens.ends[words[-1]]),
                    kind,
                    float(shares[words].max()),
                )
            )
    return found

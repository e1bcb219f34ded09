"""The network's answers word by word, remembered by the words around each word.

Names and statements ask it about the same texts, and a text is asked about again after every
keystroke; what was answered once is not computed again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import is_

import numpy as np
from numpy.typing import NDArray

from aktiv_app.privacy.name_model.component import COLUMNS
from aktiv_app.privacy.name_model.network import Floats, Mask, Places
from aktiv_app.privacy.name_model.tagger import NameTagger
from aktiv_app.privacy.name_model.tokens import Tokeniser, Tokens

_BASE = 0xD1342543DE82EF95  # of a generator of random numbers: odd, its bits well spread
_AT_ONCE = 2000  # tokens in one pass through the network; bounds its memory
_REMEMBERED = 20_000  # answers, at about 200 bytes


@dataclass(frozen=True, slots=True)
class Row:
    """Texts in a row as the network reads them, with padding between; `parts` says where.

    `around` has a number for each place that stands for its word and all that it depends on.
    """

    features: NDArray[np.uint64]
    words: NDArray[np.uint64]
    inside: Mask
    blank: Mask
    around: Sequence[int]
    parts: list[slice]

    def mask(self, masks: Sequence[Mask]) -> Mask:
        """One for the whole row, from one for each text."""
        whole = np.zeros(len(self.inside), np.bool_)
        for part, mask in zip(self.parts, masks, strict=True):
            whole[part] = mask
        return whole


class Answers:
    """Asks the network about words of texts. Not thread-safe."""

    def __init__(self, tagger: NameTagger) -> None:
        self._tagger = tagger
        self._network = tagger.network
        self._known: dict[int, int] = {}
        self._shares = np.zeros((_REMEMBERED, self._network.classes), np.float32)
        self.tokens = Tokeniser(tagger).of
        # The words around a place are mixed into one number, a polynomial of them.
        steps = [pow(_BASE, power, 1 << 64) for power in range(2 * self._network.padding + 1)]
        self._mixing = np.array(steps, np.uint64)
        self._texts: Sequence[Tokens] = ()
        self._row = self._row_of(())

    @property
    def tagger(self) -> NameTagger:
        """The model that answers."""
        return self._tagger

    def row(self, texts: Sequence[Tokens]) -> Row:
        """The texts in a row; the last one is remembered, as names are read after statements."""
        if len(texts) != len(self._texts) or not all(map(is_, texts, self._texts)):
            self._texts, self._row = texts, self._row_of(texts)
        return self._row

    def _row_of(self, texts: Sequence[Tokens]) -> Row:
        pad = self._network.padding
        total = pad + sum(len(tokens.starts) + pad for tokens in texts)
        features = np.zeros((total, len(COLUMNS)), np.uint64)
        words = np.zeros(total, np.uint64)
        inside, blank = np.zeros(total, np.bool_), np.zeros(total, np.bool_)
        parts = []
        at = pad
        for tokens in texts:
            part = slice(at, at + len(tokens.starts))
            features[part] = tokens.features
            words[part] = tokens.words
            inside[part] = True
            blank[part] = tokens.blank
            parts.append(part)
            at = part.stop + pad
        around = np.zeros(total, np.uint64)
        if total > 2 * pad:
            # Of whole numbers, so nothing is rounded.
            around[pad:-pad] = np.correlate(words, self._mixing, "valid")
        return Row(features, words, inside, blank, around.tolist(), parts)

    def at(self, row: Row, places: Places) -> Floats:
        """The probabilities (places, classes) at each of `places` (ascending) in a row."""
        around = list(map(row.around.__getitem__, places.tolist()))
        rows = list(map(self._known.get, around))
        if None in rows:
            self._take_in(row, places, around, rows)
            rows = list(map(self._known.__getitem__, around))
        return self._shares[np.array(rows, np.intp)]

    def _take_in(
        self, row: Row, places: Places, around: Sequence[int], rows: Sequence[int | None]
    ) -> None:
        """Ask for the answers that are not known: `rows` has `None` for them."""
        new = _first_places(around, rows)
        if len(self._known) + len(new) > len(self._shares):
            self._known.clear()
            new = _first_places(around, [None] * len(around))
            if len(new) > len(self._shares):
                self._shares = np.zeros((len(new), self._shares.shape[1]), np.float32)
        first = len(self._known)
        scores = self._network.scores(row.features, row.inside, places[list(new.values())])
        self._shares[first : first + len(new)] = scores
        self._known.update(zip(new, range(first, first + len(new)), strict=True))

    def growing(
        self, row: Row, asked: Mask, goes_on: Callable[[Places, Floats], Mask]
    ) -> tuple[Floats, Mask]:
        """Ask at the `asked` tokens of a row, and on to both sides while something goes on.

        `goes_on` is given places and their probabilities (places, classes), and tells at which
        of them it does.

        Returns:
            Probabilities (tokens, classes), 0 where none were asked for, and where they were.
        """
        shares = np.zeros((len(asked), self._network.classes), np.float32)
        read = np.zeros(len(asked), np.bool_)
        while asked.any():
            places = np.flatnonzero(asked)
            shares[places] = answers = self.at(row, places)
            read |= asked
            on = places[goes_on(places, answers)]
            asked = np.zeros(len(asked), np.bool_)
            asked[on - 1] = asked[on + 1] = True  # there is padding at both ends
            asked &= row.inside & ~read
        return shares, read


def _first_places(around: Sequence[int], rows: Sequence[int | None]) -> dict[int, int]:
    """The words that have no row, and the first place of each."""
    new: dict[int, int] = {}
    for number, (key, row) in enumerate(zip(around, rows, strict=True)):
        if row is None:
            new.setdefault(key, number)
    return new


def groups(texts: Sequence[Tokens]) -> Iterator[slice]:
    """Which texts to read in one pass."""
    begin = size = 0
    for at, tokens in enumerate(texts, 1):
        size += len(tokens.starts)
        if size >= _AT_ONCE or at == len(texts):
            yield slice(begin, at)
            begin, size = at, 0

"""The network's answers word by word, remembered by the words around each word.

Names and statements ask it about the same texts, and a text is asked about again after every
keystroke; what was answered once is not computed again.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, LENGTH, SPACY

from aktiv_app.privacy.name_model.network import Floats, Mask, Places
from aktiv_app.privacy.name_model.tagger import NameTagger

Spans = Sequence[tuple[int, int]]

_AT_ONCE = 2000  # tokens in one pass through the network; bounds its memory
_REMEMBERED = 20_000  # answers, at about 350 bytes
_TEXTS = 256  # texts whose tokens are remembered: the pieces of a long one that is new


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text: network features, words, places, and which are blank.

    `words` stand for the features: equal ones have equal features.
    """

    features: NDArray[np.uint64]
    words: NDArray[np.uint64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    blank: Mask

    def touched(self, spans: Spans) -> Mask:
        """Which tokens share a character with one of `spans`."""
        mask = np.zeros(len(self.starts), np.bool_)
        if spans:
            begins, stops = np.array(spans, np.int64).T
            first = np.searchsorted(self.ends, begins, "right").tolist()
            last = np.searchsorted(self.starts, stops, "left").tolist()
            for begin, stop in zip(first, last, strict=True):
                mask[begin:stop] = True
        return mask


@dataclass(frozen=True, slots=True)
class Row:
    """Texts in a row as the network reads them, with padding between; `parts` says where."""

    features: NDArray[np.uint64]
    words: NDArray[np.uint64]
    inside: Mask
    blank: Mask
    parts: list[slice]


class Answers:
    """Asks the network about words of texts. Not thread-safe."""

    def __init__(self, tagger: NameTagger) -> None:
        self._tagger = tagger
        self._network = tagger.network
        self._columns = [*self._network.columns, LENGTH, SPACY, IS_SPACE]
        self._known: dict[bytes, int] = {}
        self._shares = np.zeros((_REMEMBERED, self._network.classes), np.float32)
        self._cut: dict[str, Tokens] = {}
        # Odd numbers that mix the features of a word into one (Knuth's multiplicative hashing).
        steps = np.arange(1, 2 * len(self._network.columns), 2, dtype=np.uint64)
        self._mixing = steps * np.uint64(0x9E3779B97F4A7C15)

    @property
    def tagger(self) -> NameTagger:
        """The model that answers."""
        return self._tagger

    def tokens(self, text: str) -> Tokens:
        """The tokens of a text."""
        known = self._cut.get(text)
        if known is None:
            if len(self._cut) >= _TEXTS:
                self._cut.clear()
            known = self._cut[text] = self._made(text)
        return known

    def row(self, texts: Sequence[Tokens]) -> Row:
        """The texts in a row."""
        pad = self._network.padding
        total = pad + sum(len(tokens.starts) + pad for tokens in texts)
        features = np.zeros((total, len(self._network.columns)), np.uint64)
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
        return Row(features, words, inside, blank, parts)

    def at(self, row: Row, places: Places) -> Floats:
        """The probabilities (places, classes) at each of `places` (ascending) in a row."""
        reach = self._network.padding
        words = row.words
        around = [words[at - reach : at + reach + 1].tobytes() for at in places.tolist()]
        new = self._new(around)
        if len(self._known) + len(new) > len(self._shares):
            self._known.clear()
            new = self._new(around)
            if len(new) > len(self._shares):
                self._shares = np.zeros((len(new), self._shares.shape[1]), np.float32)
        if new:
            first = len(self._known)
            scores = self._network.scores(row.features, row.inside, places[list(new.values())])
            self._shares[first : first + len(new)] = scores
            self._known.update(zip(new, range(first, first + len(new)), strict=True))
        return self._shares[[self._known[key] for key in around]]

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

    def _new(self, around: Sequence[bytes]) -> dict[bytes, int]:
        """Which of the words are not known, and the first place of each."""
        known = self._known
        new: dict[bytes, int] = {}
        for number, key in enumerate(around):
            if key not in known:
                new.setdefault(key, number)
        return new

    def _made(self, text: str) -> Tokens:
        array = self._tagger.make_doc(text).to_array(self._columns)
        lengths, spaces = array[:, -3].astype(np.int64), array[:, -2].astype(np.int64)
        ends = np.cumsum(lengths + spaces) - spaces
        blank = array[:, -1].astype(np.bool_)
        features = array[:, :-3]
        words = (features * self._mixing).sum(axis=1, dtype=np.uint64)
        return Tokens(features, words, ends - lengths, ends, blank)


def groups(texts: Sequence[Tokens]) -> Iterator[slice]:
    """Which texts to read in one pass."""
    begin = size = 0
    for at, tokens in enumerate(texts, 1):
        size += len(tokens.starts)
        if size >= _AT_ONCE or at == len(texts):
            yield slice(begin, at)
            begin, size = at, 0

"""Remembers what the network makes of words by themselves, which is most of its work."""

import numpy as np
from spacy.vocab import Vocab

from aktiv_app.privacy.name_model.features import Hashes, word_features
from aktiv_app.privacy.name_model.network import Floats, Network, Places, WordParts

_KEPT_WORDS = 6000  # at about 5 kB each


class KnownWords:
    """Words the network has met, up to a number; then it forgets all. Not thread-safe."""

    def __init__(self, network: Network, vocab: Vocab, kept: int = _KEPT_WORDS) -> None:
        self._network = network
        self._vocab = vocab
        self._kept = kept
        self._known: dict[int, int] = {}
        self._make_room(kept)

    @property
    def parts(self) -> WordParts:
        """The words; row 0 stands for an empty place."""
        return self._parts

    def rows(self, words: Hashes) -> Places:
        """The rows of words, given as in the vocabulary; new ones are taken in.

        Rows from an earlier call may stand for other words after this.
        """
        wanted: list[int] = words.tolist()
        new = [word for word in set(wanted) if word not in self._known]
        if len(self._known) + len(new) >= len(self._parts.vectors):
            new = list(set(wanted))
            self._make_room(max(self._kept, len(new)))
        if new:
            self._take_in(new)
        return np.array([self._known[word] for word in wanted], np.intp)

    def _take_in(self, words: list[int]) -> None:
        lexemes = [self._vocab[word] for word in words]
        made = self._network.words(word_features(lexemes, self._network.tables))
        begin = len(self._known) + 1
        rows = slice(begin, begin + len(words))
        self._parts.vectors[rows] = made.vectors
        for table, values in zip(self._parts.projected, made.projected, strict=True):
            table[rows] = values
        self._known.update(zip(words, range(begin, begin + len(words)), strict=True))

    def _make_room(self, words: int) -> None:
        width = self._network.shape.width

        def table(columns: int) -> Floats:
            room = np.empty((words + 1, columns), np.float32)
            room[0] = 0.0
            return room

        self._known.clear()
        self._parts = WordParts(
            table(width), (table(2 * width), table(2 * width), table(2 * width))
        )

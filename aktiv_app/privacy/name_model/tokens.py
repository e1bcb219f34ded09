"""Texts as the network reads them, put together from words that are remembered.

spaCy takes each run of characters between spaces apart by itself, so what comes of one is the same
wherever it stands (but for faces such as ":)" of which the halves stand in two runs). After a
keystroke one such run is new.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, LENGTH, ORTH, SPACY

from aktiv_app.privacy.name_model.component import COLUMNS
from aktiv_app.privacy.name_model.network import Mask
from aktiv_app.privacy.name_model.tagger import NameTagger

Spans = Sequence[tuple[int, int]]

_RUN = re.compile(r"\S+ ?|\s+")  # a single space belongs to what stands before it
_KEPT_RUNS = 20_000  # at about 300 bytes
_KEPT_TEXTS = 256  # the pieces of a long one that is new
_SEPARATOR = "\n"  # a token by itself, which no other ever holds
# What is known of each token of a run: what the network wants, length, whether a space follows,
# whether it is blank, and last its word, which the model's tokeniser gives as `ORTH`.
_FEATURES = len(COLUMNS)
_COLUMNS = [*COLUMNS, LENGTH, SPACY, IS_SPACE, ORTH]
_SPACE, _SPACES = COLUMNS.index(SPACY), _FEATURES + 1


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


class Tokeniser:
    """Takes texts apart as the model's own tokeniser does. Not thread-safe."""

    def __init__(self, tagger: NameTagger) -> None:
        self._make_doc = tagger.make_doc
        self._strings = tagger.network.vocab.strings
        self._separator = np.uint64(self._strings.add(_SEPARATOR))
        # Odd numbers that mix the features of a word into one (Knuth's multiplicative hashing).
        steps = np.arange(1, 2 * _FEATURES, 2, dtype=np.uint64)
        self._mixing = steps * np.uint64(0x9E3779B97F4A7C15)
        self._texts: dict[str, Tokens] = {}
        # The rows of each as bytes: a text has a hundred, and to join them costs a tenth of what
        # `np.concatenate` takes for so many small arrays.
        self._runs: dict[str, bytes] = {}

    def of(self, text: str) -> Tokens:
        """The tokens of a text."""
        known = self._texts.get(text)
        if known is None:
            if len(self._texts) >= _KEPT_TEXTS:
                self._texts.clear()
            known = self._texts[text] = self._made(text)
        return known

    def _made(self, text: str) -> Tokens:
        runs = _RUN.findall(text)
        known = self._runs
        if new := [run for run in dict.fromkeys(runs) if run not in known]:
            if len(known) + 2 * len(new) > _KEPT_RUNS:
                known.clear()
                new = list(dict.fromkeys(runs))
            self._take_in(new)
        rows = b"".join([known[run] for run in runs])
        table = np.frombuffer(rows, np.uint64).reshape(-1, len(_COLUMNS))
        features = table[:, :_FEATURES]
        lengths, spaces, blank, words = table[:, _FEATURES:].T
        ends = np.cumsum(lengths + spaces, dtype=np.int64) - spaces.astype(np.int64)
        starts = ends - lengths.astype(np.int64)
        return Tokens(features, words, starts, ends, blank.astype(np.bool_))

    def _take_in(self, runs: Sequence[str]) -> None:
        """Take new runs apart; those that are not blank with and without a space after them."""
        words = []
        for run in runs:
            if run.isspace():
                self._runs[run] = self._mixed(self._table(run)).tobytes()
            else:
                words.append(run.removesuffix(" "))
        # Nothing divides letters, so what only consists of them need not be asked about.
        whole = [word for word in words if word.isalpha()]
        if whole:
            name = self._strings.add
            table = np.array([(name(word), 0, len(word), 0, 0, 0) for word in whole], np.uint64)
            self._keep(whole, table, range(len(whole)), range(1, len(whole) + 1))
        others = [word for word in words if not word.isalpha()]
        if others:
            table = self._table(_SEPARATOR.join(others))  # at once, which costs less
            between = np.flatnonzero(table[:, -1] == self._separator)
            begins, ends = [0, *(between + 1).tolist()], [*between.tolist(), len(table)]
            self._keep(others, table, begins, ends)

    def _keep(
        self,
        words: Sequence[str],
        table: NDArray[np.uint64],
        begins: Sequence[int],
        ends: Sequence[int],
    ) -> None:
        """Remember words whose tokens are these rows of `table`, in which no space follows."""
        spaced = table.copy()
        last = np.array(ends) - 1
        spaced[last, _SPACE] = spaced[last, _SPACES] = 1
        for ending, columns in (("", self._mixed(table)), (" ", self._mixed(spaced))):
            for word, begin, end in zip(words, begins, ends, strict=True):
                self._runs[word + ending] = columns[begin:end].tobytes()

    def _table(self, text: str) -> NDArray[np.uint64]:
        """The columns of the tokens of `text`."""
        table: NDArray[np.uint64] = self._make_doc(text).to_array(_COLUMNS)
        return table

    def _mixed(self, table: NDArray[np.uint64]) -> NDArray[np.uint64]:
        """The table with words in its last column."""
        np.matmul(table[:, :_FEATURES], self._mixing, out=table[:, -1])
        return table

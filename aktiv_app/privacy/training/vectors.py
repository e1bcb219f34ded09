"""Vectors of words from running text, for the tables the network starts with.

Words that stand among the same neighbours get similar vectors: the singular vectors of the
positive pointwise mutual information of words and neighbours (Levy and Goldberg, "Neural Word
Embedding as Implicit Matrix Factorization", 2014). The rows for pieces of words are then the
ones whose sums come nearest to the vectors of whole words, so that a word nobody has seen
starts out like words of its kind.
"""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.attrs import LOWER, SHAPE
from spacy.language import Language
from torch import Tensor

from aktiv_app.privacy.name_model.features import Floats, Hashes, Ints, pieces_of
from aktiv_app.privacy.name_model.vocabulary import CODE
from aktiv_app.privacy.training.corpora import (
    Sentence,
    development_splits,
    test_splits,
    training_sentences,
)
from aktiv_app.privacy.training.matrices import least_squares, singular_vectors, sparse

_OFTEN = 5  # a word seen less often gets no vector
_NEIGHBOURS = 20_000  # words that count as neighbours by themselves; others by their looks
_OFFSETS = (-2, -1, 1, 2)
_LOOKS = 5  # how a word is written: small letters, a capital first, capitals, digits, other
_OTHER = 4
_SMOOTHED = 0.75  # power of a neighbour's count: rare neighbours say less than they seem to
_SPREAD = 0.1  # standard deviation of the tables
_LONGEST = 100  # letters without a space that are looked at
_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+")


@dataclass(frozen=True, slots=True)
class Columns:
    """The numbers in a row of each table, and how many rows these get.

    Only the `known` most frequent words are given vectors of their own; the pieces are fitted to
    all that are seen often enough.
    """

    rows: int
    known: int = 35_000
    pieces: int = 64
    words: int = 48


@dataclass(frozen=True, slots=True)
class Vectors:
    """What the tables of a network can start with.

    `pieces` is (rows, columns). `hashes` are the sorted hashes of words in small letters,
    `words` (words, columns) their vectors. Both have the same standard deviation.
    """

    pieces: Floats
    hashes: Hashes
    words: Floats

    def save(self, path: Path) -> None:
        """Write an `.npz` file, in half precision."""
        np.savez_compressed(
            path,
            pieces=self.pieces.astype(np.float16),
            word_hashes=self.hashes,
            word_vectors=self.words.astype(np.float16),
        )

    @classmethod
    def load(cls, path: Path) -> "Vectors":
        """Read what `save` wrote. Raises OSError or KeyError for another file."""
        with np.load(path) as found:
            pieces, words = (found[name].astype(np.float32) for name in ("pieces", "word_vectors"))
            return cls(pieces, found["word_hashes"], words)


@dataclass(frozen=True, slots=True)
class _Read:
    """A long text by places: the number of the word, -1 between paragraphs, and its writing.

    `hashes` and `counts` are of the numbered words, the most frequent first.
    """

    words: NDArray[np.int32]
    looks: NDArray[np.int8]
    hashes: Hashes
    counts: Ints


def from_folder(texts: Path, corpora: Path, columns: Columns) -> Vectors:
    """Vectors from the `.txt` files below `texts` and the sentences for training in `corpora`.

    Each line is a paragraph. No sentence of a development or test split is read, wherever it
    stands. Raises ValueError when there is too little text.
    """
    splits = (*development_splits(corpora), *test_splits(corpora))
    refused = frozenset(one.fingerprint for split in splits for one in split.sentences)
    known = (sentence.text for sentence in training_sentences(corpora))
    return learn(chain(_paragraphs(texts), known), refused, columns)


def learn(texts: Iterable[str], refused: frozenset[str], columns: Columns) -> Vectors:
    """Vectors from `texts`, one paragraph each, without the sentences with `refused` fingerprints.

    The same texts and versions give the same vectors on the same kind of machine. Raises
    ValueError when there are fewer frequent words than columns.
    """
    nlp = spacy.blank(CODE)
    read = _read(nlp, texts, refused)
    often = int(np.searchsorted(-read.counts, -_OFTEN, side="right"))
    if often < columns.pieces:
        raise ValueError(f"{often} words are too few for {columns.pieces} columns")
    whole = _unit(singular_vectors(_surprise(read, often), columns.pieces))
    spelled = [nlp.vocab.strings[int(one)] for one in read.hashes[:often]]
    pieces = _fitted(spelled, whole, columns.rows)
    order = np.argsort(read.hashes[: min(often, columns.known)])
    words = whole[order, : columns.words]
    return Vectors(
        pieces * (_SPREAD / pieces.std()), read.hashes[order], words * (_SPREAD / words.std())
    )


def _paragraphs(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.txt")):
        with path.open(encoding="utf-8") as lines:
            yield from lines


def _read(nlp: Language, texts: Iterable[str], refused: frozenset[str]) -> _Read:
    tokens = _Tokens(nlp)
    places = array("i", [0])
    for text in texts:
        sentences = _SENTENCE_END.split(text.strip())
        prints = [_fingerprint(one) for one in sentences]
        if "".join(prints) in refused:
            continue
        for sentence, mark in zip(sentences, prints, strict=True):
            if mark and mark not in refused:
                for chunk in sentence.split():
                    places.extend(tokens[chunk])
        places.extend((0, 0))  # so far apart that no word sees past the end
    pair_of = np.frombuffer(places, np.int32)
    pairs = np.array([*tokens.pairs], np.uint64)
    shapes, shape_of = np.unique(pairs[:, 1], return_inverse=True)
    looks = np.array([_look(nlp.vocab.strings[int(one)]) for one in shapes], np.int8)
    hashes, word_of = np.unique(pairs[:, 0], return_inverse=True)
    counts = np.bincount(word_of[pair_of], minlength=len(hashes))
    counts[0] = np.iinfo(np.int64).max  # the gap, to become the first
    order = np.argsort(-counts, kind="stable")
    number = np.empty(len(order), np.int32)
    number[order] = np.arange(-1, len(order) - 1)
    return _Read(
        number[word_of][pair_of], looks[shape_of][pair_of], hashes[order[1:]], counts[order[1:]]
    )


class _Tokens(dict[str, tuple[int, ...]]):
    """What the tokenizer makes of a text between spaces, as numbers of `pairs`.

    A pair is the hash of a word in small letters and that of its shape; the first is the gap
    between paragraphs.
    """

    def __init__(self, nlp: Language) -> None:
        super().__init__()
        self._nlp = nlp
        self.pairs: dict[tuple[int, int], int] = {(0, 0): 0}

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        found = self._nlp.make_doc(chunk[:_LONGEST]).to_array([LOWER, SHAPE]).tolist()
        numbers = tuple(
            self.pairs.setdefault((lower, shape), len(self.pairs)) for lower, shape in found
        )
        self[chunk] = numbers
        return numbers


def _fingerprint(text: str) -> str:
    return Sentence(text, (), "").fingerprint


def _look(shape: str) -> int:
    if "d" in shape:
        return 3
    if shape.startswith("X"):
        return 1 if "x" in shape or len(shape) == 1 else 2
    return 0 if shape.startswith("x") else _OTHER


def _surprise(read: _Read, often: int) -> Tensor:
    """(words, neighbours): how much more often they meet than by chance, sparse."""
    known = min(often, _NEIGHBOURS)
    words, looks = read.words.astype(np.int64), read.looks.astype(np.int64)
    width = known + _LOOKS + 1  # the last is the end of a paragraph
    neighbour = np.where(words < known, words, known + looks)
    neighbour[words < 0] = width - 1
    across = len(_OFFSETS) * width + _LOOKS
    keys: list[Ints] = []
    counts: list[Ints] = []

    def add(centre: Ints, column: Ints) -> None:
        fits = (centre >= 0) & (centre < often)
        found, times = np.unique(centre[fits] * across + column[fits], return_counts=True)
        keys.append(found)
        counts.append(times.astype(np.int64))

    for at, offset in enumerate(_OFFSETS):
        ahead, behind = max(0, offset), max(0, -offset)
        last = len(words)
        column = at * width + neighbour[ahead : last - behind]
        add(words[behind : last - ahead], column)
    inside = looks[:-1] != _OTHER  # where no sentence begins its writing says something
    add(words[1:][inside], across - _LOOKS + looks[1:][inside])
    key, count = np.concatenate(keys), np.concatenate(counts).astype(np.float64)
    order = np.argsort(key)
    (row, column), count = np.divmod(key[order], across), count[order]
    in_row = np.bincount(row, count, often)
    in_column = np.bincount(column, count, across) ** _SMOOTHED
    in_column /= in_column.sum()
    value = np.log(count / (in_row[row] * in_column[column]))
    value *= count / (count + 1)
    keep = value > 0
    return sparse(row[keep], column[keep], value[keep].astype(np.float32), (often, across))


def _unit(vectors: Floats) -> Floats:
    lengths = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    return np.asarray(vectors / np.maximum(lengths, 1e-6)[:, None], np.float32)


def _fitted(words: list[str], vectors: Floats, rows: int) -> Floats:
    """Rows for pieces, (rows, columns), whose sums over the root of their number are nearest."""
    pieces, starts = pieces_of(words, rows)
    counts = np.diff([*starts, len(pieces)])
    owner = np.repeat(np.arange(len(words)), counts)
    share = np.repeat(1 / np.sqrt(counts), counts).astype(np.float32)
    return least_squares(sparse(owner, pieces, share, (len(words), rows)), vectors)

"""What the network sees of each word: numbers that say which rows of its tables to add up."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray
from spacy.lexeme import Lexeme

from aktiv_app.privacy.name_model.lists import AMBIGUOUS, FAMILY, GIVEN, ORDINARY, PLACE, SENSITIVE

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Hashes = NDArray[np.uint64]

FLAGS = (GIVEN, FAMILY, PLACE, AMBIGUOUS, ORDINARY, SENSITIVE)
_SIZES = (2, 3, 4, 5)  # letters in a piece of a word
_LONGEST = 24  # letters; of longer words the beginning and the end are looked at
_PRIME, _MIX = 1_099_511_628_211, 0x9E3779B97F4A7C15
_BITS = (1 << 64) - 1
_FEW = 4  # words for which the calls of NumPy take longer than counting one by one


@dataclass(frozen=True, slots=True)
class Tables:
    """How words find their rows.

    `words` and `shapes` are sorted hashes of the words and word shapes the network knows; row
    0 of a table is for all others, so that a stranger is never mistaken for a known word.
    `pieces` is the number of rows for pieces of words, which share rows by chance.
    """

    words: Hashes
    shapes: Hashes
    pieces: int


@dataclass(frozen=True, slots=True)
class WordFeatures:
    """Features of some words.

    `words` and `shapes` are row numbers, one a word; `flags` is (words, flags) of 0 and 1;
    `pieces` holds the row numbers of all pieces, those of word i from `starts[i]` on.
    """

    words: Ints
    shapes: Ints
    flags: Floats
    pieces: Ints
    starts: Ints


def word_features(lexemes: Sequence[Lexeme], tables: Tables) -> WordFeatures:
    """The features of words in the pipeline's vocabulary, whose list flags must be set."""
    words = np.array([lexeme.lower for lexeme in lexemes], np.uint64)
    shapes = np.array([lexeme.shape for lexeme in lexemes], np.uint64)
    flags = np.array([[lexeme.check_flag(flag) for flag in FLAGS] for lexeme in lexemes])
    pieces, starts = pieces_of([lexeme.lower_ for lexeme in lexemes], tables.pieces)
    return WordFeatures(
        row_numbers(words, tables.words),
        row_numbers(shapes, tables.shapes),
        flags.reshape(len(lexemes), len(FLAGS)).astype(np.float32),
        pieces,
        starts,
    )


def row_numbers(hashes: Hashes, known: Hashes) -> Ints:
    """One more than the place of each hash among the sorted `known` ones; 0 for strangers."""
    if not len(known):
        return np.zeros(len(hashes), np.int64)
    places = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
    return np.where(known[places] == hashes, places + 1, 0).astype(np.int64)


def pieces_of(words: Sequence[str], rows: int) -> tuple[Ints, Ints]:
    """Row numbers of the pieces of two to five letters of each word, and where each begins.

    The ends of a word count as letters, so that beginnings and endings are pieces of their
    own. Every word has at least one piece.
    """
    shown = [f"\x02{_shortened(word)}\x03" for word in words]
    starts = np.zeros(len(words), np.int64)
    if len(words) <= _FEW:  # as after a keystroke
        each = [_pieces_of_one(word, rows) for word in shown]
        starts[1:] = list(accumulate(map(len, each[:-1])))
        return np.array(list(chain.from_iterable(each)), np.int64), starts
    letters = _letters("".join(shown)).astype(np.uint64)
    lengths = np.array([len(word) for word in shown], np.int64)
    owner = np.repeat(np.arange(len(words)), lengths)
    first = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    left = lengths[owner] - (np.arange(len(letters)) - first[owner])  # letters from here on
    found: list[Ints] = []
    owners: list[Ints] = []
    prime, mix = np.uint64(_PRIME), np.uint64(_MIX)
    value = letters * mix
    for size in range(2, max(_SIZES) + 1):
        value = value[:-1] * prime ^ letters[size - 1 :] * mix
        fits = left[: len(value)] >= size
        mixed = value[fits] * mix
        found.append(((mixed >> np.uint64(33)) % np.uint64(rows)).astype(np.int64))
        owners.append(owner[: len(value)][fits])
    belongs = np.concatenate(owners)
    order = np.argsort(belongs, kind="stable")
    counts = np.bincount(belongs, minlength=len(words))
    starts[1:] = np.cumsum(counts)[:-1]
    return np.concatenate(found)[order], starts


def _pieces_of_one(word: str, rows: int) -> list[int]:
    """What `pieces_of` gives for one word, which has its ends already."""
    letters = [letter * _MIX & _BITS for letter in _letters(word).tolist()]
    found: list[int] = []
    values = letters
    for size in range(2, max(_SIZES) + 1):
        ends = letters[size - 1 :]
        values = [(value * _PRIME & _BITS) ^ end for value, end in zip(values, ends, strict=False)]
        found += [((value * _MIX & _BITS) >> 33) % rows for value in values]
    return found


def _letters(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "replace"), "<u4")


def _shortened(word: str) -> str:
    half = _LONGEST // 2
    return word if len(word) <= _LONGEST else word[:half] + word[-half:]

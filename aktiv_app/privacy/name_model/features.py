"""What the network sees of each word: numbers that say which rows of its tables to add up."""

from collections.abc import Sequence
from dataclasses import dataclass

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
_PRIME = np.uint64(1_099_511_628_211)
_MIX = np.uint64(0x9E3779B97F4A7C15)


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
    lengths = np.array([len(word) for word in shown], np.int64)
    starts = np.zeros(len(words), np.int64)
    if not words:
        return np.zeros(0, np.int64), starts
    letters = np.frombuffer("".join(shown).encode("utf-32-le", "replace"), "<u4").astype(np.uint64)
    owner = np.repeat(np.arange(len(words)), lengths)
    first = np.concatenate([[0], np.cumsum(lengths)[:-1]])
    left = lengths[owner] - (np.arange(len(letters)) - first[owner])  # letters from here on
    found: list[Ints] = []
    owners: list[Ints] = []
    value = letters * _MIX
    for size in range(2, max(_SIZES) + 1):
        value = value[:-1] * _PRIME ^ letters[size - 1 :] * _MIX
        fits = left[: len(value)] >= size
        mixed = value[fits] * _MIX
        found.append(((mixed >> np.uint64(33)) % np.uint64(rows)).astype(np.int64))
        owners.append(owner[: len(value)][fits])
    belongs = np.concatenate(owners)
    order = np.argsort(belongs, kind="stable")
    counts = np.bincount(belongs, minlength=len(words))
    starts[1:] = np.cumsum(counts)[:-1]
    return np.concatenate(found)[order], starts


def _shortened(word: str) -> str:
    half = _LONGEST // 2
    return word if len(word) <= _LONGEST else word[:half] + word[-half:]

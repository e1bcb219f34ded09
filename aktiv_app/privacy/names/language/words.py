"""Splitting text into words, and folding words so that spellings of one name compare equal."""

import unicodedata
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from aktiv_app.privacy.text.late import late

_JOINERS = "-\u2010\u2011'’ʼ´`"
WORD = late(rf"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*(?:[{_JOINERS}][^\W\d_]+)*")
_HYPHENS = late("[\u2010\u2011]")
_SPECIAL = str.maketrans(
    {"ø": "o", "æ": "ae", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "ı": "i", "ŋ": "n",
     "ŧ": "t", "’": "'", "ʼ": "'", "´": "'", "`": "'", "\u2010": "-", "\u2011": "-"}
)  # fmt: skip


class Shape(IntEnum):
    """How a word is written."""

    LOWER = 0
    CAPITALISED = 1
    UPPER = 2
    INITIAL = 3


class Word(NamedTuple):
    """A word and where it stands; `end` is exclusive."""

    text: str
    start: int
    end: int


_new = tuple.__new__  # several times faster than `Word(...)`; texts have thousands of words


def words_of(text: str) -> list[Word]:
    """All words of `text` in order; digits and underscores separate words."""
    return [_new(Word, (m[0], *m.span())) for m in WORD.finditer(text)]


def moved(words: Iterable[Word], by: int) -> list[Word]:
    """The words `by` characters further on."""
    return [_new(Word, (text, start + by, end + by)) for text, start, end in words]


def shape_of(word: str) -> Shape:
    """The shape of a non-empty word, judged by its letters."""
    if not word[0].isupper():
        # Scripts without case (Arabic, Chinese) cannot be judged and count as lower.
        return Shape.LOWER
    if len(word) == 1:
        return Shape.INITIAL
    return Shape.UPPER if word.isupper() else Shape.CAPITALISED


def fold(word: str) -> str:
    """Lower case with plain hyphens, accents kept."""
    lowered = word.lower()
    return lowered if lowered.isascii() else _HYPHENS.sub("-", lowered).replace("’", "'")


def plain(word: str) -> str:
    """`fold` without accents and with Latin look-alikes, so that Øystein equals oystein."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFD", lowered.translate(_SPECIAL))
    # Mark by mark, as whole lists are folded at once and hold few different marks.
    for mark in filter(unicodedata.combining, set(decomposed)):
        decomposed = decomposed.replace(mark, "")
    return decomposed


def without_genitive(word: str) -> str:
    """The folded word without a genitive ending, or the word itself (Karis, Lars', Anders's)."""
    if word.endswith(("'s", "’s")):
        return word[:-2]
    if word.endswith("s") and len(word) > 3:
        return word[:-1]
    return word


def begin_words(letters: Iterable[str], words: Iterable[str]) -> bool:
    """Whether each of the initials begins one of `words`, no two of them the same one."""
    left = list(words)
    for letter in letters:
        begun = next((word for word in left if word.startswith(letter)), None)
        if begun is None:
            return False
        left.remove(begun)
    return True

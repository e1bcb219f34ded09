"""Where documents are named before a place: words of the lists, and those that end like one."""

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from aktiv_app.privacy.recognizers.beginnings import LONGEST
from aktiv_app.privacy.recognizers.international.document_names import (
    CASES,
    COMPOUND_NAMES,
    NAME_STEMS,
    NAMES,
    NUMBERED,
)
from aktiv_app.privacy.recognizers.international.document_registers import (
    FOREIGN,
    POLICE,
    REGISTERS,
)
from aktiv_app.privacy.recognizers.international.document_words import (
    COMPOUND_STEMS,
    COMPOUND_WORDS,
    DOCUMENT_WORDS,
)
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_LISTS = (DOCUMENT_WORDS, REGISTERS, FOREIGN, NAMES, CASES)
WORDS = rf"(?:{'|'.join(_LISTS)}|{COMPOUND_WORDS}|{COMPOUND_NAMES}){NUMBERED}"
"""A document, in small letters."""

_STEM = re.compile("|".join(sorted((*COMPOUND_STEMS, *NAME_STEMS))))
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_WIDEST = 170  # characters before a place
_REMEMBERED = 20_000  # words


@lru_cache(maxsize=1)
def _beginnings() -> tuple[Set[str], Sequence[int]]:
    """What the listed names begin with, and how long these beginnings are."""
    # Each list for itself: all together begin in more ways than are put together.
    found = frozenset[str]().union(
        *(
            WordSearch(rf"(?<!\w)(?:{words})", re.IGNORECASE).beginnings
            for words in (*_LISTS, POLICE)
        )
    )
    return found, sorted({len(one) for one in found})


@lru_cache(maxsize=_REMEMBERED)
def _is_beginning(letters: str) -> bool:
    beginnings, lengths = _beginnings()
    return any(letters[:length] in beginnings for length in lengths)


@lru_cache(maxsize=_REMEMBERED)
def _has_stem(word: str) -> bool:
    return _STEM.search(word) is not None


@lru_cache(maxsize=16)
def _begun(low: str) -> Sequence[int]:
    """Where in a text in small letters a document's name may begin."""
    plain = _DIGIT.sub("0", low)
    starts: list[int] = []
    before = 0
    for word in _WORD.finditer(plain):
        place = word.start()
        if _has_stem(word.group()):
            starts += (before, place)  # "SITHS-kort", "rumensk ID"
        elif _is_beginning(plain[place : place + LONGEST]):
            starts.append(place)
        before = place
    return starts


class Named:
    """The name of a document and what leads from it to a place."""

    def __init__(self, gap: str, width: int, *, police: bool = False) -> None:
        """`gap` is matched in small letters; `police` adds what the police has on somebody."""
        words = rf"{WORDS}|{POLICE}" if police else WORDS
        self._pattern = late(rf"(?<![^\W_])(?:{words})(?![^\W\d_])(?:{gap})$")
        self._width = width

    def before(self, text: str, start: int) -> bool:
        """Whether it stands just before `start`."""
        low = text[max(0, start - _WIDEST) : start].lower()
        earliest = len(low) - self._width
        return any(
            self._pattern.match(low, place) is not None
            for place in _begun(low)
            if place >= earliest
        )


_NAME = late(rf"(?<![^\W_])(?:{WORDS})(?![^\W\d_])")


def is_named_in(low: str) -> bool:
    """Whether a line in small letters names a document."""
    return any(_NAME.match(low, place) is not None for place in _begun(low))

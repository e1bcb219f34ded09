"""Cues of many words, tried only where a word before a value begins like one of them."""

import re
from functools import cached_property

from aktiv_app.privacy.recognizers.base import Cue
from aktiv_app.privacy.recognizers.word_search import WordSearch

_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")


class WordCue(Cue):
    """A `Cue` whose words all begin with letters that are known; finds what a `Cue` finds.

    Whether the words say with what they begin is asked at the first use; else all places are
    tried.
    """

    def __init__(self, words: str, gap: str, width: int = 60, hints: tuple[str, ...] = ()) -> None:
        """As `Cue`."""
        super().__init__(words, gap, width, hints)
        self._words = words

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return WordSearch(rf"(?<!\w)(?:{self._words})", re.IGNORECASE).beginnings

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple({len(beginning) for beginning in self._beginnings})

    def _ends(self, window: str) -> bool:
        if not self._beginnings:
            return super()._ends(window)
        plain = _DIGIT.sub("0", window)
        return any(
            self._pattern.match(window, place) is not None
            for place in (word.start() for word in _WORD.finditer(plain))
            if any(plain[place : place + length] in self._beginnings for length in self._lengths)
        )

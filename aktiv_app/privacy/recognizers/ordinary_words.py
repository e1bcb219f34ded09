"""Whether a word is one of the five languages, read from the lists when it is first asked."""

from functools import cached_property
from pathlib import Path

from aktiv_app.privacy.names.language.verb_list import read_verbs
from aktiv_app.privacy.names.language.word_lists import read_list

_LISTS = ("ordinary", "words", "things", "places", "roles")


class OrdinaryWords:
    """The words of the lists in a folder."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the lists of names and words."""
        self._folder = folder

    @cached_property
    def _words(self) -> frozenset[str]:
        # Most texts hold nothing for which it matters.
        words = (word for name in _LISTS for word in read_list(self._folder / f"{name}.txt"))
        return read_verbs(self._folder).every.union(words)

    def holds(self, word: str) -> bool:
        """Whether `word`, in small letters, is in one of the lists."""
        return word in self._words

"""Reads `resources/names/verbs.txt`: which verbs there are, and who does what they say."""

from dataclasses import dataclass
from pathlib import Path

from aktiv_app.privacy.names.language.word_lists import read_list


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs of five languages, folded; the marks of the file say what the sets are.

    Attributes:
        every: all of them.
        after_names: those that are looked for right after a word that may be a name.
        private: what only people do, and no firm, room or ship.
        of_persons: what somebody thinks, wants or does, and what happens to somebody.
        saying: before or after what is said.
        of_anybody: what firms and tools do as well.
    """

    every: frozenset[str]
    after_names: frozenset[str]
    private: frozenset[str]
    of_persons: frozenset[str]
    saying: frozenset[str]
    of_anybody: frozenset[str]


def read_verbs(folder: Path) -> Verbs:
    """Read the list in `folder`; raises OSError when it is missing."""
    marked: dict[str, set[str]] = {}
    every: set[str] = set()
    for line in read_list(folder / "verbs.txt"):
        verb, _, marks = line.partition(" ")
        every.add(verb)
        for mark in marks.split():
            marked.setdefault(mark, set()).add(verb)
    private, saying = marked["private"], marked["says"]
    return Verbs(
        frozenset(every),
        frozenset(every - marked["rarely"]),
        frozenset(private),
        frozenset(private | saying | marked["person"]),
        frozenset(saying),
        frozenset(marked["anybody"]),
    )

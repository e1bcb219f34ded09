"""Reads the word lists behind name detection, whole files at a time: there are many words."""

from collections.abc import Sequence
from errno import ENODATA
from pathlib import Path

from aktiv_app.privacy.names.language.kinds import Kind
from aktiv_app.privacy.names.language.plausibility import NamePlausibility
from aktiv_app.privacy.names.language.set_phrases import set_phrases
from aktiv_app.privacy.names.language.words import fold, plain

# Entries of one list, and ordinary words, that the letter statistics are made from: as many of
# each origin, so that the longest lists do not decide what a name looks like.
_STATISTICS = 800
_STATISTICS_WORDS = 7_000
_SHORTEST_BARE = 3
_KINDS = (
    ("ambiguous", Kind.AMBIGUOUS), ("particles", Kind.PARTICLE), ("titles", Kind.TITLE),
    ("roles", Kind.ROLE), ("organisation_markers", Kind.ORG_MARK), ("places", Kind.PLACE),
    ("calendar", Kind.CALENDAR), ("things", Kind.THING), ("acronyms", Kind.ACRONYM),
    ("words", Kind.COMMON), ("other_languages", Kind.COMMON),
)  # fmt: skip
_ORIGINS = (
    "african_horn", "african_west", "anglo", "east_asian", "eastern_european", "latin",
    "middle_eastern", "nordic", "sami", "south_asian", "southeast_asian", "turkish",
)  # fmt: skip
_ASIAN = ("east_asian", "southeast_asian")


class WordLists:
    """The lists of a folder. Words are folded.

    Attributes:
        kinds: what the lists know about a word, bits of `Kind`.
        phrases: names of firms, ships and the like of several words.
    """

    def __init__(self, folder: Path) -> None:
        """Read the lists in `folder` (UTF-8, one entry a line).

        Raises:
            OSError: a list is missing, empty, or cannot be read.
        """
        lists = {name: read_list(folder / f"{name}.txt") for name, _ in _KINDS}
        ordinary = read_list(folder / "ordinary.txt")
        # The longest list first: each of the others is added to what is there.
        self.kinds: dict[str, int] = dict.fromkeys(ordinary, int(Kind.ORDINARY))
        bare: dict[str, int] = {}
        names: list[str] = []
        for sub, kind in (("given", Kind.GIVEN), ("family", Kind.FAMILY)):
            for name in _ORIGINS:
                entries = read_list(folder / sub / f"{name}.txt")
                names += _spread(entries, _STATISTICS)
                origin = Kind.NORDIC if name == "nordic" else Kind.NONE
                if name in _ASIAN:
                    origin = Kind.ASIAN
                self._add(entries, kind | origin)
                bare.update(dict.fromkeys(_without_accents(entries), kind | origin))
        for name, kind in _KINDS:
            self._add(lists[name], kind)
        organisations = read_list(folder / "organisations.txt")
        self.phrases = frozenset(line for line in organisations if " " in line)
        self._add([line for line in organisations if " " not in line], Kind.BRAND)
        self.cues = frozenset(read_list(folder / "cue_words.txt"))
        self.imperatives = frozenset(read_list(folder / "imperatives.txt"))
        self.labels = frozenset(read_list(folder / "labels.txt"))
        self.set_phrases = set_phrases(read_list(folder / "set_phrases.txt"))
        self.sign_offs = frozenset(read_list(folder / "sign_offs.txt"))
        for word in bare.keys() - self.kinds.keys():
            self.kinds[word] = bare[word]
        words = [
            word for name in ("words", "roles", "things") for word in lists[name] if " " not in word
        ]
        words += _spread(ordinary, _STATISTICS_WORDS)
        self.plausibility = NamePlausibility(names, words)

    def _add(self, entries: Sequence[str], kind: int) -> None:
        kinds = self.kinds
        added = dict.fromkeys(entries, kind)
        for word in kinds.keys() & added.keys():
            added[word] |= kinds[word]
        kinds.update(added)


def read_list(path: Path) -> list[str]:
    """The folded entries of a list: one a line, without blank lines and those that begin with #.

    Raises:
        OSError: the list is missing, cannot be read, or is empty (as a full disk leaves it).
    """
    text = fold(path.read_text(encoding="utf-8")).strip("\n")
    lines = text.split("\n")
    if "#" in text or "\n\n" in text:  # the long lists hold words only
        lines = [line for line in lines if line and line[0] != "#"]
    if not any(lines):
        raise OSError(ENODATA, "empty list", path.name)
    return lines


def _without_accents(entries: Sequence[str]) -> list[str]:
    # Short ones without their accents are other words: Gül and gul, Ås and as.
    accented = [e for e in entries if len(e) > _SHORTEST_BARE and not e.isascii()]
    return plain("\n".join(accented)).split("\n")


def _spread(entries: list[str], most: int) -> list[str]:
    """At most about `most` entries, taken evenly from the whole list."""
    return entries[:: -(-len(entries) // most) or 1]

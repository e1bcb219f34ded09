"""Which placeholders a text holds by itself, found again quickly while it is being written."""

from collections.abc import Iterator

from aktiv_app.privacy.replacing.kinds import Name
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
from aktiv_app.privacy.text.straight import straighten

_LONG = 400
"""Lines longer than this, in characters, are taken sentence by sentence."""

_Found = tuple[frozenset[Name], int]
"""What begins in a piece, and how far its last word reaches into the next."""


class ReservedNames:
    """Gives what `PlaceholderWords.reserved` gives, and reads only what is new since the last text.

    Remembers the pieces of one text. Not thread-safe.
    """

    def __init__(self, words: PlaceholderWords) -> None:
        self._words = words
        self._folded: dict[str, str] = {}
        self._found: dict[tuple[str, str, int], _Found] = {}

    def of(self, text: str) -> frozenset[Name]:
        """The placeholders that `text` could be taken for; linear in what changed."""
        pieces = [*_pieces(text)]
        known, self._folded = self._folded, {}
        for piece in pieces:
            if piece not in self._folded:
                folded = known.get(piece)
                self._folded[piece] = straighten(piece).folded if folded is None else folded
        whole = "".join(map(self._folded.__getitem__, pieces))
        seen, self._found = self._found, {}
        names: set[Name] = set()
        end = spill = 0
        for piece in pieces:
            folded = self._folded[piece]
            end += len(folded)
            key = folded, whole[end : end + self._words.reach], spill
            found = self._found[key] = seen.get(key) or self._look(*key)
            names |= found[0]
            spill = found[1]
        return frozenset(names)

    def _look(self, folded: str, behind: str, spill: int) -> _Found:
        """What begins in `folded`, whose first `spill` characters belong to a word before it."""
        names: set[Name] = set()
        reached = spill
        for begin, end, name in self._words.typed(folded + behind, spill):
            if begin >= len(folded):
                break
            reached = end
            if name is not None:
                names.add(name)
        return frozenset(names), max(reached - len(folded), 0)


def _pieces(text: str) -> Iterator[str]:
    """`text` cut where nothing that is put straight, and no word, goes on: behind blanks."""
    *lines, last = text.split("\n")
    for line in (*(f"{line}\n" for line in lines), last):
        if len(line) <= _LONG:
            yield line
        else:
            *sentences, rest = line.split(". ")
            yield from (f"{sentence}. " for sentence in sentences)
            yield rest

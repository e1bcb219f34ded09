"""Pieces of a document that are read once, and their words as one sequence."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import Any, Generic, NamedTuple, TypeVar, overload

from aktiv_app.privacy.names.language.lexicon import WordInfo
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Word
from aktiv_app.privacy.text.lines import Lines

_new = tuple.__new__  # several times faster than `Word(...)`

Item = TypeVar("Item")


class TextPiece(NamedTuple):
    """Words of a line or sentence, placed from its beginning, and what can be asked of them.

    `keys` are the folded forms of its words, with and without what may be a genitive ending,
    `capitals` the words in capitals and `strange` the first letters of words in no list, each
    with the indexes of the words.
    """

    text: str
    words: Sequence[Word]
    infos: Sequence[WordInfo]
    keys: Mapping[str, Sequence[int]]
    capitals: Mapping[str, Sequence[int]]
    strange: Mapping[str, Sequence[int]]
    asked: frozenset[str]  # all keys; asked more often than anything else
    followed: dict[tuple[int, str], bool]  # answers of `WholeText.followed`
    found: dict[Callable[[Line], Any], Any]  # answers of `WholeText.each`


PlacedPieces = Sequence[tuple[int, TextPiece]]
"""Pieces of a line, and where in it they begin."""


class LastPieces:
    """The pieces of the last text in order; an edit changes few of them.

    Attributes:
        pieces: the pieces.
        starts: where each begins in the text.
        firsts: the numbers of their first words, and how many words there are.
        head: so many pieces at the beginning are those of the text before.
        tail: so many pieces at the end are those of the text before, and none of `head`.
    """

    def __init__(self) -> None:
        self.pieces: list[TextPiece] = []
        self.starts: list[int] = []
        self.firsts = [0]
        self.head = self.tail = 0
        self._number = -1  # of the text
        self._length = 0

    def follow(self, lines: Lines, placed: Sequence[PlacedPieces], length: int) -> None:
        """Go on to the text with these `lines` and `length`; `placed` are the pieces of each."""
        if self._number == lines.number:
            return
        begins, count, by = lines.begins, len(lines.texts), length - self._length
        head, tail = 0, 0
        if self._number == lines.number - 1:
            head, tail = lines.head, lines.tail
        starts, firsts = self.starts, self.firsts
        first = bisect_left(starts, begins[head] if head < count else length + 1)
        last = bisect_left(starts, begins[count - tail] - by) if tail else len(starts)
        changed = zip(begins[head : count - tail], placed[head : count - tail], strict=True)
        new = [(begin + start, piece) for begin, line in changed for start, piece in line]
        # In place: hundreds of pieces stay as they are.
        self.pieces[first:last] = [piece for _, piece in new]
        starts[last:] = [start + by for start in starts[last:]]
        starts[first:last] = [start for start, _ in new]
        words = list(accumulate([len(piece.words) for _, piece in new], initial=firsts[first]))
        if more := words.pop() - firsts[last]:
            firsts[last:] = [at + more for at in firsts[last:]]
        firsts[first:last] = words
        self.head, self.tail = first, len(starts) - first - len(new)
        self._number, self._length = lines.number, length


class Pieced(Sequence[Item], Generic[Item]):
    """Items that stand in pieces, as one sequence; `firsts` are the numbers of the first ones."""

    def __init__(self, pieces: Sequence[TextPiece], firsts: Sequence[int]) -> None:
        self._pieces = pieces
        self._firsts = firsts

    def __len__(self) -> int:
        return self._firsts[-1]

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(index)
        number = bisect_right(self._firsts, index) - 1
        return self._item(number, index - self._firsts[number])

    def _item(self, piece: int, index: int) -> Item:
        raise NotImplementedError


class PlacedWords(Pieced[Word]):
    """The words of pieces, placed in the text; `starts` tells where the pieces begin."""

    def __init__(
        self, pieces: Sequence[TextPiece], firsts: Sequence[int], starts: Sequence[int]
    ) -> None:
        super().__init__(pieces, firsts)
        self._starts = starts

    def _item(self, piece: int, index: int) -> Word:
        text, start, end = self._pieces[piece].words[index]
        shift = self._starts[piece]
        return _new(Word, (text, start + shift, end + shift))


class PlacedInfos(Pieced[WordInfo]):
    """What is known of the words of pieces."""

    def _item(self, piece: int, index: int) -> WordInfo:
        return self._pieces[piece].infos[index]

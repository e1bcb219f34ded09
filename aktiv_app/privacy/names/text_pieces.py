"""Pieces of a document that are read once, and their words as one sequence."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, NamedTuple, TypeVar, overload

from aktiv_app.privacy.names.lexicon import WordInfo
from aktiv_app.privacy.names.runs import Line
from aktiv_app.privacy.names.words import Word

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

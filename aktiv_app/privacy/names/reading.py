"""The words of a whole document, put together from pieces that are remembered."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from typing import Generic, NamedTuple, TypeVar, overload

from aktiv_app.privacy.names.lexicon import Lexicon, WordInfo
from aktiv_app.privacy.names.runs import Line
from aktiv_app.privacy.names.words import Shape, Word

_REMEMBERED = 8192  # pieces
_LONGEST_KEPT = 2000  # characters; bounds the memory of remembered pieces
_LONG_LINE = 200  # characters; longer lines are cut after sentences
_SENTENCE = re.compile(r"[.!?:;] ")

Item = TypeVar("Item")
Known = tuple[int, Word, WordInfo]
"""The index of a word, the word, and what is known of it."""


class _Piece(NamedTuple):
    """Words of a line or sentence, placed from its beginning, and what can be asked of them.

    `keys` are the folded forms of its words, with and without what may be a genitive ending.
    """

    words: Sequence[Word]
    infos: Sequence[WordInfo]
    keys: frozenset[str]
    capitals: frozenset[str]


class WholeText(Line):
    """A `Line` over a whole document. Words and what is known of them are looked up by piece."""

    def __init__(self, text: str, lexicon: Lexicon, pieces: Sequence[tuple[int, _Piece]]) -> None:
        self.text = text
        self.lexicon = lexicon
        self._pieces = [piece for _, piece in pieces]
        self._starts = [start for start, _ in pieces]
        firsts = [0]
        for piece in self._pieces:
            firsts.append(firsts[-1] + len(piece.words))
        self._firsts = firsts
        self.words = _Words(self._pieces, firsts, self._starts)
        self.infos = _Infos(self._pieces, firsts)

    def having(self, wanted: Set[str]) -> Iterator[Known]:
        """The words whose folded form, perhaps without its genitive, is `wanted`."""
        for number, piece in enumerate(self._pieces):
            if not piece.keys.isdisjoint(wanted):
                for at, info in enumerate(piece.infos):
                    if info.plain in wanted or info.stem in wanted:
                        yield self._firsts[number] + at, self._word(number, at), info

    def spelled(self, wanted: Set[str]) -> Iterator[Known]:
        """The words in capitals that are `wanted`."""
        for number, piece in enumerate(self._pieces):
            if not piece.capitals.isdisjoint(wanted):
                for at, info in enumerate(piece.infos):
                    if info.shape is Shape.UPPER and piece.words[at].text in wanted:
                        yield self._firsts[number] + at, self._word(number, at), info

    def gap(self, index: int) -> str:
        """As `Line.gap`, without making two words."""
        if index < 0 or index + 1 >= self._firsts[-1]:
            return "\n"
        number = bisect_right(self._firsts, index) - 1
        words, at, start = self._pieces[number].words, index - self._firsts[number], self._starts
        end = start[number] + words[at].end
        if at + 1 < len(words):
            return self.text[end : start[number] + words[at + 1].start]
        return self.text[end : start[number + 1] + self._pieces[number + 1].words[0].start]

    def _word(self, number: int, at: int) -> Word:
        text, start, end = self._pieces[number].words[at]
        shift = self._starts[number]
        return Word(text, start + shift, end + shift)


class _Pieced(Sequence[Item], Generic[Item]):
    """Items that stand in pieces, as one sequence."""

    def __init__(self, pieces: Sequence[_Piece], firsts: Sequence[int]) -> None:
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


class _Words(_Pieced[Word]):
    def __init__(
        self, pieces: Sequence[_Piece], firsts: Sequence[int], starts: Sequence[int]
    ) -> None:
        super().__init__(pieces, firsts)
        self._starts = starts

    def _item(self, piece: int, index: int) -> Word:
        text, start, end = self._pieces[piece].words[index]
        shift = self._starts[piece]
        return Word(text, start + shift, end + shift)


class _Infos(_Pieced[WordInfo]):
    def _item(self, piece: int, index: int) -> WordInfo:
        return self._pieces[piece].infos[index]


class Reader:
    """Gives the same as a fresh `Line` of the text. Not thread-safe."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._known: dict[str, _Piece] = {}

    def read(self, text: str) -> WholeText:
        """The words of `text`."""
        known = self._known
        pieces = []
        start = 0
        for part in _parts(text):
            piece = known.get(part)
            if piece is None:
                piece = self._read(part)
            if piece.words:
                pieces.append((start, piece))
            start += len(part)
        return WholeText(text, self._lexicon, pieces)

    def _read(self, part: str) -> _Piece:
        line = Line(part, self._lexicon)
        keys = {info.plain for info in line.infos}
        keys.update(info.stem for info in line.infos)
        capitals = (
            word.text
            for word, info in zip(line.words, line.infos, strict=True)
            if info.shape is Shape.UPPER
        )
        piece = _Piece(tuple(line.words), tuple(line.infos), frozenset(keys), frozenset(capitals))
        if len(part) <= _LONGEST_KEPT:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[part] = piece
        return piece


def _parts(text: str) -> Iterator[str]:
    """Lines, and the sentences of long ones; no word goes from one to the next."""
    lines = text.split("\n")
    last = len(lines) - 1
    for number, line in enumerate(lines):
        if number != last:
            line += "\n"
        if len(line) <= _LONG_LINE:
            yield line
            continue
        start = 0
        for match in _SENTENCE.finditer(line):
            yield line[start : match.end()]
            start = match.end()
        yield line[start:]

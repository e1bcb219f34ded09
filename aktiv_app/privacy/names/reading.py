"""The words of a whole document, put together from pieces that are remembered."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import Any, Generic, NamedTuple, TypeVar, overload

from aktiv_app.privacy.names.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.runs import Line, read_words
from aktiv_app.privacy.names.words import Shape, Word, moved

_REMEMBERED = 8192  # pieces
_LONGEST_KEPT = 2000  # characters; bounds the memory of remembered pieces
_LONG = 600  # characters; longer lines are cut after sentences
_SENTENCE = re.compile(r"[.!?:;] ")

_AHEAD = 8  # words

PREFIX = 3
"""Letters by which words in no list are found: `WholeText.beginning`."""
SHORT_GENITIVE = 3
"""Letters of a genitive whose stem is found by `WholeText.having` only when capitalised."""

_OTHER_WORDS = (
    NAME | Kind.COMMON | Kind.ORDINARY | Kind.PLACE | Kind.ROLE | Kind.TITLE | Kind.ORG_MARK
    | Kind.CALENDAR | Kind.BRAND | Kind.THING | Kind.ACRONYM | Kind.STREET | Kind.PARTICLE
)  # fmt: skip

_new = tuple.__new__  # several times faster than `Word(...)`

Item = TypeVar("Item")
Known = tuple[int, Word, WordInfo]
"""The index of a word, the word, and what is known of it."""


class _Piece(NamedTuple):
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


_Placed = Sequence[tuple[int, _Piece]]


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
            if not piece.asked.isdisjoint(wanted):
                keys = wanted & piece.asked
                if len(keys) == 1:
                    found = piece.keys[next(iter(keys))]
                else:
                    found = sorted({at for key in keys for at in piece.keys[key]})
                for at in found:
                    yield self._firsts[number] + at, self._word(number, at), piece.infos[at]

    def spelled(self, wanted: Set[str]) -> Iterator[Known]:
        """The words in capitals that are `wanted`."""
        for number, piece in enumerate(self._pieces):
            if piece.capitals:
                found = wanted & piece.capitals.keys()
                for at in sorted(at for key in found for at in piece.capitals[key]):
                    yield self._firsts[number] + at, self._word(number, at), piece.infos[at]

    def beginning(self, wanted: Set[str]) -> Iterator[Known]:
        """The words in no list whose first `PREFIX` letters, without accents, are `wanted`."""
        for number, piece in enumerate(self._pieces):
            if piece.strange:
                found = wanted & piece.strange.keys()
                for at in sorted(at for key in found for at in piece.strange[key]):
                    yield self._firsts[number] + at, self._word(number, at), piece.infos[at]

    def each(self, rule: Callable[[Line], Sequence[Item]]) -> Iterator[tuple[int, Item]]:
        """What a rule finds in each piece, and where the piece begins; remembered.

        It sees nothing but the piece: a line, or the sentences of a long one.
        """
        for start, piece in zip(self._starts, self._pieces, strict=True):
            found = piece.found.get(rule)
            if found is None:
                line = Line(piece.text, self.lexicon, (piece.words, piece.infos))
                found = piece.found[rule] = rule(line)
            for one in found:
                yield start, one

    def followed(self, index: int, rule: Callable[[Line, int], bool]) -> bool:
        """What the one rule asked here says of the words after `index`; remembered.

        It may look at up to `_AHEAD` words, from one to the next only over a single space,
        and at the text between the last of them and the word after it.
        """
        number = bisect_right(self._firsts, index) - 1
        piece, at = self._pieces[number], index - self._firsts[number]
        # No piece ends with a single space; what does stand there is part of the question.
        near_end = at + _AHEAD >= len(piece.words)
        key = at, self.gap(self._firsts[number + 1] - 1) if near_end else ""
        known = piece.followed.get(key)
        if known is None:
            known = piece.followed[key] = rule(self, index)
        return known

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
        return _new(Word, (text, start + shift, end + shift))


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
        return _new(Word, (text, start + shift, end + shift))


class _Infos(_Pieced[WordInfo]):
    def _item(self, piece: int, index: int) -> WordInfo:
        return self._pieces[piece].infos[index]


class Reader:
    """Gives the same as a fresh `Line` of the text. Not thread-safe."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._lines: dict[str, _Placed] = {}
        self._parts: dict[str, _Piece] = {}

    def read(self, text: str) -> WholeText:
        """The words of `text`."""
        known = self._lines
        pieces: list[tuple[int, _Piece]] = []
        start = 0
        for line in text.split("\n"):
            placed = known.get(line)
            if placed is None:
                placed = self._line(line)
            for shift, piece in placed:
                pieces.append((start + shift, piece))
            start += len(line) + 1
        return WholeText(text, self._lexicon, pieces)

    def line(self, text: str) -> Line:
        """The words of a piece of a document. Its first and last line may be cut off."""
        words: list[Word] = []
        infos: list[WordInfo] = []
        lines = text.split("\n")
        start = 0
        for number, line in enumerate(lines):
            placed = self._lines.get(line)
            if placed is None and 0 < number < len(lines) - 1:
                placed = self._line(line)
            if placed is None:  # not remembered: a cut line is in no other text
                found, known = read_words(line, self._lexicon)
                words += moved(found, start)
                infos += known
            else:
                for shift, piece in placed:
                    words += moved(piece.words, start + shift)
                    infos += piece.infos
            start += len(line) + 1
        return Line(text, self._lexicon, (words, infos))

    def _line(self, line: str) -> _Placed:
        """The line's pieces that hold words: itself, or its sentences when it is long."""
        found = []
        start = 0
        ends = [match.end() for match in _SENTENCE.finditer(line)] if len(line) > _LONG else []
        for end in [*ends, len(line)]:
            piece = self._part(line[start:end])
            if piece.words:
                found.append((start, piece))
            start = end
        _keep(self._lines, line, tuple(found))
        return tuple(found)

    def _part(self, part: str) -> _Piece:
        piece = self._parts.get(part)
        if piece is None:
            line = Line(part, self._lexicon)
            keys, capitals, strange = defaultdict(list), defaultdict(list), defaultdict(list)
            for index, (word, info) in enumerate(zip(line.words, line.infos, strict=True)):
                keys[info.plain].append(index)
                if info.stem != info.plain:
                    keys[info.stem].append(index)
                elif len(info.plain) == SHORT_GENITIVE and _may_be_genitive(word, info):
                    keys[info.plain[:-1]].append(index)
                if info.shape is Shape.UPPER:
                    capitals[word.text].append(index)
                elif len(info.plain) > PREFIX and not info.kind & _OTHER_WORDS:
                    strange[info.plain[:PREFIX]].append(index)
            piece = _Piece(
                part, line.words, line.infos, keys, capitals, strange, frozenset(keys), {}, {}
            )
            _keep(self._parts, part, piece)
        return piece


def _may_be_genitive(word: Word, info: WordInfo) -> bool:
    """Whether a short word may be the genitive of a name of two letters: "Dos veileder"."""
    return info.shape is Shape.CAPITALISED and word.text.endswith("s")


def _keep(known: dict[str, Item], text: str, item: Item) -> None:
    if len(text) <= _LONGEST_KEPT:
        if len(known) >= _REMEMBERED:
            known.clear()
        known[text] = item

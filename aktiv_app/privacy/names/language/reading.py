"""The words of a whole document, put together from pieces that are remembered."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cached_property, partial
from typing import Any, TypeVar

from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.language.runs import Line, read_words
from aktiv_app.privacy.names.language.text_pieces import (
    LastPieces,
    PlacedInfos,
    PlacedPieces,
    PlacedWords,
    TextPiece,
)
from aktiv_app.privacy.names.language.words import Shape, Word, moved
from aktiv_app.privacy.text.lines import LastLines, Lines
from aktiv_app.privacy.text.remembered import LastValues, RememberedLines

_REMEMBERED = 8192  # pieces
_REMEMBERED_CUT = 256  # lines
_LONGEST_KEPT = 2000  # characters; bounds the memory of remembered pieces
_LONG = 600  # characters; longer lines are cut after sentences
_SENTENCE = re.compile(r"[.!?:;] ")
_AHEAD = 8  # words

REACH = 16
"""Words on either side of a word that a rule for it may look at: `WholeText.unchanged`."""

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


class WholeText(Line):
    """A `Line` over a whole document. Words and what is known of them are looked up by piece."""

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        pieces: LastPieces,
        lines: Lines,
        rules: "_Rules",
    ) -> None:
        """`pieces` are those of `text`; they are others once the next text is read."""
        self.text = text
        self.lexicon = lexicon
        self.number = lines.number  # of the text
        self.starts = pieces.starts
        self._lines = lines
        self._rules = rules
        self._pieces, self._firsts = pieces.pieces, pieces.firsts
        self.words = PlacedWords(self._pieces, self._firsts, self.starts)
        self.infos = PlacedInfos(self._pieces, self._firsts)
        self._same = pieces.head, pieces.tail

    def having(self, wanted: Set[str]) -> Iterator[Known]:
        """The words whose folded form, perhaps without its genitive, is `wanted`."""
        for number in self.numbers_having(wanted):
            yield from self.having_in(number, wanted)

    def numbers_having(self, wanted: Set[str]) -> list[int]:
        """The numbers of the pieces that have such words."""
        return [
            number
            for number, piece in enumerate(self._pieces)
            if not piece.asked.isdisjoint(wanted)
        ]

    @cached_property
    def unchanged(self) -> tuple[int, int]:
        """So many pieces at the beginning and the end are as in the text before.

        With all that stands up to `REACH` words before and after them.
        """
        (head, tail), firsts, count = self._same, self._firsts, len(self._pieces)
        head = max(0, bisect_right(firsts, firsts[head] - REACH) - 1)
        tail = max(0, count - bisect_left(firsts, firsts[count - tail] + REACH))
        return head, tail

    def having_in(self, number: int, wanted: Set[str]) -> Iterator[Known]:
        """As `having`, in one of the pieces."""
        piece = self._pieces[number]
        keys = wanted & piece.asked
        if len(keys) == 1:
            found = piece.keys[next(iter(keys))]
        else:
            found = sorted({at for key in keys for at in piece.keys[key]})
        for at in found:
            yield self._firsts[number] + at, self._word(number, at), piece.infos[at]

    def spelled(self, wanted: Set[str]) -> Iterator[Known]:
        """The words in capitals that are `wanted`."""
        for number in self.numbers_spelling(wanted):
            yield from self.spelled_in(number, wanted)

    def numbers_spelling(self, wanted: Set[str]) -> list[int]:
        """The numbers of the pieces that have such words."""
        return [
            number
            for number, piece in enumerate(self._pieces)
            if piece.capitals and not wanted.isdisjoint(piece.capitals)
        ]

    def spelled_in(self, number: int, wanted: Set[str]) -> Iterator[Known]:
        """As `spelled`, in one of the pieces."""
        piece = self._pieces[number]
        found = wanted & piece.capitals.keys() if piece.capitals else ()
        for at in sorted(at for key in found for at in piece.capitals[key]):
            yield self._firsts[number] + at, self._word(number, at), piece.infos[at]

    def beginning(self, wanted: Set[str]) -> Iterator[Known]:
        """The words in no list whose first `PREFIX` letters, without accents, are `wanted`."""
        for number, piece in enumerate(self._pieces):
            if piece.strange and not wanted.isdisjoint(piece.strange):
                found = wanted & piece.strange.keys()
                for at in sorted(at for key in found for at in piece.strange[key]):
                    yield self._firsts[number] + at, self._word(number, at), piece.infos[at]

    def each(self, rule: Callable[[Line], Sequence[Item]]) -> Iterator[tuple[int, Item]]:
        """What a rule finds in each piece, and where the piece begins; remembered.

        It sees nothing but the piece: a line, or the sentences of a long one.
        """
        for begin, found in self._rules.found(rule, self._lines):
            for start, one in found:
                yield begin + start, one

    def each_line(self, rule: Callable[[str], Item]) -> Sequence[Item]:
        """What a rule says of each line, whatever stands around it; remembered."""
        return self._rules.of_lines(rule, self._lines)

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
        words, at, start = self._pieces[number].words, index - self._firsts[number], self.starts
        end = start[number] + words[at].end
        if at + 1 < len(words):
            return self.text[end : start[number] + words[at + 1].start]
        return self.text[end : start[number + 1] + self._pieces[number + 1].words[0].start]

    def _word(self, number: int, at: int) -> Word:
        text, start, end = self._pieces[number].words[at]
        shift = self.starts[number]
        return _new(Word, (text, start + shift, end + shift))


class Reader:
    """Gives the same as a fresh `Line` of the text. Not thread-safe."""

    def __init__(self, lexicon: Lexicon, lines: LastLines | None = None) -> None:
        self._lexicon = lexicon
        self._split = lines or LastLines()
        self._lines = RememberedLines(self._line, _REMEMBERED, _LONGEST_KEPT)
        # Lines that are cut off, as they are again after a key in the same piece of a document.
        self._cut_lines = RememberedLines(
            partial(read_words, lexicon=lexicon), _REMEMBERED_CUT, _LONGEST_KEPT
        )
        self._parts: dict[str, TextPiece] = {}
        self._pieces = LastPieces()
        self._rules = _Rules(lexicon, self._lines.of)

    def read(self, text: str) -> WholeText:
        """The words of `text`."""
        lines = self._split.of(text)
        self._pieces.follow(lines, self._lines.of_lines(lines), len(text))
        return WholeText(text, self._lexicon, self._pieces, lines, self._rules)

    def line(self, text: str) -> Line:
        """The words of a piece of a document. Its first and last line may be cut off."""
        words: list[Word] = []
        infos: list[WordInfo] = []
        lines = text.split("\n")
        start = 0
        for number, line in enumerate(lines):
            placed = self._lines.get(line)
            if placed is None and 0 < number < len(lines) - 1:
                placed = self._lines.of(line)
            if placed is None:
                found, known = self._cut_lines.of(line)
                words += moved(found, start)
                infos += known
            else:
                for shift, piece in placed:
                    words += moved(piece.words, start + shift)
                    infos += piece.infos
            start += len(line) + 1
        return Line(text, self._lexicon, (words, infos))

    def _line(self, line: str) -> PlacedPieces:
        """The line's pieces that hold words: itself, or its sentences when it is long."""
        found = []
        start = 0
        ends = [match.end() for match in _SENTENCE.finditer(line)] if len(line) > _LONG else []
        for end in [*ends, len(line)]:
            piece = self._part(line[start:end])
            if piece.words:
                found.append((start, piece))
            start = end
        return tuple(found)

    def _part(self, part: str) -> TextPiece:
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
            piece = TextPiece(
                part, line.words, line.infos, keys, capitals, strange, frozenset(keys), {}, {}
            )
            if len(part) <= _LONGEST_KEPT:
                if len(self._parts) >= _REMEMBERED:
                    self._parts.clear()
                self._parts[part] = piece
        return piece


def _may_be_genitive(word: Word, info: WordInfo) -> bool:
    """Whether a short word may be the genitive of a name of two letters: "Dos veileder"."""
    short = info.plain.endswith("s")  # not so where the ending is gone already: "Boé's"
    return info.shape is Shape.CAPITALISED and short and word.text.endswith("s")


class _Rules:
    """What the rules of `WholeText.each` find in the lines of the last text."""

    def __init__(self, lexicon: Lexicon, pieces: Callable[[str], PlacedPieces]) -> None:
        self._lexicon = lexicon
        self._pieces = pieces
        self._last: dict[Callable[[Line], Any], LastValues[Sequence[tuple[int, Any]]]] = {}
        self._of_lines: dict[Callable[[str], Any], LastValues[Any]] = {}

    def of_lines(self, rule: Callable[[str], Item], lines: Lines) -> Sequence[Item]:
        """What `rule` says of each line."""
        last: LastValues[Item] | None = self._of_lines.get(rule)
        if last is None:
            last = self._of_lines[rule] = LastValues(partial(map, rule))
        return last.of(lines)

    def found(
        self, rule: Callable[[Line], Sequence[Item]], lines: Lines
    ) -> Sequence[tuple[int, Sequence[tuple[int, Item]]]]:
        """What `rule` finds in the pieces of the lines that hold anything for it.

        Where each of the lines begins, and what is in its pieces, with their places in it.
        """
        last = self._last.get(rule)
        if last is None:
            last = self._last[rule] = LastValues(partial(map, partial(self._in_line, rule)))
        return last.telling(lines)

    def _in_line(
        self, rule: Callable[[Line], Sequence[Item]], line: str
    ) -> Sequence[tuple[int, Item]]:
        found = []
        for start, piece in self._pieces(line):
            known = piece.found.get(rule)
            if known is None:
                words = Line(piece.text, self._lexicon, (piece.words, piece.infos))
                known = piece.found[rule] = rule(words)
            found += [(start, one) for one in known]
        return found

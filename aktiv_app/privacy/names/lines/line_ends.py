"""Names cut by the end of a line."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon, WordInfo
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.lines.names_in_values import NOT_NAME
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import LastValues

_BROKEN = late(
    r"(?<![^\W\d_])([^\W\d_]{2,40})([-\u2010\u2011]?)[ \t]{0,20}\n[ \t>]{0,20}([^\W\d_]{2,40})"
)
_ONE_WORD = late(r"[^\W\d_]{2,40}(?:-[^\W\d_]{2,40})?(?=[ \t]*(?:\n|\Z))")
_REACH = 64  # characters on either side of a line end that `_BROKEN` can match
_MORE = late(r"(?: [A-ZÆØÅÄÖ][^\W\d_]+){1,2}")
_NO_WORD = frozenset(("", *".,:;!?)"))  # how most lines end; asked before anything else
_BEFORE_WORD = frozenset(" \t>")  # what may stand before the first word of a line
_HYPHENS = frozenset("-\u2010\u2011")
_REMEMBERED = 8192


class _Break(NamedTuple):
    """Two words around a line end: where they stand, counted from it, and a hyphen if any."""

    head_start: int
    head_end: int
    hyphen: str
    tail_start: int
    tail_end: int


class LineEnds:
    """Finds words around line ends, and remembers what stands around each."""

    def __init__(self, lines: LastLines | None = None) -> None:
        """`lines` may be shared by all that read the same texts."""
        self._known: dict[tuple[str, int], _Break | None] = {}
        self._split = lines or LastLines()
        self._in_words = LastValues(partial(map, _ends_in_word))

    def breaks(self, text: str) -> Iterator[tuple[int, _Break]]:
        """The matches of `_BROKEN` with the line end they are about."""
        position = 0
        lines = self._split.of(text)
        texts = lines.texts
        for at in self._in_words.told(lines):
            if at + 1 == len(texts):
                break  # no line end
            if not texts[at + 1][:1].isalnum() and texts[at + 1][:1] not in _BEFORE_WORD:
                continue
            end = lines.begins[at] + len(texts[at])
            found = self._around(text, max(position, end - _REACH), end)
            if found is not None:
                yield end, found
                position = end + found.tail_end

    def _around(self, text: str, begin: int, end: int) -> _Break | None:
        if begin < 1:
            return _search(text, begin, end)
        # One character more, which the pattern looks back at.
        around = text[begin - 1 : end + _REACH], end - begin + 1
        if around not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[around] = _search(around[0], 1, around[1])
        return self._known[around]


def _search(text: str, begin: int, end: int) -> _Break | None:
    # As far before and after the line end as the pattern can reach.
    match = _BROKEN.search(text, begin, end + _REACH)
    if match is None or not match.end(1) <= end < match.start(3):
        return None
    return _Break(
        match.start(1) - end, match.end(1) - end, match[2], match.start(3) - end, match.end(3) - end
    )


def _ends_in_word(line: str) -> bool:
    """Whether a line ends in a word, perhaps with a hyphen and spaces after it."""
    if line[-1:] in _NO_WORD:
        return False
    line = line.rstrip(" \t")
    return line[-1:].isalnum() or (line[-1:] in _HYPHENS and line[-2:-1].isalnum())


def _head_end(text: str, lexicon: Lexicon, left: WordInfo, tail_start: int) -> int:
    """Where a name in capitals ends that fills two lines, as at the head of a CV, or 0."""
    clear = left.kind & Kind.GIVEN and not left.kind & Kind.AMBIGUOUS
    match = _ONE_WORD.match(text, tail_start)
    if left.shape is not Shape.UPPER or not clear or match is None:
        return 0
    right = lexicon.info(match[0])
    known = right.kind & (NOT_NAME | Kind.PLACE) and not right.kind & NAME
    return match.end() if right.shape is Shape.UPPER and not known else 0


def broken_over_lines(
    text: str, lexicon: Lexicon, line_ends: LineEnds, names: Sequence[RawName]
) -> Iterator[RawName]:
    """Names cut by a line end: Anne-/Marie, Nord-/mann, Kari/Nordmann."""
    ends = {name.end: name for name in names}
    starts = {name.start: name for name in names}
    for line_end, found in line_ends.breaks(text):
        head_start, head_end = line_end + found.head_start, line_end + found.head_end
        if not text[head_start].isupper():
            continue
        head = text[head_start:head_end]
        left = lexicon.info(head)
        tail_start, tail_end = line_end + found.tail_start, line_end + found.tail_end
        hyphen, tail = found.hyphen, text[tail_start:tail_end]
        right = lexicon.info(tail)
        before = ends.get(head_end)
        after = starts.get(tail_start)
        begin = before.start if before is not None else head_start
        end = after.end if after is not None else tail_end
        if hyphen:
            # "Hye-/rin": the hyphen is the name's own.
            double = right.shape is Shape.LOWER and lexicon.info(f"{head}-{tail}").kind & NAME
            whole = (
                double
                or lexicon.info(head + tail).kind & NAME
                or (
                    right.shape is not Shape.LOWER
                    and left.kind & NAME
                    and right.kind & (NAME | Kind.LIKELY)
                )
            )
            if whole:
                more = _MORE.match(text, end)
                end = more.end() if more else end
                yield RawName(begin, end, Certainty.SURE, reasons.LISTED)
            continue
        line_start = text.rfind("\n", 0, head_start) + 1
        alone = not text[line_start:begin].strip()
        head_end = _head_end(text, lexicon, left, tail_start) if alone else 0
        if head_end:
            yield RawName(begin, head_end, Certainty.LIKELY, reasons.FULL_NAME)
        if alone or right.shape is not Shape.CAPITALISED or left.kind & Kind.AMBIGUOUS:
            continue
        if (
            left.kind & Kind.GIVEN
            and right.kind & Kind.FAMILY
            and not right.kind & (Kind.COMMON | Kind.CALENDAR)
        ):
            yield RawName(begin, end, Certainty.LIKELY, reasons.FULL_NAME)
        elif before is not None and right.kind & Kind.ENDING and left.kind & Kind.GIVEN:
            yield RawName(begin, end, Certainty.LIKELY, reasons.SHAPE)

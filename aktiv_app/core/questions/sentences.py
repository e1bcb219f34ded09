"""The sentences of an answer, with where they stand and what their surroundings say of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_END = re.compile(r"(?P<mark>[.?!…]+)(?P<quote>[\"»”“'’*_]*)(?P<gap>[)\]\s–—-]*)")
_INTRO = re.compile(r"^\s*(?:#{1,6}\s|\*\*[^*]+\*\*:?\s*$|__[^_]+__:?\s*$)|:[*_\s]*$")
_ITEM = re.compile(r"^\s*(?:[-*•–—>]|\(?\d{1,3}[.)]|[a-z][.)]|☐|✗|❌)\s*")
_LEADING = re.compile(r"[\s\-*•>#|_~`\"«“”'’(\[–—☐✗❌✓✅]*(?:\d{1,3}[.)]\s*)?[\s*_\"«“”'’]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence [start, end) and its text.

    `around` is what says whether it may be asked: the words before and behind it that
    belong to it. `told_off` says that its list or column is of what must not be asked.
    """

    start: int
    end: int
    text: str
    around: tuple[str, ...]
    told_off: bool

    @property
    def asks(self) -> bool:
        """Whether it ends as a question."""
        return "?" in self.text[-6:]


def sentences(text: str, says_never: Callable[[str], bool]) -> Iterator[Sentence]:
    """The sentences of `text`; `says_never` tells whether words say that it must not be asked.

    What is told of a list holds for its items, and what is told of a column for its cells.
    """
    listed = blank = False
    columns: list[bool] = []
    at = 0
    for line in text.split("\n"):
        begin, at = at, at + len(line) + 1
        if not line.strip():
            blank, columns = True, []
        elif line.count("|") > 1:
            cells = list(_cells(line, begin))
            columns = columns or [says_never(cell) for _, cell in cells]
            for index, (start, cell) in enumerate(cells):
                off = listed or (index < len(columns) and columns[index])
                yield from _of(cell, start, (line,), told_off=off)
        else:
            columns = []
            if "?" not in line and _INTRO.search(line):
                listed = says_never(line)
            elif blank and not _ITEM.match(line):
                listed = False
            blank = False
            yield from _of(line, begin, (), told_off=listed)


def _cells(line: str, begin: int) -> Iterator[tuple[int, str]]:
    at = begin
    for cell in line.split("|"):
        if cell.strip():
            yield at, cell
        at += len(cell) + 1


def _of(line: str, begin: int, around: tuple[str, ...], *, told_off: bool) -> Iterator[Sentence]:
    read = 0
    for end in [*_ends(line), len(line)]:
        piece = line[read:end]
        lead = _LEADING.match(piece)
        start = read + (lead.end() if lead else 0)
        shown = line[start:end].rstrip(" \t*_`")
        if shown:
            # "(unlawful)", "– do not ask" behind it speak of it.
            behind = line[end:].lstrip()
            said = (*around, piece, behind if behind[:1] in "(–—-→:" else "")
            yield Sentence(begin + start, begin + start + len(shown), shown, said, told_off)
        read = end


def _ends(line: str) -> Iterator[int]:
    for match in _END.finditer(line):
        following = line[match.end() : match.end() + 1]
        if match.end("gap") == match.end("quote") and following:
            continue  # within a word, a number or an address
        if following.islower() and ("?" not in match["mark"] or match["quote"].strip("*_")):
            continue  # an abbreviation, or a quotation that the sentence goes on after
        if match.end("quote") < len(line):
            yield match.end("quote")

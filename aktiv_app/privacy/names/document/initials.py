"""Initials without dots of those whom a document names in full: KN, KMN, KNs."""

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.people import People
from aktiv_app.privacy.names.document.repeated import Spans
from aktiv_app.privacy.names.language.lexicon import Kind, WordInfo
from aktiv_app.privacy.names.language.reading import Known, WholeText
from aktiv_app.privacy.names.language.remembered_words import RememberedByWord
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape, Word
from aktiv_app.privacy.names.lines.names_in_values import NOT_NAME
from aktiv_app.privacy.names.raw_name import RawName

# What numbers count, in capitals as files, motors and recipes give them.
_UNITS = frozenset(
    ("KB", "MB", "GB", "TB", "KG", "KM", "KW", "MW", "HK", "CM", "MM", "DB", "HZ", "KR", "MG", "ML",
     "DL", "CL", "AH", "PT", "ST", "NM", "BAR", "KWH", "MWH", "TIM", "MIN")
)  # fmt: skip
_COUNTED = re.compile(r"(?<![\d:.])\d+(?:[.,]\d+)? ?$")
_DOUBTED = Kind.COMMON | Kind.ACRONYM
_REFUSED = (NOT_NAME | Kind.PLACE) & ~(_DOUBTED | Kind.ORG_MARK)


class _Shown(NamedTuple):
    """A word in capitals that may be initials; `shows` tells that it shows them to be."""

    start: int
    end: int
    letters: str
    kind: int
    shows: bool


class Initials:
    """Finds KN for Kari Nordmann, and the genitive KNs."""

    def __init__(self) -> None:
        self._words = RememberedByWord(
            _shown, _moved, WholeText.numbers_spelling, WholeText.spelled_in
        )

    def names(self, line: WholeText, people: People, taken: Spans) -> list[RawName]:
        """The initials of `people`; known short forms and words only perhaps."""
        wanted = people.initials()
        if not wanted:
            return []
        found: list[tuple[int, str, int, int]] = []
        shown: set[str] = set()
        for start, end, letters, kind, shows in self._words.found(line, wanted, people.words()):
            if not taken.touch(start, end):
                found.append((kind if "-" not in letters else 0, letters, start, end))
                if shows:
                    shown.add(letters)
        for letters, word in _in_genitive(line, wanted):
            kind = line.lexicon.info(letters).kind
            refused = kind & (_REFUSED | Kind.ACRONYM) and letters not in shown
            if not refused and not taken.touch(word.start, word.end):
                found.append((kind, letters, word.start, word.end))
        return [
            RawName(
                start,
                end,
                Certainty.POSSIBLE
                if kind & _DOUBTED and letters not in shown
                else Certainty.LIKELY,
                reasons.INITIALS,
            )
            for kind, letters, start, end in found
        ]


def _shown(line: WholeText, word: Known, *known: Set[str]) -> _Shown | None:
    index, place, info = word
    if is_unit(line.text, place):
        return None
    introduced = _is_introduced(line, index, known[1])
    if not introduced and _is_refused(line, index, info):
        return None
    # "HR:" and "(IT)" show nobody.
    shows = introduced or (not info.kind & Kind.ACRONYM and _is_set_apart(line, index, place))
    return _Shown(place.start, place.end, place.text, info.kind, shows)


def _moved(shown: _Shown, by: int) -> _Shown:
    return shown._replace(start=shown.start + by, end=shown.end + by)


def is_unit(text: str, word: Word) -> bool:
    """Whether letters say what a number counts: "300 KB", not "kl. 10.00 KB"."""
    before = text[max(0, word.start - 6) : word.start]
    return word.text in _UNITS and _COUNTED.search(before) is not None


def _is_introduced(line: Line, index: int, known: Set[str]) -> bool:
    """Whether initials stand right beside their person: "Kari Nordmann (KN)", "KN = Kari"."""
    words, before, after = line.infos, line.gap(index - 1), line.gap(index)
    if before == " (" and after.startswith(")"):
        return index > 0 and words[index - 1].plain in known
    if after in (" = ", "="):
        return index + 1 < len(words) and words[index + 1].plain in known
    return index > 0 and before in (" = ", "=") and words[index - 1].plain in known


def _is_refused(line: Line, index: int, info: WordInfo) -> bool:
    """Whether letters stand for something else, or end the name of a firm: "Holm KB"."""
    if info.kind & _REFUSED:
        return True
    if not info.kind & Kind.ORG_MARK or not index or line.gap(index - 1) not in (" ", ", "):
        return False
    before = line.infos[index - 1]
    opens = line.starts_sentence(index - 1) and before.kind & (Kind.COMMON | Kind.ORDINARY)
    return before.shape is not Shape.LOWER and not opens


def _is_set_apart(line: Line, index: int, word: Word) -> bool:
    """Whether letters stand as initials do: (KN), KN:, /KN, or alone on a line or in a cell."""
    before = line.text[max(0, word.start - 1) : word.start]
    after = line.text[word.end : word.end + 1]
    left, right = line.gap(index - 1), line.gap(index)
    return (
        before in ("(", "/")
        or (left == " / " and right.startswith("\n"))
        or after in (":", ")", "/")
        or (left.endswith("\n") and right.startswith("\n"))
        or (left.endswith("| ") and right.startswith(" |"))
    )


def _in_genitive(line: WholeText, wanted: Set[str]) -> Iterator[tuple[str, Word]]:
    """Initials with the word they stand in: KNs, KN's."""
    for begin, (letters, word) in line.each(_genitives):
        if letters in wanted:
            yield letters, Word(word.text, word.start + begin, word.end + begin)


def _genitives(line: Line) -> list[tuple[str, Word]]:
    """Words that may be the genitive of initials, with what they are without its ending."""
    found = []
    for word in line.words:
        if word.text.endswith("s"):
            letters = word.text.rstrip("s").rstrip("'’")
            if letters.isupper() and word.text[len(letters) :] in ("s", "'s", "’s"):
                found.append((letters, word))
    return found

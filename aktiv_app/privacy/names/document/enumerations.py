"""Enumerations of people in a line: where every other item is somebody, the odd word is too.

"Chiu, Haddadin, Sunday", "Ho / Ng / Oh", "1) He 2) Rostami 3) Ma", "Young vs Yoon": a name that
is also an ordinary word shows by its company that it is a name.
"""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.people_around import (
    may_be_people,
    tells_of_people,
    without_noun,
)
from aktiv_app.privacy.names.document.repeated import Spans
from aktiv_app.privacy.names.document.senses import in_ordinary_sense
from aktiv_app.privacy.names.document.weekdays import WEEKDAYS
from aktiv_app.privacy.names.language.context_words import PRONOUNS
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.reading import WholeText
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_CAPITAL = r"(?<![\w@.])[^\W\d_a-zæøåäöéü](?:[^\W\d_]|[-'’](?=[^\W\d_])){1,30}"
_ITEM = rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}}"
_AND = r"(?:og|och|and|eller|or|samt|så|then|deretter|derefter|sedan|finally|til slutt|til sist)"
# What is noted of each: "Ek 6, Vik 5", "Lie x2, Moe", "Mark (no nuts), Joy (vegan)".
_UNITS = r"(?:mnd|mdr|md|mån|months?|år|yrs?|uker?|veckor|weeks?|tkr|kkr|kr)\b\.?"
_POINTS = (
    r"(?: x ?\d{1,2}| \([^()\n,;]{2,24}\)|(?: uke| vecka| uge| week| v\.?)? \d\d? ?[–-] ?\d\d?"
    r"|[:=]? ?\(?\d{1,4}(?:[.,]\d{1,3}|[ .]\d{3})?(?: ?%|['’k](?!\w)"
    rf"| ?{_UNITS})?\)?)?"
)
_POINT = late(_POINTS + r"(?=,? ?[/>+&→⇄]|[,;]| [–—-] )")  # "Ek 6, Vik 5": not what counts items
_BETWEEN = late(
    r"[,;] (?:kl\.? ?)?\d{1,2}(?:[:.]\d\d)? ?[–—-] ?|"  # "9 – Lane, 10 – Marsh"
    r"[,;]? \(?\d{1,2}\) ?|[,;] \d\. "
    rf"|{_POINTS}(?:,? ?[/>+&→⇄] ?|[,;] )(?:{_AND} )?"
    r"|[:=]? ?\d{1,2}(?:[.,]\d{1,2})? [–—-] "
    r"| (?:og|och|and|eller|or|samt|vs\.?|versus|kontra|mot) "
)
# Stands in every list; asked before anything else.
_SECOND = late(
    r"(?:[,;/>+&→⇄)]|\d [–—-]| (?:og|och|and|eller|or|samt|vs\.?|versus|kontra|mot)) ?"
    r"(?=\w)[^\Wa-zæøåäöéü_]"
)
_LIST = late(rf"{_ITEM}(?:(?:{_BETWEEN.pattern}){_ITEM}){{1,12}}")
# Before two of whom one is chosen.
_BEFORE_TWO = frozenset(
    ("between", "mellom", "mellan", "mellem", "both", "både", "båda", "enten", "anten", "antingen",
     "either", "neither", "hverken", "verken", "korkje", "varken")
)  # fmt: skip
_TWO = 2
_MANY = 3
_THING = (
    Kind.ROLE | Kind.TITLE | Kind.ORG_MARK | Kind.BRAND | Kind.PLACE | Kind.ACRONYM | Kind.STREET
    | Kind.THING | Kind.CALENDAR
)  # fmt: skip


class _Item(NamedTuple):
    """An item of an enumeration; places are counted from the beginning of the piece.

    `odd` tells that it is one word which may be a name in such company: 2 when the lists know
    it as one, 1 when they know nothing against it. `dated` tells that it is a day or a month,
    `placed` that it is a surname and a place, which is somebody only where people are listed,
    `like` that its letters are like a name's.
    """

    start: int
    end: int
    odd: int = 0
    word: str = ""
    dated: bool = False
    placed: bool = False
    like: bool = False


class _Enumeration(NamedTuple):
    """`joined` tells that not only commas stand between, `even` that the same stands everywhere.

    `told` tells that the words around it say it lists people, though each may be a word.
    """

    items: tuple[_Item, ...]
    joined: bool
    even: bool
    told: bool


def enumerated(line: WholeText, names: Spans, known: Set[str]) -> Iterator[RawName]:
    """Words that are names because all around them in an enumeration are.

    Those that are known already are among them: their company makes them known elsewhere.

    Args:
        line: the document.
        names: the names that are sure or likely.
        known: further folded words that are known to name somebody in it.
    """
    for begin, (items, joined, even, told) in line.each(_enumerations):
        odd: list[_Item] = []
        found: list[_Item] = []
        for item in items:
            if names.touch(begin + item.end - 1, begin + item.end):
                found.append(item)
            elif item.odd == _TWO and item.word in known:
                found.append(item)
                odd.append(item)
            elif item.odd or (told and item.placed):
                odd.append(item)
            else:
                break
        else:
            strange = any(item.odd == 1 for item in odd)
            # Unlisted words beside somebody: one, or in a longer list those like a name.
            like = len(items) >= _MANY and all(item.like for item in odd)
            alone = len(found) >= _TWO and len(odd) == 1
            enough = not strange or (even and (alone or (like and bool(found))))
            if told and not strange:
                enough = True
            elif odd:
                enough &= bool(found) and _is_enough(odd, len(found), len(items), joined=joined)
            else:
                enough &= len(found) >= _TWO
            for item in (*odd, *(i for i in found if i.odd == _TWO)) if enough else ():
                yield RawName(
                    begin + item.start, begin + item.end, Certainty.LIKELY, reasons.AMBIGUOUS
                )


def _is_enough(odd: Sequence[_Item], found: int, count: int, *, joined: bool) -> bool:
    if any(item.dated for item in odd):
        return joined or found >= _TWO
    return joined or count >= _MANY


def _enumerations(line: Line) -> list[_Enumeration]:
    """The enumerations in one piece that hold a word which may be a name or not."""
    text = line.text
    if _SECOND.search(text) is None:
        return []
    starts = {word.start: index for index, word in enumerate(line.words)}
    found = []
    for match in _LIST.finditer(text):
        marks = list(_BETWEEN.finditer(text, *match.span()))
        begin = _without_word(line, starts, without_noun(text, *match.span()))
        edges = [begin, *(at for m in marks for at in m.span()), match.end()]
        spans = list(zip(edges[::2], edges[1::2], strict=True))
        items = tuple(_item(line, starts, *span) for span in spans)
        weekdays = sum(1 for item in items if item.word in WEEKDAYS)
        if weekdays < _TWO and any(item.odd or item.placed for item in items):
            between = [m[0] for m in marks]
            comma = between == [", "] or (len(between) == 1 and between[0].startswith(","))
            # Clubs have points between dashes too, two by two: "Vegard 4,5 – Brook 2,5".
            joined = not comma and any(
                mark != ", " and not mark.endswith(("– ", "— ", "- ")) for mark in between
            )
            told = _may_all_be_people(line, starts, items)
            told = told and tells_of_people(text, begin, match.end())
            found.append(_Enumeration(items, joined, _is_even(between), told))
    return found


def _without_word(line: Line, starts: dict[int, int], begin: int) -> int:
    """Where a list begins without the first word of its sentence: "Between Young and Price"."""
    index = starts.get(begin)
    if index is None or not line.starts_sentence(index) or line.gap(index) != " ":
        return begin
    if line.infos[index].base not in _BEFORE_TWO:
        return begin
    following = line.words[index + 1].start
    return following if line.infos[index + 1].shape is Shape.CAPITALISED else begin


def _may_all_be_people(line: Line, starts: dict[int, int], items: Sequence[_Item]) -> bool:
    """Whether all items are one word each that the lists know as a name."""
    if len(items) < _TWO or any(item.odd != _TWO and not item.placed for item in items):
        return False
    if all(item.placed for item in items):
        return False  # "Vakt: Lund, Holm" may be where it is
    return may_be_people([line.infos[starts[item.start]] for item in items])


def _is_even(between: Sequence[str]) -> bool:
    """Whether the same sign stands between all items, but for a word before the last."""
    marks = [_POINT.sub("", mark).strip() for mark in between]
    signs = set(marks[:-1]) or {marks[0]}
    last = marks[-1]
    return len(signs) == 1 and (last in signs or last.isalpha() or last.startswith(", "))


def _item(line: Line, starts: dict[int, int], start: int, end: int) -> _Item:
    index = starts.get(start)
    if index is None or line.words[index].end != end:
        return _Item(start, end)
    info = line.infos[index]
    odd = 0 if _goes_on(line, index) else _odd(info)
    placed = not odd and info.shape is Shape.CAPITALISED and bool(info.kind & Kind.FAMILY)
    like = bool(info.kind & (NAME | Kind.LIKELY | Kind.ENDING))
    dated = bool(info.kind & Kind.CALENDAR)
    return _Item(start, end, odd, info.plain, dated, placed, like)


def _odd(info: WordInfo) -> int:
    if info.shape is not Shape.CAPITALISED:
        return 0
    if info.kind & NAME:
        if info.kind & Kind.PLACE and not info.kind & Kind.GIVEN:
            return 0
        return _TWO
    return 0 if info.kind & _THING else 1


def _goes_on(line: Line, index: int) -> bool:
    """Whether a word begins a clause: "Kari, will you", "Anna, Do you", or a date: "May 5"."""
    kind = line.infos[index].kind
    if kind & Kind.CALENDAR and in_ordinary_sense(line, index, single=True):
        return True  # "retire in June; Gene takes over"
    if not kind & (Kind.COMMON | Kind.CALENDAR) or index + 1 >= len(line.words):
        return False
    after = line.text[line.words[index].end :][:2]
    if kind & Kind.CALENDAR and after[1:].isdigit():
        return True
    return line.gap(index) == " " and line.infos[index + 1].base in PRONOUNS

"""Rosters and lists of names: "06–14  frank, kofi, jan", "tys: may", "ranking: kanya, joy, ylva".

Where a cell holds nothing but words that are names, and one of them is no word, all of them are
somebody. In the rows of a roster one such cell tells of all the others.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import fold
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_DAY = (
    r"(?:ma(?:n|ndag|ndager)?|må(?:n|ndag)?|mon(?:day)?|ti(?:r|rs|s|rsdag|sdag)?|ty(?:s|sdag)?"
    r"|tue(?:s|sday)?|on(?:s|sdag)?|wed(?:nesday)?|to(?:r|rs|rsdag)?|thu(?:rs?|rsday)?|fr(?:e"
    r"|edag)?"
    r"|fri(?:day)?|lø(?:r|rdag)?|la(?:u|urdag)|lö(?:r|rdag)?|sat(?:urday)?|sø(?:n|ndag)?"
    r"|sun(?:day)?"
    r"|sundag|sö(?:n|ndag)?)\.?"
)
_PART = (
    r"(?:natt|nat|night|kveld|kväll|aften|evening|eve|dag|day|morgen|morgon|morning|tidlig|tidleg"
    r"|tidig|sen|sein|seint|early|late|ettermiddag|eftermiddag|middag|formiddag|førmiddag|lunsj)"
)
_WHEN = (
    rf"(?:{_DAY}|{_PART}"
    r"|(?:kl\.? ?)?\d{1,2}(?:[:.]\d\d)? ?[–-] ?\d{1,2}(?:[:.]\d\d)?"
    r"|(?:kl\.? ?)?\d{1,2}[:.]\d\d|\d{1,2}[./]\d{1,2}\.?|(?:rom|rum|room|bord|table|bil|car|lag"
    r"|team|gruppe|grupp|uke|veke|vecka|uge|week|stasjon|station|post|kasse|kassa) ?\d{1,3})"
)
_LEAD = late(
    rf"[ \t>*•|–-]{{0,6}}{_WHEN}(?:[ \t]{{1,6}}{_WHEN}){{0,2}}"
    r"(?:[ \t]*[:|;\t][ \t]*|[ \t]{2,}| [–-] )",
    re.IGNORECASE,
)
# One space after a day or a time is enough below a heading: "tors Ek / Lie".
_LOOSE = late(
    rf"[ \t>*•|–-]{{0,6}}{_WHEN}(?:[ \t]{{1,6}}{_WHEN}){{0,2}} (?=[A-ZÆØÅÄÖ])(?<!(?<!\w)\w\w )",
    re.IGNORECASE,
)
# Before each name of a row that has several turns: "06–14 Ebo | 14–22 Guy".
_HOURS = late(r"\d{1,2}(?:[:.]\d\d)? ?[–-] ?\d{1,2}(?:[:.]\d\d)? ")
_HEADING = late(
    r"(?:natt|nat|dag|kveld|kväll|aften|helge?|bak|jule|påske|sommer|sommar|uke|vecko|uge|night"
    r"|on-?)?-?"
    r"(?:va[gk]t|skift|turnus|jour|bemanning|beredskap|tjeneste|rota|roster|shift|staffing"
    r"|on-call)s?"
    r"(?:plan|planen|planer|liste|listen|lista|listan|schema|schemat|skjema|skema|oversikt|översikt"
    r"|roster|rota|list|er|en|s)?",
    re.IGNORECASE,
)
_HEAD_WORD = late(r"[^\W\d_](?:[^\W\d_]|-(?=[^\W\d_])){3,24}")
_LONGEST_HEADING = 60  # characters
# Shifts that are names too.
_SHIFTS = frozenset(
    ("dag", "dagen", "day", "days", "sen", "sein", "lang", "mid", "early", "late", "kort",
     "hel", "morgan", "helg", "kvell", "natt", "kveld", "tidlig", "off", "sick", "ros", "sal")
)  # fmt: skip
_CELL = late(r"[ \t]*(?:\t|[:;|()]| {2,}| [–—-] |[.!?](?= |$))[ \t]*")
_BETWEEN = late(r" ?[,/+&>] ?| (?:og|och|and|o|samt) ")
_WORD = late(r"[^\W\d_](?:[^\W\d_]|[-'’](?=[^\W\d_])){1,24}\.?")
_NOBODY = frozenset(
    ("ledig", "ledige", "vakant", "vacant", "spare", "vikar", "vikarie", "ingen", "ingenting",
     "alle", "alla", "all", "everyone", "free", "fri", "stengt", "stängt", "lukket", "closed",
     "ukjent", "me", "meg", "mig", "jeg", "eg", "jag", "ny", "new", "open", "åpen", "ekstra",
     "extra", "tba")
)  # fmt: skip
_LEAST_ROWS = 2
_TWO = 2
_MOST_WORDS = 2
_LONGEST = 200  # characters of a line
_OTHER = (
    Kind.ROLE | Kind.TITLE | Kind.ORG_MARK | Kind.BRAND | Kind.ACRONYM | Kind.STREET | Kind.THING
)  # fmt: skip


class Crew(NamedTuple):
    """The names in a row of a roster; places are counted from the beginning of the line.

    `clear` tells that one of them is a name and nothing else, `small` that none has a capital,
    `loose` that the line is a row only below a heading, `heads` that it is one. `shifts` are
    those that may be a shift.
    """

    names: tuple[tuple[int, int], ...]
    clear: bool
    small: bool
    loose: bool = False
    heads: bool = False
    shifts: int = 0


def crew_of(line: str, lexicon: Lexicon) -> Crew | None:
    """Who a row tells of for a day, an hour or a room; None when it is no such row."""
    if len(line) > _LONGEST:
        return None
    if _is_heading(line):
        return Crew((), clear=False, small=False, heads=True)
    lead, loose = _LEAD.match(line), False
    if lead is None:
        lead, loose = _LOOSE.match(line), True
    if lead is None:
        return None
    names: list[tuple[int, int]] = []
    clear = False
    for start, end in _cells(line, lead.end()):
        if hours := _HOURS.match(line, start, end):
            start, loose = hours.end(), False
        items = _items(line, start, end, lexicon)
        if items is None:
            break  # what follows is a remark
        names += [(a, b) for a, b, _ in items]
        clear |= any(one for _, _, one in items)
    small = not any(line[start].isupper() for start, _ in names)
    shifts = sum(fold(line[start:end]) in _SHIFTS for start, end in names)
    return Crew(tuple(names), clear, small, loose, shifts=shifts) if names else None


def _is_heading(line: str) -> bool:
    """Whether a line is above a roster: "Vaktplan uke 20", "Vakt | Man | Tir"."""
    shown = line.strip()
    if len(shown) > _LONGEST_HEADING or shown.endswith("."):
        return False
    return any(_HEADING.fullmatch(word[0]) for word in _HEAD_WORD.finditer(shown))


def listed_names(line: str, lexicon: Lexicon) -> Iterator[RawName]:
    """The names of a cell that holds nothing but several of them."""
    if len(line) > _LONGEST or _BETWEEN.search(line) is None:
        return
    for start, end in _cells(line, 0):
        items = _items(line, start, end, lexicon) if _BETWEEN.search(line, start, end) else None
        if not items or not all(
            lexicon.info(line[a:b].split(" ")[0]).kind & Kind.GIVEN for a, b, _ in items
        ):
            continue
        # Ships and rooms have capitals too; names with one are known by other rules.
        small = any(line[a].islower() for a, _, _ in items)
        if small and len(items) >= _TWO and any(one for _, _, one in items):
            for a, b, _ in items:
                yield RawName(a, b, Certainty.LIKELY, reasons.TABLE)


def people_of_rosters(
    filled: Sequence[int], crews: Sequence[tuple[int, int, Crew]]
) -> Iterator[RawName]:
    """The names in the rows of rosters.

    Args:
        filled: the numbers of the lines that are not blank.
        crews: of the rows the number of the line, where it begins, and who it tells of.
    """
    group: list[tuple[int, Crew]] = []
    last = -2
    for number, begin, crew in crews:
        at = bisect_left(filled, number)
        if at != last + 1:
            yield from _people(group)
            group = []
        if crew.heads and group and not group[-1][1].heads:
            yield from _people(group)
            group = []
        group.append((begin, crew))
        last = at
    yield from _people(group)


def _people(group: Sequence[tuple[int, Crew]]) -> Iterator[RawName]:
    headed = bool(group) and group[0][1].heads
    group = [(begin, crew) for begin, crew in group if crew.names and (headed or not crew.loose)]
    if len(group) < _LEAST_ROWS:
        return
    if not any(crew.clear for _, crew in group):
        # All of them are words; shifts are as well: "Man: Dag", "Tir: Kveld".
        names = sum(len(crew.names) for _, crew in group)
        shifts = sum(crew.shifts for _, crew in group)
        if not headed or names - shifts < max(_LEAST_ROWS, 2 * shifts):
            return
    # "10:00 - coffee" among names with a capital
    capitals = not any(crew.clear and crew.small for _, crew in group)
    for begin, crew in group:
        for start, end in () if crew.small and capitals else crew.names:
            yield RawName(begin + start, begin + end, Certainty.LIKELY, reasons.TABLE)


def _cells(line: str, start: int) -> Iterator[tuple[int, int]]:
    for match in _CELL.finditer(line, start):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    end = len(line.rstrip())
    if end > start:
        yield start, end


def _items(line: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int, bool]] | None:
    """The names that a cell is made of, and which are names alone; None when it holds others."""
    edges = [start, *(at for m in _BETWEEN.finditer(line, start, end) for at in m.span()), end]
    found = []
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        shown = line[first:last].strip()
        if fold(shown).strip("!?. ") in _NOBODY or not shown.strip("–-? ") or shown.isupper():
            continue  # "TOM" among names is an empty place
        clear = _is_name(shown, lexicon)
        if clear is None:
            return None
        at = line.index(shown, first)
        found.append((at, at + len(shown), clear))
    return found


def _is_name(shown: str, lexicon: Lexicon) -> bool | None:
    """Whether words are a name alone; None when they are none."""
    words = shown.split(" ")
    if len(words) > _MOST_WORDS or not all(_WORD.fullmatch(word) for word in words):
        return None
    infos = [lexicon.info(word.rstrip(".")) for word in words]
    first = infos[0]
    if not first.kind & Kind.GIVEN or any(i.kind & _OTHER or not i.kind & NAME for i in infos):
        small = (
            len(infos) == 1 and first.kind & Kind.FAMILY and not first.kind & (_OTHER | Kind.PLACE)
        )
        return False if small else None
    clear = any(
        i.kind & Kind.GIVEN and not i.kind & (Kind.AMBIGUOUS | Kind.ORDINARY | Kind.PLACE)
        for i in infos
    )
    return clear and len(words[0]) > _TWO

"""Rows of points, times and remarks in which every name is a word: "Young 4 3 5", "10:30 Price".

One such row may be of anything. Several, one below or beside the other, of which each begins
with a surname or a first name and nothing else, are of those who are interviewed and marked.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import Shape, fold, words_of
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_LONGEST = 160  # characters of a line
_WORD = r"[A-ZÆØÅÄÖ](?:[^\W\d_]|[-'’](?=[^\W\d_])){1,20}"
_WHO = rf"(?P<who>{_WORD}(?: {_WORD})?)"
_ONE = (
    r"\d{1,3}(?:[.,]\d)?(?:/\d{1,3})?(?: ?(?:%|p|pts?|poeng|points?|poäng|point|stemmer|votes"
    r"|röster))?(?![\w/])"
)
_POINTS = late(
    rf"[ \t>*•|–-]{{0,6}}(?:\d{{1,2}}[.)] ?)?{_WHO}"
    r"(?:[ \t]{1,6}|[ \t]{0,4}[:;|=–-][ \t]{0,6})"
    rf"(?P<points>{_ONE}(?:(?:[ \t]{{1,6}}|[ \t]?[,;|/+·][ \t]{{0,4}})"
    rf"(?:{_ONE}|[–-](?!\w))){{0,9}})"
    r"(?=[ \t|]*$| [–—-] |,? ?[^\W\d_]|\. | ?\()"
)
# What is said of each, or what each is to do: "Swift: draft advert", "Price – stark".
_TEXT = late(
    rf"[ \t>*•|–+-]{{0,6}}(?:\d{{1,2}}[.)] ?)?{_WHO}(?: ?[:=]| [–—-])[ \t]{{1,3}}"
    r"(?=[^\W\d_A-ZÆØÅÄÖ])"
)
_PLAIN = late(r"\d{1,3}")  # a number that may be anything: of a house, of a day
_TIME = late(
    r"(?<![\w:.,])(?:(?:kl\.? ?)?(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[–-] ?\d{1,2}[:.]\d\d)?"
    r"|kl\.? ?\d{1,2}|\d{1,2}(?:[:.]\d\d)? ?[ap]m)(?:[:,]? | [–-] |\t| ?\| ?)"
)
_TIMED = late(rf"{_WHO}(?=[ \t]*(?:$|[,;/|(+]|\t|[–—-] | (?:og|and|och) ))")
_AGENDA = late(
    r"(?<![^\W_])(?:agenda|program(?:me)?|dagsorden|dagordning|saksliste)(?![^\W_])",
    re.IGNORECASE,
)
_OF_PEOPLE = late(
    r"(?<![^\W_])(?:scores?|poeng|poäng|points?|rang(?:ering|ordning)\w{0,3}|ranking|kandidat\w{0,5}"
    r"|candidates?|søkere?|søkjar\w{0,3}|sökande|ansøgere?|applicants?|intervju\w{0,8}"
    r"|interviews?|panel\w{0,5}|shortlist\w{0,3}|kortliste\w?|(?:prøve|test)(?:resultat\w{0,4})?"
    r"|test results?|votes?|stemmer|röster|innstilling\w{0,2}|deltaker\w{0,3}|deltagare?"
    r"|actions?|action items|to-?do|next steps|oppgaver|oppfølging|uppföljning|opfølgning"
    r"|å gjøre|att göra|karakterer?|vurderinger?|bedömning\w{0,2})(?![^\W_])",
    re.IGNORECASE,
)
_LONGEST_HEADING = 80
# What counts the rows together, or stands between interviews.
_NEITHER = frozenset(
    ("sum", "total", "totalt", "snitt", "average", "mean", "maks", "max", "vekt", "weight", "vikt",
     "lunsj", "lunch", "frokost", "pause", "paus", "break", "kaffe", "coffee", "fika", "slutt",
     "slut", "start", "end", "oppsummering", "debrief", "middag", "tom", "ledig")
)  # fmt: skip
_OTHER = Kind.ROLE | Kind.TITLE | Kind.ORG_MARK | Kind.BRAND | Kind.ACRONYM | Kind.STREET
_LEAST = 2
_LEAST_ALONE = 3  # rows of points without a heading


class WordRow(NamedTuple):
    """Whom one line marks or tells the time of; places are counted from its beginning.

    `mark` is "points", "time" or "text", or nothing for a heading: `people` tells that it is of
    people. `others` counts what stands where a name would and is none, `plain` tells that one
    number stands alone. `surnames` are the names that may be a surname, `days` and `places` those
    that are a month or a place as well.
    """

    mark: str
    names: tuple[tuple[int, int], ...] = ()
    others: int = 0
    people: bool = False
    plain: bool = False
    surnames: int = 0
    days: int = 0
    places: int = 0


def word_row_of(line: str, lexicon: Lexicon) -> WordRow | None:
    """What one line is of such rows, or None."""
    if len(line) > _LONGEST:
        return None
    points = _POINTS.match(line)
    if points is not None:
        plain = _PLAIN.fullmatch(points["points"]) is not None
        return _row("points", [points.span("who")], line, lexicon, plain=plain)
    times = list(_TIME.finditer(line))
    if times:
        spans = []
        small = 0
        for time in times:
            who = _TIMED.match(line, time.end())
            if who is not None:
                spans.append(who.span("who"))
            else:
                # "11.00 lunsj" is between two; "09:00 Price review" is an item of an agenda.
                small += line[time.end() : time.end() + 1].isupper()
        return _row("time", spans, line, lexicon, others=small)
    shown = line.strip()
    if len(shown) <= _LONGEST_HEADING and not shown.endswith("."):
        if _AGENDA.search(shown):
            return WordRow("")
        if _OF_PEOPLE.search(shown):
            return WordRow("", people=True)
    text = _TEXT.match(line)
    return _row("text", [text.span("who")], line, lexicon) if text is not None else None


def _row(
    mark: str,
    spans: Sequence[tuple[int, int]],
    line: str,
    lexicon: Lexicon,
    *,
    plain: bool = False,
    others: int = 0,
) -> WordRow:
    names = []
    surnames = days = places = 0
    for start, end in spans:
        if fold(line[start:end]) in _NEITHER:
            continue
        infos = [lexicon.info(word.text) for word in words_of(line[start:end])]
        if any(i.kind & _OTHER or not i.kind & NAME or i.shape is Shape.LOWER for i in infos):
            others += 1
            continue
        names.append((start, end))
        surnames += bool(infos[-1].kind & Kind.FAMILY)
        days += bool(infos[0].kind & Kind.CALENDAR)
        places += bool(infos[-1].kind & Kind.PLACE)
    return WordRow(
        mark, tuple(names), others, plain=plain, surnames=surnames, days=days, places=places
    )


def people_of_rows(
    filled: Sequence[int], rows: Sequence[tuple[int, int, WordRow]]
) -> Iterator[RawName]:
    """The names in such rows.

    Args:
        filled: the numbers of the lines that are not blank.
        rows: of the rows the number of the line, where it begins, and whom it marks.
    """
    group: list[tuple[int, WordRow]] = []
    heading: WordRow | None = None
    last = -2
    for number, begin, row in rows:
        at = bisect_left(filled, number)
        if at != last + 1 or not row.mark or (group and group[-1][1].mark != row.mark):
            yield from _people(group, heading)
            group, heading = [], heading if at == last + 1 else None
        if row.mark:
            group.append((begin, row))
        else:
            heading = row
        last = at
    yield from _people(group, heading)


def _people(group: Sequence[tuple[int, WordRow]], heading: WordRow | None) -> Iterator[RawName]:
    count = sum(len(row.names) for _, row in group)
    if count < _LEAST or not _are_people([row for _, row in group], count, heading):
        return
    for begin, row in group:
        for start, end in row.names:
            yield RawName(begin + start, begin + end, Certainty.LIKELY, reasons.TABLE)


def _are_people(rows: Sequence[WordRow], count: int, heading: WordRow | None) -> bool:
    others = sum(row.others for row in rows)
    if any(sum(part) == count for part in zip(*((r.days, r.places) for r in rows), strict=True)):
        return False
    if sum(row.days for row in rows) * 2 > count:
        return False
    headed = heading is not None and heading.people
    if rows[0].mark == "time":
        return others < count and (headed or heading is None)
    if others:
        return False
    if headed or rows[0].mark == "text":
        return headed
    # Colours, stones and months are first names only.
    surnames = sum(row.surnames for row in rows)
    return count >= _LEAST_ALONE and surnames * 2 > count and not any(r.plain for r in rows)

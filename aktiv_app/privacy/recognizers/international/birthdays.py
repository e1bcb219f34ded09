"""Dates that are somebody's birthday for what stands beside them: an age reached, a list's head.

A day and a month are birth data as much as a whole date: with the age they give it away.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.dates import DAY_MONTH, FULL, dates
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import LastValues

# Becoming so many years old: "fyller 40", "turned 50", "blir rundt 60".
_TURNING = late(
    r"(?<!\w)(?:fyller|fylder|fylte|fyllde|fyldte|rundet|runder|rundar|runda|rundade|blir|bliver"
    r"|ble|blev|blei|vart|turns|turned|turning|is)(?: (?:han|hun|hu|ho|hon|hen|she|he|jeg|eg|jag"
    r"|vel|nok|ca\.?|hele|heile|hela))? $",
    re.IGNORECASE,
)
# "fyller år den", "har geburtsdag"; the words of a birthday itself are cues in `birth`.
_YEARS_ON = late(
    r"(?<!\w)(?:fyller|fylder|fylte|fyllde|fyldte) år (?:(?:den|d\.|nå|nu|no|alt) ){0,2}",
    re.IGNORECASE,
)
_ON = late(
    r"(?: (?:år|years|yrs))?(?: \(| )(?:(?:nå|no|nu|now|allerede|redan|alt) )?"
    r"(?:(?:den|d\.|on|the|på) ){0,2}",
    re.IGNORECASE,
)
_LIST = late(
    r"(?<!\w)(?:bursdag(?:er|ar|ane|ene|sliste\w*|skalender\w*|slista)|fødselsdag(?:er|e|sliste\w*"
    r"|skalender\w*|ene)|födelsedag(?:ar|arna|slista\w*|skalender\w*)|birthdays?"
    r"|birthday (?:list|calendar)|geburtsdager?)(?!\w)",
    re.IGNORECASE,
)
_BESIDE = late(
    r"[ \t]{0,3}[ \t:;,|(–-][ \t]{0,3}(?:(?:den|d\.|on|the|f\.|født|född) )?", re.IGNORECASE
)
_CHILDREN = late(
    r"(?<!\w)(?:barn(?:a|et|ene|en)?|born|bornene|børn(?:ene)?|unge(?:r|ne)|ungane|kids?|children"
    r"|child|søn(?:n(?:en|er)?)?|son(?:en|s)?|sön(?:er)?|døtre|datter(?:en|a)?|døtrer|dotter(?:n"
    r"|a)?"
    r"|döttrar|daughters?)(?!\w)",
    re.IGNORECASE,
)
# Who it is that turns so old, right before; or nobody, as notes leave them out.
_WHO = late(
    r"(?:(?<!\w)(?:jeg|eg|jag|han|hun|hu|ho|hon|hen|she|he|i|kandidaten|søkeren|søkjaren|sökanden"
    r"|ansøgeren|the candidate|sønnen|datteren|dottera|sonen|dottern|kona|mannen)|^|\n|[.!?] ) ?\Z",
    re.IGNORECASE,
)
Span = tuple[int, int]

_LIST_REACHES = 800  # characters behind the head of a list of birthdays
_LINE_REACHES = 160
_AGE_REACHES = 24  # characters between an age and the day, or the word before the age
_LONGEST_WHO = 16  # characters
_GAP = 10  # characters between a person and the day
_LONGEST_DAY = 30  # characters of a day and what stands between it and the person


class _Told(NamedTuple):
    """What a line tells, by its places."""

    whole: Sequence[Span]  # dates with their year
    days: Sequence[Span]  # those and days of a month, in order, the longest first
    years_on: Sequence[Span]  # words behind which the day stands
    heads: Sequence[int]  # where words end that head a list of birthdays


class Birthdays:
    """Days on which somebody reaches an age, days in lists of birthdays, dates of children."""

    def __init__(self, lines: LastLines | None = None) -> None:
        """`lines` may be shared by all that read the same texts."""
        self._split = lines or LastLines()
        # None of the patterns goes on in the next line.
        self._told = LastValues(partial(map, _told))

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Dates of birth among the dates beside ages and persons in `findings`."""
        told = self._told.telling(self._split.of(text))
        days = _Spans((at + start, at + end) for at, line in told for start, end in line.days)
        if not days.spans:
            return []
        whole = _Spans((at + start, at + end) for at, line in told for start, end in line.whole)
        years_on = [(at + verb, at + end) for at, line in told for verb, end in line.years_on]
        heads = [at + end for at, line in told for end in line.heads]
        certain = [finding for finding in findings if finding.certainty.rank > 0]
        ages = [one for one in certain if one.label is Label.AGE]
        maybe = [one for one in findings if one.label is Label.PERSON]
        persons = [one for one in certain if one.label is Label.PERSON]
        found = {
            *_reached(text, ages, persons, days),
            *_years_on(text, years_on, persons, days),
            *_listed(text, heads, maybe, days),
            *_of_children(text, persons, whole),
        }
        return [
            Finding(*span, Label.DATE_OF_BIRTH, Certainty.LIKELY, reasons.BIRTH_CUE)
            for span in sorted(found)
        ]


def _told(line: str) -> _Told | None:
    whole = [match.span() for match in dates(FULL, line)]
    days = [*whole, *(match.span() for match in dates(DAY_MONTH, line))]
    days.sort(key=lambda span: (span[0], -span[1]))
    years_on = [match.span() for match in _YEARS_ON.finditer(line)]
    heads = [match.end() for match in _LIST.finditer(line)]
    return _Told(whole, days, years_on, heads) if days or years_on or heads else None


class _Spans:
    """Places in a text, in order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """`spans` are in order."""
        self.spans = list(spans)
        self._starts = [start for start, _end in self.spans]

    def begun(self, begin: int, end: int) -> Sequence[Span]:
        """Those that begin from `begin` to `end`, the longest first where two begin alike."""
        first = bisect_left(self._starts, begin)
        if first == len(self.spans) or self._starts[first] > end:
            return ()
        return self.spans[first : bisect_right(self._starts, end)]


def _reached(
    text: str, ages: Iterable[Finding], persons: Sequence[Finding], days: _Spans
) -> Iterator[Span]:
    for age in ages:
        turning = _TURNING.search(text, max(0, age.start - _AGE_REACHES), age.start)
        if turning:
            for start, end in days.begun(age.end, age.end + _AGE_REACHES):
                if _ON.fullmatch(text, age.end, start) and (
                    _in_line(text, persons, start) or _is_told_of(text, turning.start())
                ):
                    yield start, end
                    break


def _years_on(
    text: str, told: Iterable[Span], persons: Sequence[Finding], days: _Spans
) -> Iterator[Span]:
    for verb, at in told:
        for start, end in days.begun(at, at):
            if _in_line(text, persons, start) or _is_told_of(text, verb):
                yield start, end
                break


def _is_told_of(text: str, at: int) -> bool:
    """Whether a word for a person, or nothing, stands before a verb at that place."""
    return _WHO.search(text, max(0, at - _LONGEST_WHO), at) is not None


def _listed(
    text: str, heads: Sequence[int], persons: Iterable[Finding], days: _Spans
) -> Iterator[Span]:
    if not heads:
        return
    lists = _Spans((head, head) for head in heads)
    for person in persons:
        if not lists.begun(person.start - _LIST_REACHES, person.start):
            continue
        for start, end in days.begun(person.end, person.end + _GAP):
            if _BESIDE.fullmatch(text, person.end, start):
                yield start, end
                break
        for start, end in days.begun(person.start - _LONGEST_DAY, person.start):
            if end <= person.start and _BESIDE.fullmatch(text, end, person.start):
                yield start, end
                break


def _of_children(text: str, persons: Iterable[Finding], whole: _Spans) -> Iterator[Span]:
    for person in persons:
        for start, end in whole.begun(person.end, person.end + _GAP):
            if _BESIDE.fullmatch(text, person.end, start):
                line = text.rfind("\n", max(0, person.start - _LINE_REACHES), person.start) + 1
                begin = max(line, person.start - _LINE_REACHES)
                if _CHILDREN.search(text, begin, person.start):
                    yield start, end


def _in_line(text: str, persons: Iterable[Finding], at: int) -> bool:
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return any(begin <= one.start and (end < 0 or one.end <= end) for one in persons)

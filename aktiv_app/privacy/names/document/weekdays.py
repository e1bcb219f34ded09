"""Days of the week as rosters shorten them; several are names as well: Tor, Fre, Lau, Thu, Sun."""

from collections.abc import Sequence

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.reading import WholeText
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName

_WEEK = (
    ("man", "mån", "må", "måndag", "mandag", "mon"),
    ("tir", "tirs", "tis", "tys", "ty", "tue", "tues"),
    ("ons", "on", "wed", "weds"),
    ("tor", "tors", "to", "thu", "thur", "thurs"),
    ("fre", "fr", "fri"),
    ("lør", "lor", "lau", "lör", "sat"),
    ("søn", "son", "sun", "sön", "sund", "sundag"),
)
# No names: only the short ones are.
_WHOLE = (
    ("monday",), ("tirsdag", "tysdag", "tisdag", "tuesday"), ("onsdag", "wednesday"),
    ("torsdag", "thursday"), ("fredag", "friday"),
    ("lørdag", "laurdag", "lördag", "saturday"), ("søndag", "söndag", "sunday"),
)  # fmt: skip
WEEKDAYS = frozenset(day for days in _WEEK for day in days)
_ORDER = {day: at for week in (_WEEK, _WHOLE) for at, days in enumerate(week) for day in days}
_ELSE = Kind.PLACE | Kind.BRAND | Kind.ROLE
_LEAST = 3  # different days of one row


def without_weekdays(line: WholeText, names: Sequence[RawName]) -> list[RawName]:
    """The names; those that are days in a row of days are only possible."""
    days = {begin + start: begin + end for begin, (start, end) in line.each(_days)}
    if not days:
        return list(names)
    after = {begin + start for begin, (start, _) in line.each(_after_days)}
    kept = []
    for name in names:
        day = days.get(name.start, -1)
        if day >= name.end:
            name = replace(name, certainty=Certainty.POSSIBLE)
        elif day + 1 in after:
            name = replace(name, start=day + 1)
        kept.append(name)
    return kept


def on_days(line: WholeText) -> list[RawName]:
    """Who is named right after each day of a row: "Mon Marsh, Tue Brook, Wed Rivers"."""
    return [
        RawName(begin + start, begin + end, Certainty.LIKELY, reasons.CUE)
        for begin, (start, end) in line.each(_after_days)
    ]


def _after_days(line: Line) -> list[tuple[int, int]]:
    """Words that are names after the days of a row, if one stands after each of three or more."""
    days = [at for at, info in enumerate(line.infos) if info.base in _ORDER]
    order = [_ORDER[line.infos[at].base] for at in days]
    if len(days) < _LEAST or order != sorted(set(order)):
        return []  # "Tor Ola, Man Kim" are people
    found = []
    places = 0
    for at in days:
        if at + 1 >= len(line.infos) or line.gap(at) not in (" ", ": ", ". "):
            return []
        info = line.infos[at + 1]
        if info.shape is not Shape.CAPITALISED or not info.kind & NAME:
            return []
        if line.gap(at + 1)[:1] not in (",", ";", ".", "\n", "", "/"):
            return []
        places += bool(info.kind & _ELSE) and not info.kind & Kind.GIVEN
        found.append((line.words[at + 1].start, line.words[at + 1].end))
    return found if places * 2 < len(found) else []


def _days(line: Line) -> list[tuple[int, int]]:
    """Where the days of a row stand, with the dot of a shortened one."""
    found = [
        (info.plain, word)
        for word, info in zip(line.words, line.infos, strict=True)
        if info.plain in WEEKDAYS or info.base in WEEKDAYS
    ]
    if len({day for day, _ in found}) < _LEAST:
        return []
    text = line.text
    return [(word.start, word.end + (text[word.end : word.end + 1] == ".")) for _, word in found]

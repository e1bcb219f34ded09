"""Days of the week as rosters shorten them; several are names as well: Tor, Fre, Lau, Thu, Sun."""

from collections.abc import Sequence

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names.language.reading import WholeText
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.raw_name import RawName

WEEKDAYS = frozenset(
    ("man", "mån", "må", "måndag", "mandag", "mon", "tir", "tirs", "tis", "tys", "ty", "tue",
     "tues", "ons", "on", "wed", "weds", "tor", "tors", "to", "thu", "thur", "thurs", "fre", "fr",
     "fri", "lør", "lor", "lau", "lör", "sat", "søn", "son", "sun", "sön", "sund", "sundag")
)  # fmt: skip
_LEAST = 3  # different days of one row


def without_weekdays(line: WholeText, names: Sequence[RawName]) -> list[RawName]:
    """The names; those that are days in a row of days are only possible."""
    days = {begin + start: begin + end for begin, (start, end) in line.each(_days)}
    if not days:
        return list(names)
    return [
        replace(name, certainty=Certainty.POSSIBLE)
        if days.get(name.start, -1) >= name.end
        else name
        for name in names
    ]


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

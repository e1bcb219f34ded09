"""The last day to apply, in the ways that ads write it."""

import re
from collections.abc import Iterator
from datetime import date

from aktiv_app.core.adverts.lines import Line
from aktiv_app.core.adverts.phrases import Phrases
from aktiv_app.core.adverts.proposal import Found
from aktiv_app.core.adverts.sentences import sentences

_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(?P<iso>\d{4})-(?P<im>\d{1,2})-(?P<id>\d{1,2})"
    r"|(?P<d>\d{1,2})\s?[./-]\s?(?P<m>\d{1,2})(?:\s?[./-]\s?(?P<y>\d{4}|\d{2})(?!\d))?)(?![\d/])"
)
_DAY_FIRST = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})(?:\.|st|nd|rd|th|:[ae])?\s+(?:of\s+)?(?P<m>[^\W\d_]+)\.?,?"
    r"(?:\s+(?P<y>\d{4}))?(?!\d)"
)
_MONTH_FIRST = re.compile(
    r"(?P<m>[^\W\d_]+)\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<y>\d{4}))?(?!\d)"
)
_REACH = 60


def find_deadline(lines: list[Line], phrases: Phrases, today: date) -> Found[date] | None:
    """The deadline, or None where there is none or it says "as soon as possible".

    A date without a year is the next such day from `today` on.
    """
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        for match in phrases.patterns["deadline.labels"].finditer(line.text):
            settled, found = _labelled(line, match.end(), following, phrases, today)
            if settled:
                return found
    for line in lines:
        for start, end in sentences(line.text):
            found = _in_sentence(line, start, end, phrases, today)
            if found is not None:
                return found
    return None


def _labelled(
    line: Line, position: int, following: Line | None, phrases: Phrases, today: date
) -> tuple[bool, Found[date] | None]:
    """Whether the label that ends at `position` settles the matter, and the date it gives."""
    found = _after(line, position, phrases, today)
    until = len(line.text) if found is None else found.start - line.start
    if phrases.patterns["deadline.open"].search(line.text, position, max(position, until)):
        return True, None
    if found is not None:
        return True, found
    if following is None or line.text[position:].strip(": "):
        return False, None
    found = _after(following, 0, phrases, today)
    is_open = phrases.patterns["deadline.open"].match(following.text) is not None
    return found is not None or is_open, found


def _in_sentence(
    line: Line, start: int, end: int, phrases: Phrases, today: date
) -> Found[date] | None:
    if not phrases.patterns["deadline.application"].search(line.text, start, end):
        return None
    weak = phrases.patterns["deadline.weak"].search(line.text, start, end)
    return None if weak is None else _after(line, weak.end(), phrases, today)


def _after(line: Line, position: int, phrases: Phrases, today: date) -> Found[date] | None:
    """The first date in `line` from `position` on."""
    reach = min(len(line.text), position + _REACH)
    candidates = sorted(_dates(line.text, position, reach, phrases, today), key=lambda c: c[0])
    if not candidates:
        return None
    start, end, value = candidates[0]
    return Found(value, line.number, line.start + start, line.start + end)


def _dates(
    text: str, start: int, reach: int, phrases: Phrases, today: date
) -> Iterator[tuple[int, int, date]]:
    for match in _NUMERIC.finditer(text, start):
        if match.start() > reach:
            break
        if match["iso"]:
            value = _date(int(match["iso"]), int(match["im"]), int(match["id"]))
        else:
            value = _day_and_month(int(match["d"]), int(match["m"]), match["y"], today)
        if value is not None:
            yield match.start(), match.end(), value
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        position = start
        while (named := pattern.search(text, position)) and named.start() <= reach:
            month = _month(named["m"], phrases)
            if month is None:
                position = max(named.end("d") if pattern is _DAY_FIRST else named.end("m"), 1)
                continue
            value = _day_and_month(int(named["d"]), month, named["y"], today)
            if value is not None:
                yield named.start(), named.end(), value
            position = named.end()


def _month(word: str, phrases: Phrases) -> int | None:
    folded = word.casefold()
    if folded in phrases.months:
        return phrases.months[folded]
    if len(folded) < 3:
        return None
    numbers = {number for name, number in phrases.months.items() if name.startswith(folded)}
    return numbers.pop() if len(numbers) == 1 else None


def _day_and_month(day: int, month: int, year: str | None, today: date) -> date | None:
    if month > 12 and day <= 12:
        day, month = month, day  # the American order cannot be meant otherwise
    if year is not None:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for candidate in range(today.year, today.year + 9):  # 29 February may be years ahead
        value = _date(candidate, month, day)
        if value is not None and value >= today:
            return value
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""Phone numbers of eight figures that go on in the next line, as wrapped text and mail show them.

Two lines that end and begin with figures are two cells or two items of a list more often than
one number. So a word for a phone must announce it, or the two halves be all there is of their
lines, with other words above and below.
"""

from collections.abc import Iterator
from typing import NamedTuple

from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import digits
from aktiv_app.privacy.recognizers.international.phone_plans import is_nordic
from aktiv_app.privacy.text.late import late

_BREAK = r"[ \t]?-?[ \t]?\n[ \t>]{0,8}"
_GROUPS = late(
    rf"(?<![\w+/\t|])(?<!\d[.,\-–: ])[2-9]\d(?:"
    rf"\d(?:{_BREAK}\d\d[ ]|[ ]\d\d{_BREAK})\d{{3}}"
    rf"|{_BREAK}\d\d[ ]\d\d[ ]\d\d|[ ]\d\d(?:{_BREAK}\d\d[ ]|[ ]\d\d{_BREAK})\d\d"
    rf"|\d\d{_BREAK}\d{{4}})"
    r"(?!\w)(?![.,:\-–]?\d)(?! ?[\t|]| \d)"
)
_BLANK = frozenset(" \t>")
_SPREADSHEET = late(r"[\d\s.,:;|%+\-–/()]*\d[\d\s.,:;|%+\-–/()]*")
_MOBILE = ("4", "9")  # first figures of Norwegian mobile numbers


class Broken(NamedTuple):
    """A number over two lines: its place, and whether nothing else stands in them."""

    start: int
    end: int
    alone: bool
    mobile: bool


def broken_numbers(text: str) -> Iterator[Broken]:
    """The numbers of Norway and Denmark with one line break inside."""
    if "\n" not in text:
        return
    for match in at_numbers(_GROUPS, text, figures=8):
        number = digits(match.group())
        if is_nordic(number):
            mobile = number.startswith(_MOBILE)
            yield Broken(*match.span(), _alone(text, *match.span()), mobile)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether the lines of a number hold nothing else, and no figures stand above or below."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if not _BLANK.issuperset(text[begin:start]) or text[end:stop].strip(" \t."):
        return False
    above = text[text.rfind("\n", 0, max(0, begin - 1)) + 1 : max(0, begin - 1)]
    after = text.find("\n", stop + 1)
    below = text[stop + 1 : len(text) if after < 0 else after]
    return not any(_SPREADSHEET.fullmatch(line) for line in (above, below))

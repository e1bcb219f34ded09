"""Phone numbers however somebody grouped them, with slashes between, or with a figure too many."""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import LIKELY, REFERENCE, Hit, digits
from aktiv_app.privacy.recognizers.international.phone_plans import (
    GAP,
    WITH_AREA,
    exists,
    is_amount,
    is_eight,
    is_nordic,
    is_swedish_mobile,
    with_area,
)
from aktiv_app.privacy.recognizers.international.phone_words import (
    MONEY_AFTER,
    NOT_PHONE,
    announced,
    is_reference,
)
from aktiv_app.privacy.text.late import late

# "9 1 8 4 4 2 06", "481 20 6 77".
_GROUPED = late(rf"(?<![\w+/])(?<!\d[.,\-–: ])[2-9](?:{GAP}\d){{7}}(?!\w)(?!{GAP}\d)(?![.,:]\d)")
_GROUPED_MOBILE = late(
    rf"(?<![\w+/])(?<!\d[.,\-–:])\(?0{GAP}7{GAP}[02369](?:{GAP}\d)?\)?(?: ?/ ?)?"
    rf"(?:{GAP}\d){{6,8}}(?![\da-zæøåäö])"
)
_GROUPED_ZERO = late(WITH_AREA)
# With slashes: "912/34/567", "070/123/45/67"; no date has three figures before two.
_SLASHED = late(
    r"(?<![\w+/])(?<!\d[.,\-–: ])(?:0\d{1,3}/\d{2,3}(?:[/ ]\d{2,3}){1,2}"
    r"|[2-9]\d(?:(?P<triple>\d/\d\d/\d{3}|\d/\d{3}/\d\d)|(?:/\d\d){3}))(?![\w/])(?![.,:\-]\d)"
)
# One figure more than a Norwegian number has, as slips of the keyboard make them.
_NINE = late(r"(?<![\w+/])(?<!\d[.,\-–: ])[2-9]\d(?: \d\d){2} \d{3}(?!\w)(?![ .,:\-]\d)")
# Whom nobody sends a sum: "sms til 26 114 903".
_WRITTEN_TO = late(
    r"(?<!\w)(?:sms|mms|tlf|telefon|mobil|mob|tel|ring)(?:nr)?\.?:? (?:(?:til|på|to|on) )?\Z",
    re.IGNORECASE,
)
_LONGEST_TO = 16  # characters


def grouped(text: str) -> Iterator[Hit]:
    """Yield Swedish mobile numbers, and others after a word for a phone."""
    for match in at_numbers(_GROUPED_MOBILE, text, before=1, figures=9):
        if is_swedish_mobile(digits(match.group())) and (
            announced(text, match.start()) or not REFERENCE.before(text, match.start())
        ):
            yield Hit(*match.span(), LIKELY, reasons.PHONE_NATIONAL)
    for match in at_numbers(_GROUPED_ZERO, text, before=1, figures=7):
        start = match.start()
        if announced(text, start) and (number := with_area(match.group())):
            yield Hit(start, start + len(number), LIKELY, reasons.PHONE_CUE)
    for match in at_numbers(_GROUPED, text, figures=8):
        start, end = match.span()
        if (
            announced(text, start)
            and is_eight(match.group())
            and not NOT_PHONE.before(text, start)
            and not MONEY_AFTER.match(text, end)
            and not (
                is_amount(match.group())
                and match.group()[0] not in "49"
                and not _WRITTEN_TO.search(text, max(0, start - _LONGEST_TO), start)
            )
        ):
            yield Hit(start, end, LIKELY, reasons.PHONE_CUE)
    for match in at_numbers(_SLASHED, text, figures=7) if "/" in text else ():
        yield from _slashed(text, match)
    for match in at_numbers(_NINE, text, figures=9):
        if announced(text, match.start()) and not NOT_PHONE.before(text, match.start()):
            yield Hit(*match.span(), LIKELY, reasons.PHONE_CUE)


def _slashed(text: str, match: re.Match[str]) -> Iterator[Hit]:
    """Numbers that slashes part, where they can be nothing else or are announced."""
    (start, end), number = match.span(), digits(match.group())
    if NOT_PHONE.before(text, start) or MONEY_AFTER.match(text, end):
        return
    if number[0] == "0":
        mobile = is_swedish_mobile(number)
        told = mobile or (announced(text, start) and exists(number, "SE"))
    else:
        told = is_nordic(number) and bool(match["triple"] or announced(text, start))
    if told and not is_reference(text, start):
        yield Hit(start, end, LIKELY, reasons.PHONE_NATIONAL)

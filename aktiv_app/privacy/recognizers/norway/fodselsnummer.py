"""Norwegian national identity number, D-number, H-number and synthetic test numbers.

DDMMYYNNNKK with two mod-11 digits: folkeregisterforskriften § 2-2-1 and the Norwegian
Tax Administration's description. D-number: day + 40; H-number: month + 40; Tenor test
numbers: month + 80, and + 65 in the other synthetic series. From 2032 the first check
digit may be given up, so a valid date with a valid second digit is still likely.
"""

from collections.abc import Iterator

from stdnum.no.fodselsnummer import calc_check_digit1, calc_check_digit2

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import (
    LIKELY,
    POSSIBLE,
    REFERENCE,
    SURE,
    Cue,
    Hit,
    Recognizer,
    digits,
)  # fmt: skip
from aktiv_app.privacy.text.late import late

_NUMBER = late(
    r"(?<![\d/])(?<!\d[.,\-])\d{2}[. ]?\d{2}[. ]?\d{2}(?:[ .\-–\n]{0,2}|/)"
    r"\d{3}[ .]?\d{2}(?![\d])(?![.,\-]\d)"
)
# Pairs as in telephones and sums: "24 12 87 47946".
_IN_PAIRS = late(r"\d\d \d\d \d\d")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
CUE = Cue(
    r"f[øo]dsels-?(?:nummer|nr)|fødselsnr|fnr|f\.nr|f\. nr|personnummer|personnr|pnr|p\.nr"
    r"|d-?(?:nummer|nr)|h-?nummer|dnummer|dnr\.?|nin|national (?:identity|id) (?:number|no)"
    r"|national id"
    r"|personal (?:identity )?(?:number|no)|identity number|id[- ]number|id-?nummer"
    r"|identitetsnummer"
    r"|ssn|social security (?:number|no)"
)


def plausible_date(number: str) -> bool:
    """Whether the first four digits are a day and a month, with the known additions."""
    day, month = int(number[:2]), int(number[2:4])
    if day > 40:
        day -= 40
    for added in (80, 65, 40, 0):
        if added < month <= added + 12:
            return 1 <= day <= _DAYS[month - added - 1]
    return False


class FodselsnummerRecognizer(Recognizer):
    """Finds Norwegian identity numbers."""

    label = Label.NATIONAL_ID

    def find(self, text: str) -> Iterator[Hit]:
        """Yield numbers by check digits, or by a cue when a digit was mistyped."""
        for match in at_numbers(_NUMBER, text, figures=11):
            number = digits(match.group())
            cue = CUE.before(text, match.start())
            if not plausible_date(number):
                if cue:
                    yield Hit(*match.span(), LIKELY, reasons.ID_CUE)
                continue
            second = calc_check_digit2(number) == number[10]
            if second and calc_check_digit1(number) == number[9]:
                yield Hit(*match.span(), SURE, reasons.ID_CHECKED)
            elif cue:
                yield Hit(*match.span(), LIKELY, reasons.ID_CUE)
            elif _IN_PAIRS.match(match.group()):
                continue
            elif second and not REFERENCE.before(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.ID_SECOND_DIGIT)
            elif not REFERENCE.before(text, match.start()) and number != match.group():
                yield Hit(*match.span(), POSSIBLE, reasons.ID_SHAPE)

"""Phone numbers as they are written outside the Nordic countries, or with a code and no plus."""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import LIKELY, REFERENCE, Hit, digits
from aktiv_app.privacy.recognizers.international.phone_plans import exists
from aktiv_app.privacy.recognizers.international.phone_words import (
    MONEY_AFTER,
    NOT_PHONE,
    announced,
    is_reference,
)
from aktiv_app.privacy.text.late import late

_BRITISH = late(
    r"(?<![\w+/])(?<!\d[.,\-:])(?:0(?:7\d{3}[ ]\d{3}[ ]?\d{3}|7\d{9}|1\d{3}[ ](?:\d{6}"
    r"|\d{3}[ ]\d{3,4})"
    r"|2\d[ ]\d{4}[ ]\d{4})"
    # an area in brackets, "(07700) 900 691"
    r"|\(0(?:7\d{3}\)[ ]?\d{3}[ ]?\d{3}|1\d{3}\)[ ]?\d{3}[ ]?\d{3}|1\d1\)[ ]?\d{3}[ ]?\d{4}"
    r"|2\d\)[ ]?\d{4}[ ]?\d{4}))(?!\d)"
)
# However they are grouped: no Nordic number that begins so has eleven figures.
_BRITISH_GROUPS = late(
    r"(?<![\w+/])(?<!\d[.,\-: ])0[127](?:[ .\-]?\d){9}(?!\w)(?![.,:\-]\d)(?! \d)"
)
_AMERICAN = late(
    r"(?<![\w+/\-.])(?:1[-. ])?(?:(?:\([2-9]\d{2}\) ?|[2-9]\d{2}-)[2-9]\d{2}-\d{4}(?![\d\-])"
    r"|[2-9]\d{2}\.[2-9]\d{2}\.\d{4}(?![\w.]))"
    r"(?: ?(?:x|ext\.?) ?\d{1,5})?"
)
# "47 912 34 567", "(45) 4963 6289": the code, and groups that nothing else is set in.
_WITH_CODE = late(
    r"(?<![\w+/])(?<!\d[.,\-–: ])(?:47 [2-9]\d\d \d\d \d{3}"
    r"|\(4[57]\) ?[2-9]\d(?:\d ?\d\d ?\d{3}|\d\d ?\d{4}| ?\d\d ?\d\d ?\d\d)|46 7\d ?\d{3} \d\d \d\d"
    r"|(?P<pairs>4[57](?: \d\d){4}))(?!\w)(?![.,:\-]\d)(?! \d)"
)
_MORE_THAN_PAIR = 3  # figures of a group that is no day, hour or pair


def abroad(text: str) -> Iterator[Hit]:
    """Yield British, American and such numbers."""
    for pattern in (_BRITISH, _AMERICAN):
        for match in at_numbers(pattern, text, before=1, figures=10):
            if not REFERENCE.before(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.PHONE_NATIONAL)
    for match in at_numbers(_BRITISH_GROUPS, text, before=1, figures=11):
        if _is_british(match.group()) and not is_reference(text, match.start()):
            yield Hit(*match.span(), LIKELY, reasons.PHONE_NATIONAL)
    for match in at_numbers(_WITH_CODE, text, before=1, figures=10):
        if _is_with_code(text, match):
            yield Hit(*match.span(), LIKELY, reasons.PHONE_NATIONAL)


def _is_with_code(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if is_reference(text, start) or NOT_PHONE.before(text, start) or MONEY_AFTER.match(text, end):
        return False
    # Five pairs in a row may be points or hours.
    told = match["pairs"] is None or announced(text, start)
    return told and exists("+" + digits(match.group()), None) is not False


def _is_british(written: str) -> bool:
    """Whether eleven figures are a British number; 07700 900… is kept for invented ones."""
    groups = re.findall(r"\d+", written)
    if max(map(len, groups)) < _MORE_THAN_PAIR:
        return False  # "07 08 09 10 11 1"
    real = exists("".join(groups), "GB")
    return bool(real) or (real is None and written.startswith("07"))

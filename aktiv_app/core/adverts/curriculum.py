"""Whether a document that was attached as an ad is the story of somebody's life instead."""

import re

_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_MONTH = r"(?:(?:0?[1-9]|1[0-2])[./-]|[^\W\d_]{3,9}\.?[ \t]+)?"
_NOW = r"(?:n[åu]|no|n[åu]v\.?|d\.[ \t]?d\.?|dd|i[ \t]dag|idag|pågående|now|present|today|current)"
# "2012–2018", "08/2018 - nå", "aug. 2019 – present", at the beginning or the end of a line;
# an ad may name one such period (that of a temporary post), a CV stands full of them.
_PERIOD = re.compile(
    rf"(?m)^[ \t•*-]*{_MONTH}{_YEAR}[ \t]*[-\u2013\u2014][ \t]*(?:{_MONTH}{_YEAR}|{_NOW}\b|$)"
    rf"|[ \t(,]{_MONTH}{_YEAR}[ \t]*[-\u2013\u2014][ \t]*(?:{_MONTH}{_YEAR}|{_NOW})\)?[ \t]*$",
    re.IGNORECASE,
)
_FEWEST = 2


def is_curriculum(text: str) -> bool:
    """Whether `text` tells in periods what somebody has done, as no ad does."""
    return sum(1 for _ in _PERIOD.finditer(text)) >= _FEWEST

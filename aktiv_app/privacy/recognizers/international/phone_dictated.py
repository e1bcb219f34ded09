"""Phone numbers as they were dictated or typed: figure by figure, or with one too few or many.

"974-1-2-7-0-6", "018-7 2 7 0 4 1", "fikk 97 1 8 0 0 4, mangler et siffer": nothing else is written
with so many single figures in a row, and nothing else is said to lack one.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import Cue, digits
from aktiv_app.privacy.recognizers.international.phone_plans import is_nordic, is_with_area

_SINGLES = re.compile(
    r"(?<![\w+/.,\-])(?<!\d[ .,\-–:])\(?\d{2,4}\)?[ \-–/]{1,2}\d(?!\d)"
    r"(?P<s>[ \-–])\d(?!\d)(?:(?P=s)\d(?!\d)){1,5}(?:(?P=s)\d\d?)?(?![\w]|[ .,:/\-–]\d)"
)
_ANY = re.compile(
    r"(?<![\w+/.,\-])(?<!\d[ .,\-–:])\(?\d(?:[ .\-–]{0,2}\d){5,10}(?![\w]|[.,:/\-–]\d)"
)
_WRONG = re.compile(
    r"\s?[?,.;:(–-]{0,3}\s?\(?(?:(?:men |but )?(?:det |der |it(?:'s| is) )?(?:mangler|manglar"
    r"|mangla|saknas|saknar|fattas|for få|for mange|for mykje|för få|för många"
    r"|too (?:few|many|short|long)"
    r"|ett siffer|et siffer|eitt siffer|en siffra|ofullst\w*|ufullst\w*|incomplete|missing a)"
    r"|(?:one|a) digit (?:short|too))",
    re.IGNORECASE,
)
_TOLD = Cue(
    r"tlf|tel|telefon\w*|phone|mobil\w*|mob|nummer\w*|numret|number|nr|ring\w*|call\w*|nås|når",
    gap=r"[^\d\n]{0,48}",
    width=72,
)


def dictated_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of numbers in single figures, and of those said to be too short or long."""
    for match in at_numbers(_SINGLES, text, before=1):
        number = digits(match.group())
        whole = (len(number) == 8 and is_nordic(number)) or is_with_area(match.group())
        if whole or (len(number) > 5 and _TOLD.before(text, match.start())):
            yield match.span()
    for match in at_numbers(_ANY, text, before=1):
        if _WRONG.match(text, match.end()):
            yield match.span()

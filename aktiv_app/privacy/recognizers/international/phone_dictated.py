"""Phone numbers as they were dictated or typed: figure by figure, or with one too few or many.

"974-1-3-8-0-6", "08-4 7 1 - 0 0 2 - 7", "fikk 97 1 3 8 0 4, mangler et siffer": nothing else is
written in so many single figures and uneven groups, and nothing else is said to lack one.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import Cue
from aktiv_app.privacy.recognizers.international.phone_plans import is_nordic, is_with_area
from aktiv_app.privacy.text.late import late

_GROUPED = late(
    r"(?<![\w+/.,\-])(?<!\d[ .,\-–:])\(?\d"
    r"(?:(?:[ \-–]{0,3}|\)[ \-–/]{0,2}|[ \-–]?/[ \-–]?)\d){5,11}"
    r"(?!\w|[ .,:/\-–]{1,2}\d)"
)
_GROUP = late(r"\d+")
_FEWEST = 3  # groups of one figure
_ANY = late(r"(?<![\w+/.,\-])(?<!\d[ .,\-–:])\(?\d(?:[ .\-–]{0,2}\d){5,10}(?![\w]|[.,:/\-–]\d)")
_WRONG = late(
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
    for match in at_numbers(_GROUPED, text, before=1, figures=6):
        written = match.group()
        groups = _GROUP.findall(written)
        single = sum(len(group) == 1 for group in groups)
        # All of one figure and parted alike are what `PhoneRecognizer` looks for itself.
        alike = single == len(groups) and len(set(_GROUP.split(written)[1:-1])) < 2
        if single < _FEWEST or alike:
            continue
        number = "".join(groups)
        whole = (len(number) == 8 and is_nordic(number)) or is_with_area(written)
        if whole or (len(number) > 5 and _TOLD.before(text, match.start())):
            opened = written.startswith("(") and ")" not in written
            yield match.start() + opened, match.end()
    for match in at_numbers(_ANY, text, before=1, figures=6):
        if _WRONG.match(text, match.end()):
            yield match.span()

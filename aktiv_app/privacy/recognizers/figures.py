"""Figures that a scanner read as letters, and figures that were said in words.

Character recognition takes 0 for O and 1 for I or l: "O7O-6I8 4O 22", "19I 52 Solna".
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from aktiv_app.privacy.recognizers.anchors import numbers
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD, TWO_TO_NINE
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_HINT = late(r"\d(?:(?=[OoIl])|(?<=[OoIl]\d))")
_GROUP = r"[OoIl]{0,8}\d[\dOoIl]{0,16}"
_SCANNED = late(rf"(?<!\w){_GROUP}(?:[ .\-–/]{{1,3}}{_GROUP}){{0,8}}(?!\w)")
_LITRES = late(r"(?<=\d)l(?!\w)(?! \d)")
_FIGURES = str.maketrans("OoIl", "0011")
_LEAST = 4  # figures
_INSIDE = late(r"\d+[OoIl]+\d+|[Il]9\d\d")  # "34O0", the year "l959"
_IN_PLATE = late(r"[A-ZÅÄÖ]{3} (?:\d[OIl]\d|[OIl]\d\d|\d\d[OIl])")  # "XPA 6l4"

_ZERO_OR_ONE = r"null|nul|noll|zero|oh|en|én|ein|ett|eitt|one"
# "double oh", "nine hundred"
_SAID = rf"(?:(?:double|triple|dobbelt?|dubbel) )?(?:{_ZERO_OR_ONE}|{NUMBER_WORD})(?: hundred)?"
_SPOKEN = WordSearch(
    rf"(?<![\w-])(?P<first>{_SAID})(?:(?:, |\. | - |[ \-]){_SAID}){{3,14}}(?![\w-])", re.IGNORECASE
)
_WORD = late(r"[^\W\d_]+")
_SHORT_WORDS = frozenset(f"{_ZERO_OR_ONE}|{TWO_TO_NINE}".split("|"))
_FEWEST_SAID = 7  # figures


@lru_cache(maxsize=4)
def as_figures(text: str) -> str:
    """`text` with letters inside numbers read as figures; as long, and the same if none are."""
    return _SCANNED.sub(_read, text) if numbers(text) and _HINT.search(text) else text


def _read(match: re.Match[str]) -> str:
    written = match.group()
    figures = sum(char.isdigit() for char in written)
    letters = sum(char.isalpha() for char in _LITRES.sub("", written))
    few = figures < max(_LEAST, letters) and not (figures > 2 and _INSIDE.fullmatch(written))
    if (
        letters
        and few
        and _IN_PLATE.fullmatch(match.string, max(0, match.start() - 4), match.end())
    ):
        few = False
    if not letters or few:
        return written  # mostly letters, or a short code such as "O365"
    return written.translate(_FIGURES)


def spoken_numbers(text: str, fewest: int = _FEWEST_SAID) -> Iterator[re.Match[str]]:
    """Numbers of at least `fewest` figures in words: "ni en sju åtte null tre fire fire"."""
    for match in _said(text):
        words = _WORD.findall(match.group().lower())
        singles = sum(word in _SHORT_WORDS for word in words)
        said = singles + 2 * (len(words) - singles)
        if said >= fewest and not _counts_up(words):
            yield match


@lru_cache(maxsize=4)
def _said(text: str) -> tuple[re.Match[str], ...]:
    """Numbers in words, however short; several recognisers ask."""
    return tuple(_SPOKEN.finditer(text))


def _counts_up(words: list[str]) -> bool:
    """Whether somebody only counts: one, two, three."""
    return words[:3] in (
        ["en", "to", "tre"], ["ett", "två", "tre"], ["en", "två", "tre"], ["one", "two", "three"],
        ["ein", "to", "tre"], ["én", "to", "tre"],
    )  # fmt: skip

"""Extensions inside a firm: behind a number, "22 41 77 30 ext. 8966", and alone, "intern 4417"."""

import re
from collections.abc import Iterator

from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_BEHIND = late(
    r",? ?\(?(?:lok(?:al)?|ext|extension|int(?:ern)?|ankn(?:ytning)?|x)\.?:? ?\d{1,5}\)?(?!\w)",
    re.IGNORECASE,
)
# Not a year, a room or a clause: four figures that end a line or a clause.
_NO_YEAR = r"(?!(?:19[3-9]|20[0-3])\d(?!\d))"
_ALONE = WordSearch(
    rf"(?<![\w-])(?:(?:ext\.?|extension|ankn\.?|anknytning|lokalnummer|lokalnr\.?|internnummer"
    rf"|internnr\.?)(?: er| är| is)?[:.]? ?x?(?P<a>{_NO_YEAR}\d{{3,5}})(?![,.]?\w| \d)"
    rf"|(?:internal(?:ly)?|internt?|lokal)[:.]? (?P<b>x?{_NO_YEAR}\d{{4,5}})"
    r"(?=[.,;)]?(?:\s*\n|\s*$)|[,;)] ))",
    re.IGNORECASE,
)


def with_extension(text: str, end: int) -> int:
    """Where the number that ends at `end` ends together with its extension."""
    match = _BEHIND.match(text, end)
    if match is None:
        return end
    closed = match.group().endswith(")") and "(" not in match.group()
    return match.end() - closed


def extensions(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of the extensions that stand alone."""
    for match in _ALONE.finditer(text):
        yield match.span("a" if match["a"] else "b")

"""Cutting running text into sentences, with their places."""

import re
from collections.abc import Iterator

_END = re.compile(
    r"[.!?]+[\"\u201d\u00bb)]?\s+(?=[\"\u201c\u00ab(]?[A-Z\u00c0-\u00de\u0100-\u017d])"
)
# Words that end in a full stop without ending a sentence, in the ads' languages.
_ABBREVIATION = re.compile(
    r"(?:\b(?:bl\.a|f\.eks|t\.ex|m\.m|m\.fl|e\.l|o\.l|d\.v\.s|s\.k|s\.k|e\.g|i\.e|ca|inkl|ekskl|"
    r"min|maks|nr|osv|kl|evt|ev|tlf|tel|jf|pga|mht|ift|resp|ref|dr|prof|dvs|bla|feks|etc|approx|"
    r"no|f\.kr|kr|mill|st)|\b\d{1,2})\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence in `text`, its final full stop included."""
    start = 0
    for match in _END.finditer(text):
        stop = match.start() + 1
        if _ABBREVIATION.search(text, max(start, stop - 12), stop):
            continue
        yield start, match.start() + len(match.group().rstrip())
        start = match.end()
    if start < len(text):
        yield start, len(text)


def without_stop(text: str) -> str:
    """`text` without closing punctuation, as it would stand in a list."""
    stripped = text.rstrip(" \t")
    return stripped if _ABBREVIATION.search(stripped) else stripped.rstrip(".;, ")

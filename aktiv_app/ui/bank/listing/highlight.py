"""Where the words of a search stand in a text, å as aa and ø as o included. Free of Qt."""

import unicodedata

Span = tuple[int, int]

_SINGLE = {"æ": "ae", "ø": "o", "đ": "d", "ł": "l", "ß": "ss"}
_DOUBLE = {"å": "aa", "ä": "ae", "æ": "ae", "ö": "oe", "ø": "oe"}


def spans(query: str, text: str) -> tuple[Span, ...]:
    """The stretches of `text` that answer a word of `query`: code points, merged, in order."""
    found: list[Span] = []
    for table in (_SINGLE, _DOUBLE):
        folded, places = _folded(text, table)
        for word in query.split():
            wanted = _folded(word, table)[0]
            at = folded.find(wanted) if wanted else -1
            while at >= 0:
                found.append((places[at], places[at + len(wanted) - 1] + 1))
                at = folded.find(wanted, at + 1)
    return _merged(sorted(found))


def _folded(text: str, table: dict[str, str]) -> tuple[str, list[int]]:
    """`text` for comparing, and for each of its letters the place it came from."""
    letters: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        small = unicodedata.normalize("NFC", character.casefold())
        plain = table.get(small) or "".join(
            letter
            for letter in unicodedata.normalize("NFD", small)
            if not unicodedata.combining(letter)
        )
        letters.append(plain)
        places.extend([at] * len(plain))
    return "".join(letters), places


def _merged(found: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)

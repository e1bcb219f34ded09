"""How texts are compared: in a search without case, accents or Nordic spellings.

`å ä æ` and `aa ae` become `a`, `ö ø` and `oe` become `o`, in what is looked for and in what
is looked through alike. "førstegang", "foerstegang", "forstegang" and "förstegang" are one.
The same rule marks in a shown text what a query found. In a sorted list the Nordic letters
stand where their alphabet has them, after z.
"""

import re
import unicodedata
from typing import Final

# Letters that Unicode does not take apart into a letter and a mark.
_LETTERS: Final = {
    "æ": "a",
    "ø": "o",
    "œ": "o",
    "ð": "d",
    "đ": "d",
    "ŧ": "t",
    "ŋ": "n",
    "ł": "l",
    "þ": "th",
    "ı": "i",
}
_WORD = re.compile(r"[^\W_]+")
_HYPHENS: Final = "-\u2010\u2011"
# Runs, so that a piece of a word folds to a piece of the folded word.
_SPELLED: Final = re.compile(r"(a)[ae]+|(o)e+")
# The signs that follow z stand for the letters that follow it.
_NORWEGIAN: Final = str.maketrans("æäøöå", "{{||}")
_SWEDISH: Final = str.maketrans("åäæöø", "{||}}")
_AFTER_Z: Final = {"nb": _NORWEGIAN, "nn": _NORWEGIAN, "da": _NORWEGIAN, "sv": _SWEDISH}
MAX_WORD: Final = 64
"""Longer words are found by their first letters only."""


class _Folded(dict[int, str]):
    """What each character becomes, worked out when it is first met (for str.translate)."""

    def __missing__(self, character: int) -> str:
        self[character] = found = _letter(chr(character))
        return found


class _Spaced(dict[int, str]):
    """Like _Folded, but all that belongs to no word becomes a space, or one hyphen."""

    def __missing__(self, character: int) -> str:
        sign = chr(character)
        folded = "-" if sign in _HYPHENS else _letter(sign)
        spaced = (each if each.isalnum() or each == "-" else " " for each in folded)
        self[character] = found = "".join(spaced)
        return found


def fold(text: str) -> str:
    """The form in which texts are compared; punctuation and spaces stay."""
    return _SPELLED.sub(r"\1\2", text.translate(_FOLDED))


def sort_key(text: str, language: str) -> str:
    """What titles in `language` are sorted by, as its alphabet has it."""
    small = unicodedata.normalize("NFC", text).casefold()
    return small.translate(_AFTER_Z.get(language, {})).translate(_FOLDED)


def words(text: str) -> list[str]:
    """The folded words of `text` in their order, each as often as it is there."""
    return [word[:MAX_WORD] for word in _spaced(text).replace("-", " ").split()]


def index_words(text: str) -> list[str]:
    """Like `words`; "intervju-guide" is there as one word, too."""
    spaced = _spaced(text)
    found = [word[:MAX_WORD] for word in spaced.replace("-", " ").split()]
    if "-" in spaced:
        joined = (each.replace("-", "") for each in spaced.split() if "-" in each.strip("-"))
        found += [word[:MAX_WORD] for word in joined if word]
    return found


def _spaced(text: str) -> str:
    return _SPELLED.sub(r"\1\2", text.translate(_SPACED))


def marks(text: str, query: str) -> list[tuple[int, int]]:
    """Where words of `query` stand in `text`: (start, end) in characters, none overlapping.

    Beginnings of words and pieces of compounds from three letters on are marked, as they
    are found.
    """
    sought = sorted(set(words(query)), key=len, reverse=True)
    if not sought:
        return []
    folded, origins = _with_origins(text)
    covered = bytearray(len(text))
    for word in _WORD.finditer(folded):
        for piece in sought:
            for at in _places(word.group(), piece):
                first = origins[word.start() + at]
                last = origins[word.start() + at + len(piece) - 1]
                end = _end_of(origins, word.start() + at + len(piece), last, len(text))
                covered[first:end] = b"\1" * (end - first)
    return [match.span() for match in re.finditer(rb"\x01+", bytes(covered))]


def _places(word: str, piece: str) -> list[int]:
    if len(piece) < 3:
        return [0] if word.startswith(piece) else []
    return [match.start() for match in re.finditer(re.escape(piece), word)]


def _with_origins(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place in `text` it came from."""
    letters: list[str] = []
    origins: list[int] = []
    for at, character in enumerate(text):
        for letter in _letter(character):
            letters.append(letter)
            origins.append(at)
    spread = "".join(letters)
    kept: list[int] = []
    done = 0
    for run in _SPELLED.finditer(spread):
        kept.extend(range(done, run.start() + 1))
        done = run.end()
    kept.extend(range(done, len(spread)))
    return "".join(spread[at] for at in kept), [origins[at] for at in kept]


def _end_of(origins: list[int], after: int, last: int, length: int) -> int:
    """Where what was folded into the character before `after` ends in the text."""
    following = origins[after] if after < len(origins) else length
    return max(following, last + 1)


def _letter(character: str) -> str:
    small = unicodedata.normalize("NFKD", character).casefold()
    kept = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", small)
        if not unicodedata.combining(letter)
    )
    return "".join(_LETTERS.get(letter, letter) for letter in kept)


_FOLDED: Final = _Folded()
_SPACED: Final = _Spaced()

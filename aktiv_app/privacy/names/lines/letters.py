"""Letters in lines that may be initials of somebody the document names."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from aktiv_app.privacy.text.late import late

_DOTTED = late(r"(?<![\w.])[^\W\d_]\.(?: ?-?[^\W\d_]\.){1,3}(?!\w)")
_SIGNED = late(r"[ \t>*_]{0,12}[-–/]? ?([A-ZÅÄÖÆØ]\.?)[ \t]*$")
_SIGNED_AFTER = late(r"(?<=[.!?] )[-–/]? ?([A-ZÅÄÖÆØ])[ \t]*$")
_LETTER = late(
    r"(?:\b(?:om|about|av|af|med|till?|för|og|och|and|from|från|fra|frå|mener|menar) |[:;?.,/] |^)"
    r"[-*• ]{0,3}([B-HJ-ZÆØ])(?=[:,;?]|\.(?![^\W\d_])|[ \t]+[a-zæøåäö]{2}|[ \t]*$)",
    re.MULTILINE,
)

Places = Sequence[tuple[int, int]]


class Letters(NamedTuple):
    """Where letters stand that may be initials: with dots, alone on a line, or single ones."""

    dotted: Places
    signed: Places
    single: Places


NO_LETTERS = Letters((), (), ())


def letters_of(line: str) -> Letters:
    """The letters in one line, placed from its beginning."""
    found = Letters(
        tuple(match.span() for match in _DOTTED.finditer(line)) if "." in line else (),
        _signed(line),
        tuple(match.span(1) for match in _LETTER.finditer(line)),
    )
    return found if any(found) else NO_LETTERS


def _signed(line: str) -> Places:
    bare = line.rstrip()
    if bare[-1:] != "." and not (bare[-1:].isupper() and bare[-2:-1] in ("", " ", ">", "/", "-")):
        return ()
    match = _SIGNED.match(line) or _SIGNED_AFTER.search(bare, max(0, len(bare) - 6))
    return (match.span(1),) if match else ()


def placed(lines: Iterable[tuple[int, Letters]]) -> Letters:
    """The letters of a whole text, given those of its lines and where these begin."""
    found: tuple[list[tuple[int, int]], ...] = ([], [], [])
    for begin, letters in lines:
        if letters is not NO_LETTERS:
            for places, in_line in zip(found, letters, strict=True):
                places += [(start + begin, end + begin) for start, end in in_line]
    return Letters(*found)

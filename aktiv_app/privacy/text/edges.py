"""Where findings end: without half a pair of brackets, and never in a placeholder.

Rules look at words and numbers, and what stands around them differs: of "(8)" one takes the
closing bracket with the figure, of "(0113 496 0018)" another the opening one. Without it the text
around the placeholder reads as before. Whoever goes on with an AI's answer pastes a text with
placeholders in it; "[AGE_1]" below a heading for ages is no age.
"""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from aktiv_app.privacy.text.late import late

_PAIRS = {"(": ")", "[": "]"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_PLACEHOLDER = late(r"\\?\[[A-ZÆØÅÄÖÉ][A-ZÆØÅÄÖÉ-]{1,30}\\?_\d{1,3}\\?\]")


class HasPlace(Protocol):
    """Something with a place in a text."""

    @property
    def start(self) -> int:
        """Code points from the beginning."""

    @property
    def end(self) -> int:
        """Where it ends."""


Placed = TypeVar("Placed", bound=HasPlace)


def without_half_pairs(text: str, start: int, end: int) -> tuple[int, int]:
    """`start:end` without a bracket at its edge whose other half, or a comma, is not in it."""
    while end - start > 1:
        part = text[start:end]
        opened, closed = _PAIRS.get(part[0]), _CLOSING.get(part[-1])
        if opened and part.count(part[0]) > part.count(opened):
            start += 1
        elif part[-1] == "," or (closed and part.count(part[-1]) > part.count(closed)):
            end -= 1
        else:
            break
    return start, end


def outside_placeholders(text: str, found: Sequence[Placed]) -> Sequence[Placed]:
    """Those of `found` that are not wholly within a placeholder of `text`."""
    if not found or "_" not in text or "[" not in text:
        return found
    places = [match.span() for match in _PLACEHOLDER.finditer(text)]
    return [one for one in found if not _is_within(one, places)] if places else found


def _is_within(one: HasPlace, places: Iterable[tuple[int, int]]) -> bool:
    return any(start <= one.start and one.end <= end for start, end in places)

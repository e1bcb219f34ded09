"""What becomes of each stretch of an answer."""

from dataclasses import dataclass

from aktiv_app.privacy.replacing.kinds import Name
from aktiv_app.privacy.restoring.answer import Doubt


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the answer and what becomes of it."""

    start: int
    end: int
    shown: str
    name: Name | None = None
    original: str = ""
    doubt: Doubt | None = None
    counts: bool = True  # False: the second half of a genitive set apart by emphasis

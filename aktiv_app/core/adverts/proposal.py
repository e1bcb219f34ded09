"""What a job ad proposes for the form, each value with the place it came from."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value and where it stands in the ad.

    `line` counts from 0; `start` and `end` are code points in the ad, end exclusive.
    """

    value: T
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AdvertProposal:
    """Proposals for the user to tick; None or empty where the ad says nothing clear."""

    role: Found[str] | None
    employer: Found[str] | None
    deadline: Found[date] | None
    must_have: tuple[Found[str], ...]
    nice_to_have: tuple[Found[str], ...]

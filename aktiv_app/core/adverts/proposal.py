"""What a job ad proposes for the form, each value with the place it came from."""

from datetime import date
from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")


class Found(Struct, Generic[T], frozen=True):
    """A value and where it stands in the ad.

    `line` counts from 0; `start` and `end` are code points in the ad, end exclusive.
    """

    value: T
    line: int
    start: int
    end: int


class AdvertProposal(Struct, frozen=True):
    """Proposals for the user to tick; None or empty where the ad says nothing clear."""

    role: Found[str] | None
    employer: Found[str] | None
    deadline: Found[date] | None
    must_have: tuple[Found[str], ...]
    nice_to_have: tuple[Found[str], ...]


NOTHING = AdvertProposal(None, None, None, (), ())

"""Values of name detection: what a scan of one segment yields."""

from msgspec import Struct

from aktiv_app.privacy.findings import Certainty


class RawName(Struct, frozen=True, gc=False):
    """A stretch of text that may be a person's name, before the document is read as a whole.

    `start` and `end` are code points, end exclusive: within the segment when the detector
    returns them, within the document when they are handed to `NameDetector.resolve`.
    `reason` is a key of `REASONS`. `score` is a probability in 0..1 when the candidate
    comes from a statistical model and None when rules made it.
    """

    start: int
    end: int
    certainty: Certainty
    reason: str
    score: float | None = None


def moved(name: RawName, by: int) -> RawName:
    """The name `by` characters further on."""
    return RawName(name.start + by, name.end + by, name.certainty, name.reason, name.score)


def spanning(first: RawName, second: RawName, better: RawName) -> RawName:
    """One name from where `first` begins to the later end, as sure as `better` of the two."""
    end = max(first.end, second.end)
    return RawName(first.start, end, better.certainty, better.reason, better.score)

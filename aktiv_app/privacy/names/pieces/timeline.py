"""Names after a span of years, where CVs name employers: "2018–2021 Karen Millen, butikksjef"."""

import re

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.raw_name import RawName

_YEARS = re.compile(r"(?:19|20)\d\d ?[-–—]")
_NEXT_SENTENCE = re.compile(r"(?<=[^\W_]{2})[.!?]\s")
# Where an employer stands: at once after the years, or after a comma, a dash or such a word.
_NOW = r"(?:nå|no|nu|now|present|d\.d\.?|dd|i ?dag|today|dags dato)"
_WITH = r"(?:hos|i|på|ved|vid|at|in|for|fra|från|frå)"
_EMPLOYER = re.compile(
    rf"[\s\d–—-]*{_NOW}?[\s:|,;.(–—-]*|(?s:.*)(?:[,:|;\t(–—]|\s-|\s{_WITH})\s*",
    re.IGNORECASE,
)
# Before somebody, hardly before an employer: worked with, reported to, was trained by.
_TOGETHER = (" med ", " with ", " under ", " til ", " till ", " to ", " av ", " af ", " by ")
# The year is somebody's year of birth: "Født 12.03.1987 – Kari Nordmann".
_BORN = re.compile(
    r"(?<!\w)(?:fød|fød[dt]e?|född|born|dob|birth|f\.|fødsels\w+|födelse\w+|birth\w+|fdato)\W",
    re.IGNORECASE,
)
_BACK = 120  # characters of the line that are looked at


def on_timeline(segment: str, name: RawName) -> RawName:
    """A name after a span of years, where CVs name employers, is only possible.

    Not in a later sentence of the line, nor behind a year of birth, nor where colleagues and
    leaders are told, nor after another word ("hos fotograf Kari Nordmann", "for familien Vik").
    """
    if name.reason == reasons.CUE:
        return name
    whole = " " in segment[name.start : name.end] and name.certainty is not Certainty.POSSIBLE
    if whole and segment.endswith(_TOGETHER, 0, name.start):
        return name  # "2018–2021 Teknisk sjef, team med Kari Nordmann"
    start = segment.rfind("\n", max(0, name.start - _BACK), name.start) + 1
    years = _YEARS.search(segment, max(start, name.start - _BACK), name.start)
    if years is None or _NEXT_SENTENCE.search(segment, years.end(), name.start):
        return name
    if _BORN.search(segment, start, years.start()):
        return name
    if whole and not _EMPLOYER.fullmatch(segment, years.end(), name.start):
        return name
    return replace(name, certainty=Certainty.POSSIBLE)

"""Findings that are doubted where nothing supports them, and what persons are called."""

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.reasons import (
    BANK_CUE,
    ID_SHAPE,
    MODEL_BIRTH,
    MODEL_PROFILE,
    PHONE_OF_PERSON,
    PROFILE_OF_PERSON,
)
from aktiv_app.privacy.text.late import late

_WEIGHED = (Label.PERSON, Label.SENSITIVE)
BORN = (Label.NATIONAL_ID, Label.DATE_OF_BIRTH)
# Found by rules that often take a limit, a firm's place or a reference for one of these.
_WEAK_LABELS = (Label.AGE, Label.ADDRESS, Label.ID_DOC, Label.USERNAME, Label.VEHICLE)
# Found because a person seemed to stand beside it, or by the trained network alone.
WEAK_REASONS = frozenset((
    PHONE_OF_PERSON, PROFILE_OF_PERSON, BANK_CUE, ID_SHAPE, MODEL_BIRTH, MODEL_PROFILE,
))  # fmt: skip
_DOUBTED = frozenset((*_WEIGHED, *_WEAK_LABELS))
_LEAST = 3  # letters of a word that comes back
_LETTERS = late(r"[^\W\d_]+")


def is_of_doubted_kind(finding: Finding) -> bool:
    """Whether it takes more than its own rule to tell that somebody is meant."""
    return finding.label in _DOUBTED or finding.reason in WEAK_REASONS


def may_be_doubted(finding: Finding) -> bool:
    """Whether it is of such a kind, or a number that may be a firm's."""
    return finding.label is Label.PHONE or is_of_doubted_kind(finding)


def is_weak(finding: Finding) -> bool:
    """Whether it is a value that its rule often takes something else for."""
    return finding.label in _WEAK_LABELS or finding.reason in WEAK_REASONS


def calls_somebody(finding: Finding) -> bool:
    """Whether it is what somebody is called, and not what is said of them."""
    return finding.label in (Label.PERSON, Label.USERNAME)


def words_called(text: str, finding: Finding) -> set[str]:
    """What a person or user is called, in small letters and parts that may stand alone."""
    if not calls_somebody(finding):
        return set()
    shown = text[finding.start : finding.end].casefold()
    return {word.rstrip("s") for word in _LETTERS.findall(shown) if len(word) >= _LEAST}

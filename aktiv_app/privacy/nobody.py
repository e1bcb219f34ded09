"""Texts that are about nobody: advertisements, guides, rules and memos.

They name firms, prizes, halls and writers after persons, and speak of illness and unions in
general. A name or statement that is not sure, and that nothing else in such a text supports, is
shown to the user as possible, and not replaced unasked. What points to a person who is written
about counts: a number or address of somebody, "he" or "she", a signature, a field with a name, a
name that comes back.
One weak sign may be a slip of the rules or stand in an example; two are taken at their word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons

_WEIGHED = (Label.PERSON, Label.SENSITIVE)
_SAYS_NOTHING = (*_WEIGHED, Label.CONFIDENTIAL)
# Found by rules that often take a limit, a firm's place or a reference for one of these.
_WEAK_LABELS = (Label.AGE, Label.ADDRESS, Label.ID_DOC, Label.USERNAME)
# Reasons that rest on a place where a person is meant.
_CLEAR = frozenset((reasons.SIGN_OFF, reasons.ACCOUNT))
_STRONG = frozenset((
    reasons.CUE, reasons.TABLE, reasons.INITIALS, reasons.FILE_NAME, reasons.REPEATED,
))  # fmt: skip
_SHE = re.compile(
    r"(?<!\w)(?:han|hun|ho|hon|hen|hans|hennes|hennar|hendes|henne|hende|honom|ham|she|he|his|her"
    r"|him)(?!\w)",
    re.IGNORECASE,
)
# "I" is also the Nordic word for "in".
_I = re.compile(
    r"(?<!\w)(?:[Jj]eg|[Ee]g|[Jj]ag|I(?:['’](?:m|ve|d|ll)| (?:am|have|had|was|can|could|do|did"
    r"|will|would|want|work|worked|live|like|know|think|speak|hold|need|also|never|always))"
    r"|[Mm]y)(?!\w)"
)
_SEVERAL_I = 3
_ENOUGH = 2
_SHORT = 40  # words; of a short note nobody can say what it is
_LEAST = 3  # letters of a word that comes back
_LETTERS = re.compile(r"[^\W\d_]+")


def weighed(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, with names and statements only possible where a text is about nobody."""
    taken = [one for one in findings if one.certainty is not Certainty.POSSIBLE]
    if not any(one.label in _WEIGHED for one in taken) or _is_about_somebody(text, taken):
        return list(findings)
    return [
        replace(one, certainty=Certainty.POSSIBLE)
        if one.label in _WEIGHED and one.certainty is Certainty.LIKELY
        else one
        for one in findings
    ]


def _is_about_somebody(text: str, findings: Sequence[Finding]) -> bool:
    points = 0
    for more in _signs(text, findings):
        points += more
        if points >= _ENOUGH:
            return True
    return False


def _signs(text: str, findings: Sequence[Finding]) -> Iterator[int]:
    """Points for each sign of a person, those that cost least to look for first."""
    seen: set[str] = set()
    names = False
    for one in findings:
        if one.label not in _SAYS_NOTHING:
            yield 1 if one.label in _WEAK_LABELS else _ENOUGH
        elif one.label is Label.PERSON:
            shown = text[one.start : one.end].casefold()
            words = {word.rstrip("s") for word in _LETTERS.findall(shown) if len(word) >= _LEAST}
            if one.reason in _CLEAR or (one.reason in _STRONG and one.certainty is Certainty.SURE):
                yield _ENOUGH
            if one.reason in _STRONG and not words & seen:
                yield 1
            if words & seen:
                # "Idun Vik" and then "Idun" is how one writes of a person.
                yield _ENOUGH if names else 1
            seen |= words
            names = names or (one.reason == reasons.FULL_NAME and len(words) > 1)
    if len(text.split(maxsplit=_SHORT)) < _SHORT:
        yield _ENOUGH
    yield _count(_SHE, text, _ENOUGH)
    several = _count(_I, text, _SEVERAL_I)
    yield _ENOUGH if several == _SEVERAL_I else min(several, 1)


def _count(pattern: re.Pattern[str], text: str, most: int) -> int:
    return sum(1 for _ in zip(range(most), pattern.finditer(text), strict=False))

"""Texts that are about nobody: advertisements, guides, rules and memos.

They name firms, prizes, halls and writers after persons, and speak of illness and unions in
general. A name or statement that nothing else in such a text supports is shown to the user as
possible, and not replaced unasked. Whatever points to a person who is written about ends that:
a number or address of somebody, "he" or "she", a signature, a name that comes back.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.names import reasons

_WEIGHED = (Label.PERSON, Label.SENSITIVE)
_SAYS_NOTHING = (*_WEIGHED, Label.CONFIDENTIAL)
# Reasons that rest on a place where a person is meant.
_STRONG = frozenset((
    reasons.CUE, reasons.SIGN_OFF, reasons.TABLE, reasons.ACCOUNT, reasons.INITIALS,
    reasons.FILE_NAME, reasons.REPEATED,
))  # fmt: skip
_SHE = re.compile(
    r"(?<!\w)(?:han|hun|ho|hon|hen|hans|hennes|hennar|hendes|henne|hende|honom|ham|she|he|his|her"
    r"|him)(?!\w)",
    re.IGNORECASE,
)
_I = re.compile(
    r"(?<!\w)(?:jeg|eg|jag|i|i['’]m|my|min|mitt|mine|mina|me|meg|mig|mi)(?!\w)", re.IGNORECASE
)
_SHE_AT_LEAST, _I_AT_LEAST = 2, 4  # one may be in an example or a heading
_SHORT = 40  # words; of a short note nobody can say what it is
_LEAST = 3  # letters of a word that comes back
_LETTERS = re.compile(r"[^\W\d_]+")


def weighed(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings, with names and statements only possible where a text is about nobody."""
    sure = [one for one in findings if one.certainty is not Certainty.POSSIBLE]
    if not any(one.label in _WEIGHED for one in sure) or _is_about_somebody(text, sure):
        return list(findings)
    return [
        replace(one, certainty=Certainty.POSSIBLE) if one.label in _WEIGHED else one
        for one in findings
    ]


def _is_about_somebody(text: str, findings: Sequence[Finding]) -> bool:
    if any(one.label not in _SAYS_NOTHING or one.reason in _STRONG for one in findings):
        return True
    seen: set[str] = set()
    for one in findings:
        if one.label is Label.PERSON:
            words = {
                word.rstrip("s")
                for word in _LETTERS.findall(text[one.start : one.end].casefold())
                if len(word) >= _LEAST
            }
            if words & seen:
                return True
            seen |= words
    return (
        len(text.split(maxsplit=_SHORT)) < _SHORT
        or _has(_SHE, text, _SHE_AT_LEAST)
        or _has(_I, text, _I_AT_LEAST)
    )


def _has(pattern: re.Pattern[str], text: str, least: int) -> bool:
    return sum(1 for _, _ in zip(range(least), pattern.finditer(text), strict=False)) == least

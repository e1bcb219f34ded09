"""Codes of diagnoses: "diagnose L84" (ICPC-2), "ICD-10 F32.1".

A code is a letter and two figures, in ICD-10 with one or two more after a full stop (WHO,
International Classification of Diseases, 10th revision; WONCA, International Classification of
Primary Care, 2nd edition). Project and room numbers look the same, so it is named before.
"""

from collections.abc import Iterator

from aktiv_app.privacy.text.late import late

_NAMED = ("diagn", "icd", "icpc")
_CODE = late(
    r"(?<!\w)(?:(?:hoved|huvud|bi)?diagnos\w{0,4}|icd-?10(?:-se)?|icpc(?:-?2)?)"
    r"(?:\s?-?kod\w{0,4})?(?:\s?[:=(]\s?|\s(?:er |är |is |nr\.? )?)"
    r"(?:(?:icd-?10(?:-se)?|icpc(?:-?2)?)\s?[:=]?\s?)?[a-z]\d{2}(?:\.?\d{1,2})?(?!\w)"
)


def diagnosis_codes(low: str) -> Iterator[tuple[int, int]]:
    """Where a diagnosis is told by its code, named with it; `low` is text in lower case."""
    if any(word in low for word in _NAMED):
        for match in _CODE.finditer(low):
            yield match.span()

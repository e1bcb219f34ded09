"""Fields of forms: the name of the field says what its value is.

"POSTCODE/TOWN: 1188 OSLO", "Pass .......... Z6120884", "Ålder    47". A value that is known by
its own form is found wherever it stands; this is for the others.
"""

import re
from collections.abc import Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.headings import is_value, label_of
from aktiv_app.privacy.remembered import RememberedLines

_FIELD = re.compile(
    r"[ \t>|*•–-]{0,6}(?P<name>[^\W\d][^\d\n:=.|]{1,38}?)\.?[ \t]?(?::|=|\.{3,}| {2,}|\t)"
    r"[ .\t]{0,40}(?P<value>[^\s.][^\n]{0,80})"
)
_LABELS = frozenset((
    Label.ADDRESS, Label.ID_DOC, Label.USERNAME, Label.AGE, Label.DATE_OF_BIRTH, Label.VEHICLE,
))  # fmt: skip
# Where a value ends and a remark begins.
_REMARK = re.compile(
    r"\s*(?:[(;|]| {2,}|\t| [–—] |,? (?:t\.o\.m|gyldig|giltig|gyldigt|valid|exp|utløp)).*$",
    re.IGNORECASE,
)
_ONE_WORD = frozenset((Label.ID_DOC, Label.USERNAME, Label.VEHICLE))
_LONGEST = {Label.ID_DOC: 24, Label.USERNAME: 30, Label.VEHICLE: 12}
_NUMBER = re.compile(r"[A-Z\d][A-Z\d /.-]{3,}|[a-z][\w.-]{2,}", re.ASCII)


class FormFields:
    """Marks the values of telling fields."""

    def __init__(self) -> None:
        self._lines = RememberedLines(_value)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:  # noqa: ARG002
        """Findings for values."""
        return [
            Finding(
                begin + value.start, begin + value.end, value.label, value.certainty, value.reason
            )
            for begin, values in self._lines.in_text(text)
            for value in values
        ]


def _value(line: str) -> tuple[Finding, ...]:
    """The value of the field that a line is, if it is one."""
    field = _FIELD.fullmatch(line)
    label = label_of(field["name"]) if field else None
    if field is None or label not in _LABELS:
        return ()
    value = _REMARK.sub("", field["value"]).rstrip(" .,")
    if label in _ONE_WORD and not (len(value) <= _LONGEST[label] and _NUMBER.fullmatch(value)):
        return ()
    if not is_value(value, label):
        return ()
    start = field.start("value")
    return (Finding(start, start + len(value), label, Certainty.LIKELY, reasons.FORM_FIELD),)

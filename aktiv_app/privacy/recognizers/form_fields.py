"""Fields of forms: the name of the field says what its value is.

"POSTCODE/TOWN: 1188 OSLO", "Pass .......... Z6120884", "Ålder    47", and several in a line as in
JSON: "zip":"122 63","city":"Enskede". A value that is known by its own form is found wherever it
stands; this is for the others.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.handle_words import is_of_a_system, is_state
from aktiv_app.privacy.text.headings import is_place, is_place_value, is_value, label_of
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.remembered import RememberedLines

_FIELD = late(
    r"[ \t>|*•–-]{0,6}(?P<name>[^\W\d][^\d\n:=.|]{1,38}?(?:[ _]\d(?=[ \t]?:))?)\.?[ \t]?(?::|="
    r"|\.{3,}|…+|_{3,}|-{4,}"
    r"| \.(?= )| {2,}|\t)[ .…\t]{0,40}(?P<value>[^\s.][^\n]{0,80})"
)
# Several in a line, set apart by marks.
_PAIR = late(
    r"(?:^|(?<=[|;,{]))[ \t]{0,4}[\"'\\]?(?P<name>[^\W\d][\w .\-/]{1,30}?)[\"']?[ \t]?"
    r"(?:[:=]|\{)[ \t]{0,4}[\"']?(?P<value>[^|;\"'{}=\n\t]{1,60}?)[\"']?(?=[ \t]*(?:[|;,}\]]|$))"
)
_SEVERAL = 2
_MARKS = late(r"[|;{}]|\":|^[\w.]+=")
_LABELS = frozenset((
    Label.ADDRESS, Label.ID_DOC, Label.USERNAME, Label.AGE, Label.DATE_OF_BIRTH, Label.VEHICLE,
))  # fmt: skip
# Where a value ends and a remark begins.
_REMARK = late(
    r"\s*(?:[(;|]| {2,}|\t| [–—] |,? (?:t\.o\.m|gyldig|giltig|gyldigt|valid|exp|utløp)).*$",
    re.IGNORECASE,
)
_ONE_WORD = frozenset((Label.ID_DOC, Label.USERNAME, Label.VEHICLE))
_LONGEST = {Label.ID_DOC: 24, Label.USERNAME: 30, Label.VEHICLE: 12}
_NUMBER = late(r"[A-Z\d][A-Z\d /.+-]{3,}|[\da-z][\w.-]{2,}", re.ASCII)


class _Field(NamedTuple):
    """A field of a line: its value, or none where it only may be the place of an address."""

    value: Finding | None
    place: Finding | None


class FormFields:
    """Marks the values of telling fields."""

    def __init__(self, lines: LastLines | None = None) -> None:
        self._lines = RememberedLines(_fields, lines=lines)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:  # noqa: ARG002
        """Findings for values."""
        found = []
        addressed = False  # the field before is of an address
        for begin, fields in self._lines.in_text(text):
            addressed = addressed and bool(fields)
            for field in fields:
                value = field.value or (field.place if addressed else None)
                if value is not None:
                    found.append(
                        Finding(
                            begin + value.start,
                            begin + value.end,
                            value.label,
                            value.certainty,
                            value.reason,
                        )
                    )
                of_address = value is not None and value.label is Label.ADDRESS
                addressed = of_address and field.place is None
        return found


def _fields(line: str) -> tuple[_Field, ...]:
    """The fields of a line."""
    whole = _FIELD.fullmatch(line)
    matches = list(_PAIR.finditer(line)) if _MARKS.search(line) else []
    if whole and len(matches) < _SEVERAL:
        matches = [whole]
    fields = (_field(match["name"], match["value"], match.start("value")) for match in matches)
    return tuple(field for field in fields if field is not None)


def _field(name: str, written: str, start: int) -> _Field | None:
    """What a field says; None where its name says nothing."""
    label = label_of(name)
    value = _REMARK.sub("", written).rstrip(" .,")
    if label_of(value) is not None:
        return None  # a row of headings
    if label in _LABELS and is_value(value, label):
        short = len(value) <= _LONGEST.get(label, len(value))
        of_system = label is Label.USERNAME and (is_of_a_system(value) or is_state(value))
        if label not in _ONE_WORD or (short and not of_system and _NUMBER.fullmatch(value)):
            return _Field(_finding(start, value, label), None)
    if is_place(name, beside_address=True) and is_place_value(value):
        place = _finding(start, value, Label.ADDRESS)
        return _Field(place if is_place(name, beside_address=False) else None, place)
    return None


def _finding(start: int, value: str, label: Label) -> Finding:
    return Finding(start, start + len(value), label, Certainty.LIKELY, reasons.FORM_FIELD)

"""A value found once is found everywhere in the text."""

import re
from collections.abc import Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.dates import FULL, numeric_day

_REPEATED = frozenset((
    Label.USERNAME, Label.NATIONAL_ID, Label.BANK_ACCOUNT, Label.ID_DOC, Label.VEHICLE,
    Label.PHONE, Label.EMAIL, Label.IP,
))  # fmt: skip
_SHORTEST = 5


class RepeatedValues:
    """Finds further mentions of user names, numbers and plates, word for word."""

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """The mentions that no finding begins at."""
        known = {finding.start for finding in findings}
        values: dict[str, Finding] = {}
        for finding in findings:
            value = text[finding.start : finding.end]
            if (
                finding.label in _REPEATED
                and finding.certainty.rank > 0
                and len(value) >= _SHORTEST
            ):
                values.setdefault(value.lstrip("@") or value, finding)
        if not values:
            return []
        pattern = re.compile(
            r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(values, key=len, reverse=True))) + r""
            r")(?!\w)"
        )
        return [
            Finding(
                match.start(),
                match.end(),
                values[match.group()].label,
                Certainty.LIKELY,
                reasons.REPEATED_VALUE,
            )
            for match in pattern.finditer(text)
            if match.start() not in known
        ]


class BirthDateOfNumber:
    """A date that equals the birth date inside an identity number of the same text."""

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Dates whose day, month and year open an identity number that was found."""
        births: set[tuple[int, int, int]] = set()
        for finding in findings:
            if finding.label is Label.NATIONAL_ID:
                digits = re.sub(r"\D", "", text[finding.start : finding.end])
                if len(digits) == 12:
                    digits = digits[2:]
                if len(digits) >= 6:
                    first, second, third = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
                    births.add((first % 40, second % 40, third))
                    births.add((third % 60, second % 20, first))
        if not births:
            return []
        found = []
        for match in FULL.finditer(text):
            day = numeric_day(match.group())
            if day is not None and (day.day, day.month, day.year % 100) in births:
                found.append(
                    Finding(*match.span(), Label.DATE_OF_BIRTH, Certainty.LIKELY, reasons.BIRTH_CUE)
                )
        return found


_BESIDE = re.compile(r"(?:,? \(|, )(?P<a>\d{2}(?: (?:år|years|yrs))?)(?=[),;]|, )")


class AgeBesideName:
    """A bare number in brackets or commas right after a person's name: "Kari (52)"."""

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Ages beside the persons among `findings`."""
        found = []
        for finding in findings:
            if finding.label is Label.PERSON and finding.certainty.rank > 0:
                match = _BESIDE.match(text, finding.end)
                if match and 15 <= int(match["a"][:2]) <= 90:
                    found.append(
                        Finding(*match.span("a"), Label.AGE, Certainty.LIKELY, reasons.AGE_CUE)
                    )
        return found

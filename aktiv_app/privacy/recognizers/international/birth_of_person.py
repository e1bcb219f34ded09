"""Dates that are somebody's birth for what stands elsewhere: a name, or an identity number."""

import re
from collections.abc import Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.international.dates import FULL, dates, day_of
from aktiv_app.privacy.text.late import late

_BORN_BESIDE = late(
    r"(?:,? ?\((?:f\.? ?|b\.? ?|\*)?|, (?:f\.? ?|\*)?| ?\t{1,3} ?| [–-] |\n| ?[;"
    r"|] ?)(?P<d>(?:0?[1-9]|[12]\d"
    r"|3[01])[./-](?:0?[1-9]|1[0-2])"
    r"[./-](?:19[3-9]\d|200\d|[3-9]\d|0\d)|(?:19[3-9]\d|200\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d"
    r"|3[01]))(?![\d.,/-]*\d)"
    r"|(?:, | ?[;|] ?| ?\t{1,3} ?|\n)(?P<m>(?:(?:0?[1-9]|[12]\d|3[01])\.? )?(?:jan|feb|mar|apr"
    r"|ma[ijy]"
    r"|jun|jul|aug|sep|o[kc]t|nov|de[sc])[a-z]{0,7}\.? (?:19[3-9]\d|200\d)|(?:19[3-9]\d|200\d)"
    r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])"
    r"[ -]'?[3-9]\d)(?![\w.,/-]*\d)"
    r"| ?[;|] ?(?P<c>19[4-9]\d|200[0-8])(?= ?[;|])"
    r"|,? \(?(?P<k>(?:[4-9]|0)\d:a)(?=[,.;)]|$)"
    r"|,? \((?:f\.? ?|b\.? ?|\*)?(?P<y>19[4-9]\d|200[0-8])\)|,? (?:f\.?|b\.|\*) ?(?P<s>(?:19"
    r"|20)?\d\d|['’-]\d\d)(?![\d.,/-]*\d)"
)


class BirthBesideName:
    """A date or year right after a person's name that is too early for anything but a birth."""

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Dates of birth beside the persons among `findings`."""
        found = []
        for finding in findings:
            if finding.label is Label.PERSON and finding.certainty.rank > 0:
                match = _BORN_BESIDE.match(text, finding.end)
                if match and match.lastgroup:
                    span = match.span(match.lastgroup)
                    found.append(
                        Finding(*span, Label.DATE_OF_BIRTH, Certainty.LIKELY, reasons.BIRTH_CUE)
                    )
        return found


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
        for match in dates(FULL, text):
            day = day_of(match.group())
            if day is not None and (day.day, day.month, day.year % 100) in births:
                found.append(
                    Finding(*match.span(), Label.DATE_OF_BIRTH, Certainty.LIKELY, reasons.BIRTH_CUE)
                )
        return found

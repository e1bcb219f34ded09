"""Identity numbers written without their hyphen, in a row with the person they belong to.

Ten or twelve figures that begin with a date are an identity number of Denmark (DDMMYY) or Sweden
(YYMMDD) as often as an order number; a name in the same row of a list tells.
"""

from collections.abc import Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.base import REFERENCE
from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.text.remembered import RememberedLines

_DAY, _MONTH = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
# In a cell of its own: nothing else stands between the marks that part the row.
_CELL = late(
    rf"(?<=[|/;\t–-])[ \t]{{0,4}}(?P<n>(?:{_DAY}{_MONTH}\d\d|(?:19|20)?\d\d{_MONTH}{_DAY})\d{{4}})"
    r"(?=[ \t]{0,4}(?:[|/;\t]|[–-]\s|\n|$))"
)
_LINE = 160  # characters of a row after a name that are looked at


class NumbersOfPersons:
    """Identity numbers that stand in a row after a person's name, without a hyphen."""

    def __init__(self) -> None:
        self._after = RememberedLines(_numbers)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Numbers in the rows of the persons among `findings`."""
        found = []
        for finding in findings:
            if finding.label is Label.PERSON and finding.certainty.rank > 0:
                end = finding.end
                stop = text.find("\n", end, end + _LINE)
                row = text[end : stop if stop >= 0 else end + _LINE]
                for first, last in self._after.of(row):
                    start = end + first
                    if not REFERENCE.before(text, start):
                        span = start, end + last
                        found.append(
                            Finding(*span, Label.NATIONAL_ID, Certainty.LIKELY, reasons.ID_SHAPE)
                        )
        return found


def _numbers(row: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span("n") for match in _CELL.finditer(row))

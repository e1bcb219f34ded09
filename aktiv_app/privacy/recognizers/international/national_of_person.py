"""Identity numbers in a row with the person they belong to: without their hyphen, or mistyped.

Ten or twelve figures that begin with a date are an identity number of Denmark (DDMMYY) or Sweden
(YYMMDD) as often as an order number; a name in the same row of a list tells. It also tells of a
Swedish one whose last figure does not fit the others: whoever types one makes mistakes.
"""

from collections.abc import Sequence

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.recognizers.base import REFERENCE
from aktiv_app.privacy.recognizers.behind_names import BehindNames, Places
from aktiv_app.privacy.text.late import late

_DAY, _MONTH = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
# In a cell of its own: nothing else stands between the marks that part the row.
_CELL = late(
    rf"(?<=[|/;\t–-])[ \t]{{0,4}}(?P<n>(?:{_DAY}{_MONTH}\d\d|(?:19|20)?\d\d{_MONTH}{_DAY})\d{{4}})"
    r"(?=[ \t]{0,4}(?:[|/;\t]|[–-]\s|\n|$))"
)
# Anywhere in the row; the hyphen and the date tell it from numbers of organisations.
_MISTYPED = late(
    rf"(?<![\w.,/-])(?:19|20)?\d\d{_MONTH}(?:{_DAY}|6[1-9]|[78]\d|9[01])[-–+]\d{{4}}"
    r"(?!\w)(?![.,/–-]\d)"
)


class NumbersOfPersons:
    """Identity numbers that stand in a row after a person's name."""

    def __init__(self) -> None:
        self._behind = BehindNames(_numbers)

    def find(self, text: str, findings: Sequence[Finding]) -> list[Finding]:
        """Numbers in the rows of the persons among `findings`."""
        return [
            Finding(start, end, Label.NATIONAL_ID, Certainty.LIKELY, reasons.ID_SHAPE)
            for start, end in self._behind.find(text, findings)
            if not REFERENCE.before(text, start)
        ]


def _numbers(row: str) -> Places:
    cells = [match.span("n") for match in _CELL.finditer(row)]
    return (*cells, *(match.span() for match in _MISTYPED.finditer(row)))

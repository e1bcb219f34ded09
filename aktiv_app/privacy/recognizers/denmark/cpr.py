"""Danish CPR number: DDMMYY-NNNN.

Since 2007 numbers are given that fail mod 11, so only the date can be checked.
Source: the CPR Office, "Personnummeret i CPR-systemet".
"""

from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import LIKELY, REFERENCE, SURE, Cue, Hit, Recognizer
from aktiv_app.privacy.text.late import late

_NUMBER = late(
    r"(?<![\d/])(?<!\d[.,\-])(?:0[1-9]|[12]\d|3[01])[.]?(?:0[1-9]"
    r"|1[0-2])[.]?\d{2}(?P<sep> ?[-–] ?| |\n)?"
    r"(?:\d{4}|[xX*]{4})(?![\dA-Za-z])(?![.,\-]\d)"
)
CUE = Cue(
    r"cpr|cpr[-. ]?(?:nr|nummer|no|number)|person-?(?:nummer|nr)|personnr"
    r"|social security (?:number|no)|civil registration (?:number|no)"
)


class CprRecognizer(Recognizer):
    """Finds Danish CPR numbers."""

    label = Label.NATIONAL_ID

    def find(self, text: str) -> Iterator[Hit]:
        """Yield numbers by a cue or by the hyphen after the date."""
        for match in at_numbers(_NUMBER, text, figures=6):
            if CUE.before(text, match.start()):
                yield Hit(*match.span(), SURE, reasons.ID_CUE)
            elif not match["sep"] or "\n" in match["sep"]:
                continue
            elif not REFERENCE.before(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.ID_SHAPE)

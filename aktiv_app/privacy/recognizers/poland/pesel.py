"""Polish PESEL: eleven digits, date of birth first, weighted check digit.

Source: ustawa o ewidencji ludności, art. 15-16.
"""

import re
from collections.abc import Iterator

from stdnum.pl import pesel

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import LIKELY, REFERENCE, SURE, Cue, Hit, Recognizer, digits

_NUMBER = re.compile(r"(?<![\d/])(?<!\d[.,\-])\d{6}[ \-\n]?\d{5}(?!\d)(?![.,\-]\d)")
CUE = Cue(r"pesel|nr pesel|numer pesel|pesel-nr|polish id|polsk (?:id|person)\w*")


class PeselRecognizer(Recognizer):
    """Finds Polish identity numbers."""

    label = Label.NATIONAL_ID

    def find(self, text: str) -> Iterator[Hit]:
        """Yield numbers by check digit and date, or by a cue."""
        for match in at_numbers(_NUMBER, text, figures=11):
            cue = CUE.before(text, match.start())
            if pesel.is_valid(digits(match.group())):
                if cue or not REFERENCE.before(text, match.start()):
                    yield Hit(*match.span(), SURE if cue else LIKELY, reasons.ID_CHECKED)
            elif cue:
                yield Hit(*match.span(), LIKELY, reasons.ID_CUE)

"""Swedish personal identity number and coordination number.

YYMMDD-NNNC or YYYYMMDDNNNC with a Luhn digit, '+' from the year one turns 100;
coordination numbers add 60 to the day. Source: folkbokföringslagen (1991:481) §§ 18-18 b
and the Swedish Tax Agency's brochure SKV 704.
"""

from collections.abc import Iterator

from stdnum import luhn

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import LIKELY, REFERENCE, SURE, Cue, Hit, Recognizer, digits
from aktiv_app.privacy.text.late import late

_NUMBER = late(
    r"(?<![\d/])(?<!\d[.,\-])(?:18|19|20)?(?P<date>\d{2}[ .\-]?(?:0[1-9]|1[0-2])[ .\-]?"
    r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01]))(?P<sep> ?[-+–] ?| |\n)?"
    r"(?P<last>\d{4}|[TtRrSsUuWwXxJjKkLlMmNnPp]\d{3}|[*xX]{4})(?![\dA-Za-z])(?![.,\-]\d)"
)
CUE = Cue(
    r"person-?(?:nummer|nr|num|id)|personnr|pers\.? ?nr|pnr|p-nr|p\.nr|samordnings-?(?:nummer|nr)"
    r"|samnr"
    r"|person(?:al)? (?:identity )?(?:number|no)|personbeteckning|födelsenummer|ssn|id-nummer"
)
_HIDDEN = late(r"[*xX]{4}")


class PersonnummerRecognizer(Recognizer):
    """Finds Swedish identity numbers, also with the last four digits hidden."""

    label = Label.NATIONAL_ID

    def find(self, text: str) -> Iterator[Hit]:
        """Yield numbers with a date and a Luhn digit, or with a cue."""
        for match in at_numbers(_NUMBER, text, figures=6):
            if _HIDDEN.fullmatch(match["last"]):
                yield Hit(*match.span(), LIKELY, reasons.ID_SHAPE)
                continue
            if match["last"][0].isalpha():  # reserve number of an authority, no check digit
                if match["sep"] or CUE.before(text, match.start()):
                    yield Hit(*match.span(), LIKELY, reasons.ID_SHAPE)
                continue
            number = digits(match["date"]) + match["last"]
            cue = CUE.before(text, match.start())
            if luhn.is_valid(number):
                plain = match.group().isdigit()
                if cue or not REFERENCE.before(text, match.start()):
                    sure = cue or not plain or len(match.group()) == 12
                    yield Hit(*match.span(), SURE if sure else LIKELY, reasons.ID_CHECKED)
            elif cue:
                yield Hit(*match.span(), LIKELY, reasons.ID_CUE)

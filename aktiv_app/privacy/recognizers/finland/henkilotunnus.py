"""Finnish personal identity code: DDMMYYCZZZQ with a mod-31 check character.

The century marks Y, X, W, V, U and B to F came in 2023 (valtioneuvoston asetus 690/2022).
"""

from collections.abc import Iterator

from stdnum.fi import hetu

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import LIKELY, SURE, Cue, Hit, Recognizer
from aktiv_app.privacy.text.late import late

_NUMBER = late(
    r"(?<![\w])[0-3]\d[01]\d{3} ?[-+A-FU-Ya-fu-y–] ?\d{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y](?!\w)"
)
CUE = Cue(
    r"finsk\w{0,2} (?:id|fnr|personnummer|pnr|nummer)|finnish id"
    r"|henkilötunnus|hetu|henkilötunnuksesi|personbeteckning|personnummer|sotu|sosiaaliturvatunnus"
)


class HenkilotunnusRecognizer(Recognizer):
    """Finds Finnish identity codes."""

    label = Label.NATIONAL_ID

    def find(self, text: str) -> Iterator[Hit]:
        """Yield codes with a valid check character, or with a cue."""
        for match in at_numbers(_NUMBER, text, figures=6):
            code = match.group().replace(" ", "").replace("–", "-").upper()
            if hetu.is_valid(code):
                yield Hit(*match.span(), SURE, reasons.ID_CHECKED)
            elif code[-1].isalpha() or CUE.before(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.ID_CUE)

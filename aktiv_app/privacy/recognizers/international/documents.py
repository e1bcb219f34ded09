"""Numbers of passports, licences, residence cards and immigration cases, by their cue.

The formats differ from state to state and have no common check, so the words decide.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_starts, capitals, numbers
from aktiv_app.privacy.recognizers.base import LIKELY, Cue, Hit, Recognizer, digits
from aktiv_app.privacy.recognizers.international.dates import FULL

_NUMBER = re.compile(
    r"(?<![\w@.+])(?:[A-Z]{1,5}[ \-/]?)?\d(?:[ \-/.]?[A-Z0-9]){4,17}(?![\w@])"
    r"|(?<![\w@.+])[A-Z]{2,5}-[A-Z0-9]{2,8}-[A-Z0-9]{1,8}(?![\w@])"
)
_WORDS = (
    r"pass|passet|passport|reisepass|passnr|passnummer|pass-?(?:nr|nummer)|paszport|passeport"
    r"|(?:fører|førar|kør|kör)e?kort(?:et|nr|nummer)?|körkort\w*|kørekort\w*|driv(?:ing"
    r"|er'?s?) ?licen[cs]e|licen[cs]e|prawo jazdy"
    r"|opp?h[oa]lds?(?:kort|tillatelse|tilladelse|løyve)\w*|opholds(?:kort|tilladelse)\w*"
    r"|opphalds(?:kort|løyve)\w*"
    r"|uppehålls(?:tillstånd|kort|rätt)\w*|residence (?:card|permit)|work permit"
    r"|arbeidstillatelse|arbetstillstånd|permit"
    r"|id-?kort(?:et)?|identitetskort|identity card|id card|national id card|dowód osobisty"
    r"|legitimation(?:snummer|skort)?|legitimasjon"
    r"|hpr|hpr-?(?:nr|nummer)|autorisasjon(?:s-?(?:nr|nummer|id))?|autorisation(?:s-?(?:id|nr"
    r"|nummer))?|auktorisation"
    r"|duf|duf[- ]?(?:nr|nummer|number|no)|udi|utlendingssak|migrationsverket|lma(?:-kort)?"
    r"|dossier(?:nr|nummer)?|beteckningsnummer"
    r"|seaman'?s book|seafarer'?s? (?:id|book)|discharge book|sjømannsbok|sjøfartsbok|sjömansbok"
    r"|fartsbok"
    r"|visa|visum|eori|helsekort|europeisk helsetrygdkort|våpenkort|jegernummer|jegernr"
    r"|tjenestebevis|tjänstekort|kompetansebevis"
)
_NEAR = Cue(_WORDS, gap=r"(?:\s?\w{1,12}\.?)??[^\d\n.;]{0,22}\n?[ \t>•|]{0,4}", width=70)
_FAR = Cue(
    _WORDS,
    gap=r"[^\n]{0,60}(?:nr|nummer|number|no|nummeret(?: er)?|numret(?: är)?|ref|id|#|:"
    r"|\()\.?:?\s{0,3}",
    width=110,
)
_PREFIXED = re.compile(r"(?:UDI|DUF|HPR|LMA|LYF|DMA)[ \-]")
_NOT = Cue(
    r"postnr|tlf|tel|telefon|mobil|mob|phone|kr|nok|sek|dkk|iso|iban|saldo", gap=r"[.: ]{0,3}"
)


def _starts(text: str) -> list[int]:
    return sorted({*capitals(text), *numbers(text)})


class DocumentNumberRecognizer(Recognizer):
    """Finds numbers of personal documents."""

    label = Label.ID_DOC

    def find(self, text: str) -> Iterator[Hit]:
        """Yield numbers that a document's name announces."""
        for match in at_starts(_NUMBER, text, _starts(text)):
            start, end = match.span()
            value = match.group()
            count = len(digits(value))
            if count < 5 or FULL.fullmatch(value) or _NOT.before(text, start):
                continue
            if _PREFIXED.match(value) or _NEAR.before(text, start) or _FAR.before(text, start):
                yield Hit(start, end, LIKELY, reasons.ID_DOC_CUE)

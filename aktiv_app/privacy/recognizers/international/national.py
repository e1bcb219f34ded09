"""Identity numbers of other countries, when a cue announces them or their check is strong.

Formats and checks by python-stdnum: Estonia, Lithuania, Latvia, Iceland, the Netherlands,
Romania, Bulgaria, Belgium, Spain, Italy, the United Kingdom and others.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import LineSearch, NumberSearch, at_numbers
from aktiv_app.privacy.recognizers.base import LIKELY, Cue, Hit, Recognizer, digits
from aktiv_app.privacy.recognizers.international.national_shapes import national_shapes
from aktiv_app.privacy.recognizers.word_cues import WordCue
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_NUMBER = late(r"(?<![\w/@])[A-Z]{0,2}[ \-]?\d(?:[ .\-]?[A-Z0-9]){6,16}(?![\w@])")
_CUE = WordCue(
    r"isikukood|asmens kodas|personas kods|kennitala|bsn|burgerservicenummer|cnp|egn|егн"
    r"|codice fiscale|nie|dni|nif|curp|cpf"
    r"|national insurance (?:number|no)|nino|ni (?:number|no|nr)|ssn|social security (?:number|no)"
    r"|steuer-?id|tax id|aadhaar|tc kimlik(?: no)?"
    r"|personal (?:code|identification (?:number|code)|id(?:entity)? (?:number|code)?)"
    r"|rodné číslo|národní|jmbg|oib|emšo|id-nummer|national id(?:entity)?(?: number| no)?"
    r"|rijksregisternummer|numéro de sécurité sociale|fiscal code|identity number|nin|cin|cnic"
    r"|ppsn?(?: (?:no|number))?|pps-?nr|steuer-?(?:id|nummer)"
    r"|identifikationsnummer|sozialversicherungs(?:nummer|nr)|rentenversicherungsnummer|rvnr|svnr"
    r"|ahv"
    r"|numéro de sécu\w*|social insurance (?:number|no)|(?:sin|fin|tin|rut) (?:number|no)|tfn"
    r"|tax file number|iqama|nric"
    r"|mykad|numéro fiscal|tax identification number|henkilötunnus|hetu",
    gap=r"[^\d\n]{0,20}?\n?[ \t]{0,4}",
)


# However its digits are grouped, and also only the last ones.
_NORDIC_CUE = WordCue(
    r"f[øo]dsels-?(?:nummer|nr|nummeret|numret)|fødselsnr|fnr|f\.nr|personnummer|personnummeret"
    r"|personnumret|personnr"
    r"|pers\.?nr|pnr|d-?(?:nummer|nr)|samordnings-?(?:nummer|nr)|samnr|cpr(?:-?(?:nr|nummer))?"
    r"|personal identity number"
    r"|(?:norwegian|swedish|danish) (?:id|national id) ?(?:number|no)?|d-number|id-nummer"
    r"|identitetsnummer",
    gap=r"[^\d\n]{0,24}\n?[ \t>•|]{0,4}",
)
# Asked for in one line, given in the next; between them may stand who wrote, and when.
_ASKED = WordCue(
    r"f[øo]dsels-?(?:nummer|nr|nummeret|numret)|fødselsnr|fnr|personn(?:ummer|ummeret|umret|r)|pnr"
    r"|samordnings-?(?:nummer|nr)|d-?(?:nummer|nr)|cpr(?:-?(?:nr|nummer))?",
    gap=r"(?![^\W\d_])[^\n]{0,60}\n(?:[^\n]{0,24}\d{1,2}[:.]\d\d[^\n]{0,24}\n)?"
    r"[^\d\n]{0,24}(?:\d{1,2}[:.]\d\d[^\d\n]{1,24})?",
    width=190,
)
# Named by how many figures there are: "11 siffer: ...", "hele nummeret: ...".
_BY_LENGTH = Cue(
    r"(?:11|10|12|elleve|ellevte|ti|tio|tolv|eleven|ten) (?:siffer|sifre|siffrorna|siffror|cifre"
    r"|digits)|(?:hele|heile|hela|full|whole|entire) (?:nummeret|numret|number)",
    gap=r"\)?\s?[:=]\s?\n?[ \t>•|]{0,4}",
)
# The British national insurance number has a form of its own.
_BRITISH = NumberSearch(r"(?<![\w/@])[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D](?!\w)", 2, 3)
# In Norway the personal number is the last five figures.
_FIVE = WordSearch(
    r"(?<!\w)(?:personn(?:ummer|ummeret|umret|r)|person-nr|pnr|pers\.? ?nr)\.?"
    r"(?: ?\((?:de )?(?:siste |sista )?(?:5|fem|4|fire|fyra)(?: siste| sista)?"
    r"(?: siffer| sifre| siffror)?\))?(?: er| är| is)?\s?[:.]?\s{0,4}"
    r"(?P<a>\d{5}|(?<=\)[ :])\d{4}|(?<=\): )\d{4})(?!\d)(?![.,\- ]\d)",
    re.IGNORECASE,
)
# A field of a form, whose answer may be only part of one: "F.nr. / D-nr. ....: 41 05 88".
_LABEL = (
    r"(?:f\.? ?nr|fødsels-?(?:nummer|nr)|personn(?:ummer|r)|person-nr|pers\.? ?nr|pnr"
    r"|d-?(?:nr|nummer)|samordnings-?(?:nr|nummer)|cpr(?:-?(?:nr|nummer))?)\.?"
)
_FIELD = LineSearch(
    rf"^[ \t>|*•–-]{{0,6}}{_LABEL}(?: ?/ ?{_LABEL})?[ \t]?"
    r"(?:[:.…_][ \t:.…_]{0,40}|[ \t]{2,24}|\t)"
    r"(?P<a>\d(?:[ .\-/]?\d){3,10})(?=[ \t]*(?:[|;(\n]|$))",
    re.IGNORECASE | re.MULTILINE,
)
_OF_YEAR = late(r"(?:19|20)\d\d ?/")  # of a journal
_ELEVEN = late(r"(?<![\w/@])\d(?:[ .\-–/]{0,3}\d){9,11}(?![\d])(?![.,\-]\d)")
_LAST = WordSearch(
    r"(?<!\w)(?:(?:de )?(?:siste|sista|sidste|last) (?:fem|fire|fyra|4|5|four|five)(?: siffer"
    r"| sifre| sifrene| siffrorna| cifre| digits)?"
    r"|(?:fem|5|fire|4|fyra) (?:siste|sista|sidste)(?: siffer| sifre| siffrorna"
    r"| cifre)?)(?:[^\d\n]{0,20})(?P<a>\d{4,5})(?!\d)(?![.,]\d)",
    re.IGNORECASE,
)
_NUMBERS = (
    r"(?<!\w)(?:f[øo]dsels-?(?:nummer|nr|nummeret|numret)|fnr|personn(?:ummer|ummeret|umret|r)|pnr"
    r"|cpr(?:-?(?:nr|nummer))?|samordnings-?(?:nummer|nr|numret)|d-?(?:nummer|nr))\.?"
)
# How one ends, and one that lacks a figure: "fødselsnummeret (siste siffer mangler, vi har ...)".
_ENDING = WordSearch(
    rf"{_NUMBERS}[^\d\n]{{0,16}}(?:slutt?er|sluttar|slutar|ender|endar|ends) (?:på|med|in|with)"
    r"(?: de)? (?P<a>\d{4,5})(?!\w)(?![.,/]\d)",
    re.IGNORECASE,
)
_LACKING = WordSearch(
    rf"{_NUMBERS}[^\d\n]{{0,40}}(?:mangler|manglar|saknas|saknar|missing|ufullstendig"
    r"|ofullständig\w*|ufuldstændig\w*)[^\d\n]{0,24}(?P<a>\d{6}[ -]?\d{3,5})(?!\w)(?![.,/]\d)",
    re.IGNORECASE,
)


class ForeignIdRecognizer(Recognizer):
    """Finds identity numbers from elsewhere by their cue."""

    label = Label.NATIONAL_ID

    def find(self, text: str) -> Iterator[Hit]:
        """Yield numbers that a cue announces."""
        for match in at_numbers(_NUMBER, text, before=3):
            if len(digits(match.group())) >= 6 and _CUE.before(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.ID_CUE)
        for match in at_numbers(_ELEVEN, text):
            if _OF_YEAR.match(match.group()):
                continue
            if any(cue.before(text, match.start()) for cue in (_NORDIC_CUE, _BY_LENGTH, _ASKED)):
                yield Hit(*match.span(), LIKELY, reasons.ID_CUE)
        for match in _BRITISH.finditer(text):
            yield Hit(*match.span(), LIKELY, reasons.ID_SHAPE)
        for span in national_shapes(text):
            yield Hit(*span, LIKELY, reasons.ID_SHAPE)
        for search in (_FIVE, _FIELD, _LAST, _ENDING, _LACKING):
            for match in search.finditer(text):
                yield Hit(*match.span("a"), LIKELY, reasons.ID_CUE)

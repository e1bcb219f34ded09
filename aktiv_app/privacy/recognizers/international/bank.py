"""Bank accounts: Norwegian, Swedish and Danish forms, IBAN, and others by their cue.

Norwegian numbers have a mod-11 digit (Finans Norge); IBAN is ISO 13616. Swedish bankgiro
and plusgiro numbers belong to businesses and are left alone.
"""

import re
from collections.abc import Iterator

from stdnum import iban
from stdnum.no import fodselsnummer, kontonr

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_numbers
from aktiv_app.privacy.recognizers.base import (
    LIKELY,
    POSSIBLE,
    REFERENCE,
    SURE,
    Cue,
    Hit,
    Recognizer,
    digits,
)  # fmt: skip
from aktiv_app.privacy.text.late import late

_NORWEGIAN = late(
    r"(?<![\d/])(?<!\d[.,\-])(?P<a>\d{4}(?:[ .\-]{0,2}\n?)\d{2}(?:[ .\-]{0,2}\n?)\d{5})(?!\d)(?![.,"
    r"\-]\d)"
)
_IBAN = late(
    r"(?<![\w])(?:[A-Z]{2} ?\d{2}(?:[ \-\n]?[A-Z0-9]{1,4}){3,9}"
    r"|[a-z]{2}\d{2}(?:[ \-]?[a-z0-9]{1,4}){3,9})(?![\w])"
)
# Set in fours as nothing else is, though a figure may be wrong.
_FOURS = late(r"[A-Z]{2} ?\d{2}(?: [A-Z0-9]{4}){3,7}(?: [A-Z0-9]{1,3})?(?!\w)")
# Clearing number with its check digit, then the account: Swedbank and savings banks.
_SWEDISH = late(
    r"(?<![\d/])(?<!\d[.,])[1-9]\d{3}-\d[ ,]{1,2}\d{2,3}(?: ?\d{3}){1,2}"
    r"(?:[- ]\d{1,3})?(?:-\d)?(?!\d)(?![.,\-]\d)"
)
_OTHER = late(
    r"(?<![\d/])(?<!\d[.,])[3-9]\d{3}-\d{1,3}(?: ?\d{2,3}){1,4}(?:-\d)?(?!\d)"
    r"|(?<![\d/])(?<!\d[.,])\d{4}(?:-\d)?(?:[ ,/\-]{1,3}|\s{1,3})(?:\d[ .\-]?){5,13}\d(?!\d)"
    r"|(?<![\d/])(?:\d[ .\-]?){6,17}\d(?!\d)"
)
_BANKS = (
    r"dnb|nordea|sparebank\w*|sparebanken(?: \w+)?|sparbank\w*|swedbank|seb|handelsbanken"
    r"|danske bank|jyske(?: bank)?"
    r"|sydbank|nykredit|sbanken|skandia(?:banken)?|ica banken|länsförsäkringar(?: bank)?"
    r"|arbejdernes landsbank"
    r"|lån & spar|spar nord|bulder|eika|storebrand bank|obos-?banken|landkreditt|bank norwegian"
    r"|komplett bank|kron"
    r"|sr-bank|smn|nord-norge|sparebanken vest|sparebanken sør|fana sparebank|klp banken|danica"
    r"|revolut|wise|n26"
    r"|monzo|starling|barclays|hsbc|lloyds|natwest|santander|aktia|op|pohjola|s-pankki|mbank|pko"
    r"|ing|bunq|abn amro"
    r"|rabobank|swift|bic|bank"
)
CUE = Cue(
    r"\w{0,16}(?:konto|konton|kontot|kontoet|kontoen|kontonr|kontonummer|kontonumret|kontonummeret|kto)(?:nr"
    r"|nummer|numret|nummeret|no)?"
    r"(?:\.| nr)?|k\.?to\.? ?nr|ktonr"
    r"|(?:bank )?account(?: (?:number|no|nr))?|acc(?:ount|t)?(?: ?no)?|a/c|iban|clearing(?:nr"
    r"|nummer)?|reg\.? ?(?:nr"
    r"|nummer)?\.? ?(?:og|/|,|\+|och|and)? ?konto(?:nr|nummer)?"
    r"|utbetal(?:ing|es|ast|t|e)\w{0,3}|utbetal(?:ning|as)|udbetal(?:ing|es|t)?|sort code|acct"
    r"|numer konta|konto bankowe|rachunek|ifsc|routing(?: (?:no|number))?|bsb"
    r"|(?:\w{0,10}(?:lønn|løn|lön)(?:a|en|et|nen)?|hyre|penger|pengar|penge|forskudd|förskott|utlegg|utlägg|refusjon"
    r"|reiseregning|feriepenger"
    r"|salary|wages|payroll|refund|expenses|overfør\w*|överför\w*|betal\w*|sett inn|sättas? in"
    r"|insættes?|transfer)"
    r" (?:til|till|på|to|into|in|inn på|in på|ind på)"
    rf"|{_BANKS}",
    # In a chat the answer stands behind the head of its line.
    gap=r"[^\d\n]{0,45}(?:\n(?:[^\n]{1,24}[\]:>] ?)?)?[ \t>•|]{0,4}",
    width=100,
)
_BANK_AFTER = late(rf"\s?[(,–-]?\s?(?:{_BANKS})(?!\w)", re.IGNORECASE)
# The bank's own part: "Reg. 3409 konto 11842210", "sort code 20-11-84".
_BRANCH = late(
    r"(?<!\w)(?:reg(?:istrerings)?\.?-?(?:nr|nummer)?\.?|clearing(?:-?(?:nr|nummer|numret))?"
    r"|sort ?code)\s?[:.]?\s{0,3}"
    r"(?P<a>\d{2}[- ]?\d{2}[- ]?\d{2}|\d{4}(?:-\d)?)(?!\d)(?=[^\n]{0,24}?(?:konto|kto|account|acc"
    r"|a/c|kontonr)|\s*\n[^\n]{0,16}konto"
    r"|\s*[,/–-]?\s*\d{5})",
    re.IGNORECASE,
)
# Both parts are one account: "Reg. 1551   Konto 0007 3318 24".
_BRANCH_AND_ACCOUNT = late(
    r"(?<!\w)(?:reg(?:istrerings)?\.?-?(?:nr|nummer)?\.?|clearing(?:-?(?:nr|nummer|numret))?)"
    r"\s?[:.]?\s{0,3}(?P<a>\d{4}(?:-\d)?[ \t,/–-]{0,5}(?:bank)?(?:konto|kto|account|acc|a/c)"
    r"(?:n?r|nummer|no)?\.?\s?:?[ \t]{0,5}(?:\d[ .\-]?){4,11}\d)(?!\d)",
    re.IGNORECASE,
)
_SORT_CODE = late(
    r"(?<!\w)sort(?: ?code\s?[:.]?\s{0,3}(?=\d{2}[- ]?\d{2}[- ]?\d{2})|[:.]? (?=\d\d-\d\d-\d\d))"
    r"(?P<a>\d{2}[- ]?\d{2}[- ]?\d{2})(?!\d)(?!-\d)",
    re.IGNORECASE,
)
# Polish accounts without the letters of the country, in fours as nothing else is.
_POLISH = late(r"(?<![\w.,/-])(?:PL ?)?\d{2}(?: \d{4}){6}(?!\w)")
# The code of an Indian branch: "IFSC SBIN0004471".
_IFSC = late(
    r"(?<!\w)ifsc(?: ?code)?\s?[:.]?\s{0,3}(?P<a>[a-z]{4}0[a-z0-9]{6})(?!\w)", re.IGNORECASE
)
_NOT_PRIVATE = Cue(
    r"bankgiro|bg|plusgiro|pg|kid|ocr|\w*(?:budsjett|budget|inventar|hoved|huvud|balanse|resultat"
    r"|regnskaps)konto|kontostreng"
    r"|org\.? ?(?:nr|nummer|no)\.?|orgnr|organisas?j?onsnummer|organisationsnummer|cvr|tlf"
    r"|telefon|mobil|tel|phone|fnr"
    r"|personnr|personnummer|fødselsnr|fødselsnummer|cpr|postnr",
    gap=r"[^\d\n]{0,16}",
)


_PARTS = (_BRANCH, _BRANCH_AND_ACCOUNT, _SORT_CODE, _IFSC)
_BRANCH_WORDS = ("reg", "clear", "sort", "ifsc")


def _is_iban(number: str) -> bool:
    # The check digits of the whole suffice: a country's own within may be older than its rule.
    return bool(iban.is_valid(number, check_country=False))


class BankAccountRecognizer(Recognizer):
    """Finds bank accounts."""

    label = Label.BANK_ACCOUNT

    def find(self, text: str) -> Iterator[Hit]:
        """Yield accounts by check digits or cue."""
        for match in at_numbers(_IBAN, text, before=3):
            yield from self._iban(text, match)
        for match in at_numbers(_NORWEGIAN, text):
            yield from self._norwegian(text, match)
        for match in at_numbers(_OTHER, text):
            start, end = match.span()
            cue = CUE.before(text, start) or _BANK_AFTER.match(text, end) is not None
            fits = cue and 7 <= len(digits(match.group())) <= 18
            if fits and not _NOT_PRIVATE.before(text, start):
                yield Hit(start, end, LIKELY, reasons.BANK_CUE)

        for match in at_numbers(_POLISH, text, figures=26):
            yield Hit(*match.span(), LIKELY, reasons.BANK_CUE)
        for match in at_numbers(_SWEDISH, text):
            if not _NOT_PRIVATE.before(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.BANK_CUE)
        low = text.lower()
        for pattern in _PARTS if any(word in low for word in _BRANCH_WORDS) else ():
            for match in pattern.finditer(text):
                yield Hit(*match.span("a"), LIKELY, reasons.BANK_CUE)

    def _iban(self, text: str, match: re.Match[str]) -> Iterator[Hit]:
        # The pattern may have run on into the next word: take the longest valid beginning.
        for end in range(match.end(), match.start() + 14, -1):
            part = text[match.start() : end]
            if part[-1].isalnum() and _is_iban(re.sub(r"[\s\-]", "", part).upper()):
                yield Hit(match.start(), end, SURE, reasons.BANK_CHECKED)
                return
        fours = _FOURS.match(text, match.start())
        if fours or CUE.before(text, match.start()):
            yield Hit(*(fours or match).span(), LIKELY, reasons.BANK_CUE)

    def _norwegian(self, text: str, match: re.Match[str]) -> Iterator[Hit]:
        number = digits(match["a"])
        start, end = match.span("a")
        cue = CUE.before(text, start)
        grouped = re.fullmatch(r"\d{4}[. \-]\d{2}[. \-]\d{5}", match["a"]) is not None
        if _NOT_PRIVATE.before(text, start) or (not cue and REFERENCE.before(text, start)):
            return
        if kontonr.is_valid(number):
            if cue or grouped:
                yield Hit(start, end, SURE, reasons.BANK_CHECKED)
            elif not fodselsnummer.is_valid(number):
                yield Hit(start, end, POSSIBLE, reasons.BANK_CHECKED)
        elif cue:
            yield Hit(start, end, LIKELY, reasons.BANK_CUE)
        elif grouped:
            yield Hit(start, end, POSSIBLE, reasons.BANK_CUE)

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

_NORWEGIAN = re.compile(
    r"(?<![\d/])(?<!\d[.,\-])(?P<a>\d{4}(?:[ .]{0,2}\n?)\d{2}(?:[ .]{0,2}\n?)\d{5})(?!\d)(?![.,"
    r"\-]\d)"
)
_IBAN = re.compile(r"(?<![\w])[A-Z]{2}\d{2}(?:[ \-\n]?[A-Z0-9]{1,4}){3,9}(?![\w])")
_OTHER = re.compile(
    r"(?<![\d/])(?<!\d[.,])\d{4}(?:-\d)?(?:[ ,/\-]{1,3}|\s{1,3})(?:\d[ .\-]?){5,13}\d(?!\d)"
    r"|(?<![\d/])(?:\d[ .\-]?){6,17}\d(?!\d)"
)
CUE = Cue(
    r"(?:bank|lønns|løns|löne|lön|spare|spar)?-?(?:konto|konton)(?:nr|nummer|numret|nummeret"
    r"|no)?(?:\.| nr)?"
    r"|(?:bank )?account(?: (?:number|no|nr))?|iban|clearing(?:nr|nummer)?|reg\.? ?(?:nr"
    r"|nummer)?\.? ?(?:og|/|,|\+|och|and)? ?konto(?:nr|nummer)?"
    r"|utbetaling|utbetalning|udbetaling|sort code|acct|bankkonto|numer konta|konto bankowe",
    gap=r"[^\d\n]{0,45}\n?[ \t>•|]{0,4}",
    width=90,
)
_NOT_PRIVATE = Cue(
    r"bankgiro|bg|plusgiro|pg|kid|ocr|budsjettkonto|kontostreng", gap=r"[^\d\n]{0,16}"
)


class BankAccountRecognizer(Recognizer):
    """Finds bank accounts."""

    label = Label.BANK_ACCOUNT

    def find(self, text: str) -> Iterator[Hit]:
        """Yield accounts by check digits or cue."""
        for match in at_numbers(_IBAN, text, before=2):
            yield from self._iban(text, match)
        for match in at_numbers(_NORWEGIAN, text):
            yield from self._norwegian(text, match)
        for match in at_numbers(_OTHER, text):
            start, end = match.span()
            fits = 7 <= len(digits(match.group())) <= 18 and CUE.before(text, start)
            if fits and not _NOT_PRIVATE.before(text, start):
                yield Hit(start, end, LIKELY, reasons.BANK_CUE)

    def _iban(self, text: str, match: re.Match[str]) -> Iterator[Hit]:
        # The pattern may have run on into the next word: take the longest valid beginning.
        for end in range(match.end(), match.start() + 14, -1):
            part = text[match.start() : end]
            if part[-1].isalnum() and iban.is_valid(re.sub(r"[\s\-]", "", part)):
                yield Hit(match.start(), end, SURE, reasons.BANK_CHECKED)
                return
        if CUE.before(text, match.start()):
            yield Hit(*match.span(), LIKELY, reasons.BANK_CUE)

    def _norwegian(self, text: str, match: re.Match[str]) -> Iterator[Hit]:
        number = digits(match["a"])
        start, end = match.span("a")
        cue = CUE.before(text, start)
        grouped = re.fullmatch(r"\d{4}[. ]\d{2}[. ]\d{5}", match["a"]) is not None
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

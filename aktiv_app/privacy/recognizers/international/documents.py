"""Numbers of passports, licences, residence cards and immigration cases, by their cue.

The formats differ from state to state and have no common check, so the words decide.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import NumberSearch, at_starts, capitals, numbers
from aktiv_app.privacy.recognizers.base import LIKELY, REFERENCE, Cue, Hit, Recognizer, digits
from aktiv_app.privacy.recognizers.figures import spoken_numbers
from aktiv_app.privacy.recognizers.international.dates import FULL
from aktiv_app.privacy.recognizers.international.document_words import (
    CLOSE_STEMS,
    CLOSE_WORDS,
    DOCUMENT_WORDS,
    LICENSED_STEMS,
    LICENSED_WORDS,
    PROTECTION_WORDS,
)
from aktiv_app.privacy.recognizers.international.phone_plans import is_time

_NUMBER = re.compile(
    r"(?<![\w@.+])(?:[A-Z]-?)?(?:19|20)\d\d:\d{4,7}(?![\w@])"
    r"|(?<![\w@.+])(?:(?!(?:ID|NR|NO|PIN|NMC|GMC|HCPC|GDC|GPHC|CSCS|SIA|SRA|STCW|ADR|YKB|YSK|HMS"
    r"|REF|HPR|DUF|UDI|LMA|CV|RN|COC|SIRB|SRB|SID|SRN|IRP|PAN|TWIC|MMC|CDC)[ \-/])"
    r"[A-Z]{1,5}[ \-/]){0,2}[A-Z]{0,6}\d(?:[ \-/.]?[A-Z0-9]){3,17}(?![\w@])"
    r"|(?<![\w@.+])[A-Z]{2,5}-[A-Z0-9]{2,8}-[A-Z0-9]{1,8}(?![\w@])"
    r"|(?<![\w@.+])[A-Z]{1,5}(?:[/\-][A-Z]{1,5}){1,3}[/\- ]\d{3,8}(?![\w@])"
    r"|(?<![\w@.+])[A-Z]\d ?/ ?\d{4,7}(?![\w@])"  # a class and its number
    r"|(?<![\w@.+])[A-Z]{2}\.[A-Z]{3}\.[A-Z\d]{4,8}(?![\w@])"  # of European pilots
)
# The British driving licence: letters of the surname, date of birth, initials.
_BRITISH = NumberSearch(
    r"(?<!\w)(?=[A-Z]{2})[A-Z9]{5} ?\d[0156]\d{4} ?[A-Z][A-Z9]\d[A-Z]{2}(?!\w)", *range(2, 7)
)
_NEAR = Cue(
    DOCUMENT_WORDS,
    gap=r"\.?(?:\s?(?:har |er |has |is )?\w{1,12}\.?)??[^\d\n.;]{0,22}\.?[: ]{0,3}(?:\n(?:[ \t>•"
    r"|\[]{0,4}\d{1,2}[.:]\d\d\]?(?: [–-])?)?[^\d\n:]{0,22}?"
    r"[:>]?)?[ \t>•|]{0,4}",
    width=110,
)
_FAR = Cue(
    DOCUMENT_WORDS,
    gap=r"[^\n]{0,60}(?:nr|nummer|number|no|nummeret(?: er)?|numret(?: är)?|ref|id|#|:"
    r"|\()\.?:?\s{0,3}[\[«\"]?",
    width=120,
)
# How the gap of `_FAR` ends; asked first.
_FAR_ENDS = re.compile(r"[rRoOtTfFdD#:(]\.?:?\s{0,3}[\[«\"]?$")
_DIRECT = Cue(
    DOCUMENT_WORDS,
    gap=r"(?:[ -]?(?:nr|nummer|number|no|id|pin))?\.?(?: er| är| is)?[:# ]{0,4}",
    width=48,
)
# Only before a number with letters or parted by a hyphen or slash.
_NAMED_FAR = Cue(
    DOCUMENT_WORDS, gap=r"[^\n]{0,50}: ?(?:[^\W\d_]{2,14} ){1,2}", width=110, hints=(": ",)
)
_LICENSED = Cue(
    LICENSED_WORDS,
    gap=r"(?: [^\W\d_]{2,16}\.?){0,2}(?: (?:nr|no|nummer|number|id))?\.?[:# (]{0,3}",
    width=72,
    hints=LICENSED_STEMS,
)
_CLOSE = Cue(
    CLOSE_WORDS,
    gap=r"(?:[- ](?:nr|no|nummer|number|id))?\.?(?: er| är| is)?[:# (]{0,3}",
    width=40,
    hints=CLOSE_STEMS,
)
_CASE = Cue(
    PROTECTION_WORDS,
    gap=r"[^\n\d]{0,24}(?<![^\W_])(?:case|saks?|sag|ärende|dnr|file)(?:nr|nummer)?\.?"
    r"(?: (?:nr|no|number|nummer))?\.?[:# (]{0,3}",
    width=96,
    hints=("case", "sak", "sag", "ärende", "dnr", "file"),
)
_STANDARD = re.compile(r"(?:EN|ISO|DIN|NS|SS|DS|IEC|NEK)[ \-/]")
_MONEY = re.compile(r"\d{1,3}(?:[ .]\d{3})*[ .]000")
# Letters in front that are part of the number as it is written.
_PREFIX = re.compile(
    r"(?<![\w@.+])(?!(?:PASS|TLF|TEL|PNR|FNR|DOB|NR|IN)[ -])"
    r"(?:[A-ZÆØÅ]{2,6}(?:-(?:[A-Z]{1,3}|[Nn]r\.?|kort|leg\.))?|leg\.?nr|[Aa][Dd][Rr]-intyg)[ \-]$"
)
# Of the Danish register of authorised health personnel, always five signs.
_FIVE_SIGNS = re.compile(r"0(?=[A-Z\d]{0,3}[A-Z])[A-Z\d]{4}")
_DANISH = Cue(r"autorisation\w*|aut\.?(?:-?id)?", gap=r"[^\n]{0,60}?", width=90, hints=("aut",))
# Asked for in one line, given in the next: "Pass?\nKari: her: NO-BF-220764".
_ASKED = Cue(
    r"pas|pass(?:et)?|passport|visum(?:et)?|visa|\w{0,14}licen[cs]e|\w{0,12}kort(?:et)?"
    r"|legitimation|legitimasjon|autorisasjon|autorisation|\w{0,12}sertifikat|certifikat"
    r"|certificate|permit|tillatelse|uppehållstillstånd",
    gap=r"(?![^\W\d_])[^\n]{0,70}\n(?:[^\n]{0,60}?[:>\]] ?)?[^\n\d]{0,40}?",
    width=170,
)
_LETTERED = re.compile(r"(?=.*[A-Z])(?=(?:.*\d){5})")
_COMPOSED = re.compile(r"(?=.*[A-Z/-])(?=(?:.*\d){2})")
# What is said of no other number: until when it holds.
_VALID = re.compile(
    r"\s?[,;(–-]?\s?(?:giltig|gyldig|gjeld(?:er|ande) til|valid (?:un)?til|valid to"
    r"|exp(?:ir|\.)|utløp(?:er)?|utgår|upphör|t\.? ?o\.? ?m\b)",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(r" [A-Z]{3,}$")  # the next word, not more of the number
_OF_YEAR = re.compile(r"[A-ZÆØÅ]{2,8}[ \-](?:19|20)\d\d")
_NO_DOCUMENT = re.compile(
    r"(?:PO|INC|REQ|PRJ|REF|NOK|SEK|DKK|EUR|USD|GBP|ISO|CPV|KID|SAK|DNR|TSK|RFC|COVID)[ \-/]?\d"
)
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])[./\-](?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
_LISTED = re.compile(r"(?: ?\([^()\d\n]{1,30}\))?(?:,| og| och| and| &|/) ?")
# With who or what it belongs to in between: "A 118204, Vik B 402211".
_LISTED_FAR = re.compile(
    r"(?: ?\([^()\d\n]{1,30}\))?(?:,|;| ·| og| och| and)(?: [^\W\d_]{2,20}){1,2}:? "
)
_PREFIXED = re.compile(r"(?:UDI|DUF|HPR|LMA|LYF|DMA|HMS)[ \-]")
_NOT = Cue(
    r"postnr|tlf|tel|telefon|mobil|mob|phone|kr|nok|sek|dkk|iso|iban|saldo|org\.? ?(?:nr|nummer|no)"
    r"|org|organisasjons(?:nr|nummer)|organisations(?:nr|nummer)|cvr|cvr-?nr|bg|bankgiro|plusgiro"
    r"|po|batch(?: id)?|asset|dial-in pin|ärende(?:nr|nummer)? hos it|ean|gtin|gln|isbn|imo|mmsi"
    r"|s/n|sn|serie(?:nr|nummer)|serial(?: no| number)?|(?:supplier|customer|vendor|order|invoice)"
    r" (?:no|number|id)|(?:leverandør|leverantörs?|kunde?|ordre|order|faktura)-?(?:nr|nummer|id)"
    r"|hr-?id|(?:ansatt|anställnings|medarbeider|kandidat)-?(?:nr|nummer|id)"
    r"|(?:employee|candidate|applicant|staff) (?:no|number|id)|søknad id|reseräkning|reiseregning"
    r"|rejseafregning",
    gap=r"[.: ]{0,3}",
)


_FEW = 4  # figures
_FEW_SAID = 5


def _starts(text: str) -> list[int]:
    return sorted({*capitals(text), *numbers(text)})


class DocumentNumberRecognizer(Recognizer):
    """Finds numbers of personal documents."""

    label = Label.ID_DOC

    def find(self, text: str) -> Iterator[Hit]:
        """Yield numbers that a document's name announces."""
        for match in spoken_numbers(text, fewest=_FEW_SAID):
            if _NEAR.before(text, match.start()) or _DIRECT.before(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.ID_DOC_CUE)
        last = -1
        for match in at_starts(_NUMBER, text, _starts(text)):
            start = match.start()
            value = _WORD_AFTER.sub("", match.group())
            end = start + len(value)
            if _is_other(text, start, value):
                continue
            if (
                (last >= 0 and _is_listed(text, last, start, value))
                or _PREFIXED.match(text, max(0, start - 4))
                or _PREFIXED.match(value)
                or _is_announced(text, start, value)
                or (len(digits(value)) > _FEW and _VALID.match(text, end))
            ):
                prefix = _PREFIX.search(text, max(0, start - 11), start)
                begin = prefix.start() if prefix else start
                last = end
                yield Hit(begin, end, LIKELY, reasons.ID_DOC_CUE)
        for match in _BRITISH.finditer(text):
            yield Hit(*match.span(), LIKELY, reasons.ID_DOC_CUE)


def _is_other(text: str, start: int, value: str) -> bool:
    """Whether a number is a sum, a time, a norm, of a firm, or too short."""
    count = len(digits(value))
    # A short one such as "0C7KT" only right after the words.
    short = count < 5 and not (
        count > 1 and len(value) > 4 and (_is_close(text, start) or _is_danish(text, start, value))
    )
    return (
        short
        or _MONEY.fullmatch(value) is not None
        or is_time(value)
        or _MONTH.fullmatch(value) is not None
        or _OF_YEAR.fullmatch(value) is not None
        or _NO_DOCUMENT.match(value) is not None
        or _STANDARD.match(value) is not None
        or FULL.fullmatch(value) is not None
        or _NOT.before(text, start)
    )


def _is_danish(text: str, start: int, value: str) -> bool:
    return _FIVE_SIGNS.fullmatch(value) is not None and _DANISH.before(text, start)


def _is_close(text: str, start: int) -> bool:
    return any(cue.before(text, start) for cue in (_CLOSE, _LICENSED, _DIRECT))


def _is_listed(text: str, last: int, start: int, value: str) -> bool:
    """Whether a number goes on a list of those found, the last of which ends at `last`."""
    if _LISTED.fullmatch(text, last, start):
        return True
    return (
        _LETTERED.match(value) is not None
        and _LISTED_FAR.fullmatch(text, last, start) is not None
        and not REFERENCE.before(text, start)
    )


def _is_announced(text: str, start: int, value: str) -> bool:
    """Whether words before a number say that it is of a document."""
    if _NEAR.before(text, start) or _is_danish(text, start, value) or _CASE.before(text, start):
        return True
    if _FAR_ENDS.search(text, max(0, start - 8), start) and _FAR.before(text, start):
        return True
    if _LETTERED.match(value) and any(cue.before(text, start) for cue in (_ASKED, _NAMED_FAR)):
        return True
    return _COMPOSED.match(value) is not None and (
        _CLOSE.before(text, start) or _LICENSED.before(text, start)
    )

"""Numbers of passports, licences, residence cards and immigration cases, by their cue.

The formats differ from state to state and have no common check, so the words decide.
"""

import re
from collections.abc import Iterator

from aktiv_app.privacy import reasons
from aktiv_app.privacy.findings import Label
from aktiv_app.privacy.recognizers.anchors import at_starts, capitals, numbers
from aktiv_app.privacy.recognizers.base import LIKELY, REFERENCE, Hit, Recognizer, digits
from aktiv_app.privacy.recognizers.figures import spoken_numbers
from aktiv_app.privacy.recognizers.international.dates import FULL
from aktiv_app.privacy.recognizers.international.document_cues import (
    DIRECT,
    NEAR,
    is_announced,
    is_close,
    is_danish,
    is_distinct,
    is_no_document,
)
from aktiv_app.privacy.recognizers.international.document_frames import (
    is_answer,
    is_named_after,
    is_spoken_of,
    is_written_as,
    parts,
)
from aktiv_app.privacy.recognizers.international.document_registers import ACRONYMS
from aktiv_app.privacy.recognizers.international.document_shapes import told_by_form
from aktiv_app.privacy.recognizers.international.phone_plans import is_time
from aktiv_app.privacy.recognizers.small_letters import as_printed
from aktiv_app.privacy.text.late import late

_NUMBER = late(
    r"(?<![\w@.+])(?:[A-Z]-?)?(?:19|20)\d\d:\d{4,7}(?![\w@])"
    rf"|(?:(?<![\w@.+])|(?<=[Nn][ro]\.))(?:(?!(?:{ACRONYMS})[ \-/])"
    r"[A-ZÆØÅÄÖÜ]{1,5}[ \-/]){0,2}[A-Z]{0,6}\d"
    r"(?:[ \-/.·]?[A-Z0-9]|-[A-Z]{0,3}[ÆØÅÄÖ][A-Z]{0,3}(?=-))"
    r"{3,21}(?![\w@])"
    r"|(?<![\w@.+])[A-Z]{2,5}-[A-Z0-9]{2,8}-[A-Z0-9]{1,8}(?![\w@])"
    r"|(?<![\w@.+])[A-Z]{1,5}(?:[/\-][A-Z]{1,5}){1,3}[/\- ]\d{3,8}(?![\w@])"
    r"|(?<![\w@.+])[A-Z]\d ?/ ?\d{4,7}(?![\w@])"  # a class and its number
    r"|(?<![\w@.+])[A-Z]{2}\.[A-Z]{3}\.[A-Z\d]{4,8}(?![\w@])"  # of European pilots
)
_STANDARD = late(r"(?:EN|ISO|DIN|NS|SS|DS|IEC|NEK)[ \-/]")
_MONEY = late(r"\d{1,3}(?:[ .]\d{3})*[ .]000")
# Letters in front that are part of the number as it is written.
_PREFIX = late(
    r"(?<![\w@.+])(?!(?:PASS|TLF|TEL|PNR|FNR|DOB|NR|IN)[ -])"
    r"(?:(?:NO|SE|DK|FI|IS|GB|UK|DE|PL|NL|IE|EE|LV|LT)[ -])?"
    r"(?:[A-ZÆØÅ]{2,6}(?:-(?:[A-Z]{1,3}|[Nn]r\.?|kort|leg\.))?|leg\.?nr|[Aa][Dd][Rr]-intyg)[ \-]$"
)
_OF_RESIDENCE = late(r"\d{7}(?: ?[A-Z])?")  # of Norwegian residence cards, after "NR"
_LETTERED = late(r"(?=.*[A-Z])(?=(?:.*\d){5})")
# What is said of no other number: until when it holds.
_VALID = late(
    r"\s?[.,;(–-]?\s?(?:giltig|gyldig|gjeld(?:er|ande) til|valid (?:un)?til|valid to"
    r"|exp(?:ir|\.)|utløp(?:er)?|utgår|upphör|t\.? ?o\.? ?m\b)",
    re.IGNORECASE,
)
_WORD_AFTER = late(r" [A-Z]{3,}$")  # the next word, not more of the number
_OF_YEAR = late(r"[A-ZÆØÅ]{2,8}[ \-](?:19|20)\d\d")
_NO_DOCUMENT = late(
    r"UN[ \-]?\d{4}\b"
    r"|(?:PO|INC|REQ|PRJ|REF|NOK|SEK|DKK|EUR|USD|GBP|ISO|CPV|KID|SAK|DNR|TSK|RFC|COVID|PTW|HWP|WP"
    r"|IMO|MMSI"
    r"|EAN|ISBN|GTIN|VAT|MVA|MOMS|CVR|ORG|IS)"
    r"[ \-/]?\d"
)
_WORK_PERMIT = late(r"WP[ \-/]?\d(?:-?\d){6,}")  # and a welding procedure
# How many of something there are.
_COUNT = late(r"\d{1,3}(?:[ .]?\d{3})?")
_COUNTED = late(
    r" (?:nye |nya |new |slike |sådana |such )?(?:søknad|søkn|ansökning|ansøgning|application"
    r"|sak(?:er|ar)|sager|ärende|cases|person|søk[ej]?r|sökande|ansøgere|applicant|candidate"
    r"|kandidat|people|work permit|passport|pass\b|pas\b|visum\b|visa\b|visas|permits|kort\b"
    r"|cards|tillatelser|tillstånd|tilladelser|løyve\b|lisenser|licen[sc]e[rs]|førerkort|körkort"
    r"|kørekort|sertifikat|certifi[ck]at|stillinger|stilling[ae]r|tjänster|deltak|deltag|medlem"
    r"|members|ansatt|anställd|tilsett|timer|timmar|hours|kroner"
    r"|kronor|(?:kr|km|mil|kg|tonn|liter|meter|stk|år)\b)",
    re.IGNORECASE,
)
_MONTH = late(r"(?:0?[1-9]|1[0-2])[./\-](?:19|20)\d\d|(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
# A year and a number of that year, which is no year itself.
_OF_JOURNAL = late(r"(?:19|20)\d\d[-/](?!(?:19|20)\d\d)\d{4}")
_LISTED = late(
    r"(?: ?\([^()\d\n]{1,30}\))?(?:,| og| och| and| &|/| eller| or| samt| plus| \+| →| ->) ?"
)
# With who or what it belongs to in between: "A 118204, Vik B 402211".
_LISTED_FAR = late(r"(?: ?\([^()\d\n]{1,30}\))?(?:,|;| ·| og| och| and)(?: [^\W\d_]{2,20}){1,2}:? ")
_PREFIXED = late(r"(?:UDI|DUF|HPR|LMA|LYF|DMA|HMS)[ \-]")
_SHAPE = late(r"\d")
_LONG = 7  # characters of a number that goes on a list by its form
_FEW = 4  # figures
_FEW_SAID = 5


def _starts(text: str) -> list[int]:
    return sorted({*capitals(text), *numbers(text)})


class DocumentNumberRecognizer(Recognizer):
    """Finds numbers of personal documents."""

    label = Label.ID_DOC

    def find(self, text: str) -> Iterator[Hit]:
        """Yield numbers that a document's name announces."""
        text = as_printed(text)
        for match in spoken_numbers(text, fewest=_FEW_SAID):
            if NEAR.before(text, match.start()) or DIRECT.before(text, match.start()):
                yield Hit(*match.span(), LIKELY, reasons.ID_DOC_CUE)
        last: tuple[int, int] | None = None
        for match in at_starts(_NUMBER, text, _starts(text)):
            start = match.start()
            value = _WORD_AFTER.sub("", match.group())
            end = start + len(value)
            if _is_other(text, start, value) or _is_count(text, value, end):
                continue
            if (
                (last is not None and _is_listed(text, last, start, value))
                or _PREFIXED.match(text, max(0, start - 4))
                or _PREFIXED.match(value)
                or is_announced(text, start, value)
                or (len(digits(value)) > _FEW and _VALID.match(text, end))
                or is_named_after(text, start, end)
                or is_written_as(text, start, end)
                or is_answer(text, start, end)
                or is_spoken_of(text, start, end)
            ) and not is_no_document(text, start):
                prefix = _PREFIX.search(text, max(0, start - 11), start)
                begin = prefix.start() if prefix else start
                if text.startswith("NR ", begin - 3) and _OF_RESIDENCE.fullmatch(value):
                    begin -= 3
                last = start, end
                yield Hit(begin, end, LIKELY, reasons.ID_DOC_CUE)
        for span in (*told_by_form(text), *parts(text)):
            yield Hit(*span, LIKELY, reasons.ID_DOC_CUE)


def _is_count(text: str, value: str, end: int) -> bool:
    """Whether a number says how many of something there are."""
    return _COUNT.fullmatch(value) is not None and _COUNTED.match(text, end) is not None


def _is_other(text: str, start: int, value: str) -> bool:
    """Whether a number is a sum, a time, a norm, of a firm, or too short."""
    count = len(digits(value))
    # A short one such as "0C7KT" only right after the words.
    short = count < 5 and not (
        count > 1
        and len(value) > 4
        and (
            is_close(text, start)
            or is_danish(text, start, value)
            or (count == _FEW and is_distinct(text, start, value))
        )
    )
    return (
        short
        or _MONEY.fullmatch(value) is not None
        or (is_time(value) and not _OF_JOURNAL.fullmatch(value))
        or _MONTH.fullmatch(value) is not None
        or _OF_YEAR.fullmatch(value) is not None
        or (
            _NO_DOCUMENT.match(value) is not None
            and not (_WORK_PERMIT.match(value) and DIRECT.before(text, start))
        )
        or _STANDARD.match(value) is not None
        or FULL.fullmatch(value) is not None
    )


def _is_listed(text: str, last: tuple[int, int], start: int, value: str) -> bool:
    """Whether a number goes on a list of those found, the last of which is `last`."""
    begin, end = last
    if _LISTED.fullmatch(text, end, start):
        return True
    alike = len(value) >= _LONG and _SHAPE.sub("0", value) == _SHAPE.sub("0", text[begin:end])
    return (
        (alike or _LETTERED.match(value) is not None)
        and _LISTED_FAR.fullmatch(text, end, start) is not None
        and not REFERENCE.before(text, start)
    )

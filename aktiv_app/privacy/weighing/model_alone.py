"""What the trained network alone takes for an age or a document, and something else shows.

Of what it found so in 1,900 annotated texts, one document and one birth of three were right, and
none where the text names nobody for sure. What is counted, ordered, booked or certified has a
number, too, and columns, years of work and the stamps of a log hold figures.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.reasons import MODEL_AGE, MODEL_BIRTH, MODEL_ID_DOC, MODEL_SENSITIVE
from aktiv_app.privacy.text.column_heads import ColumnHeads
from aktiv_app.privacy.text.headings import label_of
from aktiv_app.privacy.text.late import late

_PERSONS = 2  # likely ones, without which and without a sure one nobody is told of
_BEFORE = 40  # characters of the line before a figure that are read
# What is ordered, booked, registered or taught, right before its number.
_NR = r"(?:s?n(?:r|o|ummer))?"
_OF_THING = late(
    r"(?<!\w)(?:IMO|MMSI|ISSI|ISBN|ISSN|EAN|GTIN|PO|SKU|s/n|SN|P/N|serial|item|asset|tag|modell?"
    rf"|type|(?:serie|dele?|vare|art(?:ikkel|ikel)?\.?[ -]?)n(?:r|ummer)|(?:ordre|order|bestilling"
    rf"|beställning|bokning|bestilling|booking|faktura|kontrakt|avtale?|aftale|prosjekt"
    rf"|projekt){_NR}"
    r"|invoice|contract|project|anbud|tender|org(?:anisasjons|anisations)?\.?[ -]?n(?:r|o|ummer)"
    r"|cvr|bankgiro|plusgiro|claim|kurs(?:er|et|kode|kod|us)?|course(?:s| code)?|emne(?:kode)?"
    r"|fag(?:kode)?|modul|module|rom|rum|room|lokale|sal|bygg|plass|plats|plads"
    r"|avd(?:eling|elning)?\.?(?:kode|kod)?|kostnads\w{2,8}|cost cent(?:re|er)"
    r"|(?:stilling|jobb?)(?:s-| |-)?(?:id|n(?:r|ummer))|req|annons\w{0,6}|buss?|båt|tog|tåg|train"
    r"|flights?|rute|linje|line|anlegg|anläggning|anlæg|terminal|versjon|version|seed|build|ticket"
    r"|incident|dashboard|trial|studie|study|sha-?\d{0,3}|md5|hash|checksum|sjekksum|uuid|guid"
    r"|commit"
    r"|doi|kid|ocr|gln|sscc|(?:sporings?|spårnings?|kolli|sendings?|forsendelses?|försändelse|pakke"
    r"|paket|tracking|parcel|shipment|consignment|waybill|fraktbrev)[- ]?(?:s?n(?:r|o|ummer)|id"
    r"|number"
    r"|code|kode)?)\.?(?: (?:nr|no|number|nummer|id|ref|code)\b\.?)?"
    r" ?[:#(]? ?(?:[A-Z0-9][\w./-]{1,14}(?:,| og| och| and| /) )?\Z",
    re.IGNORECASE,
)
_NORM_OR_TICKET = late(
    r"(?:(?:NS|SS|DS|SFS|DIN|BS|EN|ISO|IEC|ASTM|NEK|NORSOK|IEEE|TEK|AS|AMA|VDE|ATEX|API)(?:[ /-]?"
    r"(?:EN|ISO|IEC))*[ /-]?\d{2,5}(?:-\d{1,3})?|(?:INC|REQ|RITM|CHG|TASK|PRB|KB)\d{4,10})(?!\w)"
)
# So many of something, "44 182 søknader", and the sum that tells whether a file is whole.
_SO_MANY = late(r"\d{1,3}[ \u00a0\u202f.,]\d{3}(?= [a-zæøåäö]{3,})")
_HASH = late(r"(?=[0-9]*[a-f])[0-9a-f]{16,}(?!\w)", re.IGNORECASE)
_SUMS = frozenset("£€$%#‰Σ")  # over prices and shares
# Years of a period, and the stamps of a log.
_PERIOD_ON = late(
    r"(?:-\d\d)? {0,3}[–-](?: {0,3}(?:[l12]\d{3}|\d\d(?!\d)|d\.d|nå|nu|now)| {0,3}$)", re.MULTILINE
)
_STAMPED = late(r"(?m)^[ \t>*]*\[[^\]\n]{0,12}\Z")
_TIME_BEFORE = late(r"\d\d?[:.]\Z|\[\d{1,2}/\Z")
# How long somebody did something: "tar seks år, ikke mer", "etter 22 år", "8 år i Unibuss".
_DURING = late(
    r"(?<!\w)(?:i|in|etter|efter|after|for|tar|tager|tek|take|takes|har|has|have|had|hadde|hade"
    r"|siste|sista|last|past|nesten|nästan|almost|within|innen|inom)"
    r" (?:(?:over|nesten|nästan|almost|cirka|ca\.?|about|omtrent|minst|mindst|mer enn|mer än) )?\Z",
    re.IGNORECASE,
)
_YEARS = late(r"(?:.*[^\W_][ -])?(?:år|years?|yrs?)\Z", re.IGNORECASE)
_YEARS_ON = late(r" (?:år|years?|yrs?)(?!\w)", re.IGNORECASE)
_DOING = late(
    r" (?:i|in|på|at|hos|hjå|ved|vid|som|as|bak|bakom|behind|offshore|on)(?!\w)"
    r"(?! (?:fjor|år|dag|går|gårs|morgen|morgon|dette|denne|jan|feb|mars|april|ma[ij]|jun"
    r"|jul|aug|sep|okt|oct|nov|des|dec"
    r"|[^\W\d_]{2,6}dags?)\w*(?!\w))",
    re.IGNORECASE,
)

# A day, a share, a sum or a time, and what is counted in hundreds.
_NO_AGE_ON = late(
    r"/\d|[.,]\d(?!\d)|[.,]\d{3}(?!\d)|\.\+"
    r"| ?(?:min(?:utt\w{0,3}|ut\w{0,2})?|hours?|timer|timmar|timar|poeng|poäng|points?|stk"
    r"|pcs)(?!\w)",
    re.IGNORECASE,
)
_HUNDREDS = late(r"\d{3}|\d{1,3}[ \u00a0\u202f.,]\d{3}")
# The day of a roster: "Th 24  early Priya".
_WEEKDAY = late(
    r"(?:mo|tu|we|th|fr|sa|su|ma|ti|on|to|lø|sø|lau|sun|må|tys|tor|lö|sö)n?\.? \Z", re.IGNORECASE
)
# No day: weeks of a period, a norm, a number of three or five figures or with a decimal.
_NO_DAY = late(r"(?:3[2-9]|[4-9]\d) ?[–-] ?\d\d|\d{3}|\d{5}|[^\d]{0,3}\d{3}\"")
_DECIMAL = late(r",\d(?!\d)")
_NORM_BEFORE = late(r"(?<!\w)(?:EN|ISO|NS|SS|DS|DIN|BS|IEC|NEK)[ -]\Z")
# So many children somebody has.
_CHILDREN = late(
    r" (?:(?:små|voksne|vaksne|vuxna|voksen|small|young|grown(?:-up)?) )?(?:barn|born|børn|unger"
    r"|ungar|unga|kids|children|sønner|søner|söner|døtre|døtrer|døttre|döttrar|sons|daughters|gutter|gutar"
    r"|jenter|jenta?r|pojkar|flickor|boys|girls|barnebarn|barnbarn|grandchildren)(?!\w)",
    re.IGNORECASE,
)


def without_things(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """`findings` without what the network took for a person's number and is a thing's.

    Args:
        text: the whole text.
        findings: what was found in it, in any order.
    """
    doubted = [one for one in findings if one.reason in _DOUBTED]
    if not doubted:
        return list(findings)
    persons = [one.certainty for one in findings if one.label is Label.PERSON]
    named = Certainty.SURE in persons
    if not named and sum(certainty is Certainty.LIKELY for certainty in persons) < _PERSONS:
        # One name that may be none says little about anybody.
        findings = [one for one in findings if one.reason != MODEL_SENSITIVE]
    heads = ColumnHeads(text, aligned=True)
    things = {
        one
        for one in doubted
        if one.reason in _IS_THINGS and _IS_THINGS[one.reason](text, one, heads, named=named)
    }
    return [one for one in findings if one not in things]


def _age_of_thing(text: str, one: Finding, heads: ColumnHeads, *, named: bool) -> bool:  # noqa: ARG001
    if (
        _is_under_other(heads, one)
        or _CHILDREN.match(text, one.end) is not None
        or _NO_AGE_ON.match(text, one.end) is not None
        or _HUNDREDS.match(text, one.start, one.end) is not None
        or _WEEKDAY.fullmatch(_line_before(text, one)) is not None
    ):
        return True
    end = one.end
    if _YEARS.match(text[one.start : one.end]) is None:
        years = _YEARS_ON.match(text, end)
        if years is None:
            return False
        end = years.end()
    return (
        _DURING.search(_line_before(text, one)) is not None or _DOING.match(text, end) is not None
    )


def _birth_of_thing(text: str, one: Finding, heads: ColumnHeads, *, named: bool) -> bool:  # noqa: ARG001
    before = _line_before(text, one)
    heading = heads.above(one.start)
    return (
        # Births have many headings; one that is not known says nothing against them.
        (heading is not None and label_of(heading) not in (None, one.label))
        or _PERIOD_ON.match(text, one.end) is not None
        or _STAMPED.search(before) is not None
        or _TIME_BEFORE.search(before) is not None
        or _NORM_BEFORE.search(before) is not None
        or _NO_DAY.fullmatch(text, one.start, one.end) is not None
        or _DECIMAL.match(text, one.end) is not None
    )


def _document_of_thing(text: str, one: Finding, heads: ColumnHeads, *, named: bool) -> bool:
    return (
        not named
        or _OF_THING.search(f"{heads.above(one.start)} ") is not None
        or _OF_THING.search(_line_before(text, one)) is not None
        or any(
            one_of.match(text, one.start) is not None
            for one_of in (_NORM_OR_TICKET, _SO_MANY, _HASH)
        )
    )


def _is_under_other(heads: ColumnHeads, one: Finding) -> bool:
    """Whether the heading of the column says that something else stands in it."""
    heading = heads.above(one.start)
    if not heading or any(map(str.isdigit, heading)):
        return False
    if not any(map(str.isalpha, heading)):
        return heading in _SUMS
    return label_of(heading) is not one.label


def _line_before(text: str, one: Finding) -> str:
    return text[max(text.rfind("\n", 0, one.start) + 1, one.start - _BEFORE) : one.start]


_IS_THINGS: Mapping[str, Callable[..., bool]] = {
    MODEL_AGE: _age_of_thing,
    MODEL_BIRTH: _birth_of_thing,
    MODEL_ID_DOC: _document_of_thing,
}
_DOUBTED = frozenset((*_IS_THINGS, MODEL_SENSITIVE))

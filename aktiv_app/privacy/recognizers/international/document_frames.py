"""Numbers of documents told in other ways than right after their name.

Before it ("AB4471902 (pass)"), in answer to somebody who asked for it, and in part ("passet som
slutter på 4471", "pass **** 4471").
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from aktiv_app.privacy.recognizers.base import REFERENCE, Cue, digits
from aktiv_app.privacy.recognizers.international.document_cues import (
    DIRECT,
    NEAR,
    is_no_document,
)
from aktiv_app.privacy.recognizers.international.document_named import WORDS, Named, is_named_in
from aktiv_app.privacy.recognizers.international.document_registers import POLICE
from aktiv_app.privacy.recognizers.word_search import WordSearch
from aktiv_app.privacy.text.late import late

_WHOSE = (
    r"(?:(?:the|her|his|my|min|mitt|mi|hans|hennes|hennar|hendes|det|den|et|ett|eit|a|an|en|nr"
    r"|nummer|nummeret|numret|number|no)\.? (?:(?:på|i|of|on|in|til|for) )?(?:the )?)?"
)
_NAME = rf"(?:[^\W\d_]{{3,14}} )?(?:{WORDS}|{POLICE})(?![^\W\d_])"
# In brackets, or as what a number is.
_NAMED_AFTER = late(
    rf"\s?\({_WHOSE}{_NAME}[^()\n\d]{{0,24}}\)|,? (?:er|e|är|is|was|var) {_WHOSE}{_NAME}"
    r"(?:s| number| no\.?| nr\.?)?(?=\s*(?:[.,;!?)(]|$|\n)| (?:hennes|hans|mitt|hennar|hendes))"
)
_SET_APART_AFTER = late(
    rf" ?(?:–|—|-|=|←|<-) {_WHOSE}{_NAME}(?: number| no\.?| nr\.?)?\s*(?:[.,;)]|$|\n)"
)
_AFTER_LEAST = late(r"\s?[(–—=←<]|,? (?:er|e|är|is|was|var) | - ")
_LONGEST_AFTER = 90  # characters
_LETTERED = late(r"(?=.*[A-Z])(?=(?:.*\d){5})")
# "the number 4471902 on the passport"
_NUMBER_ON = late(
    r" (?:som står )?(?:i|på|in|on|fra|från|from) (?:(?:the|her|his|hennes|hans|hendes|hennar) )?"
    r"(?:pass?(?:et)?|passport|[^\W\d_]{0,12}kort(?:et)?|card|licen[cs]e|permit|visum(?:et)?|visa"
    r"|bevis(?:et)?|certificate|[sc]ertifikate?t?)(?![^\W\d_])",
    re.IGNORECASE,
)
_NUMBER = Cue(r"nummer|nummeret|numret|nr|number|no", gap=r"\.?:? (?:er |is |är )?", width=24)

_PART = WordSearch(
    r"(?<!\w)(?:(?:slutter|slutar|ender|endar|ends?|ending|begynner|byrjar|börjar|starter|startar"
    r"|starts?|starting|begins?|beginning)(?: (?:på|med|in|with|i|on))?"
    r"|(?:de |dei )?(?:siste|sista|sidste|last|første|första|fyrste|first) (?:tre|fire|fem|fyra"
    r"|seks|sex|[3-6]|three|four|five|six)(?: (?:siffer|sifre|sifrene|siffra|siffror|siffrorna"
    r"|cifre|digits|tall|tal|numbers|characters|tegn|tecken))?[^\d\n.;]{0,40}?)"
    r"(?: er| är| is)?\s?[:=]?\s?[\"«'…*-]{0,3}(?P<a>[A-Z]{0,2}\d{3,6})(?![\w.,]\w)",
    re.IGNORECASE,
)
_OF_DOCUMENT = Named(r"[^\n\d]{0,40}", 90)
_OF_ANOTHER = late(
    r"konto|account|telefon|mobil|phone|tlf|kort(?:et)? (?:hos|i) bank|bankkort|visakort|fnr"
    r"|fødselsn|personn|cpr|faktura|invoice|ordre|order",
)
_MASKED = late(
    r"(?<![\w*•.])[A-Z]{0,3}\d{0,3}(?:[*•]{2,12}|[xX]{2,12})(?:[ -]?(?:[*•]{2,6}|[xX]{2,6})){0,2}"
    r"[ -]?\d{2,6}(?!\w)"
)
_MASKS = ("**", "••", "xx", "XX")

# How somebody asks, or says that something is needed.
_ASKS = late(
    r"\?|mangl|mangel|sakna|trenger|treng|behöv|behøv|need|missing|vil ha|vill ha|want|husk|send"
    r"|kan du|kan nokon|kan noen|can you|could you|please|har (?:du|vi|noen|nokon|någon|nogen)"
    r"|hva er|kva er|vad är|hvad er|what['’ ]|skriv|oppgi|ange|angiv|any"
)
# What may stand in a message before an answer.
_OPENS = late(
    r"[ \t>*•]{0,4}(?:[^\n]{0,48}?(?:[:>\]·|)=]|\d[:.]\d\d| [–-]) {0,2}){0,2}"
    r"(?:(?:ja|jo|japp|jepp|joda|yes|yep|yeah|nei|nej|no|nope|ok|okei|hm|her|här|here|den|det|it"
    r"|that|står|stod|er|är|is|says|den her|den er|det er|det står|det är|det var|here it is"
    r"|here you go|it['’]s|se|fant|fann|hittade|fandt|found|got it|vent|vänta|wait|sorry|nr|no"
    r"|nummer|number|the|nummeret|numret)[ ,.!:–-]{1,3}){0,4}[\"«(]?",
    re.IGNORECASE,
)
_HEADER = late(r"[^\n]{0,40}\d{1,2}[:.]\d\d[^\n]{0,12}|\s*|[^\n:]{2,24}:?")
_LINES_BACK = 6  # that say something
_MOST_LINES = 12
_LONGEST_VERB = 40  # characters
_FEW_WRITTEN = 5  # figures
_LINES_AROUND = 3
_LONGEST, _AHEAD = 200, 400  # characters
_REMEMBERED = 512  # lines
# As passports and cards of identity are numbered.
_LIKE_PASSPORT = late(r"[A-Z]{1,3} ?\d(?: ?\d){5,8}")
_LIKE_ANOTHER = late(
    r"(?:INC|REQ|KB|PRB|CHG|RITM|SD|TKT|IMO|PO|HR|SO|CR|BUG|DEV|ISO|EN|NS|SS|DS|REF|SAK|NO|DK|SE)"
    r" ?\d"
)


# "they typed the HPR as ..., you sent ...", "the passport number you wrote is wrong, it should be
# ...": the document is named in the sentence before.
_WRITES = late(
    r"(?<!\w)(?:sent|wrote|gave|typed|entered|put|stated|read|shows?|skrev|skreiv|sendte|sende"
    r"|skickade|oppga|oppgav|oppgir|uppgav|uppger|opgav|tastet|tasta|leser|läser|les|læser)"
    r"(?: (?:me|us|inn|in|meg|oss|mig|den|det|it|as|som|only|bare|bara|kun)){0,2}:? [\"«]?$"
    r"|(?<!\w)(?:(?:rett|riktige?|korrekte?|rätta?|correct|right|rigtige?)"
    r"(?: (?:nummer|number|nr\.?|one))?(?: (?:er|är|is|skal være|ska vara|skal vere))?"
    r"|(?:skal|ska|skall|skulle|should|must)"
    r"(?: (?:være|vere|vara|be|read|ha vært|ha varit|have been|stå)){1,2}):? [\"«]?$"
)
_NAMED_BEFORE = Named(r"[^\n]{0,110}", 160)


def is_written_as(text: str, start: int, end: int) -> bool:
    """Whether somebody wrote or read a number where a document was spoken of."""
    return (
        _WRITES.search(text, max(0, start - _LONGEST_VERB), start) is not None
        and len(digits(text[start:end])) > _FEW_WRITTEN
        and _NAMED_BEFORE.before(text, start)
    )


def is_named_after(text: str, start: int, end: int) -> bool:
    """Whether the name of a document follows its number."""
    if _AFTER_LEAST.match(text, end):
        after = text[end : end + _LONGEST_AFTER].lower()
        if _NAMED_AFTER.match(after) or (
            _LETTERED.match(text[start:end]) and _SET_APART_AFTER.match(after)
        ):
            return not REFERENCE.before(text, start)
    return _NUMBER.before(text, start) and _NUMBER_ON.match(text, end) is not None


def parts(text: str) -> Iterator[tuple[int, int]]:
    """Where only a part of a document's number stands."""
    for match in _PART.finditer(text):
        start = match.start("a")
        clause = text[max(0, match.start() - 40) : start].lower()
        if _OF_ANOTHER.search(clause) or not match["a"][-3:].isdigit():
            continue
        if _OF_DOCUMENT.before(text, start):
            yield match.span("a")
    if any(mask in text for mask in _MASKS):
        for match in _MASKED.finditer(text):
            if NEAR.before(text, match.start()) or DIRECT.before(text, match.start()):
                yield match.span()


class _Said(NamedTuple):
    """What a line says: whether it names a document, and whether it asks for something."""

    names: bool
    asks: bool


@lru_cache(maxsize=_REMEMBERED)
def _said(line: str) -> _Said:
    low = line.lower()
    names = is_named_in(low)
    return _Said(names, names and _ASKS.search(low) is not None)


def _lines_before(text: str, begin: int) -> Iterator[str]:
    """The lines before the one that begins there, the last one first."""
    said = 0
    for _ in range(_MOST_LINES):
        if not begin or said == _LINES_BACK:
            return
        before = text.rfind("\n", 0, begin - 1) + 1
        line = text[before : begin - 1]
        yield line
        said += not line.isspace() and line != ""
        begin = before


def is_answer(text: str, start: int, end: int) -> bool:
    """Whether a number opens the message after one that asks for a document."""
    begin = text.rfind("\n", 0, start) + 1
    if not begin or _OPENS.fullmatch(text, begin, start) is None:
        return False
    value = text[start:end]
    lettered = not value.isdigit() and any(map(str.isalpha, value))
    if len(digits(value)) < (2 if lettered else 6) or REFERENCE.before(text, start):
        return False
    if _LIKE_ANOTHER.match(value) or is_no_document(text, start):
        return False
    return any(_said(line).asks for line in _lines_before(text, begin) if len(line) < _LONGEST)


def is_spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a number like those of passports stands in a message beside one of a document."""
    value = text[start:end]
    if _LIKE_PASSPORT.fullmatch(value) is None or _LIKE_ANOTHER.match(value):
        return False
    if REFERENCE.before(text, start) or is_no_document(text, start):
        return False
    begin = text.rfind("\n", 0, start) + 1
    around = [*_lines_before(text, begin)][:_LINES_AROUND]
    around += text[begin : begin + _AHEAD].split("\n")[: _LINES_AROUND + 1]
    return any(_said(line).names for line in around if len(line) < _LONGEST)

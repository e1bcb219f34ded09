"""Ages of those who should understand a text: "slik at en 18-åring forstår det"."""

import re

from aktiv_app.privacy.text.late import late
from aktiv_app.privacy.weighing.rules_for_ai import MODAL

_AN = r"(?:en|ein|ei|et|ett|an?)"
_WORDS = r"(?:[^\W\d_][\w-]* ){0,3}"
_DO = late(
    r"(?:skriv|svar|svara|forklar|förklara|lag|lav|formuler|formulera|bruk|brug|använd|tenk|tænk"
    r"|tänk|sjekk|tjek|kontroller|kontrollera|sørg|syt|pass|se til|gjør|gjer|gør|gör|hold|håll"
    r"|oversett|omset|oversæt|översätt|forenkle|förenkla|snakk|snak|beskriv|fortell|fortel"
    r"|berätta|fortæl|oppsummer|opsummer|sammanfatta|foreslå|gi|gje|giv|ge|vurder|bedöm"
    r"|write|answer|explain|make|phrase|word|use|check|ensure|keep|translate|simplify|describe"
    r"|tell|summari[sz]e|suggest|give|assess|speak|talk|rewrite|draft|imagine|picture)(?!\w)",
    re.IGNORECASE,
)
_UNDERSTANDS = (
    r"(?:forstå\w{0,4}|förstå\w{0,4}|skjønne?r?|skjønar|begrip\w{0,4}|fatte?r?|understands?"
    r"|understood|follows?|følge?r?|følgje|(?:känner|kjenner|føler) (?:sig|seg)"
    r"|feels?|lese?r?|läs\w{0,2}|læse?r?|reads?|svare?r?|svarar?"
    r"|answers?)"
)
_SO_THAT = late(
    rf"(?<!\w)(?:slik at|så att?|så|at|att|that)(?: både| såväl| both)? (?:{_AN} [^,.;:!?]{{1,40}}"
    rf" (?:og|och|and|eller|or) )?{_AN} {_WORDS}\Z",
    re.IGNORECASE,
)
_AS_IF = late(
    r"(?<!\w)(?:som om|som till?|as if|as though|like)(?: [^\W\d_][\w'’-]*){0,6} \Z", re.IGNORECASE
)
_IMAGINE = late(
    r"(?:imagine|picture|tenk deg|forestill deg|førestill deg|sjå for deg|se for deg"
    rf"|föreställ dig|tänk dig|forestil dig) (?:{_AN} [^,.;:!?]{{1,40}} (?:og|och|and|eller|or) )?"
    rf"{_AN} {_WORDS}\Z",
    re.IGNORECASE,
)
_FOR_READERS = late(
    rf"(?<!\w)(?:for|för|til|till|to) {_AN} (?:leser|lesar|läsare|læser|reader)"
    r"(?: [^\W\d_]{1,5}){0,2} \Z|(?<!\w)(?:make sense|clear|understandable|forståelige?|forståeleg"
    rf"|begriplige?|begripelige?|easy|tydelige?|tydlige?)[^.;:!?]{{0,20}} (?:to|for|för) {_AN} "
    rf"{_WORDS}\Z",
    re.IGNORECASE,
)
_SUBJECT = late(
    rf"(?:både |both )?(?:{_AN} [^,.;:!?]{{1,40}} (?:og|och|and|eller|or) )?{_AN} {_WORDS}\Z",
    re.IGNORECASE,
)
_THEY_UNDERSTAND = late(rf"[^.;:!?\n]{{0,80}}(?<!\w){_UNDERSTANDS}(?!\w)", re.IGNORECASE)
_MUST_UNDERSTAND = late(
    rf"[^.;:!?\n]{{0,60}} {MODAL} (?:[^\W\d_]{{2,8}} ){{0,2}}{_UNDERSTANDS}(?!\w)", re.IGNORECASE
)

_READERS = late(
    r"(?:målgruppen?|målgruppa|publikum|lesere|lesarar|läsare|læsere|mottakere|audience|readers?"
    r"|target (?:group|audience))[*_]{0,2}:",
    re.IGNORECASE,
)


def is_of_readers(sentence: str, start: int, end: int) -> bool:
    """Whether the age is that of whoever should understand something."""
    before = sentence[:start]
    if _DO.match(sentence) and (
        (_SO_THAT.search(before) and _THEY_UNDERSTAND.match(sentence, end))
        or _AS_IF.search(before)
        or _FOR_READERS.search(before)
    ):
        return True
    return bool(
        _READERS.match(sentence)
        or _IMAGINE.match(before)
        or (_SUBJECT.match(before) and _MUST_UNDERSTAND.match(sentence, end))
        or (_FOR_READERS.search(before) and sentence.rstrip().endswith("?"))
    )

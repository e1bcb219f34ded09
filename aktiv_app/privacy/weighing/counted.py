"""Figures taken for ages that count or number something: "figur 4", "Kari 31 poeng", "kl. 09:14".

What stands right beside them tells, in five languages. `model_alone` asks more of what the trained
network alone took for an age.
"""

import re
from collections.abc import Sequence

from aktiv_app.privacy.findings import Finding
from aktiv_app.privacy.recognizers.number_words import NUMBER_WORD
from aktiv_app.privacy.text.late import late

_BEFORE = 90  # characters of the line before a figure that are read
# What is numbered, at the end of a compound or alone, and the number right after it.
_NUMBERED_ENDINGS = (
    "plass", "plats", "plads", "figur", "tabell", "tabel", "sone", "stuga", "stue", "hytte",
    "brakke", "linje", "gruppe", "grupp", "kapittel", "kapitel", "avsnitt", "paragraf", "punkt",
    "trinn", "etasje", "våning", "lokale", "skap", "skåp", "pult", "hylle", "hylla", "spor", "spår",
    "fane", "celle", "kolonne", "kolumn", "klasse", "liste", "nummer", "numret", "nummeret",
    "nøkkel", "nyckel", "nøgle",
)  # fmt: skip
_NUMBERED = frozenset((
    "figure", "fig.", "fig", "table", "zone", "rom", "rum", "room", "side", "sida", "page", "gate",
    "dør", "dörr", "port", "bord", "desk", "locker", "key", "rack", "racks", "bay", "berth", "kai",
    "kaj", "floor", "level", "nivå", "steg", "step", "chapter", "section", "column", "cell",
    "sheet", "group", "line", "platform", "perron", "uke", "veke", "vecka", "uge", "week",
    "størrelse", "storlek", "str.", "size", "buss", "bus", "tog", "tåg", "train", "bil", "car",
    "truck", "scene", "akt", "take", "item", "pos", "case", "task", "oppgave", "oppgåve", "uppgift",
    "opgave", "spørsmål", "fråga", "spørgsmål", "question", "slide", "lysbilde", "versjon",
    "version", "ext", "ext.", "lokal", "kl.", "kl", "nr", "nr.", "no.",
))  # fmt: skip
_TO = frozenset(("to", "til", "till", "og", "och", "and", "–", "-"))
_IS = frozenset(("er", "är", "is", "blir", "var", "was"))
# A number that something has: "lokalen hennes er 34", "Skattetabell: 32".
_HAS_NUMBER = late(
    r"(?<!\w)(?:[^\W\d_]{0,16}(?:nummer|numret|nummeret|nr\.?|tabell|tabel|kode|koden|kod|lokal"
    r"|lokalen)|number|code|extension|ext\.?|score|scoren|poengsum\w*)"
    r"(?: (?:på|til|till|for|för|of|av|af|hos|i|in) [^\W\d_]{2,20})?(?: (?:er|är|is|blir|var|was)"
    r"|:) \Z",
    re.IGNORECASE,
)
# What each of several has: "Poeng: Kari 31, Ola 33".
_COUNTS = (
    "score", "poeng", "poäng", "point", "løn", "lön", "salar", "pay", "wage", "cost", "kost",
    "pris", "price", "tim", "hours", "result", "karakter", "betyg", "marks", "grades", "stemme",
    "röster", "votes", "rabatt", "bonus",
)  # fmt: skip
_COUNT_OF_EACH = late(
    r"(?<!\w)(?:scores?|scored|poeng|poäng|point|points|lønn|lønninger|lön|löner|løn|salary|salaries"
    r"|pay|wages?|costs?|koster|kostar|pris|priser|price|prices|timer|timmar|hours|resultat"
    r"|resultater|results?|karakterer|betyg|marks|grades|stemmer|röster|votes|rabatt|bonus)"
    r"(?: (?:per|pr|i|in|av|for) [^\W\d_]{1,12})?:? (?:(?:[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*)"
    r"{0,2}[ :–-]{1,3})?\d{1,3}(?:[.,/]\d{1,2})?(?:, ?|; ?| (?:og|och|and|&) )){0,8}"
    r"(?-i:[A-ZÆØÅÄÖÉÁŠŽČĐŞÇÐÞ])[\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,2}[ :–-]{1,3}\Z",
    re.IGNORECASE,
)
# A group between two ages, and one of whom nothing but the age is told.
_GROUP_OF = (
    # not somebody's own: "fire barn mellom 2 og 13 år"
    r"(?<!\w)(?<!\bto )(?<!\btre )(?<!\btvå )(?<!\btwo )(?<!\bthree )(?<!\bfire )(?<!\bfyra )"
    r"(?<!\bfour )(?<!\bfem )(?<!\bfive )(?<!\bmine )(?<!\bmina )(?<!\bmy )(?<!\bhans )"
    r"(?<!\bhennes )(?<!\bhendes )"
    r"(?:barn|born|børn|unge|ungdom|ungdommer|ungdomar|voksne|vaksne|vuxna|beboere|bebuarar"
    r"|boende|elever|elevar|brukere|brukarar|brugere|deltakere|deltakarar|deltagare|deltagere"
    r"|personer|folk|menn|män|mænd|kvinner|kvinnor|kvinder|menneske|mennesker|människor|studenter"
    r"|spillere|spelarar|spelare|gutter|jenter|søkere|sökande|ansøgere|kandidater|ansatte"
    r"|children|young people|youths?|adults|residents|people|students|pupils|men|women|players"
    r"|applicants|candidates|participants|anyone|everyone|alle|alla|dem|de|those)"
    r"(?: (?:i alderen|i åldern|i alderen|in the age group|aged|er|är|are))?"
    r" (?:mellom|mellan|mellem|between|fra|från|from)"
)
_GROUP = late(
    rf"{_GROUP_OF} (?:\d{{1,2}}|{NUMBER_WORD}) (?:og|och|and|til|till|to|-|–) \Z", re.IGNORECASE
)
_GROUP_BEGINS = late(
    rf"(?<!\bhar )(?<!\bhas )(?<!\bhave )(?<!\bmed )(?<!\bwith ){_GROUP_OF} \Z", re.IGNORECASE
)
_BETWEEN = frozenset(("mellom", "mellan", "mellem", "between"))
_SUPERLATIVE = late(
    # Not "den eldste: 14", a child of somebody's.
    r"(?<!\w)(?:(?:eldste|äldsta|ældste|yngste|yngsta|oldest|youngest) (?:ansatt|tilsett|anställda?"
    r"|ansatte|placerede|plasserte|søker|sökande|ansøger|deltak\w+|deltag\w+|medarbe\w+|kandidat"
    r"|applicant|employee|participant|hire)e?n?"
    r"|(?:snitt|medel|gjennomsnitts|gennemsnits|middel|median)-?(?:alder|ålder)(?:en|n)?"
    r"|(?:average|mean|median) age)(?: [^\W\d_]{3,16})?(?: (?:er|är|is))?:? \Z"
    r"|(?<!\w)(?:ældste|eldste|äldsta|oldest)[^.\n]{0,24}: [^.\n]{1,10}[.,;]"
    r" (?:yngste|yngsta|youngest): \Z",
    re.IGNORECASE,
)
# What applies from an age on: "lørdagstillegg etter fylte 18".
_FROM_AGE = late(
    r"(?<!\w)(?:etter|efter|after|før|före|innan|before|inntil|frem til|fram til|until|fra|från"
    r"|from) (?:fylte|fyllda|fyldte|turning) \Z",
    re.IGNORECASE,
)
_TURNING = frozenset(("fylte", "fyllda", "fyldte", "turning"))
_YOUNGEST_LIMIT, _OLDEST_LIMIT = 25, 60
# A time of the day, thousands, and what is done to things that are so old.
_GOES_ON = late(
    r"[:.]\d\d(?!\d)|[  ]\d{3}(?!\d)"
    r"|(?: (?:år|years))?,? (?:kasseres|kasserast|kasseras|skrotes|skrotas|skiftes|skiftast|byttes"
    r"|bytas|makuleres|slettes|slettast|raderas|kontrolleres|destrueres|scrapped|discarded"
    r"|replaced|(?:must|shall|are to|is to) be (?:scrapped|discarded|replaced|deleted))(?!\w)"
)


def is_counted(text: str, age: Finding) -> bool:
    """Whether a figure found as an age counts or numbers something else.

    Args:
        text: the whole text; only the line of the figure is read.
        age: a finding of the class AGE.
    """
    if _GOES_ON.match(text, age.end):
        return True
    line = max(text.rfind("\n", 0, age.start) + 1, age.start - _BEFORE)
    before = text[line : age.start]
    words = before.lower().split()
    if not words or not before[-1].isspace():
        return False
    last = words[-1]
    if last in _TURNING and _FROM_AGE.search(before) is not None:
        shown = text[age.start : age.end]
        return not (shown.isdigit() and _YOUNGEST_LIMIT < int(shown) < _OLDEST_LIMIT)
    return _is_numbered(words) or _has_count(before, last)


def _is_numbered(words: Sequence[str]) -> bool:
    """Whether the last word is numbered: "figur", "racks 28 to"."""
    last = words[-1].lstrip('(«"“')
    if last in _TO and len(words) > 2 and words[-2].isdigit():
        last = words[-3]
    return last in _NUMBERED or last.endswith(_NUMBERED_ENDINGS)


def _has_count(before: str, last: str) -> bool:
    """Whether the words before a figure say of what it is the number."""
    if last in _TO:
        return _GROUP.search(before) is not None
    if last in _BETWEEN:
        return _GROUP_BEGINS.search(before) is not None
    if (last in _IS or last[-1] == ":") and (
        _HAS_NUMBER.search(before) is not None or _SUPERLATIVE.search(before) is not None
    ):
        return True
    if not before[before.rfind(" ", 0, -1) + 1 : -1][:1].isupper():
        return False  # what is counted is that of somebody
    low = before.lower()
    return any(word in low for word in _COUNTS) and _COUNT_OF_EACH.search(before) is not None

"""Office in unions and parties that are in no list: told by the end of a name, or by letters.

A union's ending is also that of clubs, which say nothing, and of patients' associations, where an
office tells of somebody's health.
"""

import re
from collections.abc import Iterator, Sequence

from aktiv_app.privacy.recognizers.anchors import Late
from aktiv_app.privacy.recognizers.special_categories.offices import (
    BEFORE,
    GAP,
    OFFICE,
    PARTY_OFFICE,
    PLURAL,
    UNION_OFFICE,
    WINDOW,
)
from aktiv_app.privacy.text.late import late

_UNKNOWN = Late(
    r"(?:[A-ZÆØÅÄÖ][\w\-]+ ){0,3}[A-ZÆØÅÄÖ]?[\w\-]{2,24}(?:forbundet|forbund|förbundet|förbund"
    r"|fagforening|fackförening|ammattiliitto|liitto)(?!\w)"
    r"|[A-Z][\w\-]+(?: [A-Z][\w\-]+){0,3} Union(?!\w)"
)
# Stands in everything that `_UNKNOWN` finds; asked first, because it is found fast.
_UNION_WORDS = ("forbund", "förbund", "fagforening", "fackförening", "liitto", " Union")
_HOBBY = Late(
    r"fotball|fotboll|fodbold|ski|idrett|idrott|idræt|handball|handboll|håndbold|håndball|svømm"
    r"|simn"
    r"|svøm|turn|gymnast|sykle|cykel|cykle|skytter|skytte|jeger|jakt|jagt|fisk|orienter|roforb|seil"
    r"|segel|sejl|boks|judo|karate|kampsport|musikk|musik|korps|kor|speider|scout|spejder|hund"
    r"|kennel"
    r"|hest|häst|rytter|ryttar|ride|trav|bridge|sjakk|schack|skak|dans|frilufts|bonde|golf|tennis"
    r"|badminton|volley|basket|hockey|bandy|luft|seiler|padle|padling|kajak|klatre|student union"
    r"|credit union|european union|african union|students. union|rugby|tog|modell|filatel|slekt"
)
_PATIENTS = Late(
    r"blinde|døve|døv|döva|synskad|hörselskad|hørselshemm|diabet|epilep|astma|allergi|revmatik"
    r"|reumat"
    r"|kreft|cancer|kræft|handik|funksjonshemm|ms-|mental helse|psoriasis|parkinson|autism|adhd"
    r"|hjerte|hjärt|lunge|nyre|njur|afasi|dysle|ryggforening|lhl|cp-forening|migrene|endometriose"
)
_PATIENTS_OFFICE = Late(rf"(?<!\w)(?:{OFFICE}|likeperson\w*|brukerrepresentant\w*)(?!\w)")
_UNION_ROLE = Late(rf"(?<!\w)(?:{UNION_OFFICE})(?!\w){GAP}$")
_UNKNOWN_PARTY = Late(
    r"(?<![\w\-])(?:[A-ZÆØÅÄÖ][\w\-]{1,24} ){0,2}[A-ZÆØÅÄÖ][\w\-]{1,24}?"
    r"(?:partiet|demokraterna|demokratene"
    r"|demokraterne|flokkurinn|gröna|grønne|flokken)(?!\w)"
    r"|(?<![\w\-])[A-Z][\w\-]{1,24}(?: [A-Z][\w\-]{1,24}){0,2} Party(?!\w)"
)
_PARTY_WORDS = ("partiet", "demokrate", "flokk", "gröna", "grønne", " Party")
# A party's letters: "(Sp)" after an office, "nämnden för L".
_LETTERS = Late(
    rf"(?<!\w)(?i:{PARTY_OFFICE}|{OFFICE})(?!\w)[^.\n()]{{0,30}}?\((?:[A-ZØ]{{1,3}}|Ap|Sp|Sv|Frp"
    rf"|Krf|KrF)\)"
    r"(?:,? (?:i|for|för|på|in) [A-ZÆØÅÄÖ]\w{2,20})?"
    r"|(?<!\w)(?i:(?:sitter|satt|sit|sat|suttit|sidder|sad)?\s?(?:i )?\w{0,16}(?:nämnd(?:en)?"
    r"|fullmäktige|styrelse[nt]?"
    r"|kommunestyret|bystyret|byrådet|fylkestinget|riksdagen|stortinget|folketinget)) (?:för"
    r"|for) (?:[MSCLVHRØFABIO]|KD|MP"
    r"|SD|SV|Sp|Ap)(?![\w.])"
)
# One of these stands in everything that `_LETTERS` finds; asked first, as they are found fast.
_IN_BRACKETS = late(r"\((?:[A-ZØ]{1,3}|Ap|Sp|Sv|Frp|Krf|KrF)\)")
_FOR_PARTY = late(r" f[oö]r (?:[MSCLVHRØFABIO]|KD|MP|SD|SV|Sp|Ap)(?![\w.])")
_NAMED = late(
    r"(?<!\w)(?P<name>[^\W\d_a-z][\w’'.\-]*(?: [\w’'.\-]+){0,3}) \((?P<letters>[A-ZØ]{2,3})\)"
)
_CAPITAL = late(r"(?<!\w)[^\W\d_]|(?<=-)[^\W\d_]")
_PARTY_LETTERS = frozenset(
    ("KD", "MP", "SD", "SV", "SP", "AP", "FRP", "KRF", "MDG", "INP", "DF", "SF")
)


def unlisted_bodies(low: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and category of each statement; `low` is `text` in lower case."""
    for match in _UNKNOWN.finditer(text) if _holds(text, _UNION_WORDS) else ():
        yield from _union(low, match)
    yield from _parties(low, text)


def _holds(text: str, words: Sequence[str]) -> bool:
    return any(word in text for word in words)


def _union(low: str, match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    start, end = match.span()
    name = low[start:end]
    window = max(0, start - WINDOW)
    if _PATIENTS.search(name):
        before = _PATIENTS_OFFICE.search(low, window, start)
        if before:
            yield before.start(), end, "health"
    elif not _HOBBY.search(name):
        role = _UNION_ROLE.search(low, window, start)
        if role:
            yield role.start(), end, "union"


def _parties(low: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Offices in parties known by their endings or letters alone."""
    for match in _UNKNOWN_PARTY.finditer(text) if _holds(text, _PARTY_WORDS) else ():
        start = match.start()
        role = BEFORE["politics"].search(low, max(0, start - WINDOW), start)
        if role and not PLURAL.search(role.group()):
            yield role.start(), match.end(), "politics"
    lettered = _IN_BRACKETS.search(text) or _FOR_PARTY.search(text)
    for match in _LETTERS.finditer(text) if lettered else ():
        if _are_initials(match.group()):
            continue  # "Kandidat: Kari Nordmann (KN)"
        yield match.start(), match.end(), "politics"


def _are_initials(statement: str) -> bool:
    """Whether the letters in brackets are those of the name before them, and of no known party."""
    named = _NAMED.search(statement)
    if named is None or named["letters"] in _PARTY_LETTERS:
        return False
    begins = "".join(_CAPITAL.findall(named["name"])).upper()
    letters = named["letters"]
    return begins.endswith(letters) or (
        begins.startswith(letters[0])
        and begins.endswith(letters[-1])
        and len(letters) <= len(begins)
    )

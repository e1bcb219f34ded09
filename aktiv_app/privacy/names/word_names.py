"""Names that are words, known by all that a document says of them.

"vi valgte Price", "Price kan Salesforce": one of these may be a firm or a slip of the keyboard;
together they are somebody.
"""

from collections import defaultdict
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.context_words import (
    ADVERBS,
    FIRM_WORDS,
    IN_PLACES,
    POSSESSIVES,
    PRONOUNS,
)
from aktiv_app.privacy.names.lexicon import NAME, Kind
from aktiv_app.privacy.names.model import RawName
from aktiv_app.privacy.names.reading import WholeText
from aktiv_app.privacy.names.runs import Line
from aktiv_app.privacy.names.senses import in_ordinary_sense, is_foreign_to_next
from aktiv_app.privacy.names.verbs import acts, verb_after
from aktiv_app.privacy.names.words import Shape, fold

# Points of evidence.
_CLEAR = 2
_SLIGHT = 1
_ENOUGH = 3
# Whom people choose, ask, meet and call; firms and things are bought, used and found.
_DONE_TO = frozenset(
    ("valgte", "valde", "valt", "valgt", "velger", "velje", "velge", "välja", "väljer", "vælge",
     "vælger", "spurte", "spurde", "spurt", "spør", "spørre", "spørje", "spurgte", "spørger",
     "spørg", "frågade", "frågar", "fråga", "intervjuet", "intervjua", "intervjuer", "intervjuar",
     "intervjue", "intervjuade", "interviewede", "interviewer", "interviewe", "interviewed",
     "møtte", "møtt", "møter", "møte", "mødte", "møder", "møde", "mötte", "möter", "möta", "traff",
     "treffer", "treffe", "träffade", "träffar", "träffa", "ansatte", "ansette", "ansetter",
     "ansætte", "ansætter", "tilsette", "tilset", "anställde", "anställer", "anställa", "ringte",
     "ringde", "ringede", "ringe", "ringja", "kontaktet", "kontakta", "kontaktede", "kontaktade",
     "kontakter", "kontaktar", "kontakte", "inviterte", "inviterede", "inviterade", "inviterer",
     "inviterar", "bjöd", "innkalte", "indkaldte", "foretrekker", "foretrakk", "foretrækker",
     "foretrak", "föredrar", "føretrekkjer", "anbefalte", "anbefalede", "anbefaler", "anbefale",
     "rekommenderade", "rekommenderar", "kjenner", "kjente", "kjende", "kender", "kendte", "känner",
     "takket", "takka", "takkede", "tackade", "avviste", "avvisade", "hired", "hire", "hiring",
     "met", "meet", "meeting", "asked", "asking", "ask", "chose", "choose", "picked", "invited",
     "invite", "contacted", "told", "tell", "called", "phoned", "emailed", "texted", "preferred",
     "prefer", "rejected", "recommended", "thanked", "thank", "interviewing", "interview")
)  # fmt: skip
# What is said to, sent to and talked over with people.
_DONE_WITH = frozenset(
    ("passed", "sent", "forwarded", "spoke", "talked", "spoken", "speak", "talk", "offer", "offered",
     "snakket", "snakka", "snakke", "prata", "pratade", "talte", "talade", "talade", "intervju",
     "samtale", "samtal", "intervju", "møte", "möte", "mötet", "møtet", "interview", "interviewed",
     "sendte", "sende", "skickade", "tilbud", "tilbod", "erbjudande", "avslag", "overlevert",
     "videresendt", "gitt", "given", "married", "gift", "sammen", "tillsammans", "together")
)  # fmt: skip
_WITH = frozenset(("med", "with", "til", "till", "to"))
_AGES = ("er", "är", "is", "var", "was", "blir", "fyller", "turns")
_ARTICLES = frozenset(("en", "ein", "ei", "a", "an", "our", "vår"))
# What somebody has, after a genitive: "Youngs förra chef", "Price's visa".
_OWNED = frozenset(
    ("cv", "søknad", "søknaden", "ansökan", "ansøgning", "application", "telefon", "phone", "number",
     "nummer", "mail", "e-post", "epost", "email", "adresse", "adress", "address", "referanse",
     "referans", "reference", "references", "referanser", "referenser", "intervju", "interview",
     "svar", "answers", "answer", "lønn", "løn", "lön", "salary", "notice", "oppsigelse", "alder",
     "age", "erfaring", "erfarenhet", "experience", "visa", "visum", "kone", "kona", "mann", "mand",
     "man", "fru", "wife", "husband", "partner", "samboer", "sambo", "mor", "mamma", "mother", "far",
     "pappa", "father", "sønn", "son", "søn", "datter", "dotter", "daughter", "barn", "kids",
     "children", "søster", "syster", "sister", "bror", "brother", "bestefar", "bestemor", "farfar",
     "mormor", "morfar", "farmor", "grandfather", "grandmother", "boss", "manager", "sjef", "chef",
     "leder", "leiar", "kontrakt", "contract", "avtal", "avtale", "språk", "norsk", "svenska",
     "dansk", "english", "engelsk", "engelska", "timer", "vakter", "vakt", "skift", "pass", "notes",
     "notater", "score", "test", "prøve", "prov", "tall", "siffror", "figures", "mål", "styrke",
     "styrker", "styrkor", "strengths", "svakhet", "weakness", "ønske", "wish", "rygg", "back",
     "helse", "hälsa", "health", "stemme", "röst", "voice", "fnr", "personnummer", "fødselsnummer")
)  # fmt: skip
_ADJECTIVES = frozenset(
    ("forrige", "førre", "förra", "tidligere", "tidlegare", "tidigare", "nåværende", "noverande",
     "nuvarande", "nuværende", "gamle", "gamla", "nye", "nya", "previous", "former", "current", "old",
     "new", "first", "last", "første", "fyrste", "første", "första", "siste", "sista", "sidste",
     "egen", "eget", "egne", "egna", "own", "yngste", "eldste", "yngsta", "äldsta")
)  # fmt: skip


class _Mention(NamedTuple):
    """A word that may be somebody; places are counted from the beginning of the piece."""

    start: int
    end: int
    plain: str
    points: int


def known_by_words(line: WholeText) -> list[RawName]:
    """The words, names that are words too, which the document shows to be somebody's."""
    found: dict[str, list[tuple[int, _Mention]]] = defaultdict(list)
    for begin, mention in line.each(_mentions):
        found[mention.plain].append((begin, mention))
    names = []
    for mentions in found.values():
        points = [mention.points for _, mention in mentions]
        if max(points) >= _CLEAR and sum(points) >= _ENOUGH:
            names += [
                RawName(begin + one.start, begin + one.end, Certainty.LIKELY, reasons.AMBIGUOUS)
                for begin, one in mentions
            ]
    return sorted(names, key=lambda name: name.start)


def _mentions(line: Line) -> list[_Mention]:
    found = []
    for index, info in enumerate(line.infos):
        if info.shape is not Shape.CAPITALISED or not info.kind & Kind.AMBIGUOUS:
            continue
        if not info.kind & NAME or len(info.base) < 2:
            continue
        points = _points(line, index)
        if points:
            word = line.words[index]
            found.append(_Mention(word.start, line.end_of(index), info.plain, points))
    return found


def _points(line: Line, index: int) -> int:
    """What stands around a word says this much for a person; 0 when it says nothing."""
    starts = line.starts_sentence(index)
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    if _is_phrase(line, index, starts=starts) or before in IN_PLACES or before in FIRM_WORDS:
        return 0
    if in_ordinary_sense(line, index, single=True):
        return 0
    if _is_numbered(line, index) or _is_aged(line, index) or _is_told(line, index):
        return _CLEAR
    if acts(line, index) or _owns(line, index) or is_foreign_to_next(line, index):
        return _CLEAR + (not starts)
    if starts:
        return _SLIGHT if _goes_on(line, index) else 0
    if before in _DONE_TO or (before in _WITH and _is_done_with(line, index - 2)):
        return _CLEAR + _SLIGHT
    if _has_role(line, index):
        return _CLEAR + _SLIGHT
    return _SLIGHT


def _is_phrase(line: Line, index: int, *, starts: bool) -> bool:
    """Whether the word is part of a longer name, of whatever: "Best Western", "Ernst Young"."""
    after = line.gap(index)
    if after == " " and line.infos[index + 1].shape is not Shape.LOWER:
        return True
    if after.startswith(("-", "&", " &", "/", "@")) or after[1:2] == "&":
        return True
    if starts or line.gap(index - 1) != " ":
        return line.gap(index - 1)[-1:] in ("-", "&", "/", "@", "_")
    return line.infos[index - 1].shape is not Shape.LOWER and not line.starts_sentence(index - 1)


def _is_done_with(line: Line, index: int) -> bool:
    return index >= 0 and line.gap(index) == " " and line.infos[index].base in _DONE_WITH


def _is_numbered(line: Line, index: int) -> bool:
    """An item of a list that is nothing but the word: "(3) Long. Long har jobbat"."""
    word = line.words[index]
    begin = line.text.rfind("\n", 0, word.start) + 1
    lead = line.text[begin : word.start].strip(" \t(>*#-")
    if not lead or not lead.rstrip(").:").isdigit() or len(lead) > 3:
        return False
    return line.gap(index)[:1] in (".", ":", "\n")


def _is_told(line: Line, index: int) -> bool:
    """What a letter or a number stands for, or what somebody is: "A = Best", "Best is a baker"."""
    if line.gap(index) == " " and line.infos[index + 1].base in _AGES:
        at = index + 2
        if at < len(line.infos) and line.infos[at].base in _ARTICLES:
            at += 1
        return at < len(line.infos) and bool(line.infos[at].kind & Kind.ROLE)
    if not index or line.gap(index)[:1] not in (".", ",", "\n", ";"):
        return False
    return line.gap(index - 1).endswith("= ") and "\n" not in line.gap(index - 1)


def _is_aged(line: Line, index: int) -> bool:
    """An age after the word: "Price er 48", "Best, 31,", "Long (27)"."""
    if line.gap(index) == " " and line.infos[index + 1].base in _AGES:
        after = line.text[line.words[index + 1].end :][:4]
        return after[:1] == " " and after[1:3].isdigit() and not after[3:4].isdigit()
    after = line.text[line.words[index].end :][:5]
    if after[:2] not in (", ", " (") or not after[2:4].isdigit():
        return False
    return after[4:5] in (",", ")", "")


def _has_role(line: Line, index: int) -> bool:
    """What somebody is, in brackets or between commas: "Best (hotel manager)"."""
    gap = line.gap(index)
    if gap not in (" (", ", "):
        return False
    for at in range(index + 1, min(index + 4, len(line.infos))):
        if line.infos[at].kind & Kind.ROLE:
            return True
        if line.gap(at) != " " or line.infos[at].shape is not Shape.LOWER:
            return False
    return False


def _owns(line: Line, index: int) -> bool:
    """Something of a person's after a genitive: "Youngs förra chef"."""
    folded = fold(line.words[index].text)
    if not folded.endswith(("s", "'")) or line.gap(index).strip("'’") != " ":
        return False
    at = index + 1
    if line.infos[at].base in _ADJECTIVES and line.gap(at) == " ":
        at += 1
    if at >= len(line.infos) or line.infos[at].shape is not Shape.LOWER:
        return False
    base = line.infos[at].base
    return base in _OWNED


def _goes_on(line: Line, index: int) -> bool:
    """A word at the beginning of a sentence with what firms and people do after it."""
    info = line.infos[index]
    if info.base in PRONOUNS or info.base in POSSESSIVES or info.base in ADVERBS:
        return False
    return verb_after(line, index)

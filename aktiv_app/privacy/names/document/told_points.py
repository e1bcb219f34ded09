"""What a line tells of a word in its place: how old somebody is, from where, in which role."""

import re

from aktiv_app.privacy.names.document.said_of import is_meant_by_pronoun, is_said_of_person
from aktiv_app.privacy.names.language.lexicon import Kind
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.verbs import does_to_people, verb_after
from aktiv_app.privacy.names.language.word_roles import owns_apart
from aktiv_app.privacy.names.language.words import Shape

# Points of evidence.
ENOUGH = 3
CLEAR = 2
SLIGHT = 1
_AGE_LATER = re.compile(r", [a-zæøåäö][^\n,.:;]{2,50}, [1-9]\d(?: år)?(?=[,.])")
# "tor – 44 år", "hope (f, 49)", "may 58, kan alt": an age at the head of what is said.
_AGE_AT_HEAD = re.compile(
    r"(?:,? \(?| [–—-] |: )(?:[kmf], ?|ca\.? )?(?P<age>1[6-9]|[2-7]\d)(?: (?:år|yrs|years))?"
    r"(?=[,;)!?] ?|\.(?:\s|$)| [–—-] |\s*$|\s*\n)"
)
_DAYS = 31  # of a month
_AGES = ("er", "är", "is", "var", "was", "blir", "fyller", "turns")
_WHERE = frozenset(("på", "hos", "fra", "frå", "från", "ved", "vid"))
_FROM = frozenset(("fra", "frå", "från", "from", "in"))
# Where people work, as the beginning of a word.
_DEPARTMENTS = (
    "drift", "lager", "lagret", "lønn", "løn", "lön", "resepsjon", "reception", "regnskap",
    "rekneskap", "redovisning", "økonomi", "ekonomi", "kantin", "kundeserv", "kundtjänst", "salg",
    "sal", "försälj", "finance", "payroll", "ops", "operations", "support", "butik", "kontor",
    "verksted", "verkstad", "værksted", "produksjon", "produktion", "production", "marked",
    "marknad", "marketing", "innkjøp", "inköp", "indkøb", "purchasing", "accounts", "it",
    "personal", "hr", "kjøkken", "køk", "kök",
)  # fmt: skip
_MATTERS = frozenset(
    ("case", "matter", "grievance", "appeal", "hearing", "complaint", "disciplinary", "dismissal",
     "investigation", "settlement", "affair")
)  # fmt: skip
_ARTICLES = frozenset(("en", "ein", "ei", "a", "an", "our", "vår"))


def told_points(line: Line, index: int) -> int:
    """Points for what the line says somebody is, does to people, or what follows about them."""
    if _is_of_place(line, index) or owns_apart(line, index):
        return ENOUGH
    if _is_numbered(line, index) or is_aged(line, index) or _is_told(line, index):
        return CLEAR
    if _is_introduced(line, index) or is_about(line, index):
        return ENOUGH
    if line.infos[index].kind & Kind.CALENDAR and does_to_people(line, index):
        return ENOUGH
    return 0


def _is_of_place(line: Line, index: int) -> bool:
    """Whether somebody of a firm or a place does something: "Ture på Posten kan bekrefte det"."""
    if not line.infos[index].kind & Kind.GIVEN or not line.starts_sentence(index):
        return False
    if line.gap(index) != " ":
        return False
    if line.infos[index + 1].base in _FROM and line.gap(index + 1) == " ":
        # "Tue fra driften tar den siste runden"
        work = line.infos[index + 2]
        if work.base.startswith(_DEPARTMENTS) and verb_after(line, index + 2):
            return True
    if line.infos[index + 1].base not in _WHERE:
        return False
    place = line.gap(index + 1) == " " and line.infos[index + 2].shape is Shape.CAPITALISED
    return place and verb_after(line, index + 2)


def is_about(line: Line, index: int) -> bool:
    """Whether a clause begins with the word and is about somebody."""
    if is_said_of_person(line, index):
        return True
    return verb_after(line, index) and is_meant_by_pronoun(line, index)


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
    if index > 1 and line.infos[index - 1].base in _AGES and line.gap(index)[:1] == ".":
        # "«C» er Young."
        letter = line.infos[index - 2].shape is Shape.INITIAL
        return letter and line.starts_sentence(index - 2)
    if not index or line.gap(index)[:1] not in (".", ",", "\n", ";"):
        return False
    return line.gap(index - 1).endswith("= ") and "\n" not in line.gap(index - 1)


def is_aged(line: Line, index: int) -> bool:
    """An age after the word: "Price er 48", "Best, 31,", "Long (27)"."""
    if line.gap(index) == " " and line.infos[index + 1].base in _AGES:
        after = line.text[line.words[index + 1].end :][:4]
        return after[:1] == " " and after[1:3].isdigit() and not after[3:4].isdigit()
    after = line.text[line.words[index].end :][:5]
    if after[:2] not in (", ", " (") or not after[2:4].isdigit():
        return False
    return after[4:5] in (",", ")", "")


def is_aged_at_head(line: Line, index: int) -> bool:
    """Whether a word at the head of what is said has an age after it; no day of a month."""
    if not line.starts_sentence(index):
        return False
    match = _AGE_AT_HEAD.match(line.text, line.words[index].end)
    if match is None:
        return False
    apart = line.text[match.start() : match.start("age")] != " "
    return (apart or int(match["age"]) > _DAYS) and (
        not line.infos[index].kind & Kind.CALENDAR or int(match["age"]) > _DAYS
    )


def _is_introduced(line: Line, index: int) -> bool:
    """What somebody is and how old, in a line of their own: "Wood, svarvare från X, 64, bor"."""
    if line.gap(index) != ", " or (index and "\n" not in line.gap(index - 1)):
        return False
    return _AGE_LATER.match(line.text, line.words[index].end) is not None


def has_case(line: Line, index: int) -> bool:
    """A matter of somebody's at work: "the Price case", "the Young grievance"."""
    if not index or line.infos[index - 1].base != "the" or line.gap(index - 1) != " ":
        return False
    return line.gap(index) == " " and line.infos[index + 1].base in _MATTERS


def has_role(line: Line, index: int) -> bool:
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

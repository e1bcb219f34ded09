"""Names that are words, known by all that a document says of them.

"vi valgte Price", "Price kan Salesforce": one of these may be a firm or a slip of the keyboard;
together they are somebody.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.said_of import (
    is_meant_by_pronoun,
    is_said_of_person,
)
from aktiv_app.privacy.names.document.senses import in_ordinary_sense, is_foreign_to_next
from aktiv_app.privacy.names.document.small_letter_context import (
    CLEAR,
    SLIGHT,
    is_small_pair,
    small_points,
)
from aktiv_app.privacy.names.document.small_letters import is_written_small
from aktiv_app.privacy.names.document.weekdays import WEEKDAYS
from aktiv_app.privacy.names.language.context_words import (
    ADVERBS,
    FIRM_WORDS,
    IN_PLACES,
    POSSESSIVES,
    PRONOUNS,
)
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.person_words import (
    LANGUAGES,
    ROLE_ENDINGS,
)
from aktiv_app.privacy.names.language.reading import WholeText
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.verbs import acts, does_to_people, verb_after
from aktiv_app.privacy.names.language.word_roles import (
    is_another_place,
    is_grammar,
    is_object,
    owns,
)
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.pieces.bearers import names_thing
from aktiv_app.privacy.names.raw_name import RawName

# Points of evidence.
_ENOUGH = 3
_SHORTEST = 2  # letters
_AGE_LATER = re.compile(r", [a-zæøåäö][^\n,.:;]{2,50}, [1-9]\d(?: år)?(?=[,.])")
_AGES = ("er", "är", "is", "var", "was", "blir", "fyller", "turns")
_NEVER_SUBJECTS = frozenset(("vår", "my", "jo"))  # as words of grammar: "My er her" names somebody
_WHERE = frozenset(("på", "hos", "fra", "frå", "från", "ved", "vid"))
_ARTICLES = frozenset(("en", "ein", "ei", "a", "an", "our", "vår"))


class _Mention(NamedTuple):
    """A word that may be somebody; places are counted from the beginning of the piece."""

    start: int
    end: int
    plain: str
    points: int
    small: bool


def known_by_words(line: WholeText, names: Sequence[RawName]) -> list[RawName]:
    """The words, names that are words too, which the document shows to be somebody's.

    Words in small letters count where people write so; `names` tell who speaks.
    """
    found: dict[str, list[tuple[int, _Mention]]] = defaultdict(list)
    for begin, mention in line.each(_mentions):
        found[mention.plain].append((begin, mention))
    known = []
    small: bool | None = None
    for mentions in found.values():
        if not _is_enough(mentions):
            continue
        if any(mention.small for _, mention in mentions):
            if small is None:
                small = is_written_small(line, names)
            if not small:
                mentions = [pair for pair in mentions if not pair[1].small]
                if not _is_enough(mentions):
                    continue
        known += [
            RawName(begin + one.start, begin + one.end, Certainty.LIKELY, reasons.AMBIGUOUS)
            for begin, one in mentions
        ]
    return sorted(known, key=lambda name: name.start)


def _is_enough(mentions: Sequence[tuple[int, _Mention]]) -> bool:
    points = [mention.points for _, mention in mentions]
    return bool(points) and max(points) >= CLEAR and sum(points) >= _ENOUGH


def _mentions(line: Line) -> list[_Mention]:
    found = []
    for index, info in enumerate(line.infos):
        if not info.kind & Kind.AMBIGUOUS or not info.kind & NAME or len(info.base) < _SHORTEST:
            continue
        small = info.shape is Shape.LOWER
        last = index
        if small:
            points = small_points(line, index)
            if is_small_pair(line, index):
                points, last = _ENOUGH, index + 1
        elif info.shape is Shape.CAPITALISED and info.base not in LANGUAGES:
            points = _points(line, index)
        else:
            continue
        if points:
            start, end = line.words[index].start, line.end_of(last)
            found.append(_Mention(start, end, info.plain, points, small))
    return found


def _points(line: Line, index: int) -> int:
    """What stands around a word says this much for a person; 0 when it says nothing."""
    starts = line.starts_sentence(index)
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    in_place = before in IN_PLACES or before in FIRM_WORDS or is_another_place(line, index)
    if in_place or _is_phrase(line, index, starts=starts):
        return 0
    if in_ordinary_sense(line, index, single=True) or names_thing(line, Piece(index, index)):
        return 0
    if is_grammar(line, index) and (starts or line.infos[index].base not in _NEVER_SUBJECTS):
        if line.infos[index].base in _NEVER_SUBJECTS and _is_about(line, index):
            return _ENOUGH
        return CLEAR if is_foreign_to_next(line, index) else 0
    told = _told_points(line, index)
    if told:
        return told
    if acts(line, index) or owns(line, index) or is_foreign_to_next(line, index):
        return CLEAR + (not starts)
    if starts:
        return SLIGHT if _goes_on(line, index) else 0
    if is_object(line, index, before):
        return 0 if _is_chosen_thing(line, index) else CLEAR + SLIGHT
    if _has_role(line, index):
        return CLEAR + SLIGHT
    return SLIGHT


def _told_points(line: Line, index: int) -> int:
    """`_points` of what the line says somebody is, does to people, or what follows about them."""
    if _is_of_place(line, index):
        return _ENOUGH
    if _is_numbered(line, index) or _is_aged(line, index) or _is_told(line, index):
        return CLEAR
    if _is_introduced(line, index) or _is_about(line, index):
        return _ENOUGH
    if line.infos[index].kind & Kind.CALENDAR and does_to_people(line, index):
        return _ENOUGH
    return 0


def _is_of_place(line: Line, index: int) -> bool:
    """Whether somebody of a firm or a place does something: "Ture på Posten kan bekrefte det"."""
    if not line.infos[index].kind & Kind.GIVEN or not line.starts_sentence(index):
        return False
    if line.gap(index) != " " or line.infos[index + 1].base not in _WHERE:
        return False
    place = line.gap(index + 1) == " " and line.infos[index + 2].shape is Shape.CAPITALISED
    return place and verb_after(line, index + 2)


def _is_about(line: Line, index: int) -> bool:
    """Whether a clause begins with the word and is about somebody."""
    if is_said_of_person(line, index):
        return True
    return verb_after(line, index) and is_meant_by_pronoun(line, index)


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


def _is_chosen_thing(line: Line, index: int) -> bool:
    """Whether something is chosen as what no person is: "valgte Sage som lønnssystem"."""
    if line.gap(index) != " " or line.infos[index + 1].base not in ("som", "as", "for", "til"):
        return False
    after = line.infos[index + 2] if line.gap(index + 1) == " " else None
    if after is None or after.kind & Kind.ROLE or after.base.endswith(ROLE_ENDINGS):
        return False
    return not after.kind & Kind.COMMON or bool(after.kind & Kind.SOFT)


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


def _is_aged(line: Line, index: int) -> bool:
    """An age after the word: "Price er 48", "Best, 31,", "Long (27)"."""
    if line.gap(index) == " " and line.infos[index + 1].base in _AGES:
        after = line.text[line.words[index + 1].end :][:4]
        return after[:1] == " " and after[1:3].isdigit() and not after[3:4].isdigit()
    after = line.text[line.words[index].end :][:5]
    if after[:2] not in (", ", " (") or not after[2:4].isdigit():
        return False
    return after[4:5] in (",", ")", "")


def _is_introduced(line: Line, index: int) -> bool:
    """What somebody is and how old, in a line of their own: "Wood, svarvare från X, 64, bor"."""
    if line.gap(index) != ", " or (index and "\n" not in line.gap(index - 1)):
        return False
    return _AGE_LATER.match(line.text, line.words[index].end) is not None


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


def _goes_on(line: Line, index: int) -> bool:
    """A word at the beginning of a sentence with what firms and people do after it."""
    info = line.infos[index]
    if info.base in PRONOUNS or info.base in POSSESSIVES or info.base in ADVERBS:
        return False
    day = line.gap(index) == " " and fold(line.words[index + 1].text) in WEEKDAYS
    return day or verb_after(line, index)  # "Intervju: Young tirsdag"

"""What stands around a word in small letters, a name too, says so much for a person."""

from aktiv_app.privacy.names.document.noted import NOTES, is_told_of, noted_points
from aktiv_app.privacy.names.document.said_of import has_done
from aktiv_app.privacy.names.document.senses import is_foreign_to_next
from aktiv_app.privacy.names.document.told_points import CLEAR, ENOUGH, SLIGHT
from aktiv_app.privacy.names.language.context_words import CONJUNCTIONS, IN_PLACES
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.person_words import (
    ASKING,
    BEFORE_WORDS,
    CLAUSES,
    ONLY_TO_PEOPLE,
    TO_DO,
)
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.verbs import acts, does_to_people, verb_after
from aktiv_app.privacy.names.language.word_roles import SHORT, is_grammar, is_object, owns
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.pieces.addressed import is_in_small_list, is_spoken_to

_WORDS = Kind.COMMON | Kind.ORDINARY | Kind.CALENDAR | Kind.PLACE | Kind.ROLE
_OF_FIRMS = frozenset(("fra", "frå", "från", "from", "hos", "på", "at"))
_FROM = frozenset(("fra", "frå", "från", "from", "som", "who"))


def small_points(line: Line, index: int) -> int:
    """`_points` of a word in small letters: "er penny på jobb", "hvis penny giver kage"."""
    # Asian surnames stand as given names do: "le er dyktig", "ref le".
    noted = line.infos[index].kind & (Kind.GIVEN | Kind.ASIAN)
    return (noted_points(line, index) if noted else 0) or _plain_points(line, index)


def _plain_points(line: Line, index: int) -> int:
    info = line.infos[index]
    if info.kind & (Kind.COMMON | Kind.CALENDAR | Kind.BRAND):
        return _small_word_points(line, index)
    if info.kind & Kind.PLACE and not info.kind & Kind.GIVEN:
        return 0
    if is_spoken_to(line, index) or is_in_small_list(line, index):
        return CLEAR
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    if _is_from(line, index, before):
        return CLEAR
    if before in BEFORE_WORDS or before in IN_PLACES:
        return 0
    given = bool(info.kind & Kind.GIVEN)
    if is_object(line, index, before) or acts(line, index):
        return ENOUGH if given and before in ONLY_TO_PEOPLE else CLEAR
    if before in CLAUSES:
        return CLEAR if verb_after(line, index) else 0
    if before in ASKING:
        return _asked_points(line, index, given=given)
    if not line.starts_sentence(index):
        return 0
    return SLIGHT if verb_after(line, index) or line.gap(index)[:1] == "," else 0


def _asked_points(line: Line, index: int, *, given: bool) -> int:
    """Points for a word after what begins a question: "er penny på jobb", "kan liv sjekke"."""
    starts = line.starts_sentence(index - 1)
    begins = starts or line.gap(index - 2) in (", ", " – ", " - ")
    if given and begins and _is_asked_after(line, index):
        return ENOUGH
    return CLEAR if starts and line.gap(index) == " " else 0


def _is_asked_after(line: Line, index: int) -> bool:
    """Whether a question is whether somebody does something: "kan liv sjekke", "kan tor?"."""
    if line.text.startswith("?", line.words[index].end):
        return True
    return line.gap(index) == " " and (line.infos[index + 1].base in TO_DO or has_done(line, index))


def _is_from(line: Line, index: int, before: str) -> bool:
    """Whether the line says from where somebody is, or what somebody has: "reed's interview"."""
    if owns(line, index) and fold(line.words[index].text).endswith("'s"):
        return True
    if line.gap(index) != " ":
        return False
    after = line.infos[index + 1].base
    if before == "det" and after in _FROM:
        return True  # "er det parker fra drammen"
    # Whoever writes small gives firms their capital: "or miles from DNV".
    begins = before in CONJUNCTIONS or (not before and line.starts_sentence(index))
    firm = begins and after in _OF_FIRMS and line.gap(index + 1) == " "
    return firm and line.infos[index + 2].shape is not Shape.LOWER


def _small_word_points(line: Line, index: int) -> int:
    """`small_points` of a given name that is an everyday word: "spør even", "even spurte"."""
    info = line.infos[index]
    given = info.kind & Kind.GIVEN and not info.kind & Kind.BRAND and len(info.base) >= SHORT
    if not given or is_grammar(line, index):
        return 0
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    if is_object(line, index, before):
        return CLEAR
    if before in BEFORE_WORDS or before in IN_PLACES:
        return 0
    if does_to_people(line, index) or is_foreign_to_next(line, index):
        return CLEAR
    return CLEAR if before in ASKING and has_done(line, index) else 0


def is_small_pair(line: Line, index: int) -> bool:
    """Whether a given name that is a word has a surname after it: "sunday eze", "miles cooper".

    At the beginning of what is said, or after a word that asks for or tells of somebody.
    """
    info = line.infos[index]
    if not info.kind & NAME or line.gap(index) != " " or is_grammar(line, index):
        return False
    after = line.infos[index + 1]
    before = line.infos[index - 1] if index and line.gap(index - 1) == " " else None
    told = before is not None and (
        before.kind & Kind.ROLE or before.base in NOTES or is_told_of(line, index, before.base)
    )
    if told and after.shape is Shape.LOWER and not after.kind & _WORDS:
        # "referee rose tidmarsh", "notat wing kei"
        return bool(after.kind & (NAME | Kind.LIKELY | Kind.ENDING)) or not after.kind
    if not info.kind & Kind.GIVEN:
        return False
    if after.shape is not Shape.LOWER or not after.kind & Kind.FAMILY:
        return False
    if after.kind & (Kind.COMMON | Kind.CALENDAR | Kind.PLACE):
        return False
    clear = not after.kind & Kind.ORDINARY
    base = before.base if before is not None else ""
    if base in BEFORE_WORDS or base in IN_PLACES:
        return False
    return clear or not base or base in CONJUNCTIONS or is_object(line, index, base)

"""What stands around a word in small letters, a name too, says so much for a person."""

from aktiv_app.privacy.names.addressed import is_in_small_list, is_spoken_to
from aktiv_app.privacy.names.context_words import IN_PLACES
from aktiv_app.privacy.names.lexicon import Kind
from aktiv_app.privacy.names.person_words import ASKING, BEFORE_WORDS, CLAUSES
from aktiv_app.privacy.names.runs import Line
from aktiv_app.privacy.names.said_of import has_done
from aktiv_app.privacy.names.verbs import acts, does_to_people, verb_after
from aktiv_app.privacy.names.word_roles import SHORT, is_grammar, is_object

# Points of evidence.
CLEAR = 2
SLIGHT = 1
_FROM = frozenset(("fra", "frå", "från", "from", "som", "who"))


def small_points(line: Line, index: int) -> int:
    """`_points` of a word in small letters: "er penny på jobb", "hvis penny giver kage"."""
    info = line.infos[index]
    if info.kind & (Kind.COMMON | Kind.CALENDAR | Kind.BRAND):
        return _small_word_points(line, index)
    if info.kind & Kind.PLACE and not info.kind & Kind.GIVEN:
        return 0
    if is_spoken_to(line, index) or is_in_small_list(line, index):
        return CLEAR
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    goes_on = line.gap(index) == " "
    if before == "det" and goes_on and line.infos[index + 1].base in _FROM:
        return CLEAR  # "er det parker fra drammen"
    if before in BEFORE_WORDS or before in IN_PLACES:
        return 0
    if is_object(line, index, before) or acts(line, index):
        return CLEAR
    if before in CLAUSES:
        return CLEAR if verb_after(line, index) else 0
    if before in ASKING:
        return CLEAR if goes_on and line.starts_sentence(index - 1) else 0
    if not line.starts_sentence(index):
        return 0
    return SLIGHT if verb_after(line, index) or line.gap(index)[:1] == "," else 0


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
    if does_to_people(line, index):
        return CLEAR
    return CLEAR if before in ASKING and has_done(line, index) else 0

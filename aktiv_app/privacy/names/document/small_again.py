"""A name of the document that is a word too, in small letters: whether the person is meant."""

from aktiv_app.privacy.names.language.context_words import (
    ADVERBS,
    ARTICLES,
    CONJUNCTIONS,
    POSSESSIVES,
    PRONOUNS,
)
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.person_words import DONE_TO
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.verbs import acts, verb_after
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.pieces.addressed import is_in_small_list, is_spoken_to

_WEAK = Kind.AMBIGUOUS | Kind.COMMON | Kind.PLACE | Kind.CALENDAR
_WORDS_TOO = Kind.COMMON | Kind.PLACE | Kind.CALENDAR | Kind.BRAND
# Before a word in small letters that then is no name, as in a chat.
_BEFORE_NOUNS = ARTICLES | frozenset(
    ("å", "att", "at", "to", "min", "din", "sin", "vår", "hans", "hennes", "i", "på", "av", "ved")
)  # fmt: skip
# Between these and the end of a clause somebody stands rather than a thing: "put him with rose".
_BEFORE_PEOPLE = frozenset(
    ("med", "with", "til", "till", "to", "åt", "hos", "fra", "från", "frå", "from", "mot", "vs",
     "versus", "kontra", "eller", "or", "og", "och", "and", "hva", "ang", "angående", "re",
     "kalles", "kallas", "kaldes", "bare", "ring", "ringe", "ringer", "call", "text", "ask",
     "tell", "spør", "fråga", "spørg", "remove", "keep", "pay", "swapping", "send", "møter",
     "möter", "møder", "meets", "tar", "tager", "takes", "gets")
)  # fmt: skip
_CLEARLY_PEOPLE = frozenset(
    ("ring", "ringe", "ringer", "call", "text", "ask", "tell", "spør", "fråga", "spørg", "møter",
     "möter", "møder", "meets", "swapping", "remove", "velkommen", "velkomen", "välkommen",
     "welcome")
)  # fmt: skip
_CLAUSE_ENDS = frozenset('.,;:!?)\n"»”’…')


def is_small_name(line: Line, index: int) -> bool:
    """Whether a word in small letters, part of a name found elsewhere, names the person."""
    info = line.infos[index]
    if is_spoken_to(line, index):
        return True
    if len(info.base) < 3:
        return False
    if info.kind & _WEAK:
        listed = not info.kind & _WORDS_TOO and is_in_small_list(line, index)
        return listed or _acts_in_chat(line, index) or _stands_for_person(line, index)
    return not is_often_noun(info)


def _stands_for_person(line: Line, index: int) -> bool:
    """Whether a given name stands where people do: "tell rose", "with rose, she", "dag's sheet"."""
    info = line.infos[index]
    if not info.kind & Kind.GIVEN or info.base in PRONOUNS or info.base in POSSESSIVES:
        return False
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    gap = line.gap(index)
    if before in _BEFORE_NOUNS and before not in _BEFORE_PEOPLE:
        return False
    if fold(line.words[index].text).endswith("'s") and gap == " ":
        return True
    if before in _CLEARLY_PEOPLE or before in DONE_TO:
        return info.base not in ADVERBS
    ends = gap[:1] in _CLAUSE_ENDS or gap[:2] in (" –", " -", " →", " /", " +", " (")
    if before in _BEFORE_PEOPLE and (ends or _day_follows(line, index)):
        return True
    if (
        gap == " "
        and line.infos[index + 1].base in CONJUNCTIONS
        and _is_clear_name(line, index + 2)
    ):
        return True
    if before in CONJUNCTIONS and _is_clear_name(line, index - 2):
        return True
    if info.kind & Kind.COMMON or not line.starts_sentence(index):
        return False
    # At the head of what is said.
    if gap[:1] == " " and gap[1:2].isdigit():
        return True  # "young 4/5, torkel 5/5"
    return (ends and gap[:1] != ".") or verb_after(line, index)


def _day_follows(line: Line, index: int) -> bool:
    """Whether a day of the week follows, as in "og even søndag"."""
    if line.gap(index) != " ":
        return False
    after = line.infos[index + 1]
    return after.base.endswith(("dag", "day")) and after.base not in ("dag", "day")


def _is_clear_name(line: Line, index: int) -> bool:
    """Whether a word beside a conjunction is a given name, whatever its letters."""
    if not 0 <= index < len(line.infos):
        return False
    info = line.infos[index]
    capital = info.shape is not Shape.LOWER and info.kind & NAME
    return bool(capital or (info.kind & Kind.GIVEN and not info.kind & _WORDS_TOO))


def is_often_noun(info: WordInfo) -> bool:
    """Whether a word is one of the short Nordic surnames that are nouns: fjell, flaten."""
    return bool(info.kind & Kind.NORDIC) and not info.kind & Kind.GIVEN and len(info.base) < 7


def _acts_in_chat(line: Line, index: int) -> bool:
    """A small word that is a name as well: "stig undrar om", but not "en sten ligger"."""
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    return before not in _BEFORE_NOUNS and acts(line, index)

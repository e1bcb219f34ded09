"""Surnames in no list, known by what a line tells of them: "Hvidtjørn er syg", "ekhammar ringde".

Ordinary compounds are in no list either ("Sommervikaren er flink"). So the letters must be like a
name's as well, and what is said must be what is said of people.
"""

from collections.abc import Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.noted import is_told_of
from aktiv_app.privacy.names.document.small_again import is_often_noun
from aktiv_app.privacy.names.document.small_letters import is_written_small
from aktiv_app.privacy.names.document.told_points import is_about
from aktiv_app.privacy.names.language.context_words import IN_PLACES
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.person_words import BEFORE_WORDS, ROLE_ENDINGS
from aktiv_app.privacy.names.language.reading import WholeText
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.verbs import acts, does_in_private
from aktiv_app.privacy.names.language.word_roles import is_object, owns, owns_apart
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.raw_name import RawName

_SHORTEST = 4  # letters
_LIKE_NAMES = Kind.LIKELY | Kind.ENDING
_LISTED = NAME | Kind.NORDIC | Kind.ASIAN
_ODD = -1.8  # mean log-odds a letter: further below no surname is found
_NAME_LIKE = 0.1
# Of nouns in the definite form and in the plural, their genitives too.
_OF_NOUNS = ("en", "et", "ene", "ane", "erne", "arna", "orna", "er", "ar", "or", "te", "ing", "a")
_OF_OWNERS = tuple(f"{ending}s" for ending in _OF_NOUNS)


class _Told(NamedTuple):
    """A word that somebody is meant by; places are counted from the beginning of the piece."""

    start: int
    end: int
    small: bool


def told_unlisted(line: WholeText, names: Sequence[RawName]) -> list[RawName]:
    """The words in no list that a line tells of as somebody.

    Those in small letters count where people write so; `names` tell who speaks.
    """
    found = list(line.each(_told))
    if any(told.small for _, told in found) and not is_written_small(line, names):
        found = [pair for pair in found if not pair[1].small]
    return [
        RawName(begin + told.start, begin + told.end, Certainty.LIKELY, reasons.CUE)
        for begin, told in found
    ]


def _told(line: Line) -> list[_Told]:
    found = []
    for index, info in enumerate(line.infos):
        if len(info.base) < _SHORTEST or "-" in info.base:
            continue
        small = info.shape is Shape.LOWER
        if small:
            told = _is_small_surname(info) and _is_told_small(line, index)
        elif info.shape is Shape.CAPITALISED and not info.kind & ~_LIKE_NAMES:
            told = _is_told(line, index)
        else:
            continue
        if told:
            found.append(_Told(line.words[index].start, line.end_of(index), small))
    return found


def _is_told(line: Line, index: int) -> bool:
    """Whether a capitalised word in no list is somebody by what stands around it."""
    info = line.infos[index]
    if info.score < _ODD or info.base.endswith(ROLE_ENDINGS):
        return False
    noun = info.base.endswith(_OF_NOUNS)
    # "Kaffemaskinen" ends like Finnish surnames do.
    like = bool(info.kind & _LIKE_NAMES) and not (noun and info.score < 0)
    if (like or not info.base.endswith(_OF_OWNERS)) and owns(line, index):
        return True
    if (like or not noun) and owns_apart(line, index):
        return True
    if line.starts_sentence(index):
        return (like or not noun) and is_about(line, index)
    before = line.infos[index - 1].base if line.gap(index - 1) == " " else ""
    alone = line.gap(index) != " " or line.infos[index + 1].shape is Shape.LOWER
    return like and alone and is_object(line, index, before)


def _is_small_surname(info: WordInfo) -> bool:
    """Whether a word in small letters is a surname and no word, or may be one by its letters."""
    if info.kind & ~(_LIKE_NAMES | _LISTED) or is_often_noun(info):
        return False
    if info.base.endswith(ROLE_ENDINGS):
        return False
    if info.kind & NAME:
        return True
    if info.base.endswith(_OF_NOUNS):
        return bool(info.kind & Kind.ENDING) and info.score > _NAME_LIKE
    return bool(info.kind & Kind.ENDING) or info.score > _NAME_LIKE


def _is_told_small(line: Line, index: int) -> bool:
    """Whether such a word stands where people do."""
    before = line.infos[index - 1].base if index and line.gap(index - 1) == " " else ""
    if is_told_of(line, index, before) or is_object(line, index, before):
        return line.gap(index) != " " or line.infos[index + 1].shape is Shape.LOWER
    if before in BEFORE_WORDS or before in IN_PLACES:
        return False
    begins = not before or fold(before) in ("og", "och", "and", "men", "but")
    if not begins:
        return False
    if acts(line, index) or does_in_private(line, index):
        return True
    return is_about(line, index)

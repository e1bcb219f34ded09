"""Full names in small letters all of whose words may be words: "thi do skal", "ring hung le?".

Short syllables follow each other in sentences too ("so long", "song to"), so one of them must be no
word of grammar, and what stands before and after must be what stands beside people.
"""

from collections.abc import Iterator

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.senses import ENGLISH_VERBS, NORDIC_VERBS
from aktiv_app.privacy.names.language.context_words import CONJUNCTIONS, IN_PLACES
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName

_LONGEST = 4
_GRAMMAR = Kind.COMMON | Kind.CALENDAR | Kind.BRAND
_WORDS = _GRAMMAR | Kind.ORDINARY | Kind.PLACE
_FINITE = (NORDIC_VERBS | ENGLISH_VERBS) - {"and", "or", "og", "och", "som", "who"}
# After somebody who is rung, asked or written to.
_GOES_ON = _FINITE | frozenset(
    ("i", "om", "på", "og", "och", "and", "at", "att", "in", "on", "about", "today", "tomorrow",
     "yesterday", "nå", "nu", "now", "før", "før", "etter", "efter", "igjen", "again", "kl", "så",
     "hvis", "om", "if", "when", "når", "när")
)  # fmt: skip
_NOT_CALLED = CONJUNCTIONS | IN_PLACES | frozenset(("to", "for", "for", "för", "av", "by", "mot"))


def small_runs(line: Line) -> Iterator[RawName]:
    """The names in small letters of one line that consist of short words."""
    infos, count, index = line.infos, len(line.words), 0
    while index + 1 < count:
        if not _may_begin(infos[index]):
            index += 1
            continue
        last = index
        while last + 1 < count and line.gap(last) == " " and _goes_on(infos[last + 1]):
            last += 1
        if index < last < index + _LONGEST and _is_name(line, index, last):
            start, end = line.words[index].start, line.end_of(last)
            yield RawName(start, end, Certainty.LIKELY, reasons.CUE)
        index = last + 1


def _may_begin(info: WordInfo) -> bool:
    if info.shape is not Shape.LOWER or not info.kind & NAME:
        return False
    clear = info.kind & Kind.GIVEN and not info.kind & _WORDS
    return bool(info.kind & Kind.ASIAN or clear)


def _goes_on(info: WordInfo) -> bool:
    return info.shape is Shape.LOWER and bool(info.kind & NAME) and info.base not in _FINITE


def _is_name(line: Line, first: int, last: int) -> bool:
    infos = line.infos[first : last + 1]
    asian = all(info.kind & Kind.ASIAN for info in infos)
    clear = any(not info.kind & _WORDS for info in infos)
    if not (asian or clear) or all(info.kind & _GRAMMAR for info in infos):
        return False
    if infos[0].kind & Kind.COMMON and not clear:
        return False  # "ho song", "so tan"
    gap = line.gap(last)
    after = line.infos[last + 1].base if gap == " " else ""
    if line.starts_sentence(first):
        # "song to play" is none
        acts = after in line.lexicon.verbs and line.infos[last].base != "to"
        return after in _FINITE or acts
    before = line.infos[first - 1].base if line.gap(first - 1) == " " else ""
    if before not in line.lexicon.cues or before in _NOT_CALLED:
        return False
    return after in _GOES_ON or gap.lstrip(" ")[:1] in ("?", "!", ".", ",", ";", ":", ")", "\n")

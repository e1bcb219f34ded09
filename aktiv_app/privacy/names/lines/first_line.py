"""The first line of a document: the name of whom a CV is about, and nothing else."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, Lexicon
from aktiv_app.privacy.names.language.words import Shape, words_of
from aktiv_app.privacy.names.lines.names_in_values import NOT_NAME, Values
from aktiv_app.privacy.names.raw_name import RawName

_NO_PEOPLE_HEAD = 4  # a first line of more words is a sentence or a title


def first_line(
    text: str, lines: Sequence[tuple[int, int]], lexicon: Lexicon, values: Values
) -> Iterator[RawName]:
    """The name at the head of a CV, alone or after the word CV; `lines` are those with text."""
    for start, end in lines[:2]:
        line = text[start:end]
        words = words_of(line)
        infos = [lexicon.info(word.text) for word in words]
        if (
            len(words) <= 3
            and infos
            and all(i.base in ("cv", "curriculum", "vitae", "résumé", "resume") for i in infos)
        ):
            continue
        whole = list(values.whole(text, start, end, reasons.SHAPE, words_too=False))
        if whole and _heads_cv(text, lexicon, whole[0], end):
            yield replace(whole[0], certainty=Certainty.LIKELY)
        if 2 <= len(words) <= _NO_PEOPLE_HEAD and not re.search(r"[\d.:;!?&@/]", line):
            likely = sum(1 for i in infos if i.kind & (NAME | Kind.LIKELY | Kind.PARTICLE))
            small = any(i.shape is Shape.LOWER and not i.kind & Kind.PARTICLE for i in infos)
            if small and any(i.kind & Kind.COMMON for i in infos):
                return  # "You are": a sentence somebody has begun
            if likely >= len(infos) - 1 and likely >= 2:
                yield from values.told(text, start, end, Certainty.LIKELY, reasons.SHAPE)
        return


def _heads_cv(text: str, lexicon: Lexicon, name: RawName, end: int) -> bool:
    """Whether a first line is one name and nothing else, though its words are in no list."""
    shown = text[name.start : name.end]
    if text[name.end : end].strip(" .*_|"):
        return False
    infos = [lexicon.info(word.text) for word in words_of(shown)]
    if len(infos) < 2 or any(i.kind & (NOT_NAME | Kind.PLACE) and not i.kind & NAME for i in infos):
        return False
    if any(mark in shown for mark in '"“«('):
        return True
    clear = infos[0].kind & Kind.GIVEN and not infos[0].kind & Kind.AMBIGUOUS
    return bool(clear) and all(i.shape is not Shape.LOWER or i.kind & Kind.PARTICLE for i in infos)

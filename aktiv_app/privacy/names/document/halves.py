"""Names found in halves: side by side, or around a word that no list holds (Harald Xyllby Moe).

They are made one, so that none of it is left standing.
"""

from collections.abc import Callable, Iterable

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names.language.lexicon import Kind, Lexicon
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName, spanning
from aktiv_app.privacy.text.late import late

_MIDDLE = late(r" ([^\W\d_][\w’'-]+) ")
_LONGEST = 24  # characters of the word between, with its spaces
_NOT_BETWEEN = (
    Kind.BRAND | Kind.ORG_MARK | Kind.ROLE | Kind.TITLE | Kind.COMMON | Kind.CALENDAR | Kind.ACRONYM
)


def side_by_side(text: str, names: Iterable[RawName]) -> list[RawName]:
    """The names of a text, in order; those with one space between are one."""
    return _united(names, lambda last, name: text[last.end : name.start] == " ")


def bridged(text: str, names: Iterable[RawName], lexicon: Lexicon) -> list[RawName]:
    """The names of a text, in order; halves with a word between them are one.

    The first half is a first name alone; the word between is capitalised and may be a surname.
    """
    return _united(
        names,
        lambda last, name: name.start - last.end <= _LONGEST and _bridge(text, last, name, lexicon),
    )


def _united(names: Iterable[RawName], belong: Callable[[RawName, RawName], bool]) -> list[RawName]:
    """`names`, those that follow each other and belong together as one, with the surer reason."""
    result: list[RawName] = []
    for name in names:
        if result and belong(result[-1], name):
            last = result[-1]
            better = name if name.certainty.rank > last.certainty.rank else last
            result[-1] = spanning(last, name, better)
        else:
            result.append(name)
    return result


def _bridge(text: str, first: RawName, second: RawName, lexicon: Lexicon) -> bool:
    if Certainty.POSSIBLE in (first.certainty, second.certainty):
        return False
    match = _MIDDLE.fullmatch(text, first.end, second.start)
    if match is None:
        return False
    middle = lexicon.info(match[1])
    if middle.shape is not Shape.CAPITALISED or middle.kind & _NOT_BETWEEN:
        return False
    given = lexicon.info(text[first.start : first.end])
    family = lexicon.info(text[second.start : second.end].split()[0])
    return bool(given.kind & Kind.GIVEN) and not (
        family.kind & Kind.GIVEN and not family.kind & Kind.FAMILY
    )

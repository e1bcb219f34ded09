"""Two halves of a name with a word between them that no list holds: Harald Xyllby Moe."""

from collections.abc import Sequence

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names.language.lexicon import Kind, Lexicon
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.late import late

_MIDDLE = late(r" ([^\W\d_][\w’'-]+) ")
_LONGEST = 24  # characters of the word between, with its spaces
_NOT_BETWEEN = (
    Kind.BRAND | Kind.ORG_MARK | Kind.ROLE | Kind.TITLE | Kind.COMMON | Kind.CALENDAR | Kind.ACRONYM
)


def bridged(text: str, names: Sequence[RawName], lexicon: Lexicon) -> list[RawName]:
    """The names of a text, in order; such halves as one name, so that none of it is left.

    The first half is a first name alone; the word between is capitalised and may be a surname.
    """
    result: list[RawName] = []
    for name in names:
        last = result[-1] if result else None
        if (
            last is not None
            and name.start - last.end <= _LONGEST
            and _bridge(text, last, name, lexicon)
        ):
            better = name if name.certainty.rank > last.certainty.rank else last
            result[-1] = RawName(
                last.start, name.end, better.certainty, better.reason, better.score
            )
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

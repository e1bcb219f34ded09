"""First names that are words too, before a surname that is somebody's elsewhere in the text.

"Sue Case är chef över Bob Case": the second is found by the first.
"""

from collections.abc import Set

from aktiv_app.privacy.names.language.lexicon import Kind
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape

_WORD = Kind.AMBIGUOUS | Kind.COMMON | Kind.PLACE | Kind.CALENDAR


def has_given_before(line: Line, index: int, full: Set[str]) -> bool:
    """Whether a first name stands before word `index`, a surname that is a word.

    `full` are the words of the names that were found, without accents.
    """
    if not index or line.gap(index - 1) != " " or not line.infos[index].kind & _WORD:
        return False
    given = line.infos[index - 1]
    if not given.kind & Kind.GIVEN or given.shape is not Shape.CAPITALISED:
        return False
    if given.plain in full or line.infos[index].shape is Shape.LOWER:
        return False
    # "Will Case join?", "Mark Case as closed", "in March Case left"
    asks = given.kind & Kind.COMMON or given.base in line.lexicon.imperatives
    return not given.kind & Kind.CALENDAR and not (asks and line.starts_sentence(index - 1))

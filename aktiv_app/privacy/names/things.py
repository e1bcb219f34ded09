"""Whether the words after a name make a firm, a street or a thing of it."""

from aktiv_app.privacy.names.context_words import BOTH, OF_NAMES
from aktiv_app.privacy.names.lexicon import NAME, Kind
from aktiv_app.privacy.names.runs import Line
from aktiv_app.privacy.names.words import Shape, fold

_BLOCKING_RIGHT = Kind.ORG_MARK | Kind.THING | Kind.STREET
_SHORT_MARK = 3


def thing_follows(line: Line, index: int) -> bool:
    """Whether the words after `index` make a firm, street or thing of it: Vigeland museet."""
    if line.gap(index) != " ":
        return False
    if _makes_a_thing(line, index + 1, _in_genitive(line, index)):
        return True
    for ahead in range(index + 1, min(index + 4, len(line.infos))):
        info = line.infos[ahead]
        if info.shape is Shape.LOWER or info.kind & Kind.ROLE:
            return False
        if info.kind & Kind.ORG_MARK and not info.kind & NAME:
            return True
        if line.gap(ahead) != " ":
            return False
    return False


def _in_genitive(line: Line, index: int) -> bool:
    word = line.words[index]
    folded = fold(word.text)
    return (
        line.infos[index].base != folded
        or folded.endswith(("'s", "’s"))
        or bool(folded.endswith("s") and line.lexicon.listed(folded[:-1]) & NAME)
        or line.end_of(index) != word.end
    )


def _makes_a_thing(line: Line, index: int, genitive: bool) -> bool:
    right = line.infos[index]
    head, hyphen, _ = right.base.partition("-")
    if hyphen and head in OF_NAMES and (genitive or line.infos[index - 1].plain.endswith("s")):
        return True  # "Anna Skrams veg-prosjektet"
    if not genitive and right.shape is Shape.LOWER and fold(line.words[index].text) in BOTH:
        return False  # "Nils tog telefonen": took, and a train
    if genitive and right.shape is Shape.LOWER and right.base in OF_NAMES:
        return True
    named = right.kind & NAME and right.shape is not Shape.LOWER
    if named or not right.kind & _BLOCKING_RIGHT:
        return False
    small = right.shape is Shape.LOWER and len(right.base) <= _SHORT_MARK
    if small and not right.kind & (Kind.THING | Kind.STREET):
        return False  # "as", "da" and "se" are firms in capitals only
    # "Karis skole" is where Kari goes; "Parkinsons sykdom" and "Nobels pris" are things.
    return not (genitive and right.shape is Shape.LOWER) or right.base in OF_NAMES

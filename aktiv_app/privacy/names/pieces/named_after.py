"""Whether the words after a name make a firm, a street or a thing of it."""

from aktiv_app.privacy.names.language.context_words import BOTH, OF_NAMES
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.runs import Line
from aktiv_app.privacy.names.language.words import Shape, fold

_BLOCKING_RIGHT = Kind.ORG_MARK | Kind.THING | Kind.STREET
_SHORT_MARK = 3
# Institutions and places as the last part of a word after a genitive: "Tove Lunds barnesykehus".
# Not what a person may have: a report, a desk, a school.
_OF_NAME_ENDINGS = (
    "sykehus", "sjukhus", "sjukehus", "sygehus", "hospitalet", "stiftelsen", "stiftelse",
    "stipend", "stipendet", "stipendiet", "stipendium", "prisen", "priset", "minnefond",
    "legat", "legatet", "fondet", "fonden", "museet", "museum", "institutt", "instituttet",
    "institut", "konservatorium", "bibliotek", "biblioteket", "gymnas", "gymnasium",
    "gymnasiet", "plassen", "platsen", "pladsen", "torget", "teatret", "teatern", "teater",
    "professorat", "senteret", "medaljen", "medalj", "medalje", "minnekonsert", "minneskonsert",
    "mindekoncert", "minneløp", "minneslopp", "minneturnering", "minnepris", "minnesfond",
    "mindefond", "mindelegat",
)  # fmt: skip
# And after "the" and a name: "the Grace Holloway charter".
_OF_THE_NAME = frozenset((
    "scheme", "charter", "committee", "suite", "room", "award", "prize", "scholarship", "building",
    "hall", "wing", "ward", "lecture", "lectures", "method", "model", "act", "foundation", "trust",
    "fund", "hospital", "library", "bridge", "square", "centre", "center", "theatre", "theater",
    "stadium", "programme", "program", "collection", "voucher", "bursary", "fellowship", "medal",
    "memorial", "institute", "academy", "museum", "chair", "commission", "inquiry", "clinic",
    "auditorium", "corner", "lounge", "gallery", "garden", "ship", "ferry", "vessel", "brand",
))  # fmt: skip
_LONGEST_NAME = 4  # words between "the" and what it names


def thing_follows(line: Line, index: int) -> bool:
    """Whether the words after `index` make a firm, street or thing of it: Vigeland museet."""
    if line.gap(index) != " ":
        return False
    if _is_of_the_name(line, index):
        return True
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


def _is_of_the_name(line: Line, index: int) -> bool:
    """Whether "the" and a noun for an institution stand around a name in full."""
    right = line.infos[index + 1]
    if right.shape is not Shape.LOWER or right.base not in _OF_THE_NAME:
        return False
    for first in range(index - 1, max(-1, index - _LONGEST_NAME - 1), -1):
        if line.gap(first) != " ":
            return False
        if line.infos[first].base == "the":
            return index - first > 1  # not "the Dean chair": one word may be anything
        if line.infos[first].shape is Shape.LOWER:
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
    if genitive and len(right.base) > _SHORT_MARK and right.base.endswith(_OF_NAME_ENDINGS):
        return True
    named = right.kind & NAME and right.shape is not Shape.LOWER
    if named or not right.kind & _BLOCKING_RIGHT:
        return False
    small = right.shape is Shape.LOWER and len(right.base) <= _SHORT_MARK
    if small and not right.kind & (Kind.THING | Kind.STREET):
        return False  # "as", "da" and "se" are firms in capitals only
    # "Karis skole" is where Kari goes; "Parkinsons sykdom" and "Nobels pris" are things.
    return not (genitive and right.shape is Shape.LOWER) or right.base in OF_NAMES

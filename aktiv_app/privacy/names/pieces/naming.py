"""Words that give somebody a name: "called", "kaller meg", a role set before it."""

from aktiv_app.privacy.names.language.context_words import NAMING, OBJECTS, POSSESSIVES
from aktiv_app.privacy.names.language.lexicon import Kind
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.word_roles import is_occupation
from aktiv_app.privacy.names.language.words import Shape, fold

_IS = frozenset(("is", "er", "är"))
_WORD = Kind.COMMON | Kind.ORDINARY
_LEAST_BEFORE = 2  # the role and "is"
_WHAT = (
    Kind.COMMON | Kind.ORDINARY | Kind.PLACE | Kind.BRAND | Kind.ACRONYM | Kind.THING | Kind.ROLE
    | Kind.TITLE | Kind.CALENDAR | Kind.ORG_MARK
)  # fmt: skip


def is_naming(line: Line, piece: Piece) -> bool:
    """Right after "called" or "kaller meg": the word is a name, whatever it looks like."""
    first = piece.first
    if in_apposition(line, piece) or is_who_somebody_is(line, piece):
        return True
    if first == 0 or line.gap(first - 1).strip("«\"“„‘'") != " ":
        return False
    left = line.infos[first - 1].base
    if names_somebody(line, first - 1):
        return True
    return (left in OBJECTS or left in POSSESSIVES) and names_somebody(line, first - 2)


def names_somebody(line: Line, index: int) -> bool:
    """Whether word `index` is one like "called" or "heter"; none is before the first."""
    # Not `base`, which has lost the s of "kallas".
    return index >= 0 and fold(line.words[index].text) in NAMING


def in_apposition(line: Line, piece: Piece) -> bool:
    """Right after a role, set off: "Kona mi, Tharshini, arbeider", "my name, Salem Habtegebre,"."""
    first = piece.first
    if first == 0:
        return False
    left, gap, after = line.infos[first - 1], line.gap(first - 1), line.gap(piece.last)
    if gap == " (":  # "Kandidaten (Kari, kalt Kaja)"
        alone = line.infos[first].shape is Shape.CAPITALISED and after[:1] in (",", ")")
        return bool(left.kind & Kind.ROLE) and alone
    if gap != ", " or not after.startswith(","):
        return False
    role = line.infos[first - 2] if left.base in POSSESSIVES and first > 1 else left
    return bool(role.kind & Kind.ROLE) or left.base in ("name", "navn", "namn", "namnet")


def is_who_somebody_is(line: Line, piece: Piece) -> bool:
    """Right after a role and "is": "The driver is Bima", not "Polish"."""
    first = piece.first
    if first < _LEAST_BEFORE or line.gap(first - 1) != " " or line.gap(first - 2) != " ":
        return False
    if line.infos[first - 1].base not in _IS or not is_occupation(line.infos[first - 2]):
        return False
    info = line.infos[first]
    if info.shape is not Shape.CAPITALISED or line.gap(piece.last)[:1] not in (",", ".", "\n", ""):
        return False
    return not info.kind & _WHAT or info.kind & (Kind.GIVEN | _WORD) == Kind.GIVEN

"""Organisations, streets, ships, prizes and buildings that bear a name."""

from aktiv_app.privacy.names.language.context_words import (
    BRANDED_THINGS,
    CONJUNCTIONS,
    NAMED_THINGS,
    SAINTS,
    THING_ENDINGS,
)
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.verbs import acts
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.pieces.named_after import thing_follows
from aktiv_app.privacy.names.pieces.naming import names_somebody
from aktiv_app.privacy.text.late import late

_SHORT_MARK = 3
_INITIALS = late(r"[A-ZÆØÅÄÖ]\.(?:-?[A-ZÆØÅÄÖ]\.){1,2}")
_OPENING = "«»\"“”„‘'"
_REACH = 5  # words to what is called so
_BETWEEN = frozenset(
    ("som", "der", "den", "det", "that", "which", "it", "engang", "nå", "no", "nu", "også", "bare")
)  # fmt: skip
_AFTER_NAMING = frozenset(
    ("fremdeles", "framleis", "fortsatt", "fortfarande", "fortsat", "stadig", "still", "alltid",
     "altid", "nå", "no", "nu", "now", "også", "också", "also", "faktisk", "jo", "bare", "bara")
)  # fmt: skip
_PERSONS_IN_ET = (
    "barnet", "vitnet", "vittnet", "ombudet", "ombodet", "medlemmet", "biträdet", "rådet",
    "mennesket", "budet", "geniet", "søskenet", "offeret", "offret", "dyret",
)  # fmt: skip


def names_thing(line: Line, piece: Piece) -> bool:
    """Whether the piece is what an organisation, street, ship, prize or building is called."""
    return (
        _joined_by_and(line, piece)
        or _marked(line, piece)
        or _is_known_phrase(line, piece)
        or _is_called(line, piece)
    )


def _is_called(line: Line, piece: Piece) -> bool:
    """The name of a thing: "Programmet heter Signe", "a plug-in called Ruben"."""
    first = piece.first
    if first < 2 or line.gap(first - 1).strip(_OPENING) != " ":
        return False
    naming = first - 1
    if line.infos[naming].base in _AFTER_NAMING and line.gap(naming - 1) == " ":
        naming -= 1  # "Møterommet heter fremdeles Signe"
    if naming < 1 or not names_somebody(line, naming):
        return False
    at = naming - 1
    while at > first - _REACH and at and line.infos[at].base in _BETWEEN:
        at -= 1  # "kaffemaskinen som heter Signe"
    named, gap = line.infos[at], line.gap(at)
    if gap not in (" ", ", ", " (") or named.kind & (Kind.ROLE | Kind.GIVEN):
        return False
    # What is called "…et" in the Nordic languages is a thing, but for a few persons.
    if len(named.base) > _SHORT_MARK + 1 and named.base.endswith("et"):
        return not named.base.endswith(_PERSONS_IN_ET)
    ending = named.base.endswith(THING_ENDINGS) or named.base.endswith(NAMED_THINGS)
    thing = named.kind & (Kind.THING | Kind.ORG_MARK) and len(named.base) > _SHORT_MARK
    return ending or bool(thing)


def _is_known_phrase(line: Line, piece: Piece) -> bool:
    """Whether the piece is, or begins like, a listed firm or ship of several words."""
    phrases = line.lexicon.phrases
    first, last = piece
    words, text = line.words, line.text
    # The run may go on past the piece: "Hans H Iversen Transport".
    following = min(last + 1, len(words) - 1)
    if first == last:
        left = max(first - 1, 0)
        return (
            fold(text[words[first].start : words[following].end]) in phrases
            or fold(text[words[left].start : words[last].end]) in phrases
        )
    ends = (words[last].end, words[first + 1].end, words[following].end)
    return any(fold(text[words[first].start : end]) in phrases for end in ends)


def _joined_by_and(line: Line, piece: Piece) -> bool:
    """A firm of two names: "Ernst & Young"."""
    infos = line.infos
    first, last = piece
    after, before = line.gap(last), line.gap(first - 1)
    if "&" not in after and "&" not in before:
        return False
    other = first - 1 if "&" in before else last + 1
    near = first if "&" in before else last
    if 0 <= other < len(infos) and infos[other].shape is Shape.LOWER:
        return False  # "Kari & me"
    if other == last + 1 and acts(line, other) and infos[near].kind & NAME:
        return False  # "Kari & Xolfi deltok"
    if last > first and infos[first].kind & Kind.GIVEN and _in_full(line, other, "&" in before):
        return False  # "Kari Holm & Ola Lien", "Kari Holm & H.C."
    if _is_dotted(line, first) and _is_dotted(line, first - 2 if "&" in before else last + 1):
        return False  # "S. Vik & P. Holm"
    # "Kari & Ola" are two persons.
    return not all(0 <= i < len(infos) and infos[i].kind & Kind.GIVEN for i in (other, near))


def _is_dotted(line: Line, at: int) -> bool:
    """Whether word `at` is the letter of a first name with its full stop."""
    if not 0 <= at < len(line.infos) or line.infos[at].shape is not Shape.INITIAL:
        return False
    return line.gap(at) == ". "


def _in_full(line: Line, at: int, ends: bool) -> bool:
    """Whether a given name with another word, or initials, end or begin at the word `at`."""
    infos = line.infos
    given, family = (at - 1, at) if ends else (at, at + 1)
    if given >= 0 and family < len(infos) and line.gap(given) == " ":
        named = infos[given].kind & Kind.GIVEN and infos[family].kind & NAME
        if named and infos[family].shape is not Shape.LOWER:
            return True
    word = line.words[at] if 0 <= at < len(infos) else None
    return word is not None and _INITIALS.match(line.text, word.start) is not None


def _marked(line: Line, piece: Piece) -> bool:
    """With a word beside it that says what it is: "bryggeriet Hansen", "Hansen A/S"."""
    infos = line.infos
    first, last = piece
    after, before = line.gap(last), line.gap(first - 1)
    rest = line.text[line.words[last].end : line.words[last].end + 5]
    if rest.lstrip().startswith(("A/S", "P/S", "I/S", "K/S")) or (
        rest.startswith("- ") and _conjunction_after(line, last)
    ):
        return True
    if after == " " and last + 1 < len(infos) and thing_follows(line, last):
        return True
    if after == " " and last + 1 < len(infos) and _is_building(line, last + 1):
        return True
    if first < last and not infos[last].kind & NAME and _is_building(line, last):
        return True
    if first == 0 or before.strip(" .\"«“'»”„") != "" or "\n" in before:
        return False
    left = infos[first - 1]
    if (
        left.base in SAINTS
        and before[:1] in (" ", ".")
        and (left.shape is not Shape.LOWER or line.gap(first - 2) == ":")
    ):
        return True
    titled = left.kind & (Kind.TITLE | Kind.ROLE) and left.shape is not Shape.UPPER
    if titled or left.kind & NAME or "." in before:
        return False
    if left.kind & Kind.THING or left.base.endswith(THING_ENDINGS):
        return True
    if left.base.endswith(BRANDED_THINGS):
        return True
    return bool(left.kind & Kind.ORG_MARK) and len(left.base) > 3


def _is_building(line: Line, index: int) -> bool:
    """A capitalised compound that ends as buildings do: Boyesgården."""
    info = line.infos[index]
    return info.shape is Shape.CAPITALISED and info.base.endswith(THING_ENDINGS)


def _conjunction_after(line: Line, last: int) -> bool:
    following = line.infos[last + 1].base if last + 1 < len(line.infos) else ""
    return following in CONJUNCTIONS  # "Francis- eller Pelton-turbiner"

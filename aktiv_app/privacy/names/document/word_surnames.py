"""Surnames that are everyday words and in no list of names, after a given name: "Robin Case".

A run of a name ends at such a word, since after a name it mostly says something else ("Hope
Centre"). The network tells the two apart; what is said of somebody around them makes it sure.
Either both words are found, or neither: a surname must not stay beside a placeholder.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.document.told_in_full import (
    is_clearly_told,
    is_told,
    is_told_slightly,
)
from aktiv_app.privacy.names.language.context_words import (
    ADVERBS,
    ARTICLES,
    CONJUNCTIONS,
    IN_PLACES,
)
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.verbs import verb_after
from aktiv_app.privacy.names.language.word_roles import (
    is_occupation,
)
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.model_reading import ModelReading, Thresholds
from aktiv_app.privacy.names.pieces.bearers import names_thing
from aktiv_app.privacy.names.pieces.doubts import is_doubtful
from aktiv_app.privacy.names.pieces.surroundings import Surroundings
from aktiv_app.privacy.names.raw_name import RawName

# What follows a name and is no surname: "Robin Manager", "Grace AS", "Mark Friday".
_NO_SURNAME = (
    Kind.ROLE | Kind.TITLE | Kind.ORG_MARK | Kind.CALENDAR | Kind.BRAND | Kind.PLACE
    | Kind.ACRONYM | Kind.PARTICLE
)  # fmt: skip
# What is said with these of things too: "Iris Scan is used", "Guy Ropes must be checked".
_AUXILIARIES = frozenset(
    ("er", "är", "is", "ble", "blei", "blev", "blir", "vart", "vert", "was", "var", "must",
     "should", "can", "may", "will", "må", "måste", "skal", "ska", "kan", "bør", "bör")
)  # fmt: skip
# Whom several words in English are about, beside roles and occupations.
_SOMEBODY = frozenset(
    ("leader", "member", "major", "investor", "customer", "guest", "owner", "user", "student",
     "graduate", "speaker", "trainer", "visitor", "patient", "parent", "voter", "volunteer",
     "resident", "friend", "player", "employer", "supplier", "partner")
)  # fmt: skip
_GROUPS = frozenset(("staff", "team", "crew", "people", "personnel", "personal", "folk"))
_TWO = 2  # letters: "AS" is no plural
# What is done to things: what follows is no person for the network's word alone.
_TO_THINGS = (
    "bought", "buy", "tested", "testet", "testede", "testade", "testa", "launched", "lanserte",
    "lanserade", "lancerede", "use", "used", "using", "bruk", "använd", "brug", "installed",
    "installer", "opened", "open", "åpne", "öppna", "åbne", "kjøp", "køpt", "köp", "køb", "sell",
    "sold", "selg", "sälj", "sælg", "run", "kjør", "køyr", "kör", "kør", "read", "press", "trykk",
    "klikk", "click", "build", "built", "bygg", "byg", "deploy", "download", "last",
)  # fmt: skip
_CAPITALS = (Shape.CAPITALISED, Shape.UPPER)
_GOES_ON = ("-", "&", " &", "/", "@", "_")


class Beside(NamedTuple):
    """Where the names in full that were found begin and end."""

    starts: set[int]
    ends: set[int]


def surname_places(line: Line) -> Iterator[tuple[int, int]]:
    """Where the network's word is needed for such names."""
    for index in (*_pairs(line), *_before_surnames(line)):
        yield line.words[index].start, line.words[index + 1].end


def with_word_surnames(
    line: Line, names: Sequence[RawName], reading: ModelReading, limits: Thresholds
) -> Iterator[RawName]:
    """The names in full of which the second word is an everyday word.

    Args:
        line: the words of a segment.
        names: what rules and network found in it.
        reading: what the network makes of it, of `surname_places` too.
        limits: how sure it must be.
    """
    found = {name.end: name for name in names}
    firm = [
        name
        for name in names
        if name.certainty is not Certainty.POSSIBLE and " " in line.text[name.start : name.end]
    ]
    beside = Beside({name.start for name in firm}, {name.end for name in firm})
    for index in _pairs(line):
        first, second = line.words[index], line.words[index + 1]
        shares = (
            reading.person_share(first.start, first.end),
            reading.person_share(second.start, second.end),
        )
        piece = Piece(index, index + 1)
        certainty = _certainty(line, piece, min(shares), limits, beside)
        half = found.get(first.end)
        if certainty is None and half is not None:
            # Half of a name in the clear tells who it is.
            told = half.reason == reasons.CUE and not line.starts_sentence(index)
            if told or shares[1] >= limits.goes_with:
                certainty = half.certainty
        if certainty is not None and not names_thing(line, piece):
            name = RawName(first.start, line.end_of(index + 1), certainty, reasons.FULL_NAME)
            if certainty is not Certainty.POSSIBLE:
                beside.starts.add(name.start)
                beside.ends.add(name.end)
            yield name
    yield from _with_words_before(line, found, reading, limits)


def _with_words_before(
    line: Line, found: Mapping[int, RawName], reading: ModelReading, limits: Thresholds
) -> Iterator[RawName]:
    """Surnames with a first name that is an everyday word in no list: "Fable Stone"."""
    for index in _before_surnames(line):
        word, end = line.words[index], line.end_of(index + 1)
        if end in found and reading.person_share(word.start, word.end) >= limits.goes_before:
            yield RawName(word.start, end, found[end].certainty, reasons.FULL_NAME)


def _before_surnames(line: Line) -> Iterator[int]:
    """The words in no list of names that have a surname after them, and no capital before them."""
    infos = line.infos
    for index in range(len(infos) - 1):
        word, family = infos[index], infos[index + 1]
        if not family.kind & Kind.FAMILY or family.shape is not Shape.CAPITALISED:
            continue
        if word.shape is not Shape.CAPITALISED or word.kind & (NAME | _NO_SURNAME):
            continue
        if "-" in word.base or line.gap(index) != " " or _goes_on(line, index + 1):
            continue
        if not index or line.gap(index - 1) != " " or not _is_name_before(line, index):
            yield index


def _is_name_before(line: Line, index: int) -> bool:
    """Whether a capital before the word makes it the middle of something."""
    before = line.infos[index - 1]
    return before.shape in _CAPITALS and not before.kind & (Kind.TITLE | Kind.ROLE)


def _pairs(line: Line) -> Iterator[int]:
    """The given names with a word after them that ends a run and is in no list of names."""
    infos = line.infos
    for index in range(len(infos) - 1):
        given, word = infos[index], infos[index + 1]
        if not given.kind & Kind.GIVEN or given.shape is not Shape.CAPITALISED:
            continue
        if word.shape is not Shape.CAPITALISED or not _may_be_surname(word.kind):
            continue
        if "-" in word.base:
            continue  # "Sky Walker-sko", "Ruby Stone-kolleksjonen"
        if line.gap(index) != " " or _goes_on(line, index + 1) or _are_people(line, index + 1):
            continue
        if _asks_for_thing(line, index):
            continue
        yield index


def _may_be_surname(kind: int) -> bool:
    """Whether a word is nobody's name by itself: another word, or a surname that is one too."""
    if kind & NAME:
        return bool(kind & Kind.FAMILY and kind & Kind.AMBIGUOUS)
    return not kind & _NO_SURNAME


def _asks_for_thing(line: Line, index: int) -> bool:
    """Whether something is to be done to a thing with a capital: "Mark Case as closed"."""
    if not line.starts_sentence(index) or line.infos[index].base not in line.lexicon.imperatives:
        return False
    if line.gap(index + 1) != " " or line.words[index + 1].text.endswith(("'s", "’s")):
        return False
    return not verb_after(line, index + 1) and line.infos[index + 2].base not in ADVERBS


def _are_people(line: Line, index: int) -> bool:
    """Whether the word tells what several people are: "Faith Leaders", "Summer Staff"."""
    word = line.words[index].text
    if line.infos[index].base in _GROUPS:
        return True
    if len(word) <= _TWO or not word.endswith("s"):
        return False
    one = line.lexicon.info(word[:-1])
    return is_occupation(one) or one.base in _SOMEBODY


def _goes_on(line: Line, index: int) -> bool:
    """Whether the word is part of something longer: "Robin Case Handler", "Mark Up-rates"."""
    after = line.gap(index)
    if after == " ":
        return line.infos[index + 1].shape in _CAPITALS
    return after.startswith(_GOES_ON)


def _certainty(
    line: Line, piece: Piece, share: float, limits: Thresholds, beside: Beside
) -> Certainty | None:
    """How sure it is that both words name somebody; None when they name nobody."""
    if share < limits.goes_with_said or Surroundings(line).left_word(piece) in ARTICLES:
        return None
    doubtful = is_doubtful(line, piece)
    clear = is_clearly_told(line, piece) or _is_beside(line, piece, beside)
    if not doubtful and clear:
        return Certainty.LIKELY
    if share < limits.with_word:
        return None
    if not doubtful and (is_told(line, piece) or _is_listed(line, piece, beside)):
        return Certainty.LIKELY
    if share < limits.possible:
        return None
    if not doubtful and is_told_slightly(line, piece):
        return Certainty.LIKELY
    if doubtful or share < limits.likely:
        return Certainty.POSSIBLE
    alone = _is_alone(line, piece)
    return Certainty.LIKELY if alone or _heads(line, piece.last) else Certainty.POSSIBLE


def _is_alone(line: Line, piece: Piece) -> bool:
    """Whether nothing before the words has a capital, or says that they are a place or a thing."""
    first = piece.first
    if line.starts_sentence(first) or line.infos[first - 1].shape in _CAPITALS:
        return False
    before = Surroundings(line).left_word(piece)
    return before not in IN_PLACES and not before.startswith(_TO_THINGS)


def _is_beside(line: Line, piece: Piece, beside: Beside) -> bool:
    """Whether an "and" joins the words to a name in full: "Anna Key and Tom Berg"."""
    first, last = piece
    joined = line.gap(first - 1) == line.gap(first - 2) == " " and first > 1
    if joined and line.infos[first - 1].base in CONJUNCTIONS:
        return line.end_of(first - 2) in beside.ends
    joined = line.gap(last) == line.gap(last + 1) == " "
    if joined and line.infos[last + 1].base in CONJUNCTIONS:
        return line.words[last + 2].start in beside.starts
    return False


def _is_listed(line: Line, piece: Piece, beside: Beside) -> bool:
    """Whether a comma joins the words to a name in full."""
    first, last = piece
    if line.gap(first - 1) == ", " and line.end_of(first - 1) in beside.ends:
        return True
    return line.gap(last) == ", " and line.words[last + 1].start in beside.starts


def _heads(line: Line, last: int) -> bool:
    """Whether a sentence that the words begin says what they do, or a note what they are like."""
    if line.gap(last).startswith(": "):
        return True
    return verb_after(line, last) and fold(line.words[last + 1].text) not in _AUXILIARIES

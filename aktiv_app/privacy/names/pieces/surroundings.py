"""What stands around capitalised words and makes a person of them."""

from aktiv_app.privacy.names.language.context_words import (
    ALSO_THINGS,
    ALSO_VERBS,
    ARTICLES,
    CONJUNCTIONS,
    FIRM_WORDS,
    IN_PLACES,
    OBJECTS,
    POSSESSIVES,
    SPEAKERS,
    THINGS_WITH_NAMES,
    WORDS_FOR_NAMES,
)
from aktiv_app.privacy.names.language.lexicon import NAME, Kind
from aktiv_app.privacy.names.language.person_words import KIN
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.verbs import acts
from aktiv_app.privacy.names.language.words import Shape, fold
from aktiv_app.privacy.names.pieces.naming import in_apposition, is_naming, names_somebody
from aktiv_app.privacy.names.pieces.neighbours import Neighbours

_TO = frozenset(("til", "till", "to"))
_OF = _TO | frozenset(("of", "av", "af", "åt", "med"))  # after relatives


class Surroundings:
    """Looks to the left and right of the pieces of one line."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.neighbours = Neighbours(line)

    def say_person(self, piece: Piece) -> bool:
        """A title, role, label or greeting just before the piece."""
        line, first = self._line, piece.first
        if first == 0:
            return self._beside_speaker(piece)
        gap = line.gap(first - 1)
        left = line.infos[first - 1]
        if gap in (" ", ". ") and left.kind & Kind.TITLE and not left.kind & NAME:
            return True
        if gap == " " and left.kind & Kind.ROLE and left.base not in ALSO_VERBS:
            return True
        if in_apposition(line, piece) or self._is_addressed(first, gap, left.base):
            return True
        if self._beside_speaker(piece):
            return True
        if "@" in gap or (":" in gap and "\n" not in gap):
            told = left.base in line.lexicon.labels or bool(left.kind & Kind.ROLE)
            return "@" in gap or (told and not self._names_thing(first - 1))
        if gap != " " or left.base in ALSO_THINGS or left.base in IN_PLACES:
            return False
        if left.base in POSSESSIVES or left.base in OBJECTS:
            # "Sjefen kaller meg Tigi"
            return names_somebody(line, first - 2)
        return left.base in line.lexicon.cues or names_somebody(line, first - 1)

    def _names_thing(self, index: int) -> bool:
        """Whether word `index` ends the label of what no person is: "Project name: Ada"."""
        line = self._line
        if index < 1 or line.infos[index].base not in WORDS_FOR_NAMES:
            return False
        return line.gap(index - 1) == " " and line.infos[index - 1].base in THINGS_WITH_NAMES

    def _beside_speaker(self, piece: Piece) -> bool:
        """With whoever writes or reads: "Kari og jeg", "Kari & me", "you and Kari"."""
        line, (first, last) = self._line, piece
        words, infos = line.words, line.infos
        if line.gap(last) == " & " and words[last + 1].text in SPEAKERS:
            return True
        after = line.gap(last) == line.gap(last + 1) == " "
        if after and infos[last + 1].base in CONJUNCTIONS and words[last + 2].text in SPEAKERS:
            return True
        before = first > 1 and line.gap(first - 1) == line.gap(first - 2) == " "
        return (
            before and infos[first - 1].base in CONJUNCTIONS and words[first - 2].text in SPEAKERS
        )

    def beside_person(self, piece: Piece) -> bool:
        """In a list with a given name; see `Neighbours`."""
        return self.neighbours.beside_person(piece)

    def _is_addressed(self, first: int, gap: str, left: str) -> bool:
        """Whether something goes to whom word `first` names: "send til …", "c/o …"."""
        line = self._line
        if gap == " " and left == "o":
            return line.text.endswith("c/o ", 0, line.words[first].start)
        if gap == " " and left in _TO and self._opens(first - 1):
            return True
        if gap == " " and left in _OF and first > 1 and line.infos[first - 2].base in KIN:
            return line.gap(first - 2) == " "
        if (left in ALSO_THINGS and gap == " ") or (left == "m" and gap in (" ", ". ")):
            return self._tells(first - 2)
        return False

    def _opens(self, index: int) -> bool:
        """Whether a letter or a line begins with "Til" and whom it is for."""
        line = self._line
        if index and "\n" not in line.gap(index - 1):
            return False
        after = line.gap(index + 1)
        both = after == " " and line.infos[index + 2].base in CONJUNCTIONS
        return both or after[:1] in (",", "\n", "!")

    def _tells(self, index: int) -> bool:
        """Whether people do to people what a word says: "send til …", "snakket med …"."""
        if index < 0 or self._line.gap(index) != " ":
            return False
        told = self._line.infos[index].base
        return told in self._line.lexicon.cues and told not in ALSO_THINGS | CONJUNCTIONS

    def allow_person(self, piece: Piece) -> bool:
        """Right after a word that persons follow, and firms and places as often: med, fra."""
        left = self.left_word(piece)
        return left in ALSO_THINGS and left in self._line.lexicon.cues and left not in IN_PLACES

    def in_place(self, piece: Piece) -> bool:
        """Right after a word that places and firms follow: i, på, hos, at."""
        left = self.left_word(piece)
        return left in IN_PLACES or left in FIRM_WORDS

    def left_word(self, piece: Piece) -> str:
        """The folded word just before the piece, or nothing."""
        if piece.first == 0 or self._line.gap(piece.first - 1) != " ":
            return ""
        return self._line.infos[piece.first - 1].base

    def support_person(self, piece: Piece) -> bool:
        """Whether a word in no list stands as persons do: what it does, who is beside it."""
        return (
            self.say_person(piece)
            or is_naming(self._line, piece)
            or acts(self._line, piece.last)
            or self.beside_person(piece)
        )


def stands_in_sentence(line: Line, piece: Piece) -> bool:
    """Whether a name that is a word has its capital in the middle of a sentence of small letters.

    Not after "in" or an article, where places and things stand.
    """
    first, last = piece
    info = line.infos[first]
    if first != last or not info.kind & NAME or info.shape is not Shape.CAPITALISED:
        return False
    if info.kind & (Kind.PLACE | Kind.BRAND) or line.starts_sentence(first):
        return False
    if fold(line.words[first].text) != info.base:
        return False  # "Rosenbergs metode"
    if line.gap(first - 1) != " " or line.infos[first - 1].shape is not Shape.LOWER:
        return False
    if line.infos[first - 1].base in IN_PLACES | ARTICLES:
        return False
    after = line.gap(last)
    small = after == " " and line.infos[last + 1].shape is Shape.LOWER
    return small or after[:1] in (",", ".", ":", ";", "?", "!", ")")

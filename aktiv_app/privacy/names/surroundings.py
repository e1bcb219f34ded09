"""What stands around capitalised words: what makes them a person, a thing, or doubtful."""

from aktiv_app.privacy.names.context_words import (
    ADVERBS,
    ALSO_THINGS,
    ALSO_VERBS,
    BRANDED_THINGS,
    CONJUNCTIONS,
    FIRM_VERBS,
    FIRM_WORDS,
    IN_PLACES,
    NAMED_THINGS,
    NAMING,
    OBJECTS,
    PLAIN_VERBS,
    POSSESSIVES,
    PRIVATE_VERBS,
    PRONOUNS,
    SAINTS,
    SPEAKERS,
    THING_ENDINGS,
)
from aktiv_app.privacy.names.lexicon import NAME, Kind
from aktiv_app.privacy.names.neighbours import Neighbours
from aktiv_app.privacy.names.runs import Line, Piece
from aktiv_app.privacy.names.things import thing_follows
from aktiv_app.privacy.names.words import Shape, fold

_SHORT_MARK = 3
_OPENING, _CLOSING = "«»\"“”„‘'", "«»\"“”’'"
_REACH = 5  # words
_BETWEEN = frozenset(
    ("som", "der", "den", "det", "that", "which", "it", "engang", "nå", "no", "nu", "også", "bare")
)  # fmt: skip
_PERSONS_IN_ET = (
    "barnet", "vitnet", "vittnet", "ombudet", "ombodet", "medlemmet", "biträdet", "rådet",
    "mennesket", "budet", "geniet", "søskenet", "offeret", "offret", "dyret",
)  # fmt: skip
_READS = frozenset(
    ("leser", "lese", "leste", "lest", "läser", "läsa", "läste", "läst", "læser", "læse", "læste",
     "læst", "les", "lesa", "reads", "read", "reading")
)  # fmt: skip
_HAVE = frozenset(("ha", "få", "ta", "se", "gå", "be"))  # "Ha ledet" is what somebody must have
_TO = frozenset(("til", "till", "to"))


class Surroundings:
    """Looks to the left and right of the pieces of one line."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.neighbours = Neighbours(line)

    def make_a_thing(self, piece: Piece) -> bool:
        """An organisation, street, ship, prize or building that bears a name."""
        return (
            self._joined_by_and(piece)
            or self._marked(piece)
            or self.is_known_phrase(piece)
            or self._is_called(piece)
        )

    def _is_called(self, piece: Piece) -> bool:
        """The name of a thing: "Programmet heter Signe", "a plug-in called Ruben"."""
        line, first = self._line, piece.first
        if first < 2 or line.gap(first - 1).strip(_OPENING) != " ":
            return False
        if not self._names_somebody(first - 1):
            return False
        at = first - 2
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

    def are_doubtful(self, piece: Piece) -> bool:
        """Whether firms, rooms and ships stand like this as often as persons."""
        return (
            self._quoted(piece)
            or self._is_read(piece)
            or self._after_capital(piece)
            or self._before_capital(piece)
            or self.neighbours.among_firms(piece)
        )

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
        if self._in_apposition(piece) or self._is_addressed(first, gap, left.base):
            return True
        if self._beside_speaker(piece):
            return True
        if "@" in gap or (":" in gap and "\n" not in gap):
            return "@" in gap or left.base in line.lexicon.labels or bool(left.kind & Kind.ROLE)
        if gap != " " or left.base in ALSO_THINGS or left.base in IN_PLACES:
            return False
        if left.base in POSSESSIVES or left.base in OBJECTS:
            # "Sjefen kaller meg Tigi"
            return self._names_somebody(first - 2)
        return left.base in line.lexicon.cues or self._names_somebody(first - 1)

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

    def _in_apposition(self, piece: Piece) -> bool:
        """A role and its name: "Kona mi, Tharshini, arbeider", "my name, Salem Habtegebre,"."""
        line, first = self._line, piece.first
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

    def is_naming(self, piece: Piece) -> bool:
        """Right after "called" or "kaller meg": the word is a name, whatever it looks like."""
        line, first = self._line, piece.first
        if self._in_apposition(piece):
            return True
        if first == 0 or line.gap(first - 1).strip("«\"“„‘'") != " ":
            return False
        left = line.infos[first - 1].base
        if self._names_somebody(first - 1):
            return True
        return (left in OBJECTS or left in POSSESSIVES) and self._names_somebody(first - 2)

    def _names_somebody(self, index: int) -> bool:
        # Not `base`, which has lost the s of "kallas".
        return index >= 0 and fold(self._line.words[index].text) in NAMING

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

    def verb_after(self, index: int, *, person: bool = False) -> bool:
        """Whether a verb follows word `index`; with `person`, one that hardly fits a firm."""
        line = self._line
        if line.gap(index) != " " or line.infos[index + 1].shape is not Shape.LOWER:
            return False
        verb = fold(line.words[index + 1].text)
        return verb in line.lexicon.verbs and not (person and verb in FIRM_VERBS)

    def acts(self, index: int) -> bool:
        """Whether something only a person does follows: "Even sjekker", not "Even does"."""
        line = self._line
        base = line.infos[index].base
        if base in PRONOUNS or base in _HAVE or not self.verb_after(index, person=True):
            return False
        return fold(line.words[index + 1].text) not in PLAIN_VERBS

    def does_in_private(self, index: int) -> bool:
        """Whether something follows that no firm or thing does: sleep, cry, talk too much."""
        line = self._line
        at = index
        if line.gap(at) == " " and line.infos[at + 1].base in ADVERBS:
            at += 1
        if line.gap(at) != " " or line.infos[at + 1].shape is not Shape.LOWER:
            return False
        return fold(line.words[at + 1].text) in PRIVATE_VERBS

    def ask(self, index: int) -> bool:
        """Whether a word that begins a sentence asks for something: "Mark the form"."""
        line = self._line
        if line.infos[index].base not in line.lexicon.imperatives or line.gap(index) != " ":
            return False
        following = line.words[index + 1].text if index + 1 < len(line.words) else ""
        return following[:1].islower() and not self.verb_after(index)

    def ask_for(self, index: int) -> bool:
        """Whether a word at the beginning, perhaps a name, asks for who follows: "Ring Holm"."""
        info = self._line.infos[index]
        weak = info.kind & Kind.COMMON and not info.kind & Kind.GIVEN
        told = bool(weak) and info.base in self._line.lexicon.cues
        return told and self._line.starts_sentence(index)

    def support_person(self, piece: Piece) -> bool:
        """Whether a word in no list stands as persons do: what it does, who is beside it."""
        return (
            self.say_person(piece)
            or self.is_naming(piece)
            or self.acts(piece.last)
            or self.beside_person(piece)
        )

    def is_known_phrase(self, piece: Piece) -> bool:
        """Whether the piece is, or begins like, a listed firm or ship of several words."""
        line = self._line
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

    # Things

    def _joined_by_and(self, piece: Piece) -> bool:
        line, infos = self._line, self._line.infos
        first, last = piece
        after, before = line.gap(last), line.gap(first - 1)
        if "&" not in after and "&" not in before:
            return False
        other = first - 1 if "&" in before else last + 1
        near = first if "&" in before else last
        if 0 <= other < len(infos) and infos[other].shape is Shape.LOWER:
            return False  # "Kari & me"
        if other == last + 1 and self.acts(other) and infos[near].kind & NAME:
            return False  # "Kari & Xolfi deltok"
        # "Kari & Ola" are two persons, "Ernst & Young" is a firm.
        return not all(0 <= i < len(infos) and infos[i].kind & Kind.GIVEN for i in (other, near))

    def _marked(self, piece: Piece) -> bool:
        line, infos = self._line, self._line.infos
        first, last = piece
        after, before = line.gap(last), line.gap(first - 1)
        rest = line.text[line.words[last].end : line.words[last].end + 5]
        if rest.lstrip().startswith(("A/S", "P/S", "I/S", "K/S")) or (
            rest.startswith("- ") and self._conjunction_after(last)
        ):
            return True
        if after == " " and last + 1 < len(infos) and thing_follows(line, last):
            return True
        if after == " " and last + 1 < len(infos) and self._is_building(last + 1):
            return True
        if first < last and not infos[last].kind & NAME and self._is_building(last):
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

    def _is_building(self, index: int) -> bool:
        """A capitalised compound that ends as buildings do: Boyesgården."""
        info = self._line.infos[index]
        return info.shape is Shape.CAPITALISED and info.base.endswith(THING_ENDINGS)

    def _conjunction_after(self, last: int) -> bool:
        following = self._line.infos[last + 1].base if last + 1 < len(self._line.infos) else ""
        return following in CONJUNCTIONS  # "Francis- eller Pelton-turbiner"

    # Doubt

    def _quoted(self, piece: Piece) -> bool:
        """In quotation marks of its own, as ships and rooms are; nicknames stand by a name."""
        text = self._line.text
        start, end = self._line.words[piece.first].start, self._line.words[piece.last].end
        if text[start - 1 : start] not in _OPENING or text[end : end + 1] not in _CLOSING:
            return False
        if not start or not text[end : end + 1] or self.is_naming(piece):
            return False
        return not self._beside_name(piece)

    def _is_read(self, piece: Piece) -> bool:
        """A writer whom somebody reads: "Leser du Kari Nordmann?"."""
        line, first = self._line, piece.first
        if first == piece.last:
            return False
        for at in range(first - 1, max(-1, first - _REACH), -1):
            if line.gap(at) not in (" ", ", ") and at < first - 1:
                return False
            if line.infos[at].base in _READS:
                return line.gap(first - 1) == " "
            if line.infos[at].base in ALSO_THINGS or line.infos[at].base in IN_PLACES:
                return False
        return False

    def _beside_name(self, piece: Piece) -> bool:
        line = self._line
        near = []
        if piece.first and len(line.gap(piece.first - 1)) <= 3:
            near.append(line.infos[piece.first - 1])
        if piece.last + 1 < len(line.infos) and len(line.gap(piece.last)) <= 3:
            near.append(line.infos[piece.last + 1])
        told = line.lexicon.cues - CONJUNCTIONS - ALSO_THINGS
        return any(i.kind & NAME or i.base in told for i in near)

    def _after_capital(self, piece: Piece) -> bool:
        """A capitalised word that is no name stands before: Viking Grace, Radio Victor."""
        line, first = self._line, piece.first
        if first < 1 or line.gap(first - 1) != " " or line.starts_sentence(first - 1):
            return False
        if line.infos[first].shape is Shape.LOWER:
            return False  # "CRM af Winslow": what looks like a particle stands between
        left = line.infos[first - 1]
        if left.shape not in (Shape.CAPITALISED, Shape.UPPER):
            return False
        told = left.base in line.lexicon.cues or left.base in line.lexicon.labels
        return not (told or left.kind & (NAME | Kind.TITLE | Kind.ROLE | Kind.PARTICLE))

    def _before_capital(self, piece: Piece) -> bool:
        """One word with a capitalised noun after it: Lloyd's Register, Kvam Kraftverk."""
        line, last = self._line, piece.last
        if piece.first != last or last + 1 >= len(line.infos) or line.gap(last) != " ":
            return False
        right = line.infos[last + 1]
        if right.shape is not Shape.CAPITALISED:
            return False
        told = right.base in line.lexicon.labels or right.base in line.lexicon.cues
        return not (told or right.kind & (NAME | Kind.TITLE | Kind.ROLE | Kind.PARTICLE))

"""Whether one capitalised word by itself is a person's name."""

from typing import NamedTuple

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.context_words import ALSO_THINGS, PLACE_WORDS, SOMEBODY
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.verbs import acts, asks, does_in_private, verb_after
from aktiv_app.privacy.names.language.word_roles import is_another_place
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.pieces.addressed import is_called_upon
from aktiv_app.privacy.names.pieces.naming import is_naming
from aktiv_app.privacy.names.pieces.neighbours import SIGNS
from aktiv_app.privacy.names.pieces.surroundings import Surroundings

SURE, LIKELY, POSSIBLE = Certainty.SURE, Certainty.LIKELY, Certainty.POSSIBLE
_VERY_PLAUSIBLE = 0.6  # mean log-odds a letter
_SHORT = 3
_GREETINGS = frozenset(
    ("hei", "hej", "hi", "hello", "kjære", "kære", "kära", "dear", "heisann", "hallo", "hallå",
     "god", "goddag", "halla", "hey", "moin", "takk", "tak", "tack", "thanks", "morn", "heia",
     "hejsan", "hejsa")
)  # fmt: skip
# What leaders lead, after what they are.
_PARTS_OF_COUNTRIES = frozenset(
    ("nord", "norr", "north", "sør", "sor", "syd", "söder", "south", "øst", "aust", "öst", "öster",
     "east", "vest", "väst", "väster", "west", "midt", "mitt", "midtre", "sentrum", "centrum",
     "nordvest", "nordväst", "nordøst", "nordaust", "nordost", "sørvest", "sydväst", "sydvest",
     "sørøst", "søraust", "sydost", "sydøst", "central", "sentralt", "norden", "nordic", "nordics",
     "øvre", "nedre", "ytre", "indre", "inre", "yttre")
)  # fmt: skip
_LEADERS = (
    "leder", "leiar", "ledar", "ledare", "lederen", "leiaren", "ledaren", "sjef", "sjefen", "chef",
    "chefen", "direktør", "direktör", "direktøren", "direktören", "ansvarlig", "ansvarleg",
    "ansvarig", "koordinator", "samordnare", "manager", "director", "lead", "head", "coordinator",
    "avdeling", "avdelning", "avdelinga", "region", "distrikt", "division", "team", "sone",
)  # fmt: skip


class Verdict(NamedTuple):
    """How sure, and why (a key of `reasons.REASONS`)."""

    certainty: Certainty
    reason: str


class SingleWord:
    """Decides over single words of one line."""

    def __init__(self, line: Line, around: Surroundings) -> None:
        self._line = line
        self._around = around

    def verdict(self, piece: Piece, info: WordInfo, *, cue: bool) -> Verdict | None:
        """What the word at `piece` is, or None when it names no person.

        `cue` tells that a title, role or greeting stands before it.
        """
        kind = info.kind
        starts = self._line.starts_sentence(piece.first)
        if info.shape is Shape.INITIAL or (starts and asks(self._line, piece.last)):
            return None
        if kind & Kind.ACRONYM and info.shape is Shape.UPPER:
            return None
        if cue and kind & Kind.PLACE and self._around.left_word(piece) in PLACE_WORDS:
            cue = False
        if info.base in _PARTS_OF_COUNTRIES and self._around.left_word(piece).endswith(_LEADERS):
            return None  # "Avdelingsleder Nord"
        if kind & Kind.AMBIGUOUS and is_another_place(self._line, piece.first):
            return None
        if not kind & NAME:
            return self._unlisted(piece, info, cue=cue, starts=starts)
        if kind & Kind.AMBIGUOUS:
            return self._ambiguous(piece, info, cue=cue, starts=starts)
        return self._listed(piece, info, cue=cue, starts=starts)

    def _listed(self, piece: Piece, info: WordInfo, *, cue: bool, starts: bool) -> Verdict:
        kind, base = info.kind, info.base
        if info.shape is Shape.UPPER and len(base) <= _SHORT and not cue:
            return Verdict(POSSIBLE, reasons.LISTED)
        if verb_after(self._line, piece.last, person=True):
            return Verdict(SURE if cue else LIKELY, reasons.CUE)
        if kind & Kind.GIVEN or cue:
            return Verdict(SURE if cue else LIKELY, reasons.LISTED)
        # Nordic surnames are names of farms and places too, unless they are patronymics.
        surname = len(base) > _SHORT and (
            base.endswith(("sen", "son"))
            or self._explains_role(piece)
            or not kind & Kind.NORDIC
            or (not starts and self._around.left_word(piece) not in PLACE_WORDS | ALSO_THINGS)
        )
        if surname or verb_after(self._line, piece.last):
            return Verdict(LIKELY, reasons.LISTED)
        return Verdict(POSSIBLE, reasons.LISTED)

    def _explains_role(self, piece: Piece) -> bool:
        """Alone in brackets after a role or an office: "HR (Lindqvist) says no"."""
        line, (first, last) = self._line, piece
        if not first or line.gap(first - 1) != " (" or not line.gap(last).startswith(")"):
            return False
        return bool(line.infos[first - 1].kind & (Kind.ROLE | Kind.TITLE))

    def _ambiguous(
        self, piece: Piece, info: WordInfo, *, cue: bool, starts: bool
    ) -> Verdict | None:
        """A name that is also a word, a place or a brand."""
        kind = info.kind
        if info.shape is Shape.UPPER and not cue:
            return None
        if kind & Kind.GIVEN and info.shape is Shape.CAPITALISED and self._is_joined(piece):
            return Verdict(LIKELY, reasons.CUE)
        if not kind & Kind.GIVEN and self._is_joined_to_word(piece):
            return None
        if kind & Kind.GIVEN and is_called_upon(self._line, piece.first):
            return Verdict(LIKELY, reasons.CUE)
        if kind & (Kind.CALENDAR | Kind.BRAND):
            named = cue and kind & Kind.GIVEN
            named = named and (self._after_role(piece) or self._is_greeted(piece))
            return Verdict(LIKELY, reasons.CUE) if named else None
        if kind & Kind.COMMON:
            return self._function_word(piece, kind, cue=cue, starts=starts)
        if kind & Kind.PLACE:
            return self._place(piece, kind, cue=cue)
        verb = verb_after(self._line, piece.last, person=not kind & Kind.GIVEN)
        if cue or verb:
            return Verdict(LIKELY, reasons.CUE)
        if not kind & Kind.GIVEN:
            return None if starts else Verdict(POSSIBLE, reasons.AMBIGUOUS)
        return Verdict(POSSIBLE if starts else LIKELY, reasons.AMBIGUOUS)

    def _is_greeted(self, piece: Piece) -> bool:
        """Whether a letter or a message begins with the word: "Hej Tine."."""
        greets = self._around.left_word(piece) in _GREETINGS
        return greets and self._line.gap(piece.last)[:1] in (",", ".", "!", "\n", "?")

    def _is_joined(self, piece: Piece) -> bool:
        """Joined to a clear given name by a sign: "Bo + Kari"."""
        gaps = (self._line.gap(piece.first - 1), self._line.gap(piece.last))
        return any(gap in SIGNS for gap in gaps) and self._around.beside_person(piece)

    def _is_joined_to_word(self, piece: Piece) -> bool:
        """Beside a stroke that joins it to a word that is no name: "Sales/Marketing"."""
        line, (first, last) = self._line, piece
        for gap, at in ((line.gap(first - 1), first - 1), (line.gap(last), last + 1)):
            if gap in ("/", " / ", "+", " + ") and 0 <= at < len(line.infos):
                other = line.infos[at].kind
                if other & (Kind.COMMON | Kind.ACRONYM) and not other & NAME:
                    return True
        return False

    def _function_word(self, piece: Piece, kind: int, *, cue: bool, starts: bool) -> Verdict | None:
        """Even, My, Will: only a cue or what a person does makes it a name."""
        if cue and (not starts or self._answers(piece)):
            return Verdict(LIKELY, reasons.CUE)
        if not (acts(self._line, piece.last) or is_called_upon(self._line, piece.first)):
            return None
        if kind & Kind.GIVEN:
            return Verdict(LIKELY, reasons.CUE)
        # A surname alone is taken at its word when it does so again: `acting_again`.
        # Short ones are words of grammar: "Vad sade ni?"
        short = len(self._line.infos[piece.last].base) <= _SHORT
        return None if short else Verdict(POSSIBLE, reasons.CUE)

    def _answers(self, piece: Piece) -> bool:
        """Alone after a label and a colon, in the middle of a line: "Veileder: Long."."""
        line = self._line
        short = len(line.infos[piece.last].base) < _SHORT
        if short or not piece.first or line.gap(piece.first - 1) != ": ":
            return False
        if line.infos[piece.first - 1].base in SOMEBODY or not line.starts_sentence(
            piece.first - 1
        ):
            return False  # who speaks: "Sjef: Long."
        return line.gap(piece.last)[:1] in (".", ",", ";", ")", "\n")

    def _place(self, piece: Piece, kind: int, *, cue: bool) -> Verdict | None:
        verb = verb_after(self._line, piece.last, person=not kind & Kind.GIVEN)
        if cue and (kind & Kind.GIVEN or self._after_role(piece)):
            return Verdict(LIKELY, reasons.CUE)
        if not verb or self._around.left_word(piece) in PLACE_WORDS:
            return None
        return Verdict(LIKELY if kind & Kind.GIVEN else POSSIBLE, reasons.AMBIGUOUS)

    def _unlisted(  # noqa: C901
        self, piece: Piece, info: WordInfo, *, cue: bool, starts: bool
    ) -> Verdict | None:
        kind = info.kind
        if not cue:
            if kind & Kind.ENDING and not starts and info.shape is Shape.CAPITALISED:
                return Verdict(LIKELY, reasons.SHAPE)
            unknown = not kind & ~Kind.LIKELY and info.shape is Shape.CAPITALISED and not starts
            if unknown and self._around.neighbours.ends_list_of_persons(piece):
                return Verdict(LIKELY, reasons.CUE)
            if unknown and does_in_private(self._line, piece.last):
                return Verdict(LIKELY, reasons.CUE)
            plausible = kind & Kind.LIKELY and self._around.allow_person(piece)
            if plausible and info.shape is Shape.CAPITALISED:
                return Verdict(POSSIBLE, reasons.CUE)
            return None
        if is_naming(self._line, piece) and (kind & Kind.SOFT or not kind & Kind.COMMON):
            return Verdict(LIKELY, reasons.CUE)
        left = self._line.infos[piece.first - 1]
        gap = self._line.gap(piece.first - 1)
        if not kind & ~Kind.LIKELY and info.shape is Shape.CAPITALISED:
            # In no list at all, after "Dr." or "c/o".
            titled = left.kind & Kind.TITLE and not left.kind & (Kind.ROLE | NAME)
            titled = titled and left.shape is not Shape.UPPER  # MS is an illness
            if titled or (gap == " " and left.base == "o") or gap == " (":
                return Verdict(LIKELY, reasons.CUE)
        if not kind & (Kind.LIKELY | Kind.ENDING):
            return None
        if info.shape is Shape.UPPER and not (left.kind & Kind.TITLE or "@" in gap or ":" in gap):
            return None
        strong = info.score > _VERY_PLAUSIBLE or kind & Kind.ENDING
        firm = "," in gap or "@" in gap or self._after_role(piece)
        return Verdict(LIKELY if strong or firm else POSSIBLE, reasons.CUE)

    def _after_role(self, piece: Piece) -> bool:
        return bool(self._line.infos[piece.first - 1].kind & (Kind.ROLE | Kind.TITLE))

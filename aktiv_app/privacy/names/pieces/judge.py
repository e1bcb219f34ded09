"""Whether a piece of capitalised words is a person's name, from its words and what surrounds it."""

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.verbs import acts, asks_for, begins_question, verb_after
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.pieces.bearers import names_thing
from aktiv_app.privacy.names.pieces.doubts import is_doubtful
from aktiv_app.privacy.names.pieces.single_words import LIKELY, POSSIBLE, SURE, SingleWord
from aktiv_app.privacy.names.pieces.surroundings import Surroundings
from aktiv_app.privacy.names.raw_name import RawName

# Mean log-odds a letter; found on held-out names against ordinary capitalised words.
_PLAUSIBLE = 0.15
_UNLISTED = 0.5
# No verb in English that follows "can", "will" or "may" ends so.
_NORDIC_VERBS = ("er", "ar", "te", "ede", "ade", "dde")


class Judge:
    """Decides over the pieces of one line."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._around = Surroundings(line)
        self._single = SingleWord(line, self._around)

    def name(self, piece: Piece) -> RawName | None:
        """The name in `piece`, or None when it names no person."""
        if names_thing(self._line, piece):
            return None
        piece_or_none = self._trimmed(piece)
        if piece_or_none is None:
            return None
        piece = piece_or_none
        infos = self._name_words(piece)
        if not infos:
            return None
        cue = self._around.say_person(piece)
        if len(infos) == 1:
            verdict = self._single.verdict(piece, infos[0], cue=cue)
            name = None if verdict is None else self._make(piece, *verdict)
        else:
            name = self._several(piece, infos, cue)
        if name is None or (
            cue and len(infos) == 1 and not self._around.neighbours.among_firms(piece)
        ):
            return name
        if is_doubtful(self._line, piece):
            return replace(name, certainty=POSSIBLE)
        return name

    # What stands inside

    def _trimmed(self, piece: Piece) -> Piece | None:
        """Without ordinary words at the start of a sentence and odd words around a full name."""
        line = self._line
        first, last = piece
        infos = line.infos
        while first < last and line.starts_sentence(first):
            kind, nxt = infos[first].kind, infos[first + 1].kind
            if _begins_whole_name(line, first, last):
                break
            if (kind & Kind.COMMON and nxt & Kind.GIVEN and not nxt & Kind.ASIAN) or (
                not kind & (NAME | Kind.LIKELY | Kind.PARTICLE)
                and nxt & Kind.GIVEN
                and (infos[first].shape is not Shape.INITIAL)
            ):
                first += 1
            elif begins_question(line, first, last):
                first += 1  # "Will Price be there?"
            elif asks_for(line, first) and (
                nxt & Kind.FAMILY or infos[first + 1].shape is Shape.INITIAL
            ):
                first += 1  # "Ring L. Holm"
            else:
                break
        given = infos[first].kind
        while (
            last - first >= 2
            and not (given & Kind.GIVEN and not given & Kind.AMBIGUOUS and last - first == 2)
            and not infos[last].kind & (NAME | Kind.LIKELY)
            and (infos[last].shape is not Shape.INITIAL and infos[last].score < -1.0)
        ):
            last -= 1
        while first <= last and _is_particle(infos[last]):
            last -= 1
        return Piece(first, last) if first <= last else None

    def _name_words(self, piece: Piece) -> list[WordInfo]:
        infos = self._line.infos
        return [infos[i] for i in range(piece.first, piece.last + 1) if not _is_particle(infos[i])]

    def _make(self, piece: Piece, certainty: Certainty, reason: str) -> RawName:
        line = self._line
        return RawName(line.words[piece.first].start, line.end_of(piece.last), certainty, reason)

    def _several(self, piece: Piece, infos: list[WordInfo], cue: bool) -> RawName | None:  # noqa: C901
        clear = sum(1 for i in infos if i.kind & NAME and not i.kind & Kind.AMBIGUOUS)
        listed = sum(1 for i in infos if i.kind & NAME)
        initials = sum(1 for i in infos if i.shape is Shape.INITIAL)
        likely = sum(1 for i in infos if i.kind & (Kind.LIKELY | Kind.ENDING) and not i.kind & NAME)
        total = len(infos)
        upper = all(i.shape in (Shape.UPPER, Shape.INITIAL) for i in infos)
        given_first = bool(infos[0].kind & Kind.GIVEN)
        if listed == total and clear and (given_first or infos[-1].kind & Kind.GIVEN):
            return self._make(piece, SURE, reasons.FULL_NAME)
        if initials:
            return self._with_initials(piece, infos, cue)
        if listed == total:
            does = given_first and verb_after(self._line, piece.last, person=True)
            if clear or cue or does or (given_first and infos[-1].kind & Kind.FAMILY):
                return self._make(piece, LIKELY, reasons.FULL_NAME)
            return self._make(piece, POSSIBLE, reasons.AMBIGUOUS)
        if upper and not cue:
            # Headings are written in capitals too, so half a listed name is not enough.
            if clear and likely + listed == total:
                return self._make(piece, LIKELY, reasons.LISTED)
            return None
        if clear and (given_first or infos[-1].kind & Kind.FAMILY or likely):
            return self._make(piece, SURE if cue else LIKELY, reasons.LISTED)
        if cue and (listed or likely):
            return self._make(piece, SURE, reasons.CUE)
        if all(i.kind & Kind.BRAND for i in infos if i.kind & NAME):
            return None  # Power Query
        if listed and likely:
            # Only ambiguous names beside a plausible word: Grace Onwubiko, Stein Tveitnes.
            if given_first or max(i.score for i in infos if not i.kind & NAME) > _PLAUSIBLE:
                return self._make(piece, LIKELY, reasons.SHAPE)
            return None
        if listed:
            if not given_first:
                return None
            inside = not self._line.starts_sentence(piece.first)
            clear = total <= 3 and (inside or acts(self._line, piece.last))
            return self._make(piece, LIKELY if clear else POSSIBLE, reasons.AMBIGUOUS)
        if likely == total and total <= 4:
            mean = sum(i.score for i in infos) / total
            ending = any(i.kind & Kind.ENDING for i in infos)
            if (mean > _UNLISTED and total <= 3) or (ending and mean > _PLAUSIBLE):
                return self._make(piece, LIKELY, reasons.SHAPE)
            if mean > _PLAUSIBLE:
                return self._make(piece, POSSIBLE, reasons.SHAPE)
        return None

    def _with_initials(self, piece: Piece, infos: list[WordInfo], cue: bool) -> RawName | None:
        """K. Thevarajah, J.P. Berg, Kari N.; a lone letter before an ordinary word is no name."""
        words = [i for i in infos if i.shape is not Shape.INITIAL]
        if not words:
            return None
        line = self._line
        dotted = line.text[line.words[piece.first].end : line.words[piece.first].end + 1] == "."
        lead = infos[0].shape is Shape.INITIAL
        if all(w.kind & (NAME | Kind.LIKELY | Kind.ENDING) for w in words):
            clear = any(w.kind & NAME and not w.kind & Kind.AMBIGUOUS for w in words)
            if lead and not (dotted or clear or cue):
                return None
            if not lead and len(words) == 1 and not (words[0].kind & Kind.GIVEN or cue):
                return None
            return self._make(piece, SURE if clear and len(words) > 1 else LIKELY, reasons.SHAPE)
        if lead and dotted and len(words) == 1 and words[0].shape is Shape.CAPITALISED:
            return self._make(piece, LIKELY, reasons.SHAPE)
        return None


def _begins_whole_name(line: Line, first: int, last: int) -> bool:
    """Whether a given name that is an everyday word has its surname after it, and no verb.

    "Can Demir, 34", "Can Demir søkte", but not "Can Demir come?".
    """
    if last != first + 1 or not line.infos[first].kind & Kind.GIVEN:
        return False
    if not line.infos[last].kind & Kind.FAMILY:
        return False
    after = line.gap(last).lstrip(" ")[:1]
    if not after:
        verb = line.infos[last + 1]
        return verb_after(line, last) and verb.base.endswith(_NORDIC_VERBS)
    return after in ",(–—:\t|;\n"


def _is_particle(info: WordInfo) -> bool:
    """Whether a word is nothing but a particle: "e", but not the initial of "Maria E."."""
    return bool(info.kind & Kind.PARTICLE and not info.kind & NAME) and (
        info.shape is not Shape.INITIAL
    )

"""Whether a piece of capitalised words is a person's name, from its words and what surrounds it."""

from dataclasses import replace

from aktiv_app.privacy.findings import Certainty
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.lexicon import NAME, Kind, WordInfo
from aktiv_app.privacy.names.model import RawName
from aktiv_app.privacy.names.runs import Line, Piece
from aktiv_app.privacy.names.words import Shape, fold

SURE, LIKELY, POSSIBLE = Certainty.SURE, Certainty.LIKELY, Certainty.POSSIBLE
# Mean log-odds a letter; found on held-out names against ordinary capitalised words.
_PLAUSIBLE = 0.15
_UNLISTED = 0.5
_VERY_PLAUSIBLE = 0.6
_BLOCKING_RIGHT = Kind.ORG_MARK | Kind.THING | Kind.STREET
_PLACE_WORDS = frozenset(
    ("i", "på", "ved", "frå", "fra", "från", "till", "til", "in", "at", "near", "från", "over",
     "på", "hos", "vid", "utenfor", "utanfor", "nær", "nära", "mot", "kring", "rundt", "to")
)  # fmt: skip
# After these words firms and tools stand as often as persons.
_ALSO_THINGS = frozenset(
    ("med", "with", "fra", "frå", "från", "from", "til", "till", "to", "hos", "for", "för", "av",
     "by", "via", "og", "och", "and", "or", "eller", "mellom", "mellan", "between", "mot", "både",
     "velge", "valgte", "valgt", "vurdere", "vurderer", "vurdert", "anbefaler", "anbefale")
)  # fmt: skip
_FIRM_WORDS = frozenset(("i", "in", "at", "inom", "innen", "hos"))
_CONJUNCTIONS = frozenset(("og", "och", "and", "eller", "or"))
_POSSESSIVES = frozenset(("mi", "min", "mitt", "hans", "hennar", "hennes", "my", "his", "her"))
_ONLY_PLACE_WORDS = frozenset(
    ("i", "på", "ved", "vid", "in", "near", "at", "nær", "nära", "utenfor")
)


class Judge:
    """Decides over the pieces of one line."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def name(self, piece: Piece) -> RawName | None:
        """The name in `piece`, or None when it names no person."""
        if self._is_thing(piece):
            return None
        piece_or_none = self._trimmed(piece)
        if piece_or_none is None:
            return None
        piece = piece_or_none
        infos = self._name_words(piece)
        if not infos:
            return None
        cue = self._cue(piece)
        if len(infos) == 1:
            return self._single(piece, infos[0], cue)
        name = self._several(piece, infos, cue)
        if name is not None and self._among_firms(piece):
            return replace(name, certainty=POSSIBLE)
        return name

    # What stands around

    def _is_thing(self, piece: Piece) -> bool:
        """An organisation, street, ship, prize or building that bears a name."""
        line = self._line
        first, last = piece
        after, before = line.gap(last), line.gap(first - 1)
        infos = line.infos
        if "&" in after or "&" in before:
            other = first - 1 if "&" in before else last + 1
            near = first if "&" in before else last
            # "Kari & Ola" are two persons, "Ernst & Young" is a firm.
            return not all(
                0 <= i < len(infos)
                and infos[i].kind & Kind.GIVEN
                and not infos[i].kind & Kind.FAMILY
                for i in (other, near)
            )
        rest = line.text[line.words[last].end : line.words[last].end + 5]
        if rest.lstrip().startswith(("A/S", "P/S", "I/S", "K/S")):
            return True
        if after == " " and last + 1 < len(infos):
            right = infos[last + 1].kind
            if right & _BLOCKING_RIGHT and not right & NAME:
                return True
            if self._organisation_ahead(last + 1):
                return True
        if first > 0 and before.strip(" \"«“'") == "":
            left = infos[first - 1]
            titled = left.kind & (Kind.TITLE | Kind.ROLE) and left.shape is not Shape.UPPER
            if left.kind & Kind.THING and not left.kind & NAME and not titled:
                return True
            if left.kind & Kind.ORG_MARK and len(left.base) > 3 and not titled:
                return "\n" not in before
        return self._is_known_phrase(piece)

    def _organisation_ahead(self, index: int) -> bool:
        """Whether the capitalised words from `index` on end in a mark such as AS or Group."""
        line = self._line
        for _ in range(3):
            info = line.infos[index]
            if info.shape is Shape.LOWER or info.kind & Kind.ROLE:
                return False
            if info.kind & Kind.ORG_MARK and not info.kind & NAME:
                return True
            if line.gap(index) != " ":
                return False
            index += 1
        return False

    def _is_known_phrase(self, piece: Piece) -> bool:
        line = self._line
        phrases = line.lexicon.phrases
        first, last = piece
        if first == last:
            return False
        words, text = line.words, line.text
        end = words[last].end
        if fold(text[words[first].start : end]) in phrases:
            return True
        if fold(text[words[first].start : words[first + 1].end]) in phrases:
            return True
        # The run may go on past the piece: "Hans H Iversen Transport".
        return fold(text[words[first].start : words[min(last + 1, len(words) - 1)].end]) in phrases

    def _among_firms(self, piece: Piece) -> bool:
        """Whether a full name stands where firms do: hos …, or in a list beside a known firm."""
        line, first = self._line, piece.first
        if first == 0:
            return False
        gap, left = line.gap(first - 1), line.infos[first - 1]
        if gap == " " and left.base in _FIRM_WORDS:
            return True
        beside = first - 2 if gap == " " and left.base in _CONJUNCTIONS else first - 1
        if beside < 0 or (beside == first - 1 and gap != ", "):
            return False
        return bool(line.infos[beside].kind & (Kind.BRAND | Kind.ORG_MARK)) and not (
            line.infos[beside].kind & (NAME | Kind.ROLE)
        )

    def _cue(self, piece: Piece) -> bool:
        """A title, role, label or greeting just before the piece."""
        line, first = self._line, piece.first
        if first == 0:
            return False
        gap = line.gap(first - 1)
        left = line.infos[first - 1]
        if gap in (" ", ". ") and left.kind & Kind.TITLE and not left.kind & NAME:
            return True
        if gap == " " and left.kind & Kind.ROLE:
            return True
        if gap == ", " and line.gap(piece.last).startswith(","):
            # "Kona mi, Tharshini, arbeider": a role and its name in apposition.
            role = line.infos[first - 2] if left.base in _POSSESSIVES and first > 1 else left
            if role.kind & Kind.ROLE:
                return True
        if "@" in gap or (":" in gap and "\n" not in gap):
            return "@" in gap or left.base in line.lexicon.labels or bool(left.kind & Kind.ROLE)
        return gap == " " and left.base in line.lexicon.cues and left.base not in _ONLY_PLACE_WORDS

    # What stands inside

    def _trimmed(self, piece: Piece) -> Piece | None:
        """Without ordinary words at the start of a sentence and odd words around a full name."""
        line = self._line
        first, last = piece
        infos = line.infos
        while first < last and line.starts_sentence(first):
            kind, nxt = infos[first].kind, infos[first + 1].kind
            if (kind & Kind.COMMON and nxt & Kind.GIVEN and not nxt & Kind.ASIAN) or (
                not kind & (NAME | Kind.LIKELY | Kind.PARTICLE)
                and nxt & Kind.GIVEN
                and (infos[first].shape is not Shape.INITIAL)
            ):
                first += 1
            else:
                break
        while (
            last - first >= 2
            and not infos[last].kind & (NAME | Kind.LIKELY)
            and (infos[last].shape is not Shape.INITIAL and infos[last].score < -1.0)
        ):
            last -= 1
        while first <= last and infos[last].kind & Kind.PARTICLE and not infos[last].kind & NAME:
            last -= 1
        return Piece(first, last) if first <= last else None

    def _name_words(self, piece: Piece) -> list[WordInfo]:
        infos = self._line.infos
        return [
            infos[i]
            for i in range(piece.first, piece.last + 1)
            if not (infos[i].kind & Kind.PARTICLE and not infos[i].kind & NAME)
        ]

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
            if clear or cue or (given_first and infos[-1].kind & Kind.FAMILY):
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
        if listed and likely:
            # Only ambiguous names beside a plausible word: Grace Onwubiko, Stein Tveitnes.
            if given_first or max(i.score for i in infos if not i.kind & NAME) > _PLAUSIBLE:
                return self._make(piece, LIKELY, reasons.SHAPE)
            return None
        if listed:
            if not given_first:
                return None
            clear_capital = not self._line.starts_sentence(piece.first) and total <= 3
            return self._make(piece, LIKELY if clear_capital else POSSIBLE, reasons.AMBIGUOUS)
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

    def _single(self, piece: Piece, info: WordInfo, cue: bool) -> RawName | None:  # noqa: C901
        line = self._line
        kind, index = info.kind, piece.last
        starts = line.starts_sentence(piece.first)
        if info.shape is Shape.INITIAL or (starts and self._is_request(index)):
            return None
        if cue and kind & Kind.PLACE and self._left_word(piece) in _PLACE_WORDS:
            cue = False
        if kind & Kind.ACRONYM and info.shape is Shape.UPPER:
            return None
        if kind & NAME and not kind & Kind.AMBIGUOUS:
            if info.shape is Shape.UPPER and len(info.base) < 4 and not cue:
                return self._make(piece, POSSIBLE, reasons.LISTED)
            patronymic = info.base.endswith(("sen", "son"))
            surname = len(info.base) > 3 and (patronymic or not kind & Kind.NORDIC)
            # Other Nordic surnames are names of farms and places too.
            if len(info.base) > 3 and not starts:
                surname = surname or self._left_word(piece) not in _PLACE_WORDS | _ALSO_THINGS
            if kind & Kind.GIVEN or cue or surname or self._verb_after(index):
                return self._make(piece, SURE if cue else LIKELY, reasons.LISTED)
            return self._make(piece, POSSIBLE, reasons.LISTED)
        if kind & NAME:
            return self._ambiguous(piece, info, cue, starts)
        if not cue:
            if kind & Kind.ENDING and not starts and info.shape is Shape.CAPITALISED:
                return self._make(piece, LIKELY, reasons.SHAPE)
            return None
        if not kind & (Kind.LIKELY | Kind.ENDING):
            return None
        # The cue itself is judged below, for words that firms share with persons.
        strong = info.score > _VERY_PLAUSIBLE or kind & Kind.ENDING
        left = line.infos[piece.first - 1]
        apposition = "," in line.gap(piece.first - 1)
        firm = (
            apposition
            or bool(left.kind & (Kind.TITLE | Kind.ROLE))
            or "@" in line.gap(piece.first - 1)
        )
        if info.shape is Shape.UPPER and not firm:
            return None
        field = ":" in line.gap(piece.first - 1)
        if strong and (firm or field or left.base not in _ALSO_THINGS):
            return self._make(piece, LIKELY, reasons.CUE)
        return self._make(piece, LIKELY if firm else POSSIBLE, reasons.CUE)

    def _ambiguous(self, piece: Piece, info: WordInfo, cue: bool, starts: bool) -> RawName | None:  # noqa: C901
        kind = info.kind
        verb = self._verb_after(piece.last)
        if info.shape is Shape.UPPER and not cue:
            return None
        if kind & Kind.CALENDAR or kind & Kind.BRAND:
            left = self._line.infos[piece.first - 1].kind if piece.first else Kind.NONE
            firm = cue and left & (Kind.ROLE | Kind.TITLE) and kind & Kind.GIVEN
            return self._make(piece, LIKELY, reasons.CUE) if firm else None
        if kind & Kind.COMMON:
            # A function word: only a cue makes it a name, and at a sentence start not even that.
            if cue and not starts:
                return self._make(piece, LIKELY, reasons.CUE)
            return None
        if cue and kind & Kind.PLACE and not kind & Kind.GIVEN:
            before = self._line.infos[piece.first - 1].kind
            cue = bool(before & (Kind.ROLE | Kind.TITLE))
        if cue:
            return self._make(piece, LIKELY, reasons.CUE)
        if kind & Kind.PLACE:
            if self._left_word(piece) in _PLACE_WORDS:
                return None
            if verb and kind & Kind.GIVEN:
                return self._make(piece, LIKELY, reasons.AMBIGUOUS)
            return self._make(piece, POSSIBLE, reasons.AMBIGUOUS) if verb else None
        if not starts:
            if kind & Kind.GIVEN or verb:
                return self._make(piece, LIKELY, reasons.AMBIGUOUS)
            return self._make(piece, POSSIBLE, reasons.AMBIGUOUS)
        if verb:
            return self._make(piece, LIKELY, reasons.AMBIGUOUS)
        return self._make(piece, POSSIBLE, reasons.AMBIGUOUS) if kind & Kind.GIVEN else None

    def _is_request(self, index: int) -> bool:
        """Whether a word that begins a sentence asks for something: "Mark the form"."""
        line = self._line
        if line.infos[index].base not in line.lexicon.imperatives or line.gap(index) != " ":
            return False
        following = line.words[index + 1].text if index + 1 < len(line.words) else ""
        return following[:1].islower() and not self._verb_after(index)

    def _left_word(self, piece: Piece) -> str:
        if piece.first == 0 or self._line.gap(piece.first - 1) != " ":
            return ""
        return self._line.infos[piece.first - 1].base

    def _verb_after(self, index: int) -> bool:
        line = self._line
        return (
            line.gap(index) == " "
            and line.infos[index + 1].shape is Shape.LOWER
            and fold(line.words[index + 1].text) in line.lexicon.verbs
        )

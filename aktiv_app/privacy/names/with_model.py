"""The rules for names with the trained model beside them."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from msgspec.structs import replace

from aktiv_app.privacy.findings import Certainty, Finding
from aktiv_app.privacy.name_model.tagger import ModelName
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.detector import NameDetector
from aktiv_app.privacy.names.document.repeated import merged
from aktiv_app.privacy.names.document.said_of_things import unless_thing
from aktiv_app.privacy.names.document.word_surnames import surname_places, with_word_surnames
from aktiv_app.privacy.names.language.lexicon import NAME, Kind, WordInfo
from aktiv_app.privacy.names.language.runs import Line, Piece
from aktiv_app.privacy.names.language.verbs import asks_for, asks_for_thing
from aktiv_app.privacy.names.language.words import Shape
from aktiv_app.privacy.names.model_reading import ModelReading, NameModel, Spans, Thresholds
from aktiv_app.privacy.names.pieces.bearers import names_thing
from aktiv_app.privacy.names.pieces.capitals import in_capitals
from aktiv_app.privacy.names.pieces.doubts import is_doubtful
from aktiv_app.privacy.names.pieces.surroundings import Surroundings, stands_in_sentence
from aktiv_app.privacy.names.raw_name import RawName
from aktiv_app.privacy.text.segments import Segment

# Rules that rest on the words alone; those that rest on a form or a greeting are not doubted.
_DOUBTED = frozenset((reasons.LISTED, reasons.AMBIGUOUS, reasons.SHAPE, reasons.FULL_NAME))
_NO_NAME = (
    Kind.COMMON | Kind.ROLE | Kind.TITLE | Kind.ORG_MARK | Kind.CALENDAR | Kind.STREET
    | Kind.BRAND | Kind.THING | Kind.PLACE | Kind.ACRONYM
)  # fmt: skip
_LONGEST = 6  # words; longer ones are headings and lists
_FIELDS = frozenset(("sami", "patronym"))  # labels that are names as well
# Right before a first and a last name these say that a person follows.
_BEFORE_FULL_NAMES = frozenset(
    ("is", "er", "är", "e", "var", "was", "from", "fra", "frå", "från", "with", "med", "contact",
     "kontakt", "reference", "referanse", "referens", "by", "av", "af", "approved",
     "godkjent", "godkänd", "godkendt")
)  # fmt: skip
_TWO = 2  # words of a full name


class NamesWithModel:
    """Finds what rules or model find; the model may drop weak findings of the rules."""

    def __init__(
        self, rules: NameDetector, model: NameModel, thresholds: Thresholds | None = None
    ) -> None:
        self._rules = rules
        self._model = model
        self._thresholds = thresholds or Thresholds()

    def candidates_in(self, segments: Sequence[Segment]) -> list[list[RawName]]:
        """Possible names that begin in each segment's own part; offsets are within its text."""
        lines = [self._rules.line(segment.text) for segment in segments]
        ruled = [self._rules.in_line(line) for line in lines]
        readings = self._model.read_all(
            [segment.text for segment in segments],
            [
                self._places(line, names, segment)
                for line, names, segment in zip(lines, ruled, segments, strict=True)
            ],
            self._thresholds.possible,
            [(segment.core_start, segment.core_end) for segment in segments],
        )
        return [
            segment.own(self._settled(line, names, reading))
            for line, names, reading, segment in zip(lines, ruled, readings, segments, strict=True)
        ]

    def resolve(
        self,
        text: str,
        candidates: Sequence[RawName],
        others: Sequence[Finding],
        *,
        in_fields: bool = False,
    ) -> list[Finding]:
        """The names of the whole document; see `NameDetector.resolve`."""
        return self._rules.resolve(text, candidates, others, in_fields=in_fields)

    def link(
        self, text: str, persons: Sequence[Finding], others: Sequence[Finding]
    ) -> list[Finding]:
        """See `NameDetector.link`."""
        return self._rules.link(text, persons, others)

    def _places(self, line: Line, names: Sequence[RawName], segment: Segment) -> Spans:
        """Where the model's word counts: names of the rules, and words that may be names."""
        begin, end = segment.core_start, segment.core_end
        spans = [
            (name.start, name.end)
            for name in names
            if name.reason in _DOUBTED and name.end > begin and name.start < end
        ]
        spans += [
            (word.start, word.end)
            for word, info in zip(line.words, line.infos, strict=True)
            if _can_end_name(info) and word.end > begin and word.start < end
        ]
        spans += [
            (start, stop) for start, stop in surname_places(line) if stop > begin and start < end
        ]
        return spans

    def _settled(
        self, line: Line, names: Sequence[RawName], reading: ModelReading
    ) -> list[RawName]:
        kept = [
            self._weighed(line, name, reading)
            for name in names
            if not self._is_doubted(line, name, reading)
        ]
        persons = reading.names(self._thresholds.possible)
        found = (self._candidate(line, name) for name in persons)
        kept += [name for name in found if name is not None]
        kept += with_word_surnames(line, kept, reading, self._thresholds)
        return [unless_thing(line, name) for name in merged(kept)]

    def _is_clear(self, line: Line, name: RawName) -> bool:
        """A given name that is no word with more after it: the model knows no better."""
        if name.certainty is not Certainty.LIKELY:
            return False
        infos = _infos(line, name)
        return len(infos) > 1 and bool(
            infos[0].kind & Kind.GIVEN
            and not infos[0].kind & Kind.AMBIGUOUS
            and infos[-1].shape is Shape.CAPITALISED
        )

    def _is_doubted(self, line: Line, name: RawName, reading: ModelReading) -> bool:
        if name.reason not in _DOUBTED or name.certainty is Certainty.SURE:
            return False
        if self._is_clear(line, name) or _is_announced(line, name):
            return False
        weak = name.certainty is Certainty.POSSIBLE
        limit = self._thresholds.drop_possible if weak else self._thresholds.drop_likely
        return reading.person_share(name.start, name.end) < limit

    def _weighed(self, line: Line, name: RawName, reading: ModelReading) -> RawName:
        """The name, only possible when its words say little and the model disagrees."""
        if name.reason not in _DOUBTED or name.certainty is not Certainty.LIKELY:
            return name
        infos = _infos(line, name)
        needed = 0.0
        if not any(info.kind & NAME for info in infos):
            needed = self._thresholds.unlisted
        elif len(infos) == 1:
            upper = infos[0].shape is Shape.UPPER
            acronym = upper and not in_capitals(line, _indexes(line, name)[0])
            if not infos[0].kind & Kind.GIVEN or acronym:
                needed = self._thresholds.lone_surname
            elif infos[0].kind & Kind.AMBIGUOUS:
                needed = self._thresholds.lone_word_name
        if needed and reading.person_share(name.start, name.end) < needed:
            first, last = _indexes(line, name)
            clear = len(infos) == 1 and not infos[0].kind & Kind.AMBIGUOUS
            if clear and Surroundings(line).beside_person(Piece(first, last - 1)):
                return name
            return replace(name, certainty=Certainty.POSSIBLE)
        return name

    def _candidate(self, line: Line, name: ModelName) -> RawName | None:
        """The model's name without ordinary words at its ends; None if the lists refute it."""
        indexes = [
            index
            for index, word in enumerate(line.words)
            if word.start < name.end and word.end > name.start
        ]
        sure = name.probability >= self._thresholds.word_surname
        while indexes and self._is_ordinary(line, indexes[0]):
            del indexes[0]
        if len(indexes) > 1 and asks_for(line, indexes[0]):
            del indexes[0]  # "Ring Holm"
        while indexes and self._is_ordinary(
            line, indexes[-1], last=True, sure=sure and len(indexes) > 1
        ):
            del indexes[-1]
        if not indexes or len(indexes) > _LONGEST:
            return None
        first, last = indexes[0], indexes[-1]
        start, end = line.words[first].start, line.end_of(last)
        if sum(map(str.isalpha, line.text[start:end])) < 2 or "\n" in line.text[start:end]:
            return None
        if any(self._is_ordinary(line, index, sure=sure) for index in indexes):
            return None
        if line.text[max(0, start - 3) : start].rstrip("- ").endswith("{%"):
            return None  # a command of a template: "{% elif … %}"
        certain = name.probability >= self._thresholds.sure_thing
        if not certain and names_thing(line, Piece(first, last)):
            return None
        likely = self._is_likely(line, Piece(first, last), name.probability)
        if self._is_weak(line, first, last, name.probability, likely=likely):
            return None
        certainty = Certainty.LIKELY if likely else Certainty.POSSIBLE
        return RawName(start, end, certainty, reasons.MODEL, name.probability)

    def _is_likely(self, line: Line, piece: Piece, probability: float) -> bool:
        if probability >= self._thresholds.likely:
            return self._is_trusted(line, piece, sure=probability >= self._thresholds.sure)
        if probability < self._thresholds.supported or is_doubtful(line, piece):
            return False
        return Surroundings(line).support_person(piece) or (
            probability >= self._thresholds.in_sentence and stands_in_sentence(line, piece)
        )

    def _is_trusted(self, line: Line, piece: Piece, *, sure: bool) -> bool:
        """Whether the model alone is enough: not where firms, rooms and places stand as often."""
        around = Surroundings(line)
        if is_doubtful(line, piece):
            return False
        infos = line.infos[piece.first : piece.last + 1]
        if len(infos) > 1 or infos[0].kind & NAME:
            return True
        if around.in_place(piece):
            return False
        return sure or around.support_person(piece) or bool(infos[0].kind & Kind.LIKELY)

    # What is refused here because of its words must be refused by `_can_end_name` too.

    def _is_ordinary(
        self, line: Line, index: int, *, last: bool = False, sure: bool = False
    ) -> bool:
        info = line.infos[index]
        kind = info.kind
        if sure and kind & Kind.SOFT and index and line.gap(index - 1) == " ":
            # A word that only the dictionary knows, after a capitalised one: Xaveline Brook.
            both = (info.shape, line.infos[index - 1].shape)
            if both == (Shape.CAPITALISED, Shape.CAPITALISED):
                return False
        if kind & NAME:
            return False
        if kind & Kind.PARTICLE:
            return last
        return bool(kind & _NO_NAME)

    def _is_weak(
        self, line: Line, first: int, last: int, probability: float, *, likely: bool
    ) -> bool:
        """What the model takes for names too easily: headings, small letters, known words."""
        infos = line.infos[first : last + 1]
        if any(i.shape is Shape.LOWER and not i.kind & (NAME | Kind.PARTICLE) for i in infos):
            clear = infos[0].kind & Kind.GIVEN and not infos[0].kind & Kind.AMBIGUOUS
            if not (clear and probability >= self._thresholds.small_letters):
                return True  # "ayşe goikoetxeb" in a chat may stay a name
        if first != last:
            return False
        # One word alone: the rules have looked at those that are names and words.
        info = infos[0]
        if asks_for_thing(line, first):
            return True  # "Lim inn notatene"
        heads = line.starts_sentence(first) and line.gap(last)[:1] in (":", "\n", "\t")
        if heads and probability < self._thresholds.sure:
            return True
        if info.shape is Shape.UPPER and not (
            probability >= self._thresholds.sure and in_capitals(line, first)
        ):
            return True
        if heads and info.base in _FIELDS and line.text.count(f"{line.words[first].text}:") == 1:
            return True  # who speaks comes back
        if likely:
            return False
        return bool(info.kind & Kind.AMBIGUOUS or info.shape is Shape.LOWER) or (
            line.starts_sentence(first) and not info.kind & NAME
        )


def _is_announced(line: Line, name: RawName) -> bool:
    """A first and a last name, both words, where a person is told: "Kontakt er Mark Price."."""
    if name.reason != reasons.FULL_NAME or name.certainty is not Certainty.LIKELY:
        return False
    first, end = _indexes(line, name)
    if end - first != _TWO:
        return False
    given, family = line.infos[first:end]
    if not given.kind & Kind.GIVEN or not family.kind & Kind.FAMILY:
        return False
    if given.shape is not Shape.CAPITALISED or family.shape is not Shape.CAPITALISED:
        return False
    piece = Piece(first, end - 1)
    if Surroundings(line).left_word(piece) not in _BEFORE_FULL_NAMES:
        return False
    goes_on = line.gap(end - 1) == " " and line.infos[end].shape is not Shape.LOWER
    return not goes_on and not is_doubtful(line, piece) and not names_thing(line, piece)


def _infos(line: Line, name: RawName) -> Sequence[WordInfo]:
    first, last = _indexes(line, name)
    return line.infos[first:last]


def _indexes(line: Line, name: RawName) -> tuple[int, int]:
    """The words of a name: the first, and the one after the last."""
    first = bisect_left(line.words, name.start, key=attrgetter("start"))
    return first, bisect_left(line.words, name.end, key=attrgetter("start"))


def _can_end_name(info: WordInfo) -> bool:
    """Whether a name the model finds may have this word as its last.

    Of a name without any such word nothing is left (`_is_ordinary`, `_is_weak`), so the
    model need not read the other words.
    """
    if info.kind & NAME:
        return True
    return info.shape is not Shape.LOWER and not info.kind & (_NO_NAME | Kind.PARTICLE)

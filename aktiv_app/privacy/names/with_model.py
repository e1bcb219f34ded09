"""The rules for names with the trained model beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from aktiv_app.privacy.findings import Certainty, Finding
from aktiv_app.privacy.name_model.tagger import PERSON, ModelName, NameTagger, Reading
from aktiv_app.privacy.names import reasons
from aktiv_app.privacy.names.detector import NameDetector
from aktiv_app.privacy.names.document import merged
from aktiv_app.privacy.names.model import RawName

_EDGES = " \t\n.,:;-–•|/()[]\"'’«»“”<>*_"
# Rules that rest on the words alone; those that rest on a form or a greeting are not doubted.
_DOUBTED = frozenset((reasons.LISTED, reasons.AMBIGUOUS, reasons.SHAPE, reasons.FULL_NAME))


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities of a person, 0 to 1; chosen on development texts (docs/decisions.md)."""

    likely: float = 0.6
    possible: float = 0.3
    drop_possible: float = 0.05
    drop_likely: float = 0.01


class NamesWithModel:
    """Finds what rules or model find; lets the model drop weak findings of the rules."""

    def __init__(
        self, rules: NameDetector, tagger: NameTagger, thresholds: Thresholds | None = None
    ) -> None:
        self._rules = rules
        self._tagger = tagger
        self._thresholds = thresholds or Thresholds()

    def candidates(self, segment: str) -> list[RawName]:
        """Possible names in one segment; offsets are within the segment."""
        reading = self._tagger.read(segment)
        kept = [
            name for name in self._rules.candidates(segment) if not self._is_doubted(name, reading)
        ]
        found = (
            self._candidate(segment, name)
            for name in reading.names(self._thresholds.possible)
            if name.label == PERSON
        )
        return merged([*kept, *(name for name in found if name is not None)])

    def resolve(
        self, text: str, candidates: Sequence[RawName], others: Sequence[Finding]
    ) -> list[Finding]:
        """The names of the whole document; see `NameDetector.resolve`."""
        return self._rules.resolve(text, candidates, others)

    def link(
        self, text: str, persons: Sequence[Finding], others: Sequence[Finding]
    ) -> list[Finding]:
        """See `NameDetector.link`."""
        return self._rules.link(text, persons, others)

    def _is_doubted(self, name: RawName, reading: Reading) -> bool:
        if name.reason not in _DOUBTED or name.certainty is Certainty.SURE:
            return False
        weak = name.certainty is Certainty.POSSIBLE
        limit = self._thresholds.drop_possible if weak else self._thresholds.drop_likely
        return reading.person_share(name.start, name.end) < limit

    def _candidate(self, segment: str, name: ModelName) -> RawName | None:
        """The model's name without punctuation at its edges, if letters are left."""
        shown = segment[name.start : name.end]
        start = name.start + len(shown) - len(shown.lstrip(_EDGES))
        shown = shown.strip(_EDGES)
        if sum(letter.isalpha() for letter in shown) < 2:
            return None
        likely = name.probability >= self._thresholds.likely
        found = RawName(start, start + len(shown), Certainty.POSSIBLE, reasons.MODEL)
        return replace(
            found,
            certainty=Certainty.LIKELY if likely else Certainty.POSSIBLE,
            score=name.probability,
        )

"""What all recognisers share: hits with a certainty and a reason, cues, clean edges."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from aktiv_app.privacy.findings import Certainty, Label
from aktiv_app.privacy.recognizers.figures import as_figures
from aktiv_app.privacy.text.late import late

LANGUAGE = "xx"  # spaCy's and Presidio's code for "any language"
REASON = "reason"
# Presidio ranks by score. Ours are an order of three classes, never a probability.
SCORES = {Certainty.SURE: 0.9, Certainty.LIKELY: 0.6, Certainty.POSSIBLE: 0.3}
CERTAINTIES = {score: certainty for certainty, score in SCORES.items()}

_KEPT_WINDOWS = 512  # of one cue; there are some fifty

SURE, LIKELY, POSSIBLE = Certainty.SURE, Certainty.LIKELY, Certainty.POSSIBLE


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a segment, how sure it is, and the key of the reason."""

    start: int
    end: int
    certainty: Certainty
    reason: str


class Recognizer(EntityRecognizer):
    """A Presidio recogniser for one label that works in every text.

    Subclasses set `label` and give `find`; the text they see is normalised and may be a
    piece of a longer one.
    """

    label: ClassVar[Label]

    def __init__(self) -> None:
        super().__init__(
            supported_entities=[str(self.label)],
            name=type(self).__name__,
            supported_language=LANGUAGE,
        )

    def load(self) -> None:
        """Nothing to load: everything is passed in."""

    @abstractmethod
    def find(self, text: str) -> Iterable[Hit]:
        """Yield the hits in `text`. Must be linear in its length."""

    def analyze(
        self,
        text: str,
        entities: list[str],  # noqa: ARG002
        nlp_artifacts: NlpArtifacts,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        """Presidio's entry: the hits as results with the reason in their metadata.

        `find` sees letters that a scanner took for figures as figures.
        """
        return [
            RecognizerResult(
                entity_type=str(self.label),
                start=hit.start,
                end=hit.end,
                score=SCORES[hit.certainty],
                recognition_metadata={
                    REASON: hit.reason,
                    RecognizerResult.RECOGNIZER_NAME_KEY: self.name,
                    RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
                },
            )
            for hit in self.find(as_figures(text))
        ]


class Cue:
    """Words that announce a value, looked for in the text just before it.

    The window is short and of fixed length, so the search costs the same wherever the
    value stands. Several patterns find the same value, and it is still there after the next
    keystroke, so what was found in a window is remembered.
    """

    def __init__(
        self,
        words: str,
        gap: str = r"[^\d\n]{0,24}\n?[ \t>|•]{0,4}",
        width: int = 60,
        hints: Sequence[str] = (),
    ):
        """One of `hints`, if any are given, stands in every text before a value that counts."""
        self._pattern = late(rf"(?<![^\W_])(?:{words})(?![^\W\d_])(?:{gap})$")
        self._width = width
        self._hints = hints
        self._known: dict[str, bool] = {}

    def before(self, text: str, start: int) -> bool:
        """Whether a cue stands just before `start`."""
        window = text[max(0, start - self._width) : start]
        known = self._known.get(window)
        if known is None:
            low = window.lower()
            hinted = not self._hints or any(hint in low for hint in self._hints)
            known = hinted and self._ends(low)
            if len(self._known) >= _KEPT_WINDOWS:
                self._known.clear()
            self._known[window] = known
        return known

    def _ends(self, window: str) -> bool:
        """Whether a window in small letters ends with a cue and what may follow it."""
        return self._pattern.search(window) is not None


def digits(text: str) -> str:
    """Only the digits of `text`."""
    return "".join(char for char in text if char.isdigit())


# A reference of some business object: such numbers are not about a person.
REFERENCE = Cue(
    r"(?:(?:\w{0,20}(?:ordre|order|faktura|invoice|prosjekt|projekt|project|kost(?:nads?"
    r"|nad)s?st[ae]d\w*"
    r"|kostnadsställe|document|asset|tender|udbuds?|anbuds?|upphandlings?|konkurranse?|leverandør"
    r"|leverantör|avrops?|prislist[ea]|annonse?|stillings?|tjänste?|oppdrags?|uppdrags?|saks?|sag"
    r"|ärende|dokument|arkiv"
    r"|avtale?|kontrakt|bestillings?|beställnings?|kunde?|kund|job|candidate|kandidat|ansatt"
    r"|anställnings"
    r"|medarbeider|serie|artikkel|artikel|varu|vare|bilags?)(?:[- ]?(?:nr|nummer|number|id|kode"
    r"|kod|code|no|ref)\b)?)"
    r"|kid|kid-nr|po|ocr|ref|referanse|referens|reference|id|kode|kod|code|dnr|diarienummer"
    r"|journalnr|j\.? ?nr|cpv|hr-|job_id|jobid"
    r"|org\.? ?(?:nr|nummer|no)|orgnr|organisas?j?onsnummer|organisationsnummer|cvr|cvr-nr|vat"
    r"|mva|company no"
    r"|company number|se-nr|se-nummer|serienumre|serienumrene|serienumren|serial numbers?"
    r"|finn|finn-?kode|bankgiro|bg|plusgiro|pg|ean|isbn|issn|gln|tabell|table"
    r"|versjon|version)",
    gap=r"(?:\.|:|#|=|\()*\s?(?:nr|no|nummer|id|kid)?(?:\.|:|#|=|\()*\s{0,3}",
    width=48,
)

"""The language parts of Presidio that this engine needs: none, and nothing fetched.

All recognisers here read plain text, so Presidio gets its no-op engine: no model is
loaded, none can be downloaded, and it costs nothing per piece. The trained network for
names stands beside Presidio (`name_model`), not in it.
"""

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine, NoOpNlpEngine
from spacy.tokens import Doc

from aktiv_app.privacy.recognizers.base import LANGUAGE


class QuietNlpEngine(NoOpNlpEngine):
    """Presidio's no-op engine, with one empty result instead of a new one per piece."""

    def __init__(self) -> None:
        super().__init__(models=[{"lang_code": LANGUAGE, "model_name": "none"}])
        self.load()
        self._nothing = NlpArtifacts(
            entities=[],
            tokens=Doc(self._vocab, words=[]),
            tokens_indices=[],
            lemmas=[],
            nlp_engine=self,
            language=LANGUAGE,
        )

    def process_text(self, text: str, language: str) -> NlpArtifacts:  # noqa: ARG002
        """The same empty artifacts for every text."""
        return self._nothing


class PieceAnalyzer(AnalyzerEngine):
    """Presidio's analyser without what it does for each recogniser after all have answered.

    It sorts the results by recogniser for those that look at what others found, and looks for
    words of context. Ours do neither: they weigh the words around a value themselves, and what
    needs to know more than its piece of text is a rule for the document.
    """

    _entities: list[str] | None = None

    def analyze_piece(self, text: str) -> list[RecognizerResult]:
        """What the recognisers find in `text`."""
        # With a threshold Presidio looks none up for each result.
        return list(self.analyze(text, LANGUAGE, score_threshold=0.0))

    def get_supported_entities(self, language: str | None = None) -> list[str]:
        """What the recognisers find, put together once: they stay the same."""
        if self._entities is None:
            self._entities = list(super().get_supported_entities(language))
        return self._entities

    def _enhance_using_context(
        self,
        text: str,  # noqa: ARG002
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,  # noqa: ARG002
        recognizers: list[EntityRecognizer],  # noqa: ARG002
        context: list[str] | None = None,  # noqa: ARG002
    ) -> list[RecognizerResult]:
        return raw_results


def create_nlp_engine() -> NlpEngine:
    """Presidio's language engine, already loaded."""
    return QuietNlpEngine()

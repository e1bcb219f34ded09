"""What the privacy engine is measured against: Presidio's own analyser over the whole text.

Both peers find what the engine finds, with the same recognisers, rules and network. They differ
in how they look: as stock Presidio and spaCy do, or with the engine's own search.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

import numpy as np
from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts, NoOpNlpEngine

from aktiv_app.privacy.build import (
    create_document_rules,
    create_person_rules,
    create_persons,
    create_recognizers,
    create_statements,
    load_model,
)
from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.merge import merge
from aktiv_app.privacy.name_model.answers import Answers, Row
from aktiv_app.privacy.name_model.network import Floats, Places
from aktiv_app.privacy.name_model.tagger import NameTagger
from aktiv_app.privacy.names.detector import NameDetector
from aktiv_app.privacy.recognizers import anchors, word_search
from aktiv_app.privacy.recognizers.base import CERTAINTIES, LANGUAGE, REASON, SCORES
from aktiv_app.privacy.recognizers.ordinary_words import OrdinaryWords
from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists, load_phrases
from aktiv_app.privacy.recognizers.statements import beside
from aktiv_app.privacy.text.lines import LastLines
from aktiv_app.privacy.text.segments import Segment

_TOGETHER = 1500  # words the network reads at once, as its spaCy component does


class Peer:
    """Presidio's own analyser with our recognisers, our rules and our model, text by text."""

    def __init__(self, resources: Path, *, stock: bool) -> None:
        """`stock`: patterns are tried everywhere, and the network reads every word."""
        self._stock = stock
        phrases = load_phrases(resources / "sensitive")
        model = load_model(resources, phrases)
        if stock:
            model = EveryWord(model.tagger)
        recognizers = [
            *create_recognizers(resources, (), phrases),
            _Further(resources, phrases, model),
        ]
        nothing = NoOpNlpEngine(models=[{"lang_code": LANGUAGE, "model_name": "none"}])
        nothing.load()
        self._analyzer = AnalyzerEngine(
            registry=RecognizerRegistry(recognizers=recognizers, supported_languages=[LANGUAGE]),
            nlp_engine=nothing,
            supported_languages=[LANGUAGE],
        )

    @contextmanager
    def ready(self) -> Iterator["Peer"]:
        """Nothing else may look at texts meanwhile: the search is switched for all."""
        if self._stock:
            with tried_everywhere():
                yield self
        else:
            yield self

    def analyze(self, text: str) -> list[RecognizerResult]:
        """All that Presidio gives for `text`."""
        return list(self._analyzer.analyze(text, LANGUAGE))


class EveryWord(Answers):
    """The network's answers as a spaCy pipeline has them: for every word of a text, in one go."""

    def __init__(self, tagger: NameTagger) -> None:
        super().__init__(tagger)
        self._read = b""
        self._all = np.zeros((0, tagger.network.classes), np.float32)

    def at(self, row: Row, places: Places) -> Floats:
        """As `Answers.at`; names and statements share what was read of the same text."""
        words = row.words.tobytes()
        if words != self._read:
            self._read = words
            network, pad = self.tagger.network, self.tagger.network.padding
            inside = np.flatnonzero(row.inside)
            self._all = np.zeros((len(row.inside), network.classes), np.float32)
            for first in range(0, len(inside), _TOGETHER):
                asked = inside[first : first + _TOGETHER]
                part = slice(asked[0] - pad, asked[-1] + pad + 1)
                self._all[asked] = network.scores(
                    row.features[part], row.inside[part], asked - part.start
                )
        return self._all[places]


@contextmanager
def tried_everywhere() -> Iterator[None]:
    """Every pattern is tried as Presidio's `PatternRecognizer` does: `finditer` over the text.

    Replaces what tries the recognisers' patterns only where they can begin.
    """

    def everywhere(
        pattern: re.Pattern[str] | anchors.Late, text: str, _: Iterable[int]
    ) -> Iterator[re.Match[str]]:
        compiled = pattern.pattern if isinstance(pattern, anchors.Late) else pattern
        return compiled.finditer(text)

    def one(search: word_search.WordSearch, text: str) -> Iterator[re.Match[str]]:
        return search.pattern.finditer(text)

    def several(searches: word_search.WordSearches, text: str) -> Iterator[re.Match[str]]:
        for search in searches.each:
            yield from search.pattern.finditer(text)

    package = anchors.__name__.rpartition(".")[0]
    users = [
        module
        for name, module in sys.modules.items()
        if name.startswith(package) and getattr(module, "at_starts", None) is anchors.at_starts
    ]
    with ExitStack() as switched:
        for module in users:
            switched.enter_context(patch.object(module, "at_starts", everywhere))
        switched.enter_context(patch.object(word_search.WordSearch, "finditer", one))
        switched.enter_context(patch.object(word_search.WordSearches, "finditer", several))
        yield


class _Further(EntityRecognizer):  # type: ignore[misc]
    """All that looks at the text as a whole, where Presidio shows what others found.

    Names by rules and model, tables, forms, ages and logins of persons, statements by the model:
    the same parts as in the engine, asked about the whole text at once.
    """

    def __init__(self, resources: Path, phrases: PhraseLists, model: Answers | None) -> None:
        lines = LastLines()
        self._persons = create_persons(NameDetector(resources / "names", lines), model)
        self._statements = create_statements(model)
        is_word = OrdinaryWords(resources / "names").holds
        self._document_rules = create_document_rules(lines, is_word)
        self._person_rules = create_person_rules(phrases, lines, is_word)
        super().__init__(
            supported_entities=[str(one) for one in Label], supported_language=LANGUAGE
        )

    def load(self) -> None:
        """Nothing to load."""

    def analyze(
        self,
        text: str,
        entities: list[str],
        nlp_artifacts: NlpArtifacts | None = None,
    ) -> list[RecognizerResult]:
        """Nothing yet: it has to see what the others found."""
        return []

    def enhance_using_context(
        self,
        text: str,
        raw_recognizer_results: list[RecognizerResult],
        other_raw_recognizer_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        findings = [_finding(one) for one in other_raw_recognizer_results]
        known = len(findings)
        whole = [Segment.whole(text)]
        (stated,) = self._statements.find_in(whole) if self._statements else [[]]
        (candidates,) = self._persons.candidates_in(whole)
        for rule in self._document_rules:
            findings += rule.find(text, findings)
        settled = merge(findings, text)
        findings += self._persons.resolve(text, candidates, settled, in_fields=False)
        for rule in self._person_rules:
            findings += rule.find(text, findings)
        findings += beside(findings, stated)
        found = [
            RecognizerResult(str(one.label), one.start, one.end, SCORES[one.certainty])
            for one in findings[known:]
        ]
        return [*raw_recognizer_results, *found]


def _finding(result: RecognizerResult) -> Finding:
    label, reason = Label(result.entity_type), result.recognition_metadata[REASON]
    return Finding(result.start, result.end, label, CERTAINTIES[result.score], reason)

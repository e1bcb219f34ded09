"""Find personal data in a text: Presidio runs the recognisers, piece by piece.

Only pieces that were not seen before are analysed, so a keystroke in a long text costs
one piece. What a piece gives depends on nothing but the piece and the text around it;
the result is therefore the same as that of a fresh engine.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Generic, Protocol, TypeVar

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpEngine

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.merge import merge
from aktiv_app.privacy.names.model import RawName
from aktiv_app.privacy.nlp import NoContext
from aktiv_app.privacy.normalise import Normalised, NormalisedDocument, normalise
from aktiv_app.privacy.recognizers.base import CERTAINTIES, LANGUAGE, REASON
from aktiv_app.privacy.segments import Segment, cut, with_context

_REMEMBERED = 8192  # pieces: some megabytes of text with its findings

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class DocumentRule(Protocol):
    """A rule that needs the whole text, such as the heading of a table column."""

    def find(self, text: str, findings: Sequence[Finding]) -> Sequence[Finding]:
        """Further findings in the normalised `text`, given those found so far."""


class PersonRule(Protocol):
    """Finds names: candidates in each piece, decided for the text as a whole."""

    def candidates(self, segment: str) -> Sequence[RawName]:
        """Possible names in one piece; depends on the piece alone."""

    def resolve(
        self, whole_text: str, candidates: Sequence[RawName], other_findings: Sequence[Finding]
    ) -> Sequence[Finding]:
        """The names of the whole normalised text."""


class _Recent(Generic[Key, Value]):
    """Remembers the results used last."""

    def __init__(self, make: Callable[[Key], Value], size: int) -> None:
        self._make = make
        self._size = size
        self._values: OrderedDict[Key, Value] = OrderedDict()

    def get(self, key: Key) -> Value:
        values = self._values
        if key in values:
            values.move_to_end(key)
            return values[key]
        value = values[key] = self._make(key)
        if len(values) > self._size:
            values.popitem(last=False)
        return value


class Engine:
    """Scans texts. Not thread-safe: it lives in one worker.

    Args:
        recognizers: Presidio recognisers for single pieces of text.
        nlp_engine: Presidio's language engine, already loaded.
        document_rules: rules for the text as a whole, run in this order.
        persons: the name detector, or None to leave names out.
        person_rules: rules for the whole text that need to know the persons.
        allowed: words that are never marked, whatever their case.
    """

    def __init__(
        self,
        recognizers: Sequence[EntityRecognizer],
        nlp_engine: NlpEngine,
        document_rules: Sequence[DocumentRule] = (),
        persons: PersonRule | None = None,
        person_rules: Sequence[DocumentRule] = (),
        allowed: Sequence[str] = (),
    ) -> None:
        registry = RecognizerRegistry(recognizers=list(recognizers), supported_languages=[LANGUAGE])
        # The decision log would hold the text; it stays off.
        self._analyzer = AnalyzerEngine(
            registry=registry,
            nlp_engine=nlp_engine,
            log_decision_process=False,
            supported_languages=[LANGUAGE],
            context_aware_enhancer=NoContext(),
        )
        self._document_rules = tuple(document_rules)
        self._persons = persons
        self._person_rules = tuple(person_rules)
        self._allowed = frozenset(" ".join(word.split()).casefold() for word in allowed)
        self._normalised: _Recent[str, Normalised] = _Recent(normalise, _REMEMBERED)
        self._found: _Recent[Segment, tuple[tuple[Finding, ...], tuple[RawName, ...]]] = _Recent(
            self._analyse, _REMEMBERED
        )

    def scan(self, text: str) -> tuple[Finding, ...]:
        """Find personal data in `text`.

        Returns:
            Findings sorted by place, not overlapping, with offsets in code points of
            `text` as given.
        """
        if not text:
            return ()
        document = NormalisedDocument([self._normalised.get(piece) for piece in cut(text)])
        plain = document.text
        findings: list[Finding] = []
        names: list[RawName] = []
        starts = document.offsets
        for start, end in zip(starts, [*starts[1:], len(plain)], strict=True):
            hits, raw_names = self._found.get(with_context(plain, start, end))
            findings += (replace(hit, start=hit.start + start, end=hit.end + start) for hit in hits)
            names += (
                replace(name, start=name.start + start, end=name.end + start) for name in raw_names
            )
        for rule in self._document_rules:
            findings += rule.find(plain, findings)
        if self._persons is not None:
            settled = merge(findings, plain)
            findings += self._persons.resolve(plain, names, settled)
            for rule in self._person_rules:
                findings += rule.find(plain, findings)
        if self._allowed:
            findings = [one for one in findings if not self._is_allowed(plain, one)]
        result = []
        for finding in merge(findings, plain):
            start, end = document.span(finding.start, finding.end)
            result.append(replace(finding, start=start, end=end))
        return tuple(result)

    def _is_allowed(self, plain: str, finding: Finding) -> bool:
        return " ".join(plain[finding.start : finding.end].split()).casefold() in self._allowed

    def _analyse(self, segment: Segment) -> tuple[tuple[Finding, ...], tuple[RawName, ...]]:
        """The findings that begin in the segment's own part, relative to its beginning."""
        shift = segment.core_start
        results = self._analyzer.analyze(segment.text, LANGUAGE)
        findings = tuple(
            Finding(
                result.start - shift,
                result.end - shift,
                Label(result.entity_type),
                CERTAINTIES[result.score],
                result.recognition_metadata[REASON],
            )
            for result in results
            if segment.core_start <= result.start < segment.core_end
        )
        if self._persons is None:
            return findings, ()
        names = tuple(
            replace(name, start=name.start - shift, end=name.end - shift)
            for name in self._persons.candidates(segment.text)
            if segment.core_start <= name.start < segment.core_end
        )
        return findings, names

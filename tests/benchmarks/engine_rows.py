"""The privacy engine against stock Presidio with the same recognisers."""

import gc
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts, NoOpNlpEngine

from aktiv_app.privacy.build import (
    build_engine,
    create_document_rules,
    create_person_rules,
    create_persons,
    create_recognizers,
    create_statements,
    load_model,
)
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.merge import merge
from aktiv_app.privacy.recognizers.base import CERTAINTIES, LANGUAGE, REASON, SCORES
from aktiv_app.privacy.recognizers.special_categories.phrases import PhraseLists, load_phrases
from aktiv_app.privacy.segments import Segment
from aktiv_app.privacy.statements import beside
from tests.benchmarks.screen import ROOT, bytecode_cache
from tests.benchmarks.table import Numbers, Row, milliseconds, tail
from tests.benchmarks.texts import hostile_texts, recruitment_text, typing_places

RESOURCES = ROOT / "resources"
SIZE = 20_000
SHORT = 317
_LINEAR = 1.5  # growth per doubling is 2 when linear; this times that is the bar


class _Further(EntityRecognizer):  # type: ignore[misc]
    """All that looks at the text as a whole, where Presidio shows what others found.

    Names by rules and model, tables, forms, ages and logins of persons, statements by the model:
    the same parts as in the engine, asked about the whole text at once.
    """

    def __init__(self, resources: Path, phrases: PhraseLists) -> None:
        model = load_model(resources, phrases)
        self._persons = create_persons(resources, model)
        self._statements = create_statements(model)
        self._document_rules = create_document_rules()
        self._person_rules = create_person_rules(phrases)
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
        findings += self._persons.resolve(text, candidates, merge(findings, text))
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


def stock_presidio(resources: Path) -> AnalyzerEngine:
    """Presidio's own analyser with our recognisers, our rules and our model, text by text."""
    phrases = load_phrases(resources / "sensitive")
    recognizers = [
        *create_recognizers(resources, (), phrases),
        _Further(resources, phrases),
    ]
    nothing = NoOpNlpEngine(models=[{"lang_code": LANGUAGE, "model_name": "none"}])
    nothing.load()
    return AnalyzerEngine(
        registry=RecognizerRegistry(recognizers=recognizers, supported_languages=[LANGUAGE]),
        nlp_engine=nothing,
        supported_languages=[LANGUAGE],
    )


def timed(work: Callable[[], object]) -> float:
    """Seconds of processor time that `work` took: other programs on the machine do not count."""
    began = time.process_time()
    work()
    return time.process_time() - began


def lasted(work: Callable[[], object]) -> float:
    """Seconds that passed during `work`, for processes outside this one."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def scan_rows(scans: int, keystrokes: int) -> Iterator[Row]:
    """Whole scans, scans after a keystroke and short texts; the peer in turn with ours."""
    stock = stock_presidio(RESOURCES)
    engine = build_engine(RESOURCES)
    gc.collect()
    gc.freeze()  # as the engine's own process does when it has come up
    for seed in range(2):  # fill the caches of words and patterns, as any use does
        text = recruitment_text(SIZE, 900 + seed)
        stock.analyze(text, LANGUAGE)
        engine.scan(text)
    peer, whole, keys = [], [], []
    for seed in range(scans):
        text = recruitment_text(SIZE, seed)  # never seen by this engine before
        peer.append(timed(partial(stock.analyze, text, LANGUAGE)))
        whole.append(timed(partial(engine.scan, text)))
        for place in typing_places(text, keystrokes // scans + 1, seed):
            text = text[:place] + "e" + text[place:]
            keys.append(timed(partial(engine.scan, text)))
    yield from _scan_rows(Numbers.of(peer), Numbers.of(whole), Numbers.of(keys))
    yield _short_row(engine, scans * 10)


def _scan_rows(peer: Numbers, whole: Numbers, keys: Numbers) -> Iterator[Row]:
    stock = f"stock Presidio {milliseconds(peer.median)}"
    ratio = peer.median / whole.median
    yield Row(
        f"engine: whole scan, {SIZE:,} characters never seen",
        milliseconds(whole.median),
        tail(whole),
        stock,
        f"{ratio:.1f}× as fast",
        "≥ 2× as fast",
        ratio >= 2,
    )
    ratio = peer.median / keys.median
    yield Row(
        f"engine: scan after one keystroke in {SIZE:,}",
        milliseconds(keys.median),
        tail(keys),
        stock,
        f"{ratio:.0f}× as fast",
        "≥ 50× as fast, p95 ≤ 30 ms",
        ratio >= 50 and keys.percentile(95) <= 0.030,
    )


def _short_row(engine: Engine, count: int) -> Row:
    times = Numbers.of(
        [timed(partial(engine.scan, recruitment_text(SHORT, 5000 + seed))) for seed in range(count)]
    )
    return Row(
        f"engine: {SHORT} characters never seen",
        milliseconds(times.median),
        tail(times),
        goal="p95 ≤ 10 ms",
        reached=times.percentile(95) <= 0.010,
    )


def growth_rows(sizes: Sequence[int]) -> Iterator[Row]:
    """How the cost grows with the text, ordinary and hostile."""
    engine = build_engine(RESOURCES)
    kinds = ["ordinary text", *hostile_texts(1)]
    for kind in kinds:
        times = []
        for size in sizes:
            seed = size  # never the same text at two sizes
            text = recruitment_text(size, seed) if kind == kinds[0] else ""
            text = text or hostile_texts(size, seed)[kind][:size]
            times.append(timed(partial(engine.scan, text)))
        factors = [
            (after / before) / (larger / smaller)
            for before, after, smaller, larger in zip(
                times, times[1:], sizes, sizes[1:], strict=False
            )
        ]
        steps = " → ".join(f"{size:,}" for size in sizes)
        yield Row(
            f"engine: growth, {kind}",
            f"{times[-1]:.2f} s",
            "",
            steps,
            " ".join(f"{factor:.2f}" for factor in factors),
            f"≤ {_LINEAR} (1.00 is linear)",
            max(factors) <= _LINEAR,
        )


def command_row(count: int) -> Row:
    """A command that needs no engine, against an empty Python."""
    ours, empty = [], []
    with bytecode_cache() as python:
        for _ in range(count + 1):
            empty.append(lasted(partial(_run, python, "-c", "pass")))
            ours.append(lasted(partial(_run, python, "-m", "aktiv_app", "tasks")))
    times, peer = Numbers.of(ours[1:]), Numbers.of(empty[1:])
    return Row(
        "command line: aktiv tasks, whole process",
        milliseconds(times.median),
        tail(times),
        f"empty Python {milliseconds(peer.median)}",
        f"{times.median / peer.median:.1f}×",
        "well under 1 s",
        times.median < 0.5,
    )


def _run(environment: Mapping[str, str], *arguments: str) -> None:
    command = [sys.executable, *arguments]
    subprocess.run(command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)

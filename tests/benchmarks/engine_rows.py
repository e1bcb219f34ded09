"""The privacy engine against stock Presidio with the same recognisers."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts, NoOpNlpEngine

from aktiv_app.privacy.build import build_engine, create_recognizers
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.name_model.tagger import (
    PERSON,
    ModelName,
    NameTagger,
    Reading,
    load_tagger,
)
from aktiv_app.privacy.names.detector import NameDetector
from aktiv_app.privacy.names.with_model import NamesWithModel, Spans
from aktiv_app.privacy.recognizers.base import LANGUAGE
from aktiv_app.privacy.segments import Segment
from tests.benchmarks.screen import ROOT, bytecode_cache
from tests.benchmarks.table import Numbers, Row, milliseconds, tail
from tests.benchmarks.texts import hostile_texts, recruitment_text, typing_places

RESOURCES = ROOT / "resources"
SIZE = 20_000
SHORT = 317
_LINEAR = 1.5  # growth per doubling is 2 when linear; this times that is the bar


class _Persons:
    """The persons in a text read in full."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.person_share = reading.person_share

    def names(self, threshold: float) -> list[ModelName]:
        return [one for one in self._reading.names(threshold) if one.label == PERSON]


class _SpacyNetwork:
    """The name model as spaCy runs it: every word of the text, in one call."""

    def __init__(self, tagger: NameTagger) -> None:
        self._tagger = tagger

    def read_all(
        self, texts: Sequence[str], places: Sequence[Spans], threshold: float
    ) -> list[_Persons]:
        del places, threshold
        return [_Persons(reading) for reading in self._tagger.read_all(texts)]


class _Names(EntityRecognizer):  # type: ignore[misc]
    """Our rules for names and the model as stock Presidio would run them."""

    def __init__(self, detector: NamesWithModel) -> None:
        self._detector = detector
        super().__init__(supported_entities=["PERSON"], supported_language=LANGUAGE)

    def load(self) -> None:
        """Nothing to load."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        (candidates,) = self._detector.candidates_in([Segment.whole(text)])
        found = self._detector.resolve(text, candidates, ())
        return [RecognizerResult("PERSON", one.start, one.end, 1.0) for one in found]


def stock_presidio(resources: Path) -> AnalyzerEngine:
    """Presidio's own analyser with our recognisers and our names, rules and model alike."""
    tagger = load_tagger(resources / "models" / "names", resources / "names")
    names = NamesWithModel(NameDetector(resources / "names"), _SpacyNetwork(tagger))
    recognizers = [*create_recognizers(resources, ()), _Names(names)]
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

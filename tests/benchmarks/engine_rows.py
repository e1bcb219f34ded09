"""The privacy engine against stock Presidio with the same recognisers."""

import gc
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.engine import Engine
from aktiv_app.privacy.process.garbage import search_seldom
from aktiv_app.privacy.process.usual import USUAL_TEXTS
from aktiv_app.privacy.process.warming import warm_up
from tests.benchmarks.peers import Peer
from tests.benchmarks.screen import ROOT, bytecode_cache
from tests.benchmarks.table import Numbers, Row, milliseconds, tail
from tests.benchmarks.texts import hostile_texts, recruitment_text, typing_places

RESOURCES = ROOT / "resources"
SIZE = 20_000
SHORT = 317
_LINEAR = 1.5  # growth per doubling is 2 when linear; this times that is the bar


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
    """Whole scans, scans after a keystroke and short texts; the peers in turn with ours."""
    peers = {
        "stock Presidio": Peer(RESOURCES, stock=True),
        "our search": Peer(RESOURCES, stock=False),
    }
    engine = build_engine(RESOURCES)
    gc.collect()
    search_seldom()  # as the engine's own process does when it has come up
    warm_up(engine, USUAL_TEXTS, lambda: True)  # as it does then
    for seed in range(2):  # fill the caches of words and patterns, as any use does
        text = recruitment_text(SIZE, 900 + seed)
        for peer in peers.values():
            with peer.ready():
                peer.analyze(text)
        engine.scan(text)
    taken: dict[str, list[float]] = {name: [] for name in peers}
    whole, keys = [], []
    for seed in range(scans):
        text = recruitment_text(SIZE, seed)  # never seen by this engine before
        for name, peer in peers.items():
            with peer.ready():
                taken[name].append(timed(partial(peer.analyze, text)))
        whole.append(timed(partial(engine.scan, text)))
        for place in typing_places(text, keystrokes // scans + 1, seed):
            text = text[:place] + "e" + text[place:]
            keys.append(timed(partial(engine.scan, text)))
    for name, times in taken.items():
        yield from _scan_rows(name, Numbers.of(times), Numbers.of(whole), Numbers.of(keys))
    yield _short_row(engine, scans * 10)


def _scan_rows(name: str, peer: Numbers, whole: Numbers, keys: Numbers) -> Iterator[Row]:
    """Against one peer; only stock Presidio is what the goals are read against."""
    goal = name.startswith("stock")
    against = f"{name} {milliseconds(peer.median)}"
    ratio = peer.median / whole.median
    yield Row(
        f"engine: whole scan, {SIZE:,} characters never seen",
        milliseconds(whole.median),
        tail(whole),
        against,
        f"{ratio:.1f}× as fast",
        "≥ 2× as fast" if goal else "",
        ratio >= 2 if goal else None,
    )
    ratio = peer.median / keys.median
    yield Row(
        f"engine: scan after one keystroke in {SIZE:,}",
        milliseconds(keys.median),
        tail(keys),
        against,
        f"{ratio:.0f}× as fast",
        "≥ 50× as fast, p95 ≤ 30 ms" if goal else "",
        ratio >= 50 and keys.percentile(95) <= 0.030 if goal else None,
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

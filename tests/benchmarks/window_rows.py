"""The window: start, engine ready beside it, typing, memory."""

from collections.abc import Iterator
from typing import Any

from tests.benchmarks.screen import bytecode_cache, measured, virtual_screen
from tests.benchmarks.table import Numbers, Row, milliseconds, tail

_MEGABYTE = 1_000_000


def start_rows(starts: int) -> Iterator[Row]:
    """Fresh processes, the app and the bare window in turn."""
    bare, window, engine = [], [], []
    with bytecode_cache() as python, virtual_screen(python) as environment:
        for repetition in range(starts + 1):
            peer = measured(environment, "bare")
            ours = measured(environment, "app")
            if repetition:  # the first ones fill bytecode and file caches
                bare.append(peer["window"])
                window.append(ours["window"])
                engine.append(ours["engine"])
    peer_times, times, ready = Numbers.of(bare), Numbers.of(window), Numbers.of(engine)
    ratio = times.median / peer_times.median
    against = f"bare window {milliseconds(peer_times.median)}"
    yield Row(
        "start: window usable",
        milliseconds(times.median),
        tail(times),
        against,
        f"{ratio:.2f}×",
        "≤ 2.5×",
        ratio <= 2.5,
    )
    yield Row(
        "start: engine ready, window starting beside it",
        milliseconds(ready.median),
        tail(ready),
        against,
        f"{ready.median / peer_times.median:.2f}×",
        "≤ 2 s",
        ready.median <= 2,
    )


def typing_rows(keys: int) -> Iterator[Row]:
    """Keystrokes into the running app, and its memory afterwards."""
    with bytecode_cache() as python, virtual_screen(python) as environment:
        for size in (2_000, 20_000):
            found = measured(environment, "typing", str(size), str(keys))
            yield from _typing_rows(size, found)


def _typing_rows(size: int, found: dict[str, Any]) -> Iterator[Row]:
    updates, stalls = Numbers.of(found["updates"]), Numbers.of(found["stalls"])
    yield Row(
        f"typing: key to painted preview, {size:,} characters",
        milliseconds(updates.median),
        tail(updates),
        goal="p95 < 50 ms",
        reached=updates.percentile(95) < 0.050,
    )
    yield Row(
        f"typing: longest stall of the loop per key, {size:,}",
        milliseconds(stalls.median),
        tail(stalls),
        goal="p99 ≤ 16 ms",
        reached=stalls.percentile(99) <= 0.016,
    )
    yield Row(f"copying: second check and seal, {size:,}", milliseconds(found["seal"]))
    pss, rss = found["pss"], found["rss"]
    total = sum(pss) / _MEGABYTE
    each = " + ".join(f"{one / _MEGABYTE:.0f}" for one in pss)
    yield Row(
        f"memory: window + engine, {size:,}, shared pages once",
        f"{total:.0f} MB",
        "",
        f"{each} MB (RSS {sum(rss) / _MEGABYTE:.0f} MB)",
        goal="≤ 400 MB",
        reached=total <= 400,
    )

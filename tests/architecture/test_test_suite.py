"""The suite keeps its own rules: it waits on conditions, and measures no time but in benchmarks."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
_WAITS = {"sleep", "qWait", "qSleep", "wait"}
_OF = {"time", "asyncio", "QTest", "qtbot"}
_STOPWATCHES = {"perf_counter", "process_time", "thread_time", "time", "default_timer"}


def fixed_waits(source: str) -> Iterator[int]:
    """The lines that wait for a fixed time."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=owner), attr=name)):
                if owner in _OF and name in _WAITS:
                    yield node.lineno
            case ast.ImportFrom(module="time" | "asyncio", names=names):
                if any(alias.name == "sleep" for alias in names):
                    yield node.lineno


def stopwatches(source: str) -> Iterator[int]:
    """The lines that measure how long something took; deadlines of waits use `monotonic`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Name(id="time" | "timeit"), attr=name):
                if name.removesuffix("_ns") in _STOPWATCHES:
                    yield node.lineno
            case ast.ImportFrom(module="time" | "timeit", names=names):
                if any(alias.name.removesuffix("_ns") in _STOPWATCHES for alias in names):
                    yield node.lineno
            case ast.BinOp(op=ast.Sub(), left=ast.Call(func=ast.Attribute(attr="monotonic"))):
                yield node.lineno


def test_only_benchmarks_measure_time() -> None:
    found = [
        f"{path.relative_to(TESTS)}:{line}"
        for path in sorted(TESTS.rglob("*.py"))
        if path.relative_to(TESTS).parts[0] != "benchmarks"
        for line in stopwatches(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "time.perf_counter()",
        "time.process_time_ns()",
        "from time import perf_counter",
        "from timeit import default_timer",
        "assert time.monotonic() - begun < 2",
    ],
)
def test_a_stopwatch_is_noticed(source: str) -> None:
    assert list(stopwatches(source)) == [1]


def test_a_deadline_is_no_stopwatch() -> None:
    source = (
        "end = time.monotonic() + 60\nassert time.monotonic() < end\nleft = end - time.monotonic()"
    )
    assert list(stopwatches(source)) == []


def test_no_test_waits_for_a_fixed_time() -> None:
    found = [
        f"{path.relative_to(TESTS)}:{line}"
        for path in sorted(TESTS.rglob("*.py"))
        for line in fixed_waits(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    ["time.sleep(1)", "from time import sleep", "qtbot.wait(50)", "QTest.qWait(10)"],
)
def test_a_fixed_wait_is_noticed(source: str) -> None:
    assert list(fixed_waits(source)) == [1]


def test_waiting_on_a_condition_is_fine() -> None:
    source = "qtbot.waitUntil(done)\nprocess.wait(timeout=5)\nevent.wait(0.1)\n"
    assert list(fixed_waits(source)) == []

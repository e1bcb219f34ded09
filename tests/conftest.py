"""Shared test set-up, and what every test must leave behind: nothing.

A test fails when something logged a warning it did not ask to see (with `caplog`), or when
a thread or a child process it began is still there a while after its end. Warnings are
errors by the settings in pyproject.toml.
"""

import logging
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from aktiv_app.privacy.process.lean import import_lean
from tests.bank_server.fixtures import bank_cluster, own_team, team, team_maker

if TYPE_CHECKING:
    from aktiv_app.privacy.engine import Engine

__all__ = ["bank_cluster", "own_team", "team", "team_maker"]

# As the app does: half of what the engine's libraries import is never used.
import_lean(pipelines=True)  # training makes some

# Many processes are started here, and each would compile the same modules again.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Widget tests need no screen; end-to-end tests start their own and set their own platform.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Locally as with CI=true: no example may fail for having taken long, on any machine.
settings.register_profile(
    "untimed", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("untimed")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A process for each processor; for single files and tests none but this one."""
    if all(".py" in name for name in config.args):
        return 0
    known = getattr(os, "sched_getaffinity", None)  # not on macOS and Windows
    return len(known(0)) if known else os.cpu_count() or 1


_GRACE = 60.0  # seconds; a bound for what does not end, not a time anything should take
_LOOK = 0.02  # seconds between two looks
_TASKS = Path("/proc/self/task")


@pytest.fixture(scope="session")
def engine() -> "Engine":
    """The privacy engine that the app ships, for tests that only ask it."""
    # It takes a second to load, which the tests of nothing near it do without.
    from aktiv_app.privacy.build import build_engine

    return build_engine(Path(__file__).parents[1] / "resources")


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.name} {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def nothing_unexpected_is_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Warnings and errors in the log belong to tests that look at them."""
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    if "caplog" not in request.fixturenames:
        assert listener.heard == [], "unexpected log output"


@pytest.fixture(autouse=True)
def nothing_is_left_running() -> Iterator[None]:
    """Threads and child processes end with the test that began them."""
    threads, children = _threads(), _children()
    yield
    end = time.monotonic() + _GRACE
    left = _left(threads, children)
    while left and time.monotonic() < end:
        threading.Event().wait(_LOOK)
        left = _left(threads, children)
    assert left == [], "left running after the test"


def _left(threads: set[threading.Thread], children: set[int]) -> list[str]:
    found = [f"thread {thread.name}" for thread in _threads() - threads]
    return found + [f"process {pid} {_command(pid)}" for pid in _children() - children]


def _threads() -> set[threading.Thread]:
    # Threads that Qt or a library began for itself appear as dummies when Python ran in them.
    return {thread for thread in threading.enumerate() if "Dummy" not in type(thread).__name__}


def _children() -> set[int]:
    """The child processes, where the system tells them cheaply (Linux)."""
    found: set[int] = set()
    for task in _TASKS.glob("*/children"):
        try:
            found |= {int(pid) for pid in task.read_text("ascii").split()}
        except OSError:
            continue  # that thread ended meanwhile
    return found


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()[:120]
    except OSError:
        return ""

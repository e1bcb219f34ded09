"""Waiting on conditions with a deadline; no test sleeps for a fixed time."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 120.0  # seconds; a bound for a broken program, not a time anything should take
_STEP = 0.03  # seconds between two looks

_never = threading.Event()


def until(condition: Callable[[], T | None], what: str, seconds: float = PATIENCE) -> T:
    """Look until `condition` gives something true, and give it back.

    Raises AssertionError naming `what` when the deadline passes.
    """
    end = time.monotonic() + seconds
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds:.0f} s: {what}")
        _never.wait(_STEP)

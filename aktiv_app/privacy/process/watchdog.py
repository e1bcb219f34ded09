"""Ends what takes too long: one thread for all the waits of a process."""

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Watchdog:
    """Calls `bite` when a wait is not over in time.

    A timer for each wait would be a new thread for each, and a key pressed would wait until
    a busy machine has given it its turn. This thread sleeps on while waits begin and end:
    it looks only when the earliest deadline that it knew of has come.
    """

    def __init__(self, bite: Callable[[], None]) -> None:
        """`bite` is called on the watchdog's thread."""
        self._bite = bite
        self._changed = threading.Condition()  # guards all below it
        self._deadline = math.inf
        self._wakes = math.inf  # when the thread looks next
        self._bitten = False
        self._closed = False
        threading.Thread(target=self._watch, name="privacy-watchdog", daemon=True).start()

    @property
    def bitten(self) -> bool:
        """Whether the latest wait has taken too long."""
        with self._changed:
            return self._bitten

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """What is done here must be over in `seconds`; one wait at a time."""
        with self._changed:
            self._bitten = False
            self._deadline = time.monotonic() + seconds
            if self._deadline < self._wakes:
                self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._deadline = math.inf

    def close(self) -> None:
        """Let the thread end; nothing is bitten any more."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _watch(self) -> None:
        with self._changed:
            while not self._closed:
                left = self._deadline - time.monotonic()
                if left <= 0:
                    self._deadline = math.inf
                    self._bitten = True
                    self._bite()
                    continue
                self._wakes = self._deadline
                self._changed.wait(None if math.isinf(left) else left)
                self._wakes = -math.inf  # it is awake, and looks by itself

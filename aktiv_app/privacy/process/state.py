"""Whether the engine can answer, and who is told when that changes."""

import logging
import threading
from collections.abc import Callable
from enum import StrEnum

_LOG = logging.getLogger(__name__)


class ProcessState(StrEnum):
    """Whether the engine can answer: it is coming up, it can, or it has been given up."""

    STARTING = "starting"
    READY = "ready"
    FAILED = "failed"


class WatchedState:
    """The state right now, for any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state = ProcessState.STARTING
        self._listeners: list[Callable[[ProcessState], None]] = []

    @property
    def now(self) -> ProcessState:
        """The state right now."""
        with self._lock:
            return self._state

    def watch(self, listener: Callable[[ProcessState], None]) -> None:
        """Call `listener` at every change, on the thread that changes it."""
        with self._lock:
            self._listeners.append(listener)

    def change(self, state: ProcessState) -> None:
        """Go over to `state` and tell it, if it is another one."""
        with self._lock:
            if self._state is state:
                return
            self._state = state
            listeners = tuple(self._listeners)
        for listener in listeners:
            try:
                listener(state)
            except Exception as error:  # a listener's fault must not end the engine
                _LOG.error("a listener failed: %s", type(error).__name__)

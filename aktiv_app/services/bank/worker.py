"""Threads that own the bank's work, so that no window ever waits for a disk or an engine."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Task:
    run: Callable[[], None]
    newest: str


class WorkThread:
    """Runs one task after the other on a thread of its own."""

    def __init__(self, name: str) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[_Task] = deque()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def put(self, run: Callable[[], None], newest: str = "") -> None:
        """Run `run` later. Of tasks with the same `newest` only the last not yet begun stays."""
        with self._changed:
            if self._closed:
                return
            if newest:
                self._waiting = deque(task for task in self._waiting if task.newest != newest)
            self._waiting.append(_Task(run, newest))
            self._changed.notify()

    def close(self) -> None:
        """Finish what waits, then stop. Returns when the thread has ended."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closed)
                if not self._waiting:
                    return
                task = self._waiting.popleft()
            try:
                task.run()
            except Exception as error:  # its message may quote a text, so only its kind is told
                _LOG.error("a task of the bank failed: %s", type(error).__name__)
            del task  # what it holds is free while the thread waits

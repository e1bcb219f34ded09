"""Threads that own the bank's work, so that no window ever waits for a disk or an engine."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Final

from msgspec import Struct

_LOG = logging.getLogger(__name__)
_PATIENCE: Final = 10.0  # seconds; tidying a large bank takes some


class _Task(Struct, frozen=True):
    run: Callable[[], None]
    newest: str


class WorkThread:
    """Runs one task after the other on a thread of its own, which begins with the first.

    One that is `held` runs nothing before `begin`.
    """

    def __init__(self, name: str, *, held: bool = False) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[_Task] = deque()
        self._closed = False
        self._held = held
        self._name = name
        self._thread: threading.Thread | None = None

    def put(self, run: Callable[[], None], newest: str = "") -> None:
        """Run `run` later. Of tasks with the same `newest` only the last not yet begun stays."""
        with self._changed:
            if self._closed:
                return
            if newest:
                self._waiting = deque(task for task in self._waiting if task.newest != newest)
            self._waiting.append(_Task(run, newest))
            self._changed.notify()
            if self._thread is None and not self._held:
                self._thread = self._begun()

    def begin(self, first: Callable[[], None]) -> None:
        """Run `first`, then what was asked for before, and from then on whatever is asked for."""
        with self._changed:
            if self._closed:
                return
            self._held = False
            self._waiting.appendleft(_Task(first, ""))
            self._changed.notify()
            if self._thread is None:
                self._thread = self._begun()

    def close(self, patience: float = _PATIENCE) -> bool:
        """Finish what waits, then stop; False when a task had not ended after `patience` seconds.

        Such a task may wait for an answer that never comes, such as to the key store's question,
        and must not keep the app alive without a window: it ends with the process. What waits
        behind it is done by another thread meanwhile, for which the same patience holds.
        """
        with self._changed:
            self._closed = True
            self._changed.notify()
        if self._thread is None or self._thread is threading.current_thread():
            return True
        self._thread.join(patience)
        if not self._thread.is_alive():
            return True
        _LOG.warning("%s: a task has not ended and is left to end with the app", self._name)
        self._begun().join(patience)
        return False

    def _begun(self) -> threading.Thread:
        thread = threading.Thread(target=self._work, name=self._name, daemon=True)
        thread.start()
        return thread

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


def run_alone(run: Callable[[], None], other: WorkThread) -> None:
    """Run on the thread `other`, after what waits there, while the calling thread waits."""
    over = threading.Event()

    def told() -> None:
        try:
            run()
        finally:
            over.set()

    other.put(told)
    over.wait()

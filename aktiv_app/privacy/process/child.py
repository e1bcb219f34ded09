"""One run of the worker process, seen from the client."""

import contextlib
import os
import queue
import re
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from aktiv_app.core.framing import FramingError, read_frame, write_frame
from aktiv_app.core.own_modules import finding_own_modules
from aktiv_app.privacy.process.watchdog import Watchdog

_TYPE_NAME = re.compile(rb"^(?:[A-Za-z_]\w*\.)*([A-Z]\w*(?:Error|Exception|Exit|Interrupt))\b")
_STDERR_LIMIT = 64 * 1024  # bytes


class WorkerGoneError(Exception):
    """The process ended or broke the protocol before it answered."""


class WorkerSlowError(Exception):
    """The process took too long and was ended."""


def worker_command(resources: Path) -> list[str]:
    """The command line of the worker. It never holds any of the user's text."""
    # -P keeps modules that lie in the current folder out of the process.
    return [sys.executable, "-P", "-m", "aktiv_app.privacy.process.worker", str(resources)]


class WorkerProcess:
    """A running worker. One thread uses it; `kill` may be called from any."""

    def __init__(self, command: Sequence[str], ended: Callable[[], None]) -> None:
        """Start it; `ended` is called on a thread of its own when it goes. Raises OSError."""
        # Read here: the window stands sooner without it.
        import subprocess

        self._popen = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=finding_own_modules(os.environ),
            # No console window on Windows; elsewhere no Ctrl+C from our terminal.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            start_new_session=sys.platform != "win32",
        )
        self._frames: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._gone = threading.Event()
        self._ended = ended
        self._watchdog = Watchdog(self.kill)
        self._reader = threading.Thread(target=self._read, name="privacy-reader", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._popen.pid

    @property
    def gone(self) -> bool:
        """Whether it has closed its end: no answer will come any more."""
        return self._gone.is_set()

    def exchange(
        self, payload: bytes, timeout: float, meanwhile: Callable[[], None] | None = None
    ) -> bytes:
        """Send `payload` and wait for the next frame, `timeout` seconds in all.

        `meanwhile` is called in between, while the process works; it must not raise anything.
        Raises WorkerGoneError, or WorkerSlowError after having ended the process.
        """
        # Ending the process frees both a write into a full pipe and the wait for a frame.
        try:
            with self._watchdog.within(timeout):
                assert self._popen.stdin is not None  # noqa: S101 - for the type checker
                write_frame(self._popen.stdin, payload)
                if meanwhile is not None:
                    meanwhile()
                frame = self._frames.get()
        except (OSError, ValueError, FramingError):  # ValueError: closed meanwhile
            frame = None
        if frame is None:
            raise WorkerSlowError if self._watchdog.bitten else WorkerGoneError
        return frame

    def kill(self) -> None:
        """End the process at once."""
        self._popen.kill()

    def close(self) -> str:
        """End the process and free what it held.

        Gives the type name of the exception it died of before it could serve, or nothing.
        """
        self.kill()
        self._watchdog.close()
        self._popen.wait()
        self._reader.join()
        problem = ""
        for stream in (self._popen.stdin, self._popen.stdout, self._popen.stderr):
            with contextlib.suppress(OSError):
                if stream is not None and stream is self._popen.stderr:
                    problem = _last_type_name(stream.read(_STDERR_LIMIT))
                if stream is not None:
                    stream.close()
        return problem

    def _read(self) -> None:
        assert self._popen.stdout is not None  # noqa: S101 - for the type checker
        with contextlib.suppress(OSError, FramingError):
            while (frame := read_frame(self._popen.stdout)) is not None:
                self._frames.put(frame)
        self._gone.set()
        self._frames.put(None)
        self._ended()


def _last_type_name(output: bytes) -> str:
    names = [match[1].decode() for line in output.splitlines() if (match := _TYPE_NAME.match(line))]
    return names[-1] if names else ""

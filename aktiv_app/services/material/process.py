"""One document read in a process of its own that can be stopped at any moment."""

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from aktiv_app.core.framing import FramingError, read_frame, write_frame
from aktiv_app.core.own_modules import finding_own_modules
from aktiv_app.services.material import wire
from aktiv_app.services.material.failures import Failure, UnreadableError
from aktiv_app.services.material.limits import Limits

if TYPE_CHECKING:
    import subprocess

# -P: the current folder, which may be the user's, is never searched for modules.
COMMAND: Sequence[str] = (
    sys.executable,
    "-P",
    "-X",
    "utf8",
    "-m",
    "aktiv_app.services.material.worker",
)


class ReadingProcess:
    """Reads one file, on the calling thread; `stop` may come from any other."""

    def __init__(self, path: Path, limits: Limits, command: Sequence[str] = COMMAND) -> None:
        self._path = path
        self._limits = limits
        self._command = command
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._overdue = False

    def run(self, progress: Callable[[float], None]) -> wire.Done:
        """Start the process and wait for its answer; it is gone when this returns.

        Raises:
            UnreadableError: the file cannot be read, or the process was stopped or died.
        """
        with self._lock:
            if self._stopped:
                raise UnreadableError(Failure.STOPPED)
            process = self._process = _start(self._command)
        timer = threading.Timer(self._limits.seconds, self._expire)
        timer.daemon = True
        timer.start()
        try:
            return self._converse(process, progress)
        finally:
            timer.cancel()
            with self._lock:
                process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    _close(stream)

    def stop(self) -> None:
        """End the process at once, or keep it from starting."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _expire(self) -> None:
        with self._lock:
            self._overdue = True
            if self._process is not None:
                self._process.kill()

    def _converse(
        self, process: "subprocess.Popen[bytes]", progress: Callable[[float], None]
    ) -> wire.Done:
        assert process.stdin is not None  # noqa: S101 - both are pipes
        assert process.stdout is not None  # noqa: S101
        limit = 4 * self._limits.text_chars + wire.FRAME_OVERHEAD
        request = wire.Request(os.fsencode(self._path.absolute()), self._limits)
        try:
            write_frame(process.stdin, wire.encode(request))
            while (frame := read_frame(process.stdout, limit)) is not None:
                reply = wire.decode_reply(frame)
                if isinstance(reply, wire.Done):
                    return reply
                if isinstance(reply, wire.Failed):
                    raise UnreadableError(reply.failure, reply.amount)
                progress(min(1.0, max(0.0, reply.share)))
        except (OSError, FramingError, msgspec.MsgspecError):
            pass  # it died or talks nonsense: the same to the user
        raise UnreadableError(Failure.TOO_SLOW if self._overdue else Failure.STOPPED)


def _start(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    # Read here: the window stands sooner without it.
    import subprocess

    try:
        return subprocess.Popen(  # noqa: S603 - our own module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=finding_own_modules(os.environ),
            # Windows would flash a console window.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise UnreadableError(Failure.STOPPED) from None


def _close(stream: IO[bytes]) -> None:
    # What was still to be sent has nobody to read it.
    with contextlib.suppress(OSError):
        stream.close()

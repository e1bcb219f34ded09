"""The material service: documents and pasted text become attachments.

What reads and cleans is imported for the first document: the window stands sooner without it.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from aktiv_app.core.errors import AktivError, MaterialError
from aktiv_app.core.model import Attachment
from aktiv_app.services.material.failures import Failure, UnreadableError, as_error, too_long
from aktiv_app.services.material.limits import Limits
from aktiv_app.services.material.opening import read_file

if TYPE_CHECKING:
    from aktiv_app.services.material.process import ReadingProcess

_LOG = logging.getLogger(__name__)
SUFFIXES = (".docx", ".odt", ".pdf", ".rtf", ".txt", ".md", ".html", ".htm", ".eml")
_PLAIN = (".txt", ".md")
# What makes even a file called .txt a matter for the child process.
_CONTAINERS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf")


class _Job:
    """A read on its own thread; after `cancel` its outcome is never told."""

    def __init__(self, reading: "ReadingProcess") -> None:
        self._reading = reading
        self._lock = threading.Lock()
        self._closed = False

    def cancel(self) -> None:
        """Stop at once; `done` is then never called."""
        with self._lock:
            self._closed = True
        self._reading.stop()

    def claim(self) -> bool:
        """Whether the outcome may still be told; true at most once."""
        with self._lock:
            was_open, self._closed = not self._closed, True
            return was_open

    @property
    def is_open(self) -> bool:
        """Whether the outcome is still to come."""
        with self._lock:
            return not self._closed


class DocumentMaterial:
    """Reads documents as plain text, each in a process of its own (see `api.Material`)."""

    def __init__(self, limits: Limits | None = None, command: Sequence[str] = ()) -> None:
        """`command` starts another process than the delivered one."""
        self._limits = limits or Limits()
        self._command = command

    @property
    def suffixes(self) -> Sequence[str]:
        """File name endings that can be read, such as '.docx'."""
        return SUFFIXES

    def read(
        self,
        path: Path,
        done: Callable[[Attachment | AktivError], None],
        progress: Callable[[float], None] | None = None,
    ) -> _Job:
        """Read the file at `path` in the background.

        `progress` gets the share done from 0 to 1, on the same thread as `done`; formats
        without pages never call it.
        """
        reading = self._reading(path)
        job = _Job(reading)

        def report(share: float) -> None:
            if progress is not None and job.is_open:
                progress(share)

        def work() -> None:
            outcome: Attachment | AktivError
            try:
                outcome = self._read(path, reading, report)
            except MaterialError as error:
                outcome = error
            except Exception as error:  # its message may quote the text; somebody waits for `done`
                _LOG.error("reading a file failed: %s", type(error).__name__)
                outcome = as_error(Failure.STOPPED, self._limits)
            if job.claim():
                done(outcome)

        threading.Thread(target=work, name="material", daemon=True).start()
        return job

    def read_now(self, path: Path) -> Attachment:
        """Read the file at `path` and wait for it; raises MaterialError."""
        return self._read(path, self._reading(path), lambda _: None)

    def from_text(self, name: str, text: str) -> Attachment:
        """Make material of text from the clipboard; raises MaterialError if too long or empty."""
        if len(text) > self._limits.text_chars:
            raise MaterialError(too_long(len(text), self._limits))
        from aktiv_app.services.material.cleaning import clean

        cleaned = clean(text)
        if not cleaned:
            raise as_error(Failure.EMPTY, self._limits)
        return Attachment(name, cleaned)

    def _reading(self, path: Path) -> "ReadingProcess":
        from aktiv_app.services.material.process import COMMAND, ReadingProcess

        return ReadingProcess(path, self._limits, self._command or COMMAND)

    def _read(
        self, path: Path, reading: "ReadingProcess", progress: Callable[[float], None]
    ) -> Attachment:
        try:
            plain = self._plain_text(path)
            if plain is not None:
                return plain
            found = reading.run(progress)
        except UnreadableError as error:
            raise as_error(error.failure, self._limits, error.amount) from None
        return Attachment(path.name, found.text, found.pages, found.left_out)

    def _plain_text(self, path: Path) -> Attachment | None:
        """A small text file, read right here: starting a process would take longer."""
        if path.suffix.lower() not in _PLAIN:
            return None
        try:
            data = read_file(path, self._limits.in_process_bytes)
        except UnreadableError as error:
            if error.failure is Failure.FILE_TOO_BIG:
                return None
            raise
        if data.lstrip().startswith(_CONTAINERS):
            return None
        from aktiv_app.services.material.extract import extract

        return Attachment(path.name, extract(data, path.suffix, self._limits).text)

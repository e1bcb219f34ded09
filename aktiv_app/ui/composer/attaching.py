"""Reads dropped, chosen and pasted material into the form, one file after the other."""

from collections import deque
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import Message, msg
from aktiv_app.core.model import Attachment
from aktiv_app.core.values import effective_value
from aktiv_app.services.api import Material, ReadJob
from aktiv_app.ui.background import Courier
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.composer.finding_words import short

NO_TEXT = msg("The clipboard holds no text. Copy the text first, then paste it here.")
NO_PLACE = msg("This task takes no files. Paste the text into a field instead.")


class _Waiting(Struct, frozen=True):
    variable: str
    path: Path


class Attaching(QObject):
    """`failed` carries the variable and the sentence; nothing was added then.

    Several files may fail one after the other; `cleared` takes all their sentences back.
    `busy_changed` carries the name of the file that is being read, or an empty string when
    none waits any more; `progressed` the share of it that was read, from 0 to 1, where the
    format has pages.
    """

    failed = Signal(str, object)
    cleared = Signal(str)
    attached = Signal(str, object)
    busy_changed = Signal(str)
    progressed = Signal(float)

    def __init__(
        self,
        composer: Composer,
        material: Material,
        courier: Courier,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._composer = composer
        self._material = material
        self._courier = courier
        self._queue: deque[_Waiting] = deque()
        self._current: _Waiting | None = None
        self._job: ReadJob | None = None

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings that can be read."""
        return tuple(self._material.suffixes)

    def add_files(self, variable: str, paths: tuple[Path, ...]) -> None:
        """Read the files and add them to `variable`."""
        if self._current is None:
            # What failed of files dropped a moment ago would be gone before it was read.
            self.cleared.emit(variable)
        self._queue.extend(_Waiting(variable, path) for path in paths)
        self._next()

    def add_text(self, variable: str, name: str, text: str) -> None:
        """Add pasted text to `variable`."""
        self.cleared.emit(variable)
        if not text.strip():
            self.failed.emit(variable, NO_TEXT)
            return
        try:
            attachment = self._material.from_text(name, text)
        except AktivError as error:
            self.failed.emit(variable, _unchanged(error))
            return
        self._add(variable, attachment)

    def cancel(self) -> None:
        """Stop reading; files still waiting are left out too."""
        self._queue.clear()
        if self._job is not None:
            self._job.cancel()
        self._finish()
        self.busy_changed.emit("")

    def _next(self) -> None:
        if self._current is not None or not self._queue:
            return
        self._current = waiting = self._queue.popleft()
        self.busy_changed.emit(waiting.path.name)

        def done(answer: Attachment | AktivError) -> None:
            self._read(waiting, answer)

        def progress(share: float) -> None:
            # A word about the file before may still have been under way.
            if waiting is self._current:
                self.progressed.emit(share)

        deliver_to = self._courier.deliver_to
        self._job = self._material.read(
            waiting.path, deliver_to(self, done), deliver_to(self, progress)
        )

    def _read(self, waiting: _Waiting, answer: Attachment | AktivError) -> None:
        if waiting is not self._current:
            return
        self._finish()
        if not self._queue:
            self.busy_changed.emit("")
        if isinstance(answer, AktivError):
            self.failed.emit(waiting.variable, _not_attached(waiting.path.name, answer))
        else:
            self._add(waiting.variable, answer)
        self._next()

    def _finish(self) -> None:
        self._current = None
        self._job = None

    def _add(self, variable: str, attachment: Attachment) -> None:
        session = self._composer.session
        if session is None:
            return
        try:
            held = effective_value(session.task_text.variable(variable), session.state)
        except KeyError:
            # The task was changed while the file was read.
            self.failed.emit(variable, NO_PLACE)
            return
        before = (
            tuple(item for item in held if isinstance(item, Attachment))
            if isinstance(held, tuple)
            else ()
        )
        self._composer.set_value(variable, (*before, attachment))
        self.attached.emit(variable, attachment)


def _not_attached(name: str, error: AktivError) -> Message:
    # Of several files that were dropped together, others may well have been attached.
    return msg("{name} was not attached. {problem}", name=short(name, 40), problem=error.message)


def _unchanged(error: AktivError) -> Message:
    return msg("{problem} The form is unchanged.", problem=error.message)

"""What the coach says of the form as it is now, asked for once nobody types for a moment."""

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.errors import AktivError
from aktiv_app.core.model import Variable
from aktiv_app.services.composing import ComposeSession
from aktiv_app.ui.timers import once

DELAY_MS = 150


class Advising(QObject):
    """Holds the newest advice; `changed` tells that it is another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: ComposeSession | None = None
        self._advice: tuple[Advice, ...] = ()
        self._missing: tuple[Variable, ...] = ()
        self._timer = once(self, self._look, DELAY_MS)

    @property
    def advice(self) -> tuple[Advice, ...]:
        """What the coach says."""
        return self._advice

    @property
    def missing(self) -> tuple[Variable, ...]:
        """The needed fields that were empty when the coach last looked."""
        return self._missing

    @property
    def is_current(self) -> bool:
        """Whether the advice is on the form as it is now."""
        return not self._timer.isActive()

    def begin(self, session: ComposeSession) -> None:
        """From now on the advice is on the form of `session`."""
        self._session = session

    def follow(self) -> None:
        """The form has changed: look at it in a moment."""
        self._timer.start()

    def _look(self) -> None:
        if self._session is None:
            return
        try:
            advice = tuple(self._session.advice())
        except AktivError:
            # The same broken template is already told about where the text is composed.
            advice = ()
        missing = tuple(self._session.missing())
        if (advice, missing) != (self._advice, self._missing):
            self._advice, self._missing = advice, missing
            self.changed.emit()

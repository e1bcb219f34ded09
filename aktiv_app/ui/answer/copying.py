"""Copying the restored text: waits until it is up to date, and reminds the first time."""

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import ClipboardError
from aktiv_app.core.messages import msg
from aktiv_app.privacy.restoring.answer import RestoredAnswer
from aktiv_app.privacy.restoring.released import RestoredText, release
from aktiv_app.ui.answer.desk import AnswerDesk
from aktiv_app.ui.clipboard import Clipboard

NOTHING = msg("There is nothing to copy yet. Paste the AI's answer first.")
CHANGED = msg("The text has changed since it was selected, so nothing was copied. Select it again.")


class AnswerCopying(QObject):
    """One attempt at a time.

    The screen answers `reminder_wanted` by `confirm` or `cancel`; the number with it is
    how many values would be copied. `refused` carries why nothing was copied.
    """

    reminder_wanted = Signal(int)
    refused = Signal(object)
    copied = Signal()

    def __init__(self, desk: AnswerDesk, clipboard: Clipboard) -> None:
        super().__init__(desk)
        self._desk = desk
        self._clipboard = clipboard
        self._waiting = False
        self._stretch: tuple[int, int] | None = None
        self._reminded = False
        self._copied: RestoredText | None = None
        desk.result_changed.connect(self._go_on)
        desk.text_changed.connect(self.cancel)
        desk.forgotten.connect(self._forget)

    @property
    def waiting(self) -> bool:
        """Whether a copy waits for the text to be restored."""
        return self._waiting

    def start(self, stretch: tuple[int, int] | None = None) -> None:
        """Copy the restored text, or only the stretch [start, end) of it (code points)."""
        if stretch is not None and not self._desk.is_current:
            self._refuse(CHANGED)
            return
        self._stretch = stretch
        self._waiting = True
        self._desk.flush()
        self._go_on()

    def confirm(self) -> None:
        """The reminder was read: copy. It is not shown again in this session."""
        self._reminded = True
        self.start(self._stretch)

    def cancel(self) -> None:
        """Copy nothing after all."""
        self._waiting = False

    def take_back(self) -> bool:
        """Empty the clipboard if it still holds what was copied; gives whether it did."""
        held, self._copied = self._copied, None
        return held is not None and self._clipboard.empty_if_holding(held)

    def _go_on(self) -> None:
        if not self._waiting:
            return
        desk = self._desk
        if desk.is_empty or desk.case is None:
            self._refuse(NOTHING)
        elif desk.is_current:
            self._restored()

    def _restored(self) -> None:
        result, problem = self._desk.result, self._desk.problem
        if problem is not None:
            self._refuse(problem.message)
        elif result is None:
            self._refuse(NOTHING)
        elif result.refused is not None:
            self._refuse(result.refused)
        elif (values := self._values(result)) and not self._reminded:
            self._waiting = False
            self.reminder_wanted.emit(values)
        else:
            self._waiting = False
            self._hand_over(release(result, self._stretch))

    def _hand_over(self, text: RestoredText) -> None:
        try:
            self._clipboard.copy_personal_data(text)
        except ClipboardError as error:
            self._refuse(error.message)
            return
        self._copied = text
        self.copied.emit()

    def _values(self, result: RestoredAnswer) -> int:
        """How many values are in what would be copied; one that stands twice is one."""
        start, end = self._stretch or (0, len(result.text))
        return len(
            {span.placeholder for span in result.spans if span.start < end and start < span.end}
        )

    def _forget(self) -> None:
        self._copied = None

    def _refuse(self, message: object) -> None:
        self._waiting = False
        self.refused.emit(message)

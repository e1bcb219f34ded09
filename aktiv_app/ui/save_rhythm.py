"""When what is being written is put on the disk: soon after a pause, and at times without one."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from aktiv_app.ui.timers import once

PAUSE_MS: Final = 1000
# Two seconds of typing are promised; writing what was typed takes a moment as well.
LONGEST_MS: Final = 1500


class SaveRhythm(QObject):
    """`due` comes a second after the last change, while one writes every one and a half."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pause = once(self, self._tell, PAUSE_MS)
        self.longest = once(self, self._tell, LONGEST_MS)

    @property
    def waiting(self) -> bool:
        """Whether something has changed since the last time."""
        return self.pause.isActive() or self.longest.isActive()

    def note(self) -> None:
        """Something has changed."""
        self.pause.start()
        if not self.longest.isActive():
            self.longest.start()

    def stop(self) -> None:
        """What has changed is saved, or need not be."""
        self.pause.stop()
        self.longest.stop()

    def _tell(self) -> None:
        self.stop()
        self.due.emit()

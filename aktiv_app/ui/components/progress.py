"""A line that moves along the edge of a card while what it shows is being worked on."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QProgressBar, QWidget

from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.timers import once

_PATIENCE_MS = 200


class EdgeProgress(QProgressBar):
    """Lies over the upper edge of `card`, so that nothing moves when it comes and goes.

    Words beside it say what is being done. Where motion is not wanted they stand alone.
    """

    def __init__(self, theme: Theme, card: QWidget, name: str) -> None:
        """`name` says what takes time, for screen readers."""
        super().__init__(card)
        self._theme = theme
        self._card = card
        self.setRange(0, 0)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.hide()
        self._timer = once(self, self._appear, _PATIENCE_MS)
        card.installEventFilter(self)

    @property
    def is_waiting(self) -> bool:
        """Whether work has begun so lately that nothing is shown of it yet."""
        return self._timer.isActive()

    def set_busy(self, busy: bool) -> None:
        """Work has begun, and the line appears if it goes on for a while; or it has ended."""
        if not busy:
            self._timer.stop()
            self.hide()
        elif self.isHidden() and not self._timer.isActive():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lie()
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        if not self._theme.reduced_motion:
            self._lie()
            self.raise_()
            self.show()

    def _lie(self) -> None:
        # Within the round corners.
        inset = self._theme.metrics.radius_large
        width = self._card.width() - 2 * inset
        self.setGeometry(inset, 1, max(width, 0), self.sizeHint().height())

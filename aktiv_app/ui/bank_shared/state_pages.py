"""A page in the place of what cannot be shown: being read, empty, not for this user, failed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from aktiv_app.ui.components.panels import EmptyState
from aktiv_app.ui.context import UiContext

State = tuple[str, str, str, str]
"""An icon, a heading, what it means, and the name of what can be done; "" where there is none."""


class StatePages(QStackedWidget):
    """Shows what `state` tells. `acted` tells that the page's button was pressed."""

    acted = Signal()

    def __init__(self, context: UiContext, widest: int = 0) -> None:
        """`widest` is the page's greatest width in pixels at normal text size; 0 for none."""
        super().__init__()
        self.context = context
        self._widest = context.theme.metrics.scaled(widest)
        self.shown: State | None = None
        """What is said now."""

    def state(self) -> State:
        """What holds now."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Say what holds now."""
        wanted = self.state()
        if wanted == self.shown:
            return
        self.shown = wanted
        page = EmptyState(self.context.theme, *wanted)
        page.acted.connect(self.acted)
        if self._widest:
            page.setMaximumWidth(self._widest)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(page)
        old = self.currentWidget()
        self.addWidget(holder)
        self.setCurrentWidget(holder)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()

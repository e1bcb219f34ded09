"""Says on the Settings screen that a draft was to be deleted and is still on the disk."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import DraftLeftError
from aktiv_app.core.messages import Message
from aktiv_app.services.api import KeptDrafts
from aktiv_app.ui.background import Courier
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.context import UiContext


class LeftDraft(QObject):
    """Hears of it as long as the window lives; the screen is made anew for another language."""

    changed = Signal()

    def __init__(
        self, drafts: Sequence[KeptDrafts], courier: Courier, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        for kind in drafts:
            kind.watch(courier.deliver(self, self._tell))

    @property
    def message(self) -> Message | None:
        """What happened and what to do; None when no draft was left behind."""
        errors = [kind.last_error for kind in self._drafts]
        return next((error.message for error in errors if isinstance(error, DraftLeftError)), None)

    def _tell(self) -> None:
        self.changed.emit()


class LeftDraftNotice(InlineNotice):
    """Is there while a draft is."""

    def __init__(self, left: LeftDraft, context: UiContext) -> None:
        super().__init__(context.theme, "warning", "")
        self._left = left
        self._tr = context.tr
        left.changed.connect(self._follow)
        self._say()
        if left.message is None:
            self.hide()  # not shown otherwise: without its screen it would be a window

    def _follow(self) -> None:
        self._say()
        self.setVisible(self._left.message is not None)

    def _say(self) -> None:
        message = self._left.message
        if message is not None:
            self.set_text(self._tr(message))

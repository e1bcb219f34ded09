"""The objects of the Compose screen that outlive its widgets."""

from PySide6.QtCore import QObject

from aktiv_app.ui.composer.attaching import Attaching
from aktiv_app.ui.composer.banked import Banked
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.composer.copying import Copying
from aktiv_app.ui.composer.drafting import DraftKeeper
from aktiv_app.ui.composer.parts import ComposerParts
from aktiv_app.ui.context import UiContext


class Desk(QObject):
    """One prompt being written and everything that works on it."""

    def __init__(self, parts: ComposerParts, context: UiContext) -> None:
        super().__init__()
        courier = context.courier
        self.parts = parts
        self.composer = Composer(parts.catalog, parts.screening, courier, self)
        self.copying = Copying(self.composer, parts.screening, context.clipboard, courier, self)
        self.attaching = Attaching(self.composer, parts.material, courier, self)
        self.keeper = DraftKeeper(self.composer, parts.drafts, courier, self)
        self.banked = Banked(self.composer, self.copying, parts.bank, courier, self)
        self.copying.copied.connect(self._tell_of_copy)
        parts.cases.forgotten.connect(self.composer.request_screening)

    def _tell_of_copy(self) -> None:
        session = self.composer.session
        if session is not None:
            self.parts.cases.copied.emit(session.state.task)

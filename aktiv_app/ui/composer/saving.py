"""Saving what is in Compose to the bank: a title, what is kept, and where it is then."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.composer.desk import Desk
from aktiv_app.ui.composer.save_dialog import SaveDialog
from aktiv_app.ui.context import UiContext


class SaveTalk(QObject):
    """One attempt; the dialog stays while the bank refuses it."""

    def __init__(self, desk: Desk, context: UiContext, strip: Strip, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._context = context
        self._strip = strip
        self._view = view
        self._saved = ""
        self.dialog: SaveDialog | None = None

    def ask(self) -> None:
        """Ask for the title."""
        session = self._desk.composer.session
        if session is None or self._desk.parts.bank is None:
            return
        self.dialog = SaveDialog(self._context, session.task_text.name, self._view)
        self.dialog.confirmed.connect(self._save)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _save(self) -> None:
        if self.dialog is not None:
            title = self.dialog.title.text().strip()
            self._desk.banked.save(title, self._done, self._refused, self.dialog)

    def _done(self, prompt: str) -> None:
        tr = self._context.tr
        self._saved = prompt
        if self.dialog is not None:
            self.dialog.close_done()
        self._strip.say(
            "done",
            tr.t("Saved to the bank as your own draft."),
            ((tr.t("Show it in the bank"), self._show),),
        )

    def _refused(self, error: AktivError) -> None:
        if self.dialog is not None:
            self.dialog.refuse(error)

    def _closed(self) -> None:
        self.dialog = None

    def _show(self) -> None:
        parts = self._desk.parts.bank
        if parts is not None:
            self._context.go_to("bank")
            parts.links.shown.emit(self._saved)

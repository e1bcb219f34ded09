"""Backups of the bank: which there are, make one now, restore one after a question."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import msg
from aktiv_app.services.bank.api import Backup
from aktiv_app.ui.bank.settings.part import SettingsPart
from aktiv_app.ui.bank_shared.ask import AskDialog
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.components.fields import ComboBox
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.settings.view import Section

_MEGA = 1_000_000
_BACKUPS, _RESTORE = msg("Backups"), msg("Restore a backup")


class BackupsPart(SettingsPart):
    """Restoring keeps the bank as it is now aside, so that nothing is lost by a slip."""

    def __init__(self, parts: BankParts, context: UiContext) -> None:
        super().__init__(parts, context)
        tr, theme = context.tr, context.theme
        self._words = BankWords(parts.catalog, context.language, tr)
        self.make = SecondaryButton(theme, tr.t("Back up now"))
        self.make.clicked.connect(self._make)
        self.add_row(
            tr(_BACKUPS),
            tr.t("The bank is backed up by itself, at most once a day."),
            self.make,
        )
        self.list = ComboBox(theme, tr.t("Backup"))
        self.list.setEnabled(False)
        self.restore = SecondaryButton(theme, tr.t("Restore …"))
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self._ask)
        self.add_row(
            tr(_RESTORE),
            tr.t("The bank as it is now is kept beside it."),
            self.list,
            self.restore,
        )
        self.dialog: AskDialog | None = None
        self._look()

    def _look(self) -> None:
        self.parts.bank.backups(self.context.courier.deliver_to(self, self._listed))

    def _listed(self, answer: tuple[Backup, ...] | AktivError) -> None:
        if isinstance(answer, AktivError):
            self.refuse(answer)
            return
        self.list.clear()
        for backup in answer:
            size = self._words.number(backup.size / _MEGA)
            text = self.context.tr.t(
                "{time}, {size} MB", time=self._words.exactly(backup.made_at), size=size
            )
            self.list.addItem(text, backup.path)
        if not answer:
            self.list.addItem(self.context.tr.t("There is none"))
        self.list.setEnabled(bool(answer))
        self.restore.setEnabled(bool(answer))

    def _make(self) -> None:
        self.make.setEnabled(False)
        self.parts.bank.back_up(self.context.courier.deliver_to(self, self._made))

    def _made(self, answer: Backup | AktivError) -> None:
        self.make.setEnabled(True)
        if isinstance(answer, AktivError):
            self.refuse(answer)
            return
        self.say("done", self.context.tr.t("The backup is made."))
        self._look()

    def _ask(self) -> None:
        path = self.list.currentData()
        if not isinstance(path, Path):
            return
        tr = self.context.tr
        dialog = AskDialog(
            self.context,
            tr.t("Restore this backup?"),
            tr.t(
                "The bank is then as it was at {time}. What was written after that is no longer "
                "in it, but the bank as it is now is kept beside it as a file.",
                time=self.list.currentText(),
            ),
            tr.t("Restore"),
            self.window(),
        )
        dialog.confirmed.connect(partial(self._restore, dialog, path))
        self.dialog = dialog
        dialog.open()

    def _restore(self, dialog: AskDialog, path: Path) -> None:
        done = self.context.courier.deliver_to(self, partial(self._restored, dialog))
        self.parts.bank.restore(path, done)

    def _restored(self, dialog: AskDialog, error: AktivError | None) -> None:
        if error is not None:
            dialog.refuse(error)
            return
        dialog.close_done()
        self.dialog = None
        self.say("done", self.context.tr.t("The backup is restored."))
        self._look()


def backups_section(parts: BankParts) -> Section:
    """The part for the Settings screen."""

    def make(context: UiContext) -> QWidget:
        return BackupsPart(parts, context)

    return Section(msg("Backups of the bank"), make, (_BACKUPS, _RESTORE))

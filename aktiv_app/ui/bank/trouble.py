"""The page in place of the bank when its file is refused: what happened, and the ways out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import Backup, BankFaultError, BankHealth
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.components.fields import ComboBox
from aktiv_app.ui.components.folders import documents_folder
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.layouts import empty, row
from aktiv_app.ui.components.panels import Card, IconLabel, InlineNotice, separator
from aktiv_app.ui.context import UiContext
from prompt_bank.model.errors import Problem

_MAY_PASS = frozenset(
    {Problem.DISK_FULL, Problem.CANNOT_WRITE, Problem.BANK_READ_ONLY, Problem.BANK_BUSY}
)
"""What is no fault of the file: once it is over, the file is opened as ever."""


def _way(text: str, buttons: Sequence[QWidget]) -> QHBoxLayout:
    line = row(label(text, wrap=True), *buttons)
    line.setStretch(0, 1)
    line.setContentsMargins(0, 8, 0, 8)
    return line


class TroublePage(QWidget):
    """Nothing here changes the refused file: each way out leaves it as it is, or keeps it aside.

    `restored` says so in words, for whoever shows the bank once this page is gone.
    """

    restored = Signal(str)

    def __init__(self, desk: BankDesk, words: BankWords, context: UiContext) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._context = context
        tr, theme = context.tr, context.theme
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        heading = label(tr.t("The bank cannot be opened"), "title")
        self._column.addLayout(row(IconLabel(theme, "circle-alert", "red", 22), heading, None))
        self.reason = label("", wrap=True)
        self._column.addWidget(self.reason)
        self._column.addWidget(label(tr.t("Choose one of these:"), "muted", wrap=True))
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 8, 16, 8)
        self.again = SecondaryButton(theme, tr.t("Try again"), "rotate-ccw")
        self.again.clicked.connect(desk.bank.try_again)
        self.look = SecondaryButton(theme, tr.t("Open to look only"), "eye")
        self.look.clicked.connect(self._look)
        self.backups = ComboBox(theme, tr.t("Backup"))
        self.restore = SecondaryButton(theme, tr.t("Restore"), "rotate-ccw")
        self.restore.clicked.connect(self._restore)
        self.restore.setEnabled(False)
        self.rescue = SecondaryButton(theme, tr.t("Export"), "save")
        self.rescue.clicked.connect(self._rescue)
        ways = (
            (tr.t("Read the prompts; nothing can be changed."), (self.look,)),
            (
                tr.t("Put a backup in its place. The file as it is now is kept beside it."),
                (self.backups, self.restore),
            ),
            (tr.t("Write what can still be read to a folder, one file a prompt."), (self.rescue,)),
        )
        self._passing = QWidget()
        passing = QVBoxLayout(self._passing)
        passing.setContentsMargins(0, 0, 0, 0)
        passing.setSpacing(inside.spacing())
        first = tr.t("Open it once more, when this has been put right.")
        passing.addLayout(_way(first, (self.again,)))
        passing.addWidget(separator())
        inside.addWidget(self._passing)
        for at, (text, buttons) in enumerate(ways):
            if at:
                inside.addWidget(separator())
            inside.addLayout(_way(text, buttons))
        self._column.addWidget(card)
        self._notices = QVBoxLayout()
        self._column.addLayout(self._notices)
        self._column.addStretch(1)
        holder = QWidget()
        holder.setLayout(self._column)
        holder.setMaximumWidth(theme.metrics.scaled(720))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(24, 32, 24, 24)
        outer.addWidget(holder, 1, Qt.AlignmentFlag.AlignTop)
        desk.health_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say why, and offer the backups there are."""
        if self._desk.bank.health is not BankHealth.REFUSED:
            return
        trouble = self._desk.bank.trouble
        self.reason.setText(self._context.tr(trouble.message) if trouble else "")
        self._passing.setVisible(
            isinstance(trouble, BankFaultError) and trouble.problem in _MAY_PASS
        )
        self._desk.bank.backups(self._desk.courier.deliver_to(self, self._backups_came))

    def _backups_came(self, answer: tuple[Backup, ...] | AktivError) -> None:
        self.backups.clear()
        if not isinstance(answer, AktivError):
            for backup in answer:
                self.backups.addItem(self._words.exactly(backup.made_at), backup.path)
        some = self.backups.count() > 0
        self.restore.setEnabled(some)
        if not some:
            self.backups.addItem(self._context.tr.t("There is none"))
        self.backups.setEnabled(some)

    def _look(self) -> None:
        self._desk.bank.open_read_only(self._desk.courier.deliver_to(self, self._done))

    def _restore(self) -> None:
        path = self.backups.currentData()
        if isinstance(path, Path):
            done = partial(self._restored, self.backups.currentText())
            self._desk.bank.restore(path, self._desk.courier.deliver_to(self, done))

    def _restored(self, time: str, error: AktivError | None) -> None:
        self._done(error)
        if error is None and self._desk.bank.health is not BankHealth.REFUSED:
            self.restored.emit(
                self._context.tr.t(
                    "The bank is as it was at {time}. The file that could not be opened is kept "
                    "beside the backups.",
                    time=time,
                )
            )

    def _rescue(self) -> None:
        tr = self._context.tr
        name = QFileDialog.getExistingDirectory(self, tr.t("Choose a folder"), documents_folder())
        if name:
            # A folder of its own, so that nothing there is mixed up or written over.
            made = QDateTime.currentDateTime().toString("yyyyMMdd-HHmmss")
            path = Path(name) / f"aktiv-prompt {made}"
            self._desk.bank.rescue(path, self._desk.courier.deliver_to(self, self._rescued))

    def _rescued(self, answer: int | AktivError) -> None:
        if isinstance(answer, AktivError):
            self._done(answer)
            return
        text = self._context.tr.nt(
            "{count} prompt was written to the folder.",
            "{count} prompts were written to the folder.",
            answer,
        )
        self._say("done", text)

    def _done(self, error: AktivError | None) -> None:
        if error is None:
            return
        tr = self._context.tr
        told = tr(error.message)
        if told == self.reason.text():
            # It stands above already; what is new is that this was no way out.
            told = tr.t("It cannot be opened in this way either. Choose another one.")
        self._say("error", told)

    def _say(self, tone: str, text: str) -> None:
        empty(self._notices)
        self._notices.addWidget(InlineNotice(self._context.theme, tone, text))

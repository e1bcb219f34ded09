"""Packages that somebody has put into the team's folder: offered, never taken by themselves."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import BankFaultError, BankHealth
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.transfer import Transfer
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.context import UiContext
from prompt_bank.model.errors import Problem


class Offers(QWidget):
    """Empty while there is nothing new. What was closed is not offered again in this window."""

    def __init__(self, desk: BankDesk, transfer: Transfer, context: UiContext) -> None:
        super().__init__()
        self._desk = desk
        self._transfer = transfer
        self._context = context
        self._offered: tuple[Path, ...] = ()
        self._closed: set[Path] = set()
        self._trouble = ""
        self.notice: InlineNotice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 8, 24, 0)
        self.hide()

    def look(self) -> None:
        """See what the team's folder holds."""
        if self._desk.bank.health is BankHealth.READY:
            self._desk.bank.offers(self._desk.courier.deliver_to(self, self._came))

    def _came(self, answer: tuple[Path, ...] | AktivError) -> None:
        if isinstance(answer, AktivError):
            self._tell(answer)
            return
        offered = tuple(path for path in answer if path not in self._closed)
        if offered == self._offered and not self._trouble:
            return
        self._offered = offered
        self._trouble = ""
        if offered:
            self._offer(offered)
        else:
            self._show(None)

    def _tell(self, error: AktivError) -> None:
        """Say that the folder cannot be read; faults of the bank itself are told elsewhere."""
        if not isinstance(error, BankFaultError) or error.problem is not Problem.FOLDER_UNREADABLE:
            return
        tr = self._context.tr
        trouble = tr(error.message)
        self._offered = ()
        if trouble == self._trouble:
            return  # said already, and perhaps closed
        self._trouble = trouble
        notice = InlineNotice(self._context.theme, "info", trouble, dismiss=tr.t("Close"))
        notice.dismissed.connect(self.hide)
        self._show(notice)

    def _offer(self, offered: tuple[Path, ...]) -> None:
        tr = self._context.tr
        text = tr.nt(
            "There is a new package in the team's folder: {name}",
            "There are {count} new packages in the team's folder, such as {name}",
            len(offered),
            name=offered[0].name,
        )
        notice = InlineNotice(
            self._context.theme,
            "info",
            text,
            tr.t("See what it contains"),
            tr.t("Close"),
        )
        notice.acted.connect(self._open)
        notice.dismissed.connect(self._dismiss)
        self._show(notice)

    def _show(self, notice: InlineNotice | None) -> None:
        if self.notice is not None:
            self._column.removeWidget(self.notice)
            self.notice.hide()
            self.notice.deleteLater()
        self.notice = notice
        if notice is not None:
            self._column.addWidget(notice)
        self.setVisible(notice is not None)

    def _open(self) -> None:
        if self._offered:
            self._transfer.load(self._offered[0])

    def _dismiss(self) -> None:
        self._closed |= set(self._offered)
        self._offered = ()
        self.hide()

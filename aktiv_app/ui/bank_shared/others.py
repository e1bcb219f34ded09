"""Notices what other programs write to the bank, such as the command line, while it is open."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from aktiv_app.services.bank.api import Bank

_EVERY_MS = 3_000


class OthersWatch(QObject):
    """Has the bank look now and then, and at once when the user comes back to the window."""

    def __init__(self, bank: Bank, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bank = bank
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(bank.look_for_others)

    def begin(self) -> None:
        """Look from now on."""
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._returned)

    def _returned(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._bank.look_for_others()

"""Counts the proposals that wait for the user, while the inbox itself is not open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import BankEvent, TeamState
from aktiv_app.ui.background import Courier
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.timers import once
from prompt_bank.model.people import Role

if TYPE_CHECKING:
    from aktiv_app.ui.review.entry import Queue
    from prompt_bank.service.bank import BankService


class ReviewWatch(QObject):
    """Keeps `parts.to_review` right from `begin` on. Not a curator: nothing waits."""

    def __init__(self, parts: BankParts, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._courier = courier
        self._begun = False
        self._soon = once(self, self.look, 200)

    def begin(self) -> None:
        """Look now, and again after each change."""
        if self._begun:
            return
        self._begun = True
        self._parts.bank.watch(self._courier.deliver_to(self, self._changed))
        self._parts.bank.watch_team(self._courier.deliver_to(self, self._team_moved))
        self.look()

    def look(self) -> None:
        """Count what waits now."""
        if not self._parts.bank.actor.may(Role.CURATOR):
            self._parts.to_review.set(0)
            return
        done = self._courier.deliver_to(self, self._counted)
        self._parts.bank.read(_queue, done, newest="review-count")

    def _counted(self, answer: "Queue | AktivError") -> None:
        if not isinstance(answer, AktivError):
            self._parts.to_review.set(answer.mine)

    def _changed(self, _event: BankEvent) -> None:
        self._soon.start()

    def _team_moved(self, _team: TeamState) -> None:
        self._soon.start()


def _queue(service: "BankService") -> "Queue":
    # On the bank's thread, where the many modules behind it make nobody wait.
    from aktiv_app.ui.review.entry import read_queue

    return read_queue(service)

"""What the screens for the bank, for review and for writing prompts tell each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from aktiv_app.core.model import FormState
    from prompt_bank.workflow.standing import Judgement


class Opened(Struct, frozen=True):
    """A prompt of the bank that Compose is to open, and where it came from.

    `state` is the form with its fields empty; `revision` is the hash of the content.
    """

    prompt: str
    language: str
    revision: str
    title: str
    judgement: Judgement
    state: FormState


class BankLinks(QObject):
    """`opened` carries an `Opened` for Compose; `shown` the id of a prompt the bank is to show."""

    opened = Signal(object)
    shown = Signal(str)


class Count(QObject):
    """How many of something wait for the user; `changed` tells that `value` is another."""

    changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value = 0

    @property
    def value(self) -> int:
        """How many."""
        return self._value

    def set(self, value: int) -> None:
        """Tell who listens, if it is another number than before."""
        if value != self._value:
            self._value = value
            self.changed.emit(value)

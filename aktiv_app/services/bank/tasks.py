"""The tasks of Compose: those in files, and the bank's prompts that are opened there."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.languages import Language
from aktiv_app.core.model import TaskText
from aktiv_app.services.bank.api import Bank, BankHealth

_PATIENCE: Final = 15.0  # seconds; opening the bank's file takes a fraction of one
_FROM_BANK: Final = "bank:"
_MOST: Final = 64


class BankTasks(TaskCatalog):
    """A catalogue that also knows the prompts of the bank, by the names `Bank.opened` gives."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._find: Callable[[str], TaskText] | None = None
        self._opened: dict[str, TaskText] = {}

    def ask(self, find: Callable[[str], TaskText]) -> None:
        """Get the texts of the bank's prompts from `find` (`Bank.text_of`) from now on."""
        self._find = find

    def text(self, task_id: str, language: Language) -> TaskText:
        """A task in one language; a prompt of the bank has the one it was written in."""
        if self._find is None or not task_id.startswith(_FROM_BANK):
            return super().text(task_id, language)
        # Asked for at every keystroke; what the name stands for never changes.
        if task_id not in self._opened:
            found = self._find(task_id)
            if len(self._opened) >= _MOST:
                self._opened.clear()
            self._opened[task_id] = found
        return self._opened[task_id]


def when_open(bank: Bank) -> Callable[[str], TaskText]:
    """As `bank.text_of`, on a thread that can wait until the bank's file is open."""
    moved = threading.Event()
    bank.watch_health(lambda _: moved.set())

    def find(task: str) -> TaskText:
        if bank.health is BankHealth.OPENING:
            moved.wait(_PATIENCE)
        return bank.text_of(task)

    return find

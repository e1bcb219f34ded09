"""The tasks of Compose: those in files, and the bank's prompts that are opened there."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.languages import Language
from aktiv_app.core.model import TaskText
from aktiv_app.services.bank.names import is_bank_task

_MOST: Final = 64

BankText = Callable[[str, Language], TaskText]
"""A prompt of the bank as a task, by the name `Bank.opened` gives it; raises AktivError."""


class BankTasks(TaskCatalog):
    """A catalogue that also knows prompts of the bank; only the app's own tasks are listed."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._find: BankText | None = None
        self._opened: dict[tuple[str, Language], TaskText] = {}

    def ask(self, find: BankText) -> None:
        """Get the texts of the bank's prompts from `find` (`Bank.text_of`) from now on."""
        self._find = find

    def text(self, task_id: str, language: Language) -> TaskText:
        """A task in one language; raises AktivError."""
        if self._find is None or not is_bank_task(task_id):
            return super().text(task_id, language)
        # Asked for at every keystroke; what the name stands for hardly changes meanwhile.
        key = (task_id, language)
        # Drafts ask on a thread of their own, so what was here a moment ago may be gone.
        known = self._opened.get(key)
        if known is None:
            known = self._find(task_id, language)
            if len(self._opened) >= _MOST:
                self._opened.clear()
            self._opened[key] = known
        return known

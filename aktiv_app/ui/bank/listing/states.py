"""What stands in the place of the list while it is read, empty, or nothing answers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.banking.words import STANDING_NAMES, BankWords
from aktiv_app.ui.components.panels import EmptyState
from aktiv_app.ui.context import UiContext


class ListStates(QStackedWidget):
    """Says which it is, and what can be done. `write_wanted` asks for a new prompt."""

    write_wanted = Signal()

    def __init__(self, desk: BankDesk, words: BankWords, context: UiContext) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._context = context
        self._shown: tuple[str, str, str, str] | None = None

    def refresh(self) -> None:
        """Say what holds now."""
        wanted = self._state()
        if wanted == self._shown:
            return
        self._shown = wanted
        page = EmptyState(self._context.theme, *wanted)
        page.acted.connect(self._act)
        old = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()

    def _state(self) -> tuple[str, str, str, str]:
        tr, desk = self._context.tr, self._desk
        if desk.problem is not None:
            return (
                "circle-alert",
                tr.t("The list cannot be shown"),
                tr(desk.problem.message),
                tr.t("Try again"),
            )
        if desk.listing is None:
            return ("library", tr.t("The bank is being opened"), "", "")
        if desk.narrowed:
            return (
                "search",
                tr.t("No prompt answers this"),
                self._loosen(),
                tr.t("Show all prompts"),
            )
        return (
            "library",
            tr.t("The bank is empty"),
            tr.t(
                "Write a prompt and save it to the bank, or drop a file with prompts here. "
                "You see what it holds before anything is kept."
            ),
            tr.t("Write a prompt"),
        )

    def _loosen(self) -> str:
        """What narrows the list, so that the user sees what to take away."""
        tr, query, words = self._context.tr, self._desk.query, self._words
        parts = [tr.t("“{text}”", text=query.text.strip())] if query.text.strip() else []
        parts += sorted(words.task(task) for task in query.tasks)
        parts += sorted(words.language(code) for code in query.languages)
        parts += sorted(
            tr(STANDING_NAMES[name]) for name in query.standings if name in STANDING_NAMES
        )
        parts += sorted(query.tags)
        if query.favourites:
            parts.append(tr.t("only favourites"))
        if query.own:
            parts.append(tr.t("only my own"))
        return tr.t(
            "The list is narrowed to: {what}. Take some of it away, or use fewer letters.",
            what=" · ".join(parts),
        )

    def _act(self) -> None:
        if self._desk.problem is not None:
            self._desk.retry()
        elif self._desk.narrowed:
            self._desk.loosen()
        else:
            self.write_wanted.emit()

"""What stands in the place of the list while it is read, empty, or nothing answers."""

from PySide6.QtCore import Signal

from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank_shared.state_pages import State, StatePages
from aktiv_app.ui.bank_shared.words import STANDING_NAMES, BankWords
from aktiv_app.ui.context import UiContext


class ListStates(StatePages):
    """Says which it is, and what can be done. `write_wanted` asks for a new prompt."""

    write_wanted = Signal()

    def __init__(self, desk: BankDesk, words: BankWords, context: UiContext) -> None:
        super().__init__(context)
        self._desk = desk
        self._words = words
        self.acted.connect(self._act)

    def state(self) -> State:
        tr, desk = self.context.tr, self._desk
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
                tr.t("No prompt matches this"),
                self._loosen(),
                tr.t("Show all prompts"),
            )
        if desk.bank.lacking is not None:
            return (
                "circle-alert",
                tr.t("The prompts that come with the app are missing"),
                tr(desk.bank.lacking.message),
                tr.t("Try again"),
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
        tr, query, words = self.context.tr, self._desk.query, self._words
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
        elif self._desk.bank.lacking is not None:
            self._desk.bank.try_again()
        else:
            self.write_wanted.emit()

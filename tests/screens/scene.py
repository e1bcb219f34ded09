"""What the states of the screens are described with."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from aktiv_app.ui.answer.view import AnswerView
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.composer.view import ComposeView
from aktiv_app.ui.review.view import ReviewView
from aktiv_app.ui.window.main_window import MainWindow
from tests.ui.answer.building import AnswerBench
from tests.ui.bank.building import BankBench
from tests.ui.bank.prompts import a_team_bank
from tests.ui.composer.building import Bench, interview

USUAL = (1440, 900)
SMALLEST = (1024, 700)


@dataclass(frozen=True)
class Scene:
    """What a scene works with; `open` makes the window and gives the Compose screen."""

    bench: Bench
    answers: AnswerBench
    bank: BankBench
    folder: Path
    open: Callable[[], tuple[MainWindow, ComposeView | None]]
    wait: Callable[[Callable[[], bool]], None]

    def compose(self) -> ComposeView:
        """The Compose screen with nothing chosen."""
        _, view = self.open()
        assert view is not None
        return view

    def filled(self) -> ComposeView:
        """The Compose screen with a filled-in form that has been checked."""
        view = self.compose()
        view.desk.composer.restore(interview(self.bench.context.language))
        self.wait(lambda: view.desk.composer.is_current)
        self.wait(lambda: view.desk.composer.coach.is_current)
        return view

    def answer(self) -> AnswerView:
        """The Answer screen."""
        window, _ = self.open()
        window.open_screen("answer")
        view = window.current_view
        assert isinstance(view, AnswerView)
        return view

    def fill_bank(self) -> None:
        """Put a team's prompts into the bank."""
        self.bank.ids = a_team_bank(self.bank.bank)

    def open_bank(self, *, wait: bool = True) -> BankView:
        """The Bank screen."""
        window, _ = self.open()
        window.open_screen("bank")
        view = window.current_view
        assert isinstance(view, BankView)
        if wait:
            self.wait(lambda: not view.desk.is_looking)
        return view

    def open_review(self) -> ReviewView:
        """The review inbox."""
        window, _ = self.open()
        window.open_screen("review")
        view = window.current_view
        assert isinstance(view, ReviewView)
        return view


@dataclass(frozen=True)
class State:
    """A state worth looking at."""

    name: str
    scene: Callable[[Scene], None]
    sizes: tuple[tuple[int, int], ...] = (USUAL,)
    percent: int = 100

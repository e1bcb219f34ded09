"""Draws the states, one after the other, in windows like the app's."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from aktiv_app.core.languages import Language
from aktiv_app.core.settings import MotionChoice, ThemeChoice
from aktiv_app.services.help_library import HelpLibrary
from aktiv_app.ui.app import settings_screen
from aktiv_app.ui.bank.screen import bank_screen
from aktiv_app.ui.composer.screen import compose_screen
from aktiv_app.ui.composer.view import ComposeView
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.help.parts import HelpParts
from aktiv_app.ui.help.screen import help_screen
from aktiv_app.ui.review.screen import review_screen
from aktiv_app.ui.speech import Speech
from aktiv_app.ui.window.geometry import Geometry
from aktiv_app.ui.window.main_window import MainWindow
from tests.screens.answer_states import ANSWER_STATES
from tests.screens.bank_states import BANK_STATES
from tests.screens.scene import Scene
from tests.screens.states import STATES
from tests.ui.answer.building import AnswerBench
from tests.ui.bank.building import BankBench
from tests.ui.composer.building import RESOURCES, Bench, make_context

_LONGEST_WAIT_MS = 60_000
FIGURES = RESOURCES / "privacy" / "measured.toml"


def draw_all(
    out: Path, folder: Path, languages: Sequence[str], themes: Sequence[str], only: Sequence[str]
) -> int:
    """Draw into `out`, with scratch files in `folder`; returns the number of pictures."""
    QApplication.setStyle("Fusion")
    app = QApplication.instance() or QApplication(["screens"])
    assert isinstance(app, QApplication)
    out.mkdir(parents=True, exist_ok=True)
    drawn = 0
    speech = Speech()
    for language in map(Language, languages):
        for theme in map(ThemeChoice, themes):
            context = make_context(app, language)
            speech.use(context.language, context.tr)
            context.theme.apply(theme, 100, MotionChoice.ON)
            for state in (*STATES, *ANSWER_STATES, *BANK_STATES):
                if only and state.name not in only:
                    continue
                context.theme.apply(theme, state.percent, MotionChoice.ON)
                for size in state.sizes:
                    name = f"{state.name}-{size[0]}x{size[1]}-{language.value}-{theme.value}.png"
                    _draw(out / name, context, folder, state.scene, size)
                    drawn += 1
            context.theme.deleteLater()
    # The offscreen platform frees what is left on its clipboard after Python has gone.
    app.clipboard().clear()
    return drawn


def _draw(
    target: Path,
    context: UiContext,
    folder: Path,
    scene: Callable[[Scene], None],
    size: tuple[int, int],
) -> None:
    bench = Bench(context)
    answers = AnswerBench(context, folder / "cases")
    bank = BankBench(context, Path(tempfile.mkdtemp(dir=folder)))
    bench.bank = bank.parts
    about = HelpParts(HelpLibrary(RESOURCES / "help", FIGURES), bench.opened.append)
    window: MainWindow | None = None

    def open_window() -> tuple[MainWindow, ComposeView | None]:
        nonlocal window
        window = MainWindow(
            context,
            (
                compose_screen(bench.parts()),
                bank_screen(bank.parts),
                answers.screen(),
                review_screen(bank.parts),
                help_screen(about),
                settings_screen(bank.parts),
            ),
            Geometry(folder / "window.ini"),
            lambda: (context.language, context.tr),
            (),
        )
        window.resize(*size)
        window.show()
        view = window.current_view
        return window, view if isinstance(view, ComposeView) else None

    scene(Scene(bench, answers, bank, folder, open_window, wait_until))
    assert window is not None
    settle()  # the first activation fits the window to the screen
    window.resize(*size)
    settle()
    picture = window.grab()
    for extra in QApplication.topLevelWidgets():
        if extra is not window and extra.isVisible() and extra.parentWidget() is not None:
            _lay_over(picture, window, extra)
    picture.save(str(target))
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    bank.close()


def _lay_over(picture: QPixmap, window: QWidget, extra: QWidget) -> None:
    """Dialogs and menus are windows of their own: put them where they stand."""
    place = extra.pos() - window.pos()
    if isinstance(extra, QDialog):
        place = QPoint(
            (window.width() - extra.width()) // 2, (window.height() - extra.height()) // 2
        )
    painter = QPainter(picture)
    painter.drawPixmap(place, extra.grab())
    painter.end()


def wait_until(ready: Callable[[], bool]) -> None:
    """Handle events until `ready`; a state that never comes is an error, not a picture."""
    timer = QElapsedTimer()
    timer.start()
    while not ready():
        if timer.hasExpired(_LONGEST_WAIT_MS):
            raise TimeoutError("the state to be drawn did not come")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def settle() -> None:
    """Let layouts and painting finish."""
    for _ in range(5):
        QCoreApplication.processEvents()

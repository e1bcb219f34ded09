from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.services.api import EngineState
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.composer.building import Bench, interview, make_context


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[Bench]:
    QApplication.setStyle("Fusion")
    made = Bench(make_context(qapp))
    yield made
    for widget in (*QApplication.topLevelWidgets(), made.context.theme):
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def start(bench: Bench, qtbot: QtBot) -> ComposeView:
    """The screen before a task is chosen."""
    view = bench.view()
    qtbot.addWidget(view)
    view.resize(1256, 900)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def view(start: ComposeView, bench: Bench, qtbot: QtBot) -> ComposeView:
    """The screen with a filled-in form that has been checked."""
    composer = start.desk.composer
    composer.restore(interview(Language.NB))
    if bench.screening.state is EngineState.READY:
        qtbot.waitUntil(lambda: composer.is_current)
    return start

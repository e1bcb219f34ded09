from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aktiv_app.ui.answer.view import AnswerView
from tests.ui.answer.building import AnswerBench
from tests.ui.composer.building import make_context


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[AnswerBench]:
    QApplication.setStyle("Fusion")
    made = AnswerBench(make_context(qapp), tmp_path)
    yield made
    made.answers.close()
    for widget in (*QApplication.topLevelWidgets(), made.context.theme):
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def shown(view: AnswerView, qtbot: QtBot) -> AnswerView:
    """`view` on the screen."""
    qtbot.addWidget(view)
    view.resize(1200, 860)
    with qtbot.waitExposed(view):
        view.show()
    return view


def paste(view: AnswerView, qtbot: QtBot, text: str) -> None:
    """Paste `text` and wait until it is restored."""
    view.desk.paste(text)
    qtbot.waitUntil(lambda: view.desk.is_current)


@pytest.fixture
def empty(bench: AnswerBench, qtbot: QtBot) -> AnswerView:
    """The screen before anything has been copied."""
    return shown(bench.view(), qtbot)


@pytest.fixture
def view(bench: AnswerBench, qtbot: QtBot) -> AnswerView:
    """The screen after one prompt was copied, with nothing pasted yet."""
    bench.send()
    return shown(bench.view(), qtbot)

"""The Answer screen in the smallest window with the largest text."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from tests.ui.answer.building import AnswerBench
from tests.ui.answer.conftest import paste
from tests.ui.composer.building import Contexts

ANSWER = "[PERSON_1] og [PERSON_2] er spurt. [PERSON_9] er det ikke. [TELEFON_1]"


def is_whole(widget: QWidget) -> bool:
    """Whether a widget has the room that it needs at least."""
    return widget.minimumSizeHint().width() <= widget.width()


@pytest.mark.parametrize("language", list(Language))
def test_both_texts_stand_side_by_side_and_the_bar_is_whole(
    contexts: Contexts, qtbot: QtBot, tmp_path: Path, language: Language
) -> None:
    context = contexts(language, 150)
    bench = AnswerBench(context, tmp_path)
    bench.send()
    view = bench.view()
    qtbot.addWidget(view)
    view.resize(950, 640)
    with qtbot.waitExposed(view):
        view.show()
    paste(view, qtbot, ANSWER)
    assert view.width() == 950
    left, right = view.pasted.geometry(), view.restored.mapTo(view, view.restored.rect().topLeft())
    assert left.right() < right.x()
    assert right.x() + view.restored.width() <= view.width()
    bar = view.bar
    assert bar.unknown.isVisible()
    assert bar.reminder.isVisible()
    for widget in (bar.sentence, bar.unknown, bar.reminder, bar.copy):
        assert is_whole(widget), widget
    assert bar.copy.mapTo(view, bar.copy.rect().topRight()).x() < view.width()
    paste(view, qtbot, f"{ANSWER} Er du gravid?")
    assert bar.questions.isVisible()
    qtbot.waitUntil(lambda: is_whole(bar.copy))
    for widget in (bar.sentence, bar.unknown, bar.questions):
        assert is_whole(widget), widget
    assert bar.copy.mapTo(view, bar.copy.rect().topRight()).x() < view.width()
    bench.answers.close()

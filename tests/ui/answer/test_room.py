"""The Answer screen in the smallest window with the largest text."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.ui.components.labels import ElidedLabel
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
    titles = (view.title, *(each for each in view.findChildren(ElidedLabel) if _is_heading(each)))
    assert len(titles) == 4
    for title in titles:
        # A shorter one may stand there, never one that is cut.
        assert "…" not in title.text(), title.text()
        assert is_whole(title), title.text()
    for button in (view.pasted.paste, view.header_bar.keep, view.header_bar.forget):
        assert is_whole(button)
        words = button.accessibleName()
        assert button.text() == words or words in button.toolTip()
    bar = view.bar
    assert bar.unknown.isVisible()
    for widget in (bar.sentence, bar.unknown, bar.copy):
        assert is_whole(widget), widget
    assert bar.copy.mapTo(view, bar.copy.rect().topRight()).x() < view.width()
    paste(view, qtbot, f"{ANSWER} Er du gravid?")
    assert bar.questions.isVisible()
    qtbot.waitUntil(lambda: is_whole(bar.copy))
    for widget in (bar.sentence, bar.unknown, bar.questions):
        assert is_whole(widget), widget
    assert bar.copy.mapTo(view, bar.copy.rect().topRight()).x() < view.width()
    assert "…" not in view._heading.text()
    bench.answers.close()


def test_with_room_again_the_words_and_the_reminder_come_back(
    contexts: Contexts, qtbot: QtBot, tmp_path: Path
) -> None:
    bench = AnswerBench(contexts(Language.SV, 150), tmp_path)
    bench.send()
    view = bench.view()
    qtbot.addWidget(view)
    view.resize(950, 640)
    with qtbot.waitExposed(view):
        view.show()
    paste(view, qtbot, f"{ANSWER} Er du gravid?")
    buttons = (view.pasted.paste, view.header_bar.keep, view.header_bar.forget)
    qtbot.waitUntil(lambda: [button.text() for button in buttons] == ["", "", ""])
    told = view.header_bar.keep.toolTip()
    assert not view.bar.reminder.isVisible()
    view.resize(2100, 640)
    qtbot.waitUntil(lambda: all(button.text() == button.accessibleName() for button in buttons))
    assert told == f"{view.header_bar.keep.text()}\n{view.header_bar.keep.toolTip()}"
    assert view.bar.reminder.isVisible()
    assert view.title.text().startswith("Svar: ")
    bench.answers.close()


def _is_heading(label: ElidedLabel) -> bool:
    return label.property("look") == "strong" and label.isVisible()

"""What must be read whole is whole in the smallest window, whatever the language's words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from aktiv_app.ui.composer.findings.model import Column
from aktiv_app.ui.composer.view import ComposeView

SMALLEST = (960, 700)  # the smallest window without its narrow navigation


def readable(sentence: QLabel) -> bool:
    """Whether every line of a wrapping label fits in it."""
    room = sentence.contentsRect()
    flags = Qt.TextFlag.TextWordWrap
    needed = QFontMetrics(sentence.font()).boundingRect(room, flags, sentence.text())
    return needed.width() <= room.width() and needed.height() <= room.height()


@pytest.mark.parametrize("size", [SMALLEST, (1376, 860)])
def test_the_sentence_at_the_bottom_is_whole_beside_a_value_to_decide(
    view: ComposeView, qtbot: QtBot, size: tuple[int, int]
) -> None:
    view.resize(*size)
    assert view.bar.chip.isVisible()
    assert "replaced" in view.bar.sentence.full_text
    qtbot.waitUntil(lambda: readable(view.bar.sentence))


def test_needed_fields_that_are_empty_are_counted_beside_copy(
    view: ComposeView, qtbot: QtBot
) -> None:
    assert "empty" not in view.bar.length.full_text
    view.desk.composer.set_value("role", "")
    qtbot.waitUntil(lambda: "1 needed field is empty" in view.bar.length.full_text)
    view.desk.composer.undo()
    qtbot.waitUntil(lambda: "empty" not in view.bar.length.full_text)


def test_a_found_name_is_whole_in_a_narrow_list(view: ComposeView, qtbot: QtBot) -> None:
    view.resize(*SMALLEST)
    table, model = view.findings.table, view.findings.model
    font = view.font()
    font.setBold(True)
    at = next(at for at, row in enumerate(model.rows) if row.value == "Kari Nordmann")
    needed = QFontMetrics(font).horizontalAdvance("Kari Nordmann")
    index = model.index(at, Column.VALUE)
    qtbot.waitUntil(lambda: table.visualRect(index).width() > needed)

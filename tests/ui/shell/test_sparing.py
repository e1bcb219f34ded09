"""Rows of buttons that show their icons alone where there is no room for the words."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.components.sparing import WordsWhereRoom
from aktiv_app.ui.theme.theme import Theme

_MARGIN = 18


class _Heading(QWidget):
    """A row with a title and two buttons, alone in the widget or above something else."""

    def __init__(self, theme: Theme, *, nested: bool) -> None:
        super().__init__()
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 8)
        self.keep = SecondaryButton(theme, "Keep the case for …", "save")
        self.forget = SecondaryButton(theme, "Forget it now", "eye-off")
        for widget in (QLabel("Answer"), self.keep, self.forget):
            row.addWidget(widget)
        if nested:
            column = QVBoxLayout(self)
            column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
            column.addLayout(row)
        else:
            self.setLayout(row)
        # What the row needs with all its words, as Qt reckons it.
        self.needed = row.minimumSize().width() + (2 * _MARGIN if nested else 0)
        WordsWhereRoom(self, row, self.keep, self.forget)

    def shows_words(self, words: bool) -> bool:
        return bool(self.keep.text()) is words


@pytest.mark.parametrize("nested", [False, True])
def test_words_are_shown_where_they_fit_and_nowhere_else(
    qtbot: QtBot, theme: Theme, nested: bool
) -> None:
    heading = _Heading(theme, nested=nested)
    qtbot.addWidget(heading)
    heading.resize(heading.needed, 60)
    heading.show()
    qtbot.waitExposed(heading)
    for width, words in ((0, True), (-1, False), (-40, False), (0, True), (300, True)):
        heading.resize(heading.needed + width, 60)
        qtbot.waitUntil(partial(heading.shows_words, words))
        assert bool(heading.forget.text()) is words
        # A row that weighs its own change anew must come to the same result.
        for _ in range(3):
            heading.updateGeometry()
            QApplication.sendEvent(heading, QEvent(QEvent.Type.LayoutRequest))
            assert bool(heading.keep.text()) is words


def test_a_button_without_words_names_them(qtbot: QtBot, theme: Theme) -> None:
    heading = _Heading(theme, nested=False)
    qtbot.addWidget(heading)
    heading.keep.setToolTip("Encrypted, on this computer.")
    heading.resize(heading.needed - 1, 60)
    heading.show()
    qtbot.waitUntil(lambda: not heading.keep.text())
    assert heading.keep.toolTip() == "Keep the case for …\nEncrypted, on this computer."
    heading.resize(heading.needed, 60)
    qtbot.waitUntil(lambda: bool(heading.keep.text()))
    assert heading.keep.toolTip() == "Encrypted, on this computer."

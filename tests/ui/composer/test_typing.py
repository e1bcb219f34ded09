"""What stays as it is, and what is not done, while somebody types in the form."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState
from aktiv_app.privacy.replacing.screened import MarkState
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.composer.building import Bench

FIELD = "tiltak_text"
LINES = 120


class Paintings(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def writing(start: ComposeView, qtbot: QtBot) -> ComposeView:
    """A long text is written in the free form; names stand in its first and last line."""
    lines = [f"Linje {at} om oppdraget i høst." for at in range(LINES)]
    text = "\n".join(["Kontakt: Kari Nordmann.", *lines, "Hilsen Per Hansen"])
    composer = start.desk.composer
    composer.restore(FormState("free", Language.NB, values={FIELD: text}))
    qtbot.waitUntil(lambda: composer.is_current)
    return start


def field(view: ComposeView) -> QPlainTextEdit:
    boxes = view.form.findChildren(QPlainTextEdit)
    return next(box for box in boxes if "oppdraget" in box.toPlainText())


def type_at(view: ComposeView, qtbot: QtBot, place: int, text: str) -> None:
    """Press the keys of `text` at `place` of the long field, each checked before the next."""
    box = field(view)
    cursor = box.textCursor()
    cursor.setPosition(place)
    box.setTextCursor(cursor)
    for letter in text:
        QTest.keyClicks(box, letter)
        qtbot.waitUntil(lambda: view.desk.composer.is_current)
    QApplication.processEvents()


def test_selection_and_place_in_the_preview_stay(writing: ComposeView, qtbot: QtBot) -> None:
    preview = writing.preview.view
    found = preview.document().find("Linje 90 om oppdraget")
    preview.setTextCursor(found)
    preview.ensureCursorVisible()
    place = preview.verticalScrollBar().value()
    assert place > 0
    type_at(writing, qtbot, 3, "abc")
    assert preview.textCursor().selectedText() == "Linje 90 om oppdraget"
    assert preview.verticalScrollBar().value() == place
    composer = writing.desk.composer
    assert composer.screened is not None
    assert preview.toPlainText() == composer.screened.text
    assert "Konabctakt" in preview.toPlainText()


def test_a_new_finding_leaves_the_chosen_one_and_the_place_alone(
    writing: ComposeView, qtbot: QtBot
) -> None:
    panel, preview = writing.findings, writing.preview.view
    rows = panel.model.rows
    at = next(at for at, row in enumerate(rows) if row.value == "Per Hansen")
    panel.table.setCurrentIndex(panel.model.index(at, 0))
    bar = preview.verticalScrollBar()
    assert bar.value() > 0  # the mention of the chosen row was brought into sight
    bar.setValue(0)
    type_at(writing, qtbot, 0, "912 34 567 ")
    assert [row.value for row in panel.model.rows] == ["912 34 567", "Kari Nordmann", "Per Hansen"]
    chosen = panel.current_row()
    assert chosen is not None
    assert chosen.value == "Per Hansen"
    assert bar.value() == 0
    ringed = [selection.cursor.selectedText() for selection in preview.extraSelections()]
    assert ringed == [chosen.becomes]


def test_when_the_chosen_value_is_gone_no_other_one_is_chosen(
    writing: ComposeView, qtbot: QtBot
) -> None:
    panel = writing.findings
    told: list[object] = []
    at = next(at for at, row in enumerate(panel.model.rows) if row.value == "Kari Nordmann")
    panel.table.setCurrentIndex(panel.model.index(at, 0))
    panel.row_chosen.connect(told.append)
    type_at(writing, qtbot, len("Kontakt: Kari "), "x")
    assert [row.value for row in panel.model.rows] == ["Per Hansen"]
    assert panel.current_row() is None
    assert not panel.table.selectionModel().hasSelection()
    assert told == []
    assert writing.preview.view.extraSelections() == []


def test_a_value_that_grows_takes_its_row_along_unchosen(
    writing: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    """One value for another in the same place: nobody chose the new one."""
    panel = writing.findings
    composer = writing.desk.composer
    composer.set_value(FIELD, "Ring 912 34 567 om oppdraget.")
    qtbot.waitUntil(lambda: composer.is_current)
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    composer.set_value(FIELD, "Ring 912 34 568 om oppdraget.")
    qtbot.waitUntil(lambda: composer.is_current)
    assert [row.value for row in panel.model.rows] == ["912 34 568"]
    assert panel.current_row() is None


def test_the_list_is_painted_only_when_it_shows_something_else(
    writing: ComposeView, qtbot: QtBot
) -> None:
    table = writing.findings.table
    type_at(writing, qtbot, 200, "a")
    paintings = Paintings()
    table.viewport().installEventFilter(paintings)
    type_at(writing, qtbot, 200, "bcd")
    assert paintings.count == 0
    marks = writing.findings.model.rows[-1].marks
    assert writing.desk.composer.screened is not None
    assert marks == writing.desk.composer.screened.with_state(MarkState.REPLACED)[-1:]
    type_at(writing, qtbot, 0, "912 34 567 ")
    assert paintings.count > 0


def test_a_row_says_how_often_its_value_stands_and_knows_where(
    writing: ComposeView, qtbot: QtBot
) -> None:
    composer, model = writing.desk.composer, writing.findings.model
    once = model.rows[0].where
    drawn: list[int] = []
    model.dataChanged.connect(lambda first, last: drawn.extend(range(first.row(), last.row() + 1)))
    type_at(writing, qtbot, 0, "Da ")
    assert drawn == []
    type_at(writing, qtbot, 0, "Kari Nordmann ")
    assert [row.value for row in model.rows] == ["Kari Nordmann", "Per Hansen"]
    assert model.rows[0].where == f"{once} · 2 places"
    assert 0 in drawn
    assert 1 not in drawn
    assert composer.screened is not None
    assert {*model.rows[0].marks, *model.rows[1].marks} == {*composer.screened.marks}


def test_the_check_is_asked_for_before_what_was_typed_is_painted(
    writing: ComposeView, bench: Bench
) -> None:
    box = field(writing)
    asked = bench.screening.requests
    paintings = Paintings()
    box.viewport().installEventFilter(paintings)
    QTest.keyClicks(box, "x")
    QApplication.sendPostedEvents(writing.desk.composer, QEvent.Type.MetaCall.value)
    assert bench.screening.requests == asked + 1
    assert paintings.count == 0


def test_the_preview_is_painted_before_the_length_is_told_anew(
    writing: ComposeView, qtbot: QtBot
) -> None:
    composer, length = writing.desk.composer, writing.bar.length
    assert composer.screened is not None
    before = composer.screened.text
    qtbot.waitUntil(lambda: _told(before) in length.full_text)
    told: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and writing.preview.view.toPlainText() != before:
                told.append(length.full_text)
            return False

    watch = Watch()
    writing.preview.view.viewport().installEventFilter(watch)
    type_at(writing, qtbot, 3, "x")
    qtbot.waitUntil(lambda: bool(told))
    assert _told(before) in told[0]
    qtbot.waitUntil(lambda: _told(before + "x") in length.full_text)


def _told(text: str) -> str:
    return f"{len(text):,} characters".replace(",", "\u202f")


def test_several_changes_at_once_are_checked_once(
    writing: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    composer = writing.desk.composer
    asked = bench.screening.requests
    for text in ("Om oppdraget: Kari", "Om oppdraget: Kari Nord", "Om oppdraget: Kari Nordmann"):
        composer.set_value(FIELD, text)
    assert not composer.is_current
    qtbot.waitUntil(lambda: composer.is_current)
    assert bench.screening.requests == asked + 1
    assert "Om oppdraget: [PERSON_1]" in writing.preview.view.toPlainText()


def test_undo_takes_back_what_was_typed_since_the_last_pause(
    writing: ComposeView, qtbot: QtBot
) -> None:
    composer = writing.desk.composer
    before = field(writing).toPlainText()
    type_at(writing, qtbot, 0, "ab")
    composer.pause_timer.setInterval(0)
    composer.pause_timer.start()
    qtbot.waitUntil(lambda: not composer.pause_timer.isActive())
    type_at(writing, qtbot, 2, "c")
    composer.undo()
    assert field(writing).toPlainText() == f"ab{before}"
    composer.undo()
    assert field(writing).toPlainText() == before

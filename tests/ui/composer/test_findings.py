"""The list of findings: order, reasons, and deciding with the keyboard and the mouse."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.model import Part
from aktiv_app.core.settings import ThemeChoice
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.screened import KeepReason, MarkState
from aktiv_app.ui.components.two_lines import PAD
from aktiv_app.ui.composer.findings.model import Column, FindingsModel
from aktiv_app.ui.composer.screen import compose_screen
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.composer.building import Bench, interview


def test_findings_model_is_sound(view: ComposeView, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(view.findings.model)
    qtmodeltester.check(FindingsModel(view.context.tr))


def test_undecided_come_first_and_say_why(view: ComposeView) -> None:
    rows = view.findings.model.rows
    assert rows[0].value == "Stein"
    assert rows[0].state is MarkState.UNDECIDED
    assert "ordinary word" in rows[0].detail
    assert view.workspace.tabs._tabs["findings"].text() == "Personal data 5"


def test_findings_are_decided_with_the_keyboard(view: ComposeView, qtbot: QtBot) -> None:
    view.review()
    QTest.keyClick(view.findings.table, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert view.desk.composer.undecided == 0
    assert "Stein" not in view.preview.view.toPlainText()
    row = view.findings.current_row()
    assert row is not None
    assert row.value == "Stein"


def test_the_next_question_is_chosen_once_one_is_answered(view: ComposeView, qtbot: QtBot) -> None:
    composer, table = view.desk.composer, view.findings.table
    composer.set_value("sample", "Rapport om Hauk.")
    qtbot.waitUntil(lambda: composer.undecided == 2)
    view.review()
    QTest.keyClick(table, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: composer.is_current and composer.undecided == 1)
    row = view.findings.current_row()
    assert row is not None
    assert (row.value, row.state) == ("Hauk", MarkState.UNDECIDED)
    assert [s.cursor.selectedText() for s in view.preview.view.extraSelections()] == ["Hauk"]
    composer.undo()
    qtbot.waitUntil(lambda: composer.is_current and composer.undecided == 2)
    row = view.findings.current_row()
    assert row is not None
    assert row.value == "Hauk", "taking a step back moves nothing"


def test_the_name_of_a_class_is_whole_where_the_values_leave_room(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    plate = "EK 12345"
    at = (Label.VEHICLE, Certainty.POSSIBLE, "vehicle")
    bench.screening.scan = lambda text: tuple(
        Finding(match.start(), match.end(), *at) for match in re.finditer(plate, text)
    )
    composer, findings = view.desk.composer, view.findings
    view.resize(1140, 900)
    composer.set_value("sample", f"Bil {plate}.")
    qtbot.waitUntil(lambda: [row.value for row in findings.model.rows] == [plate])
    (row,) = findings.model.rows
    assert row.kind == "Possible vehicle registration"
    assert findings.table.isColumnHidden(Column.BECOMES), "the list is narrow"
    needed = findings._delegate.widest((row.kind,), small=True, strong=True)
    assert findings.table.columnWidth(Column.CLASS) >= needed + PAD
    value = findings._delegate.widest((plate,), strong=True)
    assert findings._delegate.value_room(findings.table.columnWidth(Column.VALUE)) >= value


def test_home_and_end_go_to_the_ends_of_the_list(view: ComposeView) -> None:
    view.review()
    table = view.findings.table
    QTest.keyClick(table, Qt.Key.Key_End)
    assert view.findings.current_row() == view.findings.model.rows[-1]
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert view.findings.current_row() == view.findings.model.rows[0]


@pytest.mark.parametrize(("width", "column"), [(1100, Column.REPLACE), (1440, Column.BECOMES)])
def test_replace_is_clicked_in_the_row(
    view: ComposeView, qtbot: QtBot, width: int, column: Column
) -> None:
    view.resize(width, 900)
    table = view.findings.table
    qtbot.waitUntil(lambda: table.isColumnHidden(Column.BECOMES) is (column is Column.REPLACE))
    assert not table.isColumnHidden(column)
    view.review()
    index = view.findings.model.index(0, column)
    place = view.findings.table.visualRect(index).center()
    QTest.mouseClick(
        view.findings.table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place,
    )
    qtbot.waitUntil(lambda: view.desk.composer.undecided == 0)


def test_choosing_a_finding_shows_where_it_comes_from(view: ComposeView) -> None:
    view.review()
    assert view.form.cards[Part.INSPIRASJON].property("active") is True
    assert view.form.cards[Part.TILTAK].property("active") is not True
    selection = view.preview.view.extraSelections()
    assert [s.cursor.selectedText() for s in selection] == ["Stein"]


def test_the_chosen_value_stays_ringed_in_the_colours_of_another_theme(
    view: ComposeView, bench: Bench
) -> None:
    view.review()
    bench.context.theme.apply(ThemeChoice.DARK, 100)
    (ringed,) = view.preview.view.extraSelections()
    assert ringed.cursor.selectedText() == "Stein"
    wanted = QColor(bench.context.theme.colours.selection)
    assert ringed.format.background().color() == wanted


def test_kept_values_say_why_in_the_list(view: ComposeView, qtbot: QtBot) -> None:
    row = view.findings.model.rows[0]
    view.desk.composer.keep((row.key,), KeepReason.NOT_PERSONAL)
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    kept = view.findings.model.rows[-1]
    assert kept.value == "Stein"
    assert kept.becomes == "kept: not personal data"
    view.desk.composer.keep((row.key,), KeepReason.PUBLISHED)
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert view.findings.model.rows[-1].becomes == "kept: published contact"


def test_the_screen_made_anew_shows_the_same_prompt(bench: Bench, qtbot: QtBot) -> None:
    screen = compose_screen(bench.parts())
    first = screen.factory(bench.context)
    assert isinstance(first, ComposeView)
    composer = first.desk.composer
    composer.restore(interview(Language.NB))
    qtbot.waitUntil(lambda: composer.is_current)
    shown = first.preview.view.toPlainText()
    state = first.view_state()
    first.will_close()
    first.deleteLater()
    QApplication.sendPostedEvents(first, QEvent.Type.DeferredDelete)
    second = screen.factory(bench.context)
    assert isinstance(second, ComposeView)
    qtbot.addWidget(second)
    second.restore_view_state(state)
    assert second.preview.view.toPlainText() == shown
    composer.set_value("role", "leder for Per Hansen")
    qtbot.waitUntil(lambda: composer.is_current)
    assert "leder for [PERSON_" in second.preview.view.toPlainText()

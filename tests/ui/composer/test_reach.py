"""What everybody meets: names of controls, reach by keyboard, every task."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.model import Part
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.accessibility import problems
from tests.ui.composer.building import interview
from tests.ui.composer.dropped_ads import advert


def test_every_control_has_a_name_and_is_reached(
    start: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    view = start
    assert problems(view) == []
    view.desk.composer.restore(interview(Language.NB))
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert problems(view) == []
    view.desk.attaching.add_files("ad", (advert(tmp_path),))
    qtbot.waitUntil(lambda: view.material.panel is not None)
    view.copy_talk.copy()
    qtbot.waitUntil(lambda: bool(view.strip.text))
    view.form.cards[Part.KOMMANDO]._own.click()
    assert problems(view) == []
    view.workspace.tabs.choose("advice")
    assert problems(view) == []


def test_every_task_opens_and_is_reachable(start: ComposeView) -> None:
    for entry in start.desk.parts.catalog.entries().tasks:
        start.choose_task(entry.id)
        assert problems(start) == [], entry.id


def test_tab_goes_down_the_right_side_as_the_eye_does(view: ComposeView, qtbot: QtBot) -> None:
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    tabs = view.workspace.tabs
    before = [view.preview.view, tabs._tabs["findings"], view.workspace.about]
    view.preview.view.setFocus()
    assert walked(5) == [*before, view.findings.table, view.bar.chip]
    view.desk.composer.set_value("must_have", ())
    tabs.choose("advice")
    before[1] = tabs._tabs["advice"]
    qtbot.waitUntil(lambda: any(row.isVisible() for row in view.workspace.coach._rows))
    stops = [stop for row in view.workspace.coach._rows for stop in row.stops]
    view.preview.view.setFocus()
    assert walked(4 + len(stops)) == [*before, *stops, view.bar.chip]


def walked(stops: int) -> list[QWidget | None]:
    """What has the keyboard before and after each press of Tab."""
    seen = [QApplication.focusWidget()]
    for _ in range(stops - 1):
        held = QApplication.focusWidget()
        assert held is not None
        QTest.keyClick(held, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    return seen

"""What everybody meets: names of controls, reach by keyboard, every task."""

from pathlib import Path

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

"""The panes come with the first task, and fit in as if they had always been there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap.places import Places, resource_folder
from aktiv_app.core.languages import Language
from aktiv_app.privacy.replacing.screened import MarkState
from aktiv_app.ui.app import Desktop
from aktiv_app.ui.composer.screen import compose_screen
from aktiv_app.ui.composer.view import ComposeView
from aktiv_app.ui.window.main_window import MainWindow
from tests.ui.composer.building import Bench
from tests.ui.shell import make_desktop


@pytest.fixture
def windows() -> Iterator[list[MainWindow]]:
    opened: list[MainWindow] = []
    yield opened
    for window in opened:
        window.close()


def open_task(
    desktop: Desktop, bench: Bench, qtbot: QtBot, windows: list[MainWindow]
) -> ComposeView:
    window = desktop.window([compose_screen(bench.parts())])
    windows.append(window)
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    view = window.current_view
    assert isinstance(view, ComposeView)
    assert view.splitters() == {}
    view.choose_task("interview-questions")
    qtbot.waitUntil(lambda: view.workspace.sizes()[0] > 0)
    return view


def stops(view: ComposeView) -> list[QWidget]:
    found, widget = [], view.nextInFocusChain()
    while widget is not None and widget is not view:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def test_tab_goes_through_form_and_text_to_copy(start: ComposeView, qtbot: QtBot) -> None:
    start.choose_task("interview-questions")
    qtbot.waitUntil(start.form.isVisible)
    order = stops(start)
    in_form = [at for at, stop in enumerate(order) if start.form.isAncestorOf(stop)]
    text, copy = order.index(start.preview.view), order.index(start.bar.copy)
    assert in_form
    assert max(in_form) < text < copy
    assert copy == len(order) - 1


def test_the_panes_stand_as_they_were_left(
    qapp: QApplication, bench: Bench, qtbot: QtBot, tmp_path: Path, windows: list[MainWindow]
) -> None:
    places = Places(resource_folder(), tmp_path / "settings", tmp_path / "data")
    first = open_task(make_desktop(qapp, places), bench, qtbot, windows)
    first.workspace.setSizes([1, 10_000])
    left = first.workspace.sizes()
    windows[0].close()
    second = open_task(make_desktop(qapp, places), bench, qtbot, windows)
    assert second.workspace.sizes()[0] == pytest.approx(left[0], abs=2)


def test_each_finding_says_why_and_how_sure(view: ComposeView) -> None:
    for at, row in enumerate(view.findings.model.rows):
        view.findings.table.setCurrentIndex(view.findings.model.index(at, 0))
        assert row.reason
        assert view.findings.footer.text().startswith(row.reason)
        if row.state is MarkState.UNDECIDED:
            assert (row.kind, row.certainty) == ("Possible name", "you decide")
        else:
            assert row.certainty == "sure"


def test_the_menu_of_tasks_offers_them_whenever_it_is_opened(view: ComposeView) -> None:
    names = [entry.names[Language.EN] for entry in view.desk.parts.catalog.entries().tasks]

    def task() -> str:
        session = view.desk.composer.session
        assert session is not None
        return session.form_text(Language.EN).name

    for choice in ("Job ad", "Rejection"):
        view.header_bar.tasks.click()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [action.text() for action in menu.actions()] == names
        assert not any(action.icon().isNull() for action in menu.actions())
        next(action for action in menu.actions() if action.text() == choice).trigger()
        menu.close()
        assert task() == choice

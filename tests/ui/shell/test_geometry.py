"""The window fits the screen, the first time and when the screen has become smaller."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap.places import Places
from aktiv_app.ui.app import Desktop
from aktiv_app.ui.window.main_window import MainWindow
from tests.ui.shell import make_desktop, notes_screen


@pytest.fixture
def windows(qtbot: QtBot) -> Iterator[list[MainWindow]]:
    opened: list[MainWindow] = []
    yield opened
    for window in opened:
        window.close()


def show(desktop: Desktop, qtbot: QtBot, windows: list[MainWindow]) -> MainWindow:
    window = desktop.window([notes_screen()])
    qtbot.addWidget(window)
    windows.append(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def screen_of(window: MainWindow) -> QRect:
    return window.screen().availableGeometry()


def test_the_first_window_fits_the_screen_with_its_frame(
    qtbot: QtBot, desktop: Desktop, windows: list[MainWindow]
) -> None:
    window = show(desktop, qtbot, windows)
    qtbot.waitUntil(lambda: screen_of(window).contains(window.frameGeometry()))


def test_a_window_from_a_larger_screen_comes_back_whole(
    qtbot: QtBot, qapp: QApplication, places: Places, windows: list[MainWindow]
) -> None:
    first = show(make_desktop(qapp, places), qtbot, windows)
    qtbot.waitUntil(lambda: screen_of(first).contains(first.frameGeometry()))
    first.setGeometry(600, 500, 2400, 1300)
    first.close()
    again = show(make_desktop(qapp, places), qtbot, windows)
    qtbot.waitUntil(lambda: screen_of(again).contains(again.frameGeometry()))
    assert again.width() > 500

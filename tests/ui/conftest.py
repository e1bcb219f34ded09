"""For all widget tests."""

import gc
from collections.abc import Iterator
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.settings import MotionChoice, ThemeChoice
from aktiv_app.ui.context import UiContext
from tests.ui.composer.building import Contexts, make_context

PATIENCE_MS = 60_000  # a bound for a broken program, not a time anything should take


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """Waits longer than a busy machine may take; of itself it gives up after five seconds."""
    for wait in ("waitUntil", "waitSignal", "waitExposed", "waitActive"):
        setattr(qtbot, wait, partial(getattr(qtbot, wait), timeout=PATIENCE_MS))
    return qtbot


@pytest.fixture(scope="session", autouse=True)
def clipboard_emptied_at_the_end(qapp: QApplication) -> Iterator[None]:
    """The offscreen platform frees what is left on its clipboard after Python has gone."""
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def contexts(qapp: QApplication) -> Iterator[Contexts]:
    """Makes contexts for one test; the next one has texts of the usual size again."""
    made: list[UiContext] = []

    def make(language: Language, percent: int) -> UiContext:
        context = make_context(qapp, language)
        context.theme.apply(ThemeChoice.LIGHT, percent, MotionChoice.OFF)
        made.append(context)
        return context

    yield make
    for context in made:
        context.theme.apply(ThemeChoice.LIGHT, 100, MotionChoice.OFF)
        context.theme.deleteLater()


class _HeldByAnother:
    """The system's clipboard while another program has it open: what is set does not get there."""

    def setMimeData(self, *_data: object) -> None: ...  # noqa: N802 - the name Qt gives it

    def text(self, *_mode: object) -> str:
        return "of the other program"


@pytest.fixture
def clipboard_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program keeps the clipboard open, as happens on Windows."""
    held = SimpleNamespace(clipboard=_HeldByAnother)
    monkeypatch.setattr("aktiv_app.ui.clipboard.QGuiApplication", held)


@pytest.fixture(scope="package", autouse=True)
def garbage_on_this_thread_only() -> Iterator[None]:
    """As in the app: a thread of the bank or the engine must not delete widgets."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def garbage_found(garbage_on_this_thread_only: None) -> Iterator[None]:
    """What a test left is gone before the next one begins, as far as it is young."""
    yield
    gc.collect(1)

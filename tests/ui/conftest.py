"""For all widget tests."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session", autouse=True)
def clipboard_emptied_at_the_end(qapp: QApplication) -> Iterator[None]:
    """The offscreen platform frees what is left on its clipboard after Python has gone."""
    yield
    QGuiApplication.clipboard().clear()


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

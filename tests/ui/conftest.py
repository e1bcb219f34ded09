"""For all widget tests."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session", autouse=True)
def clipboard_emptied_at_the_end(qapp: QApplication) -> Iterator[None]:
    """The offscreen platform frees what is left on its clipboard after Python has gone."""
    yield
    QGuiApplication.clipboard().clear()

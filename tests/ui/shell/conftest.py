from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from aktiv_app.bootstrap.places import Places, resource_folder
from aktiv_app.core.settings import MotionChoice, ThemeChoice
from aktiv_app.ui.app import Desktop
from aktiv_app.ui.theme.theme import Theme
from tests.ui.shell import make_desktop


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(resource_folder(), tmp_path / "settings", tmp_path / "data")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    QApplication.setStyle("Fusion")
    made = Theme(qapp, resource_folder() / "icons")
    made.apply(ThemeChoice.LIGHT, 100, MotionChoice.OFF)
    yield made
    made.apply(ThemeChoice.LIGHT, 100, MotionChoice.OFF)
    made.deleteLater()
    qapp.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.fixture
def desktop(qapp: QApplication, places: Places) -> Desktop:
    return make_desktop(qapp, places)

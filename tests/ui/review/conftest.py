"""Fixtures of the inbox's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.ui.bank.building import CURATOR, BankBench
from tests.ui.composer.building import make_context
from tests.ui.review.building import TITLES, propose


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path) -> Iterator[BankBench]:
    QApplication.setStyle("Fusion")
    made = BankBench(make_context(qapp), tmp_path, CURATOR)
    yield made
    for widget in (*QApplication.topLevelWidgets(), made.context.theme):
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    made.close()


@pytest.fixture
def queue(bench: BankBench) -> list[str]:
    return [propose(bench, title) for title in TITLES]

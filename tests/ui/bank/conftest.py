import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aktiv_app.ui.bank.screen import bank_screen
from aktiv_app.ui.bank.view import BankView
from tests.ui.bank.building import BankBench, TestBank
from tests.ui.bank.prompts import a_team_bank
from tests.ui.composer.building import make_context


@pytest.fixture
def empty_bench(qapp: QApplication, tmp_path: Path) -> Iterator[BankBench]:
    """A bank without prompts."""
    yield from _bench(qapp, tmp_path)


def _bench(qapp: QApplication, tmp_path: Path) -> Iterator[BankBench]:
    QApplication.setStyle("Fusion")
    made = BankBench(make_context(qapp), tmp_path)
    yield made
    for widget in (*QApplication.topLevelWidgets(), made.context.theme):
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    made.close()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The file of a bank with prompts in every standing, and their ids by short names."""
    path = tmp_path_factory.mktemp("filled") / "bank.sqlite"
    bank = TestBank(path)
    ids = a_team_bank(bank)
    bank.store.close()
    return path, ids


@pytest.fixture
def bench(
    qapp: QApplication, tmp_path: Path, filled: tuple[Path, dict[str, str]]
) -> Iterator[BankBench]:
    """A copy of the filled bank, on a day when one of its approvals has run out."""
    for part in filled[0].parent.glob("bank.sqlite*"):
        shutil.copy(part, tmp_path / part.name)
    for made in _bench(qapp, tmp_path):
        made.ids = dict(filled[1])
        made.bank.clock.moment += timedelta(days=2)
        yield made


Open = Callable[[BankBench], BankView]


@pytest.fixture
def open_view(qtbot: QtBot) -> Open:
    """Opens the Bank screen and waits until its list has been read."""

    def opened(bench: BankBench) -> BankView:
        view = bank_screen(bench.parts).factory(bench.context)
        assert isinstance(view, BankView)
        qtbot.addWidget(view)
        view.resize(1300, 860)
        with qtbot.waitExposed(view):
            view.show()
        if not bench.bank.holding and not bench.bank.failing:
            qtbot.waitUntil(lambda: not view.desk.is_looking)
        return view

    return opened


@pytest.fixture
def view(bench: BankBench, open_view: Open) -> BankView:
    """The Bank screen over the team's prompts."""
    return open_view(bench)

"""What the tests of the bank's preview do and read."""

from pytestqt.qtbot import QtBot

from aktiv_app.ui.bank.view import BankView
from tests.ui.bank.building import BankBench


def choose(view: BankView, bench: BankBench, name: str, qtbot: QtBot) -> None:
    view.desk.choose(bench.ids[name])
    qtbot.waitUntil(lambda: not view.desk.is_looking)


def notes(view: BankView) -> list[str]:
    return [note.text for note in view.preview.head._notes]

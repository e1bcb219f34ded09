"""The Bank screen over the workstation's own bank: its threads, files, backups and packages."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap.places import resource_folder
from aktiv_app.services.bank.api import BankHealth
from aktiv_app.services.bank.building import BANK_FILE, bank_parts
from aktiv_app.services.bank.edit_drafts import edit_drafts
from aktiv_app.services.bank.settings import BankSettings, LiveBankSettings
from aktiv_app.services.bank.tasks import BankTasks
from aktiv_app.services.bank.workstation import WorkstationBank
from aktiv_app.ui.bank.screen import bank_screen
from aktiv_app.ui.bank.settings.backups import BackupsPart
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.context import UiContext
from tests.ui.composer.building import make_context
from tests.ui.composer.fakes import scan


def no_key_store() -> None:
    """A machine without one."""


def workstation(folder: Path, context: UiContext) -> WorkstationBank:
    resources = resource_folder()
    catalog = BankTasks(resources / "prompts")
    return WorkstationBank(
        LiveBankSettings(BankSettings(name="Kari")),
        lambda live: bank_parts(
            folder, resources, "1.0", catalog, scan, context.policy, live, no_key_store
        ),
    )


@pytest.fixture
def context(qapp: QApplication) -> Iterator[UiContext]:
    QApplication.setStyle("Fusion")
    made = make_context(qapp)
    yield made
    for widget in (*QApplication.topLevelWidgets(), made.theme):
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def bank(tmp_path: Path, context: UiContext) -> Iterator[WorkstationBank]:
    made = workstation(tmp_path, context)
    made.begin()
    yield made
    made.close()


Opened = Callable[[WorkstationBank], BankView]


@pytest.fixture
def opened(context: UiContext, qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """Opens the Bank screen over a bank."""
    edits = edit_drafts(tmp_path / "edits", lambda: None)

    def make(bank: WorkstationBank) -> BankView:
        parts = BankParts(bank, BankTasks(resource_folder() / "prompts"), edits)
        view = bank_screen(parts).factory(context)
        assert isinstance(view, BankView)
        qtbot.addWidget(view)
        view.resize(1300, 860)
        with qtbot.waitExposed(view):
            view.show()
        return view

    yield make
    edits.close()


def listed(view: BankView, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: view.listing.model.total == count)
    qtbot.waitUntil(lambda: not view.desk.is_looking)


def test_the_first_start_shows_what_comes_with_the_app(
    opened: Opened, bank: WorkstationBank, context: UiContext, qtbot: QtBot
) -> None:
    view = opened(bank)
    listed(view, qtbot, 11)
    assert view.preview.head.chip.text() == "Comes with the app"
    assert bank.health is BankHealth.READY
    assert not view.team.isVisible()


def test_a_copy_is_exported_and_taken_in_by_another_bank(
    opened: Opened, bank: WorkstationBank, context: UiContext, qtbot: QtBot, tmp_path: Path
) -> None:
    view = opened(bank)
    listed(view, qtbot, 11)
    view.preview.copy.click()
    listed(view, qtbot, 12)
    qtbot.waitUntil(lambda: view.preview.head.chip.text() == "Your draft")
    path = tmp_path / "mine.md"
    prompt = view.desk.chosen
    view.transfer.export_to((prompt,), tmp_path / "mine", ".md")
    qtbot.waitUntil(lambda: "Written to mine.md" in view.strip.text)
    # The dialog asked about "mine", which is not there: the file that is there stays.
    written = path.read_bytes()
    path.write_bytes(written + b"\n")
    view.transfer.export_to((prompt,), tmp_path / "mine", ".md")
    assert "a file called mine.md already" in view.strip.text
    assert path.read_bytes() == written + b"\n"

    other = workstation(tmp_path / "other", context)
    other.begin()
    try:
        there = opened(other)
        listed(there, qtbot, 11)
        there.transfer.load(path)
        qtbot.waitUntil(lambda: there.transfer.dialog is not None)
        dialog = there.transfer.dialog
        assert dialog is not None
        assert "new here" in str(dialog.model.data(dialog.model.index(0)))
        listed(there, qtbot, 11)
        dialog.ok.click()
        listed(there, qtbot, 12)
    finally:
        other.close()


def test_a_backup_brings_back_what_was_there(
    opened: Opened, bank: WorkstationBank, context: UiContext, qtbot: QtBot
) -> None:
    view = opened(bank)
    listed(view, qtbot, 11)
    part = BackupsPart(view.desk.parts, context)
    qtbot.addWidget(part)
    part.make.click()
    qtbot.waitUntil(lambda: part.notice is not None)
    qtbot.waitUntil(part.restore.isEnabled)
    view.preview.copy.click()
    listed(view, qtbot, 12)
    part.restore.click()
    assert part.dialog is not None
    part.dialog.ok.click()
    listed(view, qtbot, 11)


def test_a_newer_file_is_refused_and_can_still_be_read(
    opened: Opened, context: UiContext, qtbot: QtBot, tmp_path: Path
) -> None:
    first = workstation(tmp_path, context)
    first.begin()
    view = opened(first)
    listed(view, qtbot, 11)
    first.close()
    with sqlite3.connect(tmp_path / BANK_FILE) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "SELECT migration_set, 'a step of tomorrow', applied_at FROM _sqlite_migrations LIMIT 1"
        )
    db.close()
    again = workstation(tmp_path, context)
    again.begin()
    try:
        refused = opened(again)
        qtbot.waitUntil(lambda: again.health is not BankHealth.OPENING)
        qtbot.waitUntil(refused.trouble.isVisible)
        assert "newer version" in refused.trouble.reason.text()
        refused.trouble.look.click()
        listed(refused, qtbot, 11)
        assert refused._read_only.isVisible()
    finally:
        again.close()

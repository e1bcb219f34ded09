"""The Bank screen over the workstation's own bank: its threads, files, backups and packages."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap.places import resource_folder
from aktiv_app.services.bank.api import BankHealth
from aktiv_app.services.bank.building import BANK_FILE, bank_parts
from aktiv_app.services.bank.delivered import Delivery
from aktiv_app.services.bank.edit_drafts import edit_drafts
from aktiv_app.services.bank.parts import BankFiles
from aktiv_app.services.bank.parts import BankParts as Parts
from aktiv_app.services.bank.settings import BankSettings, LiveBankSettings
from aktiv_app.services.bank.tasks import BankTasks
from aktiv_app.services.bank.workstation import WorkstationBank
from aktiv_app.ui.bank.screen import bank_screen
from aktiv_app.ui.bank.settings.backups import BackupsPart
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.context import UiContext
from prompt_bank.model.errors import BankError, Problem
from tests.ui.composer.building import make_context
from tests.ui.composer.fakes import scan


def no_key_store() -> None:
    """A machine without one."""


def workstation(
    folder: Path, context: UiContext, change: Callable[[Parts], Parts] = lambda parts: parts
) -> WorkstationBank:
    resources = resource_folder()
    catalog = BankTasks(resources / "prompts")
    return WorkstationBank(
        LiveBankSettings(BankSettings(name="Kari")),
        lambda live: change(
            bank_parts(folder, resources, "1.0", catalog, scan, context.policy, live, no_key_store)
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


class FullDisk:
    """A disk that takes nothing until there is room."""

    def __init__(self) -> None:
        self.full = True

    def change(self, parts: Parts) -> Parts:
        def delivery(known: str) -> Delivery | None:
            if self.full:
                raise BankError(Problem.DISK_FULL)
            return parts.delivery(known)

        return replace(parts, delivery=delivery)


def test_a_bank_that_could_not_be_filled_is_not_called_empty(
    opened: Opened,
    context: UiContext,
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    disk = FullDisk()
    bank = workstation(tmp_path, context, disk.change)
    bank.begin()
    try:
        view = opened(bank)
        states = view.listing.states
        qtbot.waitUntil(lambda: states.shown is not None and "missing" in states.shown[1])
        assert states.shown is not None
        assert "The disk is full" in states.shown[2]
        disk.full = False
        (again,) = states.findChildren(QPushButton)
        again.click()
        listed(view, qtbot, 11)
    finally:
        bank.close()
    assert len(caplog.records) == 1, "once, and not when it went well"


def test_a_bank_that_could_not_be_made_is_made_when_it_can(
    opened: Opened, context: UiContext, qtbot: QtBot, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file where the folder should be")
    bank = workstation(in_the_way, context)
    bank.begin()
    try:
        view = opened(bank)
        qtbot.waitUntil(view.trouble.again.isVisible)
        assert str(in_the_way) in view.trouble.reason.text()
        in_the_way.unlink()
        view.trouble.again.click()
        listed(view, qtbot, 11)
        assert not view.trouble.isVisible()
    finally:
        bank.close()


class OnlyToRead:
    """Files that lie where nobody may write; no rights bind the administrator of a computer."""

    def __init__(self, files: BankFiles) -> None:
        self._files = files

    def only_to_read(self) -> bool:
        return True

    def __getattr__(self, name: str) -> object:
        return getattr(self._files, name)


def test_a_bank_that_nobody_may_write_to_is_shown_and_says_so(
    opened: Opened, context: UiContext, qtbot: QtBot, tmp_path: Path
) -> None:
    first = workstation(tmp_path, context)
    first.begin()
    listed(opened(first), qtbot, 11)
    first.close()
    bank = workstation(
        tmp_path,
        context,
        lambda parts: replace(parts, files=OnlyToRead(parts.files)),  # type: ignore[arg-type]
    )
    bank.begin()
    try:
        view = opened(bank)
        listed(view, qtbot, 11)
        assert view._unwritable.isVisible()
        assert not view.preview.copy.isEnabled()
        assert not view.trouble.isVisible()
    finally:
        bank.close()


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

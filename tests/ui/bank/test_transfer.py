"""Files in and out: what a file would bring is shown first; a signer is trusted on purpose only."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktiv_app.bootstrap.places import resource_folder
from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.services.bank.api import Incoming, Kept, Loaded, Signature
from aktiv_app.services.bank.words import as_fault
from aktiv_app.services.translations import translator
from aktiv_app.ui.bank.dialogs.incoming import IncomingDialog
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.components.panels import InlineNotice
from prompt_bank.model.errors import BankError, Problem
from tests.ui.accessibility import problems
from tests.ui.bank.building import BankBench

PRINT = "3f8a91c277d04be1a05c2e9f1166d8b4"
PATH = Path("prompts.aktivpakke")


class Given:
    """A file that would bring three prompts, and what was done with it."""

    def __init__(self, signature: Signature | None) -> None:
        self.kept = 0
        self.trusted: list[str] = []
        self.refused: tuple[object, ...] = ()
        self.loaded = Loaded(
            PATH,
            date(2026, 11, 23),
            signature,
            (
                Incoming("1", "nb", "Newer one", "update"),
                Incoming("2", "nn", "New one", "new"),
                Incoming("3", "nb", "Known one", "same"),
            ),
            (msg("The prompt is no longer in use. Make a copy of your own to go on with it."),),
            self._keep,
            self._trust,
        )

    def _keep(self, done: object) -> None:
        self.kept += 1
        done(Kept(2))  # type: ignore[operator]

    def _trust(self, name: str, done: object) -> None:
        self.trusted.append(name)
        done(None)  # type: ignore[operator]


def load(view: BankView, bench: BankBench, given: Given, qtbot: QtBot) -> IncomingDialog:
    bench.bank.incoming = given.loaded
    view.transfer.load(PATH)
    qtbot.waitUntil(lambda: view.transfer.dialog is not None)
    dialog = view.transfer.dialog
    assert dialog is not None
    return dialog


def test_nothing_is_kept_before_it_was_shown(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    given = Given(None)
    dialog = load(view, bench, given, qtbot)
    assert given.kept == 0
    assert problems(dialog) == []
    shown = [dialog.model.data(dialog.model.index(at)) for at in range(dialog.model.rowCount())]
    assert shown == [
        "Newer one · bokmål – newer than here",
        "New one · nynorsk – new here",
        "Known one · bokmål – the same as here",
    ]
    dialog.ok.click()
    qtbot.waitUntil(lambda: view.transfer.dialog is None)
    assert given.kept == 1
    assert "2 prompts are in the bank now." in view.strip.text


def test_leaving_the_dialog_keeps_nothing(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    given = Given(None)
    load(view, bench, given, qtbot).reject()
    assert given.kept == 0


@pytest.mark.parametrize(
    ("name", "typed", "possible"),
    [
        ("Nordvåg", "1166 d8b4", True),
        ("Nordvåg", "1166D8B4", True),
        ("Nordvåg", "1166 d8b5", False),
        ("Nordvåg", "d8b4", False),
        ("Nordvåg", "", False),
        (" ", "1166 d8b4", False),
    ],
)
def test_an_unknown_signer_is_trusted_only_after_comparing(
    bench: BankBench, view: BankView, qtbot: QtBot, name: str, typed: str, possible: bool
) -> None:
    dialog = load(view, bench, Given(Signature(PRINT, "", False)), qtbot)
    assert not dialog.trust.isEnabled()
    assert "3f8a 91c2 77d0 4be1" in dialog.fingerprint.text()
    dialog.name.setText(name)
    dialog.typed.setText(typed)
    assert dialog.trust.isEnabled() is possible


def test_nothing_is_offered_to_be_kept_of_a_signer_nobody_trusts(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    """The dialog offered to keep the prompts as drafts, which the bank always refused."""
    given = Given(Signature(PRINT, "", False))
    dialog = load(view, bench, given, qtbot)
    assert not dialog.ok.isEnabled()
    assert "Nothing can be taken" in " ".join(word.text() for word in dialog.findChildren(QLabel))
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert given.kept == 0


def test_after_trusting_the_file_is_read_again(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    given = Given(Signature(PRINT, "", False))
    dialog = load(view, bench, given, qtbot)
    dialog.name.setText("Nordvåg")
    dialog.typed.setText("1166 d8b4")
    bench.bank.incoming = Given(Signature(PRINT, "Nordvåg", True)).loaded
    dialog.trust.click()
    qtbot.waitUntil(lambda: view.transfer.dialog is not None and view.transfer.dialog is not dialog)
    assert given.trusted == ["Nordvåg"]
    assert given.kept == 0


def test_a_file_that_cannot_be_read_says_so(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    view.transfer.load(PATH)
    qtbot.waitUntil(lambda: bool(view.strip.text))
    assert "cannot be read" in view.strip.text


def test_what_was_said_of_one_file_is_gone_with_the_next(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    view.transfer.load(PATH)
    qtbot.waitUntil(lambda: bool(view.strip.text))
    load(view, bench, Given(None), qtbot)
    assert view.strip.text == ""


@pytest.mark.parametrize("language", list(Language))
def test_the_hints_for_an_unknown_signer_are_whole(
    bench: BankBench, view: BankView, qtbot: QtBot, language: Language
) -> None:
    dialog = load(view, bench, Given(Signature(PRINT, "", False)), qtbot)
    words = translator(language, resource_folder() / "translations")
    for field, hint in ((dialog.name, "Name of the signer"), (dialog.typed, "The last two groups")):
        room = field.width() - 2 * 12
        assert field.fontMetrics().horizontalAdvance(words.t(hint)) <= room


class Stopped:
    """The keeping of a file's prompts, which goes on until it is ended or somebody stops it."""

    def __init__(self) -> None:
        self.cancelled = False
        self._done: Callable[[Kept], None] | None = None

    def cancel(self) -> None:
        self.cancelled = True

    def given(self) -> Given:
        """A file whose prompts are kept by this job."""
        given = Given(None)
        given.loaded = replace(given.loaded, keep=self._keep)
        return given

    def end(self, kept: Kept) -> None:
        assert self._done is not None, "nothing is being kept"
        self._done(kept)

    def _keep(self, done: Callable[[Kept], None]) -> "Stopped":
        self._done = done
        return self


def test_keeping_many_shows_that_it_goes_on_and_can_be_stopped(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    """Two hundred prompts take a while to look over: nothing had told whether it went on."""
    job = Stopped()
    dialog = load(view, bench, job.given(), qtbot)
    dialog.ok.click()
    qtbot.waitUntil(dialog.busy.isVisible)
    stop = next(button for button in dialog.busy.findChildren(QPushButton) if button.hasFocus())
    assert stop.text() == "Stop"
    stop.click()
    assert job.cancelled
    job.end(Kept(1, left_out=frozenset({1})))
    qtbot.waitUntil(lambda: view.transfer.dialog is None)
    assert "1 prompt is in the bank now." in view.strip.text


def test_leaving_while_it_is_kept_stops_it_and_what_came_in_is_told(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    job = Stopped()
    dialog = load(view, bench, job.given(), qtbot)
    dialog.ok.click()
    dialog.reject()
    assert job.cancelled
    job.end(Kept(1, left_out=frozenset({1})))
    qtbot.waitUntil(lambda: "1 prompt is in the bank now." in view.strip.text)


def test_what_was_refused_of_a_file_is_told(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    given = Given(None)

    def keep(done: object) -> None:
        reason = msg("Only administrators can do this.")
        done(Kept(1, (reason,), bench.ids["own"], frozenset({0})))  # type: ignore[operator]

    given.loaded = Loaded(PATH, None, None, given.loaded.prompts, (), keep)
    load(view, bench, given, qtbot).ok.click()
    qtbot.waitUntil(lambda: view.transfer.dialog is None)
    assert "1 prompt is in the bank now." in view.strip.text
    assert "Only administrators can do this." in view.strip.text
    # What came in is what is shown.
    qtbot.waitUntil(lambda: view.preview.head.prompt == bench.ids["own"])


def test_a_package_in_the_teams_folder_is_offered_and_not_taken(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    given = Given(Signature(PRINT, "Nordvåg", True))
    bench.bank.incoming = given.loaded
    bench.bank.offered = (PATH,)
    view.offers.look()
    qtbot.waitUntil(view.offers.isVisible)
    notice = view.offers.notice
    assert notice is not None
    assert "prompts.aktivpakke" in notice.text
    assert given.kept == 0
    notice.acted.emit()
    qtbot.waitUntil(lambda: view.transfer.dialog is not None)
    assert given.kept == 0
    notice.dismissed.emit()
    view.offers.look()
    qtbot.waitUntil(lambda: not view.offers.isVisible())


def test_a_folder_that_cannot_be_read_is_told_once_and_offers_come_when_it_can(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    bench.bank.offered = as_fault(BankError(Problem.FOLDER_UNREADABLE))
    view.offers.look()
    qtbot.waitUntil(view.offers.isVisible)
    notice = view.offers.notice
    assert notice is not None
    assert "network" in notice.text
    notice.dismissed.emit()
    view.offers.look()
    QApplication.processEvents()
    assert not view.offers.isVisible()
    bench.bank.offered = (PATH,)
    view.offers.look()
    qtbot.waitUntil(view.offers.isVisible)
    assert view.offers.notice is not None
    assert "prompts.aktivpakke" in view.offers.notice.text


def test_a_fault_of_the_bank_is_not_told_as_one_of_the_folder(
    bench: BankBench, view: BankView
) -> None:
    bench.bank.offered = as_fault(BankError(Problem.BANK_BUSY))
    view.offers.look()
    QApplication.processEvents()
    assert not view.offers.isVisible()


def test_an_error_of_the_file_leaves_the_dialog_open(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    given = Given(None)
    fault = AktivError(msg("The file cannot be read."))

    def keep(done: object) -> None:
        done(fault)  # type: ignore[operator]

    given.loaded = Loaded(PATH, None, None, given.loaded.prompts, (), keep)
    dialog = load(view, bench, given, qtbot)
    dialog.ok.click()
    qtbot.waitUntil(lambda: dialog._trouble.count() == 1)
    assert dialog.isVisible()


def test_the_model_keeps_qts_rules(
    bench: BankBench, view: BankView, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(load(view, bench, Given(None), qtbot).model)


def test_a_whole_bank_is_called_one_and_a_caution_is_no_entry_left_out(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    given = Given(None)
    caution = msg("The file was changed.")
    given.loaded = replace(given.loaded, problems=(), cautions=(caution,), whole=True)
    dialog = load(view, bench, given, qtbot)
    said = " ".join(notice.text for notice in dialog.findChildren(InlineNotice))
    assert "whole bank" in said
    assert "The file was changed." in said
    assert "left out" not in said
    assert "drafts of your own" not in said


def test_files_are_found_in_the_menu_of_the_bank(view: BankView) -> None:
    offered = [action.text() for action in view.filters.more.menu_shown.actions()]
    assert {"Import prompts …", "Export all prompts …"} <= set(offered)

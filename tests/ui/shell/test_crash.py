"""Unexpected errors: told once, logged without a word of the user's."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QtMsgType
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.core.errors import DraftError
from aktiv_app.core.messages import ENGLISH, msg
from aktiv_app.ui.crash import CrashReport, CrashWatch, describe
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.window.errors import ErrorDialog
from tests.ui.accessibility import problems

PERSONAL = "Kari Nordmann 01020312345"


def fail() -> None:
    local = PERSONAL
    try:
        int(f"cannot read {local}")
    except ValueError as error:
        raise RuntimeError(local) from error


def caught() -> BaseException:
    try:
        fail()
    except RuntimeError as error:
        return error
    raise AssertionError


def test_a_report_names_types_and_places_and_nothing_else() -> None:
    report = describe(caught())
    assert "RuntimeError" in report.lines
    assert "ValueError" in report.lines
    assert any("test_crash:" in line and line.endswith(" fail") for line in report.lines)
    for word in PERSONAL.split():
        assert word not in report.text
    assert str(Path.home()) not in report.text


def test_an_endless_chain_of_causes_ends() -> None:
    first, second = ValueError(), ValueError()
    first.__cause__, second.__cause__ = second, first
    assert describe(first).lines == ("ValueError", "ValueError")


@pytest.fixture
def told() -> list[CrashReport]:
    return []


@pytest.fixture
def watch(tmp_path: Path, told: list[CrashReport]) -> Iterator[CrashWatch]:
    made = CrashWatch(tmp_path / "log" / "errors.log", told.append)
    yield made
    made.remove()


def log(tmp_path: Path) -> str:
    return (tmp_path / "log" / "errors.log").read_text(encoding="utf-8")


def test_the_log_holds_no_word_of_the_user(
    tmp_path: Path, watch: CrashWatch, told: list[CrashReport]
) -> None:
    watch.report(caught())
    written = log(tmp_path)
    assert "RuntimeError" in written
    for word in PERSONAL.split():
        assert word not in written


def test_the_same_error_is_told_once_and_logged_each_time(
    tmp_path: Path, watch: CrashWatch, told: list[CrashReport]
) -> None:
    for _ in range(3):
        watch.report(caught())
    assert len(told) == 1
    assert log(tmp_path).count("ValueError") == 3


def test_errors_on_other_threads_are_told(watch: CrashWatch, told: list[CrashReport]) -> None:
    watch.install()
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert told
    assert told[0].lines[0] == "RuntimeError"


def test_uncaught_errors_are_told(watch: CrashWatch, told: list[CrashReport]) -> None:
    watch.install()
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(told) == 1


def test_a_message_of_qt_is_logged_by_its_function_only(tmp_path: Path, watch: CrashWatch) -> None:
    class Context:
        category = "default"

    for kind, text in (
        (QtMsgType.QtWarningMsg, f"QPainter::begin: {PERSONAL}"),
        (QtMsgType.QtCriticalMsg, PERSONAL),
        (QtMsgType.QtDebugMsg, "QDebug"),
    ):
        watch._qt_message(kind, Context(), text)  # type: ignore[arg-type]
    written = log(tmp_path)
    assert "QPainter::begin" in written
    assert "Kari" not in written
    assert "QDebug" not in written


def test_a_disk_that_takes_no_log_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    told: list[CrashReport] = []
    made = CrashWatch(tmp_path / "file" / "errors.log", told.append)
    made.report(caught())
    made.remove()
    assert len(told) == 1


def test_an_error_is_told_where_the_disk_takes_no_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "errors.log"
    told: list[CrashReport] = []
    made = CrashWatch(file, told.append)
    file.mkdir()  # nothing can be written there any more
    made.report(caught())
    made.remove()
    assert len(told) == 1
    assert "Traceback" not in capfd.readouterr().err


def test_the_dialog_says_what_happened_without_the_users_text(qtbot: QtBot, theme: Theme) -> None:
    dialog = ErrorDialog(theme, ENGLISH, describe(caught()), None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "did not expect" in dialog.message.text()
    assert problems(dialog) == []
    details = dialog.findChild(QPlainTextEdit)
    assert details is not None
    assert not details.isVisible()
    button = next(b for b in dialog.findChildren(QPushButton) if "details" in b.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert details.isVisible()
    assert details.textCursor().selectedText().replace("\u2029", "\n") == details.toPlainText()
    assert "Kari" not in details.toPlainText()
    assert problems(dialog) == []


def test_an_error_written_for_the_user_is_shown_as_it_is(qtbot: QtBot, theme: Theme) -> None:
    error = DraftError(msg("The draft could not be saved."))
    dialog = ErrorDialog(theme, ENGLISH, describe(error), None)
    qtbot.addWidget(dialog)
    assert dialog.message.text() == "The draft could not be saved."

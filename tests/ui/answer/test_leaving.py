"""The restored text holds personal data: how it leaves the app, and how it does not."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.core.errors import NotVouchedError
from aktiv_app.core.messages import msg
from aktiv_app.privacy.restoring.answer import RestoredAnswer, Span
from aktiv_app.privacy.restoring.released import RestoredText, release
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.ui.answer.view import AnswerView
from aktiv_app.ui.clipboard import Clipboard
from tests.ui.answer.building import AnswerBench
from tests.ui.answer.conftest import paste

ANSWER = "Hei [PERSON_2], ring [TELEFON_1] nå."
RESTORED = "Hei Per Hansen, ring 912 34 567 nå."


@pytest.fixture(autouse=True)
def empty_clipboard(bench: AnswerBench) -> None:
    QGuiApplication.clipboard().clear()


def pressed(view: AnswerView, words: str) -> None:
    next(b for b in view.strip.findChildren(QPushButton) if b.text() == words).click()


def test_the_first_copy_is_reminded_and_nothing_leaves_before(
    view: AnswerView, qtbot: QtBot
) -> None:
    paste(view, qtbot, ANSWER)
    QTest.keyClick(view.pasted.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "2 real values" in view.strip.text
    assert Clipboard().read_text() == ""
    pressed(view, "Copy with real values")
    assert Clipboard().read_text() == RESTORED
    assert "clipboard now holds personal data" in view.strip.text
    assert "x-kde-passwordManagerHint" in QGuiApplication.clipboard().mimeData().formats()
    # Only the first time.
    QGuiApplication.clipboard().clear()
    view.bar.copy.click()
    assert Clipboard().read_text() == RESTORED


@pytest.mark.usefixtures("clipboard_held")
def test_a_clipboard_that_takes_nothing_is_told(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    view.bar.copy.click()
    pressed(view, "Copy with real values")
    assert "Another program is using the clipboard, so nothing was copied" in view.strip.text
    assert "holds personal data" not in view.strip.text


def test_cancelling_the_reminder_copies_nothing(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    view.bar.copy.click()
    pressed(view, "Cancel")
    assert view.strip.text == ""
    assert Clipboard().read_text() == ""
    view.bar.copy.click()
    assert "2 real values" in view.strip.text


def test_an_edit_takes_the_reminder_away(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    view.bar.copy.click()
    QTest.keyClicks(view.pasted.edit, "x")
    assert view.strip.text == ""
    assert Clipboard().read_text() == ""


def test_copy_waits_for_the_text_as_it_is_now(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, "[PERSON_1]")
    view.bar.copy.click()
    pressed(view, "Copy with real values")
    QTextCursor(view.desk.document).insertText("Nytt: ")
    view.talk.copy()
    qtbot.waitUntil(lambda: Clipboard().read_text() == "Nytt: Kari Nordmann")


def test_a_selection_is_copied_by_way_of_the_reminder(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    text = view.restored.view
    cursor = text.textCursor()
    cursor.setPosition(6)  # inside the name
    cursor.setPosition(15, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    QTest.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert Clipboard().read_text() == ""
    pressed(view, "Copy with real values")
    assert Clipboard().read_text() == "Per Hansen,"


def test_the_reminder_counts_the_values_that_would_be_copied(
    view: AnswerView, qtbot: QtBot
) -> None:
    paste(view, qtbot, "[PERSON_1], [PERSON_1] og [PERSON_2].")
    view.bar.copy.click()
    assert "2 real values" in view.strip.text
    assert "2 values put back" in view.bar.sentence.full_text
    text = view.restored.view
    cursor = text.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    QTest.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "1 real value." in view.strip.text


def test_dragging_and_the_primary_selection_give_nothing(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    view.restored.view.selectAll()
    assert not view.restored.view.createMimeDataFromSelection().formats()


def test_the_clipboard_can_be_emptied_but_only_of_our_text(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    view.bar.copy.click()
    pressed(view, "Copy with real values")
    pressed(view, "Empty the clipboard")
    assert Clipboard().read_text() == ""
    view.bar.copy.click()
    QGuiApplication.clipboard().setText("noe annet")
    pressed(view, "Empty the clipboard")
    assert Clipboard().read_text() == "noe annet"


def test_without_values_there_is_nothing_to_remind_of(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, "Et råd uten navn.")
    view.bar.copy.click()
    assert Clipboard().read_text() == "Et råd uten navn."
    assert not view.bar.reminder.isVisible()


def test_the_two_ways_out_never_take_each_others_text(view: AnswerView, qtbot: QtBot) -> None:
    restored = release(RestoredAnswer("Kari Nordmann"))
    clipboard = Clipboard()
    with pytest.raises(TypeError):
        clipboard.copy(cast("ScreenedText", restored))
    for other in ("Kari Nordmann", RestoredAnswer("Kari Nordmann"), None):
        with pytest.raises(TypeError):
            clipboard.copy_personal_data(cast("RestoredText", other))
    assert clipboard.read_text() == ""
    with pytest.raises(TypeError):
        RestoredText("Kari Nordmann", seal=object())
    with pytest.raises(TypeError):
        type("Forged", (RestoredText,), {})


def test_a_refused_answer_is_not_released() -> None:
    with pytest.raises(NotVouchedError):
        release(RestoredAnswer("tekst", refused=msg("It belongs elsewhere.")))


def test_a_stretch_is_widened_to_whole_values() -> None:
    answer = RestoredAnswer("Ring 912 34 567 nå", (Span(5, 15, "[TELEFON_1]", "912 34 567"),))
    assert release(answer, (0, 8)).text == "Ring 912 34 567"
    assert release(answer, (0, 5)).text == "Ring "
    assert release(answer, (9, 10)).text == "912 34 567"


def test_an_edit_while_a_copy_waits_stops_it(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, "Ingen navn.")
    QTextCursor(view.desk.document).insertText("En ")
    view.talk.copy()
    QTextCursor(view.desk.document).insertText("To ")
    qtbot.waitUntil(lambda: view.desk.is_current)
    assert view.restored.view.toPlainText() == "To En Ingen navn."
    assert Clipboard().read_text() == ""


def test_what_was_copied_is_not_remembered_once_it_is_forgotten(
    view: AnswerView, qtbot: QtBot
) -> None:
    paste(view, qtbot, ANSWER)
    view.bar.copy.click()
    pressed(view, "Copy with real values")
    held = Clipboard().read_text()
    assert held
    view.desk.forget()
    assert not view.talk._copying.take_back()
    assert Clipboard().read_text() == held

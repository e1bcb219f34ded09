"""From a pasted answer to the restored text and its account."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktiv_app.ui.answer.account.rows import RowState
from aktiv_app.ui.answer.view import AnswerView
from tests.ui.accessibility import problems
from tests.ui.answer.building import ANSWER, AnswerBench
from tests.ui.answer.conftest import paste, shown

RESTORED = (
    "1. **Kari Nordmann** har bakgrunn fra HR.\n"
    "2. 🧭 Kari Nordmanns erfaring, [PERSON_9] og kari.nordmann@firma.no. Kari Nordmann?"
)


def looks(view: AnswerView) -> dict[str, str]:
    """Text of each formatted stretch and its underline style, as drawn."""
    found = {}
    block = view.restored.view.document().begin()
    while block.isValid():
        data = block.text().encode("utf-16-le")
        for span in block.layout().formats():
            text = data[2 * span.start : 2 * (span.start + span.length)].decode("utf-16-le")
            found[text] = str(span.format.underlineStyle().name)
        block = block.next()
    return found


def row(view: AnswerView, placeholder: str) -> int:
    rows = view.account.model.rows
    return next(at for at, found in enumerate(rows) if found.placeholder == placeholder)


def test_before_the_first_copy_the_screen_says_what_it_is_for(
    empty: AnswerView, bench: AnswerBench
) -> None:
    assert empty._empty.isVisible()
    assert not empty.pasted.isVisible()
    assert not empty.bar.copy.isEnabled()
    assert empty.commands() == ()
    assert problems(empty) == []


def test_a_copied_prompt_makes_the_screen_wait_for_its_answer(
    empty: AnswerView, bench: AnswerBench, qtbot: QtBot
) -> None:
    bench.send()
    empty.hide()
    empty.show()
    assert empty.pasted.edit.isVisible()
    assert empty.title.accessibleName() == "Answer to Interview questions"
    assert "only in memory" in empty.header_bar.memory.text()


def test_the_hint_in_the_empty_field_is_shown_whole(view: AnswerView) -> None:
    edit = view.pasted.edit
    edit.resize(160, 300)
    picture = edit.viewport().grab().toImage()
    ground = picture.pixelColor(picture.width() - 2, picture.height() - 2)
    inked = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y) != ground for x in range(4, picture.width() - 4))
    ]
    # In so narrow a field it takes several lines.
    assert max(inked) > 3 * edit.fontMetrics().height()
    view.desk.paste("Svar")
    assert edit.toPlainText() == "Svar"


def line_distance(text: QTextEdit) -> int:
    """From one line to the next, in pixels."""
    cursor = QTextCursor(text.document())
    first = text.cursorRect(cursor).top()
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    return text.cursorRect(cursor).top() - first


def test_lines_stand_alike_in_both_texts(
    bench: AnswerBench, view: AnswerView, qtbot: QtBot
) -> None:
    paste(view, qtbot, ANSWER)
    apart = line_distance(view.restored.view)
    assert apart > view.pasted.edit.fontMetrics().lineSpacing()
    assert line_distance(view.pasted.edit) == apart
    # As most people do it: all chosen, and the next answer pasted over it.
    QGuiApplication.clipboard().setText(ANSWER)
    QTest.keyClick(view.pasted.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view.pasted.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert view.desk.text == ANSWER
    assert line_distance(view.pasted.edit) == apart
    view.desk.forget()
    bench.send()
    view.desk.refresh_cases()
    paste(view, qtbot, "En\nTo")
    assert line_distance(view.pasted.edit) == apart
    view.desk.document.undo()
    assert view.desk.is_empty
    assert not view.desk.document.isUndoAvailable()


def test_puts_the_values_back_and_marks_each(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    assert view.restored.view.toPlainText() == RESTORED
    drawn = looks(view)
    assert drawn["Kari Nordmanns"] == "SingleUnderline"
    assert drawn["kari.nordmann@firma.no"] == "SingleUnderline"
    assert drawn["[PERSON_9]"] == "DashUnderline"
    assert view.bar.reminder.isVisible()


def test_accounts_for_every_placeholder(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    states = {found.placeholder: found.state for found in view.account.model.rows}
    assert states == {
        "[PERSON_9]": RowState.UNKNOWN,
        "[TELEFON_1]": RowState.MISSING,
        "[PERSON_2]": RowState.MISSING,
        "[PERSON_1]": RowState.SURPLUS,
        "[E-POST_1]": RowState.RESTORED,
    }
    person = view.account.model.rows[row(view, "[PERSON_1]")]
    assert person.detail == "3 places, sent 2 times, 1 rewritten by the AI"
    assert view.account.model.rows[0].state is RowState.UNKNOWN
    assert "2 values put back, 2 not used by the AI" in view.bar.sentence.full_text


def test_typing_in_the_pasted_text_is_followed(view: AnswerView, qtbot: QtBot) -> None:
    view.pasted.edit.setFocus()
    QTest.keyClicks(view.pasted.edit, "Hei [PERSON_2]")
    qtbot.waitUntil(lambda: view.desk.is_current and not view.desk.is_empty)
    assert view.restored.view.toPlainText() == "Hei Per Hansen"


def test_no_break_spaces_of_the_answer_stay(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, "12\u00a0000 kr til [PERSON_2]")
    assert view.desk.result is not None
    assert view.desk.result.text == "12\u00a0000 kr til Per Hansen"


def test_undo_brings_back_the_answer_before(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, "Først [PERSON_1]")
    paste(view, qtbot, "Så [PERSON_2]")
    # The keys work wherever the focus is on the screen.
    view.account.list.setFocus()
    QTest.keyClick(view.account.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.restored.view.toPlainText() == "Først Kari Nordmann")
    view.pasted.redo.click()
    qtbot.waitUntil(lambda: view.restored.view.toPlainText() == "Så Per Hansen")


def test_undo_of_the_only_answer_leaves_the_keyboard_on_this_screen(
    view: AnswerView, qtbot: QtBot
) -> None:
    paste(view, qtbot, "Hei [PERSON_1]")
    view.bar.copy.setFocus()
    QTest.keyClick(view.bar.copy, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not view.bar.copy.isEnabled())
    holder = view.focusWidget()
    assert holder is view.pasted.edit
    QTest.keyClick(
        holder,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    qtbot.waitUntil(lambda: view.restored.view.toPlainText() == "Hei Kari Nordmann")


def test_paste_takes_the_clipboard_and_says_when_it_is_empty(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = type(bench.context.clipboard)
    monkeypatch.setattr(clipboard, "read_text", lambda _: " \n")
    view.pasted.paste.click()
    assert "holds no text" in view.strip.text
    monkeypatch.setattr(clipboard, "read_text", lambda _: "Hei [PERSON_2]")
    QTest.keyClick(view.account.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.restored.view.toPlainText() == "Hei Per Hansen")
    assert view.strip.text == ""


def test_shows_what_stood_before_each_value(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    view.restored.changes.setChecked(True)
    text = view.restored.view.toPlainText()
    assert "**[PERSON\\_1] Kari Nordmann**" in text
    assert "🧭 [PERSON_1]s Kari Nordmanns erfaring, [PERSON_9] og" in text
    assert {"[PERSON\\_1]", "Kari Nordmanns"} <= looks(view).keys()
    # The account still finds its places, and a selection is of the restored text only.
    view.account.list.setCurrentIndex(view.account.model.index(row(view, "[E-POST_1]")))
    ringed = [found.cursor.selectedText() for found in view.restored.view.extraSelections()]
    assert ringed == ["kari.nordmann@firma.no"]
    view.restored.view.selectAll()
    assert view.restored.view.selected_stretch() == (0, len(RESTORED))
    view.restored.changes.setChecked(False)
    assert view.restored.view.toPlainText() == RESTORED


def test_a_row_leads_to_its_places_by_keyboard(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, "\n".join(["[PERSON_1]", *["tekst"] * 80, "[PERSON_1] til slutt"]))
    table = view.account.list
    table.setFocus()
    table.setCurrentIndex(view.account.model.index(row(view, "[PERSON_1]")))
    bar = view.restored.view.verticalScrollBar()
    assert bar.value() == 0
    assert len(view.restored.view.extraSelections()) == 2
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert bar.value() > 0
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert bar.value() == 0


def test_f8_walks_the_marks_and_chooses_their_rows(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    text = view.restored.view
    text.setFocus()
    reached = []
    for _ in range(3):
        QTest.keyClick(text, Qt.Key.Key_F8)
        chosen = view.account.current_row()
        assert chosen is not None
        reached.append(chosen.placeholder)
    assert reached == ["[PERSON_1]", "[PERSON_1]", "[PERSON_9]"]


def test_the_unknown_button_leads_to_the_unknown(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, ANSWER)
    view.bar.unknown.click()
    ringed = [found.cursor.selectedText() for found in view.restored.view.extraSelections()]
    assert ringed == ["[PERSON_9]"]


def test_a_failure_is_told_without_the_text(
    view: AnswerView,
    bench: AnswerBench,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(_answer: str, _case: str = "") -> None:
        raise ValueError("Kari Nordmann")

    monkeypatch.setattr(bench.answers, "restore", fail)
    paste(view, qtbot, ANSWER)
    assert "could not be put back" in view.bar.sentence.full_text
    assert "Nordmann" not in caplog.text
    assert not view.bar.copy.isEnabled()


def test_a_new_window_language_keeps_text_case_and_undo(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot
) -> None:
    screen = bench.screen()
    first = screen.factory(bench.context)
    assert isinstance(first, AnswerView)
    first.show()
    paste(first, qtbot, "[PERSON_1]")
    first.restored.changes.setChecked(True)
    state = first.view_state()
    first.deleteLater()
    QCoreApplication.sendPostedEvents(first, QEvent.Type.DeferredDelete.value)
    second = screen.factory(bench.context)
    assert isinstance(second, AnswerView)
    shown(second, qtbot).restore_view_state(state)
    assert second.restored.view.toPlainText() == "[PERSON_1] Kari Nordmann"
    second.pasted.undo.click()
    assert second.desk.is_empty


def test_everything_is_named_and_reached_by_keyboard(view: AnswerView, qtbot: QtBot) -> None:
    assert problems(view) == []
    paste(view, qtbot, ANSWER)
    assert problems(view) == []
    view.resize(960, 640)
    assert problems(view) == []


def test_the_account_is_a_correct_model(
    view: AnswerView, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    paste(view, qtbot, ANSWER)
    qtmodeltester.check(view.account.model)
    paste(view, qtbot, "[PERSON_2]")
    spoken = view.account.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Missing, [PERSON_1], Kari Nordmann, Name, the AI did not use it"


def test_a_very_long_answer_is_shown_whole(view: AnswerView, qtbot: QtBot) -> None:
    line = "Fortell om en gang [PERSON_1] måtte ringe [TELEFON_1] – hva sa **[PERSON\\_2]**?\n"
    paste(view, qtbot, line * 1300)
    assert view.desk.result is not None
    assert len(view.desk.result.spans) == 3900
    assert view.restored.view.toPlainText() == view.desk.result.text


def test_a_new_answer_is_shown_from_its_beginning(view: AnswerView, qtbot: QtBot) -> None:
    paste(view, qtbot, "\n".join(["[PERSON_1] er her"] * 100))
    view.resize(960, 640)
    view.resize(1200, 860)
    assert view.restored.view.verticalScrollBar().value() == 0

"""From a pasted answer to the restored text and its account."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktiv_app.ui.answer.account.rows import RowState
from aktiv_app.ui.answer.view import AnswerView
from tests.ui.accessibility import problems
from tests.ui.answer.building import AnswerBench
from tests.ui.answer.conftest import paste, shown

ANSWER = (
    "1. **[PERSON\\_1]** har bakgrunn fra HR.\n"
    "2. 🧭 [PERSON_1]s erfaring, [PERSON_9] og [E-POST_1]. [PERSON_1]?"
)
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


def test_an_answer_to_another_prompt_is_refused_and_its_own_offered(
    bench: AnswerBench, qtbot: QtBot
) -> None:
    bench.send()
    bench.new_case()
    bench.send("Ring Per Hansen på 998 76 543.", "summary")
    view = shown(bench.view(), qtbot)
    assert view.title.accessibleName() == "Answer to Summary"
    paste(view, qtbot, "Spør [PERSON_1] om bakgrunnen.")
    assert not view.restored.view.isVisible()
    assert not view.bar.copy.isEnabled()
    assert view.restored.view.toPlainText() == ""
    assert problems(view) == []
    assert view.account._refused.isVisible()
    assert not view.account._empty.isVisible()
    view.restored._refused.acted.emit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: view.desk.is_current)
    assert view.title.accessibleName() == "Answer to Interview questions"
    assert view.restored.view.toPlainText() == "Spør Kari Nordmann om bakgrunnen."


def test_values_of_one_case_never_stay_under_another(bench: AnswerBench, qtbot: QtBot) -> None:
    bench.send()
    bench.new_case()
    bench.send("Ring Per Hansen.", "summary")
    view = shown(bench.view(), qtbot)
    view.header_bar.cases.setCurrentIndex(1)
    view.header_bar.cases.activated.emit(1)
    paste(view, qtbot, "[PERSON_1]")
    assert view.restored.view.toPlainText() == "Kari Nordmann"
    view.header_bar.cases.setCurrentIndex(0)
    view.header_bar.cases.activated.emit(0)
    # At once, before the text has been restored for the other case.
    assert view.restored.view.toPlainText() == ""


def test_what_is_pasted_after_a_new_copy_is_its_answer(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot
) -> None:
    paste(view, qtbot, "[PERSON_1]")
    bench.new_case()
    bench.send("Ring Per Hansen.", "summary")
    view.desk.refresh_cases()
    # The old answer is still being read.
    assert view.title.accessibleName() == "Answer to Interview questions"
    paste(view, qtbot, "Hei [PERSON_3]")
    assert view.title.accessibleName() == "Answer to Summary"
    assert view.restored.view.toPlainText() == "Hei Per Hansen"


def test_forgetting_is_asked_first_and_leaves_nothing(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot
) -> None:
    paste(view, qtbot, ANSWER)
    view.header_bar.forget.click()
    dialog = view.talk.dialog
    assert dialog is not None
    assert problems(dialog) == []
    QTest.keyClick(dialog, Qt.Key.Key_Return)  # the safe answer
    assert view.desk.cases != ()
    view.header_bar.forget.click()
    dialog = view.talk.dialog
    assert dialog is not None
    dialog.forget.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(dialog.forget, Qt.Key.Key_Return)  # whoever goes to a button presses it
    assert view.desk.cases == ()
    assert view.restored.view.toPlainText() == ""
    assert view.account.model.rows == ()
    assert view._empty.isVisible()
    assert not view.pasted.undo.isEnabled()
    assert not any(case.sent_at for case in bench.answers.cases())


def test_a_case_that_stays_on_the_disk_is_not_called_forgotten(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.desk.keep(7)
    qtbot.waitUntil(lambda: "Kept encrypted" in view.strip.text)

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "in use", str(path))

    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", refuse)
        view.desk.forget()
        qtbot.waitUntil(lambda: "still on this computer" in view.strip.text)
    (left,) = view.desk.kept
    view.desk.choose_case(left.id)
    qtbot.waitUntil(lambda: view.desk.case is not None)
    view.desk.forget()
    qtbot.waitUntil(lambda: view.strip.text.startswith("Forgotten."))
    assert list(bench.folder.glob("*.case")) == []


def test_an_expired_case_that_stays_on_the_disk_is_told(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.desk.keep(1)
    qtbot.waitUntil(lambda: "Kept encrypted" in view.strip.text)
    (file,) = bench.folder.glob("*.case")
    later = AnswerBench(
        bench.context, bench.folder, bench.keyring, bench.started + timedelta(days=2)
    )

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "in use", str(path))

    with monkeypatch.context() as held:
        held.setattr(Path, "unlink", refuse)
        again = shown(later.view(), qtbot)
        qtbot.waitUntil(lambda: file.name in again.strip.text)
    assert "has expired" in again.strip.text
    assert again.desk.kept == ()
    later.answers.close()


def test_keeping_is_told_and_a_kept_case_can_be_opened_later(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot
) -> None:
    menu = view.header_bar.keep.findChild(QMenu)
    assert menu is not None
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: "Kept encrypted until 30 November" in view.strip.text)
    assert "30 November" in view.header_bar.memory.text()
    later = AnswerBench(bench.context, bench.folder, bench.keyring)
    again = shown(later.view(), qtbot)
    qtbot.waitUntil(lambda: again.header_bar.cases.count() == 1)
    again.header_bar.cases.setCurrentIndex(0)
    again.header_bar.cases.activated.emit(0)
    qtbot.waitUntil(lambda: again.desk.case is not None)
    paste(again, qtbot, "[PERSON_1]s erfaring")
    assert again.restored.view.toPlainText() == "Kari Nordmanns erfaring"
    later.answers.close()


def test_without_a_keyring_it_says_why_nothing_is_kept(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot
) -> None:
    bench.keyring = None
    view.desk.keep(7)
    qtbot.waitUntil(lambda: "cannot be kept" in view.strip.text)
    assert "only in memory" in view.header_bar.memory.text()


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

"""Cases: which one an answer belongs to, and how they are kept and forgotten."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from aktiv_app.ui.answer.view import AnswerView
from tests.ui.accessibility import problems
from tests.ui.answer.building import ANSWER, AnswerBench
from tests.ui.answer.conftest import paste, shown


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
    assert not again._empty.isVisible(), "nobody has to copy a prompt first"
    again._unopened.acted.emit()
    assert again.header_bar.cases.view().isVisible()
    again.header_bar.cases.hidePopup()
    assert again.bar.sentence.text() == "No case is open"
    again.header_bar.cases.setCurrentIndex(0)
    again.header_bar.cases.activated.emit(0)
    qtbot.waitUntil(lambda: again.desk.case is not None)
    paste(again, qtbot, "[PERSON_1]s erfaring")
    assert again.restored.view.toPlainText() == "Kari Nordmanns erfaring"
    later.answers.close()


def test_a_kept_case_that_cannot_be_opened_is_told_and_offered_once_it_can(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot
) -> None:
    view.desk.keep(7)
    qtbot.waitUntil(lambda: "Kept encrypted" in view.strip.text)
    later = AnswerBench(bench.context, bench.folder, None)
    again = shown(later.view(), qtbot)
    qtbot.waitUntil(lambda: "Unlock the keyring" in again.strip.text)
    assert again._empty.isVisible()
    again.hide()
    later.keyring = bench.keyring
    again.show()
    qtbot.waitUntil(again._unopened.isVisible)
    assert again.strip.text == ""
    later.answers.close()


def test_why_a_kept_case_could_not_be_opened_stays_in_sight(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot
) -> None:
    view.desk.keep(7)
    qtbot.waitUntil(lambda: "Kept encrypted" in view.strip.text)
    later = AnswerBench(bench.context, bench.folder, bench.keyring)
    again = shown(later.view(), qtbot)
    qtbot.waitUntil(again._unopened.isVisible)
    (file,) = bench.folder.glob("*.case")
    file.write_bytes(file.read_bytes()[:-20])
    again.desk.choose_case(again.desk.kept[0].id)
    qtbot.waitUntil(lambda: "the file is damaged" in again.strip.text)
    assert again._empty.isVisible(), "it is not offered again"
    assert again.header_bar.cases.count() == 0
    later.answers.close()


def test_without_a_keyring_it_says_why_nothing_is_kept(
    view: AnswerView, bench: AnswerBench, qtbot: QtBot
) -> None:
    bench.keyring = None
    view.desk.keep(7)
    qtbot.waitUntil(lambda: "cannot be kept" in view.strip.text)
    assert "only in memory" in view.header_bar.memory.text()


def test_cases_of_one_task_are_told_apart_in_the_closed_list(
    bench: AnswerBench, qtbot: QtBot
) -> None:
    bench.send()
    bench.new_case()
    bench.send("Ring Per Hansen.")
    view = shown(bench.view(), qtbot)
    cases = view.header_bar.cases
    # What is cut, is cut at the end: the day and the hour stand in what is left.
    for index in range(cases.count()):
        assert cases.itemText(index).startswith("23 Nov ")
    assert cases.toolTip() == cases.currentText()
    # The opened list shows every case whole.
    assert cases.view().minimumWidth() > cases.view().sizeHintForColumn(0)

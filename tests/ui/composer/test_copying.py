"""From the Copy button to the clipboard: waiting, asking, refusing, confirming."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Part, Style
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.screened import KeepReason
from aktiv_app.services.api import EngineState
from aktiv_app.ui.composer.copying import CopyStep
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.composer.building import Bench, interview


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: object) -> None:
    QGuiApplication.clipboard().setText("before")


def copied() -> str:
    return QGuiApplication.clipboard().text()


def step(view: ComposeView) -> CopyStep:
    return view.desk.copying.step


def press_copy(view: ComposeView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def answer(view: ComposeView, name: str) -> None:
    button = next(b for b in view.strip.findChildren(QPushButton) if b.text() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def confirm_rules(view: ComposeView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.copy_talk.dialog is not None)
    dialog = view.copy_talk.dialog
    assert dialog is not None
    assert len(dialog.boxes) == 3
    assert not dialog._copy.isEnabled()
    for box in dialog.boxes:
        box.setChecked(True)
    dialog._copy.click()


def test_the_whole_way_to_the_clipboard(view: ComposeView, bench: Bench, qtbot: QtBot) -> None:
    press_copy(view)
    qtbot.waitUntil(lambda: "may be personal data" in view.strip.text)
    assert copied() == "before"
    answer(view, "Replace and copy")
    confirm_rules(view, qtbot)
    qtbot.waitUntil(lambda: copied() != "before")
    screened = view.desk.composer.screened
    assert screened is not None
    assert copied() == screened.text
    assert "Kari" not in copied()
    assert "Stein" not in copied()
    assert view.strip.text == "Copied. Placeholders stand in for the personal data that was found."
    answer(view, "Open Microsoft 365 Copilot Chat")
    assert bench.opened == ["https://m365.cloud.microsoft/chat"]


@pytest.mark.usefixtures("clipboard_held")
def test_a_clipboard_that_takes_nothing_is_told(view: ComposeView, qtbot: QtBot) -> None:
    view.desk.composer.replace_undecided()
    press_copy(view)
    confirm_rules(view, qtbot)
    qtbot.waitUntil(lambda: "Another program is using the clipboard" in view.strip.text)
    assert step(view) is CopyStep.IDLE
    assert copied() == "before"


def test_a_kept_value_is_said_after_copying(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    composer.keep((view.preview.view.marks[0].key,), KeepReason.PUBLISHED)
    composer.replace_undecided()
    qtbot.waitUntil(lambda: composer.is_current)
    press_copy(view)
    confirm_rules(view, qtbot)
    qtbot.waitUntil(lambda: copied() != "before")
    assert "Kari Nordmann" in copied()
    assert "not the names" not in view.strip.text
    assert view.strip.text.startswith("Copied. 1 value you kept stands in the prompt")


def test_the_rules_are_asked_once_for_each_tool(view: ComposeView, qtbot: QtBot) -> None:
    view.desk.composer.replace_undecided()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    press_copy(view)
    confirm_rules(view, qtbot)
    qtbot.waitUntil(lambda: copied() != "before")
    first = view.copy_talk.dialog
    QGuiApplication.clipboard().setText("before")
    view.bar.copy.click()
    qtbot.waitUntil(lambda: copied() != "before")
    assert view.copy_talk.dialog is first
    view.context.settings.set("ai_tool", "claude-work")
    QGuiApplication.clipboard().setText("before")
    view.bar.copy.click()
    qtbot.waitUntil(lambda: view.copy_talk.dialog is not first)
    assert copied() == "before"


def test_cancelled_rules_copy_nothing(view: ComposeView, qtbot: QtBot) -> None:
    view.desk.composer.replace_undecided()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    press_copy(view)
    qtbot.waitUntil(lambda: view.copy_talk.dialog is not None)
    assert view.copy_talk.dialog is not None
    view.copy_talk.dialog.reject()
    assert copied() == "before"
    assert view.desk.copying.step is CopyStep.IDLE


def test_review_goes_to_the_first_undecided_value(view: ComposeView, qtbot: QtBot) -> None:
    press_copy(view)
    qtbot.waitUntil(lambda: bool(view.strip.text))
    answer(view, "Review")
    row = view.findings.current_row()
    assert row is not None
    assert row.value == "Stein"
    assert view.findings.table.hasFocus()


def test_copy_pressed_twice_is_copied_and_only_escape_stops_waiting(
    start: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    view = start
    bench.screening.move(EngineState.STARTING)
    view.desk.composer.restore(interview(Language.NB))
    view.desk.composer.replace_undecided()
    press_copy(view)
    press_copy(view)
    QTest.mouseClick(view.bar.copy, Qt.MouseButton.LeftButton)
    assert step(view) is CopyStep.ENGINE
    assert "Esc" in view.bar.copy.toolTip()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert step(view) is CopyStep.IDLE
    assert view.strip.text == "You stopped it, so nothing was copied."
    assert view.bar.copy.toolTip() == ""
    QTest.keyClick(view, Qt.Key.Key_Escape)  # nothing waits now
    assert copied() == "before"
    press_copy(view)
    press_copy(view)
    bench.screening.move(EngineState.READY)
    qtbot.waitUntil(lambda: "may be personal data" in view.strip.text)
    answer(view, "Replace and copy")
    confirm_rules(view, qtbot)
    qtbot.waitUntil(lambda: copied() != "before")


def test_copy_waits_for_the_engine(start: ComposeView, bench: Bench, qtbot: QtBot) -> None:
    view = start
    bench.screening.move(EngineState.STARTING)
    view.desk.composer.restore(interview(Language.NB))
    press_copy(view)
    qtbot.waitUntil(lambda: "Waiting" in view.bar.copy.text())
    assert copied() == "before"
    # Nothing has been looked at, so nothing is said to be clean.
    assert view.findings._unchecked.isVisible()
    assert view.workspace.tabs._tabs["findings"].text() == "Personal data"
    qtbot.waitUntil(view.preview._waiting.isVisible)
    bench.screening.move(EngineState.READY)
    qtbot.waitUntil(lambda: "may be personal data" in view.strip.text)


def test_the_first_long_text_is_said_to_be_checked_not_to_wait_for_a_start(
    start: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    view = start
    bench.screening.holding = True
    view.desk.composer.restore(interview(Language.NB))
    qtbot.waitUntil(view.preview._looking.isVisible)
    assert view.bar.sentence.full_text == "The text is being checked"
    bench.screening.release()
    qtbot.waitUntil(view.preview.view.isVisible)
    assert "personal data replaced" in view.bar.sentence.full_text


def test_nothing_is_said_to_be_clean_while_a_long_text_is_being_checked(
    start: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    view = start
    view.desk.composer.choose_task("free", Language.NB, Style.LABELLED)
    qtbot.waitUntil(lambda: view.bar.sentence.full_text == "No personal data replaced")
    bench.screening.holding = True
    view.desk.composer.edit(lambda session: session.set_override(Part.AKTOR, "Kari Nordmann"))
    qtbot.waitUntil(lambda: view.desk.composer.checking)
    assert view.bar.sentence.full_text == "The text is being checked"
    assert view.findings._unchecked.isVisible()
    assert view.workspace.tabs._tabs["findings"].text() == "Personal data"
    bench.screening.release()
    qtbot.waitUntil(lambda: "1 piece of personal data" in view.bar.sentence.full_text)


def test_copy_refuses_when_the_engine_has_failed(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    bench.screening.move(EngineState.FAILED)
    qtbot.waitUntil(lambda: "has stopped" in view.bar.sentence.full_text)
    press_copy(view)
    assert "nothing was copied" in view.strip.text
    answer(view, "Start the check again")
    assert bench.screening.state is EngineState.STARTING
    # What is no longer true is not said any more.
    qtbot.waitUntil(lambda: view.strip.text == "")
    assert copied() == "before"


def test_a_damaged_engine_is_not_to_be_started_again_and_again(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    bench.screening.damaged = True
    bench.screening.move(EngineState.FAILED)
    qtbot.waitUntil(lambda: "is damaged" in view.bar.sentence.full_text)
    shown = [line.text() for line in view.preview.findChildren(QLabel) if line.isVisible()]
    assert "A part of the check for personal data is damaged" in shown
    assert any("installed again" in line for line in shown)
    press_copy(view)
    assert "Install the app again" in view.strip.text
    assert copied() == "before"


def test_what_was_found_before_the_engine_failed_is_not_shown_as_found_now(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    bench.screening.move(EngineState.FAILED)
    qtbot.waitUntil(view.findings._unchecked.isVisible)
    view.desk.composer.set_value("role", "adviser")
    view.desk.composer.flush()
    assert view.workspace.tabs._tabs["findings"].text() == "Personal data"
    assert not view.bar.length.isVisible()
    assert not view.desk.composer._checking_timer.isActive()
    bench.screening.move(EngineState.READY)
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert view.findings.table.isVisible()


def test_an_edit_between_checking_and_sealing_voids_the_copy(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    copying, composer = view.desk.copying, view.desk.composer
    composer.replace_undecided()
    qtbot.waitUntil(lambda: composer.is_current)
    press_copy(view)
    qtbot.waitUntil(lambda: view.copy_talk.dialog is not None)
    bench.screening.holding = True
    confirm_rules(view, qtbot)
    qtbot.waitUntil(lambda: copying.step is CopyStep.SEAL)
    composer.set_value("role", "Per Hansen, sjef")
    bench.screening.release()
    qtbot.waitUntil(lambda: copying.step is CopyStep.IDLE)
    qtbot.waitUntil(lambda: composer.is_current)
    assert copied() == "before"
    assert "was changed" in view.strip.text


def test_what_the_second_check_finds_stops_the_copy(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    composer = view.desk.composer
    composer.replace_undecided()
    qtbot.waitUntil(lambda: composer.is_current)

    def stricter(text: str) -> tuple[Finding, ...]:
        at = text.index("Nordvåg")
        return (Finding(at, at + 7, Label.PERSON, Certainty.SURE, "name_listed"),)

    bench.screening.check = stricter
    press_copy(view)
    confirm_rules(view, qtbot)
    qtbot.waitUntil(lambda: bool(view.strip.text))
    assert copied() == "before"
    assert "still stands" in view.strip.text


def test_missing_fields_guide_and_do_not_block(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    composer.set_value("role", "")
    composer.replace_undecided()
    qtbot.waitUntil(lambda: composer.is_current)
    press_copy(view)
    confirm_rules(view, qtbot)
    qtbot.waitUntil(lambda: copied() != "before")
    assert "Not filled in" in view.strip.text


def test_a_broken_template_is_said_in_the_bar(view: ComposeView, qtbot: QtBot) -> None:
    from aktiv_app.core.errors import TemplateError

    composer = view.desk.composer
    composer._set_problem(TemplateError(msg("The task's text cannot be made.")))
    assert view.bar.sentence.full_text == "The task's text cannot be made."


def test_the_bar_warns_about_a_tool_s_limit(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    composer.set_value("sample", "langt " * 2000)
    qtbot.waitUntil(lambda: view.bar.length.full_text.startswith("Too long: "))
    assert "of 8\u202f000 characters" in view.bar.length.full_text
    assert view.bar.length.property("look") == "error"
    composer.replace_undecided()
    press_copy(view)
    confirm_rules(view, qtbot)
    qtbot.waitUntil(lambda: view.strip.text.startswith("Copied. "))
    assert "takes 8\u202f000: the rest may be cut off" in view.strip.text
    composer.set_value("sample", "kort")
    qtbot.waitUntil(lambda: "Too long" not in view.bar.length.full_text)
    view.copy_talk.copy()
    qtbot.waitUntil(lambda: view.strip.text.startswith("Copied. "))
    assert "cut off" not in view.strip.text


def test_a_form_of_another_style_keeps_its_style(start: ComposeView, qtbot: QtBot) -> None:
    start.context.settings.set("style", "flowing")
    start.choose_task("job-ad")
    session = start.desk.composer.session
    assert session is not None
    assert session.state.style is Style.FLOWING


def test_what_the_check_of_a_selection_finds_is_marked_and_it_can_be_taken_after_that(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    composer, copying, tool = view.desk.composer, view.desk.copying, view.bar.tool
    composer.replace_undecided()
    qtbot.waitUntil(lambda: composer.is_current)
    copying.rules_confirmed(tool)
    composer.set_value("role", "rådgiver")
    qtbot.waitUntil(lambda: composer.is_current)

    def stricter(text: str) -> tuple[Finding, ...]:
        at = text.index("Nordvåg")
        return (Finding(at, at + 7, Label.PERSON, Certainty.SURE, "name_listed"),)

    bench.screening.check = stricter
    copying.seal_shown(tool)
    qtbot.waitUntil(
        lambda: composer.screened is not None and "Nordvåg" not in composer.screened.text
    )
    assert copying.sealed(tool) is None
    bench.screening.check = bench.screening.scan
    qtbot.waitUntil(lambda: composer.is_current)
    copying.seal_shown(tool)
    qtbot.waitUntil(lambda: copying.sealed(tool) is not None)


def test_the_bar_tells_the_length_in_words_as_a_word_processor_does(
    view: ComposeView, qtbot: QtBot
) -> None:
    composer = view.desk.composer
    composer.set_value("sample", "to ord " * 600)

    def told() -> bool:
        screened = composer.screened
        words = len(screened.text.split()) if screened is not None else 0
        number = f"{words:,}".replace(",", "\u202f")
        return words > 1200 and view.bar.length.full_text.endswith(f" {number} words")

    qtbot.waitUntil(told)
    assert "token" not in view.bar.length.full_text

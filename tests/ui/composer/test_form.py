"""The form: fields by kind, one history for all of it, own words and own parts."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.model import Attachment, NumberRange, Part, Style, Value
from aktiv_app.ui.composer.form.dates import DateField
from aktiv_app.ui.composer.form.field import Field
from aktiv_app.ui.composer.form.items import split_items
from aktiv_app.ui.composer.form.lines import LinesField
from aktiv_app.ui.composer.task_tile import TaskTile
from aktiv_app.ui.composer.view import ComposeView

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def field(view: ComposeView, name: str) -> Field:
    for card in view.form.cards.values():
        if name in card.frames:
            return card.frames[name].field
    raise AssertionError(name)


def value(view: ComposeView, name: str) -> Value | None:
    session = view.desk.composer.session
    assert session is not None
    return session.state.values.get(name)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def line(widget: QWidget) -> QLineEdit:
    assert isinstance(widget, QLineEdit)
    return widget


def test_words_with_no_field_beside_them_have_the_whole_line(
    start: ComposeView, qtbot: QtBot
) -> None:
    start.resize(1376, 860)
    start.choose_task("translation")
    lone, lines = field(start, "readers"), field(start, "terms")
    qtbot.waitUntil(lambda: lines.width() > 300 and lone.width() == lines.width())
    one, other = field(start, "source"), field(start, "target")
    assert one.mapTo(start, QPoint()).y() == other.mapTo(start, QPoint()).y()


def test_choosing_a_task_shows_its_form(start: ComposeView, qtbot: QtBot) -> None:
    assert start.start.isVisible()
    tile = start.start.tiles[3]
    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert list(start.form.cards) == list(Part)
    assert start.title.text() == "Interview questions"
    assert start.form.isVisible()
    assert start.form.isAncestorOf(focused())
    assert start.context.settings.current.last_task == "interview-questions"


def test_typing_one_text_is_one_step_of_undo(view: ComposeView) -> None:
    role = line(field(view, "role").focus_target())
    role.setFocus()
    role.selectAll()
    QTest.keyClicks(role, "leder")
    assert value(view, "role") == "leder"
    QTest.keyClick(role, Qt.Key.Key_Z, CTRL)
    assert role.text() == "rådgiver i HR"
    QTest.keyClick(role, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert role.text() == "leder"


def test_undo_reaches_over_fields_in_order(view: ComposeView) -> None:
    role, employer = (line(field(view, n).focus_target()) for n in ("role", "employer"))
    role.setFocus()
    QTest.keyClicks(role, "!")
    employer.setFocus()
    QTest.keyClicks(employer, "?")
    QTest.keyClick(employer, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(employer, Qt.Key.Key_Z, CTRL)
    assert role.text() == "rådgiver i HR"
    assert employer.text() == "Nordvåg kommune"


def test_number_range(view: ComposeView) -> None:
    numbers = field(view, "count")
    low = numbers.focus_target()
    low.setFocus()
    low.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(low, "12")
    assert value(view, "count") == NumberRange(12, 15)
    low.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(low, "20")
    QTest.keyClick(low, Qt.Key.Key_Tab)
    assert value(view, "count") == NumberRange(15, 20)
    assert numbers.focus_target().value() == 15  # type: ignore[attr-defined]


def test_choice_and_its_words_in_the_language_of_the_prompt(view: ComposeView) -> None:
    box = field(view, "interview").focus_target()
    assert isinstance(box, QComboBox)
    assert box.currentText() == "førstegangsintervju"
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert value(view, "interview") == "second"


def test_multi_choice_keeps_declared_order(view: ComposeView) -> None:
    focus = field(view, "focus")
    boxes = list(focus._boxes.values())  # type: ignore[attr-defined]
    boxes[4].click()
    boxes[0].click()
    assert value(view, "focus") == ("competence", "motivation", "learning")


def test_lines_are_added_moved_and_removed_with_the_keyboard(view: ComposeView) -> None:
    lines = field(view, "nice_to_have")
    assert isinstance(lines, LinesField)
    last = line(lines.focus_target())
    last.setFocus()
    QTest.keyClicks(last, "førerkort")
    QTest.keyClick(last, Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "engelsk")
    assert value(view, "nice_to_have") == (
        "arbeidspsykologiske tester",
        "kandidatsøk",
        "førerkort",
        "engelsk",
    )
    QTest.keyClick(focused(), Qt.Key.Key_Up, ALT)
    assert value(view, "nice_to_have")[2:] == ("engelsk", "førerkort")  # type: ignore[index]
    moved = line(focused())
    assert moved.text() == "engelsk"
    moved.clear()
    QTest.keyClick(moved, Qt.Key.Key_Backspace)
    assert value(view, "nice_to_have") == (
        "arbeidspsykologiske tester",
        "kandidatsøk",
        "førerkort",
    )


def test_pasting_several_lines_makes_several_items(view: ComposeView) -> None:
    QGuiApplication.clipboard().setText("• norsk\n2. engelsk\n\n- samisk")
    last = line(field(view, "must_have").focus_target())
    last.setFocus()
    QTest.keyClick(last, Qt.Key.Key_V, CTRL)
    assert value(view, "must_have")[3:] == ("norsk", "engelsk", "samisk")  # type: ignore[index]


def test_split_items_leaves_numbers_that_are_no_bullets() -> None:
    assert split_items("3 års erfaring\n10. klasse\n") == ("3 års erfaring", "klasse")
    assert split_items("\n \n") == ()


def test_date_is_chosen_and_cleared(start: ComposeView) -> None:
    catalog = start.desk.parts.catalog
    task, name = next(
        (entry.id, variable.name)
        for entry in catalog.entries().tasks
        for variable in catalog.text(entry.id, Language.EN).variables
        if variable.kind.value == "date"
    )
    start.choose_task(task)
    dates = field(start, name)
    assert isinstance(dates, DateField)
    dates._calendar.activated.emit(QDate(2026, 12, 3))
    assert value(start, name) == date(2026, 12, 3)
    assert "2026" in dates._open.text()
    dates._clear.click()
    assert value(start, name) is None


def test_own_words_follow_a_part(view: ComposeView, qtbot: QtBot) -> None:
    card = view.form.cards[Part.VURDERING]
    card._add_words.click()
    words = focused()
    assert isinstance(words, QPlainTextEdit)
    QTest.keyClicks(words, "Skriv kort.")
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert "Skriv kort." in view.preview.view.toPlainText()


def test_writing_a_part_oneself_starts_with_its_text(view: ComposeView, qtbot: QtBot) -> None:
    card = view.form.cards[Part.KOMMANDO]
    card._own.click()
    own = focused()
    assert isinstance(own, QPlainTextEdit)
    assert own.toPlainText().startswith("Lag 10–15 intervjuspørsmål")
    assert not card._fields.isVisible()
    own.selectAll()
    QTest.keyClicks(own, "Lag noe annet.")
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert "K: Lag noe annet." in view.preview.view.toPlainText()
    card._back.click()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert "Lag 10–15 intervjuspørsmål" in view.preview.view.toPlainText()
    assert card._fields.isVisible()


def test_labels_follow_the_window_and_examples_the_prompt(view: ComposeView) -> None:
    role = field(view, "role")
    assert role.context.label == "Position"
    assert line(role.focus_target()).placeholderText() == "rådgiver i HR"


def test_prompt_language_is_switched_and_undone(view: ComposeView, qtbot: QtBot) -> None:
    box = view.header_bar.languages
    box.setCurrentIndex(box.findText("Svenska"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert "Du är" in view.preview.view.toPlainText()
    assert line(field(view, "role").focus_target()).text() == "rådgiver i HR"
    view.desk.composer.undo()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert "Du er" in view.preview.view.toPlainText()


def test_tab_follows_the_five_letters(view: ComposeView) -> None:
    stops = [
        widget
        for card in view.form.cards.values()
        for frame in card.frames.values()
        for widget in (frame.field.first_stop(), frame.field.last_stop())
    ]
    chain: list[QWidget] = []
    widget: QWidget = view
    while (widget := widget.nextInFocusChain()) is not view:  # type: ignore[assignment]
        chain.append(widget)
    places = [chain.index(stop) for stop in stops]
    assert all(before <= after for before, after in pairwise(places))


def test_new_prompt_can_be_undone(view: ComposeView, qtbot: QtBot) -> None:
    QTest.keyClick(view, Qt.Key.Key_N, CTRL)
    assert value(view, "role") is None
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert "[PERSON_1]" not in view.preview.view.toPlainText()
    view.desk.composer.undo()
    assert value(view, "role") == "rådgiver i HR"


def test_attachment_chip_says_what_was_replaced_and_can_be_removed(
    view: ComposeView, qtbot: QtBot
) -> None:
    guide = view.form.attachment_fields()["guide"]
    assert "2 pages" in guide._chips[0].text()
    qtbot.waitUntil(lambda: "2 replaced" in guide._chips[0].text())
    guide._chips[0].click()
    assert value(view, "guide") == ()
    view.desk.composer.undo()
    assert isinstance(value(view, "guide")[0], Attachment)  # type: ignore[index]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_task_is_chosen_with_the_keyboard(start: ComposeView, key: Qt.Key) -> None:
    tile = start.start.findChildren(TaskTile)[3]
    tile.setFocus()
    QTest.keyClick(tile, key)
    session = start.desk.composer.session
    assert session is not None
    assert session.state.task == "interview-questions"


def test_a_field_that_the_choice_leaves_nothing_to_say_is_not_shown(
    view: ComposeView, qtbot: QtBot
) -> None:
    view.desk.composer.choose_task("job-ad", Language.NB, Style.LABELLED)
    qtbot.waitUntil(lambda: field(view, "count").isVisible())
    view.desk.composer.set_value("product", "full_ad")
    assert not field(view, "count").isVisible()
    view.desk.composer.undo()
    assert field(view, "count").isVisible()
    view.desk.composer.set_value("product", "improve")
    assert field(view, "count").isVisible()


def seen(view: ComposeView, widget: QWidget, place: QPoint) -> bool:
    """Whether `place` of `widget` is within what is shown of the form."""
    shown = view.form.viewport()
    return shown.rect().contains(widget.mapTo(shown, place))


def test_the_line_that_is_written_stays_in_sight_in_a_long_text(
    view: ComposeView, qtbot: QtBot
) -> None:
    view.resize(1100, 420)
    text = field(view, "sample").focus_target()
    assert isinstance(text, QPlainTextEdit)
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    pasted = QMimeData()
    pasted.setText("\n".join(f"Linje {number}" for number in range(30)))
    text.insertFromMimeData(pasted)
    qtbot.waitUntil(lambda: seen(view, text.viewport(), text.cursorRect().center()))
    view.form.verticalScrollBar().setValue(0)
    QTest.keyClicks(text, "a")
    qtbot.waitUntil(lambda: seen(view, text.viewport(), text.cursorRect().center()))


def test_the_help_of_the_field_left_does_not_move_what_is_being_clicked(
    view: ComposeView, qtbot: QtBot
) -> None:
    view.resize(1256, 1800)  # all of the form is in sight
    nice, sample = field(view, "nice_to_have"), field(view, "sample")
    target = sample.focus_target()
    at_rest = target.mapToGlobal(QPoint())
    nice.focus_target().setFocus()
    qtbot.waitUntil(lambda: target.mapToGlobal(QPoint()).y() != at_rest.y())
    for _ in range(20):
        QApplication.processEvents()
    before = target.mapToGlobal(QPoint())
    window = view.window().windowHandle()
    assert window is not None
    place = target.mapTo(view.window(), target.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=place)
    for _ in range(20):
        QApplication.processEvents()
    assert QApplication.focusWidget() is target
    assert target.mapToGlobal(QPoint()) == before, "it stays below the pointer"
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: target.mapToGlobal(QPoint()) != before)

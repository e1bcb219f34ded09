"""The preview shows exactly what will be copied and lets nothing else out."""

import random
from types import MappingProxyType

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState, Part, Style, TaskText, Variable, VariableKind
from aktiv_app.core.settings import MotionChoice, ThemeChoice
from aktiv_app.privacy.replacing.screened import KeepReason, MarkState
from aktiv_app.services.bank.names import bank_task
from aktiv_app.services.bank.tasks import BankTasks
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.composer.preview.formats import Looks
from aktiv_app.ui.composer.preview.painter import DocumentPainter
from aktiv_app.ui.composer.preview.runs import Run
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.composer.building import RESOURCES, Bench, interview

NAME = "Kari Nordmann"


def looks(view: ComposeView) -> dict[str, str]:
    """Text of each formatted stretch and its underline style, as drawn."""
    found = {}
    block = view.preview.view.document().begin()
    while block.isValid():
        for span in block.layout().formats():
            found[block.text()[span.start : span.start + span.length]] = str(
                span.format.underlineStyle().name
            )
        block = block.next()
    return found


def test_shows_the_text_that_will_be_copied(view: ComposeView) -> None:
    screened = view.desk.composer.screened
    assert screened is not None
    assert view.preview.view.toPlainText() == screened.text
    assert NAME not in screened.text
    assert "[PERSON_1]" in screened.text


def test_the_sentences_of_a_banks_prompt_are_known_while_it_is_filled_in(
    bench: Bench, qtbot: QtBot
) -> None:
    catalog = BankTasks(RESOURCES / "prompts")
    template = "Svar til Per Hansen før fredag.\n{{ notes }}"
    notes = Variable("notes", VariableKind.LONG_TEXT, Part.TILTAK, "Notater")
    parts = MappingProxyType({Part.TILTAK: template})
    catalog.ask(lambda _task, language: TaskText(language, "Svar", "", "", (notes,), parts))
    composer = Composer(catalog, bench.screening, bench.context.courier)
    composer.restore(FormState(bank_task("prompt", "hash"), Language.NB))
    composer.set_value("notes", "Kari Nordmann ringte.")
    qtbot.waitUntil(lambda: composer.is_current)
    assert composer.screened is not None
    assert composer.screened.text.startswith(
        "T: Svar til Per Hansen før fredag.\n[PERSON_1] ringte"
    )
    composer.choose_task("summary", Language.NB, Style.LABELLED)
    composer.set_value("role", "Svar til Per Hansen før fredag.")
    qtbot.waitUntil(lambda: composer.is_current)
    assert "Per Hansen" not in composer.screened.text


def test_begins_with_the_beginning(start: ComposeView, qtbot: QtBot) -> None:
    composer, view = start.desk.composer, start.preview.view
    composer.restore(interview(Language.NB))
    qtbot.waitUntil(lambda: composer.is_current and view.isVisible())
    assert view.verticalScrollBar().maximum() > 0, "longer than its place"
    assert view.verticalScrollBar().value() == 0
    assert view.textCursor().position() == 0


def test_marks_letters_classes_and_what_awaits_a_decision(view: ComposeView) -> None:
    drawn = looks(view)
    assert drawn["[PERSON_1]"] == "SingleUnderline"
    assert drawn["Stein"] == "DashUnderline"
    assert {"A:", "K:", "T:", "I:", "V:"} <= {text.strip() for text in drawn}


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_ground_of_the_text_has_the_colour_of_its_card(
    view: ComposeView, choice: ThemeChoice
) -> None:
    theme = view.context.theme
    theme.apply(choice, 100)
    ground = view.preview.view.viewport()
    card = view.preview.card.grab().toImage()
    corner = ground.mapTo(view.preview.card, ground.rect().topRight())
    assert card.pixelColor(corner).name() == theme.colours.surface
    assert card.pixelColor(4, card.height() // 2).name() == theme.colours.surface


def test_follows_typing(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    composer.set_value("role", "🧭 rådgiver for Per Hansen")
    qtbot.waitUntil(lambda: composer.is_current)
    assert composer.screened is not None
    assert view.preview.view.toPlainText() == composer.screened.text
    assert "Per Hansen" not in view.preview.view.toPlainText()
    # The character outside the basic plane moves Qt's offsets: marks must still fit.
    assert "[PERSON_1]" in looks(view)


def test_keeps_the_last_screened_text_while_a_new_check_runs(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    bench.screening.holding = True
    view.desk.composer.set_value("role", "noe for Per Hansen")
    qtbot.waitUntil(lambda: view.desk.composer.checking)
    assert "Per Hansen" not in view.preview.view.toPlainText()
    assert "checking" in view.preview._subtitle.full_text
    bench.screening.release()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert "checking" not in view.preview._subtitle.full_text


@pytest.mark.parametrize("still", [MotionChoice.OFF, MotionChoice.ON])
def test_a_long_check_shows_a_line_that_moves_unless_nothing_is_to_move(
    view: ComposeView, bench: Bench, qtbot: QtBot, still: MotionChoice
) -> None:
    bench.context.theme.apply(ThemeChoice.LIGHT, 100, still)
    progress = view.preview.progress
    bench.screening.holding = True
    view.desk.composer.set_value("role", "leder")
    qtbot.waitUntil(lambda: view.desk.composer.checking)
    assert not progress.isVisible()  # most checks are over before anybody could see it
    qtbot.waitUntil(lambda: not progress.is_waiting)
    assert progress.isVisible() is (still is MotionChoice.OFF)
    assert progress.geometry().right() < view.preview.card.width()
    bench.screening.release()
    qtbot.waitUntil(lambda: "checking" not in view.preview._subtitle.full_text)
    assert not progress.isVisible()


def test_a_random_walk_of_edits_leaves_the_document_equal(qtbot: QtBot, bench: Bench) -> None:
    rng = random.Random(4)  # noqa: S311 - a walk that can be repeated
    document = QTextDocument()
    painter = DocumentPainter(document, Looks(bench.context.theme.colours))
    text = ""
    for _ in range(200):
        at = rng.randint(0, len(text))
        end = min(len(text), at + rng.choice((0, 0, 1, 5)))
        text = text[:at] + rng.choice(("a", "\n", "🧭", "navn ", "", "\r")) + text[end:]
        runs = tuple(
            Run(start, start + 2, rng.choice(("letter", "replaced:PERSON", "kept:PHONE")))
            for start in range(0, len(text) - 2, 7)
        )
        painter.show(text, runs)
        assert document.toPlainText() == text.replace("\r", " ")
        assert drawn_stretches(document) == stretches(text.replace("\r", " "), runs)


def test_a_mark_moves_with_what_is_typed_before_it(qtbot: QtBot, bench: Bench) -> None:
    document = QTextDocument()
    painter = DocumentPainter(document, Looks(bench.context.theme.colours))
    painter.show("navn [PERSON_1] her", (Run(5, 15, "replaced:PERSON"),))
    painter.show("et navn [PERSON_1] her", (Run(8, 18, "replaced:PERSON"),))
    assert drawn_stretches(document) == ["[PERSON_1]"]


def drawn_stretches(document: QTextDocument) -> list[str]:
    found = []
    block = document.begin()
    while block.isValid():
        encoded = block.text().encode("utf-16-le")
        for span in block.layout().formats():
            piece = encoded[2 * span.start : 2 * (span.start + span.length)]
            found += [piece.decode("utf-16-le")] if piece else []
        block = block.next()
    return found


def stretches(text: str, runs: tuple[Run, ...]) -> list[str]:
    return [piece for run in runs for piece in text[run.start : run.end].split("\n") if piece]


# -- nothing unscreened gets out ---------------------------------------------------------


def clipboard_text() -> str:
    return QGuiApplication.clipboard().text()


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: object) -> None:
    QGuiApplication.clipboard().setText("before")


def confirm_rules(view: ComposeView) -> None:
    dialog = view.copy_talk.dialog
    assert dialog is not None
    for box in dialog.boxes:
        box.setChecked(True)
    dialog.accept()


def copy_by_button(view: ComposeView, qtbot: QtBot) -> None:
    view.bar.copy.click()
    qtbot.waitUntil(lambda: view.copy_talk.dialog is not None)
    confirm_rules(view)
    qtbot.waitUntil(lambda: clipboard_text() != "before")


def test_ctrl_c_on_a_selection_copies_screened_text(view: ComposeView, qtbot: QtBot) -> None:
    view.desk.composer.replace_undecided()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    preview = view.preview.view
    at = preview.toPlainText().index("Kandidaten")
    cursor = preview.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + 15, QTextCursor.MoveMode.KeepAnchor)
    preview.setTextCursor(cursor)
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.copy_talk.dialog is not None)
    confirm_rules(view)
    qtbot.waitUntil(lambda: clipboard_text() != "before")
    # Whole placeholders only: half of one could not be restored.
    assert clipboard_text() == "Kandidaten [PERSON_1]"


def test_drag_and_primary_selection_give_nothing_until_sealed(
    view: ComposeView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = view.preview.view
    preview.selectAll()
    assert not preview.createMimeDataFromSelection().hasText()
    assert view.strip.text == "", "selecting is not copying"
    pressed = Qt.MouseButton.LeftButton
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: pressed)
    assert not preview.createMimeDataFromSelection().hasText()
    assert "amber" in view.strip.text, "a drag that gives nothing is explained"
    view.desk.composer.replace_undecided()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    copy_by_button(view, qtbot)
    preview.selectAll()
    taken = preview.createMimeDataFromSelection().text()
    assert taken == preview.toPlainText()
    assert NAME not in taken
    assert "Stein" not in taken


def test_nothing_is_dragged_or_selected_out_before_the_rules_are_confirmed(
    view: ComposeView, bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    composer, preview = view.desk.composer, view.preview.view
    composer.replace_undecided()
    qtbot.waitUntil(lambda: composer.is_current)
    bench.screening.holding = True
    preview.selectAll()
    bench.screening.release()
    assert preview.textCursor().selectedText(), "it can be selected for reading"
    assert not preview.createMimeDataFromSelection().hasText()
    assert view.strip.text == "", "selecting is not copying"
    pressed = Qt.MouseButton.LeftButton
    monkeypatch.setattr(QGuiApplication, "mouseButtons", lambda: pressed)
    assert not preview.createMimeDataFromSelection().hasText()
    assert "confirm the rules" in view.strip.text
    copy_by_button(view, qtbot)
    preview.selectAll()
    assert preview.createMimeDataFromSelection().text() == preview.toPlainText()
    # Another tool has rules of its own.
    view.context.settings.set("ai_tool", "claude-work")
    assert not preview.createMimeDataFromSelection().hasText()


def test_an_edit_voids_what_was_sealed_for_dragging(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    composer.replace_undecided()
    qtbot.waitUntil(lambda: composer.is_current)
    copy_by_button(view, qtbot)
    view.preview.view.selectAll()
    assert view.preview.view.createMimeDataFromSelection().hasText()
    composer.set_value("role", "noe annet")
    view.preview.view.selectAll()
    assert not view.preview.view.createMimeDataFromSelection().hasText()


# -- marks -------------------------------------------------------------------------------


def test_marks_are_walked_with_the_keyboard(view: ComposeView) -> None:
    preview = view.preview.view
    preview.setFocus()
    seen = []
    for _ in preview.marks:
        QTest.keyClick(preview, Qt.Key.Key_F8)
        seen.append(preview.textCursor().selectedText())
    assert seen == [
        "[PERSON_1]",
        "[TELEFON_1]",
        "[PERSON_2]",
        "[E-POST_1]",
        "Stein",
    ]
    QTest.keyClick(preview, Qt.Key.Key_F8)
    assert preview.textCursor().selectedText() == "[PERSON_1]"


def test_keeping_a_value_asks_for_a_reason_and_can_be_undone(
    view: ComposeView, qtbot: QtBot
) -> None:
    composer = view.desk.composer
    mark = view.preview.view.marks[0]
    menu = view.preview.menu_for(mark)
    choices = [action.text() for action in menu.actions() if action.isEnabled()]
    assert any("false alarm" in text for text in choices)
    keep = next(a for a in menu.actions() if "published contact" in a.text())
    keep.trigger()
    qtbot.waitUntil(lambda: composer.is_current)
    assert NAME in view.preview.view.toPlainText()
    assert composer.decisions.current[mark.key].reason is KeepReason.PUBLISHED
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: composer.is_current)
    assert NAME not in view.preview.view.toPlainText()


def test_a_class_the_policy_forbids_cannot_be_kept(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    composer.edit(lambda s: s.set_addition(Part.AKTOR, "Født 010190 12345"))
    qtbot.waitUntil(lambda: composer.is_current)
    mark = next(m for m in view.preview.view.marks if m.finding.label.value == "NATIONAL_ID")
    menu = view.preview.menu_for(mark)
    assert [a.text() for a in menu.actions() if a.isEnabled() and a.text()] == [
        f"Replace with {mark.placeholder}"
    ]


def test_hovering_says_what_a_mark_stands_for(view: ComposeView) -> None:
    undecided = view.preview.view.marks[-1]
    assert undecided.state is MarkState.UNDECIDED
    words = view.preview._describe(undecided)
    assert "Possible name: Stein" in words
    assert "you decide" in words
    assert "ordinary word" in words


def test_clicking_a_mark_opens_its_menu(view: ComposeView, qtbot: QtBot) -> None:
    preview = view.preview.view
    mark = preview.marks[0]
    preview.show_mark(mark)
    cursor = preview.textCursor()
    cursor.setPosition(preview.toPlainText().index("[PERSON_1]") + 3)
    place = preview.cursorRect(cursor).center()
    with qtbot.waitSignal(preview.mark_activated) as reached:
        QTest.mouseClick(
            preview.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(place.x(), place.y()),
        )
    assert reached.args is not None
    assert reached.args[0] == mark


def test_style_is_chosen_at_the_preview(view: ComposeView, qtbot: QtBot) -> None:
    view.preview._styles.setCurrentIndex(2)
    view.preview._styles.activated.emit(2)
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert view.preview.view.toPlainText().startswith("#")
    assert view.context.settings.current.style.value == "markdown"


def test_the_case_of_another_language_shows_its_own_text(start: ComposeView, qtbot: QtBot) -> None:
    composer = start.desk.composer
    composer.restore(interview(Language.SV))
    qtbot.waitUntil(lambda: composer.is_current)
    assert "Du är" in start.preview.view.toPlainText()

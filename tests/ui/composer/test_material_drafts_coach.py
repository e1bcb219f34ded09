"""Material and its proposals, drafts, the coach, and the list of findings."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktiv_app.core.errors import DraftLeftError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.core.model import FormState, Part
from aktiv_app.privacy.replacing.screened import KeepReason, MarkState
from aktiv_app.services.api import Draft, DraftProtection
from aktiv_app.ui.composer.findings.model import Column, FindingsModel
from aktiv_app.ui.composer.screen import compose_screen
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.accessibility import problems
from tests.ui.composer.building import Bench, interview
from tests.ui.composer.fakes import FakeDrafts, draft_of

AD = """Rådgiver i HR
Nordvåg kommune søker rådgiver i HR.

Kvalifikasjonskrav:
- Bachelorgrad i HR
- God skriftlig framstillingsevne

Det er en fordel med:
- Erfaring fra offentlig sektor

Søknadsfrist: 15. desember 2026
"""


def advert(folder: Path) -> Path:
    path = folder / "annonse.txt"
    path.write_text(AD, encoding="utf-8")
    return path


def drop(view: ComposeView, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), action, data, button, none)
    QApplication.sendEvent(view, enter)
    assert enter.isAccepted()
    assert view.overlay.isVisible()
    dropping = QDropEvent(QPointF(50, 50), action, data, button, none, QEvent.Type.Drop)
    QApplication.sendEvent(view, dropping)
    assert not view.overlay.isVisible()


# -- material ----------------------------------------------------------------------------


def test_a_dropped_ad_proposes_and_fills_in_one_step(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(view, advert(tmp_path))
    qtbot.waitUntil(lambda: view.material.panel is not None)
    panel = view.material.panel
    assert panel is not None
    texts = [item.text for _, item in panel.boxes]
    assert "Bachelorgrad i HR" in texts
    assert all(box.isChecked() for box, _ in panel.boxes)
    next(box for box, item in panel.boxes if item.text == "Bachelorgrad i HR").setChecked(False)
    panel._use.click()
    session = view.desk.composer.session
    assert session is not None
    must = session.state.values["must_have"]
    assert "God skriftlig framstillingsevne" in must  # type: ignore[operator]
    assert "Bachelorgrad i HR" not in must  # type: ignore[operator]
    assert view.material.panel is None
    view.desk.composer.undo()
    assert session.state.values["must_have"] == interview(Language.NB).values["must_have"]


def test_not_now_leaves_the_form_alone(view: ComposeView, qtbot: QtBot, tmp_path: Path) -> None:
    view.desk.attaching.add_files("ad", (advert(tmp_path),))
    qtbot.waitUntil(lambda: view.material.panel is not None)
    session = view.desk.composer.session
    assert session is not None
    before = session.state
    assert view.material.panel is not None
    view.material.panel.left.emit()
    assert session.state == before
    assert view.material.panel is None


def test_a_broken_file_is_told_beside_its_field(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    session = view.desk.composer.session
    assert session is not None
    before = session.state
    view.desk.attaching.add_files("ad", (tmp_path / "broken.pdf",))
    field = view.form.attachment_fields()["ad"]
    qtbot.waitUntil(lambda: "damaged" in field._error.text())
    assert field._error.text().endswith(" The form is unchanged.")
    assert session.state == before


def test_a_slow_file_can_be_stopped(
    view: ComposeView, bench: Bench, qtbot: QtBot, tmp_path: Path
) -> None:
    view.desk.attaching.add_files("ad", (tmp_path / "slow.pdf",))
    busy = view.material._busy
    qtbot.waitUntil(busy.isVisible)
    assert "slow.pdf" in busy._label.text()
    assert (busy._bar.value(), busy._bar.maximum()) == (50, 100)
    busy._button.click()
    assert bench.material.jobs[-1].cancelled
    assert not busy.isVisible()


def test_pasting_material(view: ComposeView, qtbot: QtBot) -> None:
    field = view.form.attachment_fields()["ad"]
    QGuiApplication.clipboard().setText("Notat om Per Hansen")
    field.focus_target().setFocus()
    QTest.keyClick(field.focus_target(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Notat om" in view.preview.view.toPlainText())
    assert "Per Hansen" not in view.preview.view.toPlainText()


def test_each_of_two_files_with_one_name_and_beginning_says_what_was_replaced_in_it(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    begins = "Notat fra samtalen om stillingen.\n" * 10
    texts = (f"{begins}Til stede: Per Hansen og Kari Nordmann.", f"{begins}Ingen til stede.")
    for number, text in enumerate(texts):
        path = tmp_path / str(number) / "notat.txt"
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
        view.desk.attaching.add_files("ad", (path,))
    field = view.form.attachment_fields()["ad"]
    qtbot.waitUntil(lambda: any("replaced" in chip.text() for chip in field._chips))
    said = [chip.text().rpartition(" · ")[2] for chip in field._chips]
    assert said == ["2 replaced", "2 pages"]


def test_files_copied_in_a_file_manager_are_read(
    view: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "notat med navn.txt"
    path.write_text("Samtale med Per Hansen", encoding="utf-8")
    QGuiApplication.clipboard().setText(path.as_uri())
    view.material.paste("ad")
    field = view.form.attachment_fields()["ad"]
    qtbot.waitUntil(lambda: bool(field._chips))
    assert field._chips[0].text().startswith("notat med navn.txt")


def test_pasting_nothing_is_told(view: ComposeView) -> None:
    QGuiApplication.clipboard().clear()
    view.material.paste("ad")
    assert "holds no text" in view.form.attachment_fields()["ad"]._error.text()


# -- drafts ------------------------------------------------------------------------------


def test_a_draft_comes_back_and_can_be_started_over(bench: Bench, qtbot: QtBot) -> None:
    bench.drafts = FakeDrafts(draft_of(interview(Language.NB)))
    view = bench.view()
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.drafts.notice is not None)
    assert view.drafts.notice is not None
    assert "is back" in view.drafts.notice.text
    session = view.desk.composer.session
    assert session is not None
    assert session.state.values["role"] == "rådgiver i HR"
    button = next(
        b for b in view.drafts.notice.findChildren(QPushButton) if b.text() == "Start again"
    )
    button.click()
    assert not session.state.values
    view.desk.composer.undo()
    assert session.state.values["role"] == "rådgiver i HR"


def test_a_draft_is_saved_while_one_writes_and_after(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    keeper = view.desk.keeper
    assert keeper._pause.interval() <= 1000
    assert keeper._longest.interval() <= 2000
    bench.drafts.saved.clear()
    view.desk.composer.set_value("role", "leder")
    remaining = keeper._longest.remainingTime()
    view.desk.composer.set_value("role", "ledere")
    # Going on writing puts off the pause, never the longest wait.
    assert keeper._longest.remainingTime() <= remaining
    qtbot.waitUntil(lambda: bool(bench.drafts.saved))
    assert bench.drafts.saved[-1][0].values["role"] == "ledere"


def test_a_draft_of_only_the_screened_text_can_be_opened(bench: Bench, qtbot: QtBot) -> None:
    saved = datetime(2026, 11, 23, 13, 32, tzinfo=UTC)
    bench.drafts = FakeDrafts(Draft(None, saved, "K: Skriv til [PERSON_1]."))
    view = bench.view()
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.drafts.notice is not None)
    assert view.start.isVisible()
    assert view.drafts.notice is not None
    assert "placeholders" in view.drafts.notice.text
    view.drafts.notice.acted.emit()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert "Skriv til [PERSON_1]." in view.preview.view.toPlainText()


def test_how_the_draft_is_kept_is_said_in_words(bench: Bench, qtbot: QtBot) -> None:
    bench.drafts = FakeDrafts(protection=DraftProtection.SCREENED_ONLY)
    view = bench.view()
    qtbot.addWidget(view)
    view.choose_task("free")
    assert view.header_bar.draft.full_text == "Draft kept with placeholders"


def test_a_form_and_a_newer_text_kept_beside_it_are_both_there(bench: Bench, qtbot: QtBot) -> None:
    later = Draft(None, datetime(2026, 11, 24, 9, 5, tzinfo=UTC), "K: Skriv til [PERSON_1].")
    bench.drafts = FakeDrafts(structs.replace(draft_of(interview(Language.NB)), beside=later))
    view = bench.view()
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.drafts.notice is not None)
    session = view.desk.composer.session
    assert session is not None
    assert session.state.values["role"] == "rådgiver i HR"
    assert view.drafts.notice is not None
    assert "is back. The prompt from" in view.drafts.notice.text
    view.drafts.notice.acted.emit()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert "Skriv til [PERSON_1]." in view.preview.view.toPlainText()


def test_a_draft_that_could_not_be_deleted_is_told(bench: Bench, qtbot: QtBot) -> None:
    bench.drafts = FakeDrafts(protection=DraftProtection.OFF)
    bench.drafts.error = DraftLeftError(msg("It is still on this computer."))
    view = bench.view()
    qtbot.addWidget(view)
    view.choose_task("free")
    assert view.header_bar.draft.full_text == "Old draft not deleted"
    view.desk.keeper.changed.emit()
    assert view.drafts.notice is not None
    assert view.drafts.notice.text == "It is still on this computer."


@pytest.mark.parametrize(("days", "dated"), [(0, False), (3, True)])
def test_an_older_draft_says_its_day(bench: Bench, qtbot: QtBot, days: int, dated: bool) -> None:
    saved = datetime.now(UTC) - timedelta(days=days)
    bench.drafts = FakeDrafts(Draft(None, saved, "K: Skriv."))
    view = bench.view()
    qtbot.addWidget(view)
    qtbot.waitUntil(lambda: view.drafts.notice is not None)
    assert view.drafts.notice is not None
    assert (f"{saved.astimezone():%Y}" in view.drafts.notice.text) is dated
    assert "M" not in view.drafts.notice.text  # no AM or PM


def test_what_a_task_has_no_place_for_is_said_when_the_draft_comes_back(
    bench: Bench, qtbot: QtBot
) -> None:
    state = FormState("interview-questions", Language.EN, values={"role": "adviser"})
    saved = datetime(2026, 11, 23, 13, 32, tzinfo=UTC)
    bench.drafts = FakeDrafts(Draft(state, saved, dropped=("gone", "also")))
    view = bench.view()
    qtbot.addWidget(view)
    qtbot.waitUntil(lambda: view.drafts.notice is not None)
    assert view.drafts.notice is not None
    assert "2 answers in it have no place" in view.drafts.notice.text


def test_a_second_window_says_that_it_keeps_no_draft(bench: Bench, qtbot: QtBot) -> None:
    bench.drafts = FakeDrafts(protection=DraftProtection.ELSEWHERE)
    view = bench.view()
    qtbot.addWidget(view)
    assert view.drafts.notice is not None
    assert "another window" in view.drafts.notice.text
    view.choose_task("free")
    assert view.header_bar.draft.full_text == "Draft not kept: another window is open"


def test_closing_saves_what_is_waiting(view: ComposeView, bench: Bench) -> None:
    bench.drafts.saved.clear()
    view.desk.composer.set_value("role", "leder")
    view.will_close()
    assert bench.drafts.saved[-1][0].values["role"] == "leder"


# -- coach -------------------------------------------------------------------------------


def test_advice_leads_to_its_field(start: ComposeView, qtbot: QtBot) -> None:
    start.choose_task("interview-questions")
    composer = start.desk.composer
    qtbot.waitUntil(lambda: any(a.target == "must_have" for a in composer.advice))
    advice = next(a for a in composer.advice if a.target == "must_have")
    start.coach.go_wanted.emit(advice)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert start.form.cards[Part.TILTAK].isAncestorOf(focused)


def test_needed_fields_that_are_empty_are_named(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    view.workspace.tabs.choose("advice")
    composer.set_value("role", "")
    qtbot.waitUntil(lambda: [v.name for v in composer.missing] == ["role"])
    shown = [label.text() for label in view.coach.findChildren(QLabel)]
    assert any("Position" in text for text in shown)
    assert view.workspace.tabs._tabs["advice"].text() != "Advice 0"


def test_points_that_stay_keep_their_place_and_the_focus(view: ComposeView, qtbot: QtBot) -> None:
    """Another field is emptied while the keyboard is in the list of advice."""
    composer, coach = view.desk.composer, view.coach
    composer.set_value("role", "")
    view.workspace.tabs.choose("advice")
    qtbot.waitUntil(lambda: any("Position" in text for text in spoken(view)))
    button = next(
        button
        for button in coach.findChildren(QPushButton)
        if "Position" in button.accessibleName()
    )
    button.setFocus()
    before = spoken(view)
    composer.set_value("must_have", ())
    qtbot.waitUntil(lambda: spoken(view) != before)
    assert button.hasFocus()
    assert len(spoken(view)) == len(set(spoken(view)))
    assert view.workspace.tabs._tabs["advice"].text() == f"Advice {len(coach._rows)}"


def test_advice_is_up_to_date_when_it_is_turned_to(view: ComposeView, qtbot: QtBot) -> None:
    composer = view.desk.composer
    view.workspace.tabs.choose("advice")
    view.workspace.tabs.choose("findings")
    composer.set_value("role", "")
    qtbot.waitUntil(lambda: [v.name for v in composer.missing] == ["role"])
    view.workspace.tabs.choose("advice")
    qtbot.waitUntil(lambda: any("Position" in text for text in spoken(view)))
    composer.set_value("role", "leder")
    qtbot.waitUntil(lambda: not any("Position" in text for text in spoken(view)))


def spoken(view: ComposeView) -> list[str]:
    """What the buttons of the advice that is shown are called, from top to bottom."""
    buttons = [button for button in view.coach.findChildren(QPushButton) if button.isVisible()]
    buttons.sort(key=lambda button: button.mapTo(view, button.rect().topLeft()).toTuple()[::-1])
    return [button.accessibleName() for button in buttons]


def test_a_proposal_is_inserted_and_can_be_undone(start: ComposeView, qtbot: QtBot) -> None:
    composer = start.desk.composer
    composer.restore(FormState("free", Language.EN, values={"kommando_text": "Write an advert"}))
    qtbot.waitUntil(lambda: any(a.fix for a in composer.advice))
    advice = next(a for a in composer.advice if a.fix)
    session = composer.session
    assert session is not None
    before = session.state
    start.coach.insert_wanted.emit(advice)
    qtbot.waitUntil(lambda: composer.is_current)
    assert advice.fix in session.compose().text
    composer.undo()
    assert session.state == before


# -- findings ----------------------------------------------------------------------------


def test_findings_model_is_sound(view: ComposeView, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(view.findings.model)
    qtmodeltester.check(FindingsModel(view.context.tr))


def test_undecided_come_first_and_say_why(view: ComposeView) -> None:
    rows = view.findings.model.rows
    assert rows[0].value == "Stein"
    assert rows[0].state is MarkState.UNDECIDED
    assert "ordinary word" in rows[0].detail
    assert view.workspace.tabs._tabs["findings"].text() == "Personal data 5"


def test_findings_are_decided_with_the_keyboard(view: ComposeView, qtbot: QtBot) -> None:
    view.review()
    QTest.keyClick(view.findings.table, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert view.desk.composer.undecided == 0
    assert "Stein" not in view.preview.view.toPlainText()
    row = view.findings.current_row()
    assert row is not None
    assert row.value == "Stein"


@pytest.mark.parametrize(("width", "column"), [(1100, Column.REPLACE), (1440, Column.BECOMES)])
def test_replace_is_clicked_in_the_row(
    view: ComposeView, qtbot: QtBot, width: int, column: Column
) -> None:
    view.resize(width, 900)
    table = view.findings.table
    qtbot.waitUntil(lambda: table.isColumnHidden(Column.BECOMES) is (column is Column.REPLACE))
    assert not table.isColumnHidden(column)
    view.review()
    index = view.findings.model.index(0, column)
    place = view.findings.table.visualRect(index).center()
    QTest.mouseClick(
        view.findings.table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place,
    )
    qtbot.waitUntil(lambda: view.desk.composer.undecided == 0)


def test_choosing_a_finding_shows_where_it_comes_from(view: ComposeView) -> None:
    view.review()
    assert view.form.cards[Part.INSPIRASJON].property("active") is True
    assert view.form.cards[Part.TILTAK].property("active") is not True
    selection = view.preview.view.extraSelections()
    assert [s.cursor.selectedText() for s in selection] == ["Stein"]


def test_kept_values_say_why_in_the_list(view: ComposeView, qtbot: QtBot) -> None:
    row = view.findings.model.rows[0]
    view.desk.composer.keep((row.key,), KeepReason.NOT_PERSONAL)
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    kept = view.findings.model.rows[-1]
    assert kept.value == "Stein"
    assert kept.becomes == "kept: not personal data"


def test_the_screen_made_anew_shows_the_same_prompt(bench: Bench, qtbot: QtBot) -> None:
    screen = compose_screen(bench.parts())
    first = screen.factory(bench.context)
    assert isinstance(first, ComposeView)
    composer = first.desk.composer
    composer.restore(interview(Language.NB))
    qtbot.waitUntil(lambda: composer.is_current)
    shown = first.preview.view.toPlainText()
    state = first.view_state()
    first.will_close()
    first.deleteLater()
    QApplication.sendPostedEvents(first, QEvent.Type.DeferredDelete)
    second = screen.factory(bench.context)
    assert isinstance(second, ComposeView)
    qtbot.addWidget(second)
    second.restore_view_state(state)
    assert second.preview.view.toPlainText() == shown
    composer.set_value("role", "leder for Per Hansen")
    qtbot.waitUntil(lambda: composer.is_current)
    assert "leder for [PERSON_" in second.preview.view.toPlainText()


# -- everybody ---------------------------------------------------------------------------


def test_every_control_has_a_name_and_is_reached(
    start: ComposeView, qtbot: QtBot, tmp_path: Path
) -> None:
    view = start
    assert problems(view) == []
    view.desk.composer.restore(interview(Language.NB))
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    assert problems(view) == []
    view.desk.attaching.add_files("ad", (advert(tmp_path),))
    qtbot.waitUntil(lambda: view.material.panel is not None)
    view.copy_talk.copy()
    qtbot.waitUntil(lambda: bool(view.strip.text))
    view.form.cards[Part.KOMMANDO]._own.click()
    assert problems(view) == []
    view.workspace.tabs.choose("advice")
    assert problems(view) == []


def test_every_task_opens_and_is_reachable(start: ComposeView) -> None:
    for entry in start.desk.parts.catalog.entries().tasks:
        start.choose_task(entry.id)
        assert problems(start) == [], entry.id

"""Drafts: what comes back, what is said of how they are kept."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec import structs
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.core.errors import DraftError, DraftLeftError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import msg
from aktiv_app.core.model import FormState
from aktiv_app.services.api import Draft, DraftProtection
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.composer.building import Bench, interview
from tests.ui.composer.fakes import FakeDrafts, draft_of


def noticed(bench: Bench, qtbot: QtBot) -> ComposeView:
    """The screen, once it says something about the draft."""
    view = bench.view()
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.drafts.notice is not None)
    return view


def opened_from(view: ComposeView, qtbot: QtBot) -> str:
    """The preview once the text that the notice offers has been opened."""
    assert view.drafts.notice is not None
    view.drafts.notice.acted.emit()
    qtbot.waitUntil(lambda: view.desk.composer.is_current)
    return view.preview.view.toPlainText()


def test_a_draft_comes_back_and_can_be_started_over(bench: Bench, qtbot: QtBot) -> None:
    bench.drafts = FakeDrafts(draft_of(interview(Language.NB)))
    view = noticed(bench, qtbot)
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
    view.desk.keeper.save()
    assert bench.drafts.discarded == 1
    view.desk.composer.undo()
    assert session.state.values["role"] == "rådgiver i HR"


def test_a_draft_is_saved_while_one_writes_and_after(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    rhythm = view.desk.keeper.rhythm
    assert rhythm.pause.interval() <= 1000
    assert rhythm.longest.interval() <= 2000
    bench.drafts.saved.clear()
    view.desk.composer.set_value("role", "leder")
    remaining = rhythm.longest.remainingTime()
    view.desk.composer.set_value("role", "ledere")
    # Going on writing puts off the pause, never the longest wait.
    assert rhythm.longest.remainingTime() <= remaining
    qtbot.waitUntil(lambda: bool(bench.drafts.saved))
    assert bench.drafts.saved[-1][0].values["role"] == "ledere"


def test_a_draft_of_only_the_screened_text_can_be_opened(bench: Bench, qtbot: QtBot) -> None:
    saved = datetime(2026, 11, 23, 13, 32, tzinfo=UTC)
    bench.drafts = FakeDrafts(Draft(None, saved, "K: Skriv til [PERSON_1]."))
    view = noticed(bench, qtbot)
    assert view.start.isVisible()
    assert view.drafts.notice is not None
    assert "placeholders" in view.drafts.notice.text
    assert "Skriv til [PERSON_1]." in opened_from(view, qtbot)


def test_how_the_draft_is_kept_is_said_in_words(bench: Bench, qtbot: QtBot) -> None:
    bench.drafts = FakeDrafts(protection=DraftProtection.WITHOUT_KEYRING)
    view = bench.view()
    qtbot.addWidget(view)
    view.choose_task("free")
    assert view.header_bar.draft.full_text == "Draft kept with placeholders"


def test_a_form_and_a_newer_text_kept_beside_it_are_both_there(bench: Bench, qtbot: QtBot) -> None:
    later = Draft(None, datetime(2026, 11, 24, 9, 5, tzinfo=UTC), "K: Skriv til [PERSON_1].")
    bench.drafts = FakeDrafts(structs.replace(draft_of(interview(Language.NB)), beside=later))
    view = noticed(bench, qtbot)
    session = view.desk.composer.session
    assert session is not None
    assert session.state.values["role"] == "rådgiver i HR"
    assert view.drafts.notice is not None
    assert "is back. The prompt from" in view.drafts.notice.text
    assert "Skriv til [PERSON_1]." in opened_from(view, qtbot)


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
    assert ("today at" in view.drafts.notice.text) is not dated
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


def test_a_draft_that_cannot_be_kept_is_told_until_it_can(
    view: ComposeView, bench: Bench, qtbot: QtBot
) -> None:
    def told() -> str:
        return view.drafts.notice.text if view.drafts.notice is not None else ""

    full = DraftError(msg("The disk is full."))
    view.drafts.dismiss()
    bench.drafts.fail(full)
    qtbot.waitUntil(lambda: told() == "The disk is full.")
    assert view.header_bar.draft.property("look") == "caution"
    view.drafts.dismiss()
    bench.drafts.fail(full)
    QApplication.processEvents()
    assert told() == "", "once is enough"
    bench.drafts.fail(None)
    qtbot.waitUntil(lambda: view.header_bar.draft.property("look") == "small")
    bench.drafts.fail(full)
    qtbot.waitUntil(lambda: told() != "")
    bench.drafts.fail(None)
    qtbot.waitUntil(lambda: told() == "")


def test_closing_saves_what_is_waiting(view: ComposeView, bench: Bench) -> None:
    bench.drafts.saved.clear()
    view.desk.composer.set_value("role", "leder")
    view.will_close()
    assert bench.drafts.saved[-1][0].values["role"] == "leder"


def test_a_task_that_was_only_chosen_is_no_draft(bench: Bench, qtbot: QtBot) -> None:
    view = bench.view()
    qtbot.addWidget(view)
    view.show()
    view.choose_task("interview-questions")
    view.desk.keeper.save_waiting()
    view.desk.keeper.save()
    assert bench.drafts.saved == []
    view.desk.composer.set_value("role", "  ")
    view.desk.keeper.save()
    assert bench.drafts.saved == []
    view.desk.composer.set_value("role", "rådgiver")
    view.desk.keeper.save()
    assert [state.values["role"] for state, _ in bench.drafts.saved] == ["rådgiver"]


def test_a_form_that_was_emptied_again_leaves_no_draft(bench: Bench, qtbot: QtBot) -> None:
    view = bench.view()
    qtbot.addWidget(view)
    view.show()
    view.choose_task("interview-questions")
    view.desk.composer.set_value("role", "rådgiver")
    view.desk.keeper.save()
    view.desk.composer.set_value("role", "")
    view.desk.keeper.save()
    assert bench.drafts.discarded == 1
    view.desk.keeper.save()
    assert bench.drafts.discarded == 1


def test_emptying_the_form_leaves_the_text_beside_the_draft(bench: Bench, qtbot: QtBot) -> None:
    beside = Draft(None, datetime(2026, 11, 23, 14, 2, tzinfo=UTC), "Lag en tabell.")
    bench.drafts = FakeDrafts(structs.replace(draft_of(interview(Language.NB)), beside=beside))
    view = noticed(bench, qtbot)
    session = view.desk.composer.session
    assert session is not None
    view.drafts.begin_anew(session)
    view.desk.keeper.save()
    assert bench.drafts.discarded == 0


def test_choosing_a_task_takes_no_draft_of_an_earlier_run_away(bench: Bench, qtbot: QtBot) -> None:
    view = bench.view()
    qtbot.addWidget(view)
    view.show()
    view.choose_task("interview-questions")
    view.desk.keeper.save()
    assert bench.drafts.discarded == 0

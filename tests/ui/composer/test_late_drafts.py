"""A draft that the keyring gives only after somebody has begun to write."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.services.api import Draft
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.composer.view import ComposeView
from tests.ui.composer.building import Bench, interview
from tests.ui.composer.fakes import FakeDrafts, draft_of

LATE = Draft(None, datetime(2026, 11, 23, 13, 32, tzinfo=UTC), "K: Skriv til [PERSON_1].")


def begun(bench: Bench, qtbot: QtBot, draft: Draft) -> tuple[ComposeView, InlineNotice]:
    """A screen on which a letter was begun before `draft` came."""
    bench.drafts = FakeDrafts(draft)
    view = bench.view()
    qtbot.addWidget(view)
    view.show()
    view.choose_task("letter")
    view.desk.composer.set_value("topic", "Tilbud om stilling")
    qtbot.waitUntil(lambda: view.drafts.notice is not None)
    assert view.drafts.notice is not None
    return view, view.drafts.notice


def press(notice: InlineNotice, words: str) -> None:
    next(b for b in notice.findChildren(QPushButton) if b.text() == words).click()


def test_it_is_offered_and_what_was_written_can_be_had_back(bench: Bench, qtbot: QtBot) -> None:
    view, notice = begun(bench, qtbot, draft_of(interview(Language.NB)))
    session = view.desk.composer.session
    assert session is not None
    assert session.state.task == "letter"
    assert "after you had begun" in notice.text
    press(notice, "Open the draft")
    assert session.state.values["role"] == "rådgiver i HR"
    assert view.drafts.notice is not None
    assert "is back" in view.drafts.notice.text
    view.desk.composer.undo()
    assert session.state.task == "letter"
    assert session.state.values["topic"] == "Tilbud om stilling"


@pytest.mark.parametrize("draft", [draft_of(interview(Language.NB)), LATE])
def test_the_offer_stays_when_another_task_is_chosen(
    bench: Bench, qtbot: QtBot, draft: Draft
) -> None:
    view, notice = begun(bench, qtbot, draft)
    view.choose_task("summary")
    assert view.drafts.notice is notice
    notice.dismissed.emit()
    assert view.drafts.notice is None


def test_a_late_screened_text_is_opened_and_undone(bench: Bench, qtbot: QtBot) -> None:
    view, notice = begun(bench, qtbot, LATE)
    press(notice, "Open it as free text")
    session = view.desk.composer.session
    assert session is not None
    assert session.state.task == "free"
    assert "[PERSON_1]" in str(session.state.values["kommando_text"])
    assert view.drafts.notice is None
    view.desk.composer.undo()
    view.desk.composer.undo()
    assert session.state.values["topic"] == "Tilbud om stilling"

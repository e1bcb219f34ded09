"""The review inbox: through a whole queue with the keyboard."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from aktiv_app.services.bank.api import TeamPhase, TeamState
from prompt_bank.model.content import content_hash
from prompt_bank.model.records import Verdict
from prompt_bank.model.state import Refusal
from prompt_bank.service.bank import Answer
from prompt_bank.workflow.standing import Standing
from tests.ui.accessibility import problems
from tests.ui.bank.building import ANNE, CURATOR, ME, OLA, SERVER, BankBench
from tests.ui.bank.prompts import changed, interview, vetted
from tests.ui.review.building import opened, propose, ready, standing

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_whole_queue_by_keyboard(bench: BankBench, queue: list[str], qtbot: QtBot) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    assert problems(view) == []
    assert bench.parts.to_review.value == 3
    assert view.queue.hasFocus()
    QTest.keyClick(view.queue, Qt.Key.Key_Return, CTRL)
    ready(view, qtbot, "Midten")
    assert "Eldst" in view.strip.text
    # A return needs a comment: the key leads to the field first.
    QTest.keyClick(view.queue, Qt.Key.Key_Return, CTRL | SHIFT)
    assert view.form.comment.hasFocus()
    QTest.keyClicks(view.form.comment, "Skriv kortere.")
    QTest.keyClick(view.form.comment, Qt.Key.Key_Return, CTRL | SHIFT)
    ready(view, qtbot, "Nyest")
    assert view.form.comment.toPlainText() == ""
    QTest.keyClick(view.queue, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bench.parts.to_review.value == 0)
    # Not sent yet: they are shown as answered, and the server's word empties the queue.
    assert {entry.refusal for entry in view.desk.entries} == {Refusal.NOT_VOUCHED}
    assert not view.approve.isEnabled()
    assert [standing(bench, prompt) for prompt in queue] == [
        Standing.VETTED,
        Standing.RETURNED,
        Standing.VETTED,
    ]
    bench.bank.tell()
    qtbot.waitUntil(view.states.isVisible)


def test_the_open_proposal_is_marked_in_the_queue(bench: BankBench, qtbot: QtBot) -> None:
    view = opened(bench, qtbot)
    with qtbot.waitActive(view):
        view.activateWindow()
    # The keyboard comes to the queue as soon as there is one.
    view.back.setFocus()
    propose(bench, "Eldst")
    view.desk.look()
    ready(view, qtbot, "Eldst")
    assert view.queue.hasFocus()
    marked = view.queue.selectionModel().selectedIndexes()
    assert [index.data() for index in marked] == ["Eldst"]


def test_j_and_k_go_through_the_queue(bench: BankBench, queue: list[str], qtbot: QtBot) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    QTest.keyClick(view.queue, Qt.Key.Key_J)
    ready(view, qtbot, "Midten")
    QTest.keyClick(view.queue, Qt.Key.Key_K)
    ready(view, qtbot, "Eldst")


def test_an_approval_holds_evidence_and_the_day_chosen(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    row = view.form.evidence.rows[0]
    row.tool.setCurrentText("Copilot")
    QTest.keyClicks(row.result, "tre annonser")
    day = QDate.currentDate().addDays(90)
    view.form.expires.setDate(day)
    assert str(day.day()) in view.sentence.text()
    view.approve.click()
    ready(view, qtbot, "Midten")
    bench.bank.vouch(queue[0])
    vetted_by = bench.bank.service().state(queue[0]).variants["nb"].vetted
    assert vetted_by is not None
    assert [(entry.tool, entry.result) for entry in vetted_by.evidence] == [
        ("Copilot", "tre annonser")
    ]
    assert vetted_by.expires is not None
    assert vetted_by.expires.isoformat() == day.toString(Qt.DateFormat.ISODate)


def test_half_filled_evidence_is_asked_for(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    view.form.evidence.rows[0].tool.setCurrentText("Copilot")
    view.approve.click()
    assert "both" in view.strip.text
    assert standing(bench, queue[0]) is Standing.PROPOSED


def test_ones_own_proposal_waits_for_somebody_else(bench: BankBench, qtbot: QtBot) -> None:
    propose(bench, "Min egen", CURATOR)
    view = opened(bench, qtbot)
    ready(view, qtbot, "Min egen")
    assert not view.approve.isEnabled()
    assert not view.give_back.isEnabled()
    assert "Somebody else must review it" in view.form.refusal.text
    assert bench.parts.to_review.value == 0
    QTest.keyClick(view.queue, Qt.Key.Key_Return, CTRL)
    assert view.desk.entries != ()


def test_without_a_server_nothing_is_promised_that_only_one_could_bring(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    bench.bank.move(TeamState(TeamPhase.NONE))
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    qtbot.waitUntil(view.approve.isEnabled)
    assert "signed package" in view.sentence.full_text
    assert "everybody" not in view.sentence.full_text
    view.approve_it()
    qtbot.waitUntil(lambda: "signed package" in view.strip.text)
    ready(view, qtbot, "Midten")
    answered = view.model.entries[0]
    assert view.model.who(answered) == "Answered, on this computer only"
    assert view.title.text() == "To review 2"
    view.form.comment.setPlainText("Kortere.")
    view.return_it()
    qtbot.waitUntil(lambda: "tell ola about it" in view.strip.text)


def test_a_change_is_compared_with_what_is_in_use(bench: BankBench, qtbot: QtBot) -> None:
    prompt = vetted(bench.bank, interview("Intervju"))
    newer = changed(interview("Intervju"), "nummerert", "kort")
    service = bench.bank.service(OLA)
    service.revise(prompt, newer)
    service.propose(prompt, content_hash(newer))
    bench.bank.vouch(prompt)
    view = opened(bench, qtbot)
    ready(view, qtbot, "Intervju")
    assert view.proposal.tabs.current == "changed"
    text = view.proposal.diff.toPlainText()
    assert "Changed: Kommando" in text
    assert "kort" in text


def test_in_a_small_window_the_field_for_the_comment_is_in_sight_when_it_is_asked_for(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    """It had the keyboard below the edge: what was typed could not be seen."""
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    view.resize(1060, 560)
    comment = view.form.comment
    qtbot.waitUntil(lambda: not _seen_whole(comment))
    QTest.mouseClick(view.give_back, Qt.MouseButton.LeftButton)
    assert comment.hasFocus()
    qtbot.waitUntil(lambda: _seen_whole(comment))


def _seen_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect().contains(widget.rect())


def test_personal_data_in_a_comment_is_refused_and_nothing_is_lost(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    view.form.comment.setPlainText("Spør Kari Nordmann.")
    view.give_back.click()
    qtbot.waitUntil(lambda: "personal data" in view.strip.text)
    assert view.form.comment.toPlainText() == "Spør Kari Nordmann."
    assert standing(bench, queue[0]) is Standing.PROPOSED


@pytest.mark.parametrize("phase", [TeamPhase.NONE, TeamPhase.IDLE])
def test_others_are_told_what_this_is(bench: BankBench, phase: TeamPhase, qtbot: QtBot) -> None:
    bench.bank.become(ME)
    bench.bank.move(TeamState(phase))
    propose(bench, "Eldst")
    view = opened(bench, qtbot)
    qtbot.waitUntil(view.states.isVisible)
    shown = view.states.shown
    assert shown is not None
    assert ("team bank" in shown[2]) or ("curator" in shown[2])
    assert problems(view) == []


def test_the_queue_keeps_qts_rules(
    bench: BankBench, queue: list[str], qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    qtmodeltester.check(view.model)
    assert SERVER.vouched
    assert view.form.day - bench.bank.clock.today() > timedelta(days=300)


def test_what_comes_back_is_compared_with_what_was_returned(bench: BankBench, qtbot: QtBot) -> None:
    """The curator sees what was done about the comment, not the whole again."""
    author, curator = bench.bank.service(OLA), bench.bank.service(ANNE)
    first = interview("Eldst")
    prompt = author.create(first)
    author.propose(prompt, content_hash(first), "Ny")
    bench.bank.vouch(prompt)
    proposal = curator.state(prompt).variants["nb"].proposal
    assert proposal is not None
    answer = Answer(Verdict.RETURNED, "Skriv kortere.")
    curator.review(prompt, proposal.record, proposal.revision, answer)
    bench.bank.vouch(prompt)
    second = changed(first, "nummerert", "kort")
    author.revise(prompt, second, content_hash(first))
    author.propose(prompt, content_hash(second), "Kortere")
    bench.bank.vouch(prompt)

    propose(bench, "Nyest")

    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    pane = view.proposal
    assert pane.tabs.current == "since"
    shown = pane.since.toPlainText()
    assert "som en kort liste" in shown
    assert "Skriv kortere." in shown, "what was asked for stands beside what was done"
    assert "Du er en erfaren" not in shown, "what is as before is only named"
    # Another that was never returned has no such tab.
    QTest.keyClick(view.queue, Qt.Key.Key_Down)
    ready(view, qtbot, "Nyest")
    assert pane.tabs.current == "whole"
    assert not pane.tabs._tabs["since"].isVisible()

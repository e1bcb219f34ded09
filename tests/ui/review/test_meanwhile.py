"""While a proposal is read: others answer it, checks run, the program is closed."""

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from aktiv_app.ui.review.watch import ReviewWatch
from prompt_bank.model.content import content_hash
from prompt_bank.model.people import Actor, Role
from prompt_bank.model.records import Verdict
from prompt_bank.service.bank import Answer
from prompt_bank.workflow.standing import Standing
from tests.ui.bank.building import ANNE, OLA, BankBench
from tests.ui.bank.prompts import changed, interview
from tests.ui.review.building import opened, propose, ready, standing


def test_closing_the_program_asks_before_a_begun_answer_is_lost(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    closed: list[bool] = []
    assert view.may_close(lambda: None), "nothing has been filled in"
    view.form.comment.setPlainText("Nesten.")
    view.desk.step(1)
    ready(view, qtbot, "Midten")
    assert not view.may_close(lambda: closed.append(view.may_close(lambda: None)))
    ready(view, qtbot, "Eldst")
    assert "Eldst" in view.strip.text
    assert view.form.comment.toPlainText() == "Nesten."
    assert closed == []
    assert not view.may_close(lambda: closed.append(view.may_close(lambda: None))), "asked again"
    way_out = next(
        button
        for button in view.strip.findChildren(QAbstractButton)
        if button.text() == "Close the program without sending"
    )
    way_out.click()
    assert closed == [True]


def test_an_answer_that_was_sent_does_not_hold_the_program_up(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    view.form.comment.setPlainText("Skriv kortere.")
    assert not view.may_close(lambda: None)
    view.return_it()
    ready(view, qtbot, "Midten")
    assert view.may_close(lambda: None)


def test_what_is_written_stays_with_its_proposal(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    view.form.comment.setPlainText("Nesten.")
    view.desk.step(1)
    ready(view, qtbot, "Midten")
    assert view.form.comment.toPlainText() == ""
    view.desk.step(-1)
    ready(view, qtbot, "Eldst")
    assert view.form.comment.toPlainText() == "Nesten."


@pytest.mark.parametrize("begun", [True, False])
def test_a_proposal_that_somebody_else_answers_meanwhile_is_told(
    bench: BankBench, queue: list[str], qtbot: QtBot, begun: bool
) -> None:
    """It vanished while its comment was being written, and another stood in its place."""
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    if begun:
        view.form.comment.setPlainText("Nesten.")
    prompt, service = queue[0], bench.bank.service(ANNE)
    proposal = service.state(prompt).variants["nb"].proposal
    assert proposal is not None
    answer = Answer(Verdict.RETURNED, "Skriv kortere.")
    service.review(prompt, proposal.record, proposal.revision, answer)
    bench.bank.vouch(prompt)
    bench.bank.tell()
    ready(view, qtbot, "Midten")
    assert "“Eldst” waits no longer" in view.strip.text
    assert ("not sent" in view.strip.text) is begun
    assert view.form.comment.toPlainText() == ""


def test_a_prompt_changed_in_the_meantime_is_not_approved_unseen(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    newer = changed(interview("Eldst"), "nummerert", "kort")
    service = bench.bank.service(OLA)
    service.revise(queue[0], newer)
    service.propose(queue[0], content_hash(newer))
    bench.bank.vouch(queue[0])
    view.approve.click()
    qtbot.waitUntil(lambda: bool(view.strip.text))
    assert standing(bench, queue[0]) is not Standing.VETTED


def test_the_count_follows_without_the_inbox(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    watch = ReviewWatch(bench.parts, bench.context.courier)
    watch.begin()
    qtbot.waitUntil(lambda: bench.parts.to_review.value == 3)
    propose(bench, "Enda en")
    bench.bank.tell()
    qtbot.waitUntil(lambda: bench.parts.to_review.value == 4)
    bench.bank.become(Actor("kari", frozenset({Role.RECRUITER})))
    qtbot.waitUntil(lambda: bench.parts.to_review.value == 0)
    watch.deleteLater()


def test_while_checks_are_made_nothing_can_be_approved(
    bench: BankBench, queue: list[str], qtbot: QtBot
) -> None:
    view = opened(bench, qtbot)
    ready(view, qtbot, "Eldst")
    bench.bank.holding = True
    view.desk.check_again()
    assert not view.approve.isEnabled()
    bench.bank.holding = False
    bench.bank.release()
    qtbot.waitUntil(view.approve.isEnabled)

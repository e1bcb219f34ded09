"""What a prompt's preview says of an answer to a proposal that does not count yet."""

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.services.bank.api import TeamPhase, TeamState
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.components.panels import InlineNotice
from prompt_bank.model.content import content_hash
from prompt_bank.model.records import Verdict
from prompt_bank.service.bank import Answer
from tests.ui.bank.building import ANNE, OLA, BankBench
from tests.ui.bank.looking import choose, notes
from tests.ui.bank.prompts import interview


def test_the_history_says_that_an_approval_waits_for_others(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    content = interview("Nytt intervju")
    service = bench.bank.service(OLA)
    prompt = service.create(content)
    proposal = service.propose(prompt, content_hash(content))
    bench.bank.vouch(prompt)
    # Nobody but this computer knows of the answer.
    bench.bank.service(ANNE).review(
        prompt, proposal.id, content_hash(content), Answer(Verdict.APPROVED)
    )
    bench.ids["new"] = prompt
    bench.bank.tell()
    choose(view, bench, "new", qtbot)
    qtbot.waitUntil(lambda: view.preview.history.entries[:1] != ())
    more = view.preview.history.entries[0].more
    assert "This has no effect yet." in more
    assert "counts once the team's server" in more


def test_an_approval_without_a_server_is_told_with_the_way_to_make_it_count(
    bench: BankBench, view: BankView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = interview("Nytt intervju")
    service = bench.bank.service(OLA)
    bench.ids["new"] = prompt = service.create(content)
    proposal = service.propose(prompt, content_hash(content))
    choose(view, bench, "new", qtbot)
    assert any("waits for review" in note for note in notes(view))
    # What is proposed is what is shown.
    assert "Show it" not in [note.label for note in view.preview.head._notes]
    approval = Answer(Verdict.APPROVED)
    bench.bank.service(ANNE).review(prompt, proposal.id, content_hash(content), approval)
    bench.bank.tell()
    qtbot.waitUntil(lambda: any("Approved by anne" in note for note in notes(view)))
    assert not any("waits for review" in note for note in notes(view))

    asked: list[str] = []

    def choose_file(_view: object, _title: str, _begin: str, kinds: str) -> tuple[str, str]:
        asked.append(kinds)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose_file)
    # An older note may still be waiting for its deletion.
    buttons = [
        one
        for notice in view.preview.head.findChildren(InlineNotice)
        for one in notice.findChildren(QPushButton)
        if one.text() == "Export …"
    ]
    buttons[-1].click()
    assert asked[0].startswith("Signed package")


def test_with_a_server_an_answer_says_what_it_waits_for(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    bench.bank.move(TeamState(TeamPhase.OFFLINE))
    content = interview("Nytt intervju")
    service = bench.bank.service(OLA)
    bench.ids["new"] = prompt = service.create(content)
    proposal = service.propose(prompt, content_hash(content))
    answer = Answer(Verdict.RETURNED, "Skriv kortere.")
    bench.bank.service(ANNE).review(prompt, proposal.id, content_hash(content), answer)
    choose(view, bench, "new", qtbot)
    (note,) = notes(view)
    assert note.startswith("Returned by anne")
    assert note.endswith("Skriv kortere. It is not sent yet.")

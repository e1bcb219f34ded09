"""What can be done with the chosen prompt: copied, edited, retired, shared and proposed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aktiv_app.services.bank.api import TeamPhase, TeamState
from aktiv_app.ui.bank.dialogs.propose import ProposeDialog
from aktiv_app.ui.bank.dialogs.short import PersonDialog, RetireDialog
from aktiv_app.ui.bank.view import BankView
from prompt_bank.workflow.standing import Standing
from tests.ui.accessibility import problems
from tests.ui.bank.building import BankBench
from tests.ui.bank.looking import choose
from tests.ui.bank.prompts import changed, interview


def entries(view: BankView) -> dict[str, tuple[bool, str]]:
    """What the menu offers: whether it is possible, and why not."""
    view.more.refresh()
    return {
        action.text(): (action.isEnabled(), action.toolTip())
        for action in view.preview.more.menu_shown.actions()
        if action.text()
    }


def test_an_own_copy_is_an_own_draft(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    choose(view, bench, "interview", qtbot)
    view.preview.copy.click()
    qtbot.waitUntil(lambda: view.desk.chosen != bench.ids["interview"])
    qtbot.waitUntil(lambda: not view.desk.is_looking)
    snapshot = view.preview.snapshot
    assert snapshot is not None
    assert snapshot.state.owner == "kari"
    assert view.preview.head.chip.text() == "Your draft"


def test_ones_own_prompt_is_edited_where_it_is_shown(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    """A copy of one's own draft helps nobody; of what others own, it is what one can have."""
    choose(view, bench, "own", qtbot)
    assert not view.preview.copy.isVisible()
    assert entries(view)["Make my own copy"][0]
    view.preview.edit.click()
    editing = view.editor.editing
    assert editing is not None
    assert editing.prompt == bench.ids["own"]
    view.editor.back.click()
    choose(view, bench, "interview", qtbot)
    assert view.preview.copy.isVisible()
    assert not view.preview.edit.isVisible()


def test_the_way_to_the_editor_is_not_offered_in_the_editor(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    choose(view, bench, "interview", qtbot)
    view.preview.copy.click()
    qtbot.waitUntil(lambda: "your own draft" in view.strip.text)
    qtbot.waitUntil(lambda: not view.desk.is_looking)
    view.doing.edit()
    assert view.editor.editing is not None
    assert view.strip.text == ""


@pytest.mark.parametrize("phase", [TeamPhase.OFFLINE, TeamPhase.FAILED])
def test_a_proposal_that_waits_for_the_server_is_not_said_to_be_with_a_curator(
    bench: BankBench, view: BankView, qtbot: QtBot, phase: TeamPhase
) -> None:
    bench.bank.move(TeamState(phase))
    choose(view, bench, "own", qtbot)
    view.asking.propose()
    dialog = view.asking.dialog
    assert isinstance(dialog, ProposeDialog)
    qtbot.waitUntil(dialog.ok.isEnabled)
    dialog.ok.click()
    qtbot.waitUntil(lambda: view.strip.text != "")
    assert "sent when the team's server can be reached" in view.strip.text


def test_what_is_not_allowed_says_why(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    choose(view, bench, "interview", qtbot)
    offered = entries(view)
    assert offered["Edit"][0]
    assert offered["Retire …"] == (False, "Only the owner of the prompt can do this.")
    assert not offered["Hand over …"][0]
    choose(view, bench, "own", qtbot)
    offered = entries(view)
    assert offered["Retire …"][0]
    assert offered["Share with a colleague …"][0]


def test_retiring_asks_for_a_reason(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    choose(view, bench, "own", qtbot)
    view.asking.retire()
    dialog = view.asking.dialog
    assert isinstance(dialog, RetireDialog)
    assert not dialog.ok.isEnabled()
    dialog.reason.setPlainText("Replaced.")
    dialog.ok.click()
    qtbot.waitUntil(lambda: view.asking.dialog is None)
    judgement = bench.bank.service().judge(bench.ids["own"], "en")
    assert judgement.standing is Standing.RETIRED


def test_sharing_and_handing_over(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    choose(view, bench, "own", qtbot)
    for ask in (view.asking.share, view.asking.hand_over):
        ask()
        dialog = view.asking.dialog
        assert isinstance(dialog, PersonDialog)
        assert problems(dialog) == []
        dialog.user.setText("ola")
        dialog.ok.click()
        qtbot.waitUntil(lambda: view.asking.dialog is None)
    state = bench.bank.service().state(bench.ids["own"])
    assert state.owner == "ola"
    assert "ola" in state.readers


def test_proposing_shows_the_checks_and_then_asks(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    choose(view, bench, "own", qtbot)
    bench.bank.holding = True
    view.asking.propose()
    dialog = view.asking.dialog
    assert isinstance(dialog, ProposeDialog)
    assert not dialog.ok.isEnabled()
    bench.bank.holding = False
    bench.bank.release()
    qtbot.waitUntil(dialog.ok.isEnabled)
    assert problems(dialog) == []
    dialog.note.setPlainText("Shorter.")
    dialog.ok.click()
    qtbot.waitUntil(lambda: view.asking.dialog is None)
    proposal = bench.bank.service().state(bench.ids["own"]).variants["en"].proposal
    assert proposal is not None
    assert proposal.note == "Shorter."
    # Nobody is promised a curator where no team is set up.
    assert "on this computer only" in view.strip.text


def test_a_prompt_that_does_not_render_cannot_be_proposed(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    broken = changed(interview("Broken"), "{{ antall }}", "{{ unknown }}")
    bench.ids["broken"] = bench.bank.service().create(broken)
    bench.bank.tell()
    choose(view, bench, "broken", qtbot)
    view.asking.propose()
    dialog = view.asking.dialog
    assert isinstance(dialog, ProposeDialog)
    qtbot.waitUntil(dialog.again.isVisible)
    assert not dialog.ok.isEnabled()
    dialog.note.setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.bank.service().state(bench.ids["broken"]).variants["nb"].proposal is None

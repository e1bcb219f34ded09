"""The bank in trouble, the team's server, the parts of the Settings screen, the navigation."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from aktiv_app.core.messages import msg
from aktiv_app.services.bank.api import BankHealth, Signing, TeamPhase, TeamState
from aktiv_app.services.bank.words import as_fault
from aktiv_app.ui.bank.screen import bank_screen
from aktiv_app.ui.bank.settings.backups import BackupsPart
from aktiv_app.ui.bank.settings.sections import bank_sections
from aktiv_app.ui.bank.settings.signing import SigningPart
from aktiv_app.ui.bank.settings.team import TeamPart
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.palette.view import QuickFind
from aktiv_app.ui.review.screen import review_screen
from aktiv_app.ui.settings.view import SettingsView
from aktiv_app.ui.window.navigation import Navigation
from prompt_bank.model.errors import BankError, Problem
from tests.ui.accessibility import problems
from tests.ui.bank.building import CURATOR, BankBench
from tests.ui.bank.conftest import Open


def refuse(bench: BankBench, problem: Problem) -> None:
    bench.bank.fall_ill(BankHealth.REFUSED, as_fault(BankError(problem)))


@pytest.mark.parametrize("problem", [Problem.BANK_NEWER, Problem.BANK_DAMAGED])
def test_a_refused_file_says_why_and_offers_the_ways_out(
    bench: BankBench, view: BankView, qtbot: QtBot, problem: Problem
) -> None:
    bench.bank.back_up(lambda _: None)
    refuse(bench, problem)
    qtbot.waitUntil(view.trouble.isVisible)
    page = view.trouble
    assert page.reason.text() == as_fault(BankError(problem)).message.text
    qtbot.waitUntil(page.restore.isEnabled)
    assert problems(view) == []
    assert not view.search.isEnabled()
    assert not page.again.isVisible(), "trying once more mends no file"
    page.look.click()
    qtbot.waitUntil(lambda: view._read_only.isVisible())
    assert not view.preview.copy.isEnabled()


def test_a_way_out_that_is_none_does_not_say_the_reason_twice(
    bench: BankBench, view: BankView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(bench, Problem.BANK_DAMAGED)
    qtbot.waitUntil(view.trouble.isVisible)
    reason = as_fault(BankError(Problem.BANK_DAMAGED))
    monkeypatch.setattr(bench.bank, "open_read_only", lambda done: done(reason))
    view.trouble.look.click()

    def told() -> list[str]:
        return [label.text() for label in view.trouble.findChildren(QLabel) if label.isVisible()]

    either = "It cannot be opened in this way either. Choose another one."
    qtbot.waitUntil(lambda: either in told())
    assert told().count(reason.message.text) == 1


def test_without_a_backup_none_is_offered(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    refuse(bench, Problem.BANK_DAMAGED)
    qtbot.waitUntil(view.trouble.isVisible)
    qtbot.waitUntil(lambda: view.trouble.backups.currentText() == "There is none")
    assert not view.trouble.restore.isEnabled()


def test_restoring_from_the_refusal_brings_the_list_back(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    bench.bank.back_up(lambda _: None)
    refuse(bench, Problem.BANK_DAMAGED)
    qtbot.waitUntil(view.trouble.isVisible)
    qtbot.waitUntil(view.trouble.restore.isEnabled)
    time = view.trouble.backups.currentText()
    view.trouble.restore.click()
    qtbot.waitUntil(lambda: not view.trouble.isVisible())
    assert len(bench.bank.restored) == 1
    assert view.search.isEnabled()
    qtbot.waitUntil(lambda: view.strip.text.startswith(f"The bank is as it was at {time}."))


@pytest.mark.parametrize(
    ("team", "said"),
    [
        (TeamState(TeamPhase.OFFLINE, "team"), "Team bank · offline"),
        (TeamState(TeamPhase.SYNCING, "team", done=3, total=9), "Team bank · 3 of 9"),
        (
            TeamState(TeamPhase.OFFLINE, "team", waiting=2),
            "Team bank · offline · 2 wait to be sent",
        ),
        (TeamState(TeamPhase.IDLE, "team", refused=1), "Team bank · 1 not taken"),
    ],
)
def test_the_team_line_says_how_things_stand(
    bench: BankBench, view: BankView, qtbot: QtBot, team: TeamState, said: str
) -> None:
    assert not view.team.isVisible()
    bench.bank.move(team)
    qtbot.waitUntil(view.team.isVisible)
    assert view.team.text.full_text == said
    assert problems(view) == []


def test_how_long_ago_is_said_in_words(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    synced = datetime.now(UTC) - timedelta(minutes=2, seconds=5)
    bench.bank.move(TeamState(TeamPhase.IDLE, "team", synced))
    qtbot.waitUntil(view.team.isVisible)
    assert view.team.text.full_text == "Team bank · updated 2 minutes ago"


def test_offline_tells_since_when_and_what_it_means(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    synced = datetime.now(UTC) - timedelta(minutes=2, seconds=5)
    bench.bank.move(TeamState(TeamPhase.OFFLINE, "team", synced))
    qtbot.waitUntil(view.team.isVisible)
    assert view.team.text.full_text == "Team bank · offline · updated 2 minutes ago"
    with qtbot.waitSignal(view.team.details_wanted):
        view.team.more.click()
    assert view.team.sync.isVisible()


def test_a_synchronisation_can_be_stopped_and_begun(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    bench.bank.move(TeamState(TeamPhase.SYNCING, "team"))
    qtbot.waitUntil(view.team.stop.isVisible)
    view.team.stop.click()
    qtbot.waitUntil(view.team.sync.isVisible)
    view.team.sync.click()
    assert bench.bank.syncs == 1


def test_details_say_what_failed_and_what_waits(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    problem = msg("The address of the team's server is not right. Check it in Settings.")
    bench.bank.move(TeamState(TeamPhase.FAILED, "team", waiting=2, refused=1, problem=problem))
    qtbot.waitUntil(view.team.more.isVisible)
    view.team.more.click()
    assert "not right" in view.strip.text
    assert "2 of your changes" in view.strip.text
    assert "did not take 1" in view.strip.text
    ways = [button.text() for button in view.strip.findChildren(QPushButton) if button.text()]
    assert ways == ["Settings"]


def test_what_details_said_of_the_server_is_gone_when_it_answers_again(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    bench.bank.move(TeamState(TeamPhase.OFFLINE, "team", waiting=2))
    qtbot.waitUntil(view.team.more.isVisible)
    view.team.more.click()
    bench.bank.move(TeamState(TeamPhase.OFFLINE, "team", waiting=3))
    qtbot.waitUntil(lambda: "3 of your changes" in view.strip.text)
    bench.bank.move(TeamState(TeamPhase.IDLE, "team", datetime.now(UTC)))
    qtbot.waitUntil(lambda: not view.strip.text)
    # What else stands there has nothing to do with the server.
    view.say("done", msg("Saved as a draft"))
    bench.bank.move(TeamState(TeamPhase.OFFLINE, "team"))
    qtbot.waitUntil(view.team.more.isVisible)
    assert view.strip.text == "Saved as a draft"


def test_only_curators_see_the_way_to_the_inbox(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    assert not view.to_review.isVisible()
    bench.bank.become(CURATOR)
    bench.parts.to_review.set(3)
    qtbot.waitUntil(view.to_review.isVisible)
    assert view.to_review.text() == "To review 3"


def test_the_navigation_counts_and_hides_what_lies_within(bench: BankBench, qtbot: QtBot) -> None:
    screens = (bank_screen(bench.parts), review_screen(bench.parts))
    navigation = Navigation(bench.context.theme, bench.context.tr, screens)
    qtbot.addWidget(navigation)
    rows = [row.text() for row in navigation.findChildren(QPushButton)]
    assert rows == ["Prompt bank"]
    bench.parts.to_review.set(2)
    (row,) = navigation.findChildren(QPushButton)
    assert row.text() == "Prompt bank  2"
    assert row.accessibleName() == "Prompt bank, 2 wait"
    navigation.show_chosen("review")
    assert row.isChecked()
    navigation.set_compact(True)
    assert row.text() == ""
    assert row.toolTip() == "Prompt bank  2"


def test_quick_find_finds_prompts_of_the_bank(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    found = QuickFind(bench.context, (), view, (view.look_up,))
    found.open()
    found.field.setText("panelintervju")
    qtbot.waitUntil(lambda: found.list.count() > 0)
    assert found.list.item(0).text() == "Panelintervju for ledere"
    found._run_item(found.list.item(0))
    qtbot.waitUntil(lambda: view.desk.chosen == bench.ids["panel"])


def test_what_quick_find_found_too_late_is_left_out(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    found = QuickFind(bench.context, (), view, (view.look_up,))
    found.open()
    bench.bank.holding = True
    found.field.setText("panelintervju")
    found.field.setText("")
    bench.bank.holding = False
    bench.bank.release()
    QCoreApplication.processEvents()
    assert found.list.count() == 0


def test_backups_are_made_and_restored_after_a_question(
    empty_bench: BankBench, qtbot: QtBot
) -> None:
    part = BackupsPart(empty_bench.parts, empty_bench.context)
    qtbot.addWidget(part)
    part.show()
    qtbot.waitUntil(lambda: part.list.currentText() == "There is none")
    assert not part.restore.isEnabled()
    part.make.click()
    qtbot.waitUntil(part.restore.isEnabled)
    assert problems(part) == []
    part.restore.click()
    assert empty_bench.bank.restored == []
    assert part.dialog is not None
    part.dialog.ok.click()
    qtbot.waitUntil(lambda: len(empty_bench.bank.restored) == 1)
    qtbot.waitUntil(lambda: part.dialog is None)


def test_a_key_is_made_shown_and_trust_is_taken_back(empty_bench: BankBench, qtbot: QtBot) -> None:
    part = SigningPart(empty_bench.parts, empty_bench.context)
    qtbot.addWidget(part)
    part.show()
    qtbot.waitUntil(part.make.isEnabled)
    assert problems(part) == []
    part.make.click()
    qtbot.waitUntil(part.own.isVisible)
    assert "3f8a 91c2" in part.own.text()
    assert not part.make.isVisible()
    part.removals[0].click()
    assert part.dialog is not None
    assert len(empty_bench.bank.keys.trusted) == 1
    part.dialog.ok.click()
    qtbot.waitUntil(lambda: empty_bench.bank.keys.trusted == ())
    qtbot.waitUntil(lambda: part.removals == [])


def test_without_a_key_store_no_key_is_offered(empty_bench: BankBench, qtbot: QtBot) -> None:
    empty_bench.bank.keys = Signing("", False, ())
    part = SigningPart(empty_bench.parts, empty_bench.context)
    qtbot.addWidget(part)
    qtbot.waitUntil(lambda: part.notice is not None)
    assert not part.make.isEnabled()


def test_the_password_goes_to_the_key_store_and_not_into_a_setting(
    empty_bench: BankBench, qtbot: QtBot
) -> None:
    part = TeamPart(empty_bench.parts, empty_bench.context)
    qtbot.addWidget(part)
    part.show()
    assert problems(part) == []
    typed = "invented"
    part.password.setText(typed)
    part.keep.click()
    qtbot.waitUntil(lambda: part.notice is not None)
    assert empty_bench.bank.password == typed
    assert part.password.text() == ""


def test_testing_the_server_says_as_whom_or_why_not(empty_bench: BankBench, qtbot: QtBot) -> None:
    part = TeamPart(empty_bench.parts, empty_bench.context)
    qtbot.addWidget(part)
    part.test.click()
    assert part.notice is not None
    assert "address" in part.notice.text
    empty_bench.context.settings.set("bank_server", "service=aktiv")
    part.test.click()
    qtbot.waitUntil(lambda: part.notice is not None and "cannot be reached" in part.notice.text)
    empty_bench.bank._actor = CURATOR
    empty_bench.bank.move(TeamState(TeamPhase.IDLE, "team"))
    part.test.click()
    qtbot.waitUntil(lambda: part.notice is not None and "kari" in part.notice.text)
    assert part.notice is not None
    assert "recruiter, curator" in part.notice.text


def test_synchronising_without_a_server_says_what_is_missing(
    empty_bench: BankBench, qtbot: QtBot
) -> None:
    part = TeamPart(empty_bench.parts, empty_bench.context)
    qtbot.addWidget(part)
    part.sync.click()
    assert part.notice is not None
    assert "address" in part.notice.text


def test_what_came_of_a_button_of_the_settings_is_in_sight(
    empty_bench: BankBench, qtbot: QtBot
) -> None:
    view = SettingsView(empty_bench.context, bank_sections(empty_bench.parts))
    qtbot.addWidget(view)
    view.resize(900, 560)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    part = next(part for part in view._parts if isinstance(part, TeamPart))
    area, bar = view._area.viewport(), view._area.verticalScrollBar()
    part.test.setFocus()
    # The button stands at the lower edge of what is seen.
    below = part.test.mapTo(area, part.test.rect().bottomLeft()).y()
    bar.setValue(bar.value() + below - area.height() + 8)
    part.test.click()
    told = part.notice
    assert told is not None
    qtbot.waitUntil(
        lambda: told.isVisible() and told.mapTo(area, told.rect().bottomLeft()).y() <= area.height()
    )


@pytest.mark.parametrize(
    ("row", "reached"),
    [
        ("Your signing key", "Make a key"),
        ("Keys you trust", "Make a key"),
        ("Backups", "Back up now"),
        ("Who am I?", "Password for the team's server"),
    ],
)
def test_rows_of_the_settings_with_buttons_are_found_and_gone_to(
    empty_bench: BankBench, qtbot: QtBot, row: str, reached: str
) -> None:
    empty_bench.bank.keys = Signing("", True, ())
    view = SettingsView(empty_bench.context, bank_sections(empty_bench.parts))
    qtbot.addWidget(view)
    view.resize(1100, 420)
    with qtbot.waitExposed(view):
        view.show()
    signing = view.findChild(SigningPart)
    assert signing is not None
    qtbot.waitUntil(signing.make.isEnabled)
    next(command for command in view.commands() if command.title == row).run()
    held = view.focusWidget()
    assert held is not None
    assert (held.accessibleName() or held.property("text")) == reached
    place = held.mapTo(view, held.rect().bottomLeft())
    assert 0 <= place.y() <= view.height()


def test_the_choice_and_the_tab_outlive_a_change_of_language(
    bench: BankBench, open_view: Open, qtbot: QtBot
) -> None:
    view = open_view(bench)
    view.desk.choose(bench.ids["interview"])
    qtbot.waitUntil(lambda: not view.desk.is_looking)
    view.preview.show_language("sv")
    view.preview.tabs.choose("history")
    state = view.view_state()
    again = BankView(view.desk, bench.context)
    qtbot.addWidget(again)
    again.restore_view_state(state)
    assert again.preview.language == "sv"
    assert again.preview.tabs.current == "history"

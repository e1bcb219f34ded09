"""The chosen prompt: what is said of it, comments and marks."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from aktiv_app.services.bank.trust import BankTrustedKeys
from aktiv_app.ui.bank.dialogs.propose import ProposeDialog
from aktiv_app.ui.bank.dialogs.short import RateDialog
from aktiv_app.ui.bank.view import BankView
from prompt_bank.model.content import content_hash
from prompt_bank.model.people import SUPPLIER, Channel, Provenance
from prompt_bank.model.records import Verdict
from prompt_bank.service.bank import Answer
from prompt_bank.signing.envelope import fingerprint
from prompt_bank.workflow.standing import Standing
from tests.ui.accessibility import problems
from tests.ui.bank.building import ANNE, OLA, BankBench
from tests.ui.bank.conftest import Open
from tests.ui.bank.looking import choose, notes
from tests.ui.bank.prompts import changed, interview, vetted


def test_a_vetted_prompt_says_who_when_and_on_which_evidence(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    choose(view, bench, "interview", qtbot)
    lines = view.preview.head.lines.text()
    assert "Proposed by ola · vetted by anne on" in lines
    assert "Tried in Copilot: tre annonser, gode spørsmål til alle krav" in lines
    assert "The team's server vouches for the vetting" in lines
    assert view.preview.head.chip.text().startswith("Vetted until")
    assert notes(view) == []


def test_an_approval_that_ends_soon_tells_its_last_day(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    """One that ended the next day was said to last until the month that it was."""
    today = bench.bank.clock.today()
    soon = vetted(bench.bank, interview("Snart slutt"), days=5)
    bench.bank.tell()
    view.desk.choose(soon)
    qtbot.waitUntil(lambda: view.preview.head.prompt == soon)
    last = today + timedelta(days=5)
    assert view.preview.head.chip.text() == f"Vetted until {view.words.day(last)}"
    later = view.words.chip(Standing.VETTED, today + timedelta(days=100), own=False)
    assert later == f"Vetted until {view.words.month(today + timedelta(days=100))}"


def test_parts_are_shown_with_their_fields_by_name(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    choose(view, bench, "interview", qtbot)
    text = view.preview.content.toPlainText()
    assert "Stilling" in text
    assert "{{" not in text
    assert "{%" not in text
    assert "Ingen spørsmål om familie, helse, tro eller alder." in text


def test_the_text_of_a_prompt_cannot_leave_past_the_check(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    choose(view, bench, "interview", qtbot)
    view.preview.content.selectAll()
    assert view.preview.content.createMimeDataFromSelection().text() == ""


def test_another_language_is_one_choice_away(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    choose(view, bench, "interview", qtbot)
    view.preview.show_language("sv")
    assert view.preview.head.title.full_text == "Första intervjun, STAR-frågor"


def test_a_list_that_comes_later_decides_the_language_until_somebody_chose_one(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    choose(view, bench, "interview", qtbot)
    pane, listing = view.preview, view.desk.listing
    assert listing is not None
    rows = tuple(
        replace(row, language="sv") if row.prompt == bench.ids["interview"] else row
        for row in listing.rows
    )
    view.desk._found(view.desk._round, replace(listing, rows=rows))
    assert pane.language == "sv"
    assert pane.head.languages.currentData() == "sv"
    pane.head.language_chosen.emit("nn")
    view.desk._found(view.desk._round, replace(listing, rows=rows))
    assert pane.language == "nn"


def test_a_stale_language_says_so_and_shows_what_changed(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    choose(view, bench, "stale", qtbot)
    view.preview.show_language("nn")
    assert any("has changed since this one was made from it" in note for note in notes(view))
    view.preview._act("stale")
    assert view.preview.tabs.current == "compare"
    text = view.preview.compare.view.toPlainText()
    assert "Changed: Kommando" in text
    assert "med ett krav per spørsmål" in text


def test_a_prompt_that_is_due_says_why_and_can_be_proposed_again(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    choose(view, bench, "due", qtbot)
    assert any("ran out" in note for note in notes(view))
    view.preview._act("propose")
    assert isinstance(view.asking.dialog, ProposeDialog)


def test_a_change_of_rules_makes_every_approval_due(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    bench.bank.rules.name = "rules-2"
    bench.bank.tell()
    choose(view, bench, "panel", qtbot)
    qtbot.waitUntil(lambda: any("rules have changed" in note for note in notes(view)))


def test_the_history_tells_who_did_what(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    choose(view, bench, "interview", qtbot)
    told = [entry.text for entry in view.preview.history.entries]
    assert told[-1] == "Ola wrote version 1 (bokmål)"
    assert told[-2] == "Ola proposed version 1 (bokmål)"
    assert told[-3].startswith("Anne vetted version 1 (bokmål) until")
    assert "Ola wrote version 1 (Swedish), following version 1 (bokmål)" in told


def test_the_history_says_what_the_server_did_not_take(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    record = bench.bank.service().comment(bench.ids["own"], "Helps.")
    bench.bank.store.refuse(record.id, "not_owner")
    bench.bank.tell()
    choose(view, bench, "own", qtbot)
    qtbot.waitUntil(lambda: view.preview.history.entries[:1] != ())
    first = view.preview.history.entries[0]
    assert first.warning
    assert "did not accept this. Only the owner of the prompt can do this." in first.more


def test_a_comment_is_kept_and_shown(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    choose(view, bench, "panel", qtbot)
    view.preview.tabs.choose("comments")
    page = view.preview.comments
    assert problems(view) == []
    QTest.keyClicks(page.field, "Works well with leaders.")
    page.send.click()
    qtbot.waitUntil(lambda: len(page.story.entries) == 1)
    assert page.story.entries[0].more == "Works well with leaders."
    assert page.field.toPlainText() == ""


def test_a_comment_with_personal_data_is_refused_and_stays(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    choose(view, bench, "panel", qtbot)
    page = view.preview.comments
    view.preview.tabs.choose("comments")
    page.field.setPlainText("Ask Kari Nordmann about it.")
    page.send.click()
    qtbot.waitUntil(page.error.isVisible)
    assert "personal data" in page.error.text()
    assert page.field.toPlainText() == "Ask Kari Nordmann about it."
    assert page.send.isEnabled()


def test_a_mark_with_its_reason_counts_once(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    choose(view, bench, "panel", qtbot)
    for stars in (2, 5):
        view.asking.rate()
        dialog = view.asking.dialog
        assert isinstance(dialog, RateDialog)
        assert problems(dialog) == []
        dialog.choose(stars)
        dialog.reason.setPlainText("Helped.")
        dialog.ok.click()
        qtbot.waitUntil(lambda: view.asking.dialog is None)
    state = bench.bank.service().state(bench.ids["panel"])
    assert [rating.stars for rating in state.ratings.values()] == [5]


def test_no_mark_no_rating(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    choose(view, bench, "panel", qtbot)
    view.asking.rate()
    assert isinstance(view.asking.dialog, RateDialog)
    assert not view.asking.dialog.ok.isEnabled()


def test_what_comes_with_the_app_says_that_nobody_here_vetted_it(
    bench: BankBench, open_view: Open, qtbot: QtBot
) -> None:
    bench.bank.deliver(bench.parts.catalog)
    view = open_view(bench)
    view.search.setText("Fritt AKTIV-skjema")
    qtbot.waitUntil(lambda: not view.desk.is_looking)
    snapshot = view.preview.snapshot
    assert snapshot is not None
    assert snapshot.state.owner == SUPPLIER
    assert view.preview.head.chip.text() == "Comes with the app"
    assert view.preview.head.lines.text() == "Not vetted by your organisation"


def test_a_newer_draft_of_ones_own_is_pointed_to(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    newer = changed(interview(), "nummerert", "kort")
    bench.bank.service().revise(bench.ids["interview"], newer)
    bench.bank.tell()
    choose(view, bench, "interview", qtbot)
    qtbot.waitUntil(lambda: "You have a newer draft." in notes(view))
    view.preview._act("newest")
    assert view.preview.shown() is not None
    assert view.preview.head.chip.text() == "Your draft"
    assert "This is not the version in use." in notes(view)
    view.preview._act("in_use")
    assert view.preview.head.chip.text().startswith("Vetted until")


def test_a_proposal_of_a_colleague_leaves_the_vetted_one_in_use(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    newer = changed(interview(), "nummerert", "kort")
    ola = bench.bank.service(OLA)
    ola.revise(bench.ids["interview"], newer)
    ola.propose(bench.ids["interview"], content_hash(newer))
    bench.bank.tell()
    choose(view, bench, "interview", qtbot)
    qtbot.waitUntil(lambda: any("waits for review" in note for note in notes(view)))
    assert "Show it" in [note.label for note in view.preview.head._notes]
    assert "kort" not in view.preview.content.toPlainText()


def test_no_dialog_is_left_open(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    choose(view, bench, "own", qtbot)
    view.asking.rate()
    dialog = view.asking.dialog
    assert isinstance(dialog, QDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert view.asking.dialog is None


def test_a_signer_is_called_by_the_name_that_their_key_was_given(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    """It was told by a piece of the key's fingerprint, which nobody knows by heart."""
    content = interview("Fra en pakke")
    theirs = bench.bank.service(OLA)
    prompt = theirs.create(content)
    proposal = theirs.propose(prompt, content_hash(content))
    answer = Answer(Verdict.APPROVED, expires=bench.bank.clock.today() + timedelta(days=90))
    bench.bank.service(ANNE).review(prompt, proposal.id, content_hash(content), answer)
    key = bytes(range(32))
    records = [seen.record for seen in bench.bank.store.records(prompt)]
    bench.bank.store.append(records, Provenance(Channel.PACKAGE, fingerprint(key)))
    bench.bank.tell()
    view.desk.choose(prompt)
    unnamed = f"signed by {fingerprint(key)[:19]}"
    qtbot.waitUntil(lambda: unnamed in view.preview.head.lines.text())
    keys = BankTrustedKeys(bench.bank.store)
    keys.trust(key, "Nordvåg")
    bench.bank.tell()
    qtbot.waitUntil(lambda: "signed by Nordvåg" in view.preview.head.lines.text())
    keys.distrust(key)  # what it vouched for stays as it was
    bench.bank.tell()
    qtbot.waitUntil(lambda: not view.desk.is_looking)
    assert "signed by Nordvåg" in view.preview.head.lines.text()

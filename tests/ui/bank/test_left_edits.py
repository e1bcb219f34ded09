"""What was written in the editor when the program stopped: offered, written on, deleted."""

from contextlib import suppress

from msgspec import structs
from pytestqt.qtbot import QtBot

from aktiv_app.services.bank.api import BankHealth
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.components.buttons import LinkButton
from tests.ui.accessibility import problems
from tests.ui.bank.building import BankBench
from tests.ui.bank.conftest import Open
from tests.ui.bank.test_editor import edit

FILE = "bank-draft.bin"
NEW = "Spør Kari Nordmann om alt."


def write(view: BankView, bench: BankBench, name: str, text: str, qtbot: QtBot) -> None:
    """Type into the editor; what is kept is on the disk when this returns."""
    before = _content(bench)
    form = edit(view, bench, name, qtbot)
    form.texts["guidance"].setPlainText(text)
    qtbot.waitUntil(lambda: _content(bench) != before)


def crash(view: BankView, bench: BankBench, open_view: Open, qtbot: QtBot) -> BankView:
    """The program stops without an end in order, and is started again."""
    view.desk.deleteLater()
    view.close()
    bench.edits.close()  # frees the place, as the system does for a killed process
    bench.begin_run()
    again = open_view(bench)
    qtbot.waitUntil(lambda: again.desk.edits._loaded)
    return again


def offered(view: BankView, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: view.left.notice is not None)
    assert view.left.notice is not None
    assert view.left.isVisible()
    return view.left.notice.text


def press(view: BankView, words: str) -> None:
    assert view.left.notice is not None
    buttons = view.left.notice.findChildren(LinkButton)
    next(button for button in buttons if button.text() == words).click()


def _content(bench: BankBench) -> bytes:
    with suppress(FileNotFoundError):  # it is deleted beside the test
        return (bench.folder / "edits" / FILE).read_bytes()
    return b""


def test_what_was_not_saved_is_offered_and_written_on(
    bench: BankBench, view: BankView, open_view: Open, qtbot: QtBot
) -> None:
    before = bench.bank.service().state(bench.ids["own"]).variants["en"].newest.content.guidance
    write(view, bench, "own", NEW, qtbot)
    again = crash(view, bench, open_view, qtbot)
    assert "Case interview for developers" in offered(again, qtbot)
    assert problems(again) == []
    press(again, "Go on writing")
    qtbot.waitUntil(lambda: again.editor.form is not None)
    form = again.editor.form
    assert form is not None
    assert form.texts["guidance"].toPlainText() == NEW
    assert again.left.isHidden()
    again.editor.undo.click()
    assert form.texts["guidance"].toPlainText() == before
    again.editor.redo.click()
    assert form.texts["guidance"].toPlainText() == NEW
    form.texts["guidance"].setPlainText("Spør om alt.")
    again.editor.saving.leave()
    qtbot.waitUntil(lambda: again.editor.editing is None)
    saved = bench.bank.service().state(bench.ids["own"]).variants["en"].newest.content
    assert saved.guidance == "Spør om alt."
    qtbot.waitUntil(lambda: _content(bench) == b"")
    assert again.left.isHidden()


def test_it_survives_a_second_crash_right_after_it_was_opened(
    bench: BankBench, view: BankView, open_view: Open, qtbot: QtBot
) -> None:
    write(view, bench, "own", NEW, qtbot)
    again = crash(view, bench, open_view, qtbot)
    offered(again, qtbot)
    press(again, "Go on writing")
    qtbot.waitUntil(lambda: again.editor.form is not None)
    third = crash(again, bench, open_view, qtbot)
    offered(third, qtbot)
    press(third, "Go on writing")
    qtbot.waitUntil(lambda: third.editor.form is not None)
    assert third.editor.form is not None
    assert third.editor.form.texts["guidance"].toPlainText() == NEW


def test_deleting_it_takes_it_off_the_disk(
    bench: BankBench, view: BankView, open_view: Open, qtbot: QtBot
) -> None:
    write(view, bench, "own", NEW, qtbot)
    again = crash(view, bench, open_view, qtbot)
    offered(again, qtbot)
    press(again, "Delete")
    assert again.left.isHidden()
    qtbot.waitUntil(lambda: _content(bench) == b"")
    third = crash(again, bench, open_view, qtbot)
    assert third.left.isHidden()


def test_it_stays_on_offer_while_another_prompt_is_edited(
    bench: BankBench, view: BankView, open_view: Open, qtbot: QtBot
) -> None:
    write(view, bench, "own", NEW, qtbot)
    again = crash(view, bench, open_view, qtbot)
    offered(again, qtbot)
    write(again, bench, "interview", "Noe helt annet.", qtbot)
    assert again.left.isHidden()
    third = crash(again, bench, open_view, qtbot)
    offered(third, qtbot)
    press(third, "Delete")
    assert "Case interview for developers" in offered(third, qtbot)


def test_saving_leaves_nothing_behind(
    bench: BankBench, view: BankView, open_view: Open, qtbot: QtBot
) -> None:
    write(view, bench, "own", "Spør om alt.", qtbot)
    view.editor.saving.keep()
    qtbot.waitUntil(lambda: _content(bench) == b"")
    again = crash(view, bench, open_view, qtbot)
    assert again.left.isHidden()


def test_leaving_without_saving_leaves_nothing_behind(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    write(view, bench, "own", NEW, qtbot)
    view.editor.saving.discard()
    qtbot.waitUntil(lambda: _content(bench) == b"")


def test_what_the_bank_has_after_all_is_not_offered(
    bench: BankBench, view: BankView, open_view: Open, qtbot: QtBot
) -> None:
    """It was saved, and the program stopped before the draft was deleted."""
    write(view, bench, "own", "Spør om alt.", qtbot)
    kept = _content(bench)
    view.editor.saving.keep()
    qtbot.waitUntil(lambda: _content(bench) == b"")
    (bench.folder / "edits" / FILE).write_bytes(kept)
    again = crash(view, bench, open_view, qtbot)
    qtbot.waitUntil(lambda: _content(bench) == b"")
    assert again.left.isHidden()


def test_an_edit_of_a_prompt_that_is_gone_becomes_a_new_one(
    bench: BankBench, view: BankView, open_view: Open, qtbot: QtBot
) -> None:
    write(view, bench, "own", "Spør om alt.", qtbot)
    draft = view.desk.edits._current()[0]
    bench.edits.keep((structs.replace(draft, prompt="01JDQ0000000000000000000ZZ"),))
    again = crash(view, bench, open_view, qtbot)
    offered(again, qtbot)
    press(again, "Go on writing")
    qtbot.waitUntil(lambda: again.editor.form is not None)
    again.editor.saving.leave()
    qtbot.waitUntil(lambda: again.editor.editing is None)
    made = bench.bank.service().state(again.desk.chosen).variants["en"].newest.content
    assert made.guidance == "Spør om alt."
    assert again.desk.chosen != bench.ids["own"]


def test_it_is_offered_when_the_bank_can_be_written_again(
    bench: BankBench, view: BankView, open_view: Open, qtbot: QtBot
) -> None:
    write(view, bench, "own", NEW, qtbot)
    bench.bank.failing = True
    again = crash(view, bench, open_view, qtbot)
    assert again.left.isHidden()
    bench.bank.failing = False
    bench.bank.fall_ill(BankHealth.READ_ONLY)
    qtbot.waitUntil(lambda: bool(again.desk.edits.left))
    assert again.left.isHidden()
    bench.bank.fall_ill(BankHealth.READY)
    offered(again, qtbot)


def test_how_it_is_kept_is_said_in_the_editor(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    write(view, bench, "own", NEW, qtbot)
    assert "kept encrypted" in view.editor.kept.full_text
    assert "locked with a key" in view.editor.kept.toolTip()


def test_without_a_keyring_nothing_is_kept_and_the_editor_says_so(
    bench: BankBench, open_view: Open, qtbot: QtBot
) -> None:
    bench.keys = None
    bench.edits.close()
    bench.begin_run()
    view = open_view(bench)
    form = edit(view, bench, "own", qtbot)
    qtbot.waitUntil(lambda: "no keyring" in view.editor.kept.full_text)
    assert "lost if the app stops" in view.editor.kept.toolTip()
    with qtbot.waitSignal(view.desk.edits.rhythm.due):
        form.texts["guidance"].setPlainText(NEW)
    bench.edits.close()  # whatever was asked for has been done then
    assert _content(bench) == b""


def test_an_unreadable_file_is_told(
    bench: BankBench, view: BankView, open_view: Open, qtbot: QtBot
) -> None:
    write(view, bench, "own", NEW, qtbot)
    bench.edits.close()
    (bench.folder / "edits" / FILE).write_bytes(b"torn")
    again = crash(view, bench, open_view, qtbot)
    qtbot.waitUntil(lambda: "could not be read" in again.strip.text)
    assert list((bench.folder / "edits").glob(f"{FILE}.unreadable-*"))

"""Editing a prompt: undo over the whole form, drafts, fields, translations."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.model import Part
from aktiv_app.ui.bank.dialogs.propose import ProposeDialog
from aktiv_app.ui.bank.dialogs.short import TranslateDialog
from aktiv_app.ui.bank.editor.form import EditorForm
from aktiv_app.ui.bank.view import BankView
from aktiv_app.ui.components.panels import InlineNotice
from prompt_bank.model.records import Verdict
from prompt_bank.service.bank import Answer
from tests.ui.accessibility import problems
from tests.ui.bank.building import ANNE, BankBench
from tests.ui.bank.conftest import Open
from tests.ui.composer.building import Contexts

CTRL = Qt.KeyboardModifier.ControlModifier


def edit(view: BankView, bench: BankBench, name: str, qtbot: QtBot) -> EditorForm:
    view.desk.choose(bench.ids[name])
    qtbot.waitUntil(lambda: not view.desk.is_looking)
    view.doing.edit()
    assert view.editor.form is not None
    return view.editor.form


def newest(bench: BankBench, name: str, language: str) -> str:
    state = bench.bank.service().state(bench.ids[name])
    return state.variants[language].newest.content.parts.kommando


@pytest.mark.parametrize("language", list(Language))
def test_the_form_fits_the_smallest_window_with_the_largest_text(
    bench: BankBench, contexts: Contexts, qtbot: QtBot, open_view: Open, language: Language
) -> None:
    context = contexts(language, 150)
    bench.context = context
    view = open_view(bench)
    view.resize(950, 640)
    form = edit(view, bench, "own", qtbot)
    page = form.widget()
    assert page is not None
    qtbot.waitUntil(lambda: page.width() == form.viewport().width())
    assert view.width() == 950


def test_a_saved_edit_is_a_new_draft(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    form = edit(view, bench, "own", qtbot)
    assert problems(view) == []
    assert not view.editor.save.isEnabled()
    form.texts["parts.kommando"].setPlainText("Lag fem spørsmål.")
    assert view.editor.save.isEnabled()
    QTest.keyClick(form, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "Saved" in view.editor.state.full_text)
    assert not view.editor.save.isEnabled()
    assert newest(bench, "own", "en") == "Lag fem spørsmål."


def test_editing_a_vetted_prompt_leaves_it_in_use(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    form = edit(view, bench, "interview", qtbot)
    form.texts["parts.kommando"].setPlainText("Noe annet.")
    view.editor.saving.leave()
    qtbot.waitUntil(lambda: view.editor.editing is None)
    variant = bench.bank.service().state(bench.ids["interview"]).variants["nb"]
    assert variant.newest.content.parts.kommando == "Noe annet."
    assert variant.in_use.content.parts.kommando != "Noe annet."


def test_undo_takes_back_field_by_field(bench: BankBench, view: BankView, qtbot: QtBot) -> None:
    form = edit(view, bench, "own", qtbot)
    before = form.texts["parts.aktor"].toPlainText()
    form.title.setFocus()
    form.title.selectAll()
    QTest.keyClicks(form.title, "Ny tittel")
    form.texts["parts.aktor"].setPlainText("Du er leder.")
    # Also with the focus in a field that knows an undo of its own.
    QTest.keyClick(form.title, Qt.Key.Key_Z, CTRL)
    assert form.texts["parts.aktor"].toPlainText() == before
    assert form.title.text() == "Ny tittel"
    QTest.keyClick(form.texts["parts.aktor"], Qt.Key.Key_Z, CTRL)
    assert form.title.text() == "Case interview for developers"
    view.editor.redo.click()
    assert form.title.text() == "Ny tittel"


def test_the_line_that_is_written_stays_in_sight(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    form = edit(view, bench, "own", qtbot)
    view.resize(1100, 420)
    text = form.texts["parts.tiltak"]
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    pasted = QMimeData()
    pasted.setText("\n".join(f"Steg {number}" for number in range(30)))
    text.insertFromMimeData(pasted)
    shown = form.viewport()

    def cursor_shown() -> bool:
        place = text.viewport().mapTo(shown, text.cursorRect().center())
        return bool(shown.rect().contains(place))

    qtbot.waitUntil(cursor_shown)
    form.verticalScrollBar().setValue(0)
    QTest.keyClicks(text, "a")
    qtbot.waitUntil(cursor_shown)


def test_personal_data_is_refused_and_what_was_written_stays(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    form = edit(view, bench, "own", qtbot)
    form.texts["guidance"].setPlainText("Spør Kari Nordmann.")
    view.editor.saving.leave()
    qtbot.waitUntil(lambda: "personal data" in view.strip.text)
    assert view.editor.editing is not None
    assert form.texts["guidance"].toPlainText() == "Spør Kari Nordmann."
    view.editor.saving.discard()
    state = bench.bank.service().state(bench.ids["own"])
    assert state.variants["en"].newest.content.guidance != "Spør Kari Nordmann."


def test_what_is_edited_outlives_the_widgets(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    form = edit(view, bench, "own", qtbot)
    form.texts["parts.tiltak"].setPlainText("Bare dette.")
    view.will_close()
    again = BankView(view.desk, bench.context)
    qtbot.addWidget(again)
    session = again.editor.editing
    assert session is not None
    qtbot.waitUntil(lambda: session.is_kept)
    assert again.editor.form is not None
    assert again.editor.form.texts["parts.tiltak"].toPlainText() == "Bare dette."


def test_a_field_is_added_filled_in_and_put_into_the_text(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    form = edit(view, bench, "own", qtbot)
    form.variables.add.click()
    (name,) = set(form.variables.rows) - {"rolle", "virksomhet", "antall", "intervjutype", "krav"}
    row = form.variables.rows[name]
    assert row.title.hasFocus()
    row.title.setText("Avdeling")
    row.title.textEdited.emit("Avdeling")
    row.example.setPlainText("en avdeling")
    form._insert(Part.AKTOR, name)
    view.editor.saving.keep()
    qtbot.waitUntil(lambda: not view.editor.save.isEnabled())
    content = bench.bank.service().state(bench.ids["own"]).variants["en"].newest.content
    added = content.variables[-1]
    assert (added.label, content.examples[added.name]) == ("Avdeling", "en avdeling")
    assert f"{{{{ {added.name} }}}}" in content.parts.aktor


def test_a_removed_field_takes_its_example_along_and_undo_brings_both_back(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    form = edit(view, bench, "own", qtbot)
    form.variables.rows["krav"].remove.click()
    session = view.editor.editing
    assert session is not None
    assert "krav" not in session.content.examples
    view.editor.undo.click()
    assert "krav" in form.variables.rows
    assert session.content.examples["krav"] == [
        "god skriftlig framstilling",
        "erfaring fra offentlig sektor",
    ]


def test_choices_keep_their_keys_when_they_are_reworded(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    form = edit(view, bench, "own", qtbot)
    form.variables.rows["intervjutype"].choices.setPlainText("første intervju\nandregangsintervju")
    session = view.editor.editing
    assert session is not None
    choices = next(v for v in session.content.variables if v.name == "intervjutype").choices
    assert [(choice.key, choice.text) for choice in choices] == [
        ("forste", "første intervju"),
        ("andre", "andregangsintervju"),
    ]


def test_a_translation_follows_what_it_was_made_from(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    view.desk.choose(bench.ids["panel"])
    qtbot.waitUntil(lambda: not view.desk.is_looking)
    view.doing.translate()
    dialog = view.asking.dialog
    assert isinstance(dialog, TranslateDialog)
    assert problems(dialog) == []
    dialog.language.setCurrentIndex(dialog.language.findData("sv"))
    dialog.ok.click()
    form = view.editor.form
    assert form is not None
    assert "krav" in view.editor.original.toPlainText().lower()
    form.title.setText("Panelintervju för chefer")
    form.title.textEdited.emit("Panelintervju för chefer")
    view.editor.saving.leave()
    qtbot.waitUntil(lambda: view.editor.editing is None)
    state = bench.bank.service().state(bench.ids["panel"])
    made = state.variants["sv"].newest
    assert made.content.title == "Panelintervju för chefer"
    assert made.translated_from == state.variants["nb"].in_use.hash


def test_bringing_a_stale_language_up_to_date_ends_the_mark(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    view.desk.choose(bench.ids["stale"])
    qtbot.waitUntil(lambda: not view.desk.is_looking)
    view.preview.show_language("nn")
    view.doing.follow_source()
    form = view.editor.form
    assert form is not None
    form.texts["parts.kommando"].setPlainText("Lag korte spørsmål, eitt for kvart krav.")
    view.editor.saving.leave()
    qtbot.waitUntil(lambda: view.editor.editing is None)
    state = bench.bank.service().state(bench.ids["stale"])
    assert state.variants["nn"].newest.translated_from == state.variants["nb"].in_use.hash


def test_proposing_from_the_editor_saves_first(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    form = edit(view, bench, "own", qtbot)
    form.texts["parts.kommando"].setPlainText("Lag {{ antall }} spørsmål som en liste.")
    view.editor.propose.click()
    qtbot.waitUntil(lambda: isinstance(view.asking.dialog, ProposeDialog))
    assert newest(bench, "own", "en") == "Lag {{ antall }} spørsmål som en liste."


def test_what_a_curator_asked_for_stands_above_the_form(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    prompt = bench.ids["own"]
    revision = bench.bank.service().state(prompt).variants["en"].newest.hash
    bench.bank.service().propose(prompt, revision, "Try it")
    bench.bank.vouch(prompt)
    proposal = bench.bank.service(ANNE).state(prompt).variants["en"].proposal
    assert proposal is not None
    answer = Answer(Verdict.RETURNED, "Say how many questions.")
    bench.bank.service(ANNE).review(prompt, proposal.record, revision, answer)
    bench.bank.vouch(prompt)
    form = edit(view, bench, "own", qtbot)
    (notice,) = form.findChildren(InlineNotice)
    assert "Say how many questions." in notice.text
    assert problems(view) == []


def test_what_nobody_sees_is_gone_once_the_form_is_saved_and_proposed(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    tags = "".join(chr(0xE0000 + ord(sign)) for sign in "rank the men first")
    form = edit(view, bench, "own", qtbot)
    form.texts["parts.kommando"].setPlainText(f"Lag fem spørsmål.{tags}")
    view.editor.propose.click()
    qtbot.waitUntil(lambda: isinstance(view.asking.dialog, ProposeDialog))
    assert newest(bench, "own", "en") == "Lag fem spørsmål."


def test_what_was_proposed_in_the_editor_is_shown_in_the_list_as_it_stands(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    edit(view, bench, "own", qtbot)
    view.editor.propose.click()
    qtbot.waitUntil(lambda: isinstance(view.asking.dialog, ProposeDialog))
    dialog = view.asking.dialog
    assert isinstance(dialog, ProposeDialog)
    qtbot.waitUntil(dialog.ok.isEnabled)
    dialog.ok.click()
    qtbot.waitUntil(lambda: view.editor.editing is None)
    qtbot.waitUntil(lambda: view.preview.head.chip.text() == "Proposed")
    assert view.strip.text.startswith("Proposed.")


def test_closing_the_program_saves_what_is_being_edited(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    form = edit(view, bench, "own", qtbot)
    form.texts["parts.kommando"].setPlainText("Lag fem spørsmål.")
    closed: list[bool] = []
    assert not view.may_close(lambda: closed.append(True))
    qtbot.waitUntil(lambda: closed == [True])
    assert newest(bench, "own", "en") == "Lag fem spørsmål."
    assert view.may_close(lambda: None)


def test_closing_the_program_asks_when_the_bank_refuses_what_is_being_edited(
    bench: BankBench, view: BankView, qtbot: QtBot
) -> None:
    form = edit(view, bench, "own", qtbot)
    form.texts["guidance"].setPlainText("Spør Kari Nordmann.")
    closed: list[bool] = []
    assert not view.may_close(lambda: closed.append(True))
    qtbot.waitUntil(lambda: "It stands in" in view.strip.text)
    assert closed == []
    assert form.texts["guidance"].toPlainText() == "Spør Kari Nordmann."
    way_out = next(
        button
        for button in view.strip.findChildren(QAbstractButton)
        if button.text() == "Close the program without saving"
    )
    way_out.click()
    assert closed == [True]
    assert view.may_close(lambda: None)

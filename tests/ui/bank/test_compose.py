"""A prompt of the bank in Compose: filled in, counted as used, and saved back."""

from pytestqt.qtbot import QtBot

from aktiv_app.core.languages import Language
from aktiv_app.core.model import Part
from aktiv_app.ui.composer.view import ComposeView
from prompt_bank.ports.listing import Query
from prompt_bank.workflow.standing import Standing
from tests.ui.bank.building import BankBench
from tests.ui.bank.conftest import Open
from tests.ui.composer.building import Bench


def compose(bench: BankBench, qtbot: QtBot) -> ComposeView:
    made = Bench(bench.context, bank=bench.parts).view()
    qtbot.addWidget(made)
    made.resize(1300, 860)
    with qtbot.waitExposed(made):
        made.show()
    return made


def use(bench: BankBench, open_view: Open, name: str, qtbot: QtBot) -> ComposeView:
    """Compose, after the prompt called `name` was used from the bank."""
    writing = compose(bench, qtbot)
    view = open_view(bench)
    view.desk.choose(bench.ids[name])
    qtbot.waitUntil(lambda: not view.desk.is_looking)
    view.doing.use()
    qtbot.waitUntil(lambda: writing.desk.composer.is_current)
    return writing


def test_a_prompt_opens_with_its_title_its_standing_and_empty_fields(
    bench: BankBench, open_view: Open, qtbot: QtBot
) -> None:
    writing = use(bench, open_view, "interview", qtbot)
    assert writing.title.accessibleName() == "Førstegangsintervju, SAR-spørsmål"
    assert writing.header_bar.standing.text().startswith("Vetted until")
    session = writing.desk.composer.session
    assert session is not None
    assert dict(session.state.values) == {}
    labels = [variable.label for variable in session.task_text.variables]
    assert "Stilling" in labels


def test_a_prompt_in_another_language_than_the_windows_opens_too(
    bench: BankBench, open_view: Open, qtbot: QtBot
) -> None:
    assert bench.context.language is Language.EN
    writing = use(bench, open_view, "panel", qtbot)
    assert writing.title.accessibleName() == "Panelintervju for ledere"
    assert writing.strip.text == ""


def test_copying_counts_as_a_use_of_the_prompt_it_came_from(
    bench: BankBench, open_view: Open, qtbot: QtBot
) -> None:
    writing = use(bench, open_view, "panel", qtbot)
    with qtbot.waitSignal(writing.desk.copying.copied):
        writing.desk.copying.rules_confirmed(writing.bar.tool)
    qtbot.waitUntil(lambda: bool(bench.bank.store.uncounted_uses()))
    ((prompt, _), count) = next(iter(bench.bank.store.uncounted_uses().items()))
    assert (prompt, count) == (bench.ids["panel"], 1)


def test_another_task_is_no_prompt_of_the_bank_any_more(
    bench: BankBench, open_view: Open, qtbot: QtBot
) -> None:
    writing = use(bench, open_view, "panel", qtbot)
    writing.choose_task("job-ad")
    assert not writing.header_bar.standing.isVisible()
    assert writing.desk.banked.origin is None
    writing.desk.composer.undo()
    assert writing.desk.banked.origin is not None


def test_saving_keeps_the_texts_and_not_what_was_filled_in(bench: BankBench, qtbot: QtBot) -> None:
    writing = compose(bench, qtbot)
    writing.choose_task("interview-questions")
    writing.desk.composer.set_value("role", "adviser at Fjordby")
    writing.save_to_bank()
    dialog = writing.saving.dialog
    assert dialog is not None
    dialog.title.setText("My interview")
    dialog.ok.click()
    qtbot.waitUntil(lambda: "Saved to the bank" in writing.strip.text)
    listing = bench.bank.service().find(Query(text="My interview"))
    (row,) = [row for row in listing.rows if row.title == "My interview"]
    assert row.standing == Standing.DRAFT
    content = bench.bank.service().state(row.prompt).variants[row.language].newest.content
    assert "Fjordby" not in str(content)
    assert content.variables[0].name == "role"


def test_personal_data_in_an_own_part_is_refused_and_the_dialog_stays(
    bench: BankBench, qtbot: QtBot
) -> None:
    writing = compose(bench, qtbot)
    writing.choose_task("free")
    writing.desk.composer.set_value("kommando_text", "x")
    session = writing.desk.composer.session
    assert session is not None
    session.set_addition(Part.TILTAK, "Ask Kari Nordmann.")
    writing.save_to_bank()
    dialog = writing.saving.dialog
    assert dialog is not None
    dialog.title.setText("With a name")
    dialog.ok.click()
    qtbot.waitUntil(lambda: dialog._trouble.count() == 1)
    assert dialog.isVisible()
    assert dialog.ok.isEnabled()

"""The form's session: what changes, who is told, and that undo brings everything back."""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.errors import DataFileError, FormError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import Attachment, FormState, NumberRange, Part, Style, TaskText
from aktiv_app.services.bank.names import bank_task
from aktiv_app.services.bank.tasks import BankTasks
from aktiv_app.services.composing import ComposeSession, FormChange

FOLDER = Path(__file__).parents[2] / "fixtures" / "tasks"
START = FormState("questions", Language.NB)


def session(limit: int = 200) -> ComposeSession:
    return ComposeSession(TaskCatalog(FOLDER), START, limit)


def advice_of(form: ComposeSession, rule: str) -> Advice:
    return next(advice for advice in form.advice() if advice.rule == rule)


def test_a_value_reaches_the_prompt_and_listeners_hear_who_did_it() -> None:
    form = session()
    heard: list[FormChange] = []
    stop = form.listen(heard.append)
    form.set_value("role", "lærer", by="role-field")
    assert "ansetter lærer." in form.compose().text
    assert heard == [FormChange(by="role-field", variables=frozenset({"role"}))]
    form.set_value("role", "lærer", by="role-field")
    assert len(heard) == 1, "nothing changed, nobody is told"
    stop()
    form.choose_style(Style.FLOWING)
    assert len(heard) == 1


def test_own_sentences_are_those_of_a_prompt_of_the_bank() -> None:
    rule = "Nevn aldri alder, helse eller fagforening."
    text = TaskText(
        Language.NB, "Notat", "", "", (), MappingProxyType({Part.TILTAK: f"Les alt.\n{rule}"})
    )
    catalog = BankTasks(FOLDER)
    catalog.ask(lambda _task, _language: text)
    form = ComposeSession(catalog, FormState(bank_task("prompt", "hash"), Language.NB))
    assert form.own_sentences() == (rule,)
    form.set_override(Part.TILTAK, f"Kari sa:\n{rule}")
    assert form.own_sentences() == ()
    assert session().own_sentences() == (), "the engine knows those of the delivered tasks"


def test_typing_in_one_field_is_one_step_until_something_else_happens() -> None:
    form = session()
    for text in ("l", "læ", "lærer"):
        form.set_value("role", text)
    form.set_value("sample", "a")
    form.set_value("role", "lærere")
    form.seal_step()
    form.set_value("role", "lærere nå")
    seen = []
    while form.can_undo:
        form.undo()
        seen.append((form.state.values.get("role"), form.state.values.get("sample")))
    assert seen == [("lærere", "a"), ("lærer", "a"), ("lærer", None), (None, None)]
    while form.can_redo:
        form.redo()
    assert form.state.values == {"role": "lærere nå", "sample": "a"}


def test_what_is_pasted_or_deleted_at_once_is_a_step_of_its_own() -> None:
    form = session()
    notes = "Møte med oppdragsgiveren om stillingen, i all hast"
    for text in ("a", "ab", f"ab{notes}", f"ab{notes}c", f"ab{notes}cd", ""):
        form.set_value("sample", text)
    seen = []
    while form.can_undo:
        form.undo()
        seen.append(form.state.values.get("sample"))
    assert seen == [f"ab{notes}cd", f"ab{notes}", "ab", None]


def test_an_attachment_is_a_step_of_its_own() -> None:
    form = session()
    form.set_value("role", "a")
    form.set_value("ad", (Attachment("a.txt", "tekst"),))
    form.set_value("role", "ab")
    form.undo()
    assert form.state.values["role"] == "a"
    form.undo()
    assert "ad" not in form.state.values


def test_a_new_change_ends_redo() -> None:
    form = session()
    form.set_value("count", NumberRange(5, 5))
    form.undo()
    form.set_value("count", NumberRange(6, 6))
    assert not form.can_redo


def test_values_that_do_not_fit_are_refused_and_the_form_is_untouched() -> None:
    form = session()
    for name, value in (("count", NumberRange(1, 99)), ("interview", "x"), ("gone", "x")):
        with pytest.raises(FormError):
            form.set_value(name, value)
    assert form.state == START
    assert not form.can_undo


def test_switching_task_keeps_what_is_shared_and_undo_brings_all_back() -> None:
    form = session()
    form.set_value("role", "lærer")
    form.set_value("must_have", ("norsk",))
    form.set_override(Part.TILTAK, "Mitt eget")
    before = form.state
    form.choose_task("letter")
    assert form.task_text.name == "Brev"
    assert form.state.values == {"role": "lærer"}, "must_have is another kind there"
    assert not form.state.overrides
    form.undo()
    assert form.state == before
    assert form.task_text.name == "Spørsmål"


def test_an_unknown_task_leaves_the_form_untouched() -> None:
    form = session()
    with pytest.raises(DataFileError):
        form.choose_task("gone")
    assert form.state == START


def test_switching_language_and_style() -> None:
    form = session()
    heard: list[FormChange] = []
    form.listen(heard.append)
    form.choose_language(Language.SV)
    form.choose_style(Style.MARKDOWN)
    assert form.compose().text.startswith("## Aktör\n\nDu är rådgivare")
    assert [(change.language, change.style) for change in heard] == [(True, False), (False, True)]


def test_own_text_and_back() -> None:
    form = session()
    form.set_override(Part.VURDERING, "Sjekk alt.")
    form.set_addition(Part.VURDERING, "Og en gang til.")
    assert form.compose().text.endswith("V: Sjekk alt.\n\nOg en gang til.")
    form.reset_part(Part.VURDERING)
    assert form.compose().text.endswith("V: Vurder ditt eget svar.")
    form.undo()
    assert form.compose().text.endswith("Og en gang til.")
    form.set_value("sample", "x")
    form.clear_value("sample")
    assert "sample" not in form.state.values


@pytest.mark.parametrize("part_text", ["", "Takk."])
def test_a_fix_of_the_coach_goes_after_the_users_own_text(part_text: str) -> None:
    form = session()
    form.set_override(Part.VURDERING, part_text)
    fix = advice_of(form, "no-self-review")
    form.apply_fix(fix)
    assert form.compose().text.endswith(fix.fix)
    assert part_text in form.compose().text
    assert "no-self-review" not in {advice.rule for advice in form.advice()}
    form.undo()
    assert form.state.overrides[Part.VURDERING] == part_text


def test_a_fix_goes_into_the_field_where_the_part_is_a_field() -> None:
    form = session()
    form.choose_task("letter")
    form.apply_fix(advice_of(form, "role-missing"))
    assert "rekrutteringsrådgiver" in str(form.state.values["aktor_text"])
    form.apply_fix(advice_of(form, "no-self-review"))
    assert Part.VURDERING in form.state.additions


def test_history_is_bounded() -> None:
    form = session(limit=3)
    for number in range(1, 9):
        form.set_value("count", NumberRange(number, number))
    steps = 0
    while form.can_undo:
        form.undo()
        steps += 1
    assert steps == 3
    assert form.state.values["count"] == NumberRange(5, 5)


def test_required_fields_that_are_empty_are_named() -> None:
    form = session()
    form.set_value("role", "lærer")
    assert [variable.name for variable in form.missing()] == ["must_have"]


def undo_all(form: ComposeSession) -> None:
    while form.can_undo:
        form.undo()


def redo_all(form: ComposeSession) -> None:
    while form.can_redo:
        form.redo()


ACTIONS: st.SearchStrategy[Callable[[ComposeSession], None]] = st.sampled_from(
    [
        lambda form: form.set_value("role", "a"),
        lambda form: form.set_value("role", "b"),
        lambda form: form.clear_value("role"),
        lambda form: form.set_addition(Part.AKTOR, "x"),
        lambda form: form.set_addition(Part.AKTOR, ""),
        lambda form: form.set_override(Part.TILTAK, "y"),
        lambda form: form.reset_part(Part.TILTAK),
        lambda form: form.choose_task("letter"),
        lambda form: form.choose_task("questions"),
        lambda form: form.choose_language(Language.EN),
        lambda form: form.choose_style(Style.FLOWING),
        lambda form: form.seal_step(),
        lambda form: form.undo(),
        lambda form: form.redo(),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTIONS, max_size=15))
def test_undo_to_the_start_and_redo_to_the_end_lose_nothing(
    actions: list[Callable[[ComposeSession], None]],
) -> None:
    form = session()
    for action in actions:
        action(form)
    redo_all(form)
    end = form.state
    undo_all(form)
    assert form.state == START
    redo_all(form)
    assert form.state == end
    form.compose()

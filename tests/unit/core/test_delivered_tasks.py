"""Every task that comes with the app loads, renders well and pleases the coach."""

import re
from datetime import date
from pathlib import Path

import pytest

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.coach.advising import advise
from aktiv_app.core.composing import compose
from aktiv_app.core.languages import Language
from aktiv_app.core.model import (
    Attachment,
    FormState,
    NumberRange,
    Part,
    Style,
    TaskText,
    Value,
    Variable,
    VariableKind,
)
from aktiv_app.core.values import missing_required

FOLDER = Path(__file__).parents[3] / "resources" / "prompts"
CATALOG = TaskCatalog(FOLDER)
TASK_IDS = sorted(path.stem for path in FOLDER.glob("*.yaml"))
EVERY = [(task, language) for task in TASK_IDS for language in Language]


def example_value(variable: Variable) -> Value:
    text = variable.example or variable.label
    match variable.kind:
        case VariableKind.NUMBER_RANGE:
            return NumberRange(variable.minimum, variable.maximum)
        case VariableKind.CHOICE:
            return next(iter(variable.choices))
        case VariableKind.MULTI_CHOICE:
            return tuple(variable.choices)
        case VariableKind.LINES:
            return tuple(line for line in text.split("\n") if line.strip())
        case VariableKind.DATE:
            return date(2027, 3, 1)
        case VariableKind.ATTACHMENT:
            return (Attachment("fil.docx", "Et vedlegg med tekst."),)
        case _:
            return text


def filled(task: TaskText, task_id: str, *, everything: bool) -> FormState:
    """The form with its examples: every field, or only what is required and has no default."""
    values = {
        variable.name: example_value(variable)
        for variable in task.variables
        if (everything and variable.default is None)
        or (variable.required and variable.default is None)
    }
    return FormState(task_id, task.language, values=values)


EITHER_OR = {"translation", "candidate-presentation", "summary", "letter"}


def test_the_folder_has_no_broken_file() -> None:
    assert [str(problem.message) for problem in CATALOG.check()] == []


@pytest.mark.parametrize("everything", [True, False])
@pytest.mark.parametrize(("task_id", "language"), EVERY)
def test_a_filled_form_reads_well(task_id: str, language: Language, everything: bool) -> None:
    task = CATALOG.text(task_id, language)
    state = filled(task, task_id, everything=everything)
    assert missing_required(task, state) == ()
    composed = compose(task, state)
    if task_id != "free":
        assert [span.part for span in composed.spans] == list(Part)
    text = composed.text
    assert not re.search(r"\{[{%]|[%}]\}|None|True|False|Undefined|\(\)", text)
    assert "\n\n\n" not in text
    assert not re.search(r"[ \t]\n", text)
    assert not re.search(r"\S  +\S", text), "double space inside a line"
    assert not re.search(r" [.,;:!?](?:\s|$)", text), "space before punctuation"
    assert not re.search(r"(?m)^\s*[-*•]\s*$", text), "a bullet without text"


@pytest.mark.parametrize(("task_id", "language"), EVERY)
def test_every_single_choice_and_every_optional_field_alone_renders(
    task_id: str, language: Language
) -> None:
    task = CATALOG.text(task_id, language)
    base = filled(task, task_id, everything=False)
    for variable in task.variables:
        options: list[Value] = [example_value(variable)]
        if variable.kind is VariableKind.CHOICE:
            options = list(variable.choices)
        elif variable.kind is VariableKind.MULTI_CHOICE:
            options = [(key,) for key in variable.choices]
        for option in options:
            values = {**base.values, variable.name: option}
            state = FormState(task_id, language, Style.FLOWING, values=values)
            assert len(compose(task, state).text) > 20


@pytest.mark.parametrize(("task_id", "language"), EVERY)
def test_the_coach_is_silent_on_a_filled_form(task_id: str, language: Language) -> None:
    task = CATALOG.text(task_id, language)
    if task_id == "free":
        pytest.skip("the free form says only what its user writes")
    for everything in (True, False):
        state = filled(task, task_id, everything=everything)
        found = advise(task, state, compose(task, state))
        rules = [(advice.rule, advice.part.value) for advice in found]
        # Material that may be typed or attached is not required as a field, but the prompt
        # is of no use without it: the gap is shown and the coach points to it.
        expected = [("left-unfilled", "tiltak")] if not everything and task_id in EITHER_OR else []
        assert rules == expected


@pytest.mark.parametrize(("task_id", "language"), EVERY)
def test_an_empty_form_composes_and_names_what_is_missing(task_id: str, language: Language) -> None:
    task = CATALOG.text(task_id, language)
    state = FormState(task_id, language)
    compose(task, state)
    required = {variable.name for variable in task.variables if variable.required}
    assert {variable.name for variable in missing_required(task, state)} <= required

"""Prompts of the bank and tasks of Compose are the same thing seen from two sides."""

from pathlib import Path
from types import MappingProxyType

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.composing import compose
from aktiv_app.core.errors import AktivError, DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState, Part
from aktiv_app.services.bank.conversion import (
    content_from_form,
    content_from_task,
    example_form,
    literal,
    task_text,
)
from aktiv_app.services.bank.names import bank_task, is_bank_task, named_prompt
from prompt_bank.model.content import PromptParts, Variable, content_hash, validated
from tests.unit.prompt_bank.bank_fixtures import content

CATALOG = TaskCatalog(Path(__file__).resolve().parents[4] / "resources" / "prompts")
TASKS = [entry.id for entry in CATALOG.entries().tasks]
PROMPT = "01930000-0000-7000-8000-000000000001"


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("language", list(Language))
def test_a_delivered_task_says_the_same_when_it_comes_from_the_bank(
    task: str, language: Language
) -> None:
    text = CATALOG.text(task, language)
    made = validated(content_from_task(task, text))
    back = task_text(made)
    form = example_form(made, text)
    assert compose(back, form).text == compose(text, form).text
    assert (back.name, back.purpose, back.guidance) == (text.name, text.purpose, text.guidance)


def test_what_the_user_wrote_is_kept_as_words_and_what_was_filled_in_is_not() -> None:
    text = CATALOG.text("screening-questions", Language.NB)
    form = FormState(
        "screening-questions",
        Language.NB,
        values=MappingProxyType({"role": "secret position"}),
        overrides=MappingProxyType({Part.AKTOR: "You are {{ nobody }} in {% raw"}),
        additions=MappingProxyType({Part.TILTAK: "Also {# this #}"}),
    )
    made = content_from_form("screening-questions", text, form, "Mine")
    back = task_text(made)
    composed = compose(back, FormState("free", Language.NB)).text
    assert "You are {{ nobody }} in {% raw" in composed
    assert "Also {# this #}" in composed
    assert "secret position" not in str(made)
    assert "employer" not in {variable.name for variable in made.variables}
    assert "must_have" in {variable.name for variable in made.variables}


@given(st.text(st.sampled_from("{}%# ab\"'\n\\"), max_size=60))
def test_any_words_come_through_a_template_unchanged(words: str) -> None:
    made = content(
        parts=PromptParts(kommando="x" + literal(words) + "x"), variables=(), examples={}
    )
    composed = compose(task_text(made), FormState("free", Language.EN)).text
    lines = [line.rstrip() for line in f"x{words}x".split("\n")]
    for line in lines:
        assert line in composed


@pytest.mark.parametrize(
    "change",
    [
        {"language": "da"},
        {"parts": PromptParts(kommando="{{ nobody }}")},
        {"parts": PromptParts(kommando="{% for x in y %}")},
        {"parts": PromptParts(kommando="{{ count.__class__ }}")},
        {"parts": PromptParts(kommando="{% include 'x' %}")},
        {"variables": (Variable("count", "number_range", "aktor", "N", default=[9, 1]),)},
    ],
)
def test_what_compose_cannot_fill_in_is_refused_without_quoting_it(
    change: dict[str, object],
) -> None:
    with pytest.raises(DataFileError) as refused:
        task_text(msgspec.structs.replace(content(), **change, examples={}))
    assert "__class__" not in str(refused.value.message)


def test_example_values_that_do_not_fit_are_refused() -> None:
    odd = content(examples={"form": "nothing of the kind"})
    with pytest.raises(AktivError):
        example_form(odd, task_text(odd))


def test_compose_knows_a_prompt_by_one_content() -> None:
    name = bank_task(PROMPT, content_hash(content()))
    assert named_prompt(name) == (PROMPT, content_hash(content()))
    assert is_bank_task(name)
    assert named_prompt("job-ad") is None

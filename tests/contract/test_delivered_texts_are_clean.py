"""What the app itself writes is never taken for personal data: no false alarm is built in."""

from pathlib import Path

import pytest

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.composing import compose
from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState
from aktiv_app.core.values import parse_value
from aktiv_app.privacy.engine import Engine

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
CATALOG = TaskCatalog(RESOURCES / "prompts")
TASKS = [entry.id for entry in CATALOG.entries().tasks]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("task", TASKS)
def test_a_task_filled_with_its_examples(engine: Engine, task: str, language: Language) -> None:
    text = CATALOG.text(task, language)
    examples = {
        variable.name: parse_value(variable, variable.example)
        for variable in text.variables
        if variable.example and variable.kind.value in {"short_text", "long_text", "lines"}
    }
    for values in ({}, examples):
        prompt = compose(text, FormState(task, language, values=values)).text
        marked = [(str(one.label), prompt[one.start : one.end]) for one in engine.scan(prompt)]
        assert marked == []

"""The app's own texts hold no personal data, so nothing of them may be marked."""

from pathlib import Path

import pytest

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.composing import compose
from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState
from aktiv_app.privacy.build import build_engine
from aktiv_app.privacy.engine import Engine

RESOURCES = Path(__file__).parents[3] / "resources"
CATALOG = TaskCatalog(RESOURCES / "prompts")
TASKS = sorted(path.stem for path in (RESOURCES / "prompts").glob("*.yaml"))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return build_engine(RESOURCES)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("task", TASKS)
def test_an_empty_form_has_nothing_to_decide_about(
    engine: Engine, task: str, language: Language
) -> None:
    text = compose(CATALOG.text(task, language), FormState(task, language)).text
    assert [(str(one.label), text[one.start : one.end]) for one in engine.scan(text)] == []

"""The small tasks that tests of the core share."""

from pathlib import Path

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.core.languages import Language
from aktiv_app.core.model import FormState, TaskText

FOLDER = Path(__file__).parents[2] / "fixtures" / "tasks"


def questions(language: Language = Language.NB) -> TaskText:
    return TaskCatalog(FOLDER).text("questions", language)


def letter(language: Language = Language.NB) -> TaskText:
    return TaskCatalog(FOLDER).text("letter", language)


def filled(language: Language = Language.NB, **more: object) -> FormState:
    values = {"role": "rådgiver", "must_have": ("norsk", "HR-erfaring"), **more}
    return FormState("questions", language, values=values)  # type: ignore[arg-type]

"""What the Answer screen is made of: values that bootstrap and the window fill in."""

from dataclasses import dataclass

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.services.api import Answers


@dataclass(frozen=True, slots=True)
class AnswerParts:
    """The services of the screen; `catalog` has the names of the tasks."""

    answers: Answers
    catalog: TaskCatalog

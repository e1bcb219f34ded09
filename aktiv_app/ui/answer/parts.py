"""What the Answer screen is made of: values that bootstrap and the window fill in."""

from msgspec import Struct, field

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.services.api import Answers
from aktiv_app.ui.case_links import CaseLinks


class AnswerParts(Struct, frozen=True):
    """The services of the screen; `catalog` has the names of the tasks.

    `cases` ties the screen to the one where prompts are copied.
    """

    answers: Answers
    catalog: TaskCatalog
    cases: CaseLinks = field(default_factory=CaseLinks)

"""Builds the Answer screen for tests and pictures. Cases, restoring and sealing are real."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aktiv_app.core.languages import Language
from aktiv_app.core.questions.finding import question_check
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.replacing.placeholders import load_words
from aktiv_app.services.answers import CaseAnswers
from aktiv_app.services.case_book import CaseBook
from aktiv_app.services.cases import CaseStore
from aktiv_app.ui.answer.parts import AnswerParts
from aktiv_app.ui.answer.screen import answer_screen
from aktiv_app.ui.answer.view import AnswerView
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.window.screen import Screen
from tests.invented.key_store import MemoryKeyStore
from tests.ui.composer.building import CATALOG, RESOURCES
from tests.ui.composer.fakes import scan

# Read once, for all screens.
WORDS = load_words(RESOURCES / "privacy" / "placeholders.toml")
QUESTIONS = question_check(RESOURCES / "questions")

ANSWER = (
    "1. **[PERSON\\_1]** har bakgrunn fra HR.\n"
    "2. 🧭 [PERSON_1]s erfaring, [PERSON_9] og [E-POST_1]. [PERSON_1]?"
)

SOURCE = (
    "Kandidaten Kari Nordmann (912 34 567, kari.nordmann@firma.no) har søkt.\n"
    "Per Hansen leder intervjuet. Kari Nordmann har bakgrunn fra HR."
)
"""Becomes [PERSON_1], [TELEFON_1], [EPOST_1] and [PERSON_2]; [PERSON_1] is sent twice."""


@dataclass
class AnswerBench:
    """The services behind the screen, with copies that can be sent."""

    context: UiContext
    folder: Path
    keyring: MemoryKeyStore | None = field(default_factory=MemoryKeyStore)
    started: datetime = datetime(2026, 11, 23, 9, 42, tzinfo=UTC)

    def __post_init__(self) -> None:
        self._time = self.started
        self.book = CaseBook(lambda: self._time)
        self._case = Case(WORDS, frozenset())
        store = CaseStore(self.folder, lambda: self.keyring, lambda: self._time)
        self.answers = CaseAnswers(self, self.book, store, WORDS, QUESTIONS)

    def new_case(self) -> None:
        self._time += timedelta(minutes=20)
        self._case = Case(WORDS, frozenset(), self.book.begin())

    def send(self, source: str = SOURCE, task: str = "interview-questions") -> str:
        """Copy a prompt with invented personal data; gives what was copied."""
        screened = self._case.screened(source, Language.NB, scan(source), {})
        sealed = self._case.sealed(screened, ())
        self.book.record(self._case.sent)
        self.book.entitle(task)
        return sealed.text

    def screen(self) -> Screen:
        return answer_screen(AnswerParts(self.answers, CATALOG))

    def view(self) -> AnswerView:
        made = self.screen().factory(self.context)
        assert isinstance(made, AnswerView)
        return made

"""Stand-ins for the services behind the Compose screen. Replacing and sealing are real."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from aktiv_app.core.adverts.phrases import Phrases, load_phrases
from aktiv_app.core.adverts.proposal import AdvertProposal
from aktiv_app.core.adverts.propose import propose
from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.core.left_out import LeftOut
from aktiv_app.core.model import Attachment, FormState
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.findings import Certainty, Finding, Label
from aktiv_app.privacy.replacing.kinds import Role
from aktiv_app.privacy.replacing.placeholders import load_words
from aktiv_app.privacy.replacing.screened import Decisions, ScreenedPrompt
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.services.api import Draft, DraftProtection, EngineState, ReadJob
from aktiv_app.services.material.failures import Failure, as_error
from aktiv_app.services.material.limits import Limits

_words_of = cache(load_words)  # read once, for all screens
PATTERNS = (
    (r"Kari Nordmann|Per Hansen", Label.PERSON, Certainty.SURE, "name_listed"),
    (r"\b(?:Stein|Hauk)\b", Label.PERSON, Certainty.POSSIBLE, "name_ambiguous"),
    (r"\b\d{3} \d{2} \d{3}\b", Label.PHONE, Certainty.SURE, "phone_national"),
    (r"\b\d{6} ?\d{5}\b", Label.NATIONAL_ID, Certainty.SURE, "id_checked"),
    (r"[\w.]+@[\w.]+\.\w+", Label.EMAIL, Certainty.SURE, "email"),
)


def scan(text: str) -> tuple[Finding, ...]:
    """Finds a handful of invented values."""
    found = [
        Finding(match.start(), match.end(), label, certainty, reason)
        for pattern, label, certainty, reason in PATTERNS
        for match in re.finditer(pattern, text)
    ]
    return tuple(sorted(found, key=lambda finding: finding.start))


class FakeScreening:
    """Answers at once, or when `release` is called while `holding`."""

    def __init__(self, resources: Path, state: EngineState = EngineState.READY) -> None:
        words = self._words = _words_of(resources / "privacy" / "placeholders.toml")
        self._make_case = lambda: Case(words, frozenset({Label.NATIONAL_ID}))
        self._case = self._make_case()
        self._state = state
        self._listeners: list[Callable[[EngineState], None]] = []
        self.damaged = False
        self.holding = False
        self._waiting: list[Callable[[], None]] = []
        self.scan = scan
        self.check = scan
        self.requests = 0
        self._own: tuple[str, ...] = ()

    @property
    def state(self) -> EngineState:
        return self._state

    def watch(self, listener: Callable[[EngineState], None]) -> None:
        self._listeners.append(listener)

    def move(self, state: EngineState) -> None:
        self._state = state
        for listener in self._listeners:
            listener(state)

    def screen(
        self,
        source: str,
        language: Language,
        decisions: Decisions,
        done: Callable[[ScreenedPrompt | AktivError], None],
    ) -> None:
        self.requests += 1
        if self._state is not EngineState.READY:
            return
        decided = dict(decisions)
        searched = source
        for sentence in self._own:
            searched = searched.replace(sentence, " " * len(sentence))
        self._answer(
            lambda: done(self._case.screened(source, language, self.scan(searched), decided))
        )

    def seal(
        self, screened: ScreenedPrompt, done: Callable[[ScreenedText | AktivError], None]
    ) -> None:
        def work() -> None:
            try:
                text = self._case.text_to_check(screened)
                sealed: ScreenedText | AktivError = self._case.sealed(screened, self.check(text))
            except AktivError as error:
                sealed = error
            done(sealed)

        self._answer(work)

    def _answer(self, work: Callable[[], None]) -> None:
        if self.holding:
            self._waiting.append(work)
        else:
            work()

    def release(self) -> None:
        """Answer what was held back."""
        self.holding = False
        waiting, self._waiting = self._waiting, []
        for answer in waiting:
            answer()

    def new_case(self) -> None:
        self._case = self._make_case()

    def rename(self, placeholder: str, role: Role | None) -> None:
        self._case.rename(placeholder, role)

    def role_word(self, role: Role | None, language: Language) -> str:
        return self._words.word(role or Label.PERSON, language)

    def use_terms(self, confidential: Sequence[str], allowed: Sequence[str]) -> None:
        pass

    def use_prompt(self, sentences: tuple[str, ...]) -> None:
        """Finds nobody in these from now on."""
        self._own = sentences

    def restart(self) -> None:
        self.move(EngineState.STARTING)

    def close(self) -> None:
        pass


class FakeJob:
    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True


class FakeMaterial:
    """Reads text files at once; `broken` files fail; `slow` ones stay half read.

    `left_out` says by file name what is not read.
    """

    def __init__(self) -> None:
        self.jobs: list[FakeJob] = []
        self.left_out: dict[str, tuple[LeftOut, ...]] = {}

    @property
    def suffixes(self) -> Sequence[str]:
        return (".docx", ".pdf", ".txt")

    def read(
        self,
        path: Path,
        done: Callable[[Attachment | AktivError], None],
        progress: Callable[[float], None] | None = None,
    ) -> ReadJob:
        job = FakeJob()
        self.jobs.append(job)
        if "broken" in path.name:
            done(as_error(Failure.MALFORMED, Limits()))
        elif "slow" not in path.name:
            left_out = self.left_out.get(path.name, ())
            done(Attachment(path.name, path.read_text(encoding="utf-8"), 2, left_out))
        elif progress is not None:
            progress(0.5)
        return job

    def read_now(self, path: Path) -> Attachment:
        return Attachment(path.name, path.read_text(encoding="utf-8"))

    def from_text(self, name: str, text: str) -> Attachment:
        return Attachment(name, text)


class FakeDrafts:
    """Keeps drafts in memory."""

    def __init__(
        self,
        draft: Draft | None = None,
        protection: DraftProtection = DraftProtection.ENCRYPTED,
    ) -> None:
        self._draft = draft
        self._protection = protection
        self.saved: list[tuple[FormState, ScreenedPrompt | None]] = []
        self.discarded = 0
        self.error: AktivError | None = None
        self._listeners: list[Callable[[], None]] = []

    @property
    def protection(self) -> DraftProtection:
        return self._protection

    def watch(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def fail(self, error: AktivError | None) -> None:
        """Keeping drafts fails from now on, or no longer."""
        self.error = error
        for listener in self._listeners:
            listener()

    def save(self, state: FormState, screened: ScreenedPrompt | None) -> None:
        self.saved.append((state, screened))

    def load(self, done: Callable[[Draft | AktivError | None], None]) -> None:
        done(self._draft)

    def discard(self) -> None:
        self.discarded += 1

    @property
    def last_error(self) -> AktivError | None:
        return self.error

    def close(self) -> None:
        pass


def draft_of(state: FormState) -> Draft:
    return Draft(state, datetime(2026, 11, 23, 13, 32, tzinfo=UTC))


def proposer(resources: Path) -> Callable[[str], AdvertProposal]:
    phrases = _phrases(resources / "adverts")
    return lambda text: propose(text, phrases, date(2026, 11, 23))


@cache
def _phrases(folder: Path) -> Phrases:
    return load_phrases(folder)

"""Screening: the engine, one case, and the sealed text; for the window and the command line."""

import contextlib
import logging
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from aktiv_app.core.errors import AktivError, EngineError, NotVouchedError
from aktiv_app.core.languages import Language
from aktiv_app.privacy.case import Case
from aktiv_app.privacy.failures import unreadable
from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.process.child import worker_command
from aktiv_app.privacy.process.client import EngineClient
from aktiv_app.privacy.process.protocol import Setup
from aktiv_app.privacy.process.state import ProcessState
from aktiv_app.privacy.process.waiting import Answer
from aktiv_app.privacy.replacing.kinds import Kind, Role
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords, load_words
from aktiv_app.privacy.replacing.screened import (
    Choice,
    Decision,
    Decisions,
    MarkState,
    ScreenedPrompt,
)
from aktiv_app.privacy.restoring.sent import SentText
from aktiv_app.privacy.scanner import Scanner
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.services.api import EngineState
from aktiv_app.services.case_book import CaseBook

_LOG = logging.getLogger(__name__)
_WORDS_FILE = Path("privacy", "placeholders.toml")

Result = TypeVar("Result")


class CaseScreening:
    """The window's `Screening`: the engine runs in a process of its own."""

    def __init__(
        self,
        client: EngineClient,
        words: PlaceholderWords,
        never_keep: frozenset[Label],
        book: CaseBook | None = None,
    ) -> None:
        """`client` is started by the caller; `never_keep` comes from the policy.

        `book` learns what was sealed, for restoring.
        """
        self._client = client
        self._words = words
        self._never_keep = never_keep
        self._book = CaseBook() if book is None else book
        self._lock = threading.RLock()  # guards the case; listeners of the book may call back
        self._case = Case(words, never_keep, self._book.used)
        self._own: tuple[str, ...] = ()  # sentences of the prompt that is filled in

    @property
    def state(self) -> EngineState:
        """The engine's state right now."""
        return _STATES[self._client.state]

    @property
    def damaged(self) -> bool:
        """Whether it failed because a part of it is damaged."""
        return self._client.damaged

    def watch(self, listener: Callable[[EngineState], None]) -> None:
        """Call `listener` at every change of state, on a background thread."""
        self._client.watch(lambda state: listener(_STATES[state]))

    def screen(
        self,
        source: str,
        language: Language,
        decisions: Decisions,
        done: Callable[[ScreenedPrompt | AktivError], None],
    ) -> None:
        """Screen `source`. Newest wins: a request not yet begun is dropped unanswered."""
        decided = dict(decisions)  # the window goes on changing its own

        def replace(answer: Answer) -> None:
            done(
                self._attempt(
                    answer, lambda found: self._screened(source, language, found, decided)
                )
            )

        self._client.scan(source, replace, partial(self._read_ahead, source), self._own)

    def seal(
        self,
        screened: ScreenedPrompt,
        done: Callable[[ScreenedText | AktivError], None],
    ) -> None:
        """Check the screened text once more and hand out the value that may be copied.

        Gives `NotVouchedError` while findings are undecided, when this case did not make
        `screened` lately, or when the second check finds personal data that still
        stands. Screen again after that: what was found is then marked.
        """
        try:
            with self._lock:
                text = self._case.text_to_check(screened)
        except AktivError as error:
            # On another thread like every answer, so that callers need not be re-entrant.
            threading.Thread(target=done, args=(error,), daemon=True).start()
            return

        def finish(answer: Answer) -> None:
            done(self._attempt(answer, lambda found: self._sealed(screened, found)))

        self._client.check(text, finish, self._own)

    def look_for(self, text: str, done: Callable[[Answer], None]) -> None:
        """Find personal data in a text that belongs to no case; replaces nothing."""
        self._client.check(text, done)

    def new_case(self) -> None:
        """Begin anew, with numbers that no earlier case of this session has sent."""
        with self._lock:
            self._case = Case(self._words, self._never_keep, self._book.begin())

    def rename(self, placeholder: str, role: Role | None) -> None:
        """Call a person after a role, or "person" again; screen again after that."""
        with self._lock:
            self._case.rename(placeholder, role)

    def role_word(self, role: Role | None, language: Language) -> str:
        """The word in a person's placeholder for a role, or for "person"."""
        return self._words.word(role or Label.PERSON, language)

    def use_terms(self, confidential: Sequence[str], allowed: Sequence[str]) -> None:
        """Replace these words of the organisation from now on, and let those stand.

        The engine starts anew if they are others than before; screen again after that.
        """
        self._client.configure(Setup(tuple(confidential), tuple(allowed)))

    def use_prompt(self, sentences: tuple[str, ...]) -> None:
        """The own sentences of the prompt that is filled in from now on; see `own_sentences`."""
        self._own = sentences

    def begin(self) -> None:
        """Bring the engine up; call it once. What is asked before waits until it is there."""
        self._client.start()

    def restart(self) -> None:
        """Start the engine again after a failure."""
        self._client.restart()

    def close(self) -> None:
        """Stop the engine."""
        self._client.close()

    def _screened(
        self, source: str, language: Language, found: Iterable[Finding], decisions: Decisions
    ) -> ScreenedPrompt:
        with self._lock:
            screened = self._case.screened(source, language, found, decisions)
            if not screened.with_state(MarkState.UNDECIDED):
                # The next thing to come may be `seal`, which then takes a moment only.
                self._client.prepare(partial(self._to_check, screened), self._own)
            return screened

    def _read_ahead(self, source: str) -> None:
        with self._lock:
            self._case.read_ahead(source)

    def _to_check(self, screened: ScreenedPrompt) -> str:
        with self._lock, contextlib.suppress(AktivError):  # of an older case by now
            return self._case.text_to_check(screened)
        return ""

    def _sealed(self, screened: ScreenedPrompt, found: Iterable[Finding]) -> ScreenedText:
        with self._lock:
            text = self._case.sealed(screened, found)
            self._book.record(self._case.sent)
            return text

    @staticmethod
    def _attempt(
        answer: Answer, use: Callable[[tuple[Finding, ...]], Result]
    ) -> Result | AktivError:
        """What `use` makes of the findings. Whoever asked gets an answer in every case."""
        if isinstance(answer, EngineError):
            return answer
        try:
            return use(answer)
        except AktivError as error:
            return error
        except Exception as error:  # its message may quote the text, so it goes no further
            _LOG.error("replacing failed: %s", type(error).__name__)
            return unreadable()


class LocalScreening:
    """Screening without a process of its own, for the command line: answers at once."""

    def __init__(
        self,
        engine: Scanner,
        words: PlaceholderWords,
        never_keep: frozenset[Label],
        used: Mapping[Kind, int] | None = None,
    ) -> None:
        """`used` are the highest numbers of earlier cases, for this one to begin after."""
        self._engine = engine
        self._case = Case(words, never_keep, used)

    @property
    def sent(self) -> tuple[SentText, ...]:
        """What was sealed, for restoring."""
        return self._case.sent

    def screen_now(self, source: str, language: Language, decisions: Decisions) -> ScreenedPrompt:
        """Screen `source`; raises EngineError."""
        return self._case.screened(source, language, self._scan(source), decisions)

    def seal_now(self, screened: ScreenedPrompt) -> ScreenedText:
        """Check and seal `screened`; raises NotVouchedError or EngineError."""
        return self._case.sealed(screened, self._scan(self._case.text_to_check(screened)))

    def seal_unattended(
        self, source: str, language: Language
    ) -> tuple[ScreenedPrompt, ScreenedText]:
        """Screen and seal where nobody can be asked: all that may be personal data goes.

        What the second check finds is replaced as well, and the result checked again.
        Raises NotVouchedError when that does not come to an end, or EngineError.
        """
        rounds = 3
        while True:
            screened = self.screen_now(source, language, {})
            undecided = screened.with_state(MarkState.UNDECIDED)
            if undecided:
                decisions = {mark.key: Decision(Choice.REPLACE) for mark in undecided}
                screened = self.screen_now(source, language, decisions)
            try:
                return screened, self.seal_now(screened)
            except NotVouchedError:
                rounds -= 1
                if not rounds:
                    raise

    def _scan(self, text: str) -> tuple[Finding, ...]:
        return scan_or_refuse(self._engine, text)


def scan_or_refuse(engine: Scanner, text: str) -> tuple[Finding, ...]:
    """The findings in `text`; whatever goes wrong in the engine becomes an EngineError.

    The cause is left out on purpose: its message may quote the text.
    """
    try:
        return engine.scan(text)
    except Exception as error:  # a library's fault must not show the text
        _LOG.error("the privacy engine failed on a text: %s", type(error).__name__)
        raise unreadable() from None


def placeholder_words(resources: Path) -> PlaceholderWords:
    """The words of placeholders; raises DataFileError."""
    return load_words(resources / _WORDS_FILE)


def case_screening(
    resources: Path,
    never_keep: frozenset[Label],
    confidential: Sequence[str] = (),
    allowed: Sequence[str] = (),
    book: CaseBook | None = None,
    words: PlaceholderWords | None = None,
) -> CaseScreening:
    """Screening whose engine `begin` brings up in the background; raises DataFileError.

    `confidential` are the organisation's words to replace, `allowed` those that stay;
    `words` are read from `resources` when they are not given.
    """
    words = words or placeholder_words(resources)
    setup = Setup(tuple(confidential), tuple(allowed))
    client = EngineClient(worker_command(resources), setup=setup)
    return CaseScreening(client, words, never_keep, book)


def local_screening(
    engine: Scanner,
    resources: Path,
    never_keep: frozenset[Label],
    used: Mapping[Kind, int] | None = None,
) -> LocalScreening:
    """Screening by an engine in this process; raises DataFileError."""
    return LocalScreening(engine, placeholder_words(resources), never_keep, used)


_STATES = {
    ProcessState.STARTING: EngineState.STARTING,
    ProcessState.READY: EngineState.READY,
    ProcessState.FAILED: EngineState.FAILED,
}

"""Puts the values back into a pasted answer, on a thread of its own, one attempt at a time."""

import logging
import threading
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError, EngineError
from aktiv_app.core.messages import msg
from aktiv_app.core.questions.grounds import ProtectedQuestion
from aktiv_app.privacy.restoring.answer import RestoredAnswer
from aktiv_app.services.api import Answers, CaseInfo
from aktiv_app.ui.background import Courier

_LOG = logging.getLogger(__name__)
_NOT_RESTORED = msg(
    "The values could not be put back into this text, so nothing is shown. "
    "What you pasted is unchanged. Paste it again, or a smaller part of it."
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What is being restored: the pasted text, and the case at a certain time."""

    case: str
    text: str = field(repr=False)
    round: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an attempt: nothing for an empty text.

    `fitting` is the case that an answer refused by the chosen one belongs to, if that is clear.
    `questions` are those in the restored text that may be unlawful to ask.
    """

    result: RestoredAnswer | None = None
    problem: AktivError | None = None
    fitting: CaseInfo | None = None
    questions: tuple[ProtectedQuestion, ...] = ()


class Restoring(QObject):
    """`done` carries the attempt and its outcome. Belongs to the window's thread."""

    done = Signal(object, object)

    def __init__(self, answers: Answers, courier: Courier, parent: QObject) -> None:
        super().__init__(parent)
        self._answers = answers
        self._courier = courier
        self._running: Attempt | None = None

    @property
    def busy(self) -> bool:
        """Whether an attempt is being made."""
        return self._running is not None

    def start(self, attempt: Attempt) -> None:
        """Make an attempt; only while none is being made."""
        self._running = attempt
        answers, done = self._answers, self._courier.deliver_to(self, self._take)
        threading.Thread(
            target=lambda: done(_outcome(answers, attempt)), name="restore", daemon=True
        ).start()

    def _take(self, outcome: Outcome) -> None:
        attempt, self._running = self._running, None
        self.done.emit(attempt, outcome)


def _outcome(answers: Answers, attempt: Attempt) -> Outcome:
    """What comes of `attempt`; whoever waits gets an answer."""
    try:
        result = answers.restore(attempt.text, attempt.case)
        fitting = answers.belonging(attempt.text) if result.refused is not None else None
        return Outcome(result, fitting=fitting, questions=_questions(answers, result))
    except AktivError as error:
        return Outcome(problem=error)
    except Exception as error:  # its message may quote the text, so it goes no further
        _LOG.error("restoring failed: %s", type(error).__name__)
        return Outcome(problem=EngineError(_NOT_RESTORED))


def _questions(answers: Answers, result: RestoredAnswer) -> tuple[ProtectedQuestion, ...]:
    if result.refused is not None:
        return ()
    try:
        return tuple(answers.questions(result.text))
    except AktivError as error:  # the answer can be used all the same
        _LOG.error("questions were not looked at: %s", type(error).__name__)
        return ()

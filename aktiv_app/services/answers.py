"""Restoring answers in the cases of this session, and keeping a case where the user asks."""

import logging
import queue
import threading
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from aktiv_app.core.errors import AktivError, CaseError
from aktiv_app.core.messages import msg
from aktiv_app.core.questions.grounds import ProtectedQuestion
from aktiv_app.privacy.replacing.placeholders import PlaceholderWords
from aktiv_app.privacy.restoring.answer import RestoredAnswer
from aktiv_app.services.api import CaseInfo, KeptCase
from aktiv_app.services.case_book import CaseBook, CaseRecord
from aktiv_app.services.cases import CaseStore

_LOG = logging.getLogger(__name__)
Result = TypeVar("Result")
FORGOTTEN = msg(
    "The case has been forgotten, so there are no values to put back. "
    "The names must be put in by hand."
)


class Restarts(Protocol):
    """What can begin a new case."""

    def new_case(self) -> None:
        """Begin a new case."""


class CaseAnswers:
    """The window's `Answers`. Disk and keyring are only touched on a background thread."""

    def __init__(
        self,
        screening: Restarts,
        book: CaseBook,
        store: CaseStore,
        words: PlaceholderWords,
        check: Callable[[str], Sequence[ProtectedQuestion]],
    ) -> None:
        """`book` is the one that `screening` writes to; `check` looks for protected questions."""
        self._screening = screening
        self._book = book
        self._store = store
        self._words = words
        self._check = check
        # One job after the other: the keyring may ask to be unlocked.
        self._jobs: queue.SimpleQueue[Callable[[], object] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Delete the kept cases that have expired, in the background."""
        self._later(lambda: self._store.delete_expired())

    def restore(self, answer: str, case_id: str = "") -> RestoredAnswer:
        """Restore `answer` for the current case or another of this session."""
        record = self._book.find(case_id)
        if record is None:
            return RestoredAnswer(answer, refused=FORGOTTEN)
        # Imported when first needed: the window is there sooner without it.
        from aktiv_app.privacy.restoring.restore import restore

        return restore(answer, record.sent, self._words)

    def questions(self, text: str) -> Sequence[ProtectedQuestion]:
        """The sentences of `text` that may be unlawful to ask an applicant."""
        return self._check(text)

    def belonging(self, answer: str) -> CaseInfo | None:
        """The one case of this session that sent what `answer` has; None if unclear."""
        from aktiv_app.privacy.restoring.restore import misfit

        fitting = [
            record
            for record in self._book.records()
            if record.sent and misfit(answer, record.sent, self._words) < 0
        ]
        return self._info(fitting[0]) if len(fitting) == 1 else None

    def cases(self) -> Sequence[CaseInfo]:
        """The cases that can be restored: the current one first, then the latest."""
        return tuple(self._info(record) for record in self._book.records())

    def entitle(self, title: str) -> None:
        """Call the current case after its task."""
        self._book.entitle(title)

    def forget(self, case_id: str, done: Callable[[AktivError | None], None]) -> None:
        """Forget a case now; the file, if any, is deleted in the background."""
        current = self._book.current
        case_id = case_id or current.id
        if case_id == current.id:
            # First of all nothing more can be sent from it.
            self._screening.new_case()
            self._book.entitle(current.title)
        self._book.forget(case_id)
        self._later(lambda: done(_attempt(lambda: self._store.forget(case_id))))

    def keep(self, case_id: str, days: int, done: Callable[[CaseInfo | AktivError], None]) -> None:
        """Keep a case on disk for `days` days."""

        def work() -> CaseInfo:
            record = self._book.find(case_id)
            if record is None:
                raise CaseError(FORGOTTEN)
            until = self._store.keep(record, days)
            kept = self._book.kept(record.id, until)
            if kept is None:  # forgotten meanwhile: then on disk as well
                self._store.forget(record.id)
                raise CaseError(FORGOTTEN)
            return self._info(kept)

        self._later(lambda: done(_attempt(work)))

    def kept(self, done: Callable[[Sequence[KeptCase]], None]) -> None:
        """The cases on disk; those that have expired are deleted first."""
        self._later(lambda: done(self._store.listing()))

    def open_kept(self, case_id: str, done: Callable[[CaseInfo | AktivError], None]) -> None:
        """Take a case from disk into this session."""

        def work() -> CaseInfo:
            record = self._store.load(case_id)
            self._book.add(record)
            return self._info(record)

        self._later(lambda: done(_attempt(work)))

    def close(self) -> None:
        """Finish what is being written or deleted."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(timeout=10)

    def _later(self, job: Callable[[], object]) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="cases", daemon=True)
            self._thread.start()
        self._jobs.put(job)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                job()
            except Exception as error:  # the jobs after it must be done all the same
                _LOG.error("a job about a case failed: %s", type(error).__name__)

    def _info(self, record: CaseRecord) -> CaseInfo:
        names = {mention.name for text in record.sent for mention in text.mentions}
        return CaseInfo(
            record.id,
            record.title,
            record.started,
            record.sent_at,
            len(names),
            record.id == self._book.current.id,
            record.kept_until,
        )


def _attempt(work: Callable[[], Result]) -> Result | AktivError:
    try:
        return work()
    except AktivError as error:
        return error
    except Exception as error:  # its message may quote a name, so only its kind is told
        _LOG.error("a case could not be kept or opened: %s", type(error).__name__)
        return CaseError(
            msg("This could not be done. The case itself is unchanged. Try again in a moment.")
        )

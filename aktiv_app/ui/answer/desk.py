"""The Answer screen's work without its looks: which case, what was pasted, what came of it.

It outlives the widgets, which are made anew when the language of the window changes.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from aktiv_app.core.errors import AktivError
from aktiv_app.core.messages import Message
from aktiv_app.core.questions.grounds import ProtectedQuestion
from aktiv_app.privacy.restoring.answer import RestoredAnswer
from aktiv_app.services.api import Answers, CaseInfo, KeptCase
from aktiv_app.ui.answer.restoring import Attempt, Outcome, Restoring
from aktiv_app.ui.background import Courier
from aktiv_app.ui.components.reading import space_lines
from aktiv_app.ui.timers import once

RESTORE_DELAY_MS = 150
_LINE_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


class AnswerDesk(QObject):
    """The cases of this session, the answer that was pasted, and the answer restored.

    `cases_changed` tells of other cases or another chosen one, `text_changed` of an edit
    of the pasted text, `result_changed` of a new `result` or `problem`. `forgotten` tells that
    a case is gone from memory, `deleted` that it is gone from the disk too. `was_kept`
    carries the case that is on disk now, `failed` why that, opening or deleting one failed.
    `missed` carries why kept cases are not offered.
    """

    cases_changed = Signal()
    text_changed = Signal()
    result_changed = Signal()
    forgotten = Signal()
    deleted = Signal()
    was_kept = Signal(object)
    failed = Signal(object)
    missed = Signal(object)

    def __init__(self, answers: Answers, courier: Courier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answers = answers
        self._courier = courier
        self._cases: tuple[CaseInfo, ...] = ()
        self._kept: tuple[KeptCase, ...] = ()
        self._case: CaseInfo | None = None
        self._newer = False
        self._round = 0
        self.document = QTextDocument(self)
        space_lines(self.document)
        self.document.contentsChange.connect(self._edited)
        self._result: RestoredAnswer | None = None
        self._problem: AktivError | None = None
        self._fitting: CaseInfo | None = None
        self._questions: tuple[ProtectedQuestion, ...] = ()
        self._tried: Attempt | None = None
        self._restoring = Restoring(answers, courier, self)
        self._restoring.done.connect(self._take)
        self._pause = once(self, self._restore, RESTORE_DELAY_MS)
        self.refresh_cases()
        self.find_kept()

    # -- cases ---------------------------------------------------------------------------

    @property
    def cases(self) -> tuple[CaseInfo, ...]:
        """The cases of this session from which something was copied, the latest first."""
        return self._cases

    @property
    def kept(self) -> tuple[KeptCase, ...]:
        """The cases on disk that can be opened and are not among `cases` yet."""
        session = {case.id for case in self._cases}
        return tuple(case for case in self._kept if case.readable and case.id not in session)

    @property
    def case(self) -> CaseInfo | None:
        """The case the answer belongs to; None while nothing has been copied."""
        return self._case

    def refresh_cases(self) -> None:
        """Ask the service for its cases; the chosen one stays chosen while it is there."""
        cases = tuple(case for case in self.answers.cases() if case.sent_at is not None)
        if cases == self._cases:
            return
        before, self._cases = self._cases, cases
        chosen = self._find(self._case.id) if self._case is not None else None
        if before and cases and _latest(cases) != _latest(before):
            self._newer = True
        if cases and (chosen is None or (self._newer and self.is_empty)):
            chosen, self._newer = self._find(_latest(cases)), False
        self._choose(chosen)

    def choose_case(self, case_id: str) -> None:
        """Put values of another case into the same answer; opens it first if it is on disk."""
        case = self._find(case_id)
        if case is not None:
            self._newer = False
            self._choose(case)
        elif any(kept.id == case_id for kept in self._kept):
            self.answers.open_kept(case_id, self._courier.deliver_to(self, self._opened))

    def look_again(self) -> None:
        """Look for cases of this session, and for kept ones that could not be opened before."""
        self.refresh_cases()
        if any(case.problem is not None for case in self._kept):
            self.find_kept()

    def find_kept(self) -> None:
        """Look for cases on disk, in the background."""
        self.answers.kept(self._courier.deliver_to(self, self._found_kept))

    def keep(self, days: int) -> None:
        """Keep the chosen case on disk, encrypted, for so many days."""
        if self._case is not None:
            done = self._courier.deliver_to(self, self._was_kept)
            self.answers.keep(self._case.id, days, done)

    def forget(self) -> None:
        """Forget whom the chosen case's placeholders stand for, in memory and on disk."""
        if self._case is None:
            return
        forgotten = self._case.id
        self._kept = tuple(case for case in self._kept if case.id != forgotten)
        self.answers.forget(forgotten, self._courier.deliver_to(self, self._deleted))
        self.refresh_cases()
        self.forgotten.emit()

    def _deleted(self, error: AktivError | None) -> None:
        if error is None:
            self.deleted.emit()
            return
        self._look_and_fail(error)

    def _look_and_fail(self, error: AktivError) -> None:
        """Say what failed, once the cases that are left have been looked for.

        A change of the cases takes away what was said before.
        """
        done = partial(self._found_after, error)
        self.answers.kept(self._courier.deliver_to(self, done))

    def _found_after(self, error: AktivError, kept: Sequence[KeptCase]) -> None:
        self._found_kept(kept)
        self.cases_changed.emit()
        self.failed.emit(error.message)

    def _find(self, case_id: str) -> CaseInfo | None:
        return next((case for case in self._cases if case.id == case_id), None)

    def _opened(self, answer: CaseInfo | AktivError) -> None:
        if isinstance(answer, AktivError):
            self._look_and_fail(answer)
            return
        self.refresh_cases()
        self.choose_case(answer.id)

    def _found_kept(self, kept: Sequence[KeptCase]) -> None:
        if tuple(kept) != self._kept:
            self._kept = tuple(kept)
            self.cases_changed.emit()
            problems: list[Message] = []
            for case in kept:
                if case.problem is not None and case.problem not in problems:
                    problems.append(case.problem)
            if problems:
                self.missed.emit(problems)

    def _was_kept(self, answer: CaseInfo | AktivError) -> None:
        if isinstance(answer, AktivError):
            self.failed.emit(answer.message)
            return
        self.refresh_cases()
        self.was_kept.emit(answer)

    def _choose(self, case: CaseInfo | None) -> None:
        other = case is None or self._case is None or case.id != self._case.id
        self._case = case
        # More may have been copied from the same case, which changes the account.
        self._round += 1
        if other:
            # The values of one case are never shown under the name of another.
            self._result, self._problem, self._fitting = None, None, None
            self.result_changed.emit()
        if case is None:
            self._pause.stop()
            self.document.clear()
            # The history goes too, and is told to be gone.
            space_lines(self.document)
        else:
            self._pause.start(0)
        self.cases_changed.emit()

    # -- what was pasted -----------------------------------------------------------------

    @property
    def text(self) -> str:
        """The pasted text. Unlike Qt's plain text it keeps no-break spaces."""
        return self.document.toRawText().translate(_LINE_BREAKS)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been pasted."""
        return self.document.isEmpty()

    def paste(self, text: str) -> None:
        """Let `text` be the answer; one step of undo brings back what stood there."""
        if self._newer and self._cases:
            # Something was copied since the last answer came, so this is the answer to it.
            self.choose_case(_latest(self._cases))
        cursor = QTextCursor(self.document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self._pause.start(0)

    def _edited(self, _position: int, removed: int, added: int) -> None:
        if removed or added:
            self._pause.start(RESTORE_DELAY_MS)
            self.text_changed.emit()

    # -- what came of it -----------------------------------------------------------------

    @property
    def result(self) -> RestoredAnswer | None:
        """The latest restored answer of this case; it may lag behind the pasted text."""
        return self._result

    @property
    def questions(self) -> tuple[ProtectedQuestion, ...]:
        """The sentences of `result` that may be unlawful to ask, in text order."""
        return self._questions

    @property
    def problem(self) -> AktivError | None:
        """Why the pasted text could not be restored, or None."""
        return self._problem

    @property
    def fitting(self) -> CaseInfo | None:
        """The case that an answer refused by the chosen one belongs to, if that is clear."""
        return self._fitting

    @property
    def is_current(self) -> bool:
        """Whether `result` or `problem` is of the text as it is now."""
        if self._case is None or self._restoring.busy or self._pause.isActive():
            return False
        return self._tried == self._wanted(self._case)

    def flush(self) -> None:
        """Restore now instead of waiting for a pause in the typing."""
        if self._pause.isActive():
            self._pause.stop()
            self._restore()

    def _restore(self) -> None:
        if self._case is None or self._restoring.busy:
            return  # what runs now looks again when it is done
        attempt = self._wanted(self._case)
        if attempt == self._tried:
            return
        if not attempt.text:
            self._finish(attempt, Outcome())
        else:
            self._restoring.start(attempt)

    def _wanted(self, case: CaseInfo) -> Attempt:
        return Attempt(case.id, self.text, self._round)

    def _take(self, attempt: Attempt, outcome: Outcome) -> None:
        if self._case is None:
            return
        if not self._pause.isActive() and attempt != self._wanted(self._case):
            self._pause.start(0)
        if attempt.case == self._case.id:
            self._finish(attempt, outcome)

    def _finish(self, attempt: Attempt, outcome: Outcome) -> None:
        self._tried = attempt
        self._result, self._problem = outcome.result, outcome.problem
        self._fitting, self._questions = outcome.fitting, outcome.questions
        self.result_changed.emit()


def _latest(cases: Sequence[CaseInfo]) -> str:
    """The id of the case from which something was copied last."""
    return max(cases, key=lambda case: case.sent_at or case.started).id

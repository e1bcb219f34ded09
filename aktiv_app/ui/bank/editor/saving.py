"""Saving what is being edited, what is done after that, and what if the bank refuses it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import BankFaultError
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.diff_view import FIELD_NAMES
from aktiv_app.ui.bank.edit_session import EditSession, Saved
from aktiv_app.ui.bank.questions import BankQuestions
from aktiv_app.ui.components.strip import Action, Strip
from aktiv_app.ui.context import UiContext
from prompt_bank.model.content import content_hash
from prompt_bank.model.errors import Problem
from prompt_bank.model.hidden import without_hidden
from prompt_bank.model.state import RevisionState
from prompt_bank.service.bank import BankService


class EditSaving(QObject):
    """`over` tells that editing is over, `moved` that saving began or came to an end.

    `refused_field` carries the field for which the bank refused the text.
    """

    over = Signal()
    moved = Signal()
    refused_field = Signal(str)

    def __init__(
        self,
        desk: BankDesk,
        context: UiContext,
        questions: BankQuestions,
        strip: Strip,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._context = context
        self._questions = questions
        self._strip = strip
        self._after = ""
        self._close: Callable[[], None] = self.discard

    def follow(self, session: EditSession) -> None:
        """Hear what becomes of the drafts of this session."""
        session.saved.connect(self._saved)
        session.refused.connect(self._refused)

    def leave(self) -> None:
        """Save what is new and go back to the list; stay where the bank refuses it."""
        session = self._desk.editing
        if session is None or not session.has_news:
            self.over.emit()
        else:
            self._after = "leave"
            self._save(session)

    def may_close(self, close: Callable[[], None]) -> bool:
        """Whether nothing is lost when the window closes; else save, and close it then.

        Where the bank refuses the draft the user is asked. Whoever closes the window again
        while the bank is still busy with it need not wait.
        """
        session = self._desk.editing
        if session is None or not session.has_news or session.saving:
            return True
        self._after = "close"
        self._close = close
        self._save(session)
        return False

    def keep(self) -> None:
        """Save what is new as a draft."""
        session = self._desk.editing
        if session is not None and not session.is_kept:
            self._save(session)

    def discard(self) -> None:
        """Go back to the list without saving."""
        self.over.emit()

    def _save(self, session: EditSession) -> None:
        if session.saving:
            return
        session.saving = True
        self.moved.emit()
        content, prompt = session.content, session.prompt
        shown = without_hidden(content)
        origin, source = session.origin, session.source

        def job(service: BankService) -> Saved:
            if not prompt:
                return Saved(service.create(shown), content_hash(shown), content)
            return Saved(prompt, service.revise(prompt, shown, origin, source), content)

        # The session outlives these widgets and must know in any case.
        self._desk.change(job, session.was_saved, session, session.was_refused)

    def _saved(self, saved: Saved) -> None:
        after, self._after = self._after, ""
        session = self._desk.editing
        if session is None:
            return
        if session.has_news and after:
            self._after = after
            self._save(session)  # somebody wrote on while the bank was at it
            return
        self._desk.choose(saved.prompt)
        self._strip.clear()
        self.moved.emit()
        if after == "leave":
            self.over.emit()
        elif after == "propose":
            self._open_proposal(saved)
        elif after == "close":
            self._close()

    def _close_unsaved(self) -> None:
        self.over.emit()
        self._close()

    def _refused(self, error: AktivError) -> None:
        after, self._after = self._after, ""
        tr = self._context.tr
        ways: dict[str, Action] = {
            "leave": (tr.t("Leave without saving"), self.discard),
            "close": (tr.t("Close the program without saving"), self._close_unsaved),
        }
        actions = (ways[after],) if after in ways else ()
        self._strip.say("error", tr(error.message), actions)
        self.moved.emit()
        session = self._desk.editing
        if isinstance(error, BankFaultError) and error.problem is Problem.PERSONAL_DATA and session:
            content = session.content
            self._desk.bank.read(
                lambda service: service.personal_data_in(content),
                self._desk.courier.deliver_to(self, partial(self._point_out, error, actions)),
            )

    def _point_out(
        self,
        error: AktivError,
        actions: Sequence[Action],
        answer: tuple[str, ...] | AktivError,
    ) -> None:
        """Name the fields with personal data in them, and go to the first one."""
        if isinstance(answer, AktivError) or not answer:
            return
        tr = self._context.tr
        names = ", ".join(tr(FIELD_NAMES[field]) for field in answer)
        where = tr.t("It stands in: {fields}.", fields=names)
        self._strip.say("error", f"{tr(error.message)} {where}", actions)
        self.refused_field.emit(answer[0])

    def propose(self) -> None:
        """Ask for a review, of what is saved first where something is new."""
        session = self._desk.editing
        if session is None:
            return
        if session.is_kept:
            self._open_proposal(Saved(session.prompt, session.origin, session.content))
        else:
            self._after = "propose"
            self._save(session)

    def _proposed(self) -> None:
        """Back to the list, where the prompt shows how it stands and later the answer."""
        session = self._desk.editing
        if session is not None and session.is_kept:
            self.over.emit()

    def _open_proposal(self, saved: Saved) -> None:
        def found(answer: RevisionState | AktivError) -> None:
            if isinstance(answer, AktivError):
                self._strip.say("error", self._context.tr(answer.message))
            else:
                self._questions.propose_revision(saved.prompt, answer, self._proposed)

        self._desk.bank.read(
            lambda service: service.revision(saved.prompt, saved.revision),
            self._desk.courier.deliver_to(self, found),
        )

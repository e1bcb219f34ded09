"""What the screen says about drafts, and starting anew."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QDate, QLocale, QObject, QTime
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.core.model import FormState
from aktiv_app.services.api import Draft
from aktiv_app.services.composing import ComposeSession
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.composer.desk import Desk
from aktiv_app.ui.composer.drafting import holds_something
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.speech import locale_of, written_day

_FREE = "free"
_FREE_TEXT = "kommando_text"


class DraftTalk(QObject):
    """Puts a draft back at start and says so quietly; one that comes late is only offered."""

    def __init__(self, desk: Desk, context: UiContext, place: QVBoxLayout, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._context = context
        self._place = place
        self.notice: InlineNotice | None = None
        self._offering = False
        self._failing = False  # it was said that nothing is kept
        desk.keeper.found.connect(self._found)
        desk.keeper.unreadable.connect(self._unreadable)
        desk.keeper.changed.connect(self._protection_moved)
        self._protection_moved()

    def begin_anew(self, session: ComposeSession) -> None:
        """Empty the form and forget the case; undo brings the form back."""
        state = session.state
        self._desk.composer.edit(
            lambda open_session: open_session.replace_state(
                FormState(state.task, state.language, state.style)
            )
        )
        self._desk.composer.begin_case()
        self.dismiss()

    def dismiss(self) -> None:
        """Take the notice away."""
        self._offering = False
        if self.notice is not None:
            self._place.removeWidget(self.notice)
            self.notice.hide()
            self.notice.deleteLater()
            self.notice = None
            self._place.setContentsMargins(24, 0, 24, 0)

    def task_chosen(self) -> None:
        """What was said before a task was chosen is done with; a draft on offer is not."""
        if not self._offering:
            self.dismiss()

    def _found(self, draft: Draft) -> None:
        time = self._when(draft.saved_at)
        if draft.state is None:
            self._offer_text(draft)
        elif self._desk.composer.session is None:
            self._put_back(draft, draft.state)
        elif holds_something(draft.state):
            # Somebody was faster than the keyring. What is being written now goes on and takes
            # the draft's place on the disk, so this is the last chance to have it.
            words = self._context.tr.t(
                "Your draft from {time} was found after you had begun. If you open it, it takes "
                "the place of what you have written; undo brings that back.",
                time=time,
            )
            act = partial(self._put_back, draft, draft.state)
            self._say("info", words, self._context.tr.t("Open the draft"), act)
            self._offering = True
        elif draft.beside is not None:
            self._offer_text(draft.beside)

    def _put_back(self, draft: Draft, state: FormState) -> None:
        tr, time, dropped = self._context.tr, self._when(draft.saved_at), draft.dropped
        try:
            self._desk.composer.restore(state)
        except AktivError as error:
            self._say("warning", tr(error.message))
            return
        self._desk.keeper.take_over()
        words = tr.t("Your draft from {time} is back", time=time)
        if dropped:
            words = tr.nt(
                "Your draft from {time} is back. {count} answer in it has no place in the task "
                "any more and was left out.",
                "Your draft from {time} is back. {count} answers in it have no place in the task "
                "any more and were left out.",
                len(dropped),
                time=time,
            )
        tone = "warning" if dropped else "info"
        if draft.beside is not None and draft.beside.screened_text.strip():
            self._offer_text(draft.beside, words, tone)
        elif draft.problem is not None:
            self._say("warning", f"{_ended(words)} {tr(draft.problem.message)}")
        elif dropped or holds_something(state):
            self._say(tone, words, tr.t("Start again"), self._start_again)

    def _offer_text(self, draft: Draft, before: str = "", tone: str = "info") -> None:
        """Without a keyring only the text with placeholders was kept, not the form."""
        text, tr = draft.screened_text, self._context.tr
        if not text.strip():
            if draft.problem is not None:
                self._unreadable(draft.problem)
            return
        tasks = {entry.id for entry in self._desk.composer.catalog.entries().tasks}
        usable = _FREE in tasks and self._context.policy.allows_task(_FREE)
        time = self._when(draft.saved_at)
        words = tr.t(
            "The prompt from {time} was kept, with placeholders in place of names", time=time
        )
        if before:
            words = f"{_ended(before)} {words}"
        if draft.problem is not None:
            words, tone = f"{_ended(words)} {tr(draft.problem.message)}", "warning"
        act = partial(self._open_text, text)
        self._say(tone, words, tr.t("Open it as free text") if usable else "", act)
        self._offering = usable

    def _open_text(self, text: str) -> None:
        self.dismiss()
        chosen = self._context.settings.current
        language = chosen.prompt_language.language or self._context.language
        try:
            self._desk.composer.choose_task(_FREE, language, chosen.style)
        except AktivError as error:
            self._say("warning", self._context.tr(error.message))
            return
        self._desk.composer.set_value(_FREE_TEXT, text)

    def _protection_moved(self) -> None:
        keeper = self._desk.keeper
        if keeper.left_behind or (keeper.elsewhere and self.notice is None):
            self._say("warning", self._context.tr(keeper.more))
        elif keeper.fails and not self._failing and not self._offering:
            self._say("warning", self._context.tr(keeper.more))
            self._failing = True
        elif self._failing and not keeper.fails:
            self.dismiss()
            self._failing = False

    def _unreadable(self, error: AktivError) -> None:
        self._say("warning", self._context.tr(error.message))

    def _say(
        self, tone: str, text: str, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        self.dismiss()
        tr = self._context.tr
        self.notice = InlineNotice(self._context.theme, tone, text, action, tr.t("Close"))
        if act is not None:
            self.notice.acted.connect(act)
        self.notice.dismissed.connect(self.dismiss)
        self._place.setContentsMargins(24, 12, 24, 0)
        self._place.addWidget(self.notice)

    def _start_again(self) -> None:
        session = self._desk.composer.session
        if session is not None:
            self.begin_anew(session)

    def _when(self, saved: datetime) -> str:
        """The day and the time, as they are said in a sentence."""
        local, short = saved.astimezone(), QLocale.FormatType.ShortFormat
        locale, tr = locale_of(self._context.language), self._context.tr
        hour = locale.toString(QTime(local.hour, local.minute), short)
        if local.date() == datetime.now().astimezone().date():
            return tr.t("today at {hour}", hour=hour)
        day = written_day(QDate(local.year, local.month, local.day), locale, year=True)
        return tr.t("{day} at {hour}", day=day, hour=hour)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(".") else f"{sentence}."

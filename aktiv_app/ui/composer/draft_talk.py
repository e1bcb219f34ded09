"""What the screen says about drafts, and starting anew."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QObject, QTime
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.core.model import FormState
from aktiv_app.services.api import Draft
from aktiv_app.services.composing import ComposeSession
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.composer.desk import Desk
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.speech import locale_of

_FREE = "free"
_FREE_TEXT = "kommando_text"


class DraftTalk(QObject):
    """Puts a draft back at start and says so quietly."""

    def __init__(self, desk: Desk, context: UiContext, place: QVBoxLayout, view: QWidget) -> None:
        super().__init__(view)
        self._desk = desk
        self._context = context
        self._place = place
        self.notice: InlineNotice | None = None
        self._text = ""
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
        if self.notice is not None:
            self._place.removeWidget(self.notice)
            self.notice.hide()
            self.notice.deleteLater()
            self.notice = None
            self._place.setContentsMargins(24, 0, 24, 0)

    def _found(self, draft: Draft) -> None:
        tr, composer = self._context.tr, self._desk.composer
        if composer.session is not None:
            # Somebody was faster than the keyring: what is being written now counts.
            return
        time = self._when(draft.saved_at)
        if draft.state is None:
            self._offer_text(draft.screened_text, time)
            return
        try:
            composer.restore(draft.state)
        except AktivError as error:
            self._say("warning", tr(error.message), "")
            return
        if draft.dropped:
            words = tr.nt(
                "Your draft from {time} is back. {count} answer in it has no place in the task "
                "any more and was left out.",
                "Your draft from {time} is back. {count} answers in it have no place in the task "
                "any more and were left out.",
                len(draft.dropped),
                time=time,
            )
            self._say("warning", words, tr.t("Start again"))
        elif draft.state.values or draft.state.overrides or draft.state.additions:
            words = tr.t("Your draft from {time} is back", time=time)
            self._say("info", words, tr.t("Start again"))

    def _offer_text(self, text: str, time: str) -> None:
        """Without a keyring only the text with placeholders was kept, not the form."""
        if not text.strip():
            return
        tr = self._context.tr
        self._text = text
        tasks = {entry.id for entry in self._desk.composer.catalog.entries().tasks}
        usable = _FREE in tasks and self._context.policy.allows_task(_FREE)
        self._say(
            "info",
            tr.t("The prompt from {time} was kept, with placeholders in place of names", time=time),
            tr.t("Open it as free text") if usable else "",
        )

    def _open_text(self) -> None:
        chosen = self._context.settings.current
        language = chosen.prompt_language.language or self._context.language
        try:
            self._desk.composer.choose_task(_FREE, language, chosen.style)
        except AktivError as error:
            self._say("warning", self._context.tr(error.message), "")
            return
        self._desk.composer.set_value(_FREE_TEXT, self._text)

    def _protection_moved(self) -> None:
        keeper = self._desk.keeper
        if keeper.elsewhere and self.notice is None:
            self._say("warning", self._context.tr(keeper.more), "")

    def _unreadable(self, error: AktivError) -> None:
        self._say("warning", self._context.tr(error.message), "")

    def _say(self, tone: str, text: str, action: str) -> None:
        self.dismiss()
        tr = self._context.tr
        self.notice = InlineNotice(self._context.theme, tone, text, action, tr.t("Close"))
        self.notice.acted.connect(self._act)
        self.notice.dismissed.connect(self.dismiss)
        self._place.setContentsMargins(24, 12, 24, 0)
        self._place.addWidget(self.notice)

    def _act(self) -> None:
        if self._desk.composer.session is None:
            self._open_text()
        else:
            self._start_again()

    def _start_again(self) -> None:
        session = self._desk.composer.session
        if session is not None:
            self.begin_anew(session)

    def _when(self, saved: datetime) -> str:
        """The time, and the date too unless it was today."""
        local, short = saved.astimezone(), QLocale.FormatType.ShortFormat
        locale = locale_of(self._context.language)
        time = locale.toString(QTime(local.hour, local.minute), short)
        if local.date() == datetime.now().astimezone().date():
            return time
        return f"{locale.toString(QDate(local.year, local.month, local.day), short)} {time}"

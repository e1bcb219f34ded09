"""What the screen says and asks: the reminder before copying, forgetting, and what happened."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from aktiv_app.core.messages import Message
from aktiv_app.services.api import CaseInfo
from aktiv_app.ui.answer.bar import AnswerBar
from aktiv_app.ui.answer.case_words import CaseWords
from aktiv_app.ui.answer.copying import AnswerCopying
from aktiv_app.ui.answer.desk import AnswerDesk
from aktiv_app.ui.answer.forgetting import ForgetDialog
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.context import UiContext


class AnswerTalk(QObject):
    """Connects the desk and the copying with the strip above the bottom bar."""

    def __init__(
        self,
        desk: AnswerDesk,
        copying: AnswerCopying,
        words: CaseWords,
        context: UiContext,
        bar: AnswerBar,
        strip: Strip,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._copying = copying
        self._words = words
        self._context = context
        self._bar = bar
        self._strip = strip
        self._window = window
        self.dialog: ForgetDialog | None = None
        copying.reminder_wanted.connect(self._remind)
        copying.refused.connect(self._failed)
        copying.copied.connect(self._copied)
        desk.failed.connect(self._failed)
        desk.missed.connect(self._missed)
        desk.was_kept.connect(self._was_kept)
        desk.deleted.connect(self._forgotten)
        # What the strip says is about the text and the case before.
        desk.text_changed.connect(strip.clear)
        desk.cases_changed.connect(strip.clear)

    def copy(self) -> None:
        """Copy the whole restored text."""
        self._strip.clear()
        self._copying.start()

    def copy_stretch(self, start: int, end: int) -> None:
        """Copy a stretch of the restored text."""
        self._strip.clear()
        self._copying.start((start, end))

    def ask_to_forget(self) -> None:
        """Ask before the link to the names is lost."""
        case = self._desk.case
        if case is None:
            return
        task = self._words.task(case.title)
        self.dialog = ForgetDialog(self._context, task, self._window)
        self.dialog.accepted.connect(self._desk.forget)
        self.dialog.open()

    def _remind(self, count: int) -> None:
        tr = self._context.tr
        sentence = tr.nt(
            "The text holds {count} real value. Paste it only where personal data may be, "
            "never back into an AI tool.",
            "The text holds {count} real values. Paste it only where personal data may be, "
            "never back into an AI tool.",
            count,
        )
        actions = [(tr.t("Copy with real values"), self._confirmed), (tr.t("Cancel"), self._cancel)]
        self._strip.say("warning", sentence, actions, take_focus=True)

    def _confirmed(self) -> None:
        self._close_reminder()
        self._copying.confirm()

    def _cancel(self) -> None:
        self._copying.cancel()
        self._close_reminder()

    def _close_reminder(self) -> None:
        # Back to where the copy was asked for; else Qt chooses where the focus goes.
        self._bar.copy.setFocus(Qt.FocusReason.OtherFocusReason)
        self._strip.clear()

    def _copied(self) -> None:
        tr, result = self._context.tr, self._desk.result
        if result is None or not result.spans:
            self._strip.say("done", tr.t("Copied. No placeholder stood in this answer."))
            return
        sentence = tr.t("Copied. The clipboard now holds personal data.")
        self._strip.say("done", sentence, [(tr.t("Empty the clipboard"), self._take_back)])

    def _take_back(self) -> None:
        tr = self._context.tr
        if self._copying.take_back():
            self._strip.say("done", tr.t("The clipboard is empty."))
        else:
            self._strip.say("info", tr.t("The clipboard already holds something else."))

    def _failed(self, message: Message) -> None:
        self._strip.say("error", self._context.tr(message))

    def _missed(self, messages: Sequence[Message]) -> None:
        tr = self._context.tr
        self._strip.say("warning", " ".join(tr(message) for message in messages))

    def _was_kept(self, case: CaseInfo) -> None:
        if case.kept_until is not None:
            until = self._words.date(case.kept_until)
            sentence = self._context.tr.t("Kept encrypted until {date}.", date=until)
            self._strip.say("done", sentence)

    def _forgotten(self) -> None:
        tr = self._context.tr
        self._strip.say(
            "done", tr.t("Forgotten. Names can no longer be put back into its answers.")
        )

"""What can be done at once with the chosen prompt; what must be asked first is in questions.py."""

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.services.bank.api import BankHealth
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.dialogs.short import (
    TranslateDialog,
)
from aktiv_app.ui.bank.preview.pane import PreviewPane
from aktiv_app.ui.bank.questions import BankQuestions, shown_in
from aktiv_app.ui.bank_links import Opened
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.context import UiContext


class BankActions(QObject):
    """Works on what `pane` shows. `edit_wanted` asks for the editor."""

    edit_wanted = Signal(str, object, str, str)
    """The prompt, the content to begin from, the hash it comes from, and what it translates."""

    def __init__(
        self,
        desk: BankDesk,
        pane: PreviewPane,
        words: BankWords,
        context: UiContext,
        strip: Strip,
        questions: BankQuestions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._pane = pane
        self._words = words
        self._context = context
        self._strip = strip
        self._questions = questions
        self._window = window
        desk.failed.connect(self._say_failure)
        pane.comments.comment_wanted.connect(self._comment)
        pane.comments.rate_wanted.connect(questions.rate)

    def use(self) -> None:
        """Open the prompt in Compose."""
        found = shown_in(self._pane)
        if found is None:
            return
        snapshot, shown = found
        if snapshot.variant(self._pane.language).retired is not None:
            return
        try:
            state = self._desk.bank.opened(snapshot.prompt, shown.content)
        except AktivError as error:
            self._say_failure(error)
            return
        language = shown.content.language
        self._desk.parts.links.opened.emit(
            Opened(
                snapshot.prompt,
                language,
                shown.hash,
                shown.content.title,
                snapshot.judgements[language],
                state,
            )
        )
        self._context.go_to("compose")

    def favourite(self) -> None:
        """Mark the prompt as favourite, or no more."""
        snapshot = self._desk.snapshot
        if snapshot is not None:
            self._desk.set_favourite(snapshot.prompt, not snapshot.favourite)

    def copy(self) -> None:
        """Make an own prompt with the content that is shown."""
        found = shown_in(self._pane)
        if found is None:
            return
        tr = self._context.tr
        content = found[1].content
        title = tr.t("{title} (my copy)", title=content.title)[:200]
        copied = msgspec.structs.replace(content, title=title)

        def done(prompt: str) -> None:
            self._desk.choose(prompt)
            self._strip.say(
                "done",
                tr.t("The copy is your own draft now. Updates of the app leave it as it is."),
                ((tr.t("Edit"), self.edit),),
            )

        self._desk.change(lambda service: service.create(copied), done, self)

    def edit(self) -> None:
        """Open the editor with the content that is shown."""
        found = shown_in(self._pane)
        if found is not None:
            snapshot, shown = found
            self.edit_wanted.emit(snapshot.prompt, shown.content, shown.hash, "")

    def translate(self) -> None:
        """Begin another language of the prompt, or bring one up to date."""
        found = shown_in(self._pane)
        if found is None:
            return
        snapshot, _ = found
        source = snapshot.variant(self._pane.language).in_use
        choices = [
            (code.value, self._words.language_title(code.value))
            for code in Language
            if code.value not in snapshot.state.variants
        ]
        dialog = TranslateDialog(self._context, source.content.title, choices, self._window)

        def begin() -> None:
            language = str(dialog.language.currentData())
            content = msgspec.structs.replace(source.content, language=language)
            dialog.close_done()
            self.edit_wanted.emit(snapshot.prompt, content, source.hash, source.hash)

        self._questions.open(dialog, begin)

    def follow_source(self) -> None:
        """Edit a stale language so that it follows its source again."""
        snapshot = self._desk.snapshot
        if snapshot is None:
            return
        source = snapshot.source_of(self._pane.language)
        if source is not None:
            own = snapshot.variant(self._pane.language).in_use
            self.edit_wanted.emit(snapshot.prompt, own.content, own.hash, source.hash)

    def _comment(self, text: str) -> None:
        found = shown_in(self._pane)
        if found is None:
            return
        prompt, revision = found[0].prompt, found[1].hash
        comments = self._pane.comments
        self._desk.change(
            lambda service: service.comment(prompt, text, revision),
            comments.kept,
            comments,
            comments.refused,
        )

    def _say_failure(self, error: AktivError) -> None:
        if self._desk.bank.health is BankHealth.REFUSED:
            return  # a page of its own says so, with the ways out
        self._strip.say("error", self._context.tr(error.message))

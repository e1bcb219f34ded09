"""What can be done with the chosen prompt: asks what must be asked, then tells the bank."""

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.services.bank.api import BankHealth
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.dialogs.propose import ProposeDialog
from aktiv_app.ui.bank.dialogs.short import (
    PersonDialog,
    RateDialog,
    RetireDialog,
    TranslateDialog,
)
from aktiv_app.ui.bank.point_words import point_words
from aktiv_app.ui.bank.preview.pane import PreviewPane
from aktiv_app.ui.bank.snapshot import Snapshot
from aktiv_app.ui.bank_links import Opened
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.context import UiContext
from prompt_bank.model.checks import CheckReport
from prompt_bank.model.state import RevisionState
from prompt_bank.service.bank import BankService


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
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._pane = pane
        self._words = words
        self._context = context
        self._strip = strip
        self._window = window
        self.dialog: QDialog | None = None
        desk.failed.connect(self._say_failure)
        pane.comments.comment_wanted.connect(self._comment)
        pane.comments.rate_wanted.connect(self.rate)

    # -- with one click ------------------------------------------------------------------

    def use(self) -> None:
        """Open the prompt in Compose."""
        found = self._shown()
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
        found = self._shown()
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

    # -- with a question -----------------------------------------------------------------

    def edit(self) -> None:
        """Open the editor with the content that is shown."""
        found = self._shown()
        if found is not None:
            snapshot, shown = found
            self.edit_wanted.emit(snapshot.prompt, shown.content, shown.hash, "")

    def translate(self) -> None:
        """Begin another language of the prompt, or bring one up to date."""
        found = self._shown()
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

        self._open(dialog, begin)

    def follow_source(self) -> None:
        """Edit a stale language so that it follows its source again."""
        snapshot = self._desk.snapshot
        if snapshot is None:
            return
        source = snapshot.source_of(self._pane.language)
        if source is not None:
            own = snapshot.variant(self._pane.language).in_use
            self.edit_wanted.emit(snapshot.prompt, own.content, own.hash, source.hash)

    def propose(self) -> None:
        """Ask for a review of the content that is shown, after the automatic checks."""
        found = self._shown()
        if found is None:
            return
        snapshot, shown = found
        variant = snapshot.variant(self._pane.language)
        # Where the vetted version is shown and a draft is newer, the draft is meant.
        revision = shown
        due = snapshot.judgements[self._pane.language].due
        if shown.hash == variant.in_use.hash and variant.newest.hash != shown.hash and due is None:
            revision = variant.newest
        self.propose_revision(snapshot.prompt, revision)

    def propose_revision(self, prompt: str, revision: RevisionState) -> None:
        """Ask for a review of one content."""
        dialog = ProposeDialog(self._context, revision.content.title, point_words, self._window)

        def check() -> None:
            dialog.checking()
            done = self._desk.courier.deliver_to(dialog, checked)
            self._desk.bank.check(revision.content, prompt, done)

        def checked(answer: CheckReport | AktivError) -> None:
            if isinstance(answer, AktivError):
                dialog.not_checked(answer)
            else:
                dialog.checked(answer)

        dialog.again.clicked.connect(check)
        tr = self._context.tr
        self._ask(
            dialog,
            lambda: partial(_propose, prompt, revision.hash, dialog.note.toPlainText().strip()),
            tr.t("Proposed. A curator sees it in the inbox; you see the answer here."),
        )
        check()

    def rate(self) -> None:
        """Rate the content that is shown."""
        found = self._shown()
        if found is None:
            return
        snapshot, shown = found
        own = [snapshot.state.ratings.get(name) for name in snapshot.actor.names]
        stars = next((rating.stars for rating in own if rating is not None), 0)
        dialog = RateDialog(self._context, shown.content.title, stars, self._window)
        self._ask(
            dialog,
            lambda: partial(
                _rate,
                snapshot.prompt,
                shown.hash,
                dialog.stars,
                dialog.reason.toPlainText().strip(),
            ),
            self._context.tr.t("Your rating is kept."),
        )

    def retire(self) -> None:
        """Take the prompt out of use."""
        found = self._shown()
        if found is None:
            return
        snapshot, shown = found
        here = self._pane.language
        codes = [here, *(code for code in snapshot.languages if code != here)]
        named = [(code, self._words.language(code)) for code in codes]
        dialog = RetireDialog(self._context, shown.content.title, named, self._window)
        self._ask(
            dialog,
            lambda: partial(
                _retire,
                snapshot.prompt,
                str(dialog.what.currentData()) if len(named) > 1 else here,
                snapshot.languages,
                dialog.reason.toPlainText().strip(),
            ),
            self._context.tr.t("The prompt is retired."),
        )

    def share(self) -> None:
        """Let one colleague read the prompt."""
        tr = self._context.tr
        self._ask_for_colleague(
            lambda title: tr.t("Share “{title}” with a colleague", title=title),
            tr.t(
                "The colleague can read and use it before it is vetted. "
                "This cannot be taken back. It needs the team's server."
            ),
            tr.t("Share"),
            _share,
            tr.t("Shared."),
        )

    def hand_over(self) -> None:
        """Give the prompt to another owner."""
        tr = self._context.tr
        self._ask_for_colleague(
            lambda title: tr.t("Hand “{title}” over", title=title),
            tr.t(
                "The colleague becomes the owner: they can share, retire and hand it over. "
                "You can no longer do that."
            ),
            tr.t("Hand over"),
            _hand_over,
            tr.t("Handed over."),
        )

    def _comment(self, text: str) -> None:
        found = self._shown()
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

    # -- helpers -------------------------------------------------------------------------

    def _shown(self) -> tuple[Snapshot, RevisionState] | None:
        snapshot, shown = self._pane.snapshot, self._pane.shown()
        return None if snapshot is None or shown is None else (snapshot, shown)

    def _open(self, dialog: QDialog, confirmed: Callable[[], None]) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget_dialog)
        dialog.confirmed.connect(confirmed)  # type: ignore[attr-defined]
        dialog.open()

    def _ask(
        self,
        dialog: RateDialog | RetireDialog | PersonDialog | ProposeDialog,
        job: Callable[[], Callable[[BankService], object]],
        said: str,
    ) -> None:
        def confirmed() -> None:
            self._desk.change(job(), done, dialog, dialog.refuse)

        def done(_result: object) -> None:
            dialog.close_done()
            self._strip.say("done", said)

        self._open(dialog, confirmed)

    def _ask_for_colleague(
        self,
        heading: Callable[[str], str],
        text: str,
        action: str,
        job: Callable[[str, str, BankService], object],
        said: str,
    ) -> None:
        """`heading` is given the prompt's title, `job` the prompt and the user name."""
        found = self._shown()
        if found is None:
            return
        snapshot, shown = found
        dialog = PersonDialog(
            self._context, heading(shown.content.title), text, action, self._window
        )
        self._ask(
            dialog,
            lambda: partial(job, snapshot.prompt, dialog.user.text().strip()),
            said,
        )

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _say_failure(self, error: AktivError) -> None:
        if self._desk.bank.health is BankHealth.REFUSED:
            return  # a page of its own says so, with the ways out
        self._strip.say("error", self._context.tr(error.message))


def _propose(prompt: str, revision: str, note: str, service: BankService) -> object:
    return service.propose(prompt, revision, note)


def _rate(prompt: str, revision: str, stars: int, reason: str, service: BankService) -> object:
    return service.rate(prompt, revision, stars, reason)


def _retire(
    prompt: str, language: str, every: tuple[str, ...], reason: str, service: BankService
) -> object:
    for code in (language,) if language else every:
        if service.state(prompt).variants[code].retired is None:
            service.retire(prompt, code, reason)
    return prompt


def _share(prompt: str, user: str, service: BankService) -> object:
    return service.share(prompt, user)


def _hand_over(prompt: str, user: str, service: BankService) -> object:
    return service.hand_over(prompt, user)

"""What is asked before the chosen prompt is proposed, rated, retired or given to somebody."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import TeamPhase
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.dialogs.propose import ProposeDialog
from aktiv_app.ui.bank.dialogs.short import PersonDialog, RateDialog, RetireDialog
from aktiv_app.ui.bank.point_words import point_words
from aktiv_app.ui.bank.preview.pane import PreviewPane
from aktiv_app.ui.bank.snapshot import Snapshot
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.context import UiContext
from prompt_bank.model.checks import CheckReport
from prompt_bank.model.state import RevisionState
from prompt_bank.service.bank import BankService


class BankQuestions(QObject):
    """Asks about what `pane` shows, one dialog at a time, then tells the bank."""

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

    def propose(self) -> None:
        """Ask for a review of the content that is shown, after the automatic checks."""
        found = shown_in(self._pane)
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

    def propose_revision(
        self, prompt: str, revision: RevisionState, then: Callable[[], None] | None = None
    ) -> None:
        """Ask for a review of one content; `then` is called once it is proposed."""
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
        self._ask(
            dialog,
            lambda: partial(_propose, prompt, revision.hash, dialog.note.toPlainText().strip()),
            self._proposed,
            then,
        )
        check()

    def _proposed(self) -> str:
        tr = self._context.tr
        phase = self._desk.bank.team.phase
        if phase in (TeamPhase.OFFLINE, TeamPhase.FAILED):
            return tr.t(
                "Proposed. It is sent when the team's server can be reached again; a curator sees "
                "it then, and you see the answer here."
            )
        if phase is TeamPhase.NONE:
            return tr.t(
                "Proposed. So far it is on this computer only: a curator sees it once the bank "
                "is shared with a team. See Settings."
            )
        return tr.t("Proposed. A curator sees it in the inbox; you see the answer here.")

    def rate(self) -> None:
        """Rate the content that is shown."""
        found = shown_in(self._pane)
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
            lambda: self._context.tr.t("Your rating is kept."),
        )

    def retire(self) -> None:
        """Take the prompt out of use."""
        found = shown_in(self._pane)
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
            lambda: self._context.tr.t("The prompt is retired."),
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

    def open(self, dialog: QDialog, confirmed: Callable[[], None]) -> None:
        """Show a dialog; `confirmed` is called when the user agrees."""
        self.dialog = dialog
        dialog.finished.connect(self._forget_dialog)
        dialog.confirmed.connect(confirmed)  # type: ignore[attr-defined]
        dialog.open()

    def _ask(
        self,
        dialog: RateDialog | RetireDialog | PersonDialog | ProposeDialog,
        job: Callable[[], Callable[[BankService], object]],
        said: Callable[[], str],
        then: Callable[[], None] | None = None,
    ) -> None:
        def confirmed() -> None:
            self._desk.change(job(), done, dialog, dialog.refuse)

        def done(_result: object) -> None:
            dialog.close_done()
            self._strip.say("done", said())
            if then is not None:
                then()

        self.open(dialog, confirmed)

    def _ask_for_colleague(
        self,
        heading: Callable[[str], str],
        text: str,
        action: str,
        job: Callable[[str, str, BankService], object],
        said: str,
    ) -> None:
        """`heading` is given the prompt's title, `job` the prompt and the user name."""
        found = shown_in(self._pane)
        if found is None:
            return
        snapshot, shown = found
        dialog = PersonDialog(
            self._context, heading(shown.content.title), text, action, self._window
        )
        self._ask(
            dialog,
            lambda: partial(job, snapshot.prompt, dialog.user.text().strip()),
            lambda: said,
        )

    def _forget_dialog(self) -> None:
        self.dialog = None


def shown_in(pane: PreviewPane) -> tuple[Snapshot, RevisionState] | None:
    """The prompt and the content that the pane shows; None while it shows none."""
    snapshot, shown = pane.snapshot, pane.shown()
    return None if snapshot is None or shown is None else (snapshot, shown)


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

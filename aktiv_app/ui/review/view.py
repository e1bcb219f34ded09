"""The review inbox: the queue left, what changed in the middle, the answer right."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import TeamPhase
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import KeyedButton, LinkButton, SecondaryButton
from aktiv_app.ui.components.labels import SentenceLabel
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.keys import shortcut, with_keys
from aktiv_app.ui.review.answer_form import AnswerForm
from aktiv_app.ui.review.consequences import after_answering, before_approving
from aktiv_app.ui.review.desk import ReviewDesk
from aktiv_app.ui.review.entry import Entry
from aktiv_app.ui.review.proposal_pane import ProposalPane
from aktiv_app.ui.review.queue_model import QueueModel
from aktiv_app.ui.review.queue_panel import QueueList
from aktiv_app.ui.review.states import ReviewStates
from aktiv_app.ui.window.screen import Command, ScreenView, Shortcut
from prompt_bank.model.records import Verdict
from prompt_bank.model.state import Refusal

APPROVE_KEYS = "Ctrl+Return"
RETURN_KEYS = "Ctrl+Shift+Return"


class ReviewView(ScreenView):
    """Puts the panes together. Nothing asks for confirmation; the bar says what will happen."""

    help_page = "bank"

    def __init__(self, desk: ReviewDesk, context: UiContext) -> None:
        super().__init__(context, context.tr.t("To review"))
        self.setObjectName("review")
        self.desk = desk
        tr, theme = context.tr, context.theme
        words = BankWords(desk.parts.catalog, context.language, tr)
        self.words = words
        self.back = LinkButton(theme, tr.t("Prompt bank"), "arrow-left")
        self.back.clicked.connect(self._to_bank)
        self.add_to_header(self.back, right=True)
        self.model = QueueModel(words, desk.bank.actor, self)
        self.queue = QueueList(theme, self.model, tr.t("Proposals, the oldest first"))
        self.proposal = ProposalPane(desk, words, context)
        self.form = AnswerForm(desk, context)
        self.states = ReviewStates(desk, context)
        self.strip = Strip(theme, tr)
        self._panes = self._make_panes()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.states)
        self._stack.addWidget(self._panes)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.strip)
        bar = self.set_bottom_bar()
        self.sentence = SentenceLabel(theme.metrics.scaled(220))
        self.give_back = SecondaryButton(theme, tr.t("Return"))
        self.give_back.setToolTip(with_keys(tr.t("Return"), RETURN_KEYS))
        self.give_back.clicked.connect(self.return_it)
        self.approve = KeyedButton(theme, "check", tr.t("Approve"), "Ctrl+Enter")
        self.approve.setToolTip(with_keys(tr.t("Approve"), APPROVE_KEYS))
        self.approve.clicked.connect(self.approve_it)
        bar.addWidget(self.sentence, 1)
        bar.addWidget(self.give_back)
        bar.addWidget(self.approve)
        self._bar = bar.parentWidget()
        self._close: Callable[[], None] | None = None
        self._given_up = False
        self._connect()
        self._show_queue()

    def _make_panes(self) -> QSplitter:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(8)
        for widget, margins, least in (
            (self.queue, (24, 16, 4, 12), 200),
            (self.proposal, (4, 16, 4, 12), 310),
            (self.form, (4, 16, 16, 12), 310),
        ):
            side = QWidget()
            line = QVBoxLayout(side)
            line.setContentsMargins(*margins)
            line.addWidget(widget)
            # In pixels whatever the text size: all three must fit the smallest window.
            side.setMinimumWidth(least)
            panes.addWidget(side)
        panes.setSizes([270, 560, 360])
        for at, stretch in enumerate((2, 5, 3)):
            panes.setStretchFactor(at, stretch)
        return panes

    def _connect(self) -> None:
        desk = self.desk
        desk.queue_changed.connect(self._show_queue)
        desk.chosen_changed.connect(self._show_chosen)
        desk.busy_changed.connect(self._show_bar)
        desk.answered.connect(self._answered)
        desk.overtaken.connect(self._overtaken)
        desk.failed.connect(self._failed)
        self.form.changed.connect(self._show_bar)
        self.form.changed.connect(self._keep_on)
        self.queue.stepped.connect(desk.step)
        self.queue.selectionModel().currentRowChanged.connect(self._moved)
        self.states.acted.connect(self._to_bank)
        self._shortcuts = [
            shortcut(APPROVE_KEYS, self, self.approve_it),
            shortcut("Ctrl+Enter", self, self.approve_it),
            shortcut(RETURN_KEYS, self, self.return_it),
            shortcut("Ctrl+Shift+Enter", self, self.return_it),
            shortcut("Alt+Down", self, self._next),
            shortcut("Alt+Up", self, self._previous),
        ]

    # -- the queue -----------------------------------------------------------------------

    def _show_queue(self) -> None:
        desk, tr = self.desk, self.context.tr
        self.model.actor, self.model.alone = desk.bank.actor, self._alone
        self.model.set_entries(desk.entries)
        some = desk.is_curator and bool(desk.entries)
        self.states.refresh()
        opened = some and self._stack.currentWidget() is not self._panes
        self._stack.setCurrentWidget(self._panes if some else self.states)
        focused = QApplication.focusWidget()
        away = focused is None or not self.isAncestorOf(focused)
        if opened and (away or self.back.hasFocus()):
            self.queue.setFocus(Qt.FocusReason.OtherFocusReason)
        # As many as the navigation says: what waits for somebody else waits there.
        count = desk.queue.mine if some and desk.queue is not None else 0
        self.set_title(tr.t("To review {count}", count=count) if count else tr.t("To review"))
        if self._bar is not None:
            self._bar.setVisible(some)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.desk.chosen
        at = self.model.row_of(chosen.proposal) if chosen is not None else -1
        # Also where it is current already: a list that gets the keyboard makes its first row
        # current, and chooses none.
        self.queue.setCurrentIndex(self.model.index(at) if at >= 0 else QModelIndex())
        self._show_bar()

    def _moved(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if 0 <= current.row() < len(self.model.entries):
            self.desk.choose(self.model.entries[current.row()].proposal)

    def _next(self) -> None:
        self.desk.step(1)

    def _previous(self) -> None:
        self.desk.step(-1)

    # -- answering -----------------------------------------------------------------------

    def approve_it(self) -> None:
        """Approve the chosen proposal, if nothing stands in the way."""
        if not self.approve.isEnabled():
            return
        if not self.form.evidence.is_whole:
            tr = self.context.tr
            self.strip.say(
                "warning", tr.t("Fill in both the tool and what came of it, or neither.")
            )
            self.form.evidence.rows[0].tool.setFocus()
            return
        self.desk.answer(Verdict.APPROVED)

    def return_it(self) -> None:
        """Return the chosen proposal; without a comment the field for it is opened."""
        if not self.give_back.isEnabled():
            return
        if not self.form.comment.toPlainText().strip():
            self.strip.say("info", self.context.tr.t("Write first what is to be changed."))
            self.form.comment.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.desk.answer(Verdict.RETURNED)

    def _show_bar(self) -> None:
        desk = self.desk
        entry = desk.chosen
        able = entry is not None and entry.refusal is None and not desk.busy
        report = desk.report
        passed = report is not None and not isinstance(report, AktivError) and report.passed
        self.give_back.setEnabled(able and desk.snapshot is not None)
        self.approve.setEnabled(able and passed)
        self.sentence.set_full_text(self._sentence(entry, passed=passed))

    def _sentence(self, entry: Entry | None, *, passed: bool) -> str:
        tr = self.context.tr
        if entry is None:
            return ""
        if entry.refusal is Refusal.NOT_VOUCHED:
            return tr.t("You have answered this one.")
        if entry.refusal is not None:
            return tr.t("This one waits for somebody else.")
        if self.desk.report is None:
            return tr.t("The automatic checks are being made.")
        if not passed:
            return tr.t("A check fails, so it can only be returned.")
        return before_approving(self.words, entry, self.form.day, alone=self._alone)

    def _answered(self, entry: Entry, approved: bool) -> None:
        actor = self.desk.bank.actor
        team = self.desk.bank.team.phase
        text = after_answering(self.words, entry, actor, approved=approved, team=team)
        self.strip.say("done", text)
        self.queue.setFocus(Qt.FocusReason.OtherFocusReason)

    def _overtaken(self, entry: Entry, begun: bool) -> None:
        """Say why what was being read is gone, and that nothing of it was sent."""
        if not self.isVisible():
            return
        tr = self.context.tr
        text = tr.t(
            "“{title}” waits no longer: somebody else has answered it, or there is a newer "
            "version.",
            title=entry.title,
        )
        if begun:
            lost = tr.t("What you had filled in was not sent.")
            text = f"{text} {lost}"
        self.strip.say("warning" if begun else "info", text)

    @property
    def _alone(self) -> bool:
        """Whether there is no server that carries an answer to others."""
        return self.desk.bank.team.phase is TeamPhase.NONE

    def _failed(self, error: AktivError) -> None:
        self.strip.say("error", self.context.tr(error.message))

    def _to_bank(self) -> None:
        self.context.go_to("bank")

    # -- closing -------------------------------------------------------------------------

    def may_close(self, close: Callable[[], None]) -> bool:
        """Not while an answer is begun and not sent; the user is asked what to do."""
        entry = self.desk.unsent
        if entry is None or self._given_up:
            return True
        self._close = close
        self.desk.choose(entry.proposal)
        tr = self.context.tr
        words = tr.t(
            "What you have filled in for “{title}” has not been sent and is lost when the program "
            "closes. Approve or return it first, or close without it.",
            title=entry.title,
        )
        way = (tr.t("Close the program without sending"), self._close_without)
        self.strip.say("warning", words, (way,), take_focus=True)
        return False

    def _close_without(self) -> None:
        self._given_up = True
        if self._close is not None:
            self._close()

    def _keep_on(self) -> None:
        self._given_up = False

    # -- for the window ------------------------------------------------------------------

    def panes(self) -> Sequence[QWidget]:
        """Queue, what changed, the answer, and the bar."""
        if self._stack.currentWidget() is self.states:
            return (self.states,)
        return (self.queue, self.proposal, self.form, self.approve)

    def commands(self) -> Sequence[Command]:
        """What can be done with the chosen proposal."""
        tr = self.context.tr
        if self.desk.chosen is None or self.desk.chosen.refusal is not None:
            return ()
        return (
            Command(tr.t("Approve"), self.approve_it, "check"),
            Command(tr.t("Return"), self.return_it, "undo-2"),
        )

    def shortcuts(self) -> Sequence[Shortcut]:
        """The keys of this screen."""
        tr = self.context.tr
        return (
            Shortcut("J", tr.t("Next proposal (in the list)")),
            Shortcut("K", tr.t("Previous proposal (in the list)")),
            Shortcut("Alt+Down", tr.t("Next proposal")),
            Shortcut("Alt+Up", tr.t("Previous proposal")),
            Shortcut(APPROVE_KEYS, tr.t("Approve")),
            Shortcut(RETURN_KEYS, tr.t("Return")),
        )

    def splitters(self) -> Mapping[str, QSplitter]:
        """Queue, proposal, answer."""
        return {"review-panes": self._panes}

    def view_state(self) -> Mapping[str, object]:
        """Which tab is open."""
        return {"tab": self.proposal.tabs.current}

    def restore_view_state(self, state: Mapping[str, object]) -> None:
        """Back to where the user was."""
        tab = state.get("tab")
        if isinstance(tab, str) and tab:
            self.proposal.tabs.choose(tab)

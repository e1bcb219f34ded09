"""The editor: the form left, the prompt as it reads right, what is kept below."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.api import BankFaultError
from aktiv_app.ui.bank.actions import BankActions
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.diff_view import FIELD_NAMES
from aktiv_app.ui.bank.edit_session import EditSession, Saved
from aktiv_app.ui.bank.editor.form import EditorForm
from aktiv_app.ui.bank.preview.content_view import ContentView
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import IconButton, PrimaryButton, SecondaryButton
from aktiv_app.ui.components.labels import ElidedLabel, label
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.components.panels import Card
from aktiv_app.ui.components.strip import Action, Strip
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.keys import shortcut
from aktiv_app.ui.window.screen import Shortcut
from prompt_bank.model.content import PromptContent, content_hash
from prompt_bank.model.errors import Problem
from prompt_bank.model.state import RevisionState
from prompt_bank.service.bank import BankService

_PREVIEW_MS = 120
_LEAST = 400
_LEAST_SHOWN = 280
"""The least widths, in pixels whatever the text size: both must fit the smallest window."""


class EditorPage(QWidget):
    """`left` tells that editing is over. The session lives in the desk, not in the widgets."""

    left = Signal()

    def __init__(
        self,
        desk: BankDesk,
        words: BankWords,
        context: UiContext,
        actions: BankActions,
        strip: Strip,
    ) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        self._desk = desk
        self._words = words
        self._context = context
        self._actions = actions
        self._strip = strip
        self._after: str = ""
        self._close: Callable[[], None] = self._end
        self.form: EditorForm | None = None
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._holder = QWidget()
        self._holder_column = QVBoxLayout(self._holder)
        self._holder_column.setContentsMargins(0, 0, 0, 0)
        self.preview = ContentView(theme, tr)
        self._split.addWidget(self._holder)
        self._split.addWidget(self._make_right())
        self._holder.setMinimumWidth(_LEAST)
        self._split.setSizes([640, 480])
        self.state = ElidedLabel("", "small")
        self.back = SecondaryButton(theme, tr.t("Back to the list"), "arrow-left")
        self.back.clicked.connect(self.leave)
        self.undo = IconButton(theme, "undo-2", tr.t("Undo"))
        self.redo = IconButton(theme, "redo-2", tr.t("Redo"))
        self.propose = SecondaryButton(theme, tr.t("Propose …"))
        self.propose.clicked.connect(self._propose)
        self.save = PrimaryButton(theme, tr.t("Save draft"))
        self.save.clicked.connect(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._split, 1)
        column.addWidget(self._bar())
        self.undo.clicked.connect(self._undo)
        self.redo.clicked.connect(self._redo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PREVIEW_MS)
        self._timer.timeout.connect(self._show_preview)
        self._keys = [
            shortcut("Ctrl+Z", self, self._undo),
            shortcut("Ctrl+Shift+Z", self, self._redo),
            shortcut("Ctrl+Y", self, self._redo),
            shortcut("Ctrl+S", self, self.keep),
            shortcut("Esc", self, self.leave),
        ]
        if desk.editing is not None:
            self._show(desk.editing)

    def _make_right(self) -> QWidget:
        tr, theme = self._context.tr, self._context.theme
        self.source = label("", "small", wrap=True)
        self.original = ContentView(theme, tr)
        self.original.setAccessibleName(tr.t("The text it follows"))
        self._source_card = Card()
        inside = QVBoxLayout(self._source_card)
        inside.setContentsMargins(1, 8, 1, 1)
        self.source.setContentsMargins(16, 0, 16, 0)
        inside.addWidget(self.source)
        inside.addWidget(self.original, 1)
        card = Card()
        shown = QVBoxLayout(card)
        shown.setContentsMargins(1, 8, 1, 1)
        heading = label(tr.t("How it reads"), "strong")
        heading.setContentsMargins(16, 0, 16, 0)
        shown.addWidget(heading)
        shown.addWidget(self.preview, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._source_card, 1)
        column.addWidget(card, 1)
        right.setMinimumWidth(_LEAST_SHOWN)
        return right

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("look", "bottombar")
        line = QHBoxLayout(bar)
        line.setContentsMargins(24, 12, 24, 12)
        inner = row(self.back, self.state, self.undo, self.redo, self.propose, self.save)
        inner.setStretch(1, 1)
        line.addLayout(inner)
        return bar

    # -- beginning and ending ------------------------------------------------------------

    @property
    def editing(self) -> EditSession | None:
        """What is being edited."""
        return self._desk.editing

    def begin(self, prompt: str, content: PromptContent, origin: str, source: str) -> None:
        """Edit a content; `origin` is the hash it comes from, `source` what it translates."""
        session = EditSession(prompt, content, origin, source, self._desk)
        self._desk.editing = session
        self._show(session)

    def _show(self, session: EditSession) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = EditorForm(session, self._context)
        self._holder_column.addWidget(self.form)
        session.changed.connect(self._changed)
        session.saved.connect(self._saved)
        session.refused.connect(self._refused)
        snapshot = self._desk.snapshot
        variant = snapshot.state.variant_of(session.source) if snapshot and session.source else None
        revision = variant.revision(session.source) if variant else None
        self._source_card.setVisible(revision is not None)
        if revision is not None:
            self.original.show_content(revision.content)
            language = self._words.language(revision.content.language)
            self.source.setText(
                self._context.tr.t("The {language} text it follows", language=language)
            )
        self._show_preview()
        self._changed("")

    def focus_first(self) -> None:
        """Give the keyboard to the title."""
        if self.form is not None:
            self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Save what is new and go back to the list; stay where the bank refuses it."""
        session = self.editing
        if session is None or session.is_kept or not session.can_undo:
            self._end()
        else:
            self._after = "leave"
            self._save(session)

    def may_close(self, close: Callable[[], None]) -> bool:
        """Whether nothing is lost when the window closes; else save, and close it then.

        Where the bank refuses the draft the user is asked. Whoever closes the window again
        while the bank is still busy with it need not wait.
        """
        session = self.editing
        if session is None or session.is_kept or not session.can_undo or session.saving:
            return True
        self._after = "close"
        self._close = close
        self._save(session)
        return False

    def keep(self) -> None:
        """Save what is new as a draft."""
        session = self.editing
        if session is not None and not session.is_kept:
            self._save(session)

    def discard(self) -> None:
        """Go back to the list without saving."""
        self._end()

    def _end(self) -> None:
        session, self._desk.editing = self._desk.editing, None
        if session is not None:
            session.deleteLater()
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.left.emit()

    # -- saving --------------------------------------------------------------------------

    def _save(self, session: EditSession) -> None:
        if session.saving:
            return
        session.saving = True
        self._say(self._context.tr.t("Saving …"))
        content, prompt = session.content, session.prompt
        origin, source = session.origin, session.source

        def job(service: BankService) -> Saved:
            if not prompt:
                return Saved(service.create(content), content_hash(content), content)
            return Saved(prompt, service.revise(prompt, content, origin, source), content)

        # The session outlives these widgets and must know in any case.
        self._desk.change(job, session.was_saved, session, session.was_refused)

    def _saved(self, saved: Saved) -> None:
        after, self._after = self._after, ""
        if self.editing is None:
            return
        self._desk.choose(saved.prompt)
        self._strip.clear()
        self._changed("")
        if after == "leave":
            self._end()
        elif after == "propose":
            self._open_proposal(saved)
        elif after == "close":
            self._close()

    def _close_unsaved(self) -> None:
        self._end()
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
        self._changed("")
        session = self.editing
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
        if isinstance(answer, AktivError) or not answer or self.form is None:
            return
        tr = self._context.tr
        names = ", ".join(tr(FIELD_NAMES[field]) for field in answer)
        where = tr.t("It stands in: {fields}.", fields=names)
        self._strip.say("error", f"{tr(error.message)} {where}", actions)
        self.form.field(answer[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def _propose(self) -> None:
        session = self.editing
        if session is None:
            return
        if session.is_kept:
            self._open_proposal(Saved(session.prompt, session.origin, session.content))
        else:
            self._after = "propose"
            self._save(session)

    def _open_proposal(self, saved: Saved) -> None:
        def found(answer: RevisionState | AktivError) -> None:
            if isinstance(answer, AktivError):
                self._strip.say("error", self._context.tr(answer.message))
            else:
                self._actions.propose_revision(saved.prompt, answer)

        self._desk.bank.read(
            lambda service: service.revision(saved.prompt, saved.revision),
            self._desk.courier.deliver_to(self, found),
        )

    # -- following -----------------------------------------------------------------------

    def _undo(self) -> None:
        if self.editing is not None:
            self.editing.undo()

    def _redo(self) -> None:
        if self.editing is not None:
            self.editing.redo()

    def _changed(self, _field: str) -> None:
        session, tr = self.editing, self._context.tr
        if session is None:
            return
        self.undo.setEnabled(session.can_undo)
        self.redo.setEnabled(session.can_redo)
        self.save.setEnabled(not session.is_kept and not session.saving)
        if session.is_kept:
            self._say(tr.t("Saved as a draft"))
        else:
            self._say(
                tr.t("Not saved yet. The bank is shared: a text with personal data is refused.")
            )
        self._timer.start()

    def _say(self, text: str) -> None:
        self.state.set_full_text(text)

    def _show_preview(self) -> None:
        if self.editing is not None:
            place = self.preview.verticalScrollBar().value()
            self.preview.show_content(self.editing.content)
            self.preview.verticalScrollBar().setValue(place)

    # -- for the screen ------------------------------------------------------------------

    def panes(self) -> Sequence[QWidget]:
        """Form, the text as it reads, and the bar."""
        form = (self.form,) if self.form is not None else ()
        return (*form, self.preview, self.save)

    def shortcuts(self) -> Sequence[Shortcut]:
        """The keys of the editor."""
        tr = self._context.tr
        return (
            Shortcut("Ctrl+S", tr.t("Save draft")),
            Shortcut("Ctrl+Z", tr.t("Undo")),
            Shortcut("Ctrl+Shift+Z", tr.t("Redo")),
            Shortcut("Esc", tr.t("Back to the list")),
        )

"""The editor: the form left, the prompt as it reads right, what is kept below."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from aktiv_app.services.bank.edits import EditDraft
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.edit_session import EditSession
from aktiv_app.ui.bank.editor.form import EditorForm
from aktiv_app.ui.bank.editor.saving import EditSaving
from aktiv_app.ui.bank.preview.content_view import ContentView
from aktiv_app.ui.bank.questions import BankQuestions
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import IconButton, PrimaryButton, SecondaryButton
from aktiv_app.ui.components.labels import ElidedLabel, label
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.components.panels import Card
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.keys import shortcut
from aktiv_app.ui.timers import once
from aktiv_app.ui.window.screen import Shortcut
from prompt_bank.model.content import PromptContent, PromptParts

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
        questions: BankQuestions,
        strip: Strip,
    ) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        self._desk = desk
        self._words = words
        self._context = context
        self.saving = EditSaving(desk, context, questions, strip, self)
        self.saving.over.connect(self._end)
        self.saving.moved.connect(self._show_state)
        self.saving.refused_field.connect(self._go_to)
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
        self.kept = ElidedLabel("", "small")
        self.back = SecondaryButton(theme, tr.t("Back to the list"), "arrow-left")
        self.back.clicked.connect(self.saving.leave)
        self.undo = IconButton(theme, "undo-2", tr.t("Undo"))
        self.redo = IconButton(theme, "redo-2", tr.t("Redo"))
        self.propose = SecondaryButton(theme, tr.t("Propose …"))
        self.propose.clicked.connect(self.saving.propose)
        self.save = PrimaryButton(theme, tr.t("Save draft"))
        self.save.clicked.connect(self.saving.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._split, 1)
        column.addWidget(self._bar())
        self.undo.clicked.connect(self._undo)
        self.redo.clicked.connect(self._redo)
        self._timer = once(self, self._show_preview, _PREVIEW_MS)
        self._keys = [
            shortcut("Ctrl+Z", self, self._undo),
            shortcut("Ctrl+Shift+Z", self, self._redo),
            shortcut("Ctrl+Y", self, self._redo),
            shortcut("Ctrl+S", self, self.saving.keep),
            # In a notice beside the page, Esc closes the notice.
            shortcut("Esc", self, self.saving.leave, only_within=True),
        ]
        desk.edits.changed.connect(self._show_keeping)
        self._show_keeping()
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
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.state)
        said.addWidget(self.kept)
        line.addWidget(self.back)
        line.addLayout(said, 1)
        line.addLayout(row(self.undo, self.redo, self.propose, self.save))
        return bar

    # -- beginning and ending ------------------------------------------------------------

    @property
    def editing(self) -> EditSession | None:
        """What is being edited."""
        return self._desk.editing

    def begin(self, prompt: str, content: PromptContent, origin: str, source: str) -> None:
        """Edit a content; `origin` is the hash it comes from, `source` what it translates."""
        self._begin(EditSession(prompt, content, origin, source, self._desk))

    def resume(self, draft: EditDraft, base: PromptContent | None) -> None:
        """Go on with what an earlier run left; `base` is what it began from.

        Without one, as when the bank does not have the prompt any more, it is a new prompt.
        """
        content = draft.content
        if base is None:
            bare = msgspec.structs.replace(content, parts=PromptParts())
            session = EditSession("", bare, "", "", self._desk)
        else:
            begun = msgspec.structs.replace(base, language=content.language)
            session = EditSession(draft.prompt, begun, draft.origin, draft.source, self._desk)
        session.put_back(content)
        self._begin(session)
        self._desk.edits.take(draft)

    def _begin(self, session: EditSession) -> None:
        self._desk.editing = session
        self._desk.edits.follow(session)
        self._show(session)

    def _show(self, session: EditSession) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        self.form = EditorForm(session, self._context, self._asked(session))
        self._holder_column.addWidget(self.form)
        session.changed.connect(self._changed)
        self.saving.follow(session)
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

    def _asked(self, session: EditSession) -> str:
        """What a curator wrote who returned it, until it is proposed anew."""
        snapshot = self._desk.snapshot
        if snapshot is None or snapshot.prompt != session.prompt:
            return ""
        variant = snapshot.state.variants.get(session.content.language)
        if variant is None or variant.proposal is not None or not variant.decisions:
            return ""
        latest, words = variant.decisions[-1], self._words
        if latest.approved:
            return ""
        person = words.person(latest.reviewer, snapshot.actor)
        return words.returned(person, latest.at, latest.comment)

    def focus_first(self) -> None:
        """Give the keyboard to the title."""
        if self.form is not None:
            self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self) -> None:
        session, self._desk.editing = self._desk.editing, None
        if session is not None:
            session.deleteLater()
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self._desk.edits.end()
        self.left.emit()

    # -- following -----------------------------------------------------------------------

    def _undo(self) -> None:
        if self.editing is not None:
            self.editing.undo()

    def _redo(self) -> None:
        if self.editing is not None:
            self.editing.redo()

    def _changed(self, _field: str) -> None:
        self._show_state()
        self._timer.start()

    def _show_state(self) -> None:
        session, tr = self.editing, self._context.tr
        if session is None:
            return
        self.undo.setEnabled(session.can_undo)
        self.redo.setEnabled(session.can_redo)
        self.save.setEnabled(not session.is_kept and not session.saving)
        if session.saving:
            self.state.set_full_text(tr.t("Saving …"))
        elif session.is_kept:
            self.state.set_full_text(tr.t("Saved as a draft"))
        else:
            self.state.set_full_text(
                tr.t("Not saved yet. The bank is shared: a text with personal data is refused.")
            )

    def _show_keeping(self) -> None:
        edits, tr = self._desk.edits, self._context.tr
        self.kept.set_full_text(tr(edits.words), tr(edits.more))

    def _go_to(self, field: str) -> None:
        if self.form is not None:
            self.form.field(field).setFocus(Qt.FocusReason.OtherFocusReason)

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

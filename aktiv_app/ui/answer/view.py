"""The Answer screen: what the AI wrote left, the same with real values right, Copy below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from aktiv_app.core.catalog import TaskCatalog
from aktiv_app.ui.answer.account.panel import AccountPanel
from aktiv_app.ui.answer.account.questions import question_rows
from aktiv_app.ui.answer.account.rows import AccountRow, RowState, in_order, rows_of
from aktiv_app.ui.answer.bar import COPY_KEYS, AnswerBar
from aktiv_app.ui.answer.case_words import CaseWords
from aktiv_app.ui.answer.copying import AnswerCopying
from aktiv_app.ui.answer.desk import AnswerDesk
from aktiv_app.ui.answer.header import AnswerHeader
from aktiv_app.ui.answer.pasted import PastedPane
from aktiv_app.ui.answer.restored_pane import RestoredPane
from aktiv_app.ui.answer.showing import Place
from aktiv_app.ui.answer.talk import AnswerTalk
from aktiv_app.ui.components.labels import ElidedLabel
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.components.panels import Card, EmptyState, separator
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.keys import shortcut
from aktiv_app.ui.window.screen import Command, ScreenView, Shortcut


class AnswerView(ScreenView):
    """Puts the panes together; what they do is in their own modules."""

    help_page = "placeholders"

    def __init__(
        self, desk: AnswerDesk, copying: AnswerCopying, catalog: TaskCatalog, context: UiContext
    ) -> None:
        super().__init__(context, "")
        self.setObjectName("answer")
        self.desk = desk
        tr, theme = context.tr, context.theme
        words = CaseWords(catalog, context.language, tr)
        self.header_bar = AnswerHeader(desk, words, context, self)
        self.pasted = PastedPane(desk, context)
        self.restored = RestoredPane(desk, words, context)
        self.account = AccountPanel(context)
        self.strip = Strip(theme, tr)
        self._empty = EmptyState(
            theme,
            "message-square-reply",
            tr.t("Answers come back here"),
            tr.t(
                "Copy a prompt first. When the AI has answered, paste the answer here: "
                "the names and numbers are put back on this computer, and you see what became "
                "of each placeholder."
            ),
            tr.t("Write a prompt"),
        )
        self._empty.acted.connect(self._write)
        self._unopened = EmptyState(
            theme,
            "message-square-reply",
            tr.t("Which case does the answer belong to?"),
            tr.t(
                "Open the case that you kept, and then paste the answer. Answers to new prompts "
                "come back here too, once you have copied one."
            ),
            tr.t("Open a kept case"),
        )
        self._unopened.acted.connect(self.header_bar.open_list)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self.pasted)
        self._right = self._make_right()
        self._panes.addWidget(self._right)
        for side in (self.pasted, self._right):
            side.setMinimumWidth(theme.metrics.pane_least)
        self._panes.setSizes([540, 660])
        self._panes.setStretchFactor(0, 1)
        self._panes.setStretchFactor(1, 1)
        self._stack = QStackedWidget()
        self._nothing, self._closed = self._in_the_middle(self._empty, self._unopened)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._closed)
        self._stack.addWidget(self._panes)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.strip)
        self.bar = AnswerBar(desk, context, self.set_bottom_bar(), self)
        self.talk = AnswerTalk(desk, copying, words, context, self.bar, self.strip, self)
        self._connect()
        self._choose_page()
        self._show_result()

    def _in_the_middle(self, *states: EmptyState) -> list[QWidget]:
        """A page for each of `states`, with lines of a readable length in the middle."""
        pages = []
        for state in states:
            state.setMaximumWidth(self.context.theme.metrics.scaled(520))
            page = QWidget()
            QHBoxLayout(page).addWidget(state)
            pages.append(page)
        return pages

    def _make_right(self) -> QWidget:
        tr = self.context.tr
        below = Card()
        inside = QVBoxLayout(below)
        inside.setContentsMargins(1, 1, 1, 4)
        inside.setSpacing(0)
        self._heading = ElidedLabel(tr.t("Placeholders"), "strong")
        self._heading.keeps_shorter = True
        head = row(self._heading)
        head.setContentsMargins(12, 10, 12, 10)
        inside.addLayout(head)
        inside.addWidget(separator())
        inside.addWidget(self.account, 1)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._rows.setChildrenCollapsible(False)
        self._rows.setHandleWidth(12)
        self._rows.addWidget(self.restored)
        self._rows.addWidget(below)
        self._rows.setSizes([420, 240])
        self._rows.setStretchFactor(0, 3)
        self._rows.setStretchFactor(1, 2)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 16, 24, 16)
        column.addWidget(self._rows)
        return right

    def _connect(self) -> None:
        desk = self.desk
        desk.cases_changed.connect(self._choose_page)
        desk.result_changed.connect(self._show_result)
        self.header_bar.forget_wanted.connect(self.talk.ask_to_forget)
        self.pasted.paste_wanted.connect(self.paste)
        self.restored.fitting_wanted.connect(self._use_fitting)
        self.restored.view.copy_wanted.connect(self.talk.copy_stretch)
        self.restored.view.place_chosen.connect(self._place_chosen)
        self.account.row_chosen.connect(self._row_chosen)
        self.account.next_wanted.connect(self._next_of_row)
        self.bar.copy_wanted.connect(self.talk.copy)
        self.bar.unknown_wanted.connect(self._show_unknown)
        self.bar.question_wanted.connect(self._show_question)
        self._shortcuts = [
            shortcut(COPY_KEYS, self, self.talk.copy),
            shortcut("Ctrl+Enter", self, self.talk.copy),
            shortcut("Ctrl+V", self, self.paste),
            shortcut("Ctrl+Z", self, self._undo),
            shortcut("Ctrl+Shift+Z", self, self._redo),
            shortcut("Ctrl+Y", self, self._redo),
            shortcut("F8", self, self._next_place),
            shortcut("Shift+F8", self, self._previous_place),
        ]

    # -- the answer ----------------------------------------------------------------------

    def paste(self) -> None:
        """Let the text on the clipboard be the answer."""
        tr = self.context.tr
        if self.desk.case is None:
            return
        text = self.context.clipboard.read_text()
        if not text.strip():
            self.strip.say(
                "info",
                tr.t("The clipboard holds no text. Copy the answer in the AI tool, then paste it."),
            )
            return
        self.desk.paste(text)
        self.pasted.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo(self) -> None:
        # Copy may have the keyboard and be off afterwards: it would go to another screen's button.
        self.pasted.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pasted.edit.undo()

    def _redo(self) -> None:
        self.pasted.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pasted.edit.redo()

    def _show_result(self) -> None:
        result = self.desk.result
        placeholders = rows_of(result, self.context.tr)
        questions = question_rows(self.desk.questions, self.context.language, self.context.tr)
        rows = in_order((*placeholders, *questions))
        self.restored.refresh()
        refused = result is not None and result.refused is not None
        self.account.show_rows(rows, refused=refused or self.desk.problem is not None)
        tr = self.context.tr
        heading = tr.t("Placeholders")
        if placeholders:
            heading += f" {len(placeholders)}"
        shorter = heading
        if questions:
            asked, short = tr.t("Questions to check"), tr.t("Questions")
            shorter = f"{heading} · {short} {len(questions)}"
            heading = f"{heading} · {asked} {len(questions)}"
        self._heading.set_full_text(heading, shorter=shorter)
        self.bar.refresh(rows)

    def _choose_page(self) -> None:
        if self.desk.case is not None:
            page: QWidget = self._panes
        else:
            page = self._closed if self.desk.kept else self._nothing
        self._stack.setCurrentWidget(page)
        self.bar.refresh(self.account.model.rows)

    def _use_fitting(self) -> None:
        if self.desk.fitting is not None:
            self.desk.choose_case(self.desk.fitting.id)

    def _write(self) -> None:
        self.context.go_to("compose")

    # -- marks and rows ------------------------------------------------------------------

    def _row_chosen(self, row: AccountRow) -> None:
        self.restored.view.ring(row.places)
        if row.places:
            self.restored.view.show_stretch(*row.places[0])

    def _next_of_row(self, row: AccountRow) -> None:
        self.restored.view.ring(row.places)
        self.restored.view.show_next_of(row.places)

    def _place_chosen(self, place: Place) -> None:
        row = self.account.choose_place(place)
        self.restored.view.ring(row.places if row is not None else ())

    def _show_unknown(self) -> None:
        self.account.choose_first(RowState.UNKNOWN)

    def _show_question(self) -> None:
        self.account.choose_first(RowState.QUESTION)

    def _next_place(self) -> None:
        self.restored.view.setFocus()
        self.restored.view.go_to_next_place()

    def _previous_place(self) -> None:
        self.restored.view.setFocus()
        self.restored.view.go_to_next_place(backwards=True)

    # -- for the window ------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.fit(self.width())

    def showEvent(self, event: QShowEvent) -> None:
        """What was copied since the screen was last open makes cases."""
        super().showEvent(event)
        self.desk.look_again()

    def panes(self) -> Sequence[QWidget]:
        """The pasted text, the restored one, the account, and the bar."""
        if self.desk.case is None:
            return (self._unopened if self.desk.kept else self._empty,)
        return (self.pasted.edit, self.restored.view, self.account, self.bar.copy)

    def commands(self) -> Sequence[Command]:
        """What can be done with the answer."""
        tr = self.context.tr
        if self.desk.case is None:
            return ()
        return (
            Command(tr.t("Paste answer"), self.paste, "clipboard-paste"),
            Command(tr.t("Copy text"), self.talk.copy, "copy"),
            Command(tr.t("Forget now"), self.talk.ask_to_forget, "eye-off"),
        )

    def shortcuts(self) -> Sequence[Shortcut]:
        """The keys of this screen."""
        tr = self.context.tr
        return (
            Shortcut("Ctrl+V", tr.t("Paste answer")),
            Shortcut(COPY_KEYS, tr.t("Copy text")),
            Shortcut("Ctrl+Z", tr.t("Undo")),
            Shortcut("Ctrl+Shift+Z", tr.t("Redo")),
            Shortcut("F8", tr.t("Next value in the answer")),
            Shortcut("Shift+F8", tr.t("Previous value in the answer")),
        )

    def splitters(self) -> Mapping[str, QSplitter]:
        """Pasted and restored; restored and account."""
        return {"answer-panes": self._panes, "answer-rows": self._rows}

    def view_state(self) -> Mapping[str, object]:
        """Whether changes are shown, and how far the text is scrolled."""
        return {
            "changes": self.restored.changes.isChecked(),
            "scroll": self.restored.view.verticalScrollBar().value(),
        }

    def restore_view_state(self, state: Mapping[str, object]) -> None:
        """Back to where the user was."""
        self.restored.changes.setChecked(bool(state.get("changes")))
        scroll = state.get("scroll")
        if isinstance(scroll, int):
            self.restored.view.verticalScrollBar().setValue(scroll)

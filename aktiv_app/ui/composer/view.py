"""The Compose screen: the tasks, then the panes of the chosen one; Copy at the bottom."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import Part
from aktiv_app.ui.components.dropping import DropOverlay
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.composer.bar import COPY_KEYS, CopyBar
from aktiv_app.ui.composer.copy_talk import STOP_KEY, CopyTalk
from aktiv_app.ui.composer.desk import Desk
from aktiv_app.ui.composer.draft_talk import DraftTalk
from aktiv_app.ui.composer.header import Header
from aktiv_app.ui.composer.start import StartPage
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.keys import shortcut
from aktiv_app.ui.window.screen import Command, ScreenView, Shortcut

if TYPE_CHECKING:
    from aktiv_app.ui.composer.coach.panel import CoachPanel
    from aktiv_app.ui.composer.findings.panel import FindingsPanel
    from aktiv_app.ui.composer.form.pane import FormPane
    from aktiv_app.ui.composer.material_talk import MaterialTalk
    from aktiv_app.ui.composer.preview.pane import PreviewPane
    from aktiv_app.ui.composer.workspace import Workspace


class ComposeView(ScreenView):
    """The page with the tasks, and around the panes what stays: head, strip and bar."""

    def __init__(self, desk: Desk, context: UiContext) -> None:
        super().__init__(context, "")
        self.setObjectName("compose")
        self.desk = desk
        composer, tr = desk.composer, context.tr
        self.header_bar = Header(desk, context, self)
        self.header_bar.task_chosen.connect(self.choose_task)
        self.header_bar.language_chosen.connect(self._choose_language)
        self.header_bar.new_wanted.connect(self.begin_anew)
        self.header_bar.save_wanted.connect(self.save_to_bank)
        desk.banked.refused.connect(self._say_error)

        entries = tuple(
            entry
            for entry in desk.parts.catalog.entries().tasks
            if context.policy.allows_task(entry.id)
        )
        self.start = StartPage(
            entries, context.language, context, desk.parts.catalog.entries().problems
        )
        self.start.chosen.connect(self.choose_task)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._workspace: Workspace | None = None

        self.strip = Strip(context.theme, tr)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(24, 0, 24, 0)
        self.body.addLayout(self._top)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.strip)
        self.bar = CopyBar(composer, desk.copying, context, self.set_bottom_bar(), self)
        self.overlay = DropOverlay(context.theme, tr, self)
        self.drafts = DraftTalk(desk, context, self._top, self)
        self.copy_talk = CopyTalk(desk, context, self.bar, self.strip, self)
        self._connect()
        self._choose_page()

    def _connect(self) -> None:
        composer = self.desk.composer
        composer.fields_changed.connect(self._choose_page)
        self.bar.copy_wanted.connect(self.copy_talk.copy)
        self.bar.undecided_wanted.connect(self.review)
        self.copy_talk.review_wanted.connect(self.review)
        self.overlay.dropped.connect(self._dropped)
        self._shortcuts = [
            shortcut(COPY_KEYS, self, self.copy_talk.copy),
            shortcut("Ctrl+Enter", self, self.copy_talk.copy),
            shortcut("Ctrl+Z", self, composer.undo),
            shortcut("Ctrl+Shift+Z", self, composer.redo),
            shortcut("Ctrl+Y", self, composer.redo),
            shortcut("Ctrl+N", self, self.begin_anew),
            shortcut("F8", self, self._next_mark),
            shortcut("Shift+F8", self, self._previous_mark),
            # At the mark or the row that has the keyboard.
            shortcut("F2", self, self._give_role, only_within=True),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.fit(self.width())

    # -- the panes -----------------------------------------------------------------------

    @property
    def workspace(self) -> "Workspace":
        """The panes of the chosen task, made when they are first needed."""
        if self._workspace is None:
            from aktiv_app.ui.composer.workspace import Workspace

            made = Workspace(self.desk, self.context, self.copy_talk, self.strip, self._stack)
            self._workspace = made
            self._stack.addWidget(made)
            # The form hears of a change before the page is turned to it.
            self.desk.composer.fields_changed.disconnect(self._choose_page)
            self.desk.composer.fields_changed.connect(self._choose_page)
            self._put_bar_last()
            self.splitters_made.emit()
        return self._workspace

    def _put_bar_last(self) -> None:
        """Let Tab reach the bar, which is older, after the panes, as the eye does."""
        for stop in (self.bar.chip, self.bar.tools, self.bar.copy):
            last = self.window().previousInFocusChain()
            while last is not None and last.focusPolicy() == Qt.FocusPolicy.NoFocus:
                last = last.previousInFocusChain()
            if last is not None:
                QWidget.setTabOrder(last, stop)

    @property
    def form(self) -> "FormPane":
        """The form of the chosen task."""
        return self.workspace.form

    @property
    def preview(self) -> "PreviewPane":
        """The prompt as it will be copied."""
        return self.workspace.preview

    @property
    def findings(self) -> "FindingsPanel":
        """The personal data that was found."""
        return self.workspace.findings

    @property
    def coach(self) -> "CoachPanel":
        """The advice about the prompt."""
        return self.workspace.coach

    @property
    def material(self) -> "MaterialTalk":
        """What brings files and pasted text into the form."""
        return self.workspace.material

    # -- tasks ---------------------------------------------------------------------------

    def choose_task(self, task_id: str) -> None:
        """Begin with a task or change to it."""
        settings = self.context.settings.current
        language = settings.prompt_language.language or self.context.language
        try:
            self.desk.composer.choose_task(task_id, language, settings.style)
        except AktivError as error:
            self._say_error(error)
            return
        self.context.settings.set("last_task", task_id)
        self.form.go_to(Part.AKTOR)

    def _say_error(self, error: AktivError) -> None:
        self.strip.say("error", self.context.tr(error.message))

    def save_to_bank(self) -> None:
        """Ask for a title and keep the prompt in the bank."""
        # Read when it is needed: the window is there sooner without it.
        from aktiv_app.ui.composer.saving import SaveTalk

        self.saving = SaveTalk(self.desk, self.context, self.strip, self)
        self.saving.ask()

    def begin_anew(self) -> None:
        """Empty the form; one step of undo brings it back."""
        session = self.desk.composer.session
        if session is not None:
            self.drafts.begin_anew(session)
            self.form.go_to(Part.AKTOR)

    def _choose_language(self, language: Language) -> None:
        self.desk.composer.edit(lambda session: session.choose_language(language))

    def _choose_page(self) -> None:
        chosen = self.desk.composer.session is not None
        focused = QApplication.focusWidget()
        leaving = chosen and (focused is None or self.start.isAncestorOf(focused))
        self._stack.setCurrentWidget(self.workspace if chosen else self.start)
        if leaving:
            self.form.go_to(Part.AKTOR)
        if chosen:
            self.drafts.task_chosen()

    def review(self) -> None:
        """Go to the first value that awaits a decision."""
        self.workspace.review()

    def _next_mark(self) -> None:
        if self._workspace is not None:
            self._workspace.next_mark()

    def _previous_mark(self) -> None:
        if self._workspace is not None:
            self._workspace.previous_mark()

    def _give_role(self) -> None:
        if self._workspace is not None:
            self._workspace.give_role()

    def _dropped(self, files: tuple[Path, ...]) -> None:
        self.material.drop(files)

    # -- for the window ------------------------------------------------------------------

    def panes(self) -> Sequence[QWidget]:
        """Form, preview, the lists below it, and the bar."""
        if self.desk.composer.session is None:
            return (self.start,)
        return (self.form, self.preview.view, self.workspace.below, self.bar.copy)

    def commands(self) -> Sequence[Command]:
        """The tasks and what can be done with the prompt."""
        tr = self.context.tr
        tasks = [
            Command(
                entry.names[self.context.language],
                _Chooser(self, entry.id),
                entry.icon,
                tr.t("Task"),
                tuple(entry.names.values()),
            )
            for entry in self.desk.parts.catalog.entries().tasks
            if self.context.policy.allows_task(entry.id)
        ]
        if self.desk.composer.session is None:
            return tasks
        return [
            Command(tr.t("Copy prompt"), self.copy_talk.copy, "copy"),
            Command(tr.t("New prompt"), self.begin_anew, "square-pen"),
            *(
                (Command(tr.t("Save to the bank"), self.save_to_bank, "library"),)
                if self.desk.parts.bank is not None
                else ()
            ),
            *tasks,
        ]

    def shortcuts(self) -> Sequence[Shortcut]:
        """The keys of this screen."""
        tr = self.context.tr
        return (
            Shortcut(COPY_KEYS, tr.t("Copy prompt")),
            Shortcut(STOP_KEY, tr.t("Stop waiting to copy")),
            Shortcut("Ctrl+N", tr.t("New prompt")),
            Shortcut("Ctrl+Z", tr.t("Undo")),
            Shortcut("Ctrl+Shift+Z", tr.t("Redo")),
            Shortcut("F8", tr.t("Next mark in the prompt")),
            Shortcut("Shift+F8", tr.t("Previous mark in the prompt")),
            Shortcut("F2", tr.t("Give a person a role")),
        )

    def splitters(self) -> Mapping[str, QSplitter]:
        """Form and preview; preview and lists."""
        return {} if self._workspace is None else self._workspace.splitters()

    def view_state(self) -> Mapping[str, object]:
        """The open tab and how far the form is scrolled."""
        return {} if self._workspace is None else self._workspace.view_state()

    def restore_view_state(self, state: Mapping[str, object]) -> None:
        """Back to where the user was."""
        if self._workspace is not None:
            self._workspace.restore_view_state(state)

    def will_close(self) -> None:
        """Keep what has not been kept yet."""
        self.desk.keeper.save_waiting()


class _Chooser:
    """Chooses one task when called."""

    def __init__(self, view: ComposeView, task_id: str) -> None:
        self._view = view
        self._task_id = task_id

    def __call__(self) -> None:
        self._view.choose_task(self._task_id)

"""The Compose screen: form left, the text that will be copied right, Copy at the bottom."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.errors import AktivError
from aktiv_app.core.languages import Language
from aktiv_app.core.model import Part, Style
from aktiv_app.privacy.screened import Mark
from aktiv_app.services.api import EngineState
from aktiv_app.ui.components.panels import Card, SegmentedTabs, separator
from aktiv_app.ui.composer.bar import COPY_KEYS, CopyBar
from aktiv_app.ui.composer.coach.panel import CoachPanel
from aktiv_app.ui.composer.copy_talk import CopyTalk
from aktiv_app.ui.composer.desk import Desk
from aktiv_app.ui.composer.draft_talk import DraftTalk
from aktiv_app.ui.composer.dropping import DropOverlay
from aktiv_app.ui.composer.findings.model import FindingRow
from aktiv_app.ui.composer.findings.panel import FindingsPanel
from aktiv_app.ui.composer.form.pane import FormPane
from aktiv_app.ui.composer.form.tools import FormTools
from aktiv_app.ui.composer.form.undo import FormKeys
from aktiv_app.ui.composer.header import Header
from aktiv_app.ui.composer.material_talk import MaterialTalk
from aktiv_app.ui.composer.preview.pane import PreviewPane
from aktiv_app.ui.composer.start import StartPage
from aktiv_app.ui.composer.strip import Strip
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.window.screen import Command, ScreenView, Shortcut

_FINDINGS, _ADVICE = "findings", "advice"
_PANE_LEAST = 450
"""Two panes side by side fit the smallest window, whatever the size of the text."""


class ComposeView(ScreenView):
    """Puts the panes together; what they do is in their own modules."""

    def __init__(self, desk: Desk, context: UiContext) -> None:
        super().__init__(context, "")
        self.setObjectName("compose")
        self.desk = desk
        composer, tr = desk.composer, context.tr
        self.header_bar = Header(desk, context, self)
        self.header_bar.task_chosen.connect(self.choose_task)
        self.header_bar.language_chosen.connect(self._choose_language)
        self.header_bar.new_wanted.connect(self.begin_anew)

        entries = tuple(
            entry
            for entry in desk.parts.catalog.entries().tasks
            if context.policy.allows_task(entry.id)
        )
        self.start = StartPage(entries, context.language, context)
        self.start.chosen.connect(self.choose_task)
        self._keys = FormKeys(self)
        tools = FormTools(tr, context.theme, self._keys, context.clipboard)
        self.form = FormPane(composer, context.language, tools)
        self.preview = PreviewPane(composer, context, desk.parts.reasons, self._take)
        self.findings = FindingsPanel(composer, context, desk.parts.reasons)
        self.coach = CoachPanel(composer, context)
        self._tabs = SegmentedTabs(tr.t("Below the prompt"))
        self._tabs.add_tab(_FINDINGS, tr.t("Personal data"))
        self._tabs.add_tab(_ADVICE, tr.t("Advice"))
        self._below = QStackedWidget()
        self._below.addWidget(self.findings)
        self._below.addWidget(self.coach)

        self._form_side = QWidget()
        left = QVBoxLayout(self._form_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        above_form = QVBoxLayout()
        left.addLayout(above_form)
        left.addWidget(self.form, 1)
        self._text_side = self._make_right()
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self._form_side)
        self._panes.addWidget(self._text_side)
        least = min(context.theme.metrics.scaled(400), _PANE_LEAST)
        self._form_side.setMinimumWidth(least)
        self._text_side.setMinimumWidth(least)
        # As in the drawing: slightly more room for the form. Remembered once it is moved.
        self._panes.setSizes([620, 580])
        self._panes.setStretchFactor(0, 1)
        self._panes.setStretchFactor(1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self._panes)

        self.strip = Strip(context.theme, tr)
        self._top = QVBoxLayout()
        self._top.setContentsMargins(24, 0, 24, 0)
        self.body.addLayout(self._top)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.strip)
        self.bar = CopyBar(composer, desk.copying, context, self.set_bottom_bar(), self)
        self.overlay = DropOverlay(context.theme, tr, self)
        self.material = MaterialTalk(desk, context, self.form, above_form, self.strip, self)
        self.drafts = DraftTalk(desk, context, self._top, self)
        self.copy_talk = CopyTalk(desk, context, self.bar, self.strip, self)
        self._connect()
        self._choose_page()

    def _make_right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 16, 24, 16)
        below = Card()
        inside = QVBoxLayout(below)
        inside.setContentsMargins(1, 1, 1, 4)
        inside.setSpacing(0)
        inside.addWidget(self._tabs)
        inside.addWidget(separator())
        inside.addWidget(self._below, 1)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._rows.setChildrenCollapsible(False)
        self._rows.setHandleWidth(12)
        self._rows.addWidget(self.preview)
        self._rows.addWidget(below)
        self._rows.setSizes([420, 280])
        self._rows.setStretchFactor(0, 3)
        self._rows.setStretchFactor(1, 2)
        column.addWidget(self._rows)
        return right

    def _connect(self) -> None:
        composer = self.desk.composer
        composer.fields_changed.connect(self._choose_page)
        composer.screened_changed.connect(self._follow_highlight)
        self._tabs.chosen.connect(self._show_tab)
        self.findings.counted.connect(self._count_findings)
        self.coach.counted.connect(self._count_advice)
        self._count_findings(len(self.findings.model.rows))
        self._count_advice(len(composer.advice))
        self.preview.style_chosen.connect(self._choose_style)
        self.preview.mark_chosen.connect(self._mark_chosen)
        self.preview.copy_requested.connect(self.copy_talk.copy_excerpt)
        self.preview.selection_began.connect(self.desk.copying.seal_shown)
        self.findings.row_chosen.connect(self._row_chosen)
        self.findings.menu_wanted.connect(self._open_menu)
        self.coach.go_wanted.connect(self._go_to_advice)
        self.coach.insert_wanted.connect(self._insert_advice)
        self.bar.copy_wanted.connect(self.copy_talk.copy)
        self.bar.undecided_wanted.connect(self.review)
        self.copy_talk.review_wanted.connect(self.review)
        self.overlay.dropped.connect(self._dropped)
        self._shortcuts = [
            self._key(COPY_KEYS, self.copy_talk.copy),
            self._key("Ctrl+Enter", self.copy_talk.copy),
            self._key("Ctrl+Z", composer.undo),
            self._key("Ctrl+Shift+Z", composer.redo),
            self._key("Ctrl+Y", composer.redo),
            self._key("Ctrl+N", self.begin_anew),
            self._key("F8", self._next_mark),
            self._key("Shift+F8", self._previous_mark),
        ]

    def _key(self, keys: str, work: object) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(work)
        return shortcut

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.fit(self.width())

    # -- tasks ---------------------------------------------------------------------------

    def choose_task(self, task_id: str) -> None:
        """Begin with a task or change to it."""
        settings = self.context.settings.current
        language = settings.prompt_language.language or self.context.language
        try:
            self.desk.composer.choose_task(task_id, language, settings.style)
        except AktivError as error:
            self.strip.say("error", self.context.tr(error.message))
            return
        self.context.settings.set("last_task", task_id)
        self.form.go_to(Part.AKTOR)

    def begin_anew(self) -> None:
        """Empty the form; one step of undo brings it back."""
        session = self.desk.composer.session
        if session is not None:
            self.drafts.begin_anew(session)
            self.form.go_to(Part.AKTOR)

    def _choose_language(self, language: Language) -> None:
        self.desk.composer.edit(lambda session: session.choose_language(language))

    def _choose_style(self, style: Style) -> None:
        self.desk.composer.edit(lambda session: session.choose_style(style))
        self.context.settings.set("style", style.value)

    def _choose_page(self) -> None:
        chosen = self.desk.composer.session is not None
        focused = QApplication.focusWidget()
        leaving = chosen and (focused is None or self.start.isAncestorOf(focused))
        self._stack.setCurrentWidget(self._panes if chosen else self.start)
        if leaving:
            self.form.go_to(Part.AKTOR)
        if chosen and self.drafts.notice is not None:
            self.drafts.dismiss()

    # -- findings and advice -------------------------------------------------------------

    def review(self) -> None:
        """Go to the first value that awaits a decision."""
        self._tabs.choose(_FINDINGS)
        row = self.findings.go_to_first_undecided()
        if row is not None:
            self._row_chosen(row)

    def _row_chosen(self, row: FindingRow) -> None:
        self.preview.view.highlight(row.marks)
        self.preview.view.show_mark(row.marks[0])
        self.form.point_at(row.parts[0] if row.parts else None)

    def _follow_highlight(self) -> None:
        """After a new check the marks of the chosen value stand elsewhere."""
        if self.preview.view.extraSelections():
            row = self.findings.current_row()
            self.preview.view.highlight(row.marks if row is not None else ())

    def _mark_chosen(self, mark: Mark) -> None:
        self._tabs.choose(_FINDINGS)
        self.findings.choose_mark(mark)

    def _open_menu(self, mark: Mark, place: QPoint) -> None:
        self.preview.menu_for(mark).popup(place)

    def _next_mark(self) -> None:
        self.preview.view.setFocus()
        self.preview.view.go_to_next_mark()

    def _previous_mark(self) -> None:
        self.preview.view.setFocus()
        self.preview.view.go_to_next_mark(backwards=True)

    def _go_to_advice(self, advice: Advice) -> None:
        self.form.go_to(Part(advice.part), advice.target)

    def _insert_advice(self, advice: Advice) -> None:
        self.desk.composer.edit(lambda session: session.apply_fix(advice))
        self.form.go_to(Part(advice.part), advice.target)

    def _show_tab(self, key: str) -> None:
        self._below.setCurrentWidget(self.findings if key == _FINDINGS else self.coach)

    def _count_findings(self, count: int) -> None:
        # Zero would be a promise while nothing has been checked.
        composer = self.desk.composer
        unchecked = composer.screened is None or composer.engine is EngineState.FAILED
        self._tabs.set_count(_FINDINGS, None if unchecked else count)

    def _count_advice(self, count: int) -> None:
        self._tabs.set_count(_ADVICE, count)

    # -- material and clipboard ----------------------------------------------------------

    def _dropped(self, files: tuple[Path, ...]) -> None:
        self.material.drop(files)

    def _take(self, start: int, end: int) -> QMimeData | None:
        sealed = self.desk.copying.sealed()
        if sealed is None:
            # A drag is tried on purpose; X11's primary selection follows every selecting.
            if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
                self.copy_talk.explain_unsealed()
            return None
        return self.context.clipboard.mime_data(sealed.excerpt(start, end))

    # -- for the window ------------------------------------------------------------------

    def panes(self) -> Sequence[QWidget]:
        """Form, preview, the lists below it, and the bar."""
        if self.desk.composer.session is None:
            return (self.start,)
        return (self.form, self.preview.view, self._below, self.bar.copy)

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
            *tasks,
        ]

    def shortcuts(self) -> Sequence[Shortcut]:
        """The keys of this screen."""
        tr = self.context.tr
        return (
            Shortcut(COPY_KEYS, tr.t("Copy prompt")),
            Shortcut("Ctrl+N", tr.t("New prompt")),
            Shortcut("Ctrl+Z", tr.t("Undo")),
            Shortcut("Ctrl+Shift+Z", tr.t("Redo")),
            Shortcut("F8", tr.t("Next mark in the prompt")),
            Shortcut("Shift+F8", tr.t("Previous mark in the prompt")),
        )

    def splitters(self) -> Mapping[str, QSplitter]:
        """Form and preview; preview and lists."""
        return {"compose-panes": self._panes, "compose-rows": self._rows}

    def view_state(self) -> Mapping[str, object]:
        """The open tab and how far the form is scrolled."""
        return {"tab": self._tabs.current, "scroll": self.form.verticalScrollBar().value()}

    def restore_view_state(self, state: Mapping[str, object]) -> None:
        """Back to where the user was."""
        tab, scroll = state.get("tab"), state.get("scroll")
        if tab in (_FINDINGS, _ADVICE):
            self._tabs.choose(str(tab))
        if isinstance(scroll, int):
            self.form.verticalScrollBar().setValue(scroll)

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

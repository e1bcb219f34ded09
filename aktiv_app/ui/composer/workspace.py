"""Form left, the text that will be copied right, and below it findings and advice.

Made when a task is first chosen or a draft comes back: the page with the tasks is there
sooner without it.
"""

from collections.abc import Mapping

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.model import Part, Style
from aktiv_app.privacy.replacing.screened import Mark
from aktiv_app.services.api import EngineState
from aktiv_app.ui.components.buttons import LinkButton
from aktiv_app.ui.components.panels import Card, separator
from aktiv_app.ui.components.strip import Strip
from aktiv_app.ui.components.tabs import SegmentedTabs
from aktiv_app.ui.composer.coach.panel import CoachPanel
from aktiv_app.ui.composer.copy_talk import CopyTalk
from aktiv_app.ui.composer.desk import Desk
from aktiv_app.ui.composer.findings.panel import FindingsPanel
from aktiv_app.ui.composer.findings.rows import FindingRow
from aktiv_app.ui.composer.form.pane import FormPane
from aktiv_app.ui.composer.form.tools import FormTools
from aktiv_app.ui.composer.form.undo import FormKeys
from aktiv_app.ui.composer.material_talk import MaterialTalk
from aktiv_app.ui.composer.preview.pane import PreviewPane
from aktiv_app.ui.composer.preview.role_menu import has_roles
from aktiv_app.ui.context import UiContext

_FINDINGS, _ADVICE = "findings", "advice"
_AROUND_ICON = 11  # at each side of an icon that stands for a link


class Workspace(QSplitter):
    """Puts the panes together; what they do is in their own modules."""

    def __init__(
        self,
        desk: Desk,
        context: UiContext,
        copy_talk: CopyTalk,
        strip: Strip,
        parent: QWidget,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.desk = desk
        self.context = context
        self._copy_talk = copy_talk
        self._strip = strip
        composer, tr = desk.composer, context.tr
        self._keys = FormKeys(self)
        tools = FormTools(tr, context.theme, self._keys, context.clipboard)
        # From the outside in: what comes into a window is given its looks with all that is in it.
        self.form_side, self.text_side = QWidget(self), QWidget(self)
        self._rows = QSplitter(Qt.Orientation.Vertical, self.text_side)
        card = Card(self._rows)
        self.below = QStackedWidget(card)
        self.form = FormPane(composer, context.language, tools, self.form_side)
        self.preview = PreviewPane(composer, context, desk.parts.reasons, self._take, self._rows)
        # Above the lists, so Tab reaches them first.
        self.tabs = SegmentedTabs(tr.t("Below the prompt"), card)
        self.tabs.add_tab(_FINDINGS, tr.t("Personal data"))
        self.tabs.add_tab(_ADVICE, tr.t("Advice"))
        about, question = tr.t("About the check"), "circle-question-mark"
        self.about = LinkButton(context.theme, about, question, parent=card)
        self.about.icon_says_it = True
        self.findings = FindingsPanel(composer, context, desk.parts.reasons, self.below)
        self.coach = CoachPanel(composer, context, self.about, self.below)
        self.below.addWidget(self.findings)
        self.below.addWidget(self.coach)

        left = QVBoxLayout(self.form_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        above_form = QVBoxLayout()
        left.addLayout(above_form)
        left.addWidget(self.form, 1)
        self._fill_right(card)
        self.setChildrenCollapsible(False)
        self.addWidget(self.form_side)
        self.addWidget(self.text_side)
        least = context.theme.metrics.pane_least
        self.form_side.setMinimumWidth(least)
        self.text_side.setMinimumWidth(least)
        # As in the drawing: slightly more room for the form. Remembered once it is moved.
        self.setSizes([620, 580])
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 1)
        self.material = MaterialTalk(desk, context, self.form, above_form, strip, self)
        self._connect()

    def _keep_icon(self) -> None:
        """However little room there is, the link's icon is seen."""
        self.about.setMinimumWidth(self.context.theme.metrics.icon + 2 * _AROUND_ICON)

    def _fill_right(self, below: Card) -> None:
        column = QVBoxLayout(self.text_side)
        column.setContentsMargins(12, 16, 24, 16)
        inside = QVBoxLayout(below)
        inside.setContentsMargins(1, 1, 1, 4)
        inside.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)
        # Where there is little room, the tabs keep their words and the link is its icon.
        self.about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._keep_icon()
        self.context.theme.changed.connect(self._keep_icon)
        head.addWidget(self.tabs)
        head.addWidget(self.about, 1, Qt.AlignmentFlag.AlignRight)
        inside.addLayout(head)
        inside.addWidget(separator())
        inside.addWidget(self.below, 1)
        self._rows.setChildrenCollapsible(False)
        self._rows.setHandleWidth(12)
        self._rows.addWidget(self.preview)
        self._rows.addWidget(below)
        self._rows.setSizes([400, 300])
        self._rows.setStretchFactor(0, 3)
        self._rows.setStretchFactor(1, 2)
        column.addWidget(self._rows)

    def _connect(self) -> None:
        composer = self.desk.composer
        composer.screened_changed.connect(self._follow_highlight)
        self.tabs.chosen.connect(self._show_tab)
        self.findings.counted.connect(self._count_findings)
        self.coach.counted.connect(self._count_advice)
        self._count_findings(len(self.findings.model.rows))
        self._count_advice(len(composer.coach.advice))
        self.preview.style_chosen.connect(self._choose_style)
        self.preview.mark_chosen.connect(self._mark_chosen)
        self.preview.copy_requested.connect(self._copy_talk.copy_excerpt)
        self.preview.selection_began.connect(self._copy_talk.selection_began)
        self.findings.row_chosen.connect(self._row_chosen)
        self.findings.menu_wanted.connect(self._open_menu)
        self.findings.roles_wanted.connect(self._open_roles)
        self.about.clicked.connect(self._open_help)
        self.coach.go_wanted.connect(self._go_to_advice)
        self.coach.insert_wanted.connect(self._insert_advice)

    def _choose_style(self, style: Style) -> None:
        self.desk.composer.edit(lambda session: session.choose_style(style))
        self.context.settings.set("style", style.value)

    def review(self) -> None:
        """Go to the first value that awaits a decision."""
        self.tabs.choose(_FINDINGS)
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
        self.tabs.choose(_FINDINGS)
        self.findings.choose_mark(mark)

    def _open_menu(self, mark: Mark, place: QPoint) -> None:
        self.preview.menu_for(mark).popup(place)

    def _open_roles(self, mark: Mark, place: QPoint) -> None:
        if has_roles(mark):
            self.preview.roles_for(mark).popup(place)
        else:
            tr = self.context.tr
            words = tr.t("Only people can have a role. Choose a name in the prompt.")
            self._strip.say("info", words)

    def give_role(self) -> None:
        """Open the roles for the mark the user is at: in the text, or in the list."""
        view = self.preview.view
        mark = view.current_mark() if view.hasFocus() else None
        if mark is not None:
            self._open_roles(mark, view.place_of(mark))
        elif not view.hasFocus() and self.findings.current_row() is not None:
            self.findings.open_roles()
        else:
            tr = self.context.tr
            self._strip.say("info", tr.t("Go to a name in the prompt first, with F8."))

    def _open_help(self) -> None:
        self.context.go_to("help/privacy")

    def next_mark(self) -> None:
        """Go to the next mark in the prompt."""
        self.preview.view.setFocus()
        self.preview.view.go_to_next_mark()

    def previous_mark(self) -> None:
        """Go to the mark before."""
        self.preview.view.setFocus()
        self.preview.view.go_to_next_mark(backwards=True)

    def _go_to_advice(self, advice: Advice) -> None:
        self.form.go_to(Part(advice.part), advice.target)

    def _insert_advice(self, advice: Advice) -> None:
        self.desk.composer.edit(lambda session: session.apply_fix(advice))
        self.form.go_to(Part(advice.part), advice.target)

    def _show_tab(self, key: str) -> None:
        self.below.setCurrentWidget(self.findings if key == _FINDINGS else self.coach)

    def _count_findings(self, count: int) -> None:
        # Zero would be a promise while nothing has been checked.
        composer = self.desk.composer
        unchecked = composer.screened is None or composer.engine is EngineState.FAILED
        unchecked = unchecked or (composer.checking and not count)
        self.tabs.set_count(_FINDINGS, None if unchecked else count)

    def _count_advice(self, count: int) -> None:
        self.tabs.set_count(_ADVICE, count)

    def _take(self, start: int, end: int) -> QMimeData | None:
        sealed = self._copy_talk.selected()
        if sealed is None:
            # A drag is tried on purpose; X11's primary selection follows every selecting.
            if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
                self._copy_talk.explain_unsealed()
            return None
        return self.context.clipboard.mime_data(sealed.excerpt(start, end))

    def splitters(self) -> Mapping[str, QSplitter]:
        """Form and preview; preview and lists."""
        return {"compose-panes": self, "compose-rows": self._rows}

    def view_state(self) -> Mapping[str, object]:
        """The open tab and how far the form is scrolled."""
        return {"tab": self.tabs.current, "scroll": self.form.verticalScrollBar().value()}

    def restore_view_state(self, state: Mapping[str, object]) -> None:
        """Back to where the user was."""
        tab, scroll = state.get("tab"), state.get("scroll")
        if tab in (_FINDINGS, _ADVICE):
            self.tabs.choose(str(tab))
        if isinstance(scroll, int):
            self.form.verticalScrollBar().setValue(scroll)

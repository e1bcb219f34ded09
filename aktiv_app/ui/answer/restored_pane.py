"""The right-hand pane: the restored text with its head line, or why there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from aktiv_app.privacy.restoring.answer import Span
from aktiv_app.ui.answer.account.questions import explained
from aktiv_app.ui.answer.case_words import CaseWords
from aktiv_app.ui.answer.desk import AnswerDesk
from aktiv_app.ui.answer.restored import RestoredView
from aktiv_app.ui.answer.showing import NOTHING, Place, shown
from aktiv_app.ui.components.fields import CheckBox
from aktiv_app.ui.components.labels import ElidedLabel
from aktiv_app.ui.components.panels import EmptyState
from aktiv_app.ui.components.text_pane import TextPane
from aktiv_app.ui.composer.finding_words import LABEL_NAMES
from aktiv_app.ui.context import UiContext


class RestoredPane(TextPane):
    """Follows the desk. `fitting_wanted` asks for the case that the answer belongs to."""

    fitting_wanted = Signal()

    def __init__(self, desk: AnswerDesk, words: CaseWords, context: UiContext) -> None:
        super().__init__(context.theme)
        self._desk = desk
        self._words = words
        self._context = context
        tr, theme = context.tr, context.theme
        title = ElidedLabel("", "strong")
        title.keeps_shorter = True
        title.set_full_text(tr.t("With the real values"), shorter=tr.t("Real values"))
        where = ElidedLabel(tr.t("only on this computer"), "small", spare=True)
        self.changes = CheckBox(theme, tr.t("Show what changed"))
        self.changes.setToolTip(tr.t("Shows what the AI wrote before each value"))
        self.changes.toggled.connect(self.refresh)
        # As high as the buttons over the other text, so that both texts begin level.
        self.changes.setMinimumHeight(theme.metrics.control_height)
        self.head.addWidget(title)
        # It has the room that is left, or none.
        where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.head.addWidget(where, 1)
        self.head.addWidget(self.changes)
        self.view = RestoredView(theme.colours, tr, self._describe)
        self.view.setProperty("look", "bare")
        self.view.setAccessibleName(tr.t("The answer with the real values"))
        self.view.setAccessibleDescription(tr.t("F8 goes to the next value"))
        self._waiting = EmptyState(
            theme,
            "clipboard-paste",
            tr.t("Paste the answer"),
            tr.t("The names and numbers are put back here, on this computer only."),
        )
        self._refused: QWidget | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._waiting)
        self.hold(self._stack)
        theme.changed.connect(self._recolour)
        self.refresh()

    def refresh(self) -> None:
        """Show the latest restored answer, or why there is none."""
        result, problem = self._desk.result, self._desk.problem
        tr = self._context.tr
        self._drop_refused()
        usable = result is not None and result.refused is None
        self.changes.setEnabled(usable and result is not None and bool(result.spans))
        if result is not None and usable:
            changes = self.changes.isChecked()
            self.view.show_answer(shown(result, self._desk.questions, changes=changes))
            self._stack.setCurrentWidget(self.view)
            return
        self.view.show_answer(NOTHING)
        if problem is not None:
            self._show_refused(tr.t("Nothing was put back"), tr(problem.message), "")
        elif result is not None and result.refused is not None:
            fitting = self._desk.fitting
            action = ""
            if fitting is not None:
                named = self._words.entry(fitting.title, fitting.sent_at or fitting.started)
                action = tr.t("Use “{case}”", case=named)
            self._show_refused(tr.t("Nothing was put back"), tr(result.refused), action)
        else:
            self._stack.setCurrentWidget(self._waiting)

    def _show_refused(self, title: str, text: str, action: str) -> None:
        page = EmptyState(
            self._context.theme, "shield-alert", title, text, action.replace("&", "&&")
        )
        page.acted.connect(self.fitting_wanted)
        self._refused = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _drop_refused(self) -> None:
        if self._refused is not None:
            self._stack.removeWidget(self._refused)
            self._refused.hide()
            self._refused.deleteLater()
            self._refused = None

    def _describe(self, place: Place) -> str:
        tr, result = self._context.tr, self._desk.result
        if result is None:
            return ""
        asked = next((found for found in self._desk.questions if found.start == place.start), None)
        if asked is not None and not place.placeholder:
            return explained(asked, tr)
        span = _span_at(result.spans, place.start)
        if span is None:
            return tr.t("Looks like a placeholder and was left as it stands")
        row = next(
            (row for row in result.account.placeholders if row.placeholder == span.placeholder),
            None,
        )
        kind = f"{tr(LABEL_NAMES[row.label])}: " if row is not None else ""
        return kind + tr.t("put back in place of {placeholder}", placeholder=span.written)

    def _recolour(self) -> None:
        self.view.set_colours(self._context.theme.colours)


def _span_at(spans: tuple[Span, ...], start: int) -> Span | None:
    return next((span for span in spans if span.start == start), None)

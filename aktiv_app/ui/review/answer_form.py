"""What a reviewer fills in: checks to look at, trials, a comment, the last day."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.services.bank.words import refusal_message
from aktiv_app.ui.bank.check_list import CheckList
from aktiv_app.ui.bank.point_words import point_words
from aktiv_app.ui.components.buttons import LinkButton
from aktiv_app.ui.components.fields import DateEdit, GrowingTextEdit
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.composer.form.in_sight import KeepInSight
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.review.desk import ReviewDesk
from aktiv_app.ui.review.evidence import EvidenceEditor

_LONGEST = timedelta(days=5 * 366)


class AnswerForm(QScrollArea):
    """Writes into the desk's draft as one types. `changed` tells that something is other."""

    changed = Signal()

    def __init__(self, desk: ReviewDesk, context: UiContext) -> None:
        super().__init__()
        self._desk = desk
        self._context = context
        tr, theme = context.tr, context.theme
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("look", "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(4, 4, 8, 8)
        column.setSpacing(6)
        self.refusal = InlineNotice(theme, "warning", "")
        column.addWidget(self.refusal)
        column.addWidget(label(tr.t("Automatic checks"), "strong"))
        self.checks = CheckList(context, point_words)
        column.addWidget(self.checks)
        self.again = LinkButton(theme, tr.t("Check again"), "rotate-ccw")
        self.again.clicked.connect(desk.check_again)
        column.addWidget(self.again)
        column.addSpacing(8)
        self.fields = QWidget()
        inner = QVBoxLayout(self.fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(label(tr.t("Evidence"), "strong"))
        inner.addWidget(
            label(tr.t("In which tool you tried it, and what came of it."), "small", wrap=True)
        )
        self.evidence = EvidenceEditor(context)
        inner.addWidget(self.evidence)
        inner.addSpacing(8)
        inner.addWidget(label(tr.t("Comment"), "strong"))
        self.comment = GrowingTextEdit(tr.t("Comment"), 3, 8)
        self.comment.setPlaceholderText(tr.t("Needed when you return it: what is to be changed"))
        inner.addWidget(self.comment)
        inner.addSpacing(8)
        inner.addWidget(label(tr.t("Approved until"), "strong"))
        self.expires = DateEdit(theme, tr.t("Approved until"))
        inner.addWidget(self.expires, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.fields)
        column.addStretch(1)
        self.setWidget(page)
        KeepInSight(self, self.comment.cursorPositionChanged, theme.metrics.scaled(48))
        self._showing = False
        self.comment.textChanged.connect(self._write)
        self.evidence.changed.connect(self._write)
        self.expires.dateChanged.connect(self._write)
        desk.chosen_changed.connect(self.show_entry)
        desk.checked.connect(self.show_checks)
        self.show_entry()

    def show_entry(self) -> None:
        """Show what has been filled in for the chosen proposal."""
        self._showing = True
        entry, queue, draft = self._desk.chosen, self._desk.queue, self._desk.draft
        if self.comment.toPlainText() != draft.comment:
            self.comment.setPlainText(draft.comment)
        if self.evidence.evidence != draft.evidence or not self.evidence.rows:
            self.evidence.show_evidence(draft.evidence)
        if queue is not None:
            today = QDate.currentDate()
            self.expires.setMinimumDate(today)
            self.expires.setMaximumDate(today.addDays(_LONGEST.days))
            day = draft.expires or queue.expires
            self.expires.setDate(QDate(day.year, day.month, day.day))
        refusal = entry.refusal if entry is not None else None
        self.refusal.setVisible(refusal is not None)
        if refusal is not None:
            self.refusal.set_text(self._context.tr(refusal_message(refusal)))
        self.fields.setVisible(refusal is None and entry is not None)
        self._showing = False
        self.show_checks()

    def show_checks(self) -> None:
        """Show how the automatic checks ended, as of now."""
        report = self._desk.report
        if report is None:
            self.checks.show_waiting()
        elif isinstance(report, AktivError):
            self.checks.show_problem(self._context.tr(report.message))
        else:
            self.checks.show_report(report)
        failed = report is not None and (isinstance(report, AktivError) or not report.passed)
        self.again.setVisible(failed)
        self.changed.emit()

    @property
    def day(self) -> date:
        """The last day of the approval."""
        day = self.expires.date()
        return date(day.year(), day.month(), day.day())

    def _write(self) -> None:
        if self._showing:
            return
        draft = self._desk.draft
        draft.comment = self.comment.toPlainText()
        draft.evidence = self.evidence.evidence
        queue = self._desk.queue
        draft.expires = None if queue is not None and self.day == queue.expires else self.day
        self.changed.emit()

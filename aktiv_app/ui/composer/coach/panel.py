"""The coach's points: what each part lacks, why it matters, and how to mend it."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from aktiv_app.core.coach.advice import Advice
from aktiv_app.core.messages import msg
from aktiv_app.core.model import Part
from aktiv_app.ui.components.buttons import LinkButton
from aktiv_app.ui.components.labels import LetterBadge, label
from aktiv_app.ui.components.panels import EmptyState, separator
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.composer.part_words import PART_NAMES
from aktiv_app.ui.context import UiContext


class AdviceRow(QWidget):
    """One point. `go_wanted` and `insert_wanted` carry it."""

    go_wanted = Signal(object)
    insert_wanted = Signal(object)

    def __init__(self, advice: Advice, context: UiContext) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        title = tr(advice.title)
        self.advice = advice
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(title, "strong", wrap=True))
        texts.addWidget(label(tr(advice.why), "small", wrap=True))
        actions = QHBoxLayout()
        actions.setContentsMargins(0, 0, 0, 0)
        go = LinkButton(theme, tr.t("Go to field"))
        go.setAccessibleName(tr.t("Go to field: {advice}", advice=title))
        go.clicked.connect(self._go)
        actions.addWidget(go)
        self.stops: list[QPushButton] = [go]
        if advice.fix:
            insert = LinkButton(theme, tr.t("Insert a proposal"))
            insert.setAccessibleName(tr.t("Insert a proposal: {advice}", advice=title))
            insert.setToolTip(advice.fix)
            insert.clicked.connect(self._insert)
            actions.addWidget(insert)
            self.stops.append(insert)
        actions.addStretch(1)
        texts.addLayout(actions)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 4)
        row.setSpacing(12)
        part = Part(advice.part)
        badge = LetterBadge(theme, part.letter, tr(PART_NAMES[part]))
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def _go(self) -> None:
        self.go_wanted.emit(self.advice)

    def _insert(self) -> None:
        self.insert_wanted.emit(self.advice)


class CoachPanel(QScrollArea):
    """Follows the composer's advice."""

    go_wanted = Signal(object)
    insert_wanted = Signal(object)
    counted = Signal(int)

    def __init__(
        self, composer: Composer, context: UiContext, above: QWidget, parent: QWidget
    ) -> None:
        """`above` is what Tab reaches before the advice."""
        super().__init__(parent)
        self._composer = composer
        self._above = above
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(context.tr.t("Advice on the prompt"))
        self._rows: list[AdviceRow] = []
        self._shown: tuple[Advice, ...] | None = None
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        composer.coach.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Follow the newest advice. It is put on the page when somebody looks at that."""
        advice = self._advice()
        if self.isVisible():
            self._show(advice)
        self.counted.emit(len(advice))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self._advice())

    def _advice(self) -> tuple[Advice, ...]:
        return (*self._missing(), *self._composer.coach.advice)

    def _show(self, advice: tuple[Advice, ...]) -> None:
        """Points that stay keep their rows, and with them the focus and their place."""
        if advice == self._shown:
            return
        self._shown = advice
        spare, self._rows = self._rows, []
        for point in advice:
            row = next((row for row in spare if row.advice == point), None)
            if row is None:
                row = AdviceRow(point, self._context)
                row.go_wanted.connect(self.go_wanted)
                row.insert_wanted.connect(self.insert_wanted)
            else:
                spare.remove(row)
            self._rows.append(row)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in self._rows:
                widget.hide()
                widget.deleteLater()
        for at, row in enumerate(self._rows):
            if at:
                self._column.addWidget(separator())
            self._column.addWidget(row)
        if not advice:
            self._column.addWidget(self._nothing())
        self._column.addStretch(1)
        # New rows stand last in the window's Tab order.
        stops = (stop for row in self._rows for stop in row.stops)
        for one, next_one in pairwise((self._above, *stops)):
            QWidget.setTabOrder(one, next_one)

    def _nothing(self) -> EmptyState:
        tr = self._context.tr
        return EmptyState(
            self._context.theme,
            "lightbulb",
            tr.t("No advice right now"),
            tr.t("The coach has nothing to add. You know the task best."),
        )

    def _missing(self) -> tuple[Advice, ...]:
        """A point for each needed field that is empty and that the coach does not name."""
        composer, session = self._composer, self._composer.session
        if session is None:
            return ()
        named = {advice.target for advice in composer.coach.advice}
        text = session.form_text(self._context.language)
        labels = {variable.name: variable.label for variable in text.variables}
        return tuple(
            Advice(
                rule="not_filled_in",
                part=variable.part,
                title=msg("“{field}” is not filled in", field=labels[variable.name]),
                why=msg("The task needs it to be clear. You can still copy without it."),
                target=variable.name,
            )
            for variable in composer.coach.missing
            if variable.name not in named and variable.name in labels
        )

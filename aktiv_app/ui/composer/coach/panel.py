"""The coach's points: what each part lacks, why it matters, and how to mend it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

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
        self._advice = advice
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
        if advice.fix:
            insert = LinkButton(theme, tr.t("Insert a proposal"))
            insert.setAccessibleName(tr.t("Insert a proposal: {advice}", advice=title))
            insert.setToolTip(advice.fix)
            insert.clicked.connect(self._insert)
            actions.addWidget(insert)
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
        self.go_wanted.emit(self._advice)

    def _insert(self) -> None:
        self.insert_wanted.emit(self._advice)


class CoachPanel(QScrollArea):
    """Follows the composer's advice."""

    go_wanted = Signal(object)
    insert_wanted = Signal(object)
    counted = Signal(int)

    def __init__(self, composer: Composer, context: UiContext) -> None:
        super().__init__()
        self._composer = composer
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(context.tr.t("Advice on the prompt"))
        composer.advice_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the newest advice, scrolled to where it was."""
        tr = self._context.tr
        place = self.verticalScrollBar().value()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        advice = (*self._missing(), *self._composer.advice)
        for at, point in enumerate(advice):
            if at:
                column.addWidget(separator())
            row = AdviceRow(point, self._context)
            row.go_wanted.connect(self.go_wanted)
            row.insert_wanted.connect(self.insert_wanted)
            column.addWidget(row)
        if not advice:
            column.addWidget(
                EmptyState(
                    self._context.theme,
                    "lightbulb",
                    tr.t("No advice right now"),
                    tr.t("The coach has nothing to add. You know the task best."),
                )
            )
        column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setValue(place)
        self.counted.emit(len(advice))

    def _missing(self) -> tuple[Advice, ...]:
        """A point for each needed field that is empty and that the coach does not name."""
        composer, session = self._composer, self._composer.session
        if session is None:
            return ()
        named = {advice.target for advice in composer.advice}
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
            for variable in composer.missing
            if variable.name not in named and variable.name in labels
        )

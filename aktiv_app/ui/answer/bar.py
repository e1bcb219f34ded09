"""The bar at the bottom: one sentence, what the text now holds, and Copy."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from aktiv_app.ui.answer.account.rows import AccountRow, RowState
from aktiv_app.ui.answer.desk import AnswerDesk
from aktiv_app.ui.components.buttons import KeyedButton
from aktiv_app.ui.components.labels import Chip, SentenceLabel, pill
from aktiv_app.ui.context import UiContext

COPY_KEYS = "Ctrl+Return"
_SHOWN_KEYS = "Ctrl+Enter"


class AnswerBar(QObject):
    """Says what came of the answer and holds the one strong button."""

    copy_wanted = Signal()
    unknown_wanted = Signal()
    question_wanted = Signal()

    def __init__(
        self, desk: AnswerDesk, context: UiContext, row: QHBoxLayout, parent: QObject
    ) -> None:
        """`row` is the screen's bottom bar, to be filled."""
        super().__init__(parent)
        self._desk = desk
        self._tr = context.tr
        self._row = row
        self._width = 0
        tr, theme = context.tr, context.theme
        self.sentence = SentenceLabel(theme.metrics.scaled(95))
        self.unknown = Chip(theme, "", "amber")
        self.unknown.clicked.connect(self.unknown_wanted)
        self.questions = Chip(theme, "", "amber")
        self.questions.clicked.connect(self.question_wanted)
        self.reminder = pill(tr.t("Holds personal data"), "warning")
        self.copy = KeyedButton(theme, "copy", tr.t("Copy text"), _SHOWN_KEYS)
        self.copy.clicked.connect(self.copy_wanted)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.unknown)
        row.addWidget(self.questions)
        row.addWidget(self.reminder)
        row.addWidget(self.copy)
        self.refresh(())

    def fit(self, width: int) -> None:
        """Leave out what can be spared where the bar is only `width` pixels wide."""
        if width != self._width:
            self._width = width
            self._show_reminder()

    def _show_reminder(self) -> None:
        result = self._desk.result
        restored = result is not None and result.refused is None and bool(result.spans)
        # Whoever copies is reminded in any case, so it is spared where not all have room.
        self.reminder.setVisible(restored and self._needed() <= self._width)

    def _needed(self) -> int:
        """The room that all take together."""
        beside = [chip for chip in (self.unknown, self.questions) if not chip.isHidden()]
        widths = [widget.sizeHint().width() for widget in (*beside, self.reminder)]
        widths += [part.minimumSizeHint().width() for part in (self.sentence, self.copy)]
        margins = self._row.contentsMargins()
        between = self._row.spacing() * (len(widths) - 1)
        return margins.left() + sum(widths) + between + margins.right()

    def refresh(self, rows: tuple[AccountRow, ...]) -> None:
        """Say what `rows`, the account of the answer shown, come to."""
        desk, tr = self._desk, self._tr
        result = desk.result
        restored = result is not None and result.refused is None
        self.sentence.set_full_text(self._sentence(rows))
        unknown = sum(1 for row in rows if row.state is RowState.UNKNOWN)
        words = tr.nt("{count} unknown", "{count} unknown", unknown)
        self.unknown.setText(words)
        self.unknown.setAccessibleName(words)
        self.unknown.setVisible(unknown > 0)
        asked = sum(1 for row in rows if row.state is RowState.QUESTION)
        words = tr.nt("{count} question to check", "{count} questions to check", asked)
        self.questions.setText(words)
        self.questions.setAccessibleName(words)
        self.questions.setVisible(asked > 0)
        self._show_reminder()
        self.copy.setEnabled(restored)

    def _sentence(self, rows: tuple[AccountRow, ...]) -> str:
        desk, tr = self._desk, self._tr
        if desk.case is None:
            if desk.kept:
                return tr.t("No case is open")
            return tr.t("The app remembers no copied prompt")
        if desk.problem is not None:
            return tr(desk.problem.message)
        result = desk.result
        if result is None:
            return tr.t("Paste the answer to see it with the real values")
        if result.refused is not None:
            return tr.t("Nothing was put back into this answer")
        values = {span.placeholder for span in result.spans}
        parts = [tr.nt("{count} value put back", "{count} values put back", len(values))]
        missing = sum(1 for row in rows if row.state is RowState.MISSING)
        if missing:
            parts.append(tr.nt("{count} not used by the AI", "{count} not used by the AI", missing))
        return ", ".join(parts)

"""The results of the automatic checks as a short list of icons and sentences."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktiv_app.core.messages import Message
from aktiv_app.ui.bank.check_words import CHECK_NAMES, ICONS, result_words
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.layouts import empty, row
from aktiv_app.ui.components.panels import IconLabel
from aktiv_app.ui.context import UiContext
from prompt_bank.model.checks import Check, CheckPoint, CheckReport, CheckResult

PointWords = Callable[[CheckPoint], Message]


class CheckList(QWidget):
    """Shows every check: being made, or how it ended."""

    def __init__(self, context: UiContext, point_words: PointWords) -> None:
        super().__init__()
        self._context = context
        self._point_words = point_words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_waiting(self) -> None:
        """The checks are being made."""
        self._clear()
        tr = self._context.tr
        waiting = tr.t("being checked")
        for check in Check:
            self._line("loader-circle", "muted", f"{tr(CHECK_NAMES[check])} – {waiting}", ())

    def show_report(self, report: CheckReport) -> None:
        """How the checks ended."""
        self._clear()
        for result in report.results:
            self._show(result)

    def show_problem(self, text: str) -> None:
        """The checks could not be made."""
        self._clear()
        self._line("triangle-alert", "amber", text, ())

    def _show(self, result: CheckResult) -> None:
        tr = self._context.tr
        icon, hue = ICONS[result.outcome]
        head, mend = result_words(result, tr)
        points = [tr(self._point_words(point)) for point in result.points]
        self._line(icon, hue, head, tuple(filter(None, [*points, mend])))

    def _line(self, icon: str, hue: str, head: str, more: tuple[str, ...]) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(head, wrap=True))
        for text in more:
            words.addWidget(label(text, "small", wrap=True))
        line = row()
        line.addWidget(IconLabel(self._context.theme, icon, hue), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        holder = QWidget()
        holder.setLayout(line)
        self._column.addWidget(holder)

    def _clear(self) -> None:
        empty(self._column)

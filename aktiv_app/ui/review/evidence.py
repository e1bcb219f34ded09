"""Evidence: in which tool the prompt was tried, with which result, on which day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from aktiv_app.ui.components.buttons import IconButton, LinkButton
from aktiv_app.ui.components.fields import ComboBox, DateEdit
from aktiv_app.ui.components.layouts import row as in_row
from aktiv_app.ui.context import UiContext
from prompt_bank.model.records import Evidence

_MOST = 20


class EvidenceRow(QWidget):
    """One trial."""

    changed = Signal()

    def __init__(self, context: UiContext, evidence: Evidence | None) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        self.tool = ComboBox(theme, tr.t("AI tool"))
        self.tool.setEditable(True)
        self.tool.addItem("")
        for tool in context.policy.tools:
            self.tool.addItem(tool.name)
        edit = QLineEdit()
        edit.setPlaceholderText(tr.t("Tool"))
        edit.setAccessibleName(tr.t("AI tool"))
        self.tool.setLineEdit(edit)
        self.result = QLineEdit()
        self.result.setPlaceholderText(tr.t("What came of it"))
        self.result.setAccessibleName(tr.t("What came of it"))
        self.result.setMaxLength(8_000)
        self.on = DateEdit(theme, tr.t("Day"))
        self.on.setDate(QDate.currentDate())
        self.on.setMaximumDate(QDate.currentDate())
        self.remove = IconButton(theme, "x", tr.t("Remove"), quiet=True, small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = in_row(self.tool, self.remove)
        top.setStretch(0, 1)
        column.addLayout(top)
        column.addWidget(self.result)
        column.addWidget(self.on, 0, Qt.AlignmentFlag.AlignLeft)
        if evidence is not None:
            self.tool.setCurrentText(evidence.tool)
            self.result.setText(evidence.result)
            if evidence.on is not None:
                self.on.setDate(QDate(evidence.on.year, evidence.on.month, evidence.on.day))
        self.tool.currentTextChanged.connect(self.changed)
        self.result.textChanged.connect(self.changed)
        self.on.dateChanged.connect(self.changed)

    @property
    def evidence(self) -> Evidence | None:
        """The trial; None while nothing is filled in."""
        tool, result = self.tool.currentText().strip(), self.result.text().strip()
        if not tool and not result:
            return None
        day = self.on.date()
        return Evidence(tool, result, date(day.year(), day.month(), day.day()))


class EvidenceEditor(QWidget):
    """Rows for trials; there is always one to fill in."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.rows: list[EvidenceRow] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.add = LinkButton(context.theme, context.tr.t("Add a trial"), "plus")
        self.add.clicked.connect(self._add_empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        outer.addLayout(self._column)
        outer.addWidget(self.add)

    @property
    def evidence(self) -> list[Evidence]:
        """What is filled in."""
        return [found for row in self.rows if (found := row.evidence) is not None]

    @property
    def is_whole(self) -> bool:
        """Whether every trial has both a tool and a result."""
        return all(entry.tool and entry.result for entry in self.evidence)

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """Show trials."""
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for entry in evidence:
            self._add(entry)
        if not self.rows:
            self._add(None)

    def _add_empty(self) -> None:
        if len(self.rows) < _MOST:
            self._add(None)
            self.rows[-1].tool.setFocus()

    def _add(self, evidence: Evidence | None) -> None:
        row = EvidenceRow(self._context, evidence)
        row.changed.connect(self.changed)
        row.remove.clicked.connect(self._remove)
        self.rows.append(row)
        self._column.addWidget(row)

    def _remove(self) -> None:
        button = self.sender()
        for row in self.rows:
            if row.remove is button:
                self.rows.remove(row)
                self._drop(row)
                break
        if not self.rows:
            self._add(None)
        self.changed.emit()

    def _drop(self, row: EvidenceRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

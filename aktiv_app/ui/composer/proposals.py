"""What a job ad proposes for the form, to be ticked and used. Not in the way of anything."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from aktiv_app.core.adverts.proposal import AdvertProposal
from aktiv_app.core.model import FormState, TaskText, Value, VariableKind
from aktiv_app.core.values import effective_value
from aktiv_app.ui.components.buttons import AccentButton, SecondaryButton
from aktiv_app.ui.components.fields import CheckBox
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import Card, IconLabel
from aktiv_app.ui.composer.finding_words import short
from aktiv_app.ui.composer.ticking import WrappedCheckBox
from aktiv_app.ui.context import UiContext

_GREATEST_HEIGHT = 260


@dataclass(frozen=True, slots=True)
class Proposed:
    """One value proposed for one variable; `text` is how it is shown."""

    variable: str
    value: str | date
    text: str


def proposed_values(
    proposal: AdvertProposal, task: TaskText, show_date: Callable[[date], str]
) -> tuple[Proposed, ...]:
    """The proposals that this task has fields for, in the order of the form."""
    found: dict[str, list[Proposed]] = {}
    for name, single in (("role", proposal.role), ("employer", proposal.employer)):
        if single is not None:
            found[name] = [Proposed(name, single.value, single.value)]
    if proposal.deadline is not None:
        when = proposal.deadline.value
        found["deadline"] = [Proposed("deadline", when, show_date(when))]
    for name, several in (
        ("must_have", proposal.must_have),
        ("nice_to_have", proposal.nice_to_have),
    ):
        found[name] = [Proposed(name, item.value, item.value) for item in several]
    return tuple(
        item
        for variable in task.variables
        for item in found.get(variable.name, ())
        if _fits(variable.kind, item.value)
    )


def _fits(kind: VariableKind, value: str | date) -> bool:
    if isinstance(value, date):
        return kind is VariableKind.DATE
    return kind in (VariableKind.SHORT_TEXT, VariableKind.LONG_TEXT, VariableKind.LINES)


def values_to_set(
    chosen: tuple[Proposed, ...], task: TaskText, state: FormState
) -> dict[str, Value]:
    """What to fill in for `chosen`. Lists are added to; single values are replaced."""
    values: dict[str, Value] = {}
    for item in chosen:
        variable = task.variable(item.variable)
        if variable.kind is not VariableKind.LINES or isinstance(item.value, date):
            values[item.variable] = item.value
            continue
        held = values.get(item.variable, effective_value(variable, state) or ())
        lines = (
            tuple(line for line in held if isinstance(line, str)) if isinstance(held, tuple) else ()
        )
        if item.value not in lines:
            lines += (item.value,)
        values[item.variable] = lines
    return values


class ProposalPanel(Card):
    """Check boxes, all ticked. `used` carries the ticked ones; `left` means not now."""

    used = Signal(object)
    left = Signal()

    def __init__(
        self,
        file: str,
        proposed: tuple[Proposed, ...],
        labels: dict[str, str],
        context: UiContext,
    ) -> None:
        """`file` is its name; `labels`: what each variable is called in the window's language."""
        super().__init__()
        tr, theme = context.tr, context.theme
        title = tr.t("Found in {name}", name=short(file, 40))
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        column.setSpacing(theme.metrics.space)
        head = QHBoxLayout()
        head.setSpacing(theme.metrics.space)
        head.addWidget(IconLabel(theme, "list-checks", "accent"))
        head.addWidget(label(title, "strong", wrap=True), 1)
        column.addLayout(head)
        column.addWidget(label(tr.t("Untick what you do not want"), "small", wrap=True))
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(2)
        self.boxes: list[tuple[CheckBox, Proposed]] = []
        before = ""
        for item in proposed:
            if item.variable != before:
                rows.addWidget(label(labels.get(item.variable, item.variable), "small"))
                before = item.variable
            name = f"{labels.get(item.variable, '')}: {item.text}"
            line = WrappedCheckBox(theme, item.text, name)
            line.box.setChecked(True)
            line.box.toggled.connect(self._count)
            rows.addWidget(line)
            self.boxes.append((line.box, item))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        page.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        area.setMaximumHeight(
            min(page.sizeHint().height() + 16, theme.metrics.scaled(_GREATEST_HEIGHT))
        )
        area.setMinimumHeight(min(page.sizeHint().height() + 8, theme.metrics.scaled(120)))
        column.addWidget(area, 1)
        self._use = AccentButton(theme, tr.t("Use what is ticked"))
        self._use.clicked.connect(self._use_ticked)
        later = SecondaryButton(theme, tr.t("Not now"))
        later.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(later)
        buttons.addWidget(self._use)
        column.addLayout(buttons)

    def ticked(self) -> tuple[Proposed, ...]:
        """What is ticked now."""
        return tuple(item for box, item in self.boxes if box.isChecked())

    def _count(self) -> None:
        self._use.setEnabled(bool(self.ticked()))

    def _use_ticked(self) -> None:
        self.used.emit(self.ticked())


def long_date(when: date, locale: QLocale) -> str:
    """The date as people write it."""
    return locale.toString(QDate(when.year, when.month, when.day), QLocale.FormatType.LongFormat)

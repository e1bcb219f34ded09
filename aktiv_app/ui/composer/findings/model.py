"""The table of findings: one row for each value, undecided first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from aktiv_app.core.messages import Message, Translator
from aktiv_app.core.model import Part, PartSpan
from aktiv_app.privacy.replacing.screened import (
    Decisions,
    Mark,
    MarkState,
    ScreenedPrompt,
    ValueKey,
)
from aktiv_app.ui.composer.finding_words import (
    CERTAINTY_NAMES,
    KEPT_BECAUSE,
    class_name,
    reason_text,
    short,
)
from aktiv_app.ui.composer.part_words import PART_NAMES
from aktiv_app.ui.composer.preview.role_menu import has_roles
from aktiv_app.ui.composer.preview.runs import part_at

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the table."""

    CLASS = 0
    VALUE = 1
    BECOMES = 2
    REPLACE = 3
    KEEP = 4


ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class FindingRow:
    """All mentions of one value.

    `kind` is the class in words, `certainty` how sure it is, `reason` why it was marked and
    `where` in which parts it stands; `becomes` is what stands for it in the prompt. Rows are
    equal when they are drawn alike, wherever the mentions, `marks`, stand.
    """

    key: ValueKey
    state: MarkState
    label: str
    kind: str
    certainty: str
    value: str
    reason: str
    where: str
    becomes: str
    marks: tuple[Mark, ...] = field(compare=False)
    parts: tuple[Part, ...]

    @property
    def detail(self) -> str:
        """Why it was marked and where it stands, on one line."""
        return " · ".join(text for text in (self.reason.rstrip("."), self.where) if text)

    @property
    def becomes_shown(self) -> str:
        """What stands for it, with an arrow where that is a placeholder."""
        return f"→ {self.becomes}" if self.state is MarkState.REPLACED else self.becomes

    @property
    def renamable(self) -> bool:
        """Whether it stands for a person, who can be called after a role."""
        return self.state is MarkState.REPLACED and has_roles(self.marks[0])

    def spoken(self) -> str:
        """The row in one sentence, for screen readers."""
        texts = (self.kind, self.certainty, self.value, self.reason, self.where, self.becomes)
        return ", ".join(text for text in texts if text)


_ORDER = {MarkState.UNDECIDED: 0, MarkState.REPLACED: 1, MarkState.KEPT: 2}


def rows_of(
    screened: ScreenedPrompt | None,
    spans: Sequence[PartSpan],
    decisions: Decisions,
    reasons: Mapping[str, Message],
    tr: Translator,
) -> tuple[FindingRow, ...]:
    """The rows of a screened text, undecided values first, then in text order."""
    if screened is None:
        return ()
    grouped: dict[ValueKey, list[Mark]] = {}
    for mark in screened.marks:
        grouped.setdefault(mark.key, []).append(mark)
    rows = [_row(key, marks, spans, decisions, reasons, tr) for key, marks in grouped.items()]
    return tuple(sorted(rows, key=lambda row: _ORDER[row.state]))


def _row(
    key: ValueKey,
    marks: Sequence[Mark],
    spans: Sequence[PartSpan],
    decisions: Decisions,
    reasons: Mapping[str, Message],
    tr: Translator,
) -> FindingRow:
    # One undecided mention makes the value undecided.
    first = min(marks, key=lambda mark: _ORDER[mark.state])
    places = [part_at(mark.finding.start, spans) for mark in marks]
    parts = tuple(dict.fromkeys(span.part for span in places if span is not None))
    where = [", ".join(tr(PART_NAMES[part]) for part in parts)]
    if len(marks) > 1:
        where.append(tr.nt("{count} place", "{count} places", len(marks)))
    becomes = first.placeholder
    if first.state is MarkState.KEPT:
        decision = decisions.get(key)
        kept = decision.reason if decision is not None else None
        becomes = tr(KEPT_BECAUSE[kept]) if kept is not None else tr.t("kept")
    certainty = tr(CERTAINTY_NAMES[first.finding.certainty])
    if first.state is MarkState.UNDECIDED:
        # That it is possible stands in the name of its class already.
        certainty = tr.t("you decide")
    return FindingRow(
        key,
        first.state,
        first.finding.label.value,
        class_name(first, tr),
        certainty,
        short(first.original),
        reason_text(first, reasons, tr),
        " · ".join(text for text in where if text),
        becomes,
        tuple(marks),
        parts,
    )


class FindingsModel(QAbstractTableModel):
    """Adapts the rows to Qt's views; rows that stay are kept, so the selection stays too."""

    def __init__(self, tr: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._rows: tuple[FindingRow, ...] = ()

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """The rows shown."""
        return self._rows

    def set_rows(self, rows: tuple[FindingRow, ...]) -> None:
        """Show `rows`; views hear of no more than what differs."""
        old, before, after = self._rows, [row.key for row in self._rows], [row.key for row in rows]
        head = _alike(before, after)
        tail = _alike(before[head:][::-1], after[head:][::-1])
        gone, come = len(old) - head - tail, len(rows) - head - tail
        if gone and come and gone != come:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        if come > gone:
            self.beginInsertRows(QModelIndex(), head, head + come - 1)
            self._rows = old[:head] + rows[head : head + come] + old[head:]
            self.endInsertRows()
        elif gone > come:
            self.beginRemoveRows(QModelIndex(), head, head + gone - 1)
            self._rows = old[:head] + old[head + gone :]
            self.endRemoveRows()
        shown, self._rows = self._rows, rows
        for first, last in _stretches(shown, rows):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def row_of(self, key: ValueKey) -> int:
        """The row of a value, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One row for each value."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Class, value, what stands for it, and the two things one can do."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, and the row itself for the delegate."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        tr, row = self._tr, self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                Column.CLASS: row.kind,
                Column.VALUE: row.value,
                Column.BECOMES: row.becomes,
                Column.REPLACE: "" if row.state is MarkState.REPLACED else tr.t("Replace"),
                Column.KEEP: tr.t("Keep …"),
            }[Column(index.column())]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.VALUE:
            return f"{row.reason}\n{row.where}".strip()
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.BECOMES:
            return tr.t("Give the person a role (F2)") if row.renamable else row.becomes
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            tr = self._tr
            names = (tr.t("Kind"), tr.t("Value"), tr.t("In the prompt"))
            return names[section] if section < len(names) else ""
        return None


def _alike(before: Sequence[ValueKey], after: Sequence[ValueKey]) -> int:
    """How many keys both begin with."""
    differing = (at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b)
    return next(differing, min(len(before), len(after)))


def _stretches(
    before: Sequence[FindingRow], after: Sequence[FindingRow]
) -> Iterator[tuple[int, int]]:
    """The first and last row of each stretch that is drawn otherwise than before."""
    begin = -1
    for at, (old, new) in enumerate(zip(before, after, strict=True)):
        if new != old:
            begin = at if begin < 0 else begin
        elif begin >= 0:
            yield begin, at - 1
            begin = -1
    if begin >= 0:
        yield begin, len(after) - 1

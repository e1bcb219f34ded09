"""The list of personal data under the preview, with what can be done about the chosen value."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from aktiv_app.core.messages import Message
from aktiv_app.privacy.replacing.screened import Mark, MarkState
from aktiv_app.services.api import EngineState
from aktiv_app.ui.components.panels import EmptyState, separator
from aktiv_app.ui.composer.composer import Composer
from aktiv_app.ui.composer.findings.delegate import FindingDelegate
from aktiv_app.ui.composer.findings.footer import FindingFooter
from aktiv_app.ui.composer.findings.model import Column, FindingsModel
from aktiv_app.ui.composer.findings.room import ColumnRoom
from aktiv_app.ui.composer.findings.rows import FindingRow, Rows
from aktiv_app.ui.context import UiContext


class FindingsPanel(QWidget):
    """`row_chosen` carries the chosen row, `menu_wanted` a mark and where to open its menu.

    `roles_wanted` carries the same for the menu of roles.
    """

    row_chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)
    roles_wanted = Signal(object, QPoint)
    counted = Signal(int)

    def __init__(
        self,
        composer: Composer,
        context: UiContext,
        reasons: Mapping[str, Message],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._composer = composer
        self._context = context
        tr, theme = context.tr, context.theme
        self._rows = Rows(reasons, tr)
        self.model = FindingsModel(tr, self)
        self._delegate = FindingDelegate(theme, tr.t("Replace"))
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(self._delegate)
        self.table.setAccessibleName(tr.t("Personal data in the prompt"))
        self.table.setAccessibleDescription(
            tr.t("Enter opens the choices, R replaces, K keeps, F2 gives a person a role")
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._room = ColumnRoom(self.table, self.model, self._delegate, context, self)
        self.table.installEventFilter(self)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.table.clicked.connect(self._clicked)
        self.table.doubleClicked.connect(self._double_clicked)
        self._empty = EmptyState(
            theme,
            "search",
            tr.t("Nothing marked"),
            tr.t("No names, numbers or addresses were found. Read through the text yourself too."),
        )
        self._unchecked = EmptyState(
            theme,
            "shield",
            tr.t("Not checked yet"),
            tr.t("What is found in the prompt is listed here when the check is done."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._unchecked)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._stack, 1)
        self.footer = FindingFooter(tr)
        self._line = separator()
        outer.addWidget(self._line)
        outer.addWidget(self.footer)
        composer.screened_changed.connect(self.refresh)
        composer.engine_changed.connect(self.refresh)
        composer.checking_changed.connect(self.refresh)
        theme.changed.connect(self._resize_rows)
        self._resize_rows()
        self.refresh()

    def refresh(self) -> None:
        """Show what the latest check found."""
        composer = self._composer
        chosen = self.current_row()
        rows = self._rows.of(composer.screened, composer.spans, composer.decisions.current)
        if chosen is not None and all(row.key != chosen.key for row in rows):
            # Or its neighbour would be chosen in its place.
            self.table.setCurrentIndex(QModelIndex())
            chosen = None
        if self.model.set_rows(rows):
            self._room.give()
        if chosen is not None:
            self._choose_again(chosen)
        # What was found before the check stopped may not stand in the form any more.
        # While a long text is being checked, nothing is said of what it may hold.
        open_question = composer.checking and not rows
        if composer.screened is None or composer.engine is EngineState.FAILED or open_question:
            self._stack.setCurrentWidget(self._unchecked)
        else:
            self._stack.setCurrentWidget(self.table if rows else self._empty)
        self._explain()
        self.counted.emit(len(rows))

    def _choose_again(self, before: FindingRow) -> None:
        """Keep the chosen value, or go on to the next question once it is answered."""
        at = self.model.row_of(before.key)
        if before.state is MarkState.UNDECIDED and (waiting := self._undecided()):
            answered = self.model.rows[at].state is not MarkState.UNDECIDED
            at = waiting[0] if answered else at
        if at != self.table.currentIndex().row():
            self._choose(at)

    def _undecided(self) -> list[int]:
        """The rows that await a decision."""
        states = enumerate(row.state for row in self.model.rows)
        return [at for at, state in states if state is MarkState.UNDECIDED]

    def current_row(self) -> FindingRow | None:
        """The chosen row."""
        index = self.table.currentIndex()
        rows = self.model.rows
        return rows[index.row()] if index.isValid() and index.row() < len(rows) else None

    def choose_mark(self, mark: Mark) -> None:
        """Choose the row of a mark, without telling anybody."""
        self.table.selectionModel().blockSignals(True)
        self._choose(self.model.row_of(mark.key))
        self.table.selectionModel().blockSignals(False)
        # The table did not hear of it either.
        self.table.scrollTo(self.table.currentIndex())
        self.table.viewport().update()
        self._explain()

    def go_to_first_undecided(self) -> FindingRow | None:
        """Choose the first row that awaits a decision."""
        waiting = self._undecided()
        if not waiting:
            return None
        self._choose(waiting[0])
        self.table.setFocus()
        return self.model.rows[waiting[0]]

    def replace_current(self) -> None:
        """Replace the chosen value."""
        row = self.current_row()
        if row is not None:
            self._composer.replace((row.key,))

    def open_menu(self) -> None:
        """Open the choices of the chosen value."""
        row = self.current_row()
        if row is not None:
            self.menu_wanted.emit(row.marks[0], self._below(Column.KEEP))

    def open_roles(self) -> None:
        """Open the roles that the chosen person can be called after."""
        row = self.current_row()
        if row is not None:
            hidden = self.table.isColumnHidden(Column.BECOMES)
            column = Column.VALUE if hidden else Column.BECOMES
            self.roles_wanted.emit(row.marks[0], self._below(column))

    def _below(self, column: Column) -> QPoint:
        index = self.model.index(self.table.currentIndex().row(), column)
        rect = self.table.visualRect(index)
        return self.table.viewport().mapToGlobal(rect.bottomLeft())

    def _explain(self) -> None:
        listed = self._stack.currentWidget() is self.table and bool(self.model.rows)
        self._line.setVisible(listed)
        self.footer.setVisible(listed)
        self.footer.show_row(self.current_row())

    def _choose(self, row: int) -> None:
        if row >= 0:
            # A hidden cell would not be scrolled to.
            self.table.setCurrentIndex(self.model.index(row, Column.VALUE))
        else:
            self.table.clearSelection()

    def _moved(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.current_row()
        self._explain()
        if row is not None:
            self.row_chosen.emit(row)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == Column.KEEP:
            self.open_menu()
        elif index.column() == Column.REPLACE:
            self.replace_current()
        elif index.column() == Column.BECOMES:
            row = self.model.rows[index.row()]
            if row.renamable:
                self.open_roles()
            elif row.state is not MarkState.REPLACED:
                self.replace_current()

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.column() < Column.BECOMES:
            self.open_menu()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the width anew, and keep the chosen row in sight."""
        super().resizeEvent(event)
        self._room.fit()
        # What is said above the bottom bar makes the list lower.
        self.table.scrollTo(self.table.currentIndex())

    def _resize_rows(self) -> None:
        metrics = self._context.theme.metrics
        self.table.verticalHeader().setDefaultSectionSize(metrics.body + metrics.small + 28)
        self._room.give_to_buttons()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter opens the choices, R replaces, K keeps; Home and End go to the ends."""
        pressed = event.type() == QEvent.Type.KeyPress and watched is self.table
        if pressed and isinstance(event, QKeyEvent) and not event.modifiers():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_K):
                self.open_menu()
                return True
            if event.key() == Qt.Key.Key_R:
                self.replace_current()
                return True
            if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.model.rows:
                # A table goes to the ends of the row, but the row is one thing here.
                last = len(self.model.rows) - 1
                self._choose(0 if event.key() == Qt.Key.Key_Home else last)
                return True
        return super().eventFilter(watched, event)

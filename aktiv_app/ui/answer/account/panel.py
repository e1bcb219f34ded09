"""The account under the restored text: what became of each placeholder, and what to check."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout, QWidget

from aktiv_app.ui.answer.account.delegate import AccountDelegate
from aktiv_app.ui.answer.account.model import AccountModel
from aktiv_app.ui.answer.account.rows import AccountRow, RowState
from aktiv_app.ui.answer.showing import Place
from aktiv_app.ui.components.panels import EmptyState
from aktiv_app.ui.context import UiContext


class AccountPanel(QWidget):
    """`row_chosen` carries the chosen row; `next_wanted` asks for its next place."""

    row_chosen = Signal(object)
    next_wanted = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        self.model = AccountModel(tr, self)
        self._delegate = AccountDelegate(theme, tr)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(tr.t("What became of each placeholder"))
        self.list.setAccessibleDescription(tr.t("Enter goes to the next place in the text"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        self.list.installEventFilter(self)
        self.list.selectionModel().currentRowChanged.connect(self._moved)
        self.list.clicked.connect(self._clicked)
        self._empty = EmptyState(
            theme,
            "list-checks",
            tr.t("No placeholders to account for"),
            tr.t("What became of each placeholder is listed here when an answer is pasted."),
        )
        self._refused = EmptyState(
            theme,
            "list-checks",
            tr.t("No placeholders to account for"),
            tr.t("Nothing of this answer was put back, for the reason above."),
        )
        self._stack = QStackedWidget()
        for page in (self._empty, self._refused, self.list):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        theme.changed.connect(self.list.doItemsLayout)
        self._quiet = False

    def show_rows(self, rows: tuple[AccountRow, ...], *, refused: bool = False) -> None:
        """Show `rows`; the chosen row stays chosen while it is there.

        `refused` tells that there are none although an answer was pasted.
        """
        chosen = self.current_row()
        self._quiet = True
        self.model.set_rows(rows)
        if chosen is not None and self.current_row() is None:
            self._choose(self.model.row_at(None, chosen.placeholder))
        self._quiet = False
        nothing = self._refused if refused else self._empty
        self._stack.setCurrentWidget(self.list if rows else nothing)

    def current_row(self) -> AccountRow | None:
        """The chosen row."""
        at = self.list.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def choose_place(self, place: Place) -> AccountRow | None:
        """Choose the row of a mark in the text, without telling anybody."""
        self._quiet = True
        self._choose(self.model.row_at((place.start, place.end), place.placeholder))
        self._quiet = False
        return self.current_row()

    def choose_first(self, state: RowState) -> None:
        """Choose the first row in `state` and go there."""
        for at, row in enumerate(self.model.rows):
            if row.state is state:
                self._choose(at)
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self.row_chosen.emit(row)
                return

    def _choose(self, at: int) -> None:
        if at >= 0:
            self.list.setCurrentIndex(self.model.index(at))

    def _moved(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.current_row()
        if row is not None and not self._quiet:
            self.row_chosen.emit(row)

    def _clicked(self, _index: QModelIndex) -> None:
        row = self.current_row()
        if row is not None:
            self.row_chosen.emit(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter walks through the places of the chosen row."""
        if watched is self.list and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            row = self.current_row()
            if event.type() == QEvent.Type.KeyPress and enter and not event.modifiers() and row:
                self.next_wanted.emit(row)
                return True
        return super().eventFilter(watched, event)

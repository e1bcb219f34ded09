"""The list of prompts with what stands above it: how many there are and how they are sorted."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from aktiv_app.core.messages import msg
from aktiv_app.ui.bank.desk import BankDesk
from aktiv_app.ui.bank.listing.delegate import PromptDelegate
from aktiv_app.ui.bank.listing.list_view import PromptList
from aktiv_app.ui.bank.listing.model import PromptModel
from aktiv_app.ui.bank.listing.row_words import RowWords
from aktiv_app.ui.bank.listing.states import ListStates
from aktiv_app.ui.bank_shared.words import BankWords
from aktiv_app.ui.components.buttons import LinkButton
from aktiv_app.ui.components.labels import ElidedLabel
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.context import UiContext
from prompt_bank.ports.listing import Listed, Listing, Order

ORDERS = (
    (Order.RELEVANCE, msg("Best match first")),
    (Order.TITLE, msg("By title")),
    (Order.NEWEST, msg("Newest first")),
    (Order.RECENT, msg("Last used first")),
    (Order.MOST_USED, msg("Most used first")),
    (Order.BEST_RATED, msg("Best rated first")),
    (Order.OWN, msg("My own order")),
)


class ListPanel(QWidget):
    """`use_wanted` and `favourite_wanted` carry the id of a prompt; `menu_wanted` a place, too."""

    use_wanted = Signal(str)
    favourite_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, desk: BankDesk, words: BankWords, context: UiContext) -> None:
        super().__init__()
        tr, theme = context.tr, context.theme
        self._desk = desk
        self._tr = tr
        self.row_words = RowWords(words, desk.bank.actor)
        self.model = PromptModel(self.row_words.spoken, tr.t("Being read"), self)
        self._delegate = PromptDelegate(theme, self.row_words)
        self.list = PromptList(theme)
        self.list.setAccessibleName(tr.t("Prompts"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.installEventFilter(self)
        self.list.moved.connect(self._dropped)
        self.list.doubleClicked.connect(self._use)
        self.list.customContextMenuRequested.connect(self._menu_at)
        self.list.selectionModel().currentRowChanged.connect(self._moved)
        self.states = ListStates(desk, words, context)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.states)
        self._stack.addWidget(self.list)
        self.count = ElidedLabel("", "small")
        self.order = LinkButton(theme, "", "chevron-down")
        self.order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._orders = self._order_menu()
        self.order.clicked.connect(self._open_orders)
        head = row(self.count, self.order)
        head.setStretch(0, 1)
        head.setContentsMargins(2, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._quiet = False
        desk.listed.connect(self._listed)
        desk.page_read.connect(self._page_came)
        desk.chosen_changed.connect(self._follow)
        desk.query_changed.connect(self._show_order)
        desk.failed.connect(self._show)
        self.model.page_wanted.connect(desk.read_page)
        theme.changed.connect(self.list.doItemsLayout)
        self._show_order()
        if desk.listing is not None:
            self._listed(False)
        self._show()

    # -- the list ------------------------------------------------------------------------

    def current(self) -> Listed | None:
        """The row of the chosen prompt, if it has been read."""
        return self.model.row(self.list.currentIndex().row())

    def first_field(self) -> QWidget:
        """Whoever comes here by F6 is after the prompts, not after their order."""
        return self.list

    def step(self, by: int) -> None:
        """Choose another row, from outside the list."""
        last = self.model.total - 1
        if last >= 0:
            at = min(max(self.list.currentIndex().row() + by, 0), last)
            self.list.setCurrentIndex(self.model.index(at))

    def _listed(self, fresh: bool) -> None:
        listing = self._desk.listing
        if listing is None:
            return
        self.row_words.actor = self._desk.bank.actor
        self._delegate.query = self._desk.query.text
        self._quiet = True
        self.model.show_first(listing, fresh=fresh)
        self._quiet = False
        at = self.model.find(self._desk.chosen) if self._desk.chosen else -1
        searched = fresh and bool(self._desk.query.text)
        if listing.rows and (searched or (at < 0 and (fresh or not self._desk.chosen))):
            # Whoever searches wants the best hit, not what was open before.
            at = 0
        self._select(at)
        if fresh:
            self.list.scrollToTop() if at <= 0 else self.list.scrollTo(self.model.index(at))
        if at >= 0:
            chosen = self.model.row(at)
            self._desk.choose(chosen.prompt if chosen else "")
        elif fresh:
            self._desk.choose("")
        self._show()

    def _page_came(self, start: int, listing: Listing) -> None:
        self.model.add_page(start, listing)
        at = self.list.currentIndex().row()
        if start <= at < start + len(listing.rows):
            self._moved(self.model.index(at), QModelIndex())

    def _follow(self) -> None:
        """Another prompt was chosen elsewhere: choose its row, if it is there."""
        at = self.model.find(self._desk.chosen) if self._desk.chosen else -1
        if at != self.list.currentIndex().row():
            self._select(at)

    def _select(self, at: int) -> None:
        self._quiet = True
        self.list.setCurrentIndex(self.model.index(at) if at >= 0 else QModelIndex())
        self._quiet = False

    def _moved(self, current: QModelIndex, _previous: QModelIndex) -> None:
        chosen = self.model.row(current.row())
        if chosen is not None and not self._quiet:
            self._desk.choose(chosen.prompt)

    def _show(self) -> None:
        some = self.model.total > 0
        self._stack.setCurrentWidget(self.list if some else self.states)
        self.states.refresh()
        listing = self._desk.listing
        text = ""
        if listing is not None and some:
            text = self._tr.nt("{count} prompt", "{count} prompts", listing.total)
            if listing.more:
                text = self._tr.t("More than {count} prompts", count=listing.total)
        self.count.set_full_text(text, shorter=str(listing.total) if text and listing else "")
        self.order.setVisible(some)

    # -- order ---------------------------------------------------------------------------

    def _order_menu(self) -> QMenu:
        menu = QMenu(self.order)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.setAccessibleName(self._tr.t("Order of the list"))
        group = QActionGroup(menu)
        for order, name in ORDERS:
            action = QAction(self._tr(name), menu)
            action.setCheckable(True)
            action.setData(order)
            action.triggered.connect(partial(self._sort, order))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _sort(self, order: Order, _checked: bool = False) -> None:
        self._desk.narrow(order=order)

    def _open_orders(self) -> None:
        self._orders.popup(self.order.mapToGlobal(self.order.rect().bottomLeft()))

    def _show_order(self) -> None:
        query = self._desk.query
        order = query.order
        if order is Order.RELEVANCE and not query.text.strip():
            # Nothing is searched for that could match: the list stands by title.
            order = Order.TITLE
        for action in self._orders.actions():
            action.setChecked(Order(action.data()) is order)
            if Order(action.data()) is Order.RELEVANCE:
                action.setVisible(bool(query.text.strip()))
        name = self._tr(dict(ORDERS)[order])
        self.order.setText(name)
        self.order.setAccessibleName(self._tr.t("Order of the list: {name}", name=name))
        movable = order is Order.OWN
        self.list.set_movable(movable)
        self.list.setAccessibleDescription(
            self._tr.t("Enter uses the prompt. Alt with the arrow keys moves it.")
            if movable
            else self._tr.t("Enter uses the prompt.")
        )

    def _dropped(self, moved: int, anchor: int, below: bool) -> None:
        one, other = self.model.row(moved), self.model.row(anchor)
        if one is not None and other is not None and one.prompt != other.prompt:
            self._desk.move(one.prompt, other.prompt, below=below)

    def _nudge(self, step: int) -> None:
        at = self.list.currentIndex().row()
        if self._desk.query.order is not Order.OWN:
            self._desk.narrow(order=Order.OWN)
        elif 0 <= at + step < self.model.total:
            self._dropped(at, at + step, step > 0)

    # -- keys ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter uses a prompt; Alt with the arrow keys moves it in the own order."""
        if watched is not self.list or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._use(self.list.currentIndex())
            return True
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._nudge(-1 if key == Qt.Key.Key_Up else 1)
            return True
        return False

    def _use(self, index: QModelIndex) -> None:
        chosen = self.model.row(index.row())
        if chosen is not None:
            self.use_wanted.emit(chosen.prompt)

    def _menu_at(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.menu_wanted.emit(self.list.viewport().mapToGlobal(place))

"""The help: pages at the left with a search above them, the chosen page at the right."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import Card, InlineNotice
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.help.browser import PageBrowser
from aktiv_app.ui.help.contents import HelpContents
from aktiv_app.ui.help.delegate import DETAIL, EntryDelegate
from aktiv_app.ui.help.parts import HelpParts
from aktiv_app.ui.help.searching import search
from aktiv_app.ui.palette.command import Command
from aktiv_app.ui.window.screen import ScreenView, Shortcut

_PAGE = Qt.ItemDataRole.UserRole + 2
_HEADING = Qt.ItemDataRole.UserRole + 3
_READABLE = 860  # pixels; longer lines are hard to follow


class HelpView(ScreenView):
    """Choosing a page or a find shows it at once; Enter goes into it."""

    help_page = "keys"

    def __init__(self, parts: HelpParts, context: UiContext) -> None:
        super().__init__(context, context.tr.t("Help"))
        self.setObjectName("help")
        self._parts = parts
        self._contents = HelpContents(parts.pages, context)
        self._shown = ""
        tr, theme = context.tr, context.theme
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr.t("Search in the help"))
        self.field.setAccessibleName(tr.t("Search in the help"))
        self.field.textChanged.connect(self._list)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr.t("Pages of the help"))
        self._delegate = EntryDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemActivated.connect(self._enter)
        self._nothing = label(tr.t("Nothing was found. Try another word."), "muted", wrap=True)
        self._nothing.setContentsMargins(12, 12, 12, 12)
        self.browser = PageBrowser(theme)
        self.browser.link_followed.connect(self._follow)
        self.body.addWidget(self._panes())
        theme.changed.connect(self._show_again)
        self._search_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        self._search_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._search_key.activated.connect(self._to_search)
        self._list("")
        self.list.setCurrentRow(0)

    def _panes(self) -> QSplitter:
        theme = self.context.theme
        side = Card()
        inside = QVBoxLayout(side)
        inside.setContentsMargins(1, 8, 1, 8)
        inside.setSpacing(0)
        inside.addWidget(self.list, 1)
        inside.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(24, 16, 12, 16)
        column.setSpacing(theme.metrics.space)
        column.addWidget(self.field)
        column.addWidget(side, 1)
        left.setMinimumWidth(theme.metrics.scaled(260))
        page = Card()
        page.setMaximumWidth(theme.metrics.scaled(_READABLE))
        words = QVBoxLayout(page)
        words.setContentsMargins(12, 8, 4, 8)
        words.addWidget(self.browser)
        right = QWidget()
        row = QHBoxLayout(right)
        row.setContentsMargins(12, 16, 24, 16)
        row.addWidget(page, 1)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(right)
        panes.setSizes([320, 880])
        panes.setStretchFactor(1, 1)
        if self._contents.problem is not None:
            notice = InlineNotice(theme, "error", self.context.tr(self._contents.problem))
            column.insertWidget(0, notice)
        self._splitter = panes
        return panes

    # -- the list ------------------------------------------------------------------------

    def _list(self, query: str) -> None:
        """List the pages, or what a search finds."""
        self.list.blockSignals(True)
        self.list.clear()
        if query.strip():
            for hit in search(query, self._contents.sections()):
                where = hit.section
                self._add(where.heading, hit.excerpt, where.page, where.heading)
        else:
            for page in self._contents.pages:
                self._add(page.title, "", page.id, "")
        self.list.blockSignals(False)
        self.list.setVisible(self.list.count() > 0)
        self._nothing.setVisible(bool(query.strip()) and self.list.count() == 0)
        if not query.strip():
            self._mark_shown()

    def _add(self, title: str, detail: str, page: str, heading: str) -> None:
        item = QListWidgetItem(title)
        item.setData(DETAIL, detail)
        item.setData(_PAGE, page)
        item.setData(_HEADING, heading)
        spoken = f"{title}, {detail}" if detail else title
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(detail)
        self.list.addItem(item)

    def _mark_shown(self) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(_PAGE) == self._shown:
                self.list.setCurrentRow(row)
                return

    def _choose(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self._show(item.data(_PAGE), item.data(_HEADING))

    def _enter(self, _item: QListWidgetItem) -> None:
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search, Down and Enter go to what was found, and Escape ends it."""
        if watched is self.field and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            return pressed and self._pressed(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _pressed(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentRow(max(self.list.currentRow(), 0))
        else:
            return False
        return True

    # -- the page ------------------------------------------------------------------------

    def open_page(self, page: str) -> None:
        """Show a page by its id."""
        self.field.clear()
        self._show(page, "")
        self._mark_shown()
        # Whoever asked for a page wants to read it: arrow keys scroll, Tab goes to its links.
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, page_id: str, heading: str) -> None:
        page = self._contents.page(page_id)
        if page is None:
            return
        if page_id != self._shown or not heading:
            self._shown = page_id
            self.browser.show_page(page.text)
            self.browser.setAccessibleName(page.title)
        if heading:
            self.browser.go_to(heading, self.field.text())

    def _show_again(self) -> None:
        page = self._contents.page(self._shown)
        if page is not None:
            self.browser.show_page(page.text)

    def _follow(self, target: QUrl) -> None:
        if target.scheme() == "help":
            self.open_page(target.path())
        elif target.scheme() == "screen":
            self.context.go_to(target.path())
        elif target.scheme() == "https":
            self._parts.open_address(target.toString())

    # -- for the window ------------------------------------------------------------------

    def panes(self) -> Sequence[QWidget]:
        """The list and the page."""
        return (self.list, self.browser, self.field)

    def commands(self) -> Sequence[Command]:
        """Each page."""
        kind = self.context.tr.t("Help")
        return [
            Command(page.title, _Opener(self, page.id), "circle-question-mark", kind)
            for page in self._contents.pages
        ]

    def shortcuts(self) -> Sequence[Shortcut]:
        """The keys of this screen."""
        return (Shortcut("Ctrl+F", self.context.tr.t("Search in the help")),)

    def splitters(self) -> Mapping[str, QSplitter]:
        """List and page."""
        return {"help-panes": self._splitter}

    def view_state(self) -> Mapping[str, object]:
        """The page and how far it is scrolled."""
        return {"page": self._shown, "scroll": self.browser.verticalScrollBar().value()}

    def restore_view_state(self, state: Mapping[str, object]) -> None:
        """Back to where the user was."""
        page, scroll = state.get("page"), state.get("scroll")
        if isinstance(page, str) and page != self._shown:
            self.open_page(page)
        if isinstance(scroll, int):
            self.browser.verticalScrollBar().setValue(scroll)


class _Opener:
    """Opens one page when called."""

    def __init__(self, view: HelpView, page: str) -> None:
        self._view = view
        self._page = page

    def __call__(self) -> None:
        self._view.open_page(self._page)

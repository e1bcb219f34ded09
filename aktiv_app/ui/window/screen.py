"""What a screen is to the window: a value that describes it, and a widget that shows it."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from aktiv_app.core.messages import Message
from aktiv_app.ui.bank_links import Count
from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.components.labels import ElidedLabel
from aktiv_app.ui.components.sparing import WordsWhereRoom
from aktiv_app.ui.context import Shortcut as Shortcut
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.palette.command import Command as Command


class ScreenView(QWidget):
    """Base of all screens: a header, a body and, if wanted, a bottom bar.

    Subclasses fill `body`, add to the header with `add_to_header`, and may override the
    methods that tell the window about panes, commands, shortcuts and splitters.
    `splitters_made` is for splitters that come after the view has been handed out.
    `help_page` is the page of the help that F1 opens while the screen is open.
    """

    help_page = "steps"
    splitters_made = Signal()

    def __init__(self, context: UiContext, title: str) -> None:
        super().__init__()
        self.context = context
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = QFrame()
        self.header.setProperty("look", "header")
        self.header.setFixedHeight(context.theme.metrics.scaled(40) + 24)
        self._header_row = QHBoxLayout(self.header)
        self._header_row.setContentsMargins(24, 8, 24, 8)
        self._header_row.setSpacing(12)
        self._title = ElidedLabel(title, "title")
        self._header_row.addWidget(self._title)
        self._header_row.addStretch(1)
        column.addWidget(self.header)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column.addLayout(self.body, 1)
        self._column = column
        self._left = 1

    @property
    def title(self) -> QLabel:
        """The label with the screen's title."""
        return self._title

    def set_title(self, title: str, shorter: str = "") -> None:
        """Show another title, or `shorter` where it has no room."""
        self._title.set_full_text(title, shorter=shorter)

    def add_to_header(self, widget: QWidget, *, right: bool = False) -> None:
        """Put `widget` after the title, or at the right end."""
        if right:
            self._header_row.addWidget(widget)
        else:
            self._header_row.insertWidget(self._left, widget)
            self._left += 1

    def spare_words_in_header(self, *buttons: SecondaryButton) -> None:
        """Let the icons of `buttons` in the header stand alone where it has no room for words."""
        self._title.keeps_shorter = True
        WordsWhereRoom(self.header, self._header_row, *buttons)

    def set_bottom_bar(self) -> QHBoxLayout:
        """Make the bar at the bottom and give its row to be filled."""
        bar = QFrame()
        bar.setProperty("look", "bottombar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(12)
        self._column.addWidget(bar)
        return row

    def panes(self) -> Sequence[QWidget]:
        """The parts F6 moves between, in order."""
        return (self,)

    def commands(self) -> Sequence[Command]:
        """What the quick-find palette offers while this screen is open."""
        return ()

    def look_up(self, query: str, found: Callable[[Sequence[Command]], None]) -> None:
        """Look for more than `commands` gives; `found` is told on the window's thread."""

    def shortcuts(self) -> Sequence[Shortcut]:
        """Keys of this screen, for the overview."""
        return ()

    def splitters(self) -> Mapping[str, QSplitter]:
        """Splitters whose sizes are remembered, by a name that stays."""
        return {}

    def view_state(self) -> Mapping[str, object]:
        """Where the user was (scrolling, open tab), kept when the language changes."""
        return {}

    def restore_view_state(self, state: Mapping[str, object]) -> None:
        """Go back to where `view_state` was taken."""

    def open_page(self, page: str) -> None:
        """Show a page of the screen, for links from other screens ("help/privacy")."""

    def may_close(self, close: Callable[[], None]) -> bool:
        """Whether the window may close now.

        A screen that must keep something first says no, and calls `close` when it is done, or
        asks the user what to do.
        """
        return True

    def will_close(self) -> None:
        """The widget is about to go: keep what must be kept."""


class Screen(Struct, frozen=True):
    """One entry of the navigation. Its widget is made when it is first opened.

    `at_bottom` places it at the foot of the navigation; `count` is shown after its title.
    A screen `within` another one has no entry of its own: the other one's is marked.
    """

    id: str
    title: Message
    icon: str
    factory: Callable[[UiContext], ScreenView]
    at_bottom: bool = False
    shortcut: str = ""
    count: Count | None = None
    within: str = ""

"""Cards, notices, empty states, tabs and the overlay shown while something takes time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aktiv_app.ui.components.buttons import IconButton, LinkButton, SecondaryButton
from aktiv_app.ui.components.eliding import ElidingButton
from aktiv_app.ui.components.labels import label, set_look
from aktiv_app.ui.theme.theme import Theme

_NOTICE_ICONS = {
    "info": "info",
    "warning": "triangle-alert",
    "error": "circle-alert",
    "done": "circle-check",
}


class Card(QFrame):
    """A white panel with round corners."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")

    def set_active(self, active: bool) -> None:
        """Draw the focus ring around the card, for cards that hold the current row."""
        set_look(self, active=active)


class IconLabel(QWidget):
    """An icon beside text; it only repeats what the text says."""

    def __init__(
        self, theme: Theme, icon: str, tone: str, side: int = 18, parent: QWidget | None = None
    ) -> None:
        """`tone` is a colour token, or 'amber', 'red', 'green' or 'blue' for a hue's text."""
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._tone = tone
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        side = self._theme.metrics.scaled(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        value = getattr(self._theme.colours, self._tone)
        colour = value if isinstance(value, str) else value.text
        picture = self._theme.picture(self._icon, colour, self.width(), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(0, 0, picture)
        painter.end()


class InlineNotice(QFrame):
    """A sentence in its place: what happened, what it means, and at most one action."""

    acted = Signal()
    dismissed = Signal()

    def __init__(
        self,
        theme: Theme,
        tone: str,
        text: str,
        action: str = "",
        dismiss: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`tone`: 'info', 'warning', 'error' or 'done'. `dismiss` names the close button."""
        super().__init__(parent)
        self.setProperty("look", "notice")
        self.setProperty("tone", tone)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        hue = {"info": "blue", "warning": "amber", "error": "red", "done": "green"}[tone]
        icon = IconLabel(theme, _NOTICE_ICONS[tone], hue)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._label = label(text, wrap=True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self._label, 1)
        if action:
            button = LinkButton(theme, action)
            button.clicked.connect(self.acted)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if dismiss:
            close = IconButton(theme, "x", dismiss, quiet=True, small=True)
            close.clicked.connect(self.hide)
            close.clicked.connect(self.dismissed)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def text(self) -> str:
        """What the notice says."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._label.setText(text)
        self.setAccessibleName(text)


class EmptyState(QWidget):
    """What stands where there is nothing yet: why, and how to get something there."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        text: str,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(IconLabel(theme, icon, "muted", 32), 0, Qt.AlignmentFlag.AlignHCenter)
        for words, look in ((title, "strong"), (text, "muted")):
            line = label(words, look, wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        if action:
            button = SecondaryButton(theme, action)
            button.clicked.connect(self.acted)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)


class _Tab(ElidingButton):
    """A tab keeps the width of its bold text, so that nothing moves when it is chosen."""

    elide = Qt.TextElideMode.ElideMiddle  # its end may be a number

    def sizeHint(self) -> QSize:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.ensurePolished()
        width = QFontMetrics(font).horizontalAdvance(self.text()) + 12
        return QSize(width, super().sizeHint().height())


class SegmentedTabs(QWidget):
    """Tabs as a row of words, each with an optional count. Arrow keys move between them."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` says what the tabs choose between, for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(16)
        self._row.addStretch(1)
        self._tabs: dict[str, _Tab] = {}
        self._texts: dict[str, str] = {}

    @property
    def current(self) -> str:
        """The id of the chosen tab; empty when there is none."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), "")

    def add_tab(self, key: str, text: str) -> None:
        """Add a tab at the end; the first one added is chosen."""
        tab = _Tab(text)
        tab.setProperty("look", "tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.setAccessibleName(text)
        tab.installEventFilter(self)
        tab.toggled.connect(lambda on, key=key: self._toggled(key, on))
        self._tabs[key] = tab
        self._texts[key] = text
        self._row.insertWidget(self._row.count() - 1, tab)
        if len(self._tabs) == 1:
            tab.setChecked(True)

    def set_count(self, key: str, count: int | None) -> None:
        """Show a number after the tab's text; None shows none."""
        text = self._texts[key] if count is None else f"{self._texts[key]} {count}"
        self._tabs[key].setText(text)
        self._tabs[key].setAccessibleName(text)

    def set_enabled(self, key: str, on: bool) -> None:
        """Whether a tab can be chosen."""
        self._tabs[key].setEnabled(on)

    def choose(self, key: str) -> None:
        """Choose a tab from code."""
        self._tabs[key].setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            tabs = list(self._tabs.values())
            if step is not None and watched in tabs:
                target = tabs[(tabs.index(watched) + step) % len(tabs)]
                target.setFocus(Qt.FocusReason.TabFocusReason)
                target.setChecked(True)
                return True
        return super().eventFilter(watched, event)

    def _toggled(self, key: str, on: bool) -> None:
        # Only the chosen tab takes part in the Tab order, as in a group of radio buttons.
        self._tabs[key].setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        )
        if on:
            self.chosen.emit(key)


class BusyOverlay(QWidget):
    """Covers a widget while something takes time; shown only when it takes over 300 ms."""

    cancelled = Signal()

    def __init__(self, theme: Theme, over: QWidget, cancel: str) -> None:
        """`cancel` is the text of the button that stops the work."""
        super().__init__(over)
        self._theme = theme
        self._over = over
        self.hide()
        column = QVBoxLayout(self)
        column.addStretch(1)
        self._label: QLabel = label("", "strong", wrap=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._label)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(240)
        column.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        self._button = SecondaryButton(theme, cancel)
        self._button.clicked.connect(self._cancel)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(300)
        self._timer.timeout.connect(self._appear)
        over.installEventFilter(self)

    def start(self, text: str) -> None:
        """Announce work; the overlay appears if `stop` is not called soon."""
        self._label.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, 0)
        self._timer.start()

    def advance(self, share: float) -> None:
        """Show how much is done, from 0 to 1; until then the bar only moves."""
        self._bar.setRange(0, 100)
        self._bar.setValue(round(100 * share))

    def stop(self) -> None:
        """The work is done."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self.resize(self._over.size())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(self._theme.colours.background)
        veil.setAlpha(235)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _appear(self) -> None:
        # A bar that moves is motion; without it the sentence alone says that work goes on.
        self._bar.setVisible(not self._theme.reduced_motion)
        self.resize(self._over.size())
        self.raise_()
        self.show()
        self._button.setFocus()

    def _cancel(self) -> None:
        self.stop()
        self.cancelled.emit()


def separator() -> QFrame:
    """A thin line between rows."""
    line = QFrame()
    line.setProperty("look", "line")
    return line


def row(*widgets: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side; None stands for stretching space."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    _fill(layout.addWidget, layout.addStretch, widgets)
    return layout


def _fill(
    add: Callable[[QWidget], object],
    stretch: Callable[[], object],
    widgets: Sequence[QWidget | None],
) -> None:
    for widget in widgets:
        if widget is None:
            stretch()
        else:
            add(widget)

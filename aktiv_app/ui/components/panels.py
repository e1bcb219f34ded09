"""Cards, notices, empty states, tabs and the overlay shown while something takes time."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aktiv_app.ui.components.buttons import IconButton, LinkButton, SecondaryButton
from aktiv_app.ui.components.labels import label, set_look
from aktiv_app.ui.theme.theme import Theme

_EDGE, _GAP = 24, 8  # around and between the parts of an empty state
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
    """A sentence in its place: what happened, what it means, and what can be done."""

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
        self._theme = theme
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        hue = {"info": "blue", "warning": "amber", "error": "red", "done": "green"}[tone]
        icon = IconLabel(theme, _NOTICE_ICONS[tone], hue)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._label = label(text, wrap=True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(self._label, 1)
        if action:
            self.add_action(action).clicked.connect(self.acted)
        if dismiss:
            close = IconButton(theme, "x", dismiss, quiet=True, small=True)
            close.clicked.connect(self.hide)
            close.clicked.connect(self.dismissed)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_action(self, text: str) -> LinkButton:
        """One more thing that can be done."""
        button = LinkButton(self._theme, text)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

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
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_GAP)
        column.addStretch(1)
        self._icon = IconLabel(theme, icon, "muted", 32)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._lines: list[QLabel] = []
        for words, look in ((title, "strong"), (text, "muted")):
            line = label(words, look, wrap=True)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
            self._lines.append(line)
        self._button: SecondaryButton | None = None
        if action:
            self._button = SecondaryButton(theme, action)
            self._button.clicked.connect(self.acted)
            column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def say(self, title: str, text: str) -> None:
        """Say something else."""
        for line, words in zip(self._lines, (title, text), strict=True):
            line.setText(words)

    def minimumSizeHint(self) -> QSize:
        """Room for the words, whatever is shown now."""
        width = max(self.width(), 240) - 2 * _EDGE
        title, text = (line.heightForWidth(width) for line in self._lines)
        return QSize(super().minimumSizeHint().width(), title + text + 3 * _GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for all, the picture goes first, then the title."""
        super().resizeEvent(event)
        width = self.width() - 2 * _EDGE
        title, text = (line.heightForWidth(width) + _GAP for line in self._lines)
        below = self._button.sizeHint().height() + _GAP if self._button is not None else 0
        whole = title + text + below + 2 * _EDGE
        self._icon.setVisible(self.height() >= whole + self._icon.sizeHint().height())
        edge = _EDGE if self.height() >= whole else _GAP
        self._column.setContentsMargins(_EDGE, edge, _EDGE, edge)
        self._lines[0].setVisible(self.height() >= whole - 2 * (_EDGE - edge))


def separator() -> QFrame:
    """A thin line between rows."""
    line = QFrame()
    line.setProperty("look", "line")
    return line

"""The strip above the bottom bar: what just happened, and what one can do now."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aktiv_app.core.messages import Translator
from aktiv_app.ui.components.announcing import announce
from aktiv_app.ui.components.buttons import IconButton, SecondaryButton
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import IconLabel
from aktiv_app.ui.theme.theme import Theme

Action = tuple[str, Callable[[], None]]
_NARROW = 760
_ICONS = {
    "info": ("info", "blue"),
    "warning": ("triangle-alert", "amber"),
    "error": ("circle-alert", "red"),
    "done": ("circle-check", "green"),
}


class Strip(QWidget):
    """Empty and hidden until something is said."""

    def __init__(self, theme: Theme, tr: Translator) -> None:
        super().__init__()
        self._theme = theme
        self._tr = tr
        self._frame: QFrame | None = None
        self._middle: QBoxLayout | None = None
        self._text = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 0, 24, 8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while the strip is hidden."""
        return self._text if not self.isHidden() else ""

    def say(
        self, tone: str, text: str, actions: Sequence[Action] = (), *, take_focus: bool = False
    ) -> None:
        """Show a sentence with buttons; it stays until dismissed or replaced.

        `tone`: 'info', 'warning', 'error' or 'done'.
        """
        self.clear()
        self._text = text
        frame = QFrame()
        frame.setProperty("look", "notice")
        frame.setProperty("tone", tone)
        frame.setAccessibleName(text)
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        icon, hue = _ICONS[tone]
        row.addWidget(IconLabel(self._theme, icon, hue))
        words = label(text, wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words.installEventFilter(self)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(8)
        self._middle.addWidget(words, 1)
        row.addLayout(self._middle, 1)
        buttons: list[QPushButton] = []
        beside = QHBoxLayout()
        beside.setSpacing(8)
        beside.addStretch(1)
        for name, work in actions:
            button = SecondaryButton(self._theme, name)
            button.clicked.connect(work)
            beside.addWidget(button)
            buttons.append(button)
        if buttons:
            self._middle.addLayout(beside)
        self._arrange()
        close = IconButton(self._theme, "x", self._tr.t("Close"), quiet=True, small=True)
        close.clicked.connect(self.clear)
        row.addWidget(close)
        self._frame = frame
        self._column.addWidget(frame)
        self.show()
        if take_focus and buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the buttons stand below the words."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Words that are broken into lines are never cut above or below."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QLabel):
            watched.setMinimumHeight(watched.heightForWidth(watched.width()))
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        if self._middle is not None:
            narrow = self.width() < self._theme.metrics.scaled(_NARROW)
            across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
            self._middle.setDirection(down if narrow else across)

    def clear(self) -> None:
        """Say nothing."""
        if self._frame is not None:
            self._column.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None
            self._middle = None
        self._text = ""
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape dismisses."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

"""The strip above the bottom bar: what just happened, and what one can do now."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from aktiv_app.core.messages import Translator
from aktiv_app.ui.components.announcing import announce
from aktiv_app.ui.components.buttons import IconButton, SecondaryButton
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import IconLabel
from aktiv_app.ui.theme.theme import Theme

Action = tuple[str, Callable[[], None]]
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
        row.addWidget(words, 1)
        buttons: list[QPushButton] = []
        for name, work in actions:
            button = SecondaryButton(self._theme, name)
            button.clicked.connect(work)
            row.addWidget(button)
            buttons.append(button)
        close = IconButton(self._theme, "x", self._tr.t("Close"), quiet=True, small=True)
        close.clicked.connect(self.clear)
        row.addWidget(close)
        self._frame = frame
        self._column.addWidget(frame)
        self.show()
        if take_focus and buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        announce(frame)

    def clear(self) -> None:
        """Say nothing."""
        if self._frame is not None:
            self._column.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None
        self._text = ""
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape dismisses."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

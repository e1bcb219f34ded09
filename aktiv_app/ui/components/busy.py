"""What lies over a part of the screen while somebody waits for it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.timers import once


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
        self._timer = once(self, self._appear, 300)
        over.installEventFilter(self)

    def start(self, text: str) -> None:
        """Announce work or its next piece; the overlay appears if `stop` is not called soon."""
        self._label.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, 0)
        if self.isHidden() and not self._timer.isActive():
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

"""Files dropped anywhere on the screen, and the overlay that says so."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from aktiv_app.core.messages import Translator
from aktiv_app.ui.theme.theme import Theme


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The local files in `data`."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


class DropOverlay(QWidget):
    """Covers a widget while files are dragged over it. `dropped` carries their paths."""

    dropped = Signal(object)

    def __init__(self, theme: Theme, tr: Translator, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._words = tr.t("Drop to attach")
        self.setAccessibleName(self._words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        over.setAcceptDrops(True)
        over.installEventFilter(self)
        self._over = over

    def say(self, words: str) -> None:
        """Say something else than that files are attached."""
        self._words = words
        self.setAccessibleName(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files; leave dragged text to the fields."""
        if watched is not self._over:
            return False
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            if isinstance(event, QDragEnterEvent) and not dropped_files(event.mimeData()):
                event.ignore()
                return True
            event.setAccepted(True)
            if hasattr(event, "acceptProposedAction"):
                event.acceptProposedAction()
            self.resize(self._over.size())
            self.raise_()
            self.show()
            return True
        if kind == QEvent.Type.DragLeave:
            self.hide()
            return True
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.hide()
            files = dropped_files(event.mimeData())
            if files:
                event.acceptProposedAction()
                self.dropped.emit(files)
            return True
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A veil with a dashed frame and the words."""
        colours, metrics = self._theme.colours, self._theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colours.soft.fill)
        veil.setAlpha(235)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(16, 16, -16, -16),
            metrics.radius_large,
            metrics.radius_large,
        )
        font = QFont(self.font())
        font.setPixelSize(metrics.title)
        font.setWeight(QFont.Weight(metrics.strong))
        painter.setFont(font)
        painter.setPen(QColor(colours.soft.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()

"""The list itself: rows can be dragged to another place where the order is the user's own."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from aktiv_app.ui.theme.theme import Theme


class PromptList(QListView):
    """`moved` carries the dragged row, the row beside which it was let go, and whether below.

    Rows move within the list only; nothing is handed to the system's drag and drop.
    """

    moved = Signal(int, int, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._movable = False
        self._pressed: QPoint | None = None
        self._from = -1
        self._line: tuple[int, bool] | None = None
        self.setProperty("look", "cards")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)

    def set_movable(self, movable: bool) -> None:
        """Whether rows can be dragged."""
        self._movable = movable

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        if self._movable and event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._from = place, self.indexAt(place).row()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self._from < 0:
            super().mouseMoveEvent(event)
            return
        place = event.position().toPoint()
        far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._line is None and not far:
            return
        self._scroll_at_edge(place)
        self._line = self._target(place)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        line, moved = self._line, self._from
        self._pressed, self._from, self._line = None, -1, None
        self.viewport().update()
        if line is not None and line[0] != moved:
            self.moved.emit(moved, line[0], line[1])
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._line is None:
            return
        box = self.visualRect(self.model().index(self._line[0], 0))
        y = box.bottom() - 5 if self._line[1] else box.top()
        painter = QPainter(self.viewport())
        painter.fillRect(
            QRect(box.left() + 4, y, box.width() - 8, 3), QColor(self._theme.colours.focus)
        )
        painter.end()

    def _target(self, place: QPoint) -> tuple[int, bool] | None:
        index = self.indexAt(place)
        if not index.isValid():
            last = self.model().rowCount() - 1
            return (last, True) if last >= 0 and place.y() > 0 else None
        return index.row(), place.y() > self.visualRect(index).center().y()

    def _scroll_at_edge(self, place: QPoint) -> None:
        bar = self.verticalScrollBar()
        edge = self._theme.metrics.scaled(32)
        if place.y() < edge:
            bar.setValue(bar.value() - edge // 2)
        elif place.y() > self.viewport().height() - edge:
            bar.setValue(bar.value() + edge // 2)

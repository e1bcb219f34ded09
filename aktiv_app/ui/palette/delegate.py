"""Draws a row of the quick-find palette: icon, title, and what it is at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from aktiv_app.ui.theme.theme import Theme

HINT = Qt.ItemDataRole.UserRole + 1


class CommandDelegate(QStyledItemDelegate):
    """Paints with the theme's tokens."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours, metrics = self._theme.colours, self._theme.metrics
        box: QRect = option.rect.adjusted(2, 1, -2, -1)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            # The ring tells the chosen row apart without relying on the fill's colour.
            painter.setPen(QColor(colours.focus))
            painter.setBrush(QColor(colours.soft.fill))
            painter.drawRoundedRect(box, metrics.radius, metrics.radius)
        text = colours.soft.text if chosen else colours.text
        inner = box.adjusted(12, 0, -12, 0)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        side = metrics.icon
        icon.paint(painter, QRect(inner.left(), inner.center().y() - side // 2, side, side))
        painter.setPen(QColor(colours.soft.text if chosen else colours.muted))
        small = QFont(option.font)
        small.setPixelSize(metrics.small)
        painter.setFont(small)
        hint = index.data(HINT) or ""
        hint_width = painter.fontMetrics().horizontalAdvance(hint)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, hint)
        painter.setFont(option.font)
        painter.setPen(QColor(text))
        title = inner.adjusted(side + 12, 0, -hint_width - 16, 0)
        shown = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, title.width()
        )
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._theme.metrics.scaled(40))

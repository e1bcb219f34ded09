"""Draws the list beside a page: titles of pages, or what a search found."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from aktiv_app.ui.components.two_lines import PAD, Index, TwoLineDelegate, halves

_WRAPPED = Qt.TextFlag.TextWordWrap
DETAIL = Qt.ItemDataRole.UserRole + 1
"""The second line; rows without one are a single line."""


class EntryDelegate(TwoLineDelegate):
    """A line for a page, or two where its title is long; two for a find."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        if index.data(DETAIL):
            return super().sizeHint(option, index)
        height = self._theme.metrics.control_height + 4
        view, title = option.widget, str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if isinstance(view, QAbstractItemView):
            room = view.viewport().width() - 2 * PAD
            # As bold as the chosen one, so that no row grows when it is chosen.
            if QFontMetrics(self.font(strong=True)).horizontalAdvance(title) > room:
                height += QFontMetrics(self.font()).lineSpacing()
        return QSize(80, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        colours = self._theme.colours
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self.ground(painter, option.rect, selected=selected, amber=False)
        box = option.rect.adjusted(PAD, 4, -PAD, -4)
        title = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        detail = str(index.data(DETAIL) or "")
        colour = colours.soft.text if selected else colours.text
        if detail:
            top, bottom = halves(box)
            self.text(painter, top, title, colour, strong=True)
            self.text(painter, bottom, detail, colours.muted, small=True)
        else:
            painter.setFont(self.font(strong=selected))
            painter.setPen(QColor(colour))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | _WRAPPED), title)
        painter.restore()

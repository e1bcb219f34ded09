"""Draws the list beside a page: titles of pages, or what a search found."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from aktiv_app.ui.components.two_lines import PAD, Index, TwoLineDelegate, halves

DETAIL = Qt.ItemDataRole.UserRole + 1
"""The second line; rows without one are a single line."""


class EntryDelegate(TwoLineDelegate):
    """One line for a page, two for a find."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        if index.data(DETAIL):
            return super().sizeHint(option, index)
        return QSize(80, self._theme.metrics.control_height + 4)

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
            self.text(painter, box, title, colour, strong=selected)
        painter.restore()

"""The card behind a row of a list: whether it is chosen, and whether the keyboard is on it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from aktiv_app.ui.theme.theme import Theme

_BAR = 5
"""Width of the mark of a chosen row, in pixels."""


def draw_card(painter: QPainter, card: QRectF, option: QStyleOptionViewItem, theme: Theme) -> None:
    """Draw the card. The ring says where the keyboard is, so it is drawn nowhere else.

    A chosen row without the keyboard has a bar at its left.
    """
    colours, radius = theme.colours, theme.metrics.radius_large
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    held = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.setBrush(QColor(colours.hover if hovered and not chosen else colours.surface))
    if chosen and not held:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(card, radius, radius)
        inside = QPainterPath()
        inside.addRoundedRect(card, radius, radius)
        bar = QPainterPath()
        bar.addRect(QRectF(card.left(), card.top(), _BAR, card.height()))
        painter.fillPath(inside.intersected(bar), QColor(colours.focus))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.soft.line), 1))
    elif held:
        painter.setPen(QPen(QColor(colours.focus), theme.metrics.focus_width))
    else:
        painter.setPen(QPen(QColor(colours.border), 1))
    painter.drawRoundedRect(card, radius, radius)

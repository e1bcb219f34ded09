"""Widgets in a row, and rows that are emptied."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget


def row(*widgets: QWidget | None, spacing: int = 8) -> QHBoxLayout:
    """Widgets side by side; None stands for stretching space."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            layout.addStretch()
        else:
            layout.addWidget(widget)
    return layout


def empty(layout: QLayout) -> None:
    """Take every widget out of `layout`; each is hidden at once and deleted later."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

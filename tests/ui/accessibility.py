"""Walks the widgets under a root and lists what a keyboard or screen-reader user would miss.

`problems(widget)` is the whole interface; it is used for every screen and dialog. The
widget must be shown.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from aktiv_app.ui.components.pressing import PressedByEnter

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
# Smallest side of something to click, in logical pixels: WCAG 2.2, 2.5.8.
_SMALLEST = 24


def problems(root: QWidget) -> list[str]:
    """One line for each thing that is wrong under `root`; an empty list when all is well."""
    found = []
    chain = set(_tab_order(root))
    for widget in _shown(root):
        if isinstance(widget, _CONTROLS):
            found += _control_problems(widget, chain)
        elif isinstance(widget, QLabel):
            found += _label_problems(widget)
    return found


def _control_problems(widget: QWidget, chain: set[QWidget]) -> list[str]:
    found = []
    name = spoken_name(widget)
    if not name.strip():
        found.append(f"{_who(widget)}: no accessible name")
    if widget.isEnabled() and not _reachable(widget, chain):
        found.append(f"{_who(widget)} “{name}”: not reached by Tab")
    if isinstance(widget, QPushButton) and not isinstance(widget, PressedByEnter):
        found.append(f"{_who(widget)} “{name}”: Enter does not press it")
    if isinstance(widget, QAbstractButton):
        if not widget.text() and not widget.toolTip() and not _labelled_beside(widget):
            found.append(f"{_who(widget)} “{name}”: an icon without a tool tip")
        if min(widget.width(), widget.height()) < _SMALLEST:
            found.append(f"{_who(widget)} “{name}”: smaller than {_SMALLEST} px")
    return found


def _label_problems(label: QLabel) -> list[str]:
    """A coloured state must say in words what its colour says."""
    coloured = label.property("look") in ("pill", "class", "error")
    if coloured and not label.text().strip():
        return [f"{_who(label)}: a colour without a word"]
    return []


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls the widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _reachable(widget: QWidget, chain: set[QWidget]) -> bool:
    if widget in chain or (widget.focusProxy() is not None and widget.focusProxy() in chain):
        return True
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        # One of a group where the arrow keys move: the chosen one is reached by Tab.
        parent = widget.parentWidget()
        group = parent.findChildren(QAbstractButton) if parent else []
        return any(button in chain for button in group if button.autoExclusive())
    # Driven by the keyboard from another widget, which says so with this property.
    return bool(widget.property("keyboardFrom"))


def _labelled_beside(button: QAbstractButton) -> bool:
    """A check box without text of its own stands in a row with its name."""
    return button.isCheckable() and bool(button.accessibleName())


def _tab_order(root: QWidget) -> Iterator[QWidget]:
    widget = root
    while True:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and widget.isVisible() and widget.isEnabled():
            yield widget
        following = widget.nextInFocusChain()
        if following is None or following is root:
            return
        widget = following


def _shown(root: QWidget) -> Iterator[QWidget]:
    for widget in [root, *root.findChildren(QWidget)]:
        inner = widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar)
        if widget.isVisible() and not inner and not _part_of_control(widget):
            yield widget


def _part_of_control(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractItemView):
            return True
        parent = parent.parentWidget()
    return False


def _who(widget: QWidget) -> str:
    return f"{type(widget).__name__}({widget.objectName()})"

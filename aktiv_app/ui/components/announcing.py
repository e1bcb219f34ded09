"""What screen readers say without the keyboard having to move there."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget) -> None:
    """Have screen readers say what `widget` says, now."""
    # Read when it is needed: it names all the roles that things can have on a screen.
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))

"""Scrolls to what has got the keyboard, wherever in the app it is."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from aktiv_app.ui.components.revealing import scroll_to


class FocusInSight(QObject):
    """Follows the keyboard into scrolled pages.

    Qt scrolls when Tab goes from field to field of such a page, but not when it comes in from
    outside: the field could have the keyboard far above or below what is seen.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._changed)

    def _changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        # What is being clicked must not move away below the pointer.
        if new is not None and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            scroll_to(new)

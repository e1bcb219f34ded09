"""Gives the keyboard back to where it was when what held it is taken from the screen."""

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

_REMEMBERED = 16


class GivingBack(QObject):
    """Watches who has the keyboard in one window.

    Where a widget with the keyboard is hidden (a notice is answered, a panel closed, a chip
    removed), Qt gives it to the next widget of the window, which may be at its other end. Here
    it goes back to what had it last on the same screen. Code that gives it to somebody else
    after hiding has the last word.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QWidget | None = None
        self._had: list[QWidget] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._changed)

    def watch(self, screen: QWidget) -> None:
        """The screen that is open now."""
        self._screen = screen
        self._had.clear()

    def _changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._is_here(new):
            if old is not None and self._was_taken_away(old):
                before = self._last()
                if before is not None and before is not new:
                    before.setFocus(Qt.FocusReason.OtherFocusReason)
                    return
            self._remember(new)

    def _is_here(self, widget: QWidget) -> bool:
        return widget.window() is self._window

    def _was_taken_away(self, old: QWidget) -> bool:
        """Whether `old` is hidden, but not with the screen it is on."""
        if not shiboken6.isValid(old) or old.isVisible() or not self._is_here(old):
            return False
        return self._on_screen(old)

    def _on_screen(self, widget: QWidget) -> bool:
        screen = self._screen
        return (
            screen is not None
            and shiboken6.isValid(screen)
            and screen.isVisible()
            and screen.isAncestorOf(widget)
        )

    def _remember(self, widget: QWidget) -> None:
        if not self._on_screen(widget):
            return
        had = [each for each in self._had if shiboken6.isValid(each) and each is not widget]
        self._had = [*had, widget][-_REMEMBERED:]

    def _last(self) -> QWidget | None:
        """What had the keyboard last and could have it now."""
        for widget in reversed(self._had):
            if shiboken6.isValid(widget) and widget.isVisible() and widget.isEnabled():
                return widget
        return None

"""Moves callbacks from background threads to the thread of the window.

Services call back on threads of their own. Touching a widget there crashes, and a
callback for a widget that is gone must do nothing. `Courier.deliver_to` wraps a method
so that both are taken care of.
"""

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class Courier(QObject):
    """Belongs to the window's thread; hands calls over to it in the order they came."""

    _call = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Must be made on the window's thread."""
        super().__init__(parent)
        self._call.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def deliver_to(self, owner: QObject, handler: Callable[[T], None]) -> Callable[[T], None]:
        """A callback for any thread that runs `handler` on the window's thread.

        Nothing happens when `owner` (the widget that `handler` works on) is deleted
        before its turn comes.
        """

        def on_any_thread(value: T) -> None:
            def on_window_thread() -> None:
                if shiboken6.isValid(owner):
                    handler(value)

            self._send(on_window_thread)

        return on_any_thread

    def deliver(self, owner: QObject, handler: Callable[[], None]) -> Callable[[], None]:
        """Like `deliver_to`, for callbacks without a value."""
        pass_on = self.deliver_to(owner, lambda _: handler())
        return lambda: pass_on(None)

    def _send(self, call: Callable[[], None]) -> None:
        # After the window has closed there is nobody left to tell.
        if shiboken6.isValid(self):
            self._call.emit(call)

    def _run(self, call: Callable[[], None]) -> None:
        call()

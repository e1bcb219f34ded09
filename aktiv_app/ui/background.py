"""Moves callbacks from background threads to the thread of the window.

Services call back on threads of their own. Touching a widget there crashes, and a
callback for a widget that is gone must do nothing. `Courier.deliver_to` wraps a method
so that both are taken care of.

A background thread must not hold the last reference to a widget either: Qt cannot stop the timers
of an object that dies on another thread, and the next one that runs out crashes the program. So a
callback knows its widget and method by a number only, and the courier keeps both.
"""

import itertools
import weakref
from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class Courier(QObject):
    """Belongs to the window's thread; hands calls over to it in the order they came."""

    _called = Signal(int, object)
    _dropped = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Must be made on the window's thread."""
        super().__init__(parent)
        self._numbers = itertools.count()
        self._kept: dict[int, tuple[QObject, Callable[..., None]]] = {}
        self._called.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self._dropped.connect(self._forget, Qt.ConnectionType.QueuedConnection)

    def deliver_to(self, owner: QObject, handler: Callable[[T], None]) -> Callable[[T], None]:
        """A callback for any thread that runs `handler` on the window's thread.

        Nothing happens when `owner` (the widget that `handler` works on) is deleted
        before its turn comes. To be asked for on the window's thread.
        """
        number = next(self._numbers)
        self._kept[number] = owner, handler
        return _Callback(self, number)

    def deliver(self, owner: QObject, handler: Callable[[], None]) -> Callable[[], None]:
        """Like `deliver_to`, for callbacks without a value."""
        pass_on = self.deliver_to(owner, lambda _: handler())
        return lambda: pass_on(None)

    def call(self, number: int, value: object) -> None:
        """Run what has this number on the window's thread; for any thread."""
        # After the window has closed there is nobody left to tell.
        if shiboken6.isValid(self):
            self._called.emit(number, value)

    def drop(self, number: int) -> None:
        """Nobody can call what has this number any more; for any thread."""
        if shiboken6.isValid(self):
            self._dropped.emit(number)

    def _run(self, number: int, value: object) -> None:
        owner, handler = self._kept.get(number, (None, None))
        if owner is not None and handler is not None and shiboken6.isValid(owner):
            handler(value)

    def _forget(self, number: int) -> None:
        # Calls of it that came before were handed over before.
        self._kept.pop(number, None)


class _Callback:
    """What a background thread holds of a handler."""

    __slots__ = ("_courier", "_number")

    def __init__(self, courier: Courier, number: int) -> None:
        self._courier = weakref.ref(courier)
        self._number = number

    def __call__(self, value: object) -> None:
        courier = self._courier()
        if courier is not None:
            courier.call(self._number, value)

    def __del__(self) -> None:
        courier = self._courier()
        if courier is not None:
            courier.drop(self._number)

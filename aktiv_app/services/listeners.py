"""Who is told when something has changed."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Listeners(Generic[T]):
    """Called one after the other, on the thread that tells; a listener may add another."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[T], None]] = []

    def add(self, listener: Callable[[T], None]) -> None:
        """Tell `listener` from now on."""
        self._listeners.append(listener)

    def tell(self, value: T) -> None:
        """Tell everybody `value`."""
        for listener in tuple(self._listeners):
            listener(value)

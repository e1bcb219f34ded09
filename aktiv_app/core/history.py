"""What a form was before and after its present state: undo and redo over whole values."""

from typing import Generic, TypeVar

T = TypeVar("T")


class History(Generic[T]):
    """Earlier states, and those that were undone. Who holds the present state passes it in."""

    def __init__(self, limit: int) -> None:
        """Remember at most `limit` steps."""
        self._limit = limit
        self._past: list[T] = []
        self._future: list[T] = []
        self._open_step = ""

    @property
    def earlier(self) -> T | None:
        """What undo leads to; None when there is no step."""
        return self._past[-1] if self._past else None

    @property
    def later(self) -> T | None:
        """What redo leads to; None when nothing was undone."""
        return self._future[-1] if self._future else None

    def left(self, state: T, step: str = "") -> None:
        """`state` is the present one no more.

        Changes one after the other with the same `step`, such as the field typed in, are one
        step of undo; without a name each is one.
        """
        if not step or step != self._open_step or not self._past:
            self._past.append(state)
            del self._past[: -self._limit]
        self._open_step = step
        self._future.clear()

    def seal(self) -> None:
        """The next change is a step of its own."""
        self._open_step = ""

    def undo(self, state: T) -> None:
        """`earlier` becomes the present state in the place of `state`."""
        self._past.pop()
        self._future.append(state)
        self._open_step = ""

    def redo(self, state: T) -> None:
        """`later` becomes the present state in the place of `state`."""
        self._future.pop()
        self._past.append(state)
        self._open_step = ""

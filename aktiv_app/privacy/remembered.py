"""What single lines give, remembered: an edit changes one line of a long text."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

Value = TypeVar("Value")


class RememberedLines(Generic[Value]):
    """Gives what `make` makes of a line, which must depend on nothing but the line."""

    def __init__(self, make: Callable[[str], Value], most: int = 8192, longest: int = 2000) -> None:
        """Keeps up to `most` lines, and none of more than `longest` characters."""
        self._make = make
        self._most = most
        self._longest = longest
        self._known: dict[str, Value] = {}

    def of(self, line: str) -> Value:
        """What `line`, without its end, gives."""
        known = self._known.get(line)
        if known is None:
            known = self._make(line)
            if len(line) <= self._longest:
                if len(self._known) >= self._most:
                    self._known.clear()
                self._known[line] = known
        return known

    def in_text(self, text: str) -> Iterator[tuple[int, Value]]:
        """Where each line of `text` begins, and what it gives."""
        begin = 0
        for line in text.split("\n"):
            yield begin, self.of(line)
            begin += len(line) + 1

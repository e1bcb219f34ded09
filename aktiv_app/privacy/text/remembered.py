"""What was made before, remembered: an edit changes one line of a long text, and few names."""

from collections.abc import Callable, Hashable, Iterator
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class RememberedLast(Generic[Key, Value]):
    """Gives what `make` makes of a key, which must depend on nothing else; keeps the last."""

    def __init__(self, make: Callable[[Key], Value]) -> None:
        self._make = make
        self._last: tuple[Key, Value] | None = None

    def of(self, key: Key) -> Value:
        """What `key` gives."""
        if self._last is None or self._last[0] != key:
            self._last = key, self._make(key)
        return self._last[1]


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
        known, begin = self._known, 0
        for line in text.split("\n"):
            value = known.get(line)
            yield begin, self.of(line) if value is None else value
            begin += len(line) + 1

    def telling(self, text: str) -> list[tuple[int, Value]]:
        """As `in_text`, without the lines that give something empty."""
        return [(begin, value) for begin, value in self.in_text(text) if value]

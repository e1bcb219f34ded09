"""How long the engine's process may take, and how often it may fail."""

from msgspec import Struct


class Limits(Struct, frozen=True):
    """How long to wait, in seconds, and how many failures in a row to bear.

    An answer may take `answer` and, as the work grows with the text, `per_character`
    for each of its characters: a text of a million may take two minutes. `pauses` are the
    waits before a new start after the first, second, ... failure; the last one holds for all
    that follow. `idle` is how long nothing may have been asked before work is done ahead.
    A scan that has gone on for `patience` is given up when a much shorter text is to be
    scanned instead, as when a long paste is taken back.
    """

    idle: float = 0.2
    answer: float = 20.0
    per_character: float = 0.0001
    start: float = 60.0
    failures: int = 4
    pauses: tuple[float, ...] = (0.0, 0.2, 1.0, 3.0)
    patience: float = 2.0

    def time_for(self, text: str) -> float:
        """The seconds that an answer to `text` may take."""
        return self.answer + self.per_character * len(text)

    def pause(self, failures: int) -> float:
        """Seconds to wait before the start after so many failures in a row."""
        if failures == 0 or not self.pauses:
            return 0.0
        return self.pauses[min(failures, len(self.pauses)) - 1]

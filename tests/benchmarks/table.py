"""The numbers and the table they are shown in."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numbers:
    """Repeated measurements of one thing, in one unit."""

    values: tuple[float, ...]

    @classmethod
    def of(cls, values: Sequence[float]) -> "Numbers":
        """Raises ValueError without any values."""
        if not values:
            raise ValueError("nothing was measured")
        return cls(tuple(sorted(values)))

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    def percentile(self, percent: int) -> float:
        """The smallest value that `percent` of the measurements do not exceed."""
        rank = -(-len(self.values) * percent // 100)
        return self.values[max(rank, 1) - 1]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `reached` is None where there is no goal."""

    what: str
    median: str
    tail: str = ""
    peer: str = ""
    ratio: str = ""
    goal: str = ""
    reached: bool | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        answer = {True: "yes", False: "NO", None: ""}[self.reached]
        return (self.what, self.median, self.tail, self.peer, self.ratio, self.goal, answer)


_HEADS = ("what", "median", "p95 / p99", "peer", "ratio", "goal", "reached")


def shown(rows: Sequence[Row]) -> str:
    """The table as text (Markdown, readable as it is)."""
    lines = [_HEADS, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]

    def drawn(cells: Sequence[str]) -> str:
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        return "| " + " | ".join(padded) + " |"

    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([drawn(_HEADS), rule, *(drawn(row.cells) for row in rows)])


def milliseconds(seconds: float) -> str:
    """A time for the table."""
    value = seconds * 1000
    return f"{value:.0f} ms" if value >= 100 else f"{value:.1f} ms"


def tail(numbers: Numbers) -> str:
    """p95 and p99 for the table."""
    return f"{milliseconds(numbers.percentile(95))} / {milliseconds(numbers.percentile(99))}"

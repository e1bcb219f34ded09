"""Laying out blocks of text the same way for every format."""

from collections.abc import Iterable, Sequence

from aktiv_app.services.material.failures import Failure, UnreadableError


class Lines:
    """Collects lines and gives up as soon as they exceed the limit.

    Counting here, and not at the end, keeps a document of endless text from filling the
    memory first.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._size = 0
        self._lines: list[str] = []

    def add(self, line: str) -> None:
        """Add one line, or several separated by line feeds.

        Raises UnreadableError when the text becomes longer than the limit allows.
        """
        self._size += len(line) + 1
        # Spacing is tidied away later, so the strict count is taken after that.
        if self._size > 2 * self._limit + 1000:
            raise UnreadableError(Failure.TEXT_TOO_LONG)
        self._lines.append(line)

    def extend(self, lines: Iterable[str]) -> None:
        """Add `lines`."""
        for line in lines:
            self.add(line)

    @property
    def lines(self) -> list[str]:
        """What was added."""
        return self._lines

    def text(self) -> str:
        """All lines, joined."""
        return "\n".join(self._lines)


def apart(before: str, text: str, mark: str) -> str:
    """`mark` where `text`, which is raised or lowered, would go on a number; else nothing.

    A footnote's 2 behind "PERSON_1" is not PERSON_12, and ten to the second not 102.
    """
    return mark if before[-1:].isdigit() and text[:1].isdigit() else ""


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """One table row as lines; each cell comes as its lines.

    A row of single lines is data and becomes one tab-separated line. A row with longer
    cells is layout (a heading beside its list, two columns of a CV): its cells follow each
    other, since lines from different cells must not run together.
    """
    filled = [[line for line in cell if line.strip()] for cell in cells]
    if all(len(cell) <= 1 for cell in filled):
        row = "\t".join(cell[0].strip() if cell else "" for cell in filled)
        return [row.rstrip("\t")] if row.strip() else []
    return [line for cell in filled for line in cell]

"""What stands behind the persons of a text, up to the end of their line."""

from collections.abc import Callable, Iterator, Sequence

from aktiv_app.privacy.findings import Finding, Label
from aktiv_app.privacy.text.remembered import RememberedLines

_LONGEST = 160  # characters behind a name that are looked at

Places = tuple[tuple[int, int], ...]


class BehindNames:
    """Finds places behind the names of persons, and remembers what it read."""

    def __init__(self, places: Callable[[str], Places]) -> None:
        """`places` tells where something is in what stands behind a name in its line."""
        self._places = RememberedLines(places)

    def find(self, text: str, findings: Sequence[Finding]) -> Iterator[tuple[int, int]]:
        """The places behind the persons among `findings` that are replaced."""
        for finding in findings:
            if finding.label is Label.PERSON and finding.certainty.rank > 0:
                end = finding.end
                stop = text.find("\n", end, end + _LONGEST)
                behind = text[end : stop if stop >= 0 else end + _LONGEST]
                for first, last in self._places.of(behind):
                    yield end + first, end + last

"""Keeps count of what a reader leaves out."""

from collections import Counter, defaultdict

from aktiv_app.core.left_out import LeftOut, LeftOutKind


class Tally:
    """Takes note of what is not read while a document is read."""

    def __init__(self) -> None:
        self._counts: Counter[LeftOutKind] = Counter()
        self._pages: dict[LeftOutKind, list[int]] = defaultdict(list)

    def add(self, kind: LeftOutKind, count: int = 1, page: int = 0) -> None:
        """Note `count` more of `kind`, on `page` where there are pages."""
        if count:
            self._counts[kind] += count
            self.mark(kind, page)

    def mark(self, kind: LeftOutKind, page: int = 0) -> None:
        """Note that there is some of `kind`, on `page` where there are pages."""
        self._counts[kind] += 0
        if page and self._pages[kind][-1:] != [page]:
            self._pages[kind].append(page)

    def left_out(self) -> tuple[LeftOut, ...]:
        """What was noted, in the order in which it is told."""
        return tuple(
            LeftOut(kind, self._counts[kind], tuple(self._pages.get(kind, ())))
            for kind in LeftOutKind
            if kind in self._counts
        )

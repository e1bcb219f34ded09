"""Keeps the head of the Bank screen whole and at rest.

Where it is too narrow, its filters share one menu. Its search field is as wide as the window
allows, whatever is said of the team beside it: what one aims at must not move with the news.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from aktiv_app.ui.bank.filters import Filters
from aktiv_app.ui.theme.theme import Theme

_LEAST_SEARCH = 190
"""In pixels whatever the text size."""
_MOST_SEARCH = 420
_TOLD = 90
_TOLD_WHOLE = 240
"""The room for what is said of the team, the least and the usual, at normal text size."""


class HeaderFit(QObject):
    """Looks at the room whenever the header or anything in it is laid out anew."""

    def __init__(
        self,
        header: QWidget,
        search: QWidget,
        filters: Filters,
        team: QWidget,
        to_review: QWidget,
        theme: Theme,
    ) -> None:
        """`team` and `to_review` stand at the right end, where they are shown."""
        super().__init__(header)
        self._header = header
        self._search = search
        self._filters = filters
        self._team = team
        self._to_review = to_review
        self._theme = theme
        # What is in the header now must not keep the window from becoming narrower.
        header.setMinimumWidth(1)
        header.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again; the event goes on."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            room = self._header.width()
            together = self._needed(_TOLD) + _LEAST_SEARCH > room
            self._filters.gather(together=together)
            left = room - self._needed(_TOLD_WHOLE, together=together)
            most = self._theme.metrics.scaled(_MOST_SEARCH)
            width = max(_LEAST_SEARCH, min(left, most))
            if self._search.maximumWidth() != width:
                self._search.setFixedWidth(width)
            # Told whole where that takes room from nobody.
            told = self._team.minimumSizeHint().width()
            told += self._theme.metrics.scaled(_TOLD_WHOLE) + left - width
            if self._team.maximumWidth() != max(told, 1):
                self._team.setMaximumWidth(max(told, 1))
        return super().eventFilter(watched, event)

    def _needed(self, told: int, *, together: bool = False) -> int:
        """The room that all but the search field takes."""
        layout = self._header.layout()
        if layout is None:
            return 0
        margins = layout.contentsMargins()
        single = () if together else self._filters.buttons.values()
        widths: list[int] = [each.sizeHint().width() for each in (*single, self._filters.more)]
        if not self._team.isHidden():
            least = self._team.minimumSizeHint().width()
            widths.append(least + self._theme.metrics.scaled(told))
        if not self._to_review.isHidden():
            widths.append(self._to_review.sizeHint().width())
        # The search field and the stretch in the middle have theirs, too.
        between = layout.spacing() * (len(widths) + 1)
        return int(margins.left() + margins.right() + sum(widths) + between)

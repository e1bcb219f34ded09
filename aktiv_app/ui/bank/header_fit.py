"""Keeps the head of the Bank screen whole: where it is too narrow, its filters share one menu."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from aktiv_app.ui.bank.filters import Filters
from aktiv_app.ui.theme.theme import Theme

_TOLD = 90
"""The least room for what is said of the team, in pixels at normal text size."""


class HeaderFit(QObject):
    """Looks at the room whenever the header or anything in it is laid out anew."""

    def __init__(
        self,
        header: QWidget,
        search: QWidget,
        filters: Filters,
        right: Sequence[QWidget],
        theme: Theme,
    ) -> None:
        """`right` is what stands at the right end, where it is shown."""
        super().__init__(header)
        self._header = header
        self._search = search
        self._filters = filters
        self._right = right
        self._theme = theme
        # What is in the header now must not keep the window from becoming narrower.
        header.setMinimumWidth(1)
        header.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again; the event goes on."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._filters.gather(together=self._needed() > self._header.width())
        return super().eventFilter(watched, event)

    def _needed(self) -> int:
        layout = self._header.layout()
        if layout is None:
            return 0
        margins = layout.contentsMargins()
        buttons = (*self._filters.buttons.values(), self._filters.more)
        widths = [self._search.minimumWidth(), *(each.sizeHint().width() for each in buttons)]
        told = self._theme.metrics.scaled(_TOLD)
        for widget in self._right:
            if not widget.isHidden():
                least = widget.minimumSizeHint().width() + told
                widths.append(min(widget.sizeHint().width(), least))
        # One more space than there are: the stretch in the middle has its own.
        between = layout.spacing() * len(widths)
        return margins.left() + margins.right() + sum(widths) + between

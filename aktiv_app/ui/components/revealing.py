"""Scrolls to something new on a page, such as what came of a button."""

from PySide6.QtWidgets import QScrollArea, QWidget

from aktiv_app.ui.timers import once

_SETTLED_MS = 60
_AROUND = 24
"""The room kept above and below, in pixels."""


def scroll_to(widget: QWidget) -> None:
    """Scroll the pages that `widget` is on to it, as far as it has its place already."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 0, _AROUND)
        around = around.parentWidget()


def reveal(widget: QWidget) -> None:
    """Scroll to `widget`, which was just shown or filled; the keyboard stays where it is."""
    # It has its place in the next round, words that are broken into lines some rounds later.
    for milliseconds in (0, _SETTLED_MS):
        once(widget, lambda: scroll_to(widget), milliseconds).start()

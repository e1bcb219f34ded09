"""The entry of the review inbox in the window: it lies within the bank."""

from typing import TYPE_CHECKING

from aktiv_app.core.messages import msg
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.window.screen import Screen, ScreenView

if TYPE_CHECKING:
    from aktiv_app.ui.review.desk import ReviewDesk


class _Opening:
    """Makes the screen's widget; what it works on is made once and kept."""

    def __init__(self, parts: BankParts) -> None:
        self._parts = parts
        self._desk: ReviewDesk | None = None

    def open(self, context: UiContext) -> ScreenView:
        # Read when the screen is first opened: the window is there sooner without it.
        from aktiv_app.ui.review.desk import ReviewDesk
        from aktiv_app.ui.review.view import ReviewView

        if self._desk is None:
            self._desk = ReviewDesk(self._parts, context.courier)
        return ReviewView(self._desk, context)


def review_screen(parts: BankParts) -> Screen:
    """The review inbox, for the window's list of screens."""
    return Screen(
        "review", msg("To review"), "user-round-check", _Opening(parts).open, within="bank"
    )

"""The entry of the Bank screen in the window."""

from typing import TYPE_CHECKING

from aktiv_app.core.messages import msg
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.window.screen import Screen, ScreenView

if TYPE_CHECKING:
    from aktiv_app.ui.bank.desk import BankDesk


class _Opening:
    """Makes the screen's widget; what it works on is made once and kept."""

    def __init__(self, parts: BankParts) -> None:
        self._parts = parts
        self._desk: BankDesk | None = None

    def open(self, context: UiContext) -> ScreenView:
        # Read when the screen is first opened: the window is there sooner without it.
        from aktiv_app.ui.bank.desk import BankDesk
        from aktiv_app.ui.bank.view import BankView

        if self._desk is None:
            self._desk = BankDesk(self._parts, context.courier)
        return BankView(self._desk, context)


def bank_screen(parts: BankParts) -> Screen:
    """The Bank screen, for the window's list of screens."""
    return Screen(
        "bank", msg("Prompt bank"), "library", _Opening(parts).open, count=parts.to_review
    )

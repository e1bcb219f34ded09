"""The entry of the Compose screen in the window."""

from aktiv_app.core.messages import msg
from aktiv_app.ui.composer.desk import Desk
from aktiv_app.ui.composer.parts import ComposerParts
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.window.screen import Screen, ScreenView


class _Opening:
    """Makes the screen's widget; the desk is made once and kept from widget to widget."""

    def __init__(self, parts: ComposerParts) -> None:
        self._parts = parts
        self._desk: Desk | None = None

    def open(self, context: UiContext) -> ScreenView:
        # The window's frame is up before the screen's many modules are read.
        from aktiv_app.ui.composer.view import ComposeView

        if self._desk is None:
            self._desk = Desk(self._parts, context)
        return ComposeView(self._desk, context)


def compose_screen(parts: ComposerParts) -> Screen:
    """The Compose screen, for the window's list of screens."""
    return Screen("compose", msg("Write a prompt"), "square-pen", _Opening(parts).open)

"""The entry of the help in the window."""

from aktiv_app.core.messages import msg
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.help.parts import HelpParts
from aktiv_app.ui.window.screen import Screen, ScreenView


class _Opening:
    """Makes the screen's widget, imported when it is first opened."""

    def __init__(self, parts: HelpParts) -> None:
        self._parts = parts

    def open(self, context: UiContext) -> ScreenView:
        from aktiv_app.ui.help.view import HelpView

        return HelpView(self._parts, context)


def help_screen(parts: HelpParts) -> Screen:
    """The help, for the window's list of screens."""
    return Screen("help", msg("Help"), "circle-question-mark", _Opening(parts).open, at_bottom=True)

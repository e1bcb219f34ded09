"""The entry of the Answer screen in the window."""

from typing import TYPE_CHECKING

from aktiv_app.core.messages import msg
from aktiv_app.ui.answer.parts import AnswerParts
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.window.screen import Screen, ScreenView

if TYPE_CHECKING:
    from aktiv_app.ui.answer.copying import AnswerCopying
    from aktiv_app.ui.answer.desk import AnswerDesk


class _Opening:
    """Makes the screen's widget; what it works on is made once and kept."""

    def __init__(self, parts: AnswerParts) -> None:
        self._parts = parts
        self._work: tuple[AnswerDesk, AnswerCopying] | None = None

    def open(self, context: UiContext) -> ScreenView:
        # Read when the screen is first opened: the window is there sooner without it.
        from aktiv_app.ui.answer.copying import AnswerCopying
        from aktiv_app.ui.answer.desk import AnswerDesk
        from aktiv_app.ui.answer.view import AnswerView

        if self._work is None:
            desk = AnswerDesk(self._parts.answers, context.courier)
            desk.forgotten.connect(self._parts.cases.forgotten)
            self._parts.cases.copied.connect(desk.refresh_cases)
            self._work = desk, AnswerCopying(desk, context.clipboard)
        return AnswerView(*self._work, self._parts.catalog, context)


def answer_screen(parts: AnswerParts) -> Screen:
    """The Answer screen, for the window's list of screens."""
    return Screen("answer", msg("Answer"), "message-square-reply", _Opening(parts).open)

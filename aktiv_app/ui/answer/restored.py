"""The right-hand text: the answer with its values back in place, read only.

It holds personal data on purpose. The ways Qt has of taking text out of a view (drag,
the primary selection of X11) hand out nothing; Ctrl+C asks for a copy, which reminds
the user first.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QContextMenuEvent, QTextCursor

from aktiv_app.core.messages import Translator
from aktiv_app.ui.answer.looks import AnswerLooks
from aktiv_app.ui.answer.showing import NOTHING, Place, Shown
from aktiv_app.ui.composer.preview.marked import MarkedText, next_mark
from aktiv_app.ui.theme.tokens import Colours


class RestoredView(MarkedText[Place]):
    """Shows a `Shown`.

    `copy_wanted` carries a stretch of the restored text in code points; `place_chosen`
    the mark that was clicked or reached.
    """

    copy_wanted = Signal(int, int)
    place_chosen = Signal(object)

    def __init__(self, colours: Colours, tr: Translator, describe: Callable[[Place], str]) -> None:
        super().__init__(colours, AnswerLooks(colours))
        self._tr = tr
        self._describe = describe
        self._shown: Shown = NOTHING

    @property
    def shown(self) -> Shown:
        """What is shown now."""
        return self._shown

    def show_answer(self, shown: Shown) -> None:
        """Show `shown`; what is scrolled to stays in sight."""
        bar = self.verticalScrollBar()
        position = bar.value()
        at_start = self.textCursor().position() == 0
        self._shown = shown
        self.setExtraSelections([])
        self._painter.show(shown.text, shown.runs)
        if at_start:
            # What is inserted at the cursor pushes it on, and the view would follow it.
            self.setTextCursor(QTextCursor(self._document))
        bar.setValue(position)

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.recolour(colours, AnswerLooks(colours))

    # -- marks ---------------------------------------------------------------------------

    def to_shown(self, point: int) -> int:
        """Where code point `point` of the restored text is shown."""
        return self._shown.to_shown(point)

    def from_shown(self, point: int) -> int:
        """The code point of the restored text that is shown at `point`."""
        return self._shown.to_restored(point)

    def mark_holding(self, point: int) -> Place | None:
        """The mark that code point `point` is in or beside."""
        return self._shown.place_at(point)

    def description(self, mark: Place) -> str:
        """Which placeholder the value took the place of."""
        return self._describe(mark)

    def chosen(self, mark: Place) -> None:
        """Choose the row of `mark`."""
        self.place_chosen.emit(mark)

    def go_to_next_place(self, *, backwards: bool = False) -> None:
        """Move to the next mark, around the end when there is none."""
        here = self.point(self.textCursor().position())
        place = next_mark(self._shown.walk, here, at=False, backwards=backwards)
        if place is not None:
            self.show_stretch(place.start, place.end)
            self.place_chosen.emit(place)

    def show_next_of(self, places: Sequence[tuple[int, int]]) -> None:
        """Go to the first of these stretches after the one the cursor is at, or around."""
        here = self.point(self.textCursor().position())
        for start, end in (*(place for place in places if place[0] > here), *places[:1]):
            self.show_stretch(start, end)
            return

    # -- taking text out -----------------------------------------------------------------

    def request_copy(self) -> None:
        """Ask for the selection to be copied, by way of the reminder."""
        stretch = self.selected_stretch()
        if stretch is not None:
            self.copy_wanted.emit(*stretch)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing: personal data leaves only by Copy, after the reminder."""
        return QMimeData()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the selection, and to select everything."""
        self.text_menu(self._tr).popup(event.globalPos())

"""The preview: the screened text, read only, with its marks.

Qt can take text out of a view in many ways (copy, cut, context menu, drag, the primary
selection of X11). They all end in `createMimeDataFromSelection`, which here hands out
only what `take` gives: text that was sealed, or nothing.
"""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from aktiv_app.privacy.replacing.screened import Mark, ValueKey
from aktiv_app.ui.composer.preview.formats import Looks
from aktiv_app.ui.composer.preview.marked import MarkedText, next_mark
from aktiv_app.ui.composer.preview.runs import Run
from aktiv_app.ui.theme.tokens import Colours

Take = Callable[[int, int], QMimeData | None]
"""Gives sealed text of the stretch [start, end) in code points, or None."""


class PreviewView(MarkedText[Mark]):
    """Shows a screened text.

    `mark_activated` carries the mark and the global position for its menu.
    `copy_requested` carries a stretch in code points that the user wants to copy.
    """

    mark_activated = Signal(object, QPoint)
    mark_reached = Signal(object)
    copy_requested = Signal(int, int)
    selection_began = Signal()

    def __init__(
        self, colours: Colours, take: Take, describe: Callable[[Mark], str], parent: QWidget | None
    ) -> None:
        super().__init__(colours, Looks(colours), parent)
        self._take = take
        self._describe = describe
        self._marks: tuple[Mark, ...] = ()
        self.selectionChanged.connect(self._note_selection)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks shown now, in text order."""
        return self._marks

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.recolour(colours, Looks(colours))

    def show_text(self, text: str, runs: tuple[Run, ...], marks: tuple[Mark, ...]) -> None:
        """Show `text`; what is scrolled to and selected elsewhere stays where it is."""
        bar = self.verticalScrollBar()
        position = bar.value()
        selected = self._selected_mark()
        key = None if selected is None else self._marks[selected].key
        at_start = self.textCursor().position() == 0
        self._marks = marks
        self._painter.show(text, runs)
        if at_start:
            # What is inserted at the cursor pushes it on, and a view that is shown for the
            # first time goes where its cursor is.
            self.setTextCursor(QTextCursor(self._document))
        if selected is not None:
            self._select_again(selected, key)
        bar.setValue(position)

    def _selected_mark(self) -> int | None:
        """Which of the marks is selected, neither more nor less."""
        stretch = self.selected_stretch()
        found = (at for at, mark in enumerate(self._marks) if (mark.start, mark.end) == stretch)
        return None if stretch is None else next(found, None)

    def _select_again(self, at: int, key: ValueKey | None) -> None:
        """Let the same mark be selected under its new placeholder, or nothing."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        if at < len(self._marks) and self._marks[at].key == key:
            cursor = self.cursor_over(self._marks[at].start, self._marks[at].end)
        self.setTextCursor(cursor)

    # -- marks ---------------------------------------------------------------------------

    def mark_holding(self, point: int) -> Mark | None:
        """The mark that code point `point` is in or beside."""
        return next((mark for mark in self._marks if mark.start <= point <= mark.end), None)

    def description(self, mark: Mark) -> str:
        """What is said while the pointer rests on `mark`."""
        return self._describe(mark)

    def chosen(self, mark: Mark) -> None:
        """Open the menu of `mark`."""
        self.mark_activated.emit(mark, self.place_of(mark))

    def go_to_next_mark(self, backwards: bool = False) -> Mark | None:
        """Move to the next mark, around the end when there is none; None without marks."""
        cursor = self.textCursor()
        here = self.point(cursor.selectionStart())
        mark = next_mark(self._marks, here, at=not cursor.hasSelection(), backwards=backwards)
        if mark is not None:
            self.go_to(mark)
            self.mark_reached.emit(mark)
        return mark

    def go_to(self, mark: Mark) -> None:
        """Select `mark` and bring it into sight."""
        self.setTextCursor(self.cursor_over(mark.start, mark.end))
        self.ensureCursorVisible()

    def show_mark(self, mark: Mark) -> None:
        """Bring `mark` into sight without selecting it."""
        self.show_stretch(mark.start, mark.end)

    def highlight(self, marks: tuple[Mark, ...]) -> None:
        """Ring these marks: they belong to the row chosen in the list of findings."""
        self.ring((mark.start, mark.end) for mark in marks)

    def place_of(self, mark: Mark) -> QPoint:
        """The global position just below `mark`, for its menu."""
        cursor = self.cursor_over(mark.start, mark.start)
        return self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft())

    # -- taking text out -----------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give drag and drop and the primary selection sealed text, or nothing."""
        stretch = self.selected_stretch()
        taken = None if stretch is None else self._take(*stretch)
        return QMimeData() if taken is None else taken

    def request_copy(self) -> None:
        """Ask for the selection to be copied through the seal."""
        stretch = self.selected_stretch()
        if stretch is not None:
            self.copy_requested.emit(*stretch)

    def _note_selection(self) -> None:
        if self.textCursor().hasSelection():
            self.selection_began.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the context menu to the pane, which knows the words for it."""
        event.ignore()

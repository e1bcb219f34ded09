"""The preview: the screened text, read only, with its marks.

Qt can take text out of a view in many ways (copy, cut, context menu, drag, the primary
selection of X11). They all end in `createMimeDataFromSelection`, which here hands out
only what `take` gives: text that was sealed, or nothing.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from aktiv_app.privacy.screened import Mark
from aktiv_app.ui.composer.preview.formats import Looks
from aktiv_app.ui.composer.preview.painter import DocumentPainter
from aktiv_app.ui.composer.preview.runs import Run
from aktiv_app.ui.theme.tokens import Colours

_LINE_HEIGHT_PERCENT = 145.0

Take = Callable[[int, int], QMimeData | None]
"""Gives sealed text of the stretch [start, end) in code points, or None."""


class PreviewView(QTextEdit):
    """Shows a screened text; marks can be hovered, clicked and walked with the keyboard.

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
        super().__init__(parent)
        self._colours = colours
        self._take = take
        self._describe = describe
        self._marks: tuple[Mark, ...] = ()
        self._pressed: Mark | None = None
        # A document of our own: the wrapper of the built-in one does not live as long as it.
        self._document = QTextDocument(self)
        self.setDocument(self._document)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        line = QTextBlockFormat()
        line.setLineHeight(
            _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        QTextCursor(self._document).setBlockFormat(line)
        self._painter = DocumentPainter(self._document, Looks(colours))
        self.selectionChanged.connect(self._note_selection)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks shown now, in text order."""
        return self._marks

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self._colours = colours
        self._painter.restyle(Looks(colours))
        self.highlight(())

    def show_text(self, text: str, runs: tuple[Run, ...], marks: tuple[Mark, ...]) -> None:
        """Show `text`; what is scrolled to and selected elsewhere stays where it is."""
        bar = self.verticalScrollBar()
        position = bar.value()
        self._marks = marks
        self._painter.show(text, runs)
        bar.setValue(position)

    # -- marks ---------------------------------------------------------------------------

    def mark_at(self, position: QPoint) -> Mark | None:
        """The mark drawn at `position` of the viewport."""
        cursor = self.cursorForPosition(position)
        if not self._covers(cursor, position):
            return None
        return self._mark_holding(self._painter.offsets.points(cursor.position()))

    def _covers(self, cursor: QTextCursor, position: QPoint) -> bool:
        # cursorForPosition snaps to the nearest character; empty space is no mark.
        rect = self.cursorRect(cursor)
        return abs(rect.center().x() - position.x()) <= 2 * rect.height() and (
            rect.top() <= position.y() <= rect.bottom()
        )

    def _mark_holding(self, point: int) -> Mark | None:
        for mark in self._marks:
            if mark.start <= point <= mark.end:
                return mark
        return None

    def current_mark(self) -> Mark | None:
        """The mark the text cursor is in."""
        return self._mark_holding(self._painter.offsets.points(self.textCursor().position()))

    def go_to_next_mark(self, backwards: bool = False) -> Mark | None:
        """Move to the next mark, around the end when there is none; None without marks."""
        if not self._marks:
            return None
        here = self._painter.offsets.points(self.textCursor().selectionStart())
        if self.textCursor().hasSelection():
            after = [mark for mark in self._marks if mark.start > here]
        else:
            after = [mark for mark in self._marks if mark.start >= here]
        before = [mark for mark in self._marks if mark.start < here]
        if backwards:
            mark = before[-1] if before else self._marks[-1]
        else:
            mark = after[0] if after else self._marks[0]
        self.go_to(mark)
        self.mark_reached.emit(mark)
        return mark

    def go_to(self, mark: Mark) -> None:
        """Select `mark` and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self._painter.offsets.units(mark.start))
        cursor.setPosition(self._painter.offsets.units(mark.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def show_mark(self, mark: Mark) -> None:
        """Bring `mark` into sight without moving the text cursor's selection."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._painter.offsets.units(mark.start))
        self.setTextCursor(cursor)
        place = self.cursorRect(cursor)
        if not self.viewport().rect().contains(place.adjusted(0, -8, 0, 8)):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.center().y() - self.viewport().height() // 2)

    def highlight(self, marks: tuple[Mark, ...]) -> None:
        """Ring these marks: they belong to the row chosen in the list of findings."""
        extra = []
        for mark in marks:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._document)
            cursor.setPosition(self._painter.offsets.units(mark.start))
            cursor.setPosition(
                self._painter.offsets.units(mark.end), QTextCursor.MoveMode.KeepAnchor
            )
            look = QTextCharFormat()
            look.setBackground(QColor(self._colours.selection))
            look.setForeground(QColor(self._colours.on_selection))
            selection.cursor = cursor
            selection.format = look
            extra.append(selection)
        self.setExtraSelections(extra)

    def place_of(self, mark: Mark) -> QPoint:
        """The global position just below `mark`, for its menu."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._painter.offsets.units(mark.start))
        return self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft())

    # -- taking text out -----------------------------------------------------------------

    def selected_stretch(self) -> tuple[int, int] | None:
        """What is selected, in code points, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        offsets = self._painter.offsets
        return offsets.points(cursor.selectionStart()), offsets.points(cursor.selectionEnd())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give drag and drop and the primary selection sealed text, or nothing."""
        stretch = self.selected_stretch()
        taken = None if stretch is None else self._take(*stretch)
        return QMimeData() if taken is None else taken

    def request_copy(self) -> None:
        """Ask for the selection, or everything when nothing is selected, to be copied."""
        stretch = self.selected_stretch()
        if stretch is not None:
            self.copy_requested.emit(*stretch)

    def _note_selection(self) -> None:
        if self.textCursor().hasSelection():
            self.selection_began.emit()

    # -- events --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Enter, undo and redo to the screen; describe marks under the pointer."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy through the seal; open the menu of the current mark with Enter or Space."""
        copying = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)
        if any(event.matches(keys) for keys in copying):
            self.request_copy()
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            mark = self.current_mark()
            if mark is not None and not event.modifiers():
                self.mark_activated.emit(mark, self.place_of(mark))
                event.accept()
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the mark pressed, so that a drag across it is no click."""
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.mark_at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu of the mark that was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        if self.mark_at(event.position().toPoint()) == pressed:
            self.mark_activated.emit(pressed, self.place_of(pressed))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over marks."""
        super().mouseMoveEvent(event)
        over = self.mark_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what a mark stands for while the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip:
            position = event.pos()  # type: ignore[attr-defined]
            mark = self.mark_at(position)
            if mark is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(
                    self.viewport().mapToGlobal(position), self._describe(mark), self.viewport()
                )
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Leave the context menu to the pane, which knows the words for it."""
        event.ignore()

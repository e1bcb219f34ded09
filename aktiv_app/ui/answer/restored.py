"""The right-hand text: the answer with its values back in place, read only.

It holds personal data on purpose. The ways Qt has of taking text out of a view (drag,
the primary selection of X11) hand out nothing; Ctrl+C asks for a copy, which reminds
the user first.
"""

from collections.abc import Callable, Sequence

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
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip

from aktiv_app.core.messages import Translator
from aktiv_app.ui.answer.looks import AnswerLooks
from aktiv_app.ui.answer.showing import NOTHING, Place, Shown
from aktiv_app.ui.composer.preview.painter import DocumentPainter
from aktiv_app.ui.theme.tokens import Colours

_LINE_HEIGHT_PERCENT = 145.0


class RestoredView(QTextEdit):
    """Shows a `Shown`; its marks can be hovered, clicked and walked with the keyboard.

    `copy_wanted` carries a stretch of the restored text in code points; `place_chosen`
    the mark that was clicked or reached.
    """

    copy_wanted = Signal(int, int)
    place_chosen = Signal(object)

    def __init__(self, colours: Colours, tr: Translator, describe: Callable[[Place], str]) -> None:
        super().__init__()
        self._colours = colours
        self._tr = tr
        self._describe = describe
        self._shown: Shown = NOTHING
        self._pressed: Place | None = None
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
        # Lines break anywhere if they must.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        line = QTextBlockFormat()
        line.setLineHeight(
            _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        QTextCursor(self._document).setBlockFormat(line)
        self._painter = DocumentPainter(self._document, AnswerLooks(colours))

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
        self._colours = colours
        self._painter.restyle(AnswerLooks(colours))
        self.setExtraSelections([])

    # -- marks ---------------------------------------------------------------------------

    def highlight(self, places: Sequence[tuple[int, int]]) -> None:
        """Ring these stretches of the restored text: they belong to the chosen row."""
        look = QTextCharFormat()
        look.setBackground(QColor(self._colours.selection))
        look.setForeground(QColor(self._colours.on_selection))
        extra = []
        for start, end in places:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(start, end)
            selection.format = look
            extra.append(selection)
        self.setExtraSelections(extra)

    def show_place(self, start: int, end: int) -> None:
        """Bring a stretch of the restored text into sight."""
        cursor = self._cursor(start, end)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        place = self.cursorRect(cursor)
        if not self.viewport().rect().contains(place.adjusted(0, -8, 0, 8)):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.center().y() - self.viewport().height() // 2)

    def go_to_next_place(self, *, backwards: bool = False) -> None:
        """Move to the next mark, around the end when there is none."""
        places = self._shown.places
        if not places:
            return
        here = self._point(self.textCursor().position())
        if backwards:
            before = [place for place in places if place.start < here]
            place = before[-1] if before else places[-1]
        else:
            after = [place for place in places if place.start > here]
            place = after[0] if after else places[0]
        self.show_place(place.start, place.end)
        self.place_chosen.emit(place)

    def show_next_of(self, places: Sequence[tuple[int, int]]) -> None:
        """Go to the first of these stretches after the one the cursor is at, or around."""
        here = self._point(self.textCursor().position())
        for start, end in (*(place for place in places if place[0] > here), *places[:1]):
            self.show_place(start, end)
            return

    def place_at(self, position: QPoint) -> Place | None:
        """The mark drawn at `position` of the viewport."""
        cursor = self.cursorForPosition(position)
        rect = self.cursorRect(cursor)
        # cursorForPosition snaps to the nearest character; empty space is no mark.
        near = abs(rect.center().x() - position.x()) <= 2 * rect.height()
        if not near or not rect.top() <= position.y() <= rect.bottom():
            return None
        return self._shown.place_at(self._point(cursor.position()))

    def _cursor(self, start: int, end: int) -> QTextCursor:
        begin = self._shown.to_shown(start)
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._painter.offsets.units(begin))
        cursor.setPosition(
            self._painter.offsets.units(begin + end - start), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor

    def _point(self, unit: int) -> int:
        return self._shown.to_restored(self._painter.offsets.points(unit))

    # -- taking text out -----------------------------------------------------------------

    def selected_stretch(self) -> tuple[int, int] | None:
        """What of the restored text is selected, in code points, or None."""
        cursor = self.textCursor()
        start, end = self._point(cursor.selectionStart()), self._point(cursor.selectionEnd())
        return (start, end) if end > start else None

    def request_copy(self) -> None:
        """Ask for the selection to be copied."""
        stretch = self.selected_stretch()
        if stretch is not None:
            self.copy_wanted.emit(*stretch)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing: personal data leaves only by Copy, after the reminder."""
        return QMimeData()

    # -- events --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Leave the screen its shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy by way of the reminder; Enter and Space choose the mark at the cursor."""
        copying = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)
        if any(event.matches(keys) for keys in copying):
            self.request_copy()
            event.accept()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            place = self._shown.place_at(self._point(self.textCursor().position()))
            if place is not None and not event.modifiers():
                self.place_chosen.emit(place)
                event.accept()
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the mark pressed, so that a drag across it is no click."""
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.place_at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row of the mark that was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        if self.place_at(event.position().toPoint()) == pressed:
            self.place_chosen.emit(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over marks."""
        super().mouseMoveEvent(event)
        over = self.place_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say which placeholder a value took the place of while the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip:
            position = event.pos()  # type: ignore[attr-defined]
            place = self.place_at(position)
            if place is None:
                QToolTip.hideText()
            else:
                where = self.viewport().mapToGlobal(position)
                QToolTip.showText(where, self._describe(place), self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the selection, and to select everything."""
        menu = QMenu(self)
        menu.setAccessibleName(self._tr.t("Text"))
        copy = menu.addAction(self._tr.t("Copy selection"))
        copy.setEnabled(self.selected_stretch() is not None)
        copy.triggered.connect(self.request_copy)
        every = menu.addAction(self._tr.t("Select all"))
        every.triggered.connect(self.selectAll)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

"""A read-only text with marks that can be hovered, clicked and walked with the keyboard.

Both the prompt and the restored answer are shown in one. What a mark is and what may be
taken out of the text is for the subclasses to say.
"""

from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip, QWidget

from aktiv_app.core.messages import Translator
from aktiv_app.ui.components.reading import space_lines
from aktiv_app.ui.composer.preview.formats import Looks
from aktiv_app.ui.composer.preview.painter import DocumentPainter
from aktiv_app.ui.theme.tokens import Colours

_COPYING = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Stretch(Protocol):
    """A stretch [start, end) in code points of the text the marks are of."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Marked = TypeVar("Marked", bound=Stretch)


class MarkedText(QTextEdit, Generic[Marked]):
    """Shows text through a `DocumentPainter` and finds marks under pointer and cursor."""

    def __init__(self, colours: Colours, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._pressed: Marked | None = None
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
        # Filled here: or each key would paint all that stands behind, up to the window.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        space_lines(self._document)
        self._painter = DocumentPainter(self._document, looks)

    # -- for the subclasses to say -------------------------------------------------------

    def mark_holding(self, point: int) -> Marked | None:
        """The mark that code point `point` is in or beside."""
        raise NotImplementedError

    def description(self, mark: Marked) -> str:
        """What is said while the pointer rests on `mark`."""
        raise NotImplementedError

    def chosen(self, mark: Marked) -> None:
        """`mark` was clicked, or Enter or Space was pressed on it."""
        raise NotImplementedError

    def request_copy(self) -> None:
        """Ask for the selection to be copied; nothing leaves the view by itself."""
        raise NotImplementedError

    def to_shown(self, point: int) -> int:
        """Where code point `point` of the text that the marks are of is shown."""
        return point

    def from_shown(self, point: int) -> int:
        """The code point, of the text that the marks are of, that is shown at `point`."""
        return point

    # -- places --------------------------------------------------------------------------

    def recolour(self, colours: Colours, looks: Looks) -> None:
        """Follow the theme."""
        self._colours = colours
        self._painter.restyle(looks)
        ringed = self.extraSelections()
        for selection in ringed:
            selection.format = self._ring_look()
        self.setExtraSelections(ringed)

    def point(self, unit: int) -> int:
        """The code point at a position of Qt's."""
        return self.from_shown(self._painter.offsets.points(unit))

    def cursor_over(self, start: int, end: int) -> QTextCursor:
        """A cursor that selects the stretch [start, end)."""
        begin = self.to_shown(start)
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._painter.offsets.units(begin))
        cursor.setPosition(
            self._painter.offsets.units(begin + end - start), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor

    def ring(self, stretches: Iterable[tuple[int, int]]) -> None:
        """Ring these stretches: they belong to the row that is chosen in a list."""
        look = self._ring_look()
        extra = []
        for start, end in stretches:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self.cursor_over(start, end)
            selection.format = look
            extra.append(selection)
        self.setExtraSelections(extra)

    def _ring_look(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setBackground(QColor(self._colours.selection))
        look.setForeground(QColor(self._colours.on_selection))
        return look

    def show_stretch(self, start: int, end: int) -> None:
        """Put the text cursor before [start, end) and bring it into sight."""
        cursor = self.cursor_over(start, end)
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        place = self.cursorRect(cursor)
        if not self.viewport().rect().contains(place.adjusted(0, -8, 0, 8)):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.center().y() - self.viewport().height() // 2)

    def mark_at(self, position: QPoint) -> Marked | None:
        """The mark drawn at `position` of the viewport."""
        cursor = self.cursorForPosition(position)
        rect = self.cursorRect(cursor)
        # cursorForPosition snaps to the nearest character; empty space is no mark.
        near = abs(rect.center().x() - position.x()) <= 2 * rect.height()
        if not near or not rect.top() <= position.y() <= rect.bottom():
            return None
        return self.mark_holding(self.point(cursor.position()))

    def current_mark(self) -> Marked | None:
        """The mark the text cursor is in."""
        return self.mark_holding(self.point(self.textCursor().position()))

    def selected_stretch(self) -> tuple[int, int] | None:
        """What is selected, in code points, or None."""
        cursor = self.textCursor()
        start, end = self.point(cursor.selectionStart()), self.point(cursor.selectionEnd())
        return (start, end) if end > start else None

    def text_menu(self, tr: Translator) -> QMenu:
        """The context menu of the text, not yet shown; it goes away by itself."""
        menu = QMenu(self)
        # Translators: the context menu of the text
        menu.setAccessibleName(tr.t("Text"))
        copy = menu.addAction(tr.t("Copy selection"))
        copy.setEnabled(self.selected_stretch() is not None)
        copy.triggered.connect(self.request_copy)
        every = menu.addAction(tr.t("Select all"))
        every.triggered.connect(self.selectAll)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    # -- events --------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Leave the screen its shortcuts, such as Ctrl+Enter, undo and redo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for a copy; Enter and Space choose the mark at the cursor."""
        if any(event.matches(keys) for keys in _COPYING):
            self.request_copy()
            event.accept()
            return
        if event.key() in _CHOOSING and not event.modifiers():
            mark = self.current_mark()
            if mark is not None:
                self.chosen(mark)
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
        """Choose the mark that was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        if self.mark_at(event.position().toPoint()) == pressed:
            self.chosen(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over marks."""
        super().mouseMoveEvent(event)
        over = self.mark_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Colour what is below the text; say what a mark stands for where the pointer rests."""
        if isinstance(event, QPaintEvent):
            painter = QPainter(self.viewport())
            painter.setBackground(QColor(self._colours.surface))
            painter.eraseRect(event.rect())
            painter.end()
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(event.pos())
            if mark is None:
                QToolTip.hideText()
            else:
                where = self.viewport().mapToGlobal(event.pos())
                QToolTip.showText(where, self.description(mark), self.viewport())
            return True
        return super().viewportEvent(event)


def next_mark(marks: Sequence[Marked], here: int, *, at: bool, backwards: bool) -> Marked | None:
    """The next of `marks`, which are in text order, around the end; None without marks.

    `at` counts a mark that begins at `here` as one that is still to come.
    """
    if not marks:
        return None
    if backwards:
        before = [mark for mark in marks if mark.start < here]
        return before[-1] if before else marks[-1]
    after = (mark for mark in marks if mark.start > here or (at and mark.start == here))
    return next(after, marks[0])

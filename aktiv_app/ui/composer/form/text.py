"""Fields for text: one line, and several lines that grow with what is written."""

from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from aktiv_app.core.model import Value
from aktiv_app.ui.components.fields import GrowingTextEdit
from aktiv_app.ui.composer.form.field import Field, FieldContext
from aktiv_app.ui.composer.form.undo import FormKeys


class LineInput(QLineEdit):
    """A one-line text whose undo belongs to the form."""

    def __init__(self, keys: FormKeys, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.installEventFilter(keys)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take dragged text; files go to the screen, which reads them as material."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)


def form_text(name: str, lines: int, keys: FormKeys, parent: QWidget | None) -> GrowingTextEdit:
    """A text of several lines whose undo belongs to the form."""
    text = GrowingTextEdit(name, lines, 14, parent)
    text.setUndoRedoEnabled(False)
    text.installEventFilter(keys)
    text.cursorPositionChanged.connect(keys.cursor_moved)
    return text


def show_text(widget: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Set the text without signals, the cursor left where it was as far as possible."""
    if isinstance(widget, QLineEdit):
        if widget.text() != text:
            # A text longer than its field is read from its beginning.
            place = widget.cursorPosition() if widget.hasFocus() else 0
            widget.blockSignals(True)
            widget.setText(text)
            widget.setCursorPosition(min(place, len(text)))
            widget.blockSignals(False)
        return
    if widget.toPlainText() != text:
        cursor = widget.textCursor()
        place = cursor.position()
        widget.blockSignals(True)
        widget.setPlainText(text)
        cursor = widget.textCursor()
        cursor.setPosition(min(place, widget.document().characterCount() - 1))
        widget.setTextCursor(cursor)
        widget.blockSignals(False)


class _TextField(Field):
    """What both have in common; `box` is the widget that is typed in."""

    def __init__(
        self, context: FieldContext, box: LineInput | GrowingTextEdit, parent: QWidget | None
    ) -> None:
        super().__init__(context, parent)
        self._box = box
        box.setPlaceholderText(context.variable.example)
        box.setAccessibleName(context.label)
        box.setAccessibleDescription(context.help)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(box)

    def show_value(self, value: Value | None) -> None:
        """Show a string."""
        show_text(self._box, value if isinstance(value, str) else "")

    def focus_target(self) -> QWidget:
        """What is typed in."""
        return self._box


class ShortTextField(_TextField):
    """One line of text."""

    def __init__(self, context: FieldContext, parent: QWidget | None) -> None:
        line = LineInput(context.keys, None)
        super().__init__(context, line, parent)
        line.textChanged.connect(self._changed)

    def _changed(self, text: str) -> None:
        self.edited.emit(text)


class LongTextField(_TextField):
    """Several lines of text."""

    def __init__(self, context: FieldContext, parent: QWidget | None) -> None:
        self._text = form_text(context.label, 2, context.keys, None)
        super().__init__(context, self._text, parent)
        self._text.textChanged.connect(self._changed)

    def _changed(self) -> None:
        self.edited.emit(self._text.toPlainText())

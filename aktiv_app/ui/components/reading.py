"""How lines stand in a text that is read, not filled in."""

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

_LINE_HEIGHT_PERCENT = 145.0


def space_lines(document: QTextDocument) -> None:
    """Give the empty `document` lines to read by; what is written in it takes after them.

    It is no step of undo, and ends the history of the document.
    """
    line = QTextBlockFormat()
    line.setLineHeight(
        _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    undoes = document.isUndoRedoEnabled()
    document.setUndoRedoEnabled(False)
    QTextCursor(document).setBlockFormat(line)
    document.setUndoRedoEnabled(undoes)

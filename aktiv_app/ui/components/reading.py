"""How lines stand in a text that is read, not filled in."""

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

MARGIN = 10
"""Pixels around the text, which go away with it: lines are cut at the edge of the view alone."""

_LINE_HEIGHT_PERCENT = 145.0


def space_lines(document: QTextDocument) -> None:
    """Give the empty `document` lines and margins to read by; what is written takes after them.

    It is no step of undo, and ends the history of the document.
    """
    document.setDocumentMargin(MARGIN)
    line = QTextBlockFormat()
    line.setLineHeight(
        _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    undoes = document.isUndoRedoEnabled()
    document.setUndoRedoEnabled(False)
    QTextCursor(document).setBlockFormat(line)
    document.setUndoRedoEnabled(undoes)

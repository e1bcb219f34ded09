"""Fields and tags of the template language stand out while a part is written."""

import re

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from aktiv_app.ui.theme.theme import Theme

_FIELD = re.compile(r"\{\{.*?\}\}")
_TAG = re.compile(r"\{[%#].*?[%#]\}")


class TemplateLook(QSyntaxHighlighter):
    """Fields on a quiet ground, tags in a quiet colour."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Mark one paragraph."""
        colours = self._theme.colours
        field = QTextCharFormat()
        field.setBackground(QColor(colours.soft.fill))
        field.setForeground(QColor(colours.soft.text))
        tag = QTextCharFormat()
        tag.setForeground(QColor(colours.muted))
        tag.setFontItalic(True)
        for pattern, look in ((_TAG, tag), (_FIELD, field)):
            for found in pattern.finditer(text):
                # Qt counts in UTF-16 units.
                start = len(text[: found.start()].encode("utf-16-le")) // 2
                length = len(found.group().encode("utf-16-le")) // 2
                self.setFormat(start, length, look)

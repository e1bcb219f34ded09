"""Shows one page of the help: Markdown in the colours and sizes of the theme.

Nothing is ever loaded from outside: pages have no pictures, and links are handed on.
"""

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, Qt, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from aktiv_app.ui.palette.matching import fold
from aktiv_app.ui.theme.theme import Theme

_LINE_HEIGHT_PERCENT = 140.0
_CELL_HEIGHT_PERCENT = 115.0
_CELL = 6
_INDENT = 24
_MARGIN = 12
_FIRST_OF_TWO = 28  # per cent: what is named in a table of two columns is short


class PageBrowser(QTextBrowser):
    """`link_followed` carries the target of a link that was clicked or entered."""

    link_followed = Signal(QUrl)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "bare")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The ring of the focus must not touch the words.
        self.document().setDocumentMargin(_MARGIN)
        self.document().setIndentWidth(_INDENT)
        self.anchorClicked.connect(self.link_followed)

    def loadResource(self, _type: int, _name: QUrl | str) -> object:  # noqa: N802 - Qt names it
        """Nothing, whatever a page asks for."""
        return QByteArray()

    def show_page(self, text: str) -> None:
        """Show a page, from its beginning."""
        self.setExtraSelections([])
        self.setMarkdown(text)
        # One change to the page: it is laid out anew after the last block, not after each.
        change = QTextCursor(self.document())
        change.beginEditBlock()
        for block in self._blocks():
            self._set_block(block)
        self._underline_links()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._set_table(frame)
        change.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def go_to(self, heading: str, words: str = "") -> None:
        """Bring a heading to the top, and ring `words` wherever they stand on the page."""
        for block in self._blocks():
            if block.blockFormat().headingLevel() and block.text() == heading:
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(int(top))
                break
        self._ring(words)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _set_block(self, block: QTextBlock) -> None:
        metrics = self._theme.metrics
        level = block.blockFormat().headingLevel()
        space = QTextBlockFormat()
        space.setLineHeight(
            _LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        listed = block.textList() is not None
        after_list = not listed and block.previous().textList() is not None
        top = metrics.space if after_list else 0
        space.setTopMargin({0: top, 1: 0, 3: metrics.space2}.get(level, metrics.space3))
        space.setBottomMargin(metrics.half if listed else metrics.space)
        cursor = QTextCursor(block)
        in_table = cursor.currentTable() is not None
        if in_table:
            space.setTopMargin(0)
            space.setBottomMargin(0)
            space.setLineHeight(
                _CELL_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            )
        cursor.mergeBlockFormat(space)
        if level:
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            look = QTextCharFormat(cursor.charFormat())
            # Markdown's own sizes are relative and would win over those of the theme.
            look.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
            size = {1: metrics.title, 2: metrics.title - 2}.get(level, metrics.body)
            look.setProperty(QTextFormat.Property.FontPixelSize.value, size)
            look.setFontWeight(metrics.strong)
            cursor.setCharFormat(look)

    def _underline_links(self) -> None:
        """Colour alone must not tell a link from its text."""
        for block in self._blocks():
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                if fragment.charFormat().isAnchor():
                    cursor = QTextCursor(self.document())
                    cursor.setPosition(fragment.position())
                    end = fragment.position() + fragment.length()
                    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    look = QTextCharFormat()
                    look.setFontUnderline(True)
                    cursor.mergeCharFormat(look)
                fragments += 1

    def _set_table(self, table: QTextTable) -> None:
        colours, metrics = self._theme.colours, self._theme.metrics
        form = table.format()
        form.setBorder(1)
        form.setBorderCollapse(True)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(QColor(colours.border)))
        form.setCellPadding(_CELL)
        form.setCellSpacing(0)
        form.setTopMargin(metrics.space)
        form.setBottomMargin(metrics.space2)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        if table.columns() == 2:
            shares = (_FIRST_OF_TWO, 100 - _FIRST_OF_TWO)
            form.setColumnWidthConstraints(
                [QTextLength(QTextLength.Type.PercentageLength, share) for share in shares]
            )
        table.setFormat(form)
        for column in range(table.columns()):
            cell = table.cellAt(0, column)
            look = cell.format()
            look.setBackground(QBrush(QColor(colours.sunken)))
            look.setFontWeight(QFont.Weight(metrics.strong))
            cell.setFormat(look)
            if _holds_figures(table, column):
                _align_right(table, column)

    def _ring(self, words: str) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.colours.selection))
        look.setForeground(QColor(self._theme.colours.on_selection))
        extra = []
        for start, end in _found(self.toPlainText(), words):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = look
            extra.append(selection)
        self.setExtraSelections(extra)


def _holds_figures(table: QTextTable, column: int) -> bool:
    cells = [table.cellAt(row, column) for row in range(1, table.rows())]
    return bool(cells) and all(_cell_text(cell)[:1].isdigit() for cell in cells)


def _cell_text(cell: QTextTableCell) -> str:
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def _align_right(table: QTextTable, column: int) -> None:
    right = QTextBlockFormat()
    right.setAlignment(Qt.AlignmentFlag.AlignRight)
    for row in range(table.rows()):
        table.cellAt(row, column).firstCursorPosition().mergeBlockFormat(right)


def _found(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words of `text` that hold one of `words` begin and end.

    The help's letters all lie in Unicode's basic plane, so these are Qt's positions too.
    """
    wanted = fold(words).split()
    start = 0
    for word in text.split() if wanted else ():
        start = text.index(word, start)
        if any(part in fold(word) for part in wanted):
            yield start, start + len(word)
        start += len(word)

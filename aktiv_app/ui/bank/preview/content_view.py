"""A prompt to read: its purpose, the five parts with their fields, what to look after."""

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextListFormat,
)
from PySide6.QtWidgets import QWidget

from aktiv_app.core.messages import Translator
from aktiv_app.core.model import Part
from aktiv_app.ui.bank.closed_text import ClosedText
from aktiv_app.ui.bank.preview.template_text import pieces
from aktiv_app.ui.bank.values import shown
from aktiv_app.ui.composer.part_words import PART_NAMES
from aktiv_app.ui.theme.theme import Theme
from prompt_bank.model.content import PromptContent


class ContentView(ClosedText):
    """Read-only. Fields stand on a quiet ground; what is there only sometimes is slanted."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr.t("The prompt"), theme.metrics.space2, parent)
        self._tr = tr
        self._content: PromptContent | None = None

    def show_content(self, content: PromptContent | None) -> None:
        """Show a content; the same one stays where it is scrolled to."""
        if content != self._content:
            self._content = content
            self._draw()
            self.verticalScrollBar().setValue(0)

    def _draw(self) -> None:
        self.clear()
        content = self._content
        if content is None:
            return
        tr = self._tr
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if content.purpose.strip():
            self._block(cursor, gap=0)
            cursor.insertText(_one_block(content.purpose.strip()), self._plain())
        for part in Part:
            text = getattr(content.parts, part.value)
            if text.strip():
                self._part(cursor, part, text, content)
        if content.guidance.strip():
            self._heading(cursor, tr.t("How to use it"))
            self._block(cursor, gap=4)
            cursor.insertText(_one_block(content.guidance.strip()), self._plain())
        if content.checks:
            self._heading(cursor, tr.t("Check in the answer"))
            self._bullets(cursor, content.checks)
        if content.examples:
            self._heading(cursor, tr.t("Example values"))
            self._bullets(
                cursor,
                tuple(
                    f"{variable.label}: {shown(variable, content.examples[variable.name])}"
                    for variable in content.variables
                    if variable.name in content.examples
                ),
            )
        if content.tags:
            self._block(cursor, gap=16)
            cursor.insertText(" · ".join(content.tags), self._muted())
        cursor.endEditBlock()
        # The view's own cursor went along to the end, and the view would follow it.
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _part(self, cursor: QTextCursor, part: Part, text: str, content: PromptContent) -> None:
        labels = {variable.name: variable.label for variable in content.variables}
        hue = self._theme.colours.letters[part.letter]
        self._block(cursor, gap=12)
        letter = self._plain()
        letter.setFontWeight(self._theme.metrics.strong)
        letter.setForeground(QColor(hue.text))
        letter.setToolTip(self._tr(PART_NAMES[part]))
        cursor.insertText(f"{part.letter}:", letter)
        cursor.insertText(" ", self._plain())
        for piece in pieces(text, labels):
            look = self._plain()
            if piece.variable:
                look.setBackground(QColor(self._theme.colours.soft.fill))
                look.setForeground(QColor(self._theme.colours.soft.text))
                look.setToolTip(self._tr.t("Filled in when you use the prompt"))
                # The spaces belong to the ground and are not broken.
                cursor.insertText(f"\u00a0{_one_block(piece.text)}\u00a0", look)
                continue
            if piece.sometimes:
                look.setFontItalic(True)
                look.setForeground(QColor(self._theme.colours.muted))
                look.setToolTip(self._tr.t("Only there when the field is filled in"))
            cursor.insertText(_one_block(piece.text), look)

    def _heading(self, cursor: QTextCursor, text: str) -> None:
        self._block(cursor, gap=20)
        look = self._plain()
        look.setFontWeight(self._theme.metrics.strong)
        cursor.insertText(text, look)

    def _bullets(self, cursor: QTextCursor, texts: tuple[str, ...]) -> None:
        form = QTextListFormat()
        form.setStyle(QTextListFormat.Style.ListDisc)
        form.setIndent(1)
        self._block(cursor, gap=4)
        made = cursor.createList(form)
        for at, text in enumerate(texts):
            if at:
                self._block(cursor, gap=2)
                made.add(cursor.block())
            cursor.insertText(" ".join(text.split()), self._plain())
        # What follows stands outside the list again.
        self._block(cursor, gap=0)
        if cursor.currentList() is not None:
            made.remove(cursor.block())

    def _block(self, cursor: QTextCursor, gap: int) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(gap)
        form.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self.document().isEmpty() and cursor.atStart():
            cursor.setBlockFormat(form)
        elif cursor.block().length() > 1:
            cursor.insertBlock(form)
        else:
            cursor.setBlockFormat(form)

    def _plain(self) -> QTextCharFormat:
        look = QTextCharFormat()
        font = QFont(self.font())
        font.setPixelSize(self._theme.metrics.body)
        look.setFont(font)
        look.setForeground(QColor(self._theme.colours.text))
        return look

    def _muted(self) -> QTextCharFormat:
        look = self._plain()
        look.setForeground(QColor(self._theme.colours.muted))
        return look


def _one_block(text: str) -> str:
    """Lines of one part stay one paragraph, so that the gap stands between parts only."""
    return text.replace("\n", "\u2028")

"""Entries one below the other: who did what and when, or said what. Read like a text."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor

from aktiv_app.ui.bank.closed_text import ClosedText
from aktiv_app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what happened, when, and more below it. `warning` marks what needs a look."""

    text: str
    when: str
    more: str = ""
    warning: bool = False


class StoryView(ClosedText):
    """Shows entries, and a sentence where there are none."""

    def __init__(self, theme: Theme, name: str, nothing: str) -> None:
        super().__init__(theme, name, theme.metrics.space2)
        self._nothing = nothing
        self._entries: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show `entries`, in their order."""
        same = self._entries[:1] == tuple(entries)[:1]
        self._entries = tuple(entries)
        place = self.verticalScrollBar().value() if same else 0
        self._draw()
        self.verticalScrollBar().setValue(place)

    def _draw(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        colours = self._theme.colours
        if not self._entries:
            cursor.insertText(self._nothing, self._look(colours.muted))
        for at, entry in enumerate(self._entries):
            self._block(cursor, at, 14 if at else 0)
            colour = colours.amber.text if entry.warning else colours.text
            cursor.insertText(entry.text, self._look(colour, strong=True))
            cursor.insertText(f"   {entry.when}", self._look(colours.muted, small=True))
            for line in entry.more.splitlines():
                self._block(cursor, 1, 2)
                cursor.insertText(line, self._look(colours.text))
        cursor.endEditBlock()
        # The view's own cursor went along to the end, and the view would follow it.
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @staticmethod
    def _block(cursor: QTextCursor, at: int, gap: int) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(gap)
        form.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if at:
            cursor.insertBlock(form)
        else:
            cursor.setBlockFormat(form)

    def _look(self, colour: str, *, strong: bool = False, small: bool = False) -> QTextCharFormat:
        metrics = self._theme.metrics
        font = QFont(self.font())
        font.setPixelSize(metrics.small if small else metrics.body)
        font.setWeight(QFont.Weight(metrics.strong if strong else metrics.regular))
        look = QTextCharFormat()
        look.setFont(font)
        look.setForeground(QColor(colour))
        return look

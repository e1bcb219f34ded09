"""Two contents side by side; what differs is marked by colour and by a line."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QWidget

from aktiv_app.core.messages import Message, Translator, msg
from aktiv_app.core.model import Part
from aktiv_app.ui.bank.closed_text import ClosedText
from aktiv_app.ui.composer.part_words import PART_NAMES
from aktiv_app.ui.theme.theme import Theme
from prompt_bank.service.diff import DiffRow, DiffSection, Span

FIELD_NAMES: Mapping[str, Message] = {
    "title": msg("Title"),
    "purpose": msg("Purpose"),
    "guidance": msg("How to use it"),
    **{part.value: PART_NAMES[part] for part in Part},
    "checks": msg("Check in the answer"),
    "variables": msg("Fields"),
    "examples": msg("Example values"),
    "tags": msg("Tags"),
}
"""The fields of a content, by their names in `DiffSection`."""


class DiffView(ClosedText):
    """Read-only. Left the older text, right the newer; unchanged fields are only named."""

    def __init__(self, theme: Theme, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr.t("What changed"), theme.metrics.space, parent)
        self._tr = tr
        self._sections: tuple[DiffSection, ...] = ()
        self._names = ("", "")
        self._note = ""

    def show_diff(
        self, sections: Sequence[DiffSection], left: str, right: str, note: str = ""
    ) -> None:
        """Show a comparison; `left` and `right` name the two sides, `note` stands above."""
        self._sections = tuple(sections)
        self._note = note
        self._names = (left, right)
        self.setAccessibleDescription(summary(self._sections, self._tr))
        self._draw()
        self.verticalScrollBar().setValue(0)

    def _draw(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if self._note:
            cursor.insertText(f"{self._note}\n", self._look(""))
        cursor.insertText(summary(self._sections, self._tr), self._look("muted"))
        changed = [section for section in self._sections if not section.same]
        if changed:
            rows: list[tuple[str, DiffRow | None]] = []
            for section in changed:
                rows.append((self._tr(FIELD_NAMES[section.field]), None))
                rows += [("", row) for row in section.rows]
            self._table(cursor, rows)
        same = [self._tr(FIELD_NAMES[section.field]) for section in self._sections if section.same]
        if same and changed:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            text = self._tr.t("Unchanged: {names}", names=", ".join(same))
            cursor.insertText(text, self._look("muted"))
        cursor.endEditBlock()
        # The view's own cursor went along to the end, and the view would follow it.
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _table(self, cursor: QTextCursor, rows: list[tuple[str, DiffRow | None]]) -> None:
        form = QTextTableFormat()
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        half = QTextLength(QTextLength.Type.PercentageLength, 50)
        form.setColumnWidthConstraints([half, half])
        form.setCellPadding(5)
        form.setCellSpacing(0)
        form.setBorder(0)
        form.setTopMargin(8)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        table = cursor.insertTable(len(rows) + 1, 2, form)
        for column, name in enumerate(self._names):
            inside = table.cellAt(0, column).firstCursorPosition()
            inside.insertText(name, self._look("strong"))
        for at, (heading, row) in enumerate(rows, 1):
            if row is None:
                table.mergeCells(at, 0, 1, 2)
                table.cellAt(at, 0).firstCursorPosition().insertText(heading, self._look("heading"))
                continue
            self._side(
                table.cellAt(at, 0).firstCursorPosition(), row.left, row.left_spans, old=True
            )
            self._side(
                table.cellAt(at, 1).firstCursorPosition(), row.right, row.right_spans, old=False
            )

    def _side(
        self, cursor: QTextCursor, text: str | None, spans: tuple[Span, ...], *, old: bool
    ) -> None:
        if text is None:
            return
        at = 0
        for start, end in spans:
            cursor.insertText(text[at:start], self._look(""))
            cursor.insertText(text[start:end], self._marked(old=old))
            at = end
        cursor.insertText(text[at:], self._look(""))

    def _marked(self, *, old: bool) -> QTextCharFormat:
        colours = self._theme.colours
        hue = colours.red if old else colours.green
        look = self._look("")
        look.setBackground(QBrush(QColor(hue.fill)))
        look.setForeground(QBrush(QColor(hue.text)))
        if old:
            look.setFontStrikeOut(True)
        else:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(hue.line))
        return look

    def _look(self, kind: str) -> QTextCharFormat:
        colours, metrics = self._theme.colours, self._theme.metrics
        look = QTextCharFormat()
        font = QFont(self.font())
        font.setPixelSize(metrics.small if kind in ("muted", "heading") else metrics.body)
        if kind in ("strong", "heading"):
            font.setWeight(QFont.Weight(metrics.strong))
        look.setFont(font)
        shown = colours.muted if kind in ("muted", "heading") else colours.text
        look.setForeground(QBrush(QColor(shown)))
        return look


def summary(sections: Sequence[DiffSection], tr: Translator) -> str:
    """In which fields two contents differ, in a sentence."""
    changed = [tr(FIELD_NAMES[section.field]) for section in sections if not section.same]
    if not changed:
        return tr.t("Nothing differs.")
    return tr.t("Changed: {names}", names=", ".join(changed))

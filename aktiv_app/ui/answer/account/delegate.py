"""Draws the rows of the account: what became of it, the value, and below it how often."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from aktiv_app.core.messages import Translator
from aktiv_app.ui.answer.account.model import ROW_ROLE
from aktiv_app.ui.answer.account.rows import STATE_NAMES, AccountRow, RowState
from aktiv_app.ui.components.two_lines import PAD, Index, TwoLineDelegate, halves
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.theme.tokens import Hue

_GAP = 8

_ICONS = {
    RowState.UNKNOWN: "circle-question-mark",
    RowState.QUESTION: "triangle-alert",
    RowState.MISSING: "minus",
    RowState.SURPLUS: "plus",
    RowState.RESTORED: "check",
}


_AMBER = frozenset({RowState.UNKNOWN, RowState.QUESTION})


class AccountDelegate(TwoLineDelegate):
    """Two lines a row; the state has an icon and a word, and a value its class's underline."""

    def __init__(self, theme: Theme, tr: Translator) -> None:
        super().__init__(theme)
        self._tr = tr

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, AccountRow):
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        amber = row.state in _AMBER
        self.ground(painter, option.rect, selected=selected, amber=amber)
        inner = option.rect.adjusted(PAD, 6, -PAD, -6)
        width = min(self._state_width(), inner.width() // 3)
        self._state(painter, QRect(inner.left(), inner.top(), width, inner.height()), row)
        self._words(painter, inner.adjusted(width + PAD, 0, 0, 0), row)
        painter.restore()

    def _state_width(self) -> int:
        metrics = QFontMetrics(self.font(small=True, strong=True))
        widest = max(metrics.horizontalAdvance(self._tr(name)) for name in STATE_NAMES.values())
        return widest + self.icon_side() + 2 * _GAP

    def _hue(self, row: AccountRow) -> Hue:
        colours = self._theme.colours
        if row.state in _AMBER:
            return colours.amber
        return colours.classes.get(row.label, colours.blue)

    def _state(self, painter: QPainter, box: QRect, row: AccountRow) -> None:
        colours = self._theme.colours
        colour = {
            RowState.UNKNOWN: colours.amber.text,
            RowState.QUESTION: colours.amber.text,
            RowState.MISSING: colours.muted,
            RowState.SURPLUS: colours.text,
            RowState.RESTORED: colours.green.text,
        }[row.state]
        side = self.icon(painter, _ICONS[row.state], colour, box.left(), box.center().y())
        words = box.adjusted(side + _GAP, 0, 0, 0)
        name = self._tr(STATE_NAMES[row.state])
        self.text(painter, words, name, colour, small=True, strong=True)

    def _words(self, painter: QPainter, box: QRect, row: AccountRow) -> None:
        colours = self._theme.colours
        top, bottom = halves(box)
        x = top.left()
        if row.value:
            x += self.text(painter, top, f"{row.placeholder} → ", colours.muted)
        line = QRect(x, top.top(), max(top.right() - x, 10), top.height())
        value = row.value or row.placeholder
        hue = self._hue(row)
        missing = row.state is RowState.MISSING
        colour = colours.muted if missing else hue.text
        width = self.text(painter, line, value, colour, strong=not missing)
        if not missing and row.state is not RowState.QUESTION:
            unknown = row.state is RowState.UNKNOWN
            style = Qt.PenStyle.DashLine if unknown else Qt.PenStyle.SolidLine
            self.underline(painter, line, width, hue, self.font(), style)
        detail = " · ".join(text for text in (row.kind, row.detail) if text)
        faint = colours.amber.text if row.state in _AMBER else colours.muted
        self.text(painter, bottom, detail, faint, small=True)

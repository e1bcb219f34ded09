"""Draws a prompt in the list: title and star, task and languages, standing and use.

A title that is longer than its line has that of task and languages, too.
"""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from aktiv_app.ui.bank.listing.highlight import spans
from aktiv_app.ui.bank.listing.model import ROW_ROLE
from aktiv_app.ui.bank.listing.row_words import RowWords
from aktiv_app.ui.bank_shared.standing_look import hue_of
from aktiv_app.ui.components.list_card import draw_card
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.theme.tokens import Hue
from prompt_bank.ports.listing import Listed

Index = QModelIndex | QPersistentModelIndex
_PAD = 14
_BETWEEN = 8
"""Between two rows, in pixels."""


_VOWELS = frozenset("aeiouyæøåäöéü")
_LEAST_PIECE = 3
_TOGETHER = frozenset(
    {"sj", "kj", "tj", "gj", "ch", "ck", "sh", "th", "ph", "sp", "st", "sk"}
    | {"br", "dr", "fr", "gr", "kr", "pr", "tr", "bl", "fl", "gl", "kl", "pl"}
)
"""Consonants that begin a syllable together, or are one sound."""


def in_two(text: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """`text` as a line that fits and what is left of it.

    A first word that is longer than the line is divided: its end may be what tells it from others.
    """
    words = text.split()
    for count in range(len(words), 0, -1):
        head = " ".join(words[:count])
        if fits(head):
            return head, " ".join(words[count:])
    return _divided(text, fits)


def _divided(text: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """The first word in two, before the consonant that begins a syllable; whole if it has to be."""
    if fits(text):
        return text, ""
    word = text.split(maxsplit=1)[0]
    for at in range(len(word) - _LEAST_PIECE, _LEAST_PIECE - 1, -1):
        before, sound = word[at - 1 : at + 1].casefold(), word[at : at + 2].casefold()
        begins = sound[1] in _VOWELS or (sound in _TOGETHER and word[at + 2].casefold() in _VOWELS)
        consonant = sound[0].isalpha() and sound[0] not in _VOWELS
        if consonant and begins and before not in _TOGETHER and fits(f"{word[:at]}-"):
            return f"{word[:at]}-", text[at:]
    return text, ""


class PromptDelegate(QStyledItemDelegate):
    """A card a row. What was searched for is marked by a line below it and a ground."""

    def __init__(self, theme: Theme, words: RowWords) -> None:
        super().__init__()
        self._theme = theme
        self.words = words
        self.query = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for three lines."""
        return QSize(80, self._height() + _BETWEEN)

    def _height(self) -> int:
        metrics = self._theme.metrics
        return metrics.scaled(20) + metrics.scaled(18) + metrics.scaled(26) + 2 * 12 + 8

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect.adjusted(1, 1, -1, -_BETWEEN)).adjusted(0.5, 0.5, -0.5, -0.5)
        draw_card(painter, card, option, self._theme)
        inner = card.toRect().adjusted(_PAD, 11, -_PAD, -11)
        row = index.data(ROW_ROLE)
        if isinstance(row, Listed):
            self._row(painter, inner, row)
        else:
            self._waiting(painter, inner)
        painter.restore()

    def _row(self, painter: QPainter, inner: QRect, row: Listed) -> None:
        metrics, colours = self._theme.metrics, self._theme.colours
        top = QRect(inner.left(), inner.top(), inner.width(), metrics.scaled(20))
        middle = QRect(inner.left(), top.bottom() + 3, inner.width(), metrics.scaled(18))
        if not self._title(painter, top, middle, row):
            self._text(painter, middle, self.words.about(row), colours.muted)
        bottom = QRect(inner.left(), middle.bottom() + 7, inner.width(), metrics.scaled(26))
        used = self._chip(painter, bottom, self.words.chip(row), hue_of(row.standing, colours))
        rest = bottom.adjusted(used + 8, 0, 0, 0)
        note = self.words.note(row)
        if note:
            hue = colours.amber if row.stale else colours.blue
            rest = rest.adjusted(self._chip(painter, rest, note, hue) + 8, 0, 0, 0)
        numbers = self.words.numbers(row)
        if rest.width() > 40:
            self._text(painter, rest, numbers, colours.muted)

    def _title(self, painter: QPainter, box: QRect, below: QRect, row: Listed) -> bool:
        """Write the title, over both lines if need be; gives whether it has both."""
        metrics = QFontMetrics(self._font(strong=True))
        star = self._theme.metrics.scaled(15) if row.favourite else 0
        room = box.width() - (star + 6 if star else 0)
        first, rest = in_two(row.title, lambda text: metrics.horizontalAdvance(text) <= room)
        last = below if rest else box
        if rest:
            self._title_line(painter, box, first, room)
        end = self._title_line(painter, last, rest or first, room)
        if star:
            ratio = painter.device().devicePixelRatio()
            picture = self._theme.picture("star-filled", self._theme.colours.link, star, ratio)
            painter.drawPixmap(end + 6, last.center().y() - star // 2, picture)
        return bool(rest)

    def _title_line(self, painter: QPainter, box: QRect, text: str, room: int) -> int:
        """Write a line of the title, cut to `room`; gives where it ends."""
        font = self._font(strong=True)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        self._marks(painter, box, shown, font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.colours.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        return box.left() + metrics.horizontalAdvance(shown)

    def _marks(self, painter: QPainter, box: QRect, shown: str, font: QFont) -> None:
        metrics, colours = QFontMetrics(font), self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        for start, end in spans(self.query, shown):
            left = box.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[:end]) - metrics.horizontalAdvance(
                shown[:start]
            )
            height = metrics.height()
            y = box.center().y() - height // 2
            painter.setBrush(QColor(colours.soft.fill))
            painter.drawRoundedRect(QRectF(left - 1, y, width + 2, height + 1), 3, 3)
            painter.setBrush(QColor(colours.focus))
            painter.drawRect(QRectF(left, y + height - 1, width, 2))

    def _chip(self, painter: QPainter, box: QRect, text: str, hue: Hue) -> int:
        """Draw a chip at the left of `box`, and give its width."""
        font = self._font(small=True)
        metrics = QFontMetrics(font)
        width = min(metrics.horizontalAdvance(text) + 22, box.width())
        if width < 40:
            return 0
        frame = QRectF(box.left() + 0.5, box.top() + 0.5, width - 1, box.height() - 1)
        painter.setBrush(QColor(hue.fill))
        painter.setPen(QPen(QColor(hue.line), 1))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        painter.setFont(font)
        painter.setPen(QColor(hue.text))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 20)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, shown)
        return width

    def _text(self, painter: QPainter, box: QRect, text: str, colour: str) -> None:
        font = self._font(small=True)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _waiting(self, painter: QPainter, inner: QRect) -> None:
        """Two quiet bars where a row is still being read."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.hover))
        for at, width in ((4, inner.width() // 2), (28, inner.width() // 3)):
            painter.drawRoundedRect(QRect(inner.left(), inner.top() + at, width, 10), 5, 5)

    def _font(self, *, small: bool = False, strong: bool = False) -> QFont:
        metrics = self._theme.metrics
        font = QFont()
        font.setPixelSize(metrics.small if small else metrics.body)
        font.setWeight(QFont.Weight(metrics.strong if strong else metrics.regular))
        return font

"""The queue at the left: J and K or the arrow keys go through it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from aktiv_app.ui.components.list_card import draw_card
from aktiv_app.ui.review.entry import Entry
from aktiv_app.ui.review.queue_model import ENTRY_ROLE, QueueModel
from aktiv_app.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class QueueDelegate(QStyledItemDelegate):
    """Three lines a proposal: title, task and language, who and when."""

    def __init__(self, theme: Theme, model: QueueModel) -> None:
        super().__init__()
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """High enough for three lines."""
        return QSize(80, self._theme.metrics.scaled(60) + 32)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, Entry):
            return
        colours, metrics = self._theme.colours, self._theme.metrics
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(option.rect.adjusted(1, 1, -1, -8)).adjusted(0.5, 0.5, -0.5, -0.5)
        draw_card(painter, card, option, self._theme)
        inner = card.adjusted(14, 10, -14, -10)
        height = metrics.scaled(20)
        able = entry.refusal is None
        texts = (
            (entry.title, colours.text if able else colours.muted, False, able),
            (self._model.about(entry), colours.muted, True, False),
            (self._model.who(entry), colours.muted if able else colours.amber.text, True, False),
        )
        for at, (text, colour, small, strong) in enumerate(texts):
            box = QRectF(inner.left(), inner.top() + at * height, inner.width(), height)
            self._text(painter, box, text, colour, small=small, strong=strong)
        painter.restore()

    def _text(
        self, painter: QPainter, box: QRectF, text: str, colour: str, *, small: bool, strong: bool
    ) -> None:
        metrics = self._theme.metrics
        font = QFont()
        font.setPixelSize(metrics.small if small else metrics.body)
        font.setWeight(QFont.Weight(metrics.strong if strong else metrics.regular))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class QueueList(QListView):
    """`stepped` asks for another proposal, so many places further down."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, model: QueueModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self._delegate = QueueDelegate(theme, model)
        self.setItemDelegate(self._delegate)
        self.setProperty("look", "cards")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.doItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers():
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

"""Labels, badges and chips: small pieces of text with a look."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from aktiv_app.ui.components.pressing import PressedByEnter
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.theme.tokens import Hue


def set_look(widget: QWidget, **properties: object) -> None:
    """Set style properties (`look`, `tone`, …) and let the style sheet see the change."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def label(text: str, look: str = "", *, wrap: bool = False) -> QLabel:
    """A plain-text label.

    `look`: '', 'title', 'strong', 'muted', 'small', 'caution', 'error', 'key'.
    """
    made = QLabel()
    # Never rich text: a file name or an answer must not turn into markup.
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if look:
        made.setProperty("look", look)
    return made


def pill(text: str, tone: str) -> QLabel:
    """A short state on a coloured ground. `tone`: 'info', 'warning', 'error', 'done', 'soft'."""
    made = label(text, "pill")
    made.setProperty("tone", tone)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return made


class ElidedLabel(QLabel):
    """One line that ends in … when there is no room; the whole text is in the tool tip.

    With `spare` it is gone where less than two thirds of it fit: a few letters say nothing.
    It may be given other words, which are shown where they fit and the text does not; with
    `keeps_shorter` there is always room for these.
    """

    def __init__(
        self,
        text: str = "",
        look: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
        *,
        spare: bool = False,
    ) -> None:
        super().__init__(parent)
        self._spare = spare
        self._full = ""
        self._more = ""
        self._shorter = ""
        self.keeps_shorter = False
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if look:
            self.setProperty("look", look)
        self.set_full_text(text)

    @property
    def full_text(self) -> str:
        """The text without the cut."""
        return self._full

    def set_full_text(self, text: str, more: str = "", shorter: str = "") -> None:
        """Show `text` cut to the width there is, or `shorter` where it has no room.

        `more` is said in the tool tip.
        """
        self._more = more
        # Or all layouts around it would be made anew for nothing.
        if (text, shorter) != (self._full, self._shorter):
            self._full, self._shorter = text, shorter
            self.setAccessibleName(text)
            self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._full) + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        least = self._shorter if self.keeps_shorter and self._shorter else "…"
        return QSize(self.fontMetrics().horizontalAdvance(least) + 4, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        whole = metrics.horizontalAdvance(self._full) <= self.width()
        words = self._full if whole or not self._shorter else self._shorter
        shown = metrics.elidedText(words, self._mode, max(self.width(), 1))
        if self._spare and 3 * self.width() < 2 * metrics.horizontalAdvance(self._full):
            shown = ""
        self.setText(shown)
        hidden = self._full if shown != self._full else ""
        self.setToolTip("\n".join(filter(None, (hidden, self._more))))


class SentenceLabel(QLabel):
    """A sentence that must be read whole: it wraps where there is no room for one line."""

    def __init__(self, least: int, parent: QWidget | None = None) -> None:
        """`least` is the width, in pixels, below which a longer sentence is never squeezed."""
        super().__init__(parent)
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    @property
    def full_text(self) -> str:
        """What is said."""
        return self.text()

    def set_full_text(self, text: str) -> None:
        """Say `text`."""
        self.setText(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        # Qt would ask for a narrow column; one line is wanted where it fits.
        return QSize(self._written(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._least, self._written()), super().minimumSizeHint().height())

    def _written(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text()) + 4


class LetterBadge(QWidget):
    """The letter of a part on its hue."""

    def __init__(self, theme: Theme, letter: str, name: str, parent: QWidget | None = None) -> None:
        """`letter` is one of A K T I V; `name` the part's name, for screen readers."""
        super().__init__(parent)
        self._theme = theme
        self._letter = letter
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        side = self._theme.metrics.scaled(32)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        hue = self._theme.colours.letters[self._letter]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_box(painter, QRectF(self.rect()), hue, self._theme.colours.name == "high-contrast")
        font = QFont(self.font())
        font.setPixelSize(self._theme.metrics.title)
        font.setWeight(QFont.Weight(self._theme.metrics.strong))
        painter.setFont(font)
        painter.setPen(QColor(hue.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()


def _draw_box(painter: QPainter, box: QRectF, hue: Hue, outlined: bool) -> None:
    painter.setBrush(QColor(hue.fill))
    if outlined:
        painter.setPen(QColor(hue.line))
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(box, 8 if outlined or box.height() > 28 else 4, 8)


class Chip(PressedByEnter):
    """A small rounded button: a requirement, an attachment, a filter.

    `tone`: '' plain, 'soft' chosen, 'amber' awaits a decision (dashed), 'add' adds one.
    """

    def __init__(
        self, theme: Theme, text: str, tone: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("look", "chip")
        self.setProperty("tone", tone)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon:
            theme.set_icon(self, icon, "muted")

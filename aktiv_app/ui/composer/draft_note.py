"""What the header says of the draft, in whatever room there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from aktiv_app.ui.components.labels import set_look
from aktiv_app.ui.theme.theme import Theme

_AIR = 4


class DraftNote(QLabel):
    """On one line, on two where that is too wide, else a sign; the tool tip says it all.

    It gives way to nothing but a title that would be cut, and then not where it warns: that
    nothing is kept must not go unseen in a small window.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._full = self._more = ""
        self._warns = False
        self._sign = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "small")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._draw)

    @property
    def full_text(self) -> str:
        """What is said, whole."""
        return self._full

    @property
    def warns(self) -> bool:
        """Whether it says that nothing is kept."""
        return self._warns

    def say(self, text: str, more: str, *, warns: bool) -> None:
        """Say `text`; `more` is the sentence behind it, `warns` that nothing is kept."""
        if (text, more, warns) == (self._full, self._more, self._warns):
            return
        self._full, self._more, self._warns = text, more, warns
        set_look(self, look="caution" if warns else "small")
        self.setAccessibleName(text)
        self.setToolTip("\n".join(filter(None, (text, more))))
        self._draw()
        self.updateGeometry()

    def widths(self) -> tuple[int, int, int]:
        """How wide it is on one line, on two, and as a sign."""
        return self._width(self._full), self._width(self._in_two()), self._theme.metrics.icon

    def fit(self, width: int) -> None:
        """Take `width`, one of its `widths` or nothing."""
        if width != self.maximumWidth() or width != self.minimumWidth():
            self.setFixedWidth(width)
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(self.widths()[0], super().sizeHint().height())

    def _draw(self) -> None:
        wide, narrow, _ = self.widths()
        room = self.maximumWidth()
        if room >= narrow:
            text = self._full if room >= wide else self._in_two()
            if self.text() != text:
                self.setText(text)
            return
        name, tone = ("triangle-alert", "text") if self._warns else ("save", "muted")
        side = self._theme.metrics.icon
        sign = self._theme.icon(name, tone)
        # Set anew only where it differs: each setting asks for a new layout.
        if self.pixmap().isNull() or self._sign != sign.cacheKey():
            self._sign = sign.cacheKey()
            self.setPixmap(sign.pixmap(side, side))

    def _width(self, text: str) -> int:
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(line) for line in text.split("\n")) + _AIR

    def _in_two(self) -> str:
        """The text broken where its lines are most alike."""
        spaces = [at for at, letter in enumerate(self._full) if letter == " "]
        broken = [f"{self._full[:at]}\n{self._full[at + 1 :]}" for at in spaces]
        return min(broken, key=self._width, default=self._full)

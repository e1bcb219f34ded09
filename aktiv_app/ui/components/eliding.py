"""Buttons that get by with less room than their text needs."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolTip,
    QWidget,
)

from aktiv_app.ui.components.pressing import PressedByEnter

BESIDE_ICON = 4  # what Qt leaves between an icon and its text


class ElidingButton(PressedByEnter):
    """Its text ends in … where there is no room for it, and stands whole in the tool tip.

    For buttons beside words that may be long. It is never narrower than its first letters,
    or than its icon where `icon_says_it`: then the icon stands alone where the text is not whole.
    With `icon_or_words` it is left out where the text is.
    """

    elide = Qt.TextElideMode.ElideRight

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.icon_says_it = False
        self.icon_or_words = False
        # Qt lets no button become narrower than its text.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def least(self) -> str:
        """A text as wide as what must be shown."""
        return "" if self.icon_says_it else "Mmm…"

    def cut(self, room: int) -> str:
        """What is shown of the text in `room` pixels."""
        if self.icon_says_it:
            return ""
        flag = Qt.TextFlag.TextShowMnemonic
        return self.fontMetrics().elidedText(self.text(), self.elide, room, flag)

    def needed(self) -> int:
        """The width below which the text is cut, in pixels."""
        return self.sizeHint().width()

    def shown(self) -> str:
        """The text as it is shown at this width."""
        missing = self.needed() - self.width()
        return self.cut(self._written(self.text()) - missing) if missing > 0 else self.text()

    def sizeHint(self) -> QSize:
        """As wide as what is shown where there is room."""
        hint = super().sizeHint()
        if self.icon_or_words:
            hint.setWidth(hint.width() - self.iconSize().width() - BESIDE_ICON)
        return hint

    def minimumSizeHint(self) -> QSize:
        """As wide as what must be shown."""
        hint = super().minimumSizeHint()
        if self.icon_or_words:
            hint.setWidth(hint.width() + self.iconSize().width() + BESIDE_ICON)
        room = hint.width() - self._written(self.text()) + self._written(self.least())
        return QSize(min(room, hint.width()), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text as far as there is room."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self.needed() > self.width():
            option.text = self.shown()
            if self.icon_says_it:
                # In line with what stands at the right edge above and below it.
                rect: QRect = option.rect
                option.rect = rect.adjusted(rect.width() - self.minimumSizeHint().width(), 0, 0, 0)
        elif self.icon_or_words:
            option.icon = QIcon()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The tool tip of a button that is cut begins with its text."""
        cut = self.width() < self.needed()
        if cut and event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            whole = self.text().strip().replace("&&", "&")
            told = dict.fromkeys(filter(None, (whole, self.toolTip())))
            QToolTip.showText(event.globalPos(), "\n".join(told), self)
            return True
        return super().event(event)

    def _written(self, text: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()

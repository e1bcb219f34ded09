"""Form fields that look right in every theme and behave with the keyboard."""

from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from aktiv_app.ui.theme.theme import Theme

_COMBO_LEAST = 140


def _draw_icon(widget: QWidget, theme: Theme, name: str, colour: str, box: QRect) -> None:
    """Draw an icon on `box`, sharp on the screen the widget is on."""
    side = min(box.width(), box.height())
    picture = theme.picture(name, colour, side, widget.devicePixelRatioF())
    corner = box.center() - QPoint(side // 2 - 1, side // 2 - 1)
    painter = QPainter(widget)
    painter.drawPixmap(corner, picture)
    painter.end()


class ComboBox(QComboBox):
    """A drop-down list. The wheel scrolls the page and not an unfocused value."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """`name` says what is chosen, for screen readers."""
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def sizeHint(self) -> QSize:
        # Qt's own hint is a few pixels short of its longest text once padding is styled.
        return super().sizeHint() + QSize(self._theme.metrics.space, 0)

    def minimumSizeHint(self) -> QSize:
        # A long choice is cut with … before it pushes its neighbours out of the window.
        usual = super().minimumSizeHint()
        least = self._theme.metrics.scaled(_COMBO_LEAST)
        return QSize(min(usual.width(), least), usual.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        if self.currentIndex() < 0:  # Qt says this in its own paintEvent only
            option.currentText = self.placeholderText()
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        # Qt cuts a long text in the middle of a letter and leaves no sign of it.
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - 2
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
        colours = self._theme.colours
        colour = colours.muted if self.isEnabled() else colours.disabled
        side = self._theme.metrics.scaled(16)
        box = QRect(self.width() - side - 9, (self.height() - side) // 2, side, side)
        _draw_icon(self, self._theme, "chevron-down", colour, box)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DateEdit(QDateEdit):
    """A date with a calendar to choose from."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colours = self._theme.colours
        colour = colours.muted if self.isEnabled() else colours.disabled
        side = self._theme.metrics.scaled(16)
        box = QRect(self.width() - side - 8, (self.height() - side) // 2, side, side)
        _draw_icon(self, self._theme, "calendar", colour, box)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(QSpinBox):
    """A small whole number: typed, or changed with the arrow keys."""

    def __init__(self, name: str, low: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(low, high)
        # The style sheet gives the arrow buttons no room. Switching them off instead makes
        # Qt's style-sheet style leave no room for the number either.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class CheckBox(QCheckBox):
    """A check box with a tick in the theme's colours."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.checkState() == Qt.CheckState.Unchecked:
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        name = "check" if self.checkState() == Qt.CheckState.Checked else "minus"
        _draw_icon(
            self, self._theme, name, self._theme.colours.on_accent, box.adjusted(2, 2, -2, -2)
        )


class GrowingTextEdit(QPlainTextEdit):
    """Plain text that grows with what is written, between two numbers of lines.

    Tab moves on to the next field. Files dropped on it are left to the window, which
    reads them as material.
    """

    focus_changed = Signal(bool)

    def __init__(
        self, name: str, low: int = 1, high: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._low = low
        self._high = high
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_for(self._lines()))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._height_for(self._low))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A field that shows all of its text lets the form scroll.
        if self._lines() <= self._high:
            event.ignore()
        else:
            super().wheelEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def _lines(self) -> int:
        # The layout of plain text counts in lines, wrapped ones included.
        return max(1, round(self.document().size().height()))

    def _height_for(self, lines: int) -> int:
        shown = min(max(lines, self._low), self._high)
        frame = 2 * (1 + 4) + 2 * round(self.document().documentMargin())
        return max(shown * self.fontMetrics().lineSpacing() + frame, 36)

    def _fit(self) -> None:
        lines = self._lines()
        height = self._height_for(lines)
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if lines > self._high
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)

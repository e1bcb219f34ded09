"""A tile that stands for a task: icon, name and purpose."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from aktiv_app.ui.components.pressing import pressed_by_enter
from aktiv_app.ui.theme.theme import Theme

_PAD, _GAP = 16, 4


class TaskTile(QAbstractButton):
    """A large button. The whole purpose is in its accessible description."""

    def __init__(
        self, theme: Theme, icon: str, name: str, purpose: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._purpose = purpose
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(purpose)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Room for the name and three lines of purpose."""
        m = self._theme.metrics
        line = QFontMetrics(self._small()).lineSpacing()
        return QSize(m.scaled(280), 2 * _PAD + m.scaled(22) + _GAP + 3 * line)

    def minimumSizeHint(self) -> QSize:
        """May be narrower."""
        return QSize(self._theme.metrics.scaled(180), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the task too: Qt's own buttons only take the space bar."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile in the theme's colours."""
        colours, m = self._theme.colours, self._theme.metrics
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() or self.isDown()
        focus = self.hasFocus()
        width = m.focus_width if focus else 1
        edge = width / 2
        painter.setPen(QPen(QColor(colours.focus if focus else colours.border), width))
        painter.setBrush(QColor(colours.hover if over else colours.surface))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), m.radius_large, m.radius_large
        )
        side = m.scaled(22)
        ratio = self.devicePixelRatioF()
        picture = self._theme.picture(self._icon, colours.accent, side, ratio)
        painter.drawPixmap(_PAD, _PAD, picture)
        left = _PAD + side + 12
        room = self.width() - left - _PAD
        strong = QFont(self.font())
        strong.setPixelSize(m.body)
        strong.setWeight(QFont.Weight(m.strong))
        painter.setFont(strong)
        painter.setPen(QColor(colours.text))
        # A long name may go nearer to the edge than the purpose, rather than be cut.
        most = room + _PAD // 2
        name = QFontMetrics(strong).elidedText(self.text(), Qt.TextElideMode.ElideRight, most)
        painter.drawText(left, _PAD, most, side, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(self._small())
        painter.setPen(QColor(colours.muted))
        top = _PAD + side + _GAP
        painter.drawText(
            left,
            top,
            room,
            self.height() - top - 8,
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            | Qt.TextFlag.TextWordWrap.value,
            self._purpose,
        )
        painter.end()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.metrics.small)
        return font

    def _follow(self) -> None:
        self.updateGeometry()
        self.update()

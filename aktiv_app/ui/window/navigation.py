"""The navigation at the left: one row for each screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aktiv_app.core.messages import Translator
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.pressing import PressedByEnter
from aktiv_app.ui.theme.theme import Theme
from aktiv_app.ui.window.screen import Screen


class Navigation(QFrame):
    """Shows which screen is open and opens others. Up and Down move between the rows."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tr: Translator, screens: Sequence[Screen]) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "navigation")
        self.setAccessibleName(tr.t("Navigation"))
        self._titles = {screen.id: tr(screen.title) for screen in screens if not screen.within}
        self._names = dict(self._titles)
        self._within = {screen.id: screen.within for screen in screens}
        self._tr = tr
        # With room for a count after the title that may get one.
        shown = [f"{tr(each.title)}  99" if each.count else tr(each.title) for each in screens]
        self._width = max(theme.metrics.scaled(184), self._needed(shown))
        self._compact = False
        self.setFixedWidth(self._width)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(6)
        self._brand = _brand()
        column.addWidget(self._brand)
        column.addSpacing(12)
        self._rows: dict[str, QPushButton] = {}
        for screen in screens:
            if not screen.at_bottom and not screen.within:
                column.addWidget(self._row(screen, tr))
        column.addStretch(1)
        for screen in screens:
            if screen.at_bottom:
                column.addWidget(self._row(screen, tr))

    def show_chosen(self, screen_id: str) -> None:
        """Mark the open screen, or the one it lies within."""
        screen_id = self._within.get(screen_id) or screen_id
        for key, row in self._rows.items():
            row.setChecked(key == screen_id)
            icon = row.property("iconName")
            self._theme.set_icon(row, icon, "link" if key == screen_id else "muted")

    def set_compact(self, compact: bool) -> None:
        """Show icons only, so that a small window leaves its room to the screen."""
        if compact == self._compact:
            return
        self._compact = compact
        self._brand.setVisible(not compact)
        for key, row in self._rows.items():
            row.setText("" if compact else self._titles[key])
            row.setToolTip(self._titles[key] if compact else "")
            self._theme.set_icon(row, row.property("iconName"), row.property("iconTone"))
        self.setFixedWidth(self._theme.metrics.icon + 46 if compact else self._width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        rows = list(self._rows.values())
        focused = next((at for at, row in enumerate(rows) if row.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        rows[(focused + step) % len(rows)].setFocus(Qt.FocusReason.TabFocusReason)

    def _needed(self, titles: Sequence[str]) -> int:
        """The width that shows every title whole, in the bold of the open one."""
        metrics = self._theme.metrics
        font = QFont(self.font())
        font.setPixelSize(metrics.body)
        font.setWeight(QFont.Weight(metrics.strong))
        widest = max((QFontMetrics(font).horizontalAdvance(title) for title in titles), default=0)
        return widest + metrics.icon + 60

    def _row(self, screen: Screen, tr: Translator) -> QPushButton:
        row = PressedByEnter(tr(screen.title))
        row.setProperty("look", "navigation")
        row.setCheckable(True)
        row.setAccessibleName(tr(screen.title))
        row.setObjectName(f"navigation-{screen.id}")
        self._theme.set_icon(row, screen.icon, "muted")
        row.clicked.connect(lambda: self.chosen.emit(screen.id))
        self._rows[screen.id] = row
        if screen.count is not None:
            # A method, so that the connection ends with this widget.
            self._counted = screen.id
            screen.count.changed.connect(self._show_count)
            self._show_count(screen.count.value)
        return row

    def _show_count(self, count: int) -> None:
        """Show after a title how many things wait there."""
        name = self._names[self._counted]
        self._titles[self._counted] = f"{name}  {count}" if count else name
        row = self._rows[self._counted]
        row.setText("" if self._compact else self._titles[self._counted])
        row.setToolTip(self._titles[self._counted] if self._compact else "")
        spoken = self._tr.nt("{count} waits", "{count} wait", count) if count else ""
        row.setAccessibleName(f"{name}, {spoken}" if spoken else name)


def _brand() -> QWidget:
    brand = QWidget()
    line = QHBoxLayout(brand)
    line.setContentsMargins(8, 0, 0, 0)
    line.setSpacing(6)
    name = label("AKTIV", "brand-strong")
    name.setAccessibleName("AKTIV prompt")
    line.addWidget(name)
    line.addWidget(label("prompt", "brand"))
    line.addStretch(1)
    return brand

"""Tabs beside each other, of which one is chosen."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from aktiv_app.ui.components.eliding import ElidingButton

_BETWEEN = 16
_LEAST_BETWEEN = 2
"""Between two tabs, in pixels: less of it where their words have no room otherwise."""


class _Tab(ElidingButton):
    """A tab keeps the width of its bold text, so that nothing moves when it is chosen."""

    elide = Qt.TextElideMode.ElideMiddle  # its end may be a number

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self._written_bold() + 12, super().sizeHint().height())

    def needed(self) -> int:
        """Less than it asks for: what is around the words, and that they may become bold."""
        if self.isChecked():
            return self._written_bold() + 2
        return self.fontMetrics().horizontalAdvance(self.text()) + 2

    def _written_bold(self) -> int:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font).horizontalAdvance(self.text())


class SegmentedTabs(QWidget):
    """Tabs as a row of words, each with an optional count. Arrow keys move between them."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` says what the tabs choose between, for screen readers."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        # The stretch at the end brings its own spacing.
        self._row.setContentsMargins(12, 0, 0, 0)
        self._row.setSpacing(_BETWEEN)
        self._row.addStretch(1)
        self._tabs: dict[str, _Tab] = {}
        self._texts: dict[str, str] = {}

    @property
    def current(self) -> str:
        """The id of the chosen tab; empty when there is none."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), "")

    def add_tab(self, key: str, text: str) -> None:
        """Add a tab at the end; the first one added is chosen."""
        tab = _Tab(text)
        tab.setProperty("look", "tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.setAccessibleName(text)
        tab.installEventFilter(self)
        tab.toggled.connect(lambda on, key=key: self._toggled(key, on))
        self._tabs[key] = tab
        self._texts[key] = text
        self._row.insertWidget(self._row.count() - 1, tab)
        if len(self._tabs) == 1:
            tab.setChecked(True)

    def set_count(self, key: str, count: int | None) -> None:
        """Show a number after the tab's text; None shows none."""
        text = self._texts[key] if count is None else f"{self._texts[key]} {count}"
        if self._tabs[key].text() == text:
            return  # or each key in a form would lay the tabs and their card out anew
        self._tabs[key].setText(text)
        self._tabs[key].setAccessibleName(text)
        self._fit()

    def set_enabled(self, key: str, on: bool) -> None:
        """Whether a tab can be chosen."""
        self._tabs[key].setEnabled(on)

    def set_shown(self, key: str, on: bool) -> None:
        """Whether a tab is there at all."""
        self._tabs[key].setVisible(on)
        self._fit()

    def choose(self, key: str) -> None:
        """Choose a tab from code, if it is there."""
        if not self._tabs[key].isHidden():
            self._tabs[key].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give up space between the tabs before any of their words."""
        left = self._row.contentsMargins().left()
        room = self.width() - left - sum(tab.sizeHint().width() for tab in self._shown())
        between = room // max(1, len(self._shown()))
        self._row.setSpacing(min(max(between, _LEAST_BETWEEN), _BETWEEN))

    def _shown(self) -> list[_Tab]:
        return [tab for tab in self._tabs.values() if not tab.isHidden()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            tabs = [tab for tab in self._shown() if tab.isEnabled()]
            if step is not None and watched in tabs:
                target = tabs[(tabs.index(watched) + step) % len(tabs)]
                target.setFocus(Qt.FocusReason.TabFocusReason)
                target.setChecked(True)
                return True
        return super().eventFilter(watched, event)

    def _toggled(self, key: str, on: bool) -> None:
        # Only the chosen tab takes part in the Tab order, as in a group of radio buttons.
        self._tabs[key].setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus
        )
        if on:
            self.chosen.emit(key)

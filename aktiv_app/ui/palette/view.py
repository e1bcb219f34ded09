"""The quick-find palette (Ctrl+K): a few letters open a task or a screen or do something."""

from collections.abc import Iterable, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import separator
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.palette.command import Command, Finder
from aktiv_app.ui.palette.delegate import HINT, CommandDelegate
from aktiv_app.ui.palette.matching import ranked

_ROWS = 9
_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS,
}


class QuickFind(QWidget):
    """A field and a list below it, over the window. Enter does the chosen thing, Escape closes.

    It is a widget inside the window and not a window of its own, so that it stands where
    it should on every platform. While it is open the keys of the window rest.
    """

    def __init__(
        self,
        context: UiContext,
        commands: Sequence[Command],
        window: QWidget,
        finders: Sequence[Finder] = (),
    ) -> None:
        """`finders` look for more than `commands`; what they find stands below those."""
        super().__init__(window)
        self._finders = finders
        self._typed = ""
        tr = context.tr
        self._context = context
        self._fixed = tuple(commands)
        self._commands = list(commands)
        self._window = window
        self._before = QApplication.focusWidget()
        self.setAccessibleName(tr.t("Find"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(32, 64, 32, 32)
        self._frame = QFrame()
        self._frame.setProperty("look", "popup")
        outer.addWidget(self._frame, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        self.field = QLineEdit()
        self.field.setProperty("look", "find")
        self.field.setPlaceholderText(tr.t("Find a task, a screen or an action"))
        self.field.setAccessibleName(tr.t("Find a task, a screen or an action"))
        self.field.textChanged.connect(self._show_matches)
        self.field.installEventFilter(self)
        column.addWidget(self.field)
        column.addWidget(separator())
        self.list = QListWidget()
        self.list.setAccessibleName(tr.t("What was found"))
        # The field keeps the keyboard: letters narrow the list, arrows move in it.
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setProperty("keyboardFrom", "field")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(CommandDelegate(context.theme, self.list))
        self.list.itemClicked.connect(self._run_item)
        column.addWidget(self.list)
        self._nothing = label(tr.t("Nothing has that name. Try another word."), "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMinimumHeight(80)
        column.addWidget(self._nothing)
        self._show_matches("")
        window.installEventFilter(self)

    def open(self) -> None:
        """Show over the window and take the keyboard."""
        self._cover()
        self.raise_()
        self.show()
        self.field.setFocus()

    def dismiss(self) -> None:
        """Close and give the keyboard back."""
        self.hide()
        if self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._cover()
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                # Taken here, the key does not reach the shortcuts of the window below.
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._pressed(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return True  # Tab stays: the field is the only thing here that takes the keyboard.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(self._context.theme.colours.background)
        veil.setAlpha(150)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _cover(self) -> None:
        self.resize(self._window.size())
        widest = self._context.theme.metrics.scaled(600)
        self._frame.setFixedWidth(min(widest, self._window.width() - 64))

    def _pressed(self, key: Qt.Key) -> bool:
        """Deal with a key typed in the field; False leaves it to the field."""
        if key in _MOVES:
            self._move(_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run_item(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _show_matches(self, query: str) -> None:
        self._typed = query
        self.list.clear()
        self._commands = list(self._fixed)
        self._add(ranked(query, self._commands))
        self._select(0)
        if query.strip():
            for finder in self._finders:
                finder(query, partial(self._found, query))

    def _found(self, query: str, commands: Sequence[Command]) -> None:
        """Add what a finder found, unless something else has been typed since."""
        if not shiboken6.isValid(self) or query != self._typed:
            return
        first = len(self._commands)
        self._commands += commands
        self._add(range(first, len(self._commands)))
        if self.list.currentRow() < 0:
            self._select(0)

    def _add(self, places: Iterable[int]) -> None:
        for at in places:
            command = self._commands[at]
            item = QListWidgetItem(self._context.theme.icon(command.icon, "muted"), command.title)
            item.setData(HINT, command.hint)
            item.setData(Qt.ItemDataRole.UserRole, at)
            spoken = f"{command.title}, {command.hint}" if command.hint else command.title
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setSizeHint(QSize(0, self._context.theme.metrics.scaled(40)))
            self.list.addItem(item)
        rows = min(self.list.count(), _ROWS)
        self.list.setFixedHeight(self._context.theme.metrics.scaled(40) * rows + 4)
        self.list.setVisible(self.list.count() > 0)
        self._nothing.setVisible(self.list.count() == 0)

    def _move(self, step: int) -> None:
        count = self.list.count()
        if count:
            row = self.list.currentRow() + step
            self._select(row % count if abs(step) == 1 else min(max(row, 0), count - 1))

    def _select(self, row: int) -> None:
        self.list.setCurrentRow(row)
        item = self.list.currentItem()
        # The focus stays in the field, so its description says what Enter would do.
        spoken = item.data(Qt.ItemDataRole.AccessibleTextRole) if self.list.count() else ""
        self.field.setAccessibleDescription(spoken)

    def _run_item(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        command = self._commands[item.data(Qt.ItemDataRole.UserRole)]
        self.dismiss()
        # After the palette has gone, so that a dialog opened by the command stays on top.
        QTimer.singleShot(0, self._window, command.run)

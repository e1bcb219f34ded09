"""The field for a list: one item a line, added with Enter, moved with Alt and the arrows."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from aktiv_app.core.model import Value
from aktiv_app.ui.composer.form.field import Field, FieldContext
from aktiv_app.ui.composer.form.items import split_items
from aktiv_app.ui.composer.form.text import LineInput, show_text


class ItemRow(QWidget):
    """One item with its buttons. The last row is always empty and invites a new item."""

    removed = Signal(object)
    moved = Signal(object, int)

    def __init__(self, context: FieldContext, parent: QWidget) -> None:
        super().__init__(parent)
        tr, theme = context.tr, context.theme
        self.input = LineInput(context.keys, self)
        self.bullet = QLabel("•", self)
        self.bullet.setProperty("look", "muted")
        self.up = self._button(tr.t("Move up"), "arrow-up", context)
        self.down = self._button(tr.t("Move down"), "arrow-down", context)
        self.remove = self._button(tr.t("Remove"), "x", context)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.half)
        layout.addWidget(self.bullet)
        layout.addWidget(self.input, 1)
        # The buttons lie over the end of the field, so that nothing moves when they come.
        self._tools = QWidget(self.input)
        self._tools.setCursor(Qt.CursorShape.ArrowCursor)
        inside = QHBoxLayout(self._tools)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for button in (self.up, self.down, self.remove):
            inside.addWidget(button)
        self.up.clicked.connect(partial(self._move, -1))
        self.down.clicked.connect(partial(self._move, 1))
        self.remove.clicked.connect(self._remove)
        self.spare = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.input.installEventFilter(self)
        self._show_buttons()

    def set_spare(self, spare: bool) -> None:
        """The spare row at the end has nothing to move or remove."""
        self.spare = spare
        self._show_buttons()

    def event(self, event: QEvent) -> bool:
        """Show the buttons while the pointer is over the row."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self._show_buttons()
        return handled

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the buttons while the item is being written."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_buttons(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _show_buttons(self, focused: bool | None = None) -> None:
        active = self.input.hasFocus() if focused is None else focused
        shown = not self.spare and (active or self.underMouse())
        self._tools.setVisible(shown)
        self.input.setTextMargins(0, 0, self._tools.sizeHint().width() if shown else 0, 0)
        self._place_tools()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons at the end of the field."""
        super().resizeEvent(event)
        self._place_tools()

    def _place_tools(self) -> None:
        size = self._tools.sizeHint()
        self._tools.resize(size)
        place = self.input.rect()
        self._tools.move(place.right() - size.width() - 3, (place.height() - size.height()) // 2)

    def _button(self, name: str, icon: str, context: FieldContext) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "icon")
        button.setProperty("quiet", True)
        button.setProperty("small", True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        # The keyboard has Alt and the arrows and Backspace: Tab goes from item to item.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("keyboardFrom", True)
        context.theme.set_icon(button, icon, "muted")
        return button

    def _move(self, by: int) -> None:
        self.moved.emit(self, by)

    def _remove(self) -> None:
        self.removed.emit(self)


class LinesField(Field):
    """A list of short texts."""

    def __init__(self, context: FieldContext, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._rows: list[ItemRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(context.theme.metrics.half)
        self._set_count(1)

    # -- value ---------------------------------------------------------------------------

    def show_value(self, value: Value | None) -> None:
        """Show a tuple of strings, and an empty row after them."""
        items = (
            [item for item in value if isinstance(item, str)] if isinstance(value, tuple) else []
        )
        self._show([*items, ""])

    def _show(self, texts: list[str]) -> None:
        self._set_count(len(texts))
        for row, text in zip(self._rows, texts, strict=True):
            show_text(row.input, text)
        self._dress()

    def focus_target(self) -> QWidget:
        """The empty row at the end, where the next item is written."""
        return self._rows[-1].input

    def first_stop(self) -> QWidget:
        """The first item."""
        return self._rows[0].input

    def last_stop(self) -> QWidget:
        """The row at the end."""
        return self._rows[-1].input

    def _texts(self) -> list[str]:
        return [row.input.text() for row in self._rows]

    def _items(self) -> tuple[str, ...]:
        return tuple(text.strip() for text in self._texts() if text.strip())

    def _emit(self) -> None:
        self.edited.emit(self._items())

    # -- rows ----------------------------------------------------------------------------

    def _set_count(self, count: int) -> None:
        while len(self._rows) > count:
            row = self._rows.pop()
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < count:
            row = ItemRow(self.context, self)
            row.input.textEdited.connect(self._typed)
            row.input.installEventFilter(self)
            row.removed.connect(self._remove)
            row.moved.connect(self._move)
            self._layout.addWidget(row)
            if self._rows:
                QWidget.setTabOrder(self._rows[-1].input, row.input)
            self._rows.append(row)

    def _dress(self) -> None:
        tr, last = self.context.tr, len(self._rows) - 1
        for index, row in enumerate(self._rows):
            spare = index == last
            row.set_spare(spare)
            row.up.setEnabled(index > 0)
            row.down.setEnabled(index < last - 1)
            if spare:
                example = self.context.variable.example.split("\n")[0]
                hint = tr.t("Add: {example}", example=example) if example else tr.t("Add an item")
                row.input.setPlaceholderText(hint)
                row.input.setAccessibleName(tr.t("{label}: new item", label=self.context.label))
            else:
                row.input.setPlaceholderText("")
                row.input.setAccessibleName(
                    tr.t(
                        "{label}: item {number} of {count}",
                        label=self.context.label,
                        number=index + 1,
                        count=last,
                    )
                )
            row.input.setAccessibleDescription(
                tr.t("Enter adds an item, Alt and the arrow keys move it")
            )

    def _typed(self) -> None:
        if self._rows[-1].input.text():
            self._set_count(len(self._rows) + 1)
        self._dress()
        self._emit()

    def _remove(self, row: ItemRow) -> None:
        index = self._rows.index(row)
        texts = self._texts()
        del texts[index]
        self._show(texts)
        self._rows[min(index, len(self._rows) - 1)].input.setFocus()
        self._emit()

    def _move(self, row: ItemRow, by: int) -> None:
        index = self._rows.index(row)
        target = index + by
        if row is self._rows[-1] or not 0 <= target < len(self._rows) - 1:
            return
        texts = self._texts()
        texts[index], texts[target] = texts[target], texts[index]
        self._show(texts)
        self._rows[target].input.setFocus()
        self._emit()

    def _add_after(self, index: int) -> None:
        if index == len(self._rows) - 1:
            return
        if not self._rows[index + 1].input.text():
            self._rows[index + 1].input.setFocus()
            return
        texts = self._texts()
        texts.insert(index + 1, "")
        self._show(texts)
        self._rows[index + 1].input.setFocus()

    def _paste(self, index: int, items: tuple[str, ...]) -> None:
        texts = self._texts()
        texts[index : index + 1] = [*([texts[index]] if texts[index] else []), *items]
        if texts[-1]:
            texts.append("")
        self._show(texts)
        self._rows[-1].input.setFocus()
        self._emit()

    # -- keys ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Backspace in an empty row, Alt with arrows, and pasting of several lines."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            for index, row in enumerate(self._rows):
                if row.input is watched:
                    return self._key(index, row, event)
        return super().eventFilter(watched, event)

    def _key(self, index: int, row: ItemRow, event: QKeyEvent) -> bool:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._add_after(index)
            return True
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(row, -1 if key == Qt.Key.Key_Up else 1)
            return True
        if key == Qt.Key.Key_Backspace and not row.input.text() and index > 0:
            if index < len(self._rows) - 1:
                self._remove(row)
            self._rows[index - 1].input.setFocus()
            return True
        if event.matches(QKeySequence.StandardKey.Paste):
            items = split_items(self.context.read_clipboard())
            if len(items) > 1:
                self._paste(index, items)
                return True
        return False

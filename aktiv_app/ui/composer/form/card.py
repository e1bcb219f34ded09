"""The card of one part: its fields, the user's own words, or a text all their own."""

from functools import partial
from itertools import zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from aktiv_app.core.model import FormState, Part, TaskText, VariableKind
from aktiv_app.core.values import effective_value, has_meaning
from aktiv_app.services.composing import FormChange
from aktiv_app.ui.components.buttons import LinkButton
from aktiv_app.ui.components.labels import Chip, ElidedLabel, LetterBadge
from aktiv_app.ui.components.panels import Card
from aktiv_app.ui.composer.form.attachments import AttachmentField
from aktiv_app.ui.composer.form.field import FieldContext
from aktiv_app.ui.composer.form.frame import FieldFrame, is_narrow
from aktiv_app.ui.composer.form.text import form_text, show_text
from aktiv_app.ui.composer.form.tools import FormTools
from aktiv_app.ui.composer.part_words import PART_NAMES, PART_QUESTIONS

_TWO_COLUMNS = 470


class PartCard(Card):
    """Shows one part of the form. It edits nothing itself: it tells what was edited.

    `value_edited`: name and value; `addition_edited` and `override_edited`: the text;
    `override_wanted` asks for the rendered text, `reset_wanted` for the template.
    """

    value_edited = Signal(str, object)
    addition_edited = Signal(str)
    override_edited = Signal(str)
    override_wanted = Signal()
    reset_wanted = Signal()
    open_wanted = Signal(str)
    paste_wanted = Signal(str)

    def __init__(
        self,
        part: Part,
        prompt_text: TaskText,
        window_text: TaskText,
        tools: FormTools,
        parent: QWidget,
    ) -> None:
        """`prompt_text` is the task in the prompt's language, `window_text` in the window's."""
        super().__init__(parent)
        self.part = part
        self._tools = tools
        tr, theme = tools.tr, tools.theme
        name = tr(PART_NAMES[part])
        self.setAccessibleName(name)
        self.frames: dict[str, FieldFrame] = {}

        title = ElidedLabel(name, "strong")
        # The name is whole; where that takes the room, the buttons are their icons.
        title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        question = ElidedLabel(tr(PART_QUESTIONS[part]), "small", spare=True)
        self._own = LinkButton(theme, tr.t("Write it myself"), "pen-line")
        self._own.icon_says_it = self._own.icon_or_words = True
        self._own.setAccessibleName(tr.t("{part}: write this part myself", part=name))
        self._own.clicked.connect(self.override_wanted)
        self._back = LinkButton(theme, tr.t("Back to the template"), "rotate-ccw")
        self._back.icon_says_it = True
        self._back.setAccessibleName(tr.t("{part}: back to the template", part=name))
        self._back.clicked.connect(self.reset_wanted)
        head = QHBoxLayout()
        head.setSpacing(theme.metrics.space)
        head.addWidget(title)
        head.addWidget(question, 1)
        head.addWidget(self._own)
        head.addWidget(self._back)

        self._fields = QWidget(self)
        self._grid = QGridLayout(self._fields)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.metrics.space2)
        self._grid.setVerticalSpacing(theme.metrics.space)
        for variable in prompt_text.variables:
            if variable.part is part:
                shown = window_text.variable(variable.name)
                context = FieldContext(
                    variable,
                    shown.label,
                    shown.help,
                    tr,
                    theme,
                    tools.keys,
                    tools.clipboard.read_text,
                )
                frame = FieldFrame(context, self._fields)
                frame.field.edited.connect(partial(self.value_edited.emit, variable.name))
                if isinstance(frame.field, AttachmentField):
                    frame.field.open_wanted.connect(partial(self.open_wanted.emit, variable.name))
                    frame.field.paste_wanted.connect(partial(self.paste_wanted.emit, variable.name))
                self.frames[variable.name] = frame
        self._columns = 0

        self._addition = form_text(
            tr.t("{part}: in your own words", part=name), 1, tools.keys, self
        )
        self._addition.setPlaceholderText(tr.t("Add in your own words"))
        self._addition.textChanged.connect(self._addition_changed)
        self._addition.hide()
        self._add_words = Chip(theme, tr.t("Add in your own words"), "add", "plus")
        self._add_words.setAccessibleName(tr.t("{part}: add in your own words", part=name))
        self._add_words.clicked.connect(self._show_addition)
        self._override = form_text(tr.t("{part}: your own text", part=name), 3, tools.keys, self)
        self._override.textChanged.connect(self._override_changed)
        self._override.hide()

        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._add_words)
        foot.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.metrics.space)
        column.addLayout(head)
        column.addWidget(self._fields)
        column.addWidget(self._addition)
        column.addWidget(self._override)
        column.addLayout(foot)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 12, 16, 10)
        box.setSpacing(14)
        badge = QVBoxLayout()
        badge.addWidget(LetterBadge(theme, part.letter, name))
        badge.addStretch(1)
        box.addLayout(badge)
        box.addLayout(column, 1)
        self._arrange(2)

    # -- showing -------------------------------------------------------------------------

    def show_all(self, state: FormState, text: TaskText) -> None:
        """Show everything that `state` says about this part."""
        for name in self.frames:
            self._show_value(name, state, text)
        self._show_meaningful(state, text)
        self._show_texts(state)

    def follow(self, change: FormChange, state: FormState, text: TaskText) -> None:
        """Show what changed, except what the widget that did it already shows."""
        for name in change.variables & frozenset(self.frames):
            if change.by != f"value:{name}":
                self._show_value(name, state, text)
        self._show_meaningful(state, text)
        if self.part in change.parts:
            self._show_texts(state, by=change.by)

    def _show_value(self, name: str, state: FormState, text: TaskText) -> None:
        self.frames[name].field.show_value(effective_value(text.variable(name), state))

    def _show_meaningful(self, state: FormState, text: TaskText) -> None:
        for name, frame in self.frames.items():
            frame.setVisible(has_meaning(text.variable(name), text, state))

    def _show_texts(self, state: FormState, by: str = "") -> None:
        overridden = self.part in state.overrides
        addition = state.additions.get(self.part, "")
        if by != f"override:{self.part}":
            show_text(self._override, state.overrides.get(self.part, ""))
        if by != f"addition:{self.part}":
            show_text(self._addition, addition)
        open_now = bool(addition) or self._addition.hasFocus()
        self._fields.setVisible(not overridden and bool(self.frames))
        self._override.setVisible(overridden)
        self._own.setVisible(not overridden)
        self._back.setVisible(overridden)
        self._addition.setVisible(open_now)
        self._add_words.setVisible(not open_now and not overridden)

    # -- going to a place ----------------------------------------------------------------

    def go_to(self, name: str = "") -> None:
        """Give the focus to a field, or to the first place of the part one can write in."""
        target: QWidget = self._addition
        if not self._override.isHidden():
            target = self._override
        elif name in self.frames and not self.frames[name].isHidden():
            target = self.frames[name].field.focus_target()
        elif self.frames:
            target = next(iter(self.frames.values())).field.first_stop()
        else:
            self._addition.show()
        target.setFocus()

    def focus_override(self) -> None:
        """Write on in the part's own text."""
        self._override.setFocus()

    def attachment_fields(self) -> dict[str, AttachmentField]:
        """The fields of this part that take files, by variable."""
        return {
            name: frame.field
            for name, frame in self.frames.items()
            if isinstance(frame.field, AttachmentField)
        }

    # -- placing -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Short fields stand side by side when there is room."""
        super().resizeEvent(event)
        self._arrange(2 if self._fields.width() >= self._tools.scaled(_TWO_COLUMNS) else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for frame in self.frames.values():
            self._grid.removeWidget(frame)
        row = column = 0
        frames = list(self.frames.values())
        for frame, after in zip_longest(frames, frames[1:]):
            variable = frame.field.context.variable
            beside = after is not None and is_narrow(after.field.context.variable)
            # Words with nothing beside them have the whole line.
            alone = variable.kind is VariableKind.SHORT_TEXT and not column and not beside
            if columns == 1 or alone or not is_narrow(variable):
                row += 1 if column else 0
                self._grid.addWidget(frame, row, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
                row, column = row + 1, 0
            else:
                self._grid.addWidget(frame, row, column, Qt.AlignmentFlag.AlignTop)
                row, column = (row + 1, 0) if column else (row, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)

    # -- edits ---------------------------------------------------------------------------

    def _addition_changed(self) -> None:
        self.addition_edited.emit(self._addition.toPlainText())

    def _override_changed(self) -> None:
        self.override_edited.emit(self._override.toPlainText())

    def _show_addition(self) -> None:
        self._add_words.hide()
        self._addition.show()
        self._addition.setFocus()

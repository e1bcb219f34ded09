"""The fields of a prompt in the editor: one row each, with an example value to try it with."""

from functools import partial

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from aktiv_app.core.messages import Message, msg
from aktiv_app.core.model import Part
from aktiv_app.ui.bank.edit_session import EditSession
from aktiv_app.ui.bank.values import name_for, read, shown
from aktiv_app.ui.components.buttons import IconButton, LinkButton
from aktiv_app.ui.components.fields import CheckBox, ComboBox, GrowingTextEdit
from aktiv_app.ui.components.flow import FlowLayout
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.layouts import empty
from aktiv_app.ui.components.panels import Card
from aktiv_app.ui.composer.form.undo import FormKeys
from aktiv_app.ui.composer.part_words import PART_NAMES
from aktiv_app.ui.context import UiContext
from prompt_bank.model.content import Choice, PromptContent, Value, Variable

KIND_NAMES: dict[str, Message] = {
    "short_text": msg("One line"),
    "long_text": msg("Several lines"),
    "lines": msg("A list, one a line"),
    "number_range": msg("Number, or from – to"),
    "choice": msg("One of several"),
    "multi_choice": msg("Some of several"),
    "date": msg("Date"),
    "attachment": msg("Attached file"),
}


class VariablesEditor(QWidget):
    """Adds, changes and removes fields. The rows are made anew when their number changes."""

    removed = Signal(str)

    def __init__(self, session: EditSession, context: UiContext, keys: FormKeys) -> None:
        """`keys` leaves undo to the form."""
        super().__init__()
        self._session = session
        self._context = context
        self._keys = keys
        self._names: list[str] = []
        self.rows: dict[str, VariableRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.add = LinkButton(context.theme, context.tr.t("Add a field"), "plus")
        self.add.clicked.connect(self._add)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._column)
        outer.addWidget(self.add)
        session.changed.connect(self._follow)
        self._follow("")

    def _follow(self, field: str) -> None:
        """Show the fields as they are, unless the change came from here."""
        names = [variable.name for variable in self._session.content.variables]
        if names == self._names and field:
            return
        if names != self._names:
            self._names = names
            self._make_rows()
            return
        for row in self.rows.values():
            row.show_variable()

    def _make_rows(self) -> None:
        empty(self._column)
        self.rows = {}
        for name in self._names:
            row = VariableRow(self._session, name, self._context)
            for field in (row.title, row.choices, row.example):
                field.installEventFilter(self._keys)
            row.remove.clicked.connect(partial(self._remove, name))
            self.rows[name] = row
            self._column.addWidget(row)

    def _add(self) -> None:
        content = self._session.content
        title = self._context.tr.t("New field")
        name = name_for(title, {variable.name for variable in content.variables})
        made = Variable(name=name, kind="short_text", part=Part.TILTAK.value, label=title)
        self._session.pause()
        self._session.set_variables(
            msgspec.structs.replace(content, variables=(*content.variables, made))
        )
        self.rows[name].title.setFocus()
        self.rows[name].title.selectAll()

    def _remove(self, name: str) -> None:
        content = self._session.content
        left = tuple(variable for variable in content.variables if variable.name != name)
        examples = {key: value for key, value in content.examples.items() if key != name}
        self._session.pause()
        self._session.set_variables(
            msgspec.structs.replace(content, variables=left, examples=examples)
        )


class VariableRow(Card):
    """One field: what it is called, what it holds, and an example value."""

    def __init__(self, session: EditSession, name: str, context: UiContext) -> None:
        super().__init__()
        self._session = session
        self._name = name
        tr, theme = context.tr, context.theme
        self.title = QLineEdit()
        self.title.setAccessibleName(tr.t("Name of the field"))
        self.title.setMaxLength(200)
        self.kind = ComboBox(theme, tr.t("What the field holds"))
        for key, text in KIND_NAMES.items():
            self.kind.addItem(tr(text), key)
        self.part = ComboBox(theme, tr.t("Part"))
        for part in Part:
            self.part.addItem(tr(PART_NAMES[part]), part.value)
        self.required = CheckBox(theme, tr.t("Needed"))
        self.remove = IconButton(theme, "trash-2", tr.t("Remove the field"), quiet=True, small=True)
        self.choices = GrowingTextEdit(tr.t("Choices, one on each line"), 2, 8)
        self.choices.setPlaceholderText(tr.t("Choices, one on each line"))
        self.example = GrowingTextEdit(tr.t("Example value"), 1, 4)
        self.example.setPlaceholderText(tr.t("Example value, invented"))
        self.code = label(f"{{{{ {name} }}}}", "key")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.title, 1)
        top.addWidget(self.code)
        top.addWidget(self.remove)
        # A widget of its own: the layout's items go with it, in the right order.
        middle = QWidget()
        flow = FlowLayout(middle)
        for widget in (self.kind, self.part, self.required):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(middle)
        column.addWidget(self.choices)
        column.addWidget(self.example)
        self.show_variable()
        self.title.textEdited.connect(self._change)
        self.kind.activated.connect(self._change)
        self.part.activated.connect(self._change)
        self.required.clicked.connect(self._change)
        self.choices.textChanged.connect(self._change)
        self.example.textChanged.connect(self._change)

    def show_variable(self) -> None:
        """Show the field as it is in the session."""
        variable = self._variable()
        if variable is None:
            return
        for field in (self.choices, self.example):
            field.blockSignals(True)
        if self.title.text() != variable.label:
            self.title.setText(variable.label)
        self.kind.setCurrentIndex(self.kind.findData(variable.kind))
        self.part.setCurrentIndex(self.part.findData(variable.part))
        self.required.setChecked(variable.required)
        _set_text(self.choices, "\n".join(choice.text for choice in variable.choices))
        value = self._session.content.examples.get(self._name)
        if read(variable, self.example.toPlainText()) != value:
            _set_text(self.example, shown(variable, value))
        for field in (self.choices, self.example):
            field.blockSignals(False)
        self.choices.setVisible("choice" in variable.kind)

    def _variable(self) -> Variable | None:
        found = (one for one in self._session.content.variables if one.name == self._name)
        return next(found, None)

    def _change(self) -> None:
        before = self._variable()
        if before is None:
            return
        kind = str(self.kind.currentData())
        changed = msgspec.structs.replace(
            before,
            label=self.title.text().strip() or before.label,
            kind=kind,
            part=str(self.part.currentData()),
            required=self.required.isChecked(),
            choices=self._choices(before) if "choice" in kind else (),
            default=before.default if kind == before.kind else None,
        )
        content = self._session.content
        variables = tuple(
            changed if variable.name == self._name else variable for variable in content.variables
        )
        examples = dict(content.examples)
        value: Value | None = read(changed, self.example.toPlainText())
        if value is None:
            examples.pop(self._name, None)
        else:
            examples[self._name] = value
        made: PromptContent = msgspec.structs.replace(
            content, variables=variables, examples=examples
        )
        self._session.set_variables(made)
        self.choices.setVisible("choice" in kind)

    def _choices(self, before: Variable) -> tuple[Choice, ...]:
        """The choices as typed; one that is only reworded in its place keeps its key."""
        old = {choice.text: choice.key for choice in before.choices}
        lines = [line.strip() for line in self.choices.toPlainText().splitlines()]
        texts = list(dict.fromkeys(line for line in lines if line))
        same_count = len(texts) == len(before.choices)
        taken = {old[text] for text in texts if text in old}
        made: list[Choice] = []
        for at, text in enumerate(texts):
            key = old.get(text, "")
            if not key and same_count and before.choices[at].key not in taken:
                key = before.choices[at].key
            key = key or name_for(text, taken)
            taken.add(key)
            made.append(Choice(key, text))
        return tuple(made)


def _set_text(field: GrowingTextEdit, text: str) -> None:
    if field.toPlainText().strip() != text.strip():
        field.setPlainText(text)

"""The form of the editor: title and purpose, the five parts, the fields, what to look after."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from aktiv_app.core.messages import msg
from aktiv_app.core.model import Part
from aktiv_app.ui.bank.diff_view import FIELD_NAMES
from aktiv_app.ui.bank.edit_session import EditSession
from aktiv_app.ui.bank.editor.template_look import TemplateLook
from aktiv_app.ui.bank.editor.variables import VariablesEditor
from aktiv_app.ui.bank.menus import MenuButton, add_entry
from aktiv_app.ui.components.fields import GrowingTextEdit
from aktiv_app.ui.components.labels import ElidedLabel, LetterBadge, label
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.components.panels import Card, InlineNotice
from aktiv_app.ui.composer.form.in_sight import KeepInSight
from aktiv_app.ui.composer.form.undo import FormKeys
from aktiv_app.ui.composer.part_words import PART_NAMES, PART_QUESTIONS
from aktiv_app.ui.context import UiContext

_LIST_HINTS = {
    "checks": msg("What a person should look for in the AI's answer. One on each line."),
    "tags": msg("Words to find it by. One on each line."),
}


class EditorForm(QScrollArea):
    """Writes into the session as one types, and shows what undo brings back."""

    def __init__(self, session: EditSession, context: UiContext, asked: str = "") -> None:
        """`asked` is what a curator wants to have changed, or empty."""
        super().__init__()
        self._session = session
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._keys = FormKeys(self)
        self.texts: dict[str, GrowingTextEdit] = {}
        self._looks: list[TemplateLook] = []
        self.title = QLineEdit()
        page = QWidget()
        page.setProperty("look", "page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(24, 16, 12, 16)
        self._column.setSpacing(12)
        if asked:
            self._column.addWidget(InlineNotice(context.theme, "warning", asked))
        self._column.addWidget(self._about())
        for part in Part:
            self._column.addWidget(self._part(part))
        self._column.addWidget(self._fields())
        self._column.addWidget(self._lists())
        self._column.addStretch(1)
        self.setWidget(page)
        KeepInSight(self, self._keys.cursor_moved, context.theme.metrics.scaled(48))
        session.changed.connect(self._follow)
        self._follow("")

    def field(self, name: str) -> QWidget:
        """The widget of a field, by its name in `DiffSection`."""
        if name == "title":
            return self.title
        part = f"parts.{name}"
        return self.texts.get(part) or self.texts.get(name) or self.variables

    # -- making --------------------------------------------------------------------------

    def _about(self) -> Card:
        tr = self._context.tr
        card, column = _card()
        column.addWidget(label(tr.t("Title"), "strong"))
        self.title.setAccessibleName(tr.t("Title"))
        self.title.installEventFilter(self._keys)
        self.title.setMaxLength(200)
        self.title.textEdited.connect(partial(self._edited, "title"))
        column.addWidget(self.title)
        for name, low in (("purpose", 1), ("guidance", 2)):
            self._text(column, name, low)
        return card

    def _part(self, part: Part) -> Card:
        tr, theme = self._context.tr, self._context.theme
        card = Card()
        line = QHBoxLayout(card)
        line.setContentsMargins(12, 12, 12, 12)
        line.setSpacing(12)
        name = tr(PART_NAMES[part])
        badge = LetterBadge(theme, part.letter, name)
        line.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        insert = MenuButton(theme, tr.t("Insert a field"), look="link")
        insert.menu_shown.aboutToShow.connect(partial(self._fill_insert, insert, part))
        question = ElidedLabel(tr(PART_QUESTIONS[part]), "small", spare=True)
        head = row(label(name, "strong"), question, insert)
        head.setStretch(1, 1)
        column.addLayout(head)
        field = self._field(f"parts.{part.value}", name, 2, 16)
        column.addWidget(field)
        line.addLayout(column, 1)
        return card

    def _fields(self) -> Card:
        tr = self._context.tr
        card, column = _card()
        column.addWidget(label(tr(FIELD_NAMES["variables"]), "strong"))
        column.addWidget(
            label(
                tr.t(
                    "What is filled in each time the prompt is used. The example values are "
                    "invented; with them the prompt is tried before it is proposed."
                ),
                "small",
                wrap=True,
            )
        )
        self.variables = VariablesEditor(self._session, self._context, self._keys)
        column.addWidget(self.variables)
        return card

    def _lists(self) -> Card:
        tr = self._context.tr
        card, column = _card()
        for name in ("checks", "tags"):
            self._text(column, name, 2)
            self.texts[name].setPlaceholderText(tr(_LIST_HINTS[name]))
        return card

    def _text(self, column: QVBoxLayout, name: str, low: int) -> None:
        text = self._context.tr(FIELD_NAMES[name])
        column.addWidget(label(text, "strong"))
        column.addWidget(self._field(name, text, low, 10))

    def _field(self, name: str, title: str, low: int, high: int) -> GrowingTextEdit:
        field = GrowingTextEdit(title, low, high)
        # The form's own undo takes the step back in the right field.
        field.setUndoRedoEnabled(False)
        field.installEventFilter(self._keys)
        field.textChanged.connect(partial(self._typed, name))
        field.cursorPositionChanged.connect(self._keys.cursor_moved)
        field.focus_changed.connect(self._left)
        if name.startswith("parts."):
            self._looks.append(TemplateLook(self._context.theme, field.document()))
        self.texts[name] = field
        return field

    def _fill_insert(self, button: MenuButton, part: Part) -> None:
        menu = button.menu_shown
        menu.clear()
        for variable in self._session.content.variables:
            add_entry(menu, variable.label, partial(self._insert, part, variable.name))
        if menu.isEmpty():
            why = self._context.tr.t("There is no field yet. Add one below.")
            add_entry(menu, why, self.variables.add.setFocus)

    def _insert(self, part: Part, name: str) -> None:
        field = self.texts[f"parts.{part.value}"]
        field.insertPlainText(f"{{{{ {name} }}}}")
        field.setFocus()

    # -- following -----------------------------------------------------------------------

    def _typed(self, name: str) -> None:
        text = self.texts[name].toPlainText()
        if name in ("checks", "tags"):
            lines = (line.strip() for line in text.splitlines())
            self._session.set(name, tuple(dict.fromkeys(line for line in lines if line)))
        else:
            self._session.set(name, text)

    def _edited(self, name: str, text: str) -> None:
        self._session.set(name, text)

    def _left(self, focused: bool) -> None:
        if not focused:
            self._session.pause()

    def _follow(self, field: str) -> None:
        """After undo and redo, show what stands in the session."""
        if field:
            return
        content = self._session.content
        if self.title.text() != content.title:
            self.title.setText(content.title)
        for name, widget in self.texts.items():
            if name.startswith("parts."):
                text = getattr(content.parts, name.removeprefix("parts."))
            elif name in ("checks", "tags"):
                text = "\n".join(getattr(content, name))
            else:
                text = getattr(content, name)
            if widget.toPlainText() != text:
                widget.blockSignals(True)
                widget.setPlainText(text)
                widget.blockSignals(False)


def _card() -> tuple[Card, QVBoxLayout]:
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(16, 12, 16, 16)
    column.setSpacing(6)
    return card, column

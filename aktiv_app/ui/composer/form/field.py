"""What every field of the form has in common."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from aktiv_app.core.messages import Translator
from aktiv_app.core.model import Value, Variable
from aktiv_app.ui.composer.form.undo import FormKeys
from aktiv_app.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class FieldContext:
    """What fields are made with.

    `label` is the variable's label in the language of the window; the variable itself
    is in the language of the prompt.
    """

    variable: Variable
    label: str
    help: str
    tr: Translator
    theme: Theme
    keys: FormKeys
    read_clipboard: Callable[[], str]


class Field(QWidget):
    """The editor of one variable. `edited` carries the new value."""

    edited = Signal(object)
    focused = Signal()

    def __init__(self, context: FieldContext, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.context = context

    def show_value(self, value: Value | None) -> None:
        """Show `value` (None: empty) without emitting `edited`."""
        raise NotImplementedError

    def focus_target(self) -> QWidget:
        """The widget that takes the focus when the field is gone to."""
        raise NotImplementedError

    def first_stop(self) -> QWidget:
        """The first widget of the field in Tab order."""
        return self.focus_target()

    def last_stop(self) -> QWidget:
        """The last widget of the field in Tab order."""
        return self.focus_target()

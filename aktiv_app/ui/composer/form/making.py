"""Makes the field that fits a variable."""

from PySide6.QtWidgets import QWidget

from aktiv_app.core.model import VariableKind
from aktiv_app.ui.composer.form.attachments import AttachmentField
from aktiv_app.ui.composer.form.choices import ChoiceField, MultiChoiceField
from aktiv_app.ui.composer.form.dates import DateField
from aktiv_app.ui.composer.form.field import Field, FieldContext
from aktiv_app.ui.composer.form.lines import LinesField
from aktiv_app.ui.composer.form.numbers import NumberRangeField
from aktiv_app.ui.composer.form.text import LongTextField, ShortTextField

_KINDS: dict[VariableKind, type[Field]] = {
    VariableKind.SHORT_TEXT: ShortTextField,
    VariableKind.LONG_TEXT: LongTextField,
    VariableKind.NUMBER_RANGE: NumberRangeField,
    VariableKind.CHOICE: ChoiceField,
    VariableKind.MULTI_CHOICE: MultiChoiceField,
    VariableKind.LINES: LinesField,
    VariableKind.DATE: DateField,
    VariableKind.ATTACHMENT: AttachmentField,
}


def make_field(context: FieldContext, parent: QWidget) -> Field:
    """The field for `context.variable`."""
    return _KINDS[context.variable.kind](context, parent)

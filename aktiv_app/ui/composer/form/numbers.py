"""The field for a number range: from – to."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from aktiv_app.core.model import NumberRange, Value
from aktiv_app.ui.components.fields import NumberField
from aktiv_app.ui.composer.form.field import Field, FieldContext


class NumberRangeField(Field):
    """Two spin boxes; ends in the wrong order are put right when the field is left."""

    def __init__(self, context: FieldContext, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        tr = context.tr
        self._low = self._spin(tr.t("{label}, from", label=context.label))
        self._high = self._spin(tr.t("{label}, to", label=context.label))
        self._between = QLabel("–", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(context.theme.metrics.space)
        layout.addWidget(self._low)
        layout.addWidget(self._between)
        layout.addWidget(self._high)
        layout.addStretch(1)
        for spin in (self._low, self._high):
            spin.valueChanged.connect(self._changed)
            spin.editingFinished.connect(self._order)

    def _spin(self, name: str) -> NumberField:
        variable = self.context.variable
        spin = NumberField(name, variable.minimum, variable.maximum, self)
        spin.setAccessibleDescription(self.context.help)
        spin.installEventFilter(self.context.keys)
        spin.lineEdit().installEventFilter(self.context.keys)
        return spin

    def show_value(self, value: Value | None) -> None:
        """Show a NumberRange; nothing set shows the least numbers."""
        least = self.context.variable.minimum
        shown = value if isinstance(value, NumberRange) else NumberRange(least, least)
        for spin, number in ((self._low, shown.low), (self._high, shown.high)):
            spin.blockSignals(True)
            spin.setValue(number)
            spin.blockSignals(False)

    def focus_target(self) -> QWidget:
        """The lower end."""
        return self._low

    def last_stop(self) -> QWidget:
        """The higher end."""
        return self._high

    def _changed(self) -> None:
        # While a number is being typed it may pass the other end for a moment.
        low, high = sorted((self._low.value(), self._high.value()))
        self.edited.emit(NumberRange(low, high))

    def _order(self) -> None:
        low, high = sorted((self._low.value(), self._high.value()))
        self.show_value(NumberRange(low, high))

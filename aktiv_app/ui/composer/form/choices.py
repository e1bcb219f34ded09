"""Fields for one choice and for several."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aktiv_app.core.model import Value
from aktiv_app.ui.components.fields import CheckBox, ComboBox
from aktiv_app.ui.composer.form.field import Field, FieldContext
from aktiv_app.ui.composer.ticking import WrappedCheckBox


class ChoiceField(Field):
    """One of a few choices; an optional variable also offers none."""

    def __init__(self, context: FieldContext, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        self._box = ComboBox(context.theme, context.label, self)
        self._box.setAccessibleDescription(context.help)
        variable = context.variable
        if variable.default is None:
            self._box.addItem(context.tr.t("Not chosen"), "")
        for key, text in variable.choices.items():
            self._box.addItem(text, key)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        layout.addStretch(1)
        self._box.currentIndexChanged.connect(self._changed)

    def show_value(self, value: Value | None) -> None:
        """Show the choice with this key."""
        self._box.blockSignals(True)
        self._box.setCurrentIndex(max(self._box.findData(value or ""), 0))
        self._box.blockSignals(False)

    def focus_target(self) -> QWidget:
        """The box."""
        return self._box

    def _changed(self) -> None:
        self.edited.emit(self._box.currentData() or None)


class MultiChoiceField(Field):
    """Check boxes, one for each choice, in declared order."""

    def __init__(self, context: FieldContext, parent: QWidget | None) -> None:
        super().__init__(context, parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._boxes: dict[str, CheckBox] = {}
        for key, text in context.variable.choices.items():
            line = WrappedCheckBox(context.theme, text, f"{context.label}: {text}")
            line.box.setAccessibleDescription(context.help)
            line.box.toggled.connect(self._changed)
            layout.addWidget(line)
            self._boxes[key] = line.box

    def show_value(self, value: Value | None) -> None:
        """Tick the choices with these keys."""
        chosen = value if isinstance(value, tuple) else ()
        for key, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(key in chosen)
            box.blockSignals(False)

    def focus_target(self) -> QWidget:
        """The first box."""
        return next(iter(self._boxes.values()))

    def last_stop(self) -> QWidget:
        """The last box."""
        return list(self._boxes.values())[-1]

    def _changed(self) -> None:
        self.edited.emit(tuple(key for key, box in self._boxes.items() if box.isChecked()))

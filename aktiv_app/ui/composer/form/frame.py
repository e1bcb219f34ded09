"""A field with its label, the word that it must be filled in, and help on demand."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from aktiv_app.core.model import Variable, VariableKind
from aktiv_app.ui.components.buttons import IconButton
from aktiv_app.ui.components.labels import SentenceLabel, label
from aktiv_app.ui.composer.form.field import Field, FieldContext
from aktiv_app.ui.composer.form.making import make_field

_RELEASED_MS = 30  # between two looks whether a mouse button is still held down

_NARROW = (
    VariableKind.SHORT_TEXT,
    VariableKind.NUMBER_RANGE,
    VariableKind.CHOICE,
    VariableKind.DATE,
)


def is_narrow(variable: Variable) -> bool:
    """Whether two such fields have room side by side."""
    return variable.kind in _NARROW


class FieldFrame(QWidget):
    """Label above, field, help below while the field has the focus or when asked for."""

    focused = Signal(str)

    def __init__(self, context: FieldContext, parent: QWidget) -> None:
        super().__init__(parent)
        variable, tr = context.variable, context.tr
        self.name = variable.name
        self._wanted = False
        self._inside = False
        self._released = QTimer(self)
        self._released.setSingleShot(True)
        self._released.setInterval(_RELEASED_MS)
        self._released.timeout.connect(self._show_help)
        self.field: Field = make_field(context, self)
        self._label = SentenceLabel(context.theme.metrics.scaled(60))
        self._label.set_full_text(context.label)
        self._label.setProperty("look", "small")
        self._label.setBuddy(self.field.focus_target())
        head = QHBoxLayout()
        head.setSpacing(context.theme.metrics.space)
        # Fields side by side stand on one line whether they have help or not.
        head.addStrut(context.theme.metrics.scaled(32))
        head.addWidget(self._label)
        if variable.required:
            # Translators: stands after the name of a field that should be filled in
            head.addWidget(label(tr.t("needed"), "small"))
        self._toggle: IconButton | None = None
        if context.help:
            self._toggle = IconButton(
                context.theme,
                "circle-question-mark",
                tr.t("Help: {label}", label=context.label),
                quiet=True,
                small=True,
                parent=self,
            )
            context.theme.set_icon(self._toggle, "circle-question-mark", "muted")
            self._toggle.clicked.connect(self._ask)
        head.addStretch(1)
        if self._toggle is not None:
            head.addWidget(self._toggle)
        self._help: QLabel = label(context.help, "small", wrap=True)
        self._help.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self._help)
        if self._toggle is not None:
            # The help button stands after its field in the Tab order, not before it.
            QWidget.setTabOrder(self.field.last_stop(), self._toggle)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._inside = new is not None and self.field.isAncestorOf(new)
        self._show_help()
        if self._inside:
            self.focused.emit(self.name)

    def _ask(self) -> None:
        self._wanted = not self._wanted
        self._show_help()

    def _show_help(self) -> None:
        shown = bool(self._help.text()) and (self._inside or self._wanted)
        if shown != self._help.isHidden():
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            # What is being clicked must not move away below the pointer: the click would be lost.
            self._released.start()
        else:
            self._help.setVisible(shown)

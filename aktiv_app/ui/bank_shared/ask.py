"""The frame of the bank's dialogs: a question, fields, and what stands in the way."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.ui.components.buttons import PrimaryButton, SecondaryButton
from aktiv_app.ui.components.dialogs import FramedDialog, TallContent, fit_to_words
from aktiv_app.ui.components.fields import GrowingTextEdit
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.layouts import empty
from aktiv_app.ui.components.panels import InlineNotice
from aktiv_app.ui.context import UiContext


class AskDialog(FramedDialog):
    """`confirmed` tells that the user agrees; the dialog stays until `close_done` or is left.

    What the user has written is still there when the bank refuses it.
    """

    confirmed = Signal()

    def __init__(
        self, context: UiContext, heading: str, text: str, action: str, parent: QWidget
    ) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(theme, heading, parent)
        self.context = context
        self._said = TallContent(self)
        column = self._said.column
        self.column.addWidget(self._said, 1)
        column.addWidget(label(heading, "title", wrap=True))
        if text:
            column.addWidget(label(text, wrap=True))
        self.fields = QVBoxLayout()
        self.fields.setSpacing(6)
        column.addLayout(self.fields)
        self._trouble = QVBoxLayout()
        column.addLayout(self._trouble)
        self.ok = PrimaryButton(theme, action)
        self.ok.setAutoDefault(False)
        self.ok.clicked.connect(self._confirm)
        cancel = SecondaryButton(theme, tr.t("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.buttons = self.add_buttons(cancel, self.ok)
        self._busy = False
        self._keys = QShortcut(QKeySequence("Ctrl+Return"), self, self._confirm)

    def add_text(self, name: str, low: int = 2, hint: str = "") -> GrowingTextEdit:
        """Add a named field for some lines of text."""
        self.fields.addWidget(label(name, "strong"))
        field = GrowingTextEdit(name, low, 6)
        if hint:
            field.setPlaceholderText(hint)
        self.fields.addWidget(field)
        return field

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height that the words need at this width, or what the screen has of it."""
        self._said.fit()
        fit_to_words(self)

    def fit_soon(self) -> None:
        """Take the right height once what was just added has been laid out."""
        QTimer.singleShot(0, self, self.fit)

    def trouble(self, message: str) -> None:
        """Say what stands in the way; what was written stays."""
        self._clear()
        if message:
            self._trouble.addWidget(InlineNotice(self.context.theme, "error", message))
            self.fit_soon()
        self._busy = False
        self.refresh()

    def refuse(self, error: AktivError) -> None:
        """The bank refused it."""
        self.trouble(self.context.tr(error.message))

    def close_done(self, _result: object = None) -> None:
        """It is done."""
        self.accept()

    def ready(self) -> bool:
        """Whether enough is filled in; overridden where something is required."""
        return True

    def refresh(self) -> None:
        """Let the button follow what is filled in."""
        self.ok.setEnabled(self.ready() and not self._busy)

    def _confirm(self) -> None:
        if not self.ok.isEnabled():
            return
        self._clear()
        self._busy = True
        self.refresh()
        self.confirmed.emit()

    def _clear(self) -> None:
        empty(self._trouble)

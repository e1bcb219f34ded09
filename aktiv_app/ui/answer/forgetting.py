"""The question before the link between placeholders and names is lost."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from aktiv_app.ui.components.buttons import PrimaryButton, SecondaryButton
from aktiv_app.ui.components.dialogs import fit_to_words
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.context import UiContext


class ForgetDialog(QDialog):
    """Accepted when the user wants the link to be lost."""

    def __init__(self, context: UiContext, task: str, parent: QWidget) -> None:
        super().__init__(parent)
        tr, theme = context.tr, context.theme
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr.t("Forget now"))
        self.setFixedWidth(theme.metrics.scaled(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        heading = tr.t("Forget who the placeholders stand for?")
        self.setAccessibleName(heading)
        column.addWidget(label(heading, "title", wrap=True))
        column.addWidget(
            label(
                tr.t(
                    "The app then no longer knows the names behind the answers to “{task}”. "
                    "This cannot be undone. Text you have copied already is not affected.",
                    task=task,
                ),
                wrap=True,
            )
        )
        self.forget = PrimaryButton(theme, tr.t("Forget now"), "eye-off")
        self.forget.clicked.connect(self.accept)
        cancel = SecondaryButton(theme, tr.t("Cancel"))
        # Enter loses nothing unless the other button was gone to.
        cancel.setDefault(True)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.forget)
        column.addSpacing(8)
        column.addLayout(buttons)
        cancel.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_to_words(self)

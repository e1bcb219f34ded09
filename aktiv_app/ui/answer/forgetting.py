"""The question before the link between placeholders and names is lost."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from aktiv_app.ui.components.buttons import PrimaryButton, SecondaryButton
from aktiv_app.ui.components.dialogs import FramedDialog, fit_to_words
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.context import UiContext


class ForgetDialog(FramedDialog):
    """Accepted when the user wants the link to be lost."""

    def __init__(self, context: UiContext, task: str, parent: QWidget) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(theme, tr.t("Forget now"), parent, 480)
        heading = tr.t("Forget who the placeholders stand for?")
        self.setAccessibleName(heading)
        self.column.addWidget(label(heading, "title", wrap=True))
        self.column.addWidget(
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
        self.add_buttons(cancel, self.forget)
        cancel.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_to_words(self)

"""The question for a title before a prompt is saved to the bank."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from aktiv_app.ui.bank_shared.ask import AskDialog
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.context import UiContext


class SaveDialog(AskDialog):
    """Asks for the title under which a prompt from Compose is kept."""

    def __init__(self, context: UiContext, title: str, parent: QWidget) -> None:
        tr = context.tr
        super().__init__(
            context,
            tr.t("Save to the bank"),
            tr.t(
                "The texts of the five parts and the fields are kept, not what you filled in. "
                "It becomes your own draft: others see it when you propose or share it. "
                "A text that holds personal data is refused."
            ),
            tr.t("Save"),
            parent,
        )
        self.fields.addWidget(label(tr.t("Title"), "strong"))
        self.title = QLineEdit(title)
        self.title.setAccessibleName(tr.t("Title"))
        self.title.setMaxLength(200)
        self.title.textChanged.connect(self.refresh)
        self.title.returnPressed.connect(self._confirm)
        self.fields.addWidget(self.title)
        self.refresh()
        self.title.selectAll()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def ready(self) -> bool:
        return bool(self.title.text().strip())

"""The short checklist before the first copy to a tool."""

from PySide6.QtWidgets import QWidget

from aktiv_app.core.policy import Tool
from aktiv_app.ui.components.buttons import PrimaryButton, SecondaryButton
from aktiv_app.ui.components.dialogs import FramedDialog
from aktiv_app.ui.components.fields import CheckBox
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.composer.ticking import WrappedCheckBox
from aktiv_app.ui.context import UiContext


class RulesDialog(FramedDialog):
    """Accepted only when every rule is ticked."""

    def __init__(self, context: UiContext, tool: Tool | None, parent: QWidget) -> None:
        tr, theme = context.tr, context.theme
        super().__init__(theme, tr.t("Before you copy"), parent)
        column = self.column
        heading = (
            tr.t("Before the first prompt to {tool}", tool=tool.name)
            if tool is not None
            else tr.t("Before the first prompt")
        )
        column.addWidget(label(heading, "title", wrap=True))
        # What goes for this tool is read before the rules are ticked, not after.
        note = tool.note.get(context.language, "") if tool is not None else ""
        if note:
            column.addWidget(label(note, "muted", wrap=True))
        column.addSpacing(4)
        self.boxes: list[CheckBox] = []
        for rule in context.policy.rules.text(context.language):
            line = WrappedCheckBox(theme, rule)
            line.box.toggled.connect(self._ticked)
            column.addWidget(line)
            self.boxes.append(line.box)
        column.addSpacing(4)
        column.addWidget(
            label(
                tr.t("You are asked once for each tool, until you close the app."),
                "small",
                wrap=True,
            )
        )
        self._copy = PrimaryButton(theme, tr.t("Copy prompt"), "copy")
        self._copy.setDefault(True)
        self._copy.setEnabled(not self.boxes)
        self._copy.clicked.connect(self.accept)
        cancel = SecondaryButton(theme, tr.t("Cancel"))
        cancel.clicked.connect(self.reject)
        self.add_buttons(cancel, self._copy)

    def _ticked(self) -> None:
        self._copy.setEnabled(all(box.isChecked() for box in self.boxes))

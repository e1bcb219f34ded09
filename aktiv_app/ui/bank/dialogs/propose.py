"""Proposing a version: the automatic checks as they are made, what fails, and a note."""

from PySide6.QtWidgets import QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.ui.bank.check_list import CheckList, PointWords
from aktiv_app.ui.bank_shared.ask import AskDialog
from aktiv_app.ui.components.buttons import LinkButton
from aktiv_app.ui.context import UiContext
from prompt_bank.model.checks import CheckReport


class ProposeDialog(AskDialog):
    """The button is there when every check was made and none fails."""

    def __init__(
        self, context: UiContext, title: str, point_words: PointWords, parent: QWidget
    ) -> None:
        tr = context.tr
        super().__init__(
            context,
            tr.t("Propose “{title}”", title=title),
            tr.t(
                "A curator who did not write the prompt reviews it. "
                "Until then, the version in use stays in use."
            ),
            tr.t("Propose"),
            parent,
        )
        self._report: CheckReport | None = None
        self.checks = CheckList(context, point_words)
        self.checks.show_waiting()
        self.fields.addWidget(self.checks)
        self.again = LinkButton(context.theme, tr.t("Check again"), "rotate-ccw")
        self.again.hide()
        self.fields.addWidget(self.again)
        self.note = self.add_text(
            tr.t("Note to the curator"), hint=tr.t("What is better, and how you tried it")
        )
        self.refresh()
        self.note.setFocus()

    def checking(self) -> None:
        """The checks are being made."""
        self._report = None
        self.again.hide()
        self.checks.show_waiting()
        self.refresh()

    def checked(self, report: CheckReport) -> None:
        """How the checks ended."""
        self._report = report
        self.checks.show_report(report)
        self.again.setVisible(not report.passed)
        self.fit_soon()
        self.refresh()

    def not_checked(self, error: AktivError) -> None:
        """The checks could not be made."""
        self.again.show()
        self.refuse(error)

    def ready(self) -> bool:
        return self._report is not None and self._report.passed

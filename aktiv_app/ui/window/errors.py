"""The dialog for errors nobody expected."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from aktiv_app.core.messages import Translator
from aktiv_app.ui.components.buttons import LinkButton, SecondaryButton
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.layouts import row
from aktiv_app.ui.components.panels import IconLabel
from aktiv_app.ui.crash import CrashReport
from aktiv_app.ui.theme.theme import Theme


class ErrorDialog(QDialog):
    """Says what happened without the user's text; details can be shown and selected."""

    def __init__(
        self, theme: Theme, tr: Translator, report: CrashReport, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr.t("Something went wrong"))
        self.setMinimumWidth(theme.metrics.scaled(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        title = label(tr.t("Something went wrong"), "title")
        column.addLayout(row(IconLabel(theme, "circle-alert", "red", 22), title, None))
        self.message = label(_sentence(tr, report), wrap=True)
        column.addWidget(self.message)
        self.details = QPlainTextEdit(report.text)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(tr.t("Technical details"))
        self.details.setMinimumHeight(160)
        self.details.hide()
        self._show = LinkButton(theme, tr.t("Show technical details"))
        self._show.clicked.connect(self._show_details)
        self._hint = label(
            tr.t(
                "These are names of parts of the app. They hold nothing you have written. "
                "Select and copy them to send them to whoever looks after the app."
            ),
            "small",
            wrap=True,
        )
        self._hint.hide()
        close = SecondaryButton(theme, tr.t("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.details)
        column.addWidget(self._hint)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()

    def _show_details(self) -> None:
        self.details.show()
        self._hint.show()
        self._show.hide()
        # Selected from the start, so that the copy key alone is enough.
        self.details.selectAll()
        self.details.setFocus()


def _sentence(tr: Translator, report: CrashReport) -> str:
    if report.error is not None:
        return tr(report.error.message)
    return tr.t(
        "The app met an error it did not expect. Nothing was sent anywhere because of it, and "
        "you can go on. If the window behaves oddly, close the app and open it again."
    )

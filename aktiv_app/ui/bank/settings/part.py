"""What the bank's parts of the Settings screen have in common: rows with words and buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from aktiv_app.core.errors import AktivError
from aktiv_app.ui.bank_shared.parts import BankParts
from aktiv_app.ui.components.announcing import announce
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import Card, InlineNotice, separator
from aktiv_app.ui.components.revealing import reveal
from aktiv_app.ui.context import UiContext


class SettingsPart(Card):
    """A card with rows; what came of a button is said below them."""

    def __init__(self, parts: BankParts, context: UiContext) -> None:
        super().__init__()
        self.parts = parts
        self.context = context
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 4, 16, 4)
        whole.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._notices = QVBoxLayout()
        whole.addLayout(self._column)
        whole.addLayout(self._notices)
        self._rows = 0
        self.notice: InlineNotice | None = None

    def add_row(self, title: str, help_text: str, *widgets: QWidget) -> None:
        """Add a row: its name and help at the left, what it is changed by at the right."""
        if self._rows:
            self._column.addWidget(separator())
        self._rows += 1
        line = QHBoxLayout()
        line.setContentsMargins(0, 12, 0, 12)
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(title, wrap=True))
        if help_text:
            words.addWidget(label(help_text, "small", wrap=True))
        words.addStretch(1)
        line.addLayout(words, 1)
        for widget in widgets:
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)

    def add_wide(self, widget: QWidget) -> None:
        """Add something over the whole width."""
        self._column.addWidget(widget)

    def say(self, tone: str, text: str) -> None:
        """Say what came of a button."""
        if self.notice is not None:
            self._notices.removeWidget(self.notice)
            self.notice.hide()
            self.notice.deleteLater()
        self.notice = InlineNotice(self.context.theme, tone, text)
        self._notices.addWidget(self.notice)
        self._notices.setContentsMargins(0, 0, 0, 12)
        held = QApplication.focusWidget()
        if held is not None and self.isAncestorOf(held):
            announce(self.notice)
            # The button may be at the lower edge of what is seen: as if nothing had come of it.
            reveal(self.notice)

    def refuse(self, error: AktivError) -> None:
        """Say why something did not happen."""
        self.say("error", self.context.tr(error.message))

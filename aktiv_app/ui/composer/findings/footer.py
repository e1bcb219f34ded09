"""Below the list: why the chosen value was marked, in full."""

from PySide6.QtWidgets import QLabel, QSizePolicy

from aktiv_app.core.messages import Translator
from aktiv_app.ui.components.labels import set_look
from aktiv_app.ui.composer.findings.rows import FindingRow


class FindingFooter(QLabel):
    """The list cuts long reasons; here they stand whole, without a pointer having to rest."""

    def __init__(self, tr: Translator) -> None:
        super().__init__()
        self._tr = tr
        self.setWordWrap(True)
        self.setContentsMargins(12, 6, 12, 4)
        # As narrow as it must be: the list decides about the room.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_look(self, look="small")

    def show_row(self, row: FindingRow | None) -> None:
        """Say why `row` was marked, or that a row can be chosen."""
        words = self._tr.t("Choose a row to see why it was marked.")
        if row is not None:
            words = f"{row.reason} ({row.where})" if row.where else row.reason
        self.setText(words)
        self.setAccessibleName(words)

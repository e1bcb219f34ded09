"""The overview of keyboard shortcuts (F1)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from aktiv_app.ui.components.buttons import SecondaryButton
from aktiv_app.ui.components.labels import label
from aktiv_app.ui.components.panels import Card
from aktiv_app.ui.context import UiContext
from aktiv_app.ui.window.screen import Shortcut

Group = tuple[str, tuple[Shortcut, ...]]


class ShortcutOverview(QDialog):
    """Lists keys in groups; closed with Escape or Enter."""

    def __init__(self, context: UiContext, groups: Sequence[Group], parent: QWidget) -> None:
        super().__init__(parent)
        tr = context.tr
        self.setWindowTitle(tr.t("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for title, shortcuts in groups:
            if shortcuts:
                column.addWidget(label(title, "strong"))
                column.addWidget(_table(shortcuts))
        close = SecondaryButton(context.theme, tr.t("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column.addSpacing(4)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _table(shortcuts: Sequence[Shortcut]) -> Card:
    card = Card()
    grid = QGridLayout(card)
    grid.setContentsMargins(16, 12, 16, 12)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    for at, shortcut in enumerate(shortcuts):
        keys = QKeySequence(shortcut.keys).toString(QKeySequence.SequenceFormat.NativeText)
        # Keyboards say Enter, and so do the app's buttons and hints.
        keys = keys.replace("Return", "Enter")
        grid.addWidget(label(shortcut.text), at, 0)
        grid.addWidget(label(keys, "key"), at, 1, Qt.AlignmentFlag.AlignRight)
    return card

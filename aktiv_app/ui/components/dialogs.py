"""What dialogs have in common."""

from PySide6.QtWidgets import QDialog


def fit_to_words(dialog: QDialog) -> None:
    """Give `dialog` the height that its words need at its width.

    Qt asks wrapped labels for a narrow column, so a dialog would open too high.
    """
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    height = layout.totalHeightForWidth(dialog.width())
    dialog.resize(dialog.width(), max(height, dialog.minimumSizeHint().height()))

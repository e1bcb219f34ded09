"""Where the system's dialogs for files begin."""

from PySide6.QtCore import QStandardPaths


def documents_folder() -> str:
    """The user's own documents; a dialog would else begin in the folder of the program."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

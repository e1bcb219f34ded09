"""Where the system's dialogs for files begin."""

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths

# What Windows does not allow in a name, which is more than the other systems do.
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST_NAME = 80


def documents_folder() -> str:
    """The user's own documents; a dialog would else begin in the folder of the program."""
    where = QStandardPaths.StandardLocation
    for place in (where.DocumentsLocation, where.HomeLocation):
        folder = QStandardPaths.writableLocation(place)
        # Of a folder that is not there, a dialog would take the name for that of a file.
        if Path(folder).is_dir():
            return folder
    return ""


def file_name(title: str) -> str:
    """`title` as the name of a file, without its ending."""
    return " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:_LONGEST_NAME].strip(" .")

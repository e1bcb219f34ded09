"""Picks the platform's module. The only place in `ui` that asks which system this is."""

import sys
from collections.abc import Mapping

from aktiv_app.ui.platform import linux, macos, windows


def sensitive_formats() -> Mapping[str, bytes]:
    """Extra clipboard formats (MIME type, data) that ask clipboard managers to keep nothing."""
    if sys.platform == "win32":
        return windows.SENSITIVE_FORMATS
    if sys.platform == "darwin":
        return {}
    return linux.SENSITIVE_FORMATS


def conceal_clipboard() -> None:
    """Mark what was just copied, on systems where a format among the data is not enough."""
    if sys.platform == "darwin":
        macos.conceal_pasteboard()


def preflight() -> str:
    """One English sentence on what the window lacks on this system, or an empty text.

    Imports nothing of Qt: a missing library would end the process at that import.
    """
    return linux.preflight() if sys.platform.startswith("linux") else ""

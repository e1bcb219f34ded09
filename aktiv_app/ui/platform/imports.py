"""Keeps PySide6 from reading the source of every module that is imported after it.

PySide6 can give a module other names for Qt's methods (`from __feature__ import snake_case`).
To know which modules may ask for that it reads the source of each and looks for its own name
in it: a tenth of the time until the window stands. Nobody asks for it here.
"""

import sys

import PySide6.QtCore  # noqa: F401 (makes the module below)

_MODULE = "shibokensupport.feature"
_QUESTION = "_mod_uses_pyside"  # a function of that module: whether a module uses PySide6


def leave_sources_unread() -> None:
    """Call before everything else. Does nothing where PySide6 works in another way."""
    feature = sys.modules.get(_MODULE)
    if feature is not None and callable(vars(feature).get(_QUESTION)):
        vars(feature)[_QUESTION] = _uses_qt


def _uses_qt(module: object) -> bool:
    """What is known without reading: only the modules of the window use PySide6."""
    return getattr(module, "__name__", "").startswith("aktiv_app.ui")

"""The one place that imports sqlite-utils.

It takes numpy and pandas along where they are installed, to store their numbers; the bank
stores none, and the import would more than double the time until a bank is open.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import cast


@contextmanager
def _without(*names: str) -> Iterator[None]:
    absent = [name for name in names if name not in sys.modules]
    # None in this place makes an import fail as if the module were not installed.
    sys.modules.update(dict.fromkeys(absent, cast("ModuleType", None)))
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]


with _without("numpy", "pandas"):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]

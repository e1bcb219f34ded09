"""Reads the data files in TOML that come with the app."""

import tomllib
from pathlib import Path
from typing import Any

from aktiv_app.core.errors import DataFileError


def read_tables(file: Path, unusable: DataFileError) -> dict[str, Any]:
    """The tables of a data file; raises `unusable` where it cannot be read as TOML in UTF-8."""
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError):  # wrong TOML and wrong UTF-8 are both ValueErrors
        raise unusable from None

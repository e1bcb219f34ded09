"""Where PostgreSQL's own programs are. The tests start a real server with them."""

import functools
import os
import re
import shutil
import subprocess
from pathlib import Path

_NEEDED = ("initdb", "postgres", "pg_ctl", "pg_dump", "pg_restore")
_FOLDERS = ("/usr/lib/postgresql", "/usr/local/opt", "/opt/homebrew/opt")


class NoServerError(Exception):
    """PostgreSQL is not installed; README.md says which package has it."""


@functools.cache
def folder() -> Path:
    """The folder with initdb and postgres, 14 or newer; the newest there is.

    AKTIV_TEST_POSTGRES names another one, to test with another version.
    """
    named = os.environ.get("AKTIV_TEST_POSTGRES")
    found = [Path(named)] if named else list(_candidates())
    complete = [place for place in found if all((place / name).is_file() for name in _NEEDED)]
    if not complete:
        raise NoServerError("no PostgreSQL here: sudo apt install postgresql")
    return max(complete, key=_version)


def _candidates() -> list[Path]:
    places = [place for root in _FOLDERS for place in Path(root).glob("*/bin")]
    on_path = shutil.which("postgres")
    return [*places, Path(on_path).resolve().parent] if on_path else places


def _version(place: Path) -> int:
    said = subprocess.run(
        [place / "postgres", "--version"], capture_output=True, encoding="utf-8", check=True
    )
    found = re.search(r"\d+", said.stdout)
    return int(found.group()) if found else 0

"""Files and folders that only their owner may read."""

import os
import secrets
from pathlib import Path

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file of that name."""


def make_private_folder(folder: Path) -> None:
    """Make `folder` and its missing parents for this user alone."""
    for missing in reversed([each for each in (folder, *folder.parents) if not each.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def create_private(path: Path) -> bool:
    """Make an empty file for this user alone; False when there is one already.

    SQLite gives the files beside it the same permissions.
    """
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    except FileExistsError:
        return False
    os.close(handle)
    return True


def beside(path: Path, purpose: str) -> Path:
    """A new name in the same folder, for a file that is to take the place of `path`."""
    return path.with_name(f".{path.name}.{purpose}-{secrets.token_hex(6)}")


def flush_folder(folder: Path) -> None:
    """Have the names in `folder` on the disk; where a system cannot, it needs no help."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)


def put_in_place(partial: Path, target: Path) -> None:
    """Give a finished file its name, so that there is never half a file of that name."""
    with partial.open("rb") as file:
        os.fsync(file.fileno())
    partial.replace(target)
    flush_folder(target.parent)


def remove(path: Path) -> None:
    """Remove a file and its companions, if they are there."""
    for suffix in ("", *COMPANIONS):
        path.with_name(path.name + suffix).unlink(missing_ok=True)

"""Writing small files so that a crash leaves either the old content or the new, never half."""

import contextlib
import os
import tempfile
import time
from pathlib import Path

_RANDOM = "?" * 8  # what mkstemp adds to a name
_ABANDONED = 3600.0  # seconds


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file at `path` by `data`, readable by its owner only.

    The data is on the disk before the old file goes. Raises OSError (a full disk, no
    rights); the old file is then untouched and no temporary file is left. What a process that
    was killed left of earlier writing goes, once it is old.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # mkstemp creates with mode 0600: nobody else on the machine reads drafts or settings.
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(path.parent)
    delete_leftovers(path.parent, path.name)


def delete_leftovers(folder: Path, name: str = "*", unused: float = _ABANDONED) -> None:
    """Delete what was being written to `name` in `folder` when its process was killed.

    It holds what its file was to hold, so it must not outlive it. Only what has been left alone
    for `unused` seconds goes: another process may be writing now. What cannot be deleted stays.
    """
    oldest = time.time() - unused
    for left in folder.glob(f".{name}-{_RANDOM}"):
        with contextlib.suppress(OSError):
            if left.stat().st_mtime <= oldest:
                left.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

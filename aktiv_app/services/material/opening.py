"""Reading a file's bytes without ever waiting on something that is not a plain file."""

import errno
import os
import stat
from pathlib import Path

from aktiv_app.services.material.failures import Failure, UnreadableError

# A pipe opened without this would wait for a writer for ever. Windows has neither flag,
# and none of the things they guard against.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_CHUNK = 1024 * 1024


def read_file(path: Path, limit: int) -> bytes:
    """The bytes of the plain file at `path`, which may be a link to one.

    Raises:
        UnreadableError: not there, not allowed, not a plain file, empty, or above `limit`.
    """
    try:
        # Looked at before opening: opening some devices already does something.
        _require_plain(os.stat(path).st_mode)  # noqa: PTH116 - Path.stat decodes the name
        descriptor = os.open(path, _FLAGS)
        try:
            # Looked at again: another file may have taken the name in between.
            state = os.fstat(descriptor)
            _require_plain(state.st_mode)
            if state.st_size > limit:
                raise UnreadableError(Failure.FILE_TOO_BIG, state.st_size)
            data = _read(descriptor, limit)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise UnreadableError(_reason(error)) from None
    except ValueError:  # a NUL in the name
        raise UnreadableError(Failure.MISSING) from None
    if not data:
        raise UnreadableError(Failure.EMPTY)
    return data


def _require_plain(mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise UnreadableError(Failure.NOT_A_FILE)


def _read(descriptor: int, limit: int) -> bytes:
    chunks: list[bytes] = []
    total = 0
    while chunk := os.read(descriptor, _CHUNK):
        total += len(chunk)
        if total > limit:  # it grows while it is read
            raise UnreadableError(Failure.FILE_TOO_BIG, total)
        chunks.append(chunk)
    return b"".join(chunks)


def _reason(error: OSError) -> Failure:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Failure.MISSING
    if isinstance(error, PermissionError):
        return Failure.FORBIDDEN
    if isinstance(error, IsADirectoryError) or error.errno in (errno.ELOOP, errno.ENXIO):
        return Failure.NOT_A_FILE
    if error.errno == errno.ENAMETOOLONG:
        return Failure.MISSING
    return Failure.DISK

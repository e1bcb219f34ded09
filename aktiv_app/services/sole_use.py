"""The right to do something alone: a lock that ends with the process that holds it."""

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock


class SoleUse:
    """The right to write in one folder. Use it from one thread."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._lock: BaseFileLock | None = None

    def claim(self, wait: float = 0.0) -> bool:
        """Take the right, unless another process or object holds it for `wait` seconds more.

        Where the folder or its file system takes no locks at all, there is nothing to be
        found out and the right is given: writing then reports what is wrong.
        """
        # Imported here: it takes longer than the window can wait for.
        from filelock import FileLock, Timeout

        if self._lock is not None:
            return True
        # The operating system releases a lock of this kind even after kill -9. A soft lock
        # would outlive its owner, so it is no way out.
        with contextlib.suppress(OSError, NotImplementedError):
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(
                self._folder / self._name, mode=0o600, blocking=wait > 0, fallback_to_soft=False
            )
            try:
                lock.acquire(timeout=wait)
            except Timeout:
                return False
            self._lock = lock
        return True

    def release(self) -> None:
        """Give the right back."""
        if self._lock is not None:
            with contextlib.suppress(OSError):
                self._lock.release()
            self._lock = None

"""A process that crashes leaves no picture of its memory: the user's text would be in it."""

import sys
from contextlib import suppress


def forbid_memory_dumps() -> None:
    """Let the system write and send no memory dump of this process, or of its children."""
    if sys.platform == "win32":
        import msvcrt

        # Windows Error Reporting, which would offer to send one, is not called.
        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)
    else:
        import resource

        # Not 0: Linux hands dumps to a program such as apport whatever the limit is, unless it is
        # one byte (fs/coredump.c). No file is that short either.
        with suppress(ValueError):  # somebody has already set it to 0, for good
            resource.setrlimit(resource.RLIMIT_CORE, (1, 1))

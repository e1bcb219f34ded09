"""A process that crashes leaves no picture of its memory: the user's text would be in it."""

import sys


def forbid_memory_dumps() -> None:
    """Let the system write and send no memory dump of this process, or of its children."""
    if sys.platform == "win32":
        import msvcrt

        # Windows Error Reporting, which would offer to send one, is not called.
        msvcrt.SetErrorMode(msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX)
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

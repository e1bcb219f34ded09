"""What the reading process denies itself before it looks at a document.

A parser that is tricked by a document can then not reach the network, start a program,
write a file, or take the machine's memory. It is a second line of defence: the audit hook
sees what Python does, not what a hijacked C library might.
"""

import signal
import sys

from aktiv_app.core.memory_dumps import forbid_memory_dumps

_DENIED = frozenset(
    {
        "socket.__new__",
        "socket.connect",
        "socket.bind",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "urllib.Request",
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.posix_spawn",
        "os.spawn",
        "os.fork",
        "os.forkpty",
        "os.startfile",
        "os.remove",
        "os.rename",
        "os.truncate",
        "shutil.rmtree",
    }
)
_WRITE_FLAGS = 0x3  # O_WRONLY | O_RDWR on every platform Python runs on


class DeniedError(RuntimeError):
    """Something a reader of documents has no business with."""


def confine(memory_bytes: int, seconds: int) -> None:
    """Give up the right to the above, for the rest of this process's life."""
    # An import from here on must not try to keep its compiled form and fail over it.
    sys.dont_write_bytecode = True
    _limit_resources(memory_bytes, seconds)
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _DENIED:
        raise DeniedError(event)
    if event == "open" and len(arguments) == 3:
        mode, flags = arguments[1], arguments[2]
        if isinstance(mode, str) and any(letter in mode for letter in "wax+"):
            raise DeniedError(event)
        if mode is None and isinstance(flags, int) and flags & _WRITE_FLAGS:
            raise DeniedError(event)


def _limit_resources(memory_bytes: int, seconds: int) -> None:
    forbid_memory_dumps()
    try:
        import resource
    except ImportError:  # Windows: the app's own time and text limits have to do
        return
    for kind, amount in (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, seconds + 5),
        (resource.RLIMIT_FSIZE, 0),
    ):
        try:
            resource.setrlimit(kind, (amount, amount))
        except (OSError, ValueError):
            continue  # macOS refuses some of them; the others still hold
    # Ends the process even if the app that would kill it is gone.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds + 5)

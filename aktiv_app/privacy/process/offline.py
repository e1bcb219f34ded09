"""Cuts a process off the network, before the engine's libraries are imported in it."""

import socket
import sys

_NETWORK = frozenset(
    {
        "socket.__new__",
        "socket.connect",
        "socket.bind",
        "socket.sendto",
        "socket.sendmsg",
        "socket.getaddrinfo",
        "socket.gethostbyname",
        "socket.gethostbyaddr",
        "socket.getnameinfo",
    }
)


def go_offline() -> None:
    """Refuse every socket from now on, for the rest of this process's life."""
    # A library opens a socket at import to see whether the machine has IPv6; this answers it.
    socket.has_ipv6 = False
    sys.addaudithook(_refuse)


def _refuse(event: str, _args: tuple[object, ...]) -> None:
    if event in _NETWORK:
        raise PermissionError(event)

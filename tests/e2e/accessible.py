"""What a screen reader sees of a running program, over the accessibility bus (AT-SPI 2).

The tests find controls by role and spoken name, so the app needs no hooks for them, and a
control that no screen reader could find is not found here either. The interfaces are those
of the AT-SPI 2 specification; `Atspi.Role` and `Atspi.StateType` name the numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
_COMPONENT = "org.a11y.atspi.Component"
_TEXT = "org.a11y.atspi.Text"
_SCREEN = 0  # ATSPI_COORD_TYPE_SCREEN

CHECK_BOX, DIALOG, LABEL, BUTTON, MENU_ITEM, TEXT, ENTRY = 7, 16, 29, 43, 35, 61, 79
_ACTIVE, _CHECKED, _ENABLED, _FOCUSED, _SHOWING = 1, 4, 8, 12, 25


class GoneError(Exception):
    """The object or the program is not there (any more)."""


class Bus:
    """A connection to the bus that programs offer their accessible objects on."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def call(
        self, name: str, path: str, interface: str, method: str, signature: str = "", *body: object
    ) -> Any:
        """Call a method; gives its results. Raises GoneError."""
        message = new_method_call(
            DBusAddress(path, name, interface), method, signature or None, body
        )
        try:
            reply = self._connection.send_and_get_reply(message, timeout=60)
        except (TimeoutError, OSError) as error:
            raise GoneError(method) from error
        if reply.header.message_type is MessageType.error:
            raise GoneError(f"{method}: {reply.body}")
        return reply.body

    def program(self, pid: int) -> "Node | None":
        """The root object of the program with `pid`, once it offers one."""
        daemon = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
        for name in self.call(*daemon, "ListNames")[0]:
            if not name.startswith(":"):
                continue
            try:
                if self.call(*daemon, "GetConnectionUnixProcessID", "s", name)[0] != pid:
                    continue
                root = Node(self, name, _ROOT)
                if root.children():
                    return root
            except GoneError:
                continue
        return None


@dataclass(frozen=True)
class Node:
    """One accessible object."""

    bus: Bus
    owner: str
    path: str

    def _call(self, interface: str, method: str, signature: str = "", *body: object) -> Any:
        return self.bus.call(self.owner, self.path, interface, method, signature, *body)

    def _property(self, interface: str, name: str) -> Any:
        got = self._call("org.freedesktop.DBus.Properties", "Get", "ss", interface, name)
        return got[0][1]

    @property
    def name(self) -> str:
        """What a screen reader would say it is called."""
        return str(self._property(_ACCESSIBLE, "Name"))

    @property
    def description(self) -> str:
        """What a screen reader would say besides."""
        return str(self._property(_ACCESSIBLE, "Description"))

    @property
    def role(self) -> int:
        """What it is, as a number of Atspi.Role."""
        return int(self._call(_ACCESSIBLE, "GetRole")[0])

    def children(self) -> "list[Node]":
        """The objects in it."""
        found = self._call(_ACCESSIBLE, "GetChildren")[0]
        return [Node(self.bus, owner, path) for owner, path in found]

    def _has(self, state: int) -> bool:
        low, high = self._call(_ACCESSIBLE, "GetState")[0]
        return bool((low | high << 32) >> state & 1)

    @property
    def showing(self) -> bool:
        """Whether it is on the screen."""
        return self._has(_SHOWING)

    @property
    def active(self) -> bool:
        """Whether it is the window that has the keyboard."""
        return self._has(_ACTIVE)

    @property
    def checked(self) -> bool:
        """Whether it is ticked."""
        return self._has(_CHECKED)

    @property
    def enabled(self) -> bool:
        """Whether it can be used now."""
        return self._has(_ENABLED)

    @property
    def focused(self) -> bool:
        """Whether it has the keyboard."""
        return self._has(_FOCUSED)

    @property
    def text(self) -> str:
        """The text in it."""
        return str(self._call(_TEXT, "GetText", "ii", 0, -1)[0])

    def extents(self) -> tuple[int, int, int, int]:
        """Left, top, width and height in pixels of the screen."""
        x, y, width, height = self._call(_COMPONENT, "GetExtents", "u", _SCREEN)[0]
        return x, y, width, height

    def centre(self) -> tuple[int, int]:
        """Its middle on the screen."""
        x, y, width, height = self.extents()
        return x + width // 2, y + height // 2

    def focus(self) -> None:
        """Give it the keyboard, as a screen reader does for its user."""
        self._call(_COMPONENT, "GrabFocus")

    def walk(self) -> "Iterator[Node]":
        """Everything in it that is on the screen, itself first."""
        yield self
        try:
            children = self.children()
        except GoneError:
            return
        for child in children:
            try:
                if child.showing:
                    yield from child.walk()
            except GoneError:
                continue

"""A desktop of its own for one test: screen, window manager, session bus and key store.

Everything is a real program, started in a process group of its own and ended whatever
happens. The app runs as a user would start it and is driven with keyboard and mouse.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO

import pytest

from tests.e2e.accessible import Bus, GoneError, Node
from tests.waiting import until

ROOT = Path(__file__).resolve().parents[2]
SCREEN = "2200x1000x24"

# Program: the package (Debian, Ubuntu) that brings it.
_NEEDED = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "dbus-daemon": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
}


def require_programs() -> None:
    """Skip where the programs are missing; fail in continuous integration."""
    packages = sorted(package for name, package in _NEEDED.items() if shutil.which(name) is None)
    if not sys.platform.startswith("linux"):
        pytest.skip("the end-to-end tests of the window need Linux with X11")
    if packages:
        sentence = f"the end-to-end tests of the window need: {' '.join(packages)}"
        if os.environ.get("CI"):
            pytest.fail(sentence)
        pytest.skip(sentence)


class Running:
    """A program in a process group of its own."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        log: Path,
        *,
        stdin: bytes = b"",
        pass_fds: tuple[int, ...] = (),
    ) -> None:
        self.log = log
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                command,
                env=dict(environment),
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=output,
                cwd=environment["HOME"],
                start_new_session=True,
                pass_fds=pass_fds,
            )
        stream: IO[bytes] | None = self._process.stdin
        assert stream is not None
        with stream:
            stream.write(stdin)

    @property
    def pid(self) -> int:
        """Its process id, which is also that of its group."""
        return self._process.pid

    @property
    def ended(self) -> bool:
        """Whether it has ended."""
        return self._process.poll() is not None

    def said(self) -> str:
        """What it wrote on its standard streams."""
        return self.log.read_text("utf-8", "replace")

    def kill(self) -> None:
        """Kill it and all it started, at once (`kill -9`)."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self._process.wait(timeout=60)

    def wait(self, seconds: float) -> int:
        """Wait for its end; gives its exit code."""
        return self._process.wait(timeout=seconds)


class Desktop:
    """The programs of one desktop, and hands and eyes for it."""

    def __init__(self, folder: Path, stack: ExitStack, *, session_bus: bool = True) -> None:
        """`session_bus`: without it there is no key store, as on a bare machine."""
        self._folder = folder
        self._stack = stack
        self.home = folder / "home"
        runtime = folder / "run"
        for place in (self.home, runtime):
            place.mkdir(mode=0o700)
        self.environment = {
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(runtime),
            "AKTIV_HOME": str(self.home / "aktiv"),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "NO_AT_BRIDGE": "1",
        }
        self._start_screen()
        bus = self._start_bus("bus")
        # Accessible objects have a bus of their own, as on a real desktop.
        if session_bus:
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus
            self._start_key_store()
        else:
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
        self.environment["AT_SPI_BUS_ADDRESS"] = self._start_bus("accessibility-bus")
        self.bus = Bus(self.environment["AT_SPI_BUS_ADDRESS"])
        stack.callback(self.bus.close)

    # -- programs ------------------------------------------------------------------------

    def start(
        self, command: Sequence[str], *, stdin: bytes = b"", pass_fds: tuple[int, ...] = ()
    ) -> Running:
        """Start a program on this desktop; it ends with it."""
        log = self._folder / f"{Path(command[0]).name}.log"
        running = Running(command, self.environment, log, stdin=stdin, pass_fds=pass_fds)
        self._stack.callback(running.kill)
        return running

    def run(self, *command: str, seconds: float = 120) -> str:
        """Run a program to its end; gives what it wrote on standard output."""
        done = subprocess.run(
            command,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=seconds,
            check=False,
        )
        return done.stdout

    def _start_screen(self) -> None:
        reading, writing = os.pipe()
        with os.fdopen(reading, encoding="ascii") as answer:
            try:
                self.start(
                    [
                        "Xvfb",
                        "-displayfd",
                        str(writing),
                        "-screen",
                        "0",
                        SCREEN,
                        "-nolisten",
                        "tcp",
                        # Without it, the screen begins anew when the last program leaves it,
                        # and whoever comes meanwhile is turned away.
                        "-noreset",
                    ],
                    pass_fds=(writing,),
                )
            finally:
                os.close(writing)
            number = answer.readline().strip()
        assert number, "the virtual screen did not start"
        self.environment["DISPLAY"] = f":{number}"
        self.start(["openbox"])
        # A window that is there before its manager is given the keyboard by nobody.
        until(self._is_managed, "the window manager is there")

    def _is_managed(self) -> bool:
        return self.run("xdotool", "get_num_desktops").strip() not in ("", "0")

    def _start_bus(self, name: str) -> str:
        socket = self._folder / "run" / name
        self.start(["dbus-daemon", "--session", "--nofork", f"--address=unix:path={socket}"])
        address = f"unix:path={socket}"
        until(lambda: _answers(address), f"the {name} answers")
        return address

    def _start_key_store(self) -> None:
        self.start(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            stdin=b"a password of this test",
        )
        bus = Bus(self.environment["DBUS_SESSION_BUS_ADDRESS"])
        try:
            until(lambda: _has_owner(bus, "org.freedesktop.secrets"), "the key store is there")
        finally:
            bus.close()

    # -- hands ---------------------------------------------------------------------------

    def keys(self, *keys: str) -> None:
        """Press keys, by the names X gives them."""
        self.run("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text: str, pause: int = 4) -> None:
        """Type text, with `pause` milliseconds after each key.

        Only what the screen's keyboard has: for other characters xdotool gives a key a new
        meaning while it types, and a program that is busy reads the key by its old one.
        """
        assert text.isascii(), f"not on the keyboard: {text}"
        self.run("xdotool", "type", "--delay", str(pause), text, seconds=120)

    def click(self, place: tuple[int, int], button: int = 1) -> None:
        """Click at a place of the screen."""
        x, y = place
        self.run("xdotool", "mousemove", "--sync", str(x), str(y), "click", str(button))

    def drag(
        self,
        start: tuple[int, int],
        end: tuple[int, int],
        before_release: Callable[[], object] = lambda: None,
    ) -> None:
        """Press, move in steps as a hand does, and let go once `before_release` is done."""
        (x1, y1), (x2, y2) = start, end
        command = ["xdotool", "mousemove", "--sync", str(x1), str(y1), "mousedown", "1"]
        steps = 12
        for step in range(1, steps + 1):
            x, y = x1 + (x2 - x1) * step // steps, y1 + (y2 - y1) * step // steps
            command += ["mousemove", str(x), str(y), "sleep", "0.03"]
        self.run(*command)
        before_release()
        self.run("xdotool", "mouseup", "1")

    # -- eyes ----------------------------------------------------------------------------

    def pasted(self, selection: str = "clipboard") -> str:
        """What a second program gets when it pastes."""
        return self.run("xclip", "-o", "-selection", selection, "-t", "UTF8_STRING")

    def offer(self, text: str, selection: str = "clipboard") -> None:
        """Put text on the clipboard as a second program does."""
        self.start(["xclip", "-quiet", "-i", "-selection", selection], stdin=text.encode())
        until(lambda: self.pasted(selection) == text, "the text is on the clipboard")

    def formats(self, selection: str = "clipboard") -> list[str]:
        """The formats offered to a second program."""
        return self.run("xclip", "-o", "-selection", selection, "-t", "TARGETS").split()

    def format(self, name: str) -> str:
        """The clipboard in one of its formats."""
        return self.run("xclip", "-o", "-selection", "clipboard", "-t", name)

    def windows(self, pid: int) -> list[str]:
        """The visible windows of a program."""
        return self.run(
            "xdotool", "search", "--onlyvisible", "--pid", str(pid), "--name", "."
        ).split()

    # -- the app -------------------------------------------------------------------------

    def open_app(self, command: Sequence[str] = ()) -> "App":
        """Start the app and wait for its window."""
        running = self.start(list(command) or [sys.executable, "-m", "aktiv_app"])
        return App(self, running)


class App:
    """The running app: its process and what is on its window."""

    def __init__(self, desktop: Desktop, running: Running) -> None:
        self.desktop = desktop
        self.process = running
        self.window = until(self._first_window, "the window is there")
        self.root = until(lambda: desktop.bus.program(running.pid), "the window can be read")
        self.activate()

    def activate(self) -> None:
        """Bring the window to the front, until the app itself knows that it has the keyboard."""

        def brought() -> bool:
            self.desktop.run("xdotool", "windowactivate", "--sync", self.window)
            return self._has_keyboard()

        until(brought, "the app has the keyboard")

    def _has_keyboard(self) -> bool:
        return any(top.active for top in self.root.children())

    def _first_window(self) -> str:
        assert not self.process.ended, self.process.said()
        windows = self.desktop.windows(self.process.pid)
        return windows[0] if windows else ""

    def seen(self, role: int | None = None, name: str = "") -> Iterator[Node]:
        """What is on the screen with this role, its name beginning with `name`."""
        for top in self.root.children():
            for node in top.walk():
                with contextlib.suppress(GoneError):
                    if (role is None or node.role == role) and node.name.startswith(name):
                        yield node

    def find(self, role: int | None, name: str) -> Node:
        """Wait for something on the screen."""
        return until(lambda: next(self.seen(role, name), None), f"«{name}» is on the window")

    def grab(self, node: Node) -> None:
        """Give a control the keyboard and see that it has it."""

        def has_it() -> bool:
            node.focus()
            return node.focused

        until(has_it, "the control has the keyboard")

    def close(self) -> int:
        """Close the window as its user would; gives the exit code."""
        self.desktop.keys("alt+F4")
        return self.process.wait(120)


def _answers(address: str) -> bool:
    try:
        Bus(address).close()
    except OSError:
        return False
    return True


def _has_owner(bus: Bus, name: str) -> bool:
    daemon = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
    return bool(bus.call(*daemon, "NameHasOwner", "s", name)[0])

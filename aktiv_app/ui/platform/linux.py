"""What only Linux has: its clipboard mark, and a look at the system before Qt is loaded.

This module must not import Qt: `preflight` runs before it, because Qt ends the process
when no window can be made.
"""

import ctypes
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

# Klipper and others leave out of their history what carries this.
SENSITIVE_FORMATS: Mapping[str, bytes] = MappingProxyType({"x-kde-passwordManagerHint": b"secret"})

# Library -> package on Debian and Ubuntu, on Fedora, on openSUSE and on Arch.
_ALWAYS = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libEGL1", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libGL1", "libglvnd"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig", "fontconfig"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "libdbus-1-3", "dbus"),
    "libxkbcommon.so.0": (
        "libxkbcommon0",
        "libxkbcommon",
        "libxkbcommon0",
        "libxkbcommon",
    ),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "libglib-2_0-0", "glib2"),
}
_X11 = {
    "libxcb-cursor.so.0": (
        "libxcb-cursor0",
        "xcb-util-cursor",
        "libxcb-cursor0",
        "xcb-util-cursor",
    ),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": (
        "libxcb-image0",
        "xcb-util-image",
        "libxcb-image0",
        "xcb-util-image",
    ),
    "libxcb-keysyms.so.1": (
        "libxcb-keysyms1",
        "xcb-util-keysyms",
        "libxcb-keysyms1",
        "xcb-util-keysyms",
    ),
    "libxcb-render-util.so.0": (
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "libxcb-render-util0",
        "xcb-util-renderutil",
    ),
    "libxkbcommon-x11.so.0": (
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
    ),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb-shape0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb-xkb1", "libxcb"),
}
_COMMANDS = ("sudo apt install", "sudo dnf install", "sudo zypper install", "sudo pacman -S")
_FAMILIES = {
    "debian": 0,
    "ubuntu": 0,
    "fedora": 1,
    "rhel": 1,
    "suse": 2,
    "opensuse": 2,
    "arch": 3,
}
_HEADLESS = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}


def _loader() -> Callable[[str], bool]:
    """Asks whether the system's loader finds a library: its cache first, which costs nothing."""
    try:
        cached = Path("/etc/ld.so.cache").read_bytes()
    except OSError:
        cached = b""

    def can_load(library: str) -> bool:
        if library.encode() + b"\0" in cached:
            return True
        try:
            ctypes.CDLL(library)
        except OSError:
            return False
        return True

    return can_load


def preflight(
    environment: Mapping[str, str] | None = None,
    can_load: Callable[[str], bool] | None = None,
    os_release: Path = Path("/etc/os-release"),
) -> str:
    """One English sentence on what a window lacks here; empty when nothing does.

    Looks at the display and at the libraries that Qt's wheels take from the system. Does
    not import Qt. The parameters replace the process environment, the attempt to load a
    library by its soname, and the description of the distribution, for tests.
    """
    env = os.environ if environment is None else environment
    platform = env.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    wayland = bool(env.get("WAYLAND_DISPLAY")) or platform.startswith("wayland")
    x11 = bool(env.get("DISPLAY")) and not platform.startswith("wayland")
    if platform not in _HEADLESS and not wayland and not x11:
        return (
            "There is no display to open a window on. Start it from a desktop session, "
            "or use the command line: aktiv --help."
        )
    needed = dict(_ALWAYS)
    if platform not in _HEADLESS and (platform == "xcb" or not wayland):
        needed.update(_X11)
    found = _loader() if can_load is None else can_load
    missing = [library for library in needed if not found(library)]
    if not missing:
        return ""
    family = _family(os_release)
    packages = list(dict.fromkeys(needed[library][family] for library in missing))
    return (
        f"The window needs system packages that are not installed: {' '.join(packages)}. "
        f"Install them with: {_COMMANDS[family]} {' '.join(packages)}"
    )


def _family(os_release: Path) -> int:
    """Which column of package names fits this distribution; Debian's when unknown."""
    try:
        lines = os_release.read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    pairs = dict(line.split("=", 1) for line in lines if "=" in line)
    words = f"{pairs.get('ID', '')} {pairs.get('ID_LIKE', '')}".replace('"', "").split()
    for word in words:
        for name, family in _FAMILIES.items():
            if word.startswith(name):
                return family
    return 0

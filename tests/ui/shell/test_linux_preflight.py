"""One sentence instead of a crash where Linux lacks what Qt needs."""

import subprocess
import sys
from pathlib import Path

import pytest

from aktiv_app.ui.platform.linux import preflight

X11 = {"DISPLAY": ":0"}


def everything(library: str) -> bool:
    return bool(library)


def all_but(*missing: str) -> object:
    return lambda library: library not in missing


def release(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "os-release"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_whole_system_gives_no_sentence() -> None:
    assert preflight(X11, everything) == ""
    assert preflight({"WAYLAND_DISPLAY": "wayland-0"}, everything) == ""


def test_no_display_is_said_with_the_way_out() -> None:
    said = preflight({}, everything)
    assert "no display" in said
    assert "aktiv --help" in said
    assert preflight({"QT_QPA_PLATFORM": "xcb"}, everything) == said
    assert preflight({"QT_QPA_PLATFORM": "offscreen"}, everything) == ""


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ('ID=ubuntu\nID_LIKE="debian"\n', "sudo apt install libxcb-cursor0"),
        ("ID=fedora\n", "sudo dnf install xcb-util-cursor"),
        ('ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', "sudo zypper install libxcb-cursor0"),
        ("ID=manjaro\nID_LIKE=arch\n", "sudo pacman -S xcb-util-cursor"),
        ("ID=something\n", "sudo apt install libxcb-cursor0"),
    ],
)
def test_a_missing_library_names_its_package_on_this_system(
    tmp_path: Path, text: str, command: str
) -> None:
    said = preflight(X11, all_but("libxcb-cursor.so.0"), release(tmp_path, text))  # type: ignore[arg-type]
    assert command in said
    assert said.count("\n") == 0


def test_x11_libraries_are_not_asked_for_under_wayland(tmp_path: Path) -> None:
    lacking = all_but("libxcb-cursor.so.0", "libxcb-icccm.so.4")
    assert preflight({"WAYLAND_DISPLAY": "wayland-0"}, lacking) == ""  # type: ignore[arg-type]
    assert "libegl1" in preflight(
        {"WAYLAND_DISPLAY": "wayland-0"},
        all_but("libEGL.so.1"),  # type: ignore[arg-type]
        release(tmp_path, "ID=debian\n"),
    )


def test_looking_does_not_load_qt() -> None:
    code = (
        "import sys; from aktiv_app.ui.platform.chooser import preflight; preflight();"
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0

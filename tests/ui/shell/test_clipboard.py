"""What leaves the app, read back through Qt and by a second program under X11."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from aktiv_app.privacy import seal
from aktiv_app.privacy.seal import ScreenedText
from aktiv_app.ui.clipboard import Clipboard
from aktiv_app.ui.platform import linux, windows

TEXT = "Kandidaten [PERSON_1] · 日本語 · linje\nto"


def screened(text: str = TEXT) -> ScreenedText:
    return ScreenedText(text, "source", seal=seal._SEAL)


def test_screened_text_reaches_the_clipboard_with_its_mark(qapp: QApplication) -> None:
    Clipboard().copy(screened())
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == TEXT
    if sys.platform == "linux":
        assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert Clipboard().read_text() == TEXT


@pytest.mark.parametrize(
    "text", ["\ufeff[PERSON_1]", "[PERSON_1] a\ud83db", "\u202eab\x00c", "e\u0301"]
)
def test_odd_text_is_copied_too(qapp: QApplication, text: str) -> None:
    Clipboard().copy(screened(text))
    assert Clipboard().read_text()


class _Lookalike:
    text = "Kari Nordmann"
    source = "Kari Nordmann"


@pytest.mark.parametrize("value", ["Kari Nordmann", _Lookalike(), None])
def test_nothing_else_reaches_the_clipboard(qapp: QApplication, value: object) -> None:
    clipboard = Clipboard()
    clipboard.copy(screened("before"))
    for way in (clipboard.copy, clipboard.mime_data):
        with pytest.raises(TypeError):
            way(cast("ScreenedText", value))
    assert clipboard.read_text() == "before"


def test_nobody_can_make_or_extend_what_the_clipboard_takes(qapp: QApplication) -> None:
    with pytest.raises(TypeError):
        type("Forged", (ScreenedText,), {})
    with pytest.raises(TypeError):
        ScreenedText("Kari Nordmann", "Kari Nordmann", seal=object())


def test_dragged_text_is_the_screened_text_and_carries_the_mark() -> None:
    data = Clipboard().mime_data(screened())
    assert data.text() == TEXT
    assert not data.hasHtml()
    if sys.platform == "linux":
        assert "x-kde-passwordManagerHint" in data.formats()


def test_each_platforms_marks_are_the_documented_ones() -> None:
    assert linux.SENSITIVE_FORMATS == {"x-kde-passwordManagerHint": b"secret"}
    names = {name.split('"')[1] for name in windows.SENSITIVE_FORMATS}
    assert names == {
        "ExcludeClipboardContentFromMonitorProcessing",
        "CanIncludeInClipboardHistory",
        "CanUploadToCloudClipboard",
    }
    # The two permissions are double words of value zero: no history, no upload.
    zero = windows.SENSITIVE_FORMATS[
        'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"'
    ]
    assert zero == b"\0\0\0\0"


COPYING = """
import sys
from PySide6.QtWidgets import QApplication
from aktiv_app.privacy import seal
from aktiv_app.ui.clipboard import Clipboard
app = QApplication([])
text = seal.ScreenedText(sys.argv[1], "source", seal=seal._SEAL)
Clipboard().copy(text)
print("copied", flush=True)
app.exec()
"""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    if not (shutil.which("Xvfb") and shutil.which("xclip")):
        pytest.skip("needs Xvfb and xclip")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "800x600x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as stream:
        number = stream.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def test_another_program_can_paste_it(display: str) -> None:
    env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    app = subprocess.Popen(
        [sys.executable, "-c", COPYING, TEXT], env=env, stdout=subprocess.PIPE, text=True
    )
    try:
        assert app.stdout is not None
        assert app.stdout.readline() == "copied\n"
        paste = ["xclip", "-o", "-selection", "clipboard"]
        pasted = subprocess.run(paste, env=env, capture_output=True, timeout=60, check=True)
        assert pasted.stdout.decode() == TEXT
        targets = subprocess.run(
            [*paste, "-t", "TARGETS"], env=env, capture_output=True, timeout=60, check=True
        )
        assert b"x-kde-passwordManagerHint" in targets.stdout
        assert b"text/html" not in targets.stdout
    finally:
        app.kill()
        app.communicate()

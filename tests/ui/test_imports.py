"""What the start leaves out."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_SCRIPT = """
import linecache, re, sys
from aktiv_app.ui.platform.imports import import_qt
compile_now = re.compile
import_qt()
print(re.compile is compile_now)
before = set(linecache.cache)
from aktiv_app.ui.app import run
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Kari")
print(len(set(linecache.cache) - before), label.text(), label.minimumWidth())
from shibokensupport.signature import parser
late = parser.arglistParser._finditer.func.__self__
# Python asks an abstract class's values what they are when it makes the class.
from shibokensupport.signature.lib.pyi_generator import Formatter
searchers = (Formatter.brace_searcher, Formatter.opt_uni_searcher)
print(*("_compiled" in vars(pattern) for pattern in (late, *searchers)))
"""

# What the late patterns are for: PySide6 says what a call should have looked like.
_MISTAKE = """
try:
    label.setAlignment("left")
except TypeError as error:
    print(error)
from shibokensupport.signature import get_signature
print(get_signature(QLabel.setText), get_signature(QLabel.setNum))
"""
_PLAIN = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Kari")
"""


def _run(script: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_no_source_is_read_and_no_signature_looked_at_while_the_window_is_imported() -> None:
    assert _run(_SCRIPT) == ["True", "0 Kari 0", "False False False"]


def test_mistakes_are_explained_as_without_that() -> None:
    explained = _run(_SCRIPT + _MISTAKE)[3:]
    assert len(explained) > 2
    assert explained == _run(_PLAIN + _MISTAKE)

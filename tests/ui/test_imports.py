"""What the start leaves out."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_SCRIPT = """
import linecache
from aktiv_app.ui.platform.imports import leave_sources_unread
leave_sources_unread()
before = set(linecache.cache)
from aktiv_app.ui.app import run
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Kari")
print(len(set(linecache.cache) - before), label.text(), label.minimumWidth())
"""


def test_no_source_is_read_while_the_window_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["0", "Kari", "0"]

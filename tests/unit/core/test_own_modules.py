"""Child processes find this very app, whatever else is installed."""

import os
import subprocess
import sys
from pathlib import Path

import aktiv_app
from aktiv_app.core.own_modules import finding_own_modules


def test_a_child_loads_the_same_app(tmp_path: Path) -> None:
    code = "import aktiv_app.core; print(aktiv_app.__file__)"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=tmp_path,
        env=finding_own_modules(os.environ),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == aktiv_app.__file__


def test_what_was_to_be_searched_is_searched_after_it(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.py").write_text("HERE = 7\n")
    (tmp_path / "aktiv_app.py").write_text("")
    done = subprocess.run(
        [sys.executable, "-P", "-c", "import aktiv_app.core, elsewhere; print(elsewhere.HERE)"],
        env=finding_own_modules({**os.environ, "PYTHONPATH": str(tmp_path)}),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "7"

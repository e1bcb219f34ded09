"""What happens when modules are imported: nothing but the import."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Imports every module in one process and notes what else went on. The audit events are
# those of the Python documentation's table; compiled files are not written there.
_IMPORT_ALL = """
import importlib, json, os, pkgutil, sys, threading
import PySide6.QtWidgets  # adds to the environment itself

done = []
watching = True

def note(event, arguments):
    if not watching:
        return
    if event == "open":
        path, mode, flags = arguments
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes and path != os.devnull:
            done.append(f"opens a file for writing: {path}")
    elif event in ("socket.connect", "socket.getaddrinfo", "os.mkdir"):
        done.append(f"{event} {arguments[-1]}")
    elif event in ("subprocess.Popen", "os.fork", "os.posix_spawn"):
        done.append(f"{event} {arguments[0] if arguments else ''}")

sys.addaudithook(note)
names = []
for package in ("aktiv_app", "prompt_bank"):
    root = importlib.import_module(package)
    names += [module.name for module in pkgutil.walk_packages(root.__path__, package + ".")]
outcomes = {}
for name in names:
    before = threading.active_count(), os.getcwd(), dict(os.environ)
    done.clear()
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        # Training needs PyTorch, which is in a dependency group of its own.
        if error.name != "torch" or not name.startswith("aktiv_app.privacy.training."):
            done.append(f"cannot be imported: {error!r}")
    except Exception as error:
        done.append(f"cannot be imported: {error!r}")
    if (threading.active_count(), os.getcwd(), dict(os.environ)) != before:
        done.append("changes threads, folder or environment")
    if done:
        outcomes[name] = list(done)
watching = False
widgets = sys.modules.get("PySide6.QtCore")
if widgets is not None and widgets.QCoreApplication.instance() is not None:
    outcomes["PySide6"] = ["an application object was made"]
print(json.dumps({"names": names, "outcomes": outcomes}))
"""

_HEAVY = ("PySide6", "shiboken6", "presidio_analyzer", "spacy", "lxml", "docx", "cryptography")


def _python(code: str, home: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-B", "-c", code],
        cwd=ROOT,
        env={"HOME": str(home), "AKTIV_HOME": str(home), "PATH": "", "PYTHONWARNINGS": "error"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_importing_a_module_does_nothing_else(tmp_path: Path) -> None:
    done = _python(_IMPORT_ALL, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    report = json.loads(done.stdout)  # anything printed besides would break this
    assert len(report["names"]) > 150
    assert report["outcomes"] == {}
    assert list(tmp_path.iterdir()) == []


def test_listing_the_tasks_loads_neither_qt_nor_the_engine(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from aktiv_app.__main__ import main\n"
        "code = main(['tasks'])\n"
        f"print([name for name in {_HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
        "sys.exit(code)"
    )
    done = _python(code, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "interview-questions" in done.stdout
    assert done.stderr.strip() == "[]"

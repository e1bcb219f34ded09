"""A virtual screen, and fresh processes of the app on it that report what they measured."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 240.0  # seconds until a broken run is given up


@contextmanager
def bytecode_cache() -> Iterator[Mapping[str, str]]:
    """An environment in which Python keeps compiled modules, in a folder of this run.

    The first process fills it, so those after it start as an installed app does.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        yield environment


@contextmanager
def virtual_screen(environment: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Start Xvfb; gives `environment` with what programs on it need."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24"]
    command += ["-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            number = answer.readline().strip()
        yield {
            **environment,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            # No key store: asking one is not what is measured here.
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "NO_AT_BRIDGE": "1",
        }
    finally:
        server.kill()
        server.wait()


def has_screen() -> bool:
    """Whether this machine can show windows for measuring."""
    return shutil.which("Xvfb") is not None


def measured(environment: Mapping[str, str], *arguments: str) -> dict[str, Any]:
    """Run the probe in a fresh process with a fresh home; gives its report.

    Times in it count in seconds from just before the process was started.
    """
    with tempfile.TemporaryDirectory() as home:
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.probe", *arguments],
            env={**environment, "AKTIV_HOME": home, "PROBE_BEGAN": repr(began)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode or not lines:
        raise RuntimeError(f"probe {arguments} failed:\n{done.stderr[-2000:]}")
    report: dict[str, Any] = json.loads(lines[-1])
    return report

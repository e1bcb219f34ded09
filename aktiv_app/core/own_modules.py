"""Child processes find the modules of this app, wherever it was started from."""

import os
import sysconfig
from collections.abc import Mapping
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]  # holds the package `aktiv_app`


def finding_own_modules(environment: Mapping[str, str]) -> dict[str, str]:
    """`environment`, with the place this app was loaded from when it is not installed."""
    installed = {Path(sysconfig.get_path(name)).resolve() for name in ("purelib", "platlib")}
    if _ROOT in installed:
        return dict(environment)
    paths = [str(_ROOT), *filter(None, [environment.get("PYTHONPATH")])]
    return {**environment, "PYTHONPATH": os.pathsep.join(paths)}

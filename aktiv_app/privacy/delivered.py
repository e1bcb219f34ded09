"""Whether the engine's data files are as they were delivered.

A word list that is cut short is still a word list: less is found, and nothing tells. So a wheel
carries a list of its files, made when it is built, and the engine does not start without them.
A checkout has none: there the lists are written. Only the standard library is used here, as the
build hook runs this too.
"""

import json
from pathlib import Path

INSTALLED = "_resources"
"""What the folder of data files is called inside an installed package."""

MANIFEST = "delivered.json"
_FOLDERS = ("models", "names", "privacy", "sensitive")
# Larger is the network alone, whose reader notices when bytes are missing; a digest of it would
# be what a start has to wait for.
_LARGEST_DIGESTED = 1_000_000


class AlteredError(ValueError):
    """A data file is missing or not what was delivered; names it."""


def manifest(resources: Path) -> str:
    """Size and SHA-256 of each of the engine's files under `resources`, as JSON."""
    files = (path for name in _FOLDERS for path in (resources / name).rglob("*") if path.is_file())
    entries = {
        path.relative_to(resources).as_posix(): [path.stat().st_size, _digest(path)]
        for path in files
    }
    return json.dumps(entries, indent=1, sort_keys=True) + "\n"


def require_as_delivered(resources: Path) -> None:
    """Compare the files with the manifest beside them. Files it does not name are left alone.

    Raises:
        AlteredError: a file differs, or the manifest of an installed package is gone.
        OSError: a file is missing or cannot be read.
    """
    listed = resources / MANIFEST
    if resources.name != INSTALLED and not listed.exists():
        return
    for name, size, digest in _entries(listed):
        path = resources / name
        if path.stat().st_size != size:
            raise AlteredError(name)
        if size <= _LARGEST_DIGESTED and _digest(path) != digest:
            raise AlteredError(name)


def _entries(listed: Path) -> list[tuple[str, int, str]]:
    try:
        entries = [
            (name, size, digest)
            for name, (size, digest) in json.loads(listed.read_text("utf-8")).items()
        ]
    except (TypeError, AttributeError):  # another shape than `manifest` gives it
        raise AlteredError(MANIFEST) from None
    if not entries:
        raise AlteredError(MANIFEST)
    return entries


def _digest(path: Path) -> str:
    # Read here: the window asks this module for a name alone, and stands sooner without it.
    import hashlib

    return hashlib.sha256(path.read_bytes()).hexdigest()

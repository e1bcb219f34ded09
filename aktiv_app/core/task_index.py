"""What the list shows of delivered task files, so that it stands before they are read.

Reading YAML is a tenth of the time until the window stands. An entry holds only for a file
with exactly the content it was made from: one that somebody changed or added is read.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from aktiv_app.core.languages import Language
from aktiv_app.core.schema import TaskHead

NAME = "index.json"

Index = Mapping[str, TaskHead]
"""By the digest of a task file."""


def digest(content: bytes) -> str:
    """What tells the content of a task file from any other."""
    return hashlib.sha256(content).hexdigest()


def read_index(folder: Path) -> Index:
    """The index of a folder; empty when there is none that can be read."""
    try:
        heads = msgspec.json.decode((folder / NAME).read_bytes(), type=dict[str, TaskHead])
    except (OSError, msgspec.MsgspecError):
        return {}
    return {key: head for key, head in heads.items() if head.languages.keys() == set(Language)}


def index_text(heads: Index) -> str:
    """The content of an index file."""
    in_order = dict(sorted(heads.items(), key=lambda one: one[1].task))
    return msgspec.json.format(msgspec.json.encode(in_order), indent=2).decode() + "\n"

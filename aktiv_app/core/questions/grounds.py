"""What an applicant may hardly be asked about, and the laws that protect it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path

import msgspec

from aktiv_app.core.data_files import read_tables
from aktiv_app.core.errors import DataFileError
from aktiv_app.core.messages import msg


class Ground(StrEnum):
    """What is protected."""

    FAMILY = "family"
    HEALTH = "health"
    RELIGION = "religion"
    ORIGIN = "origin"
    ORIENTATION = "orientation"
    UNION = "union"
    POLITICS = "politics"
    AGE = "age"


class Law(msgspec.Struct, frozen=True):
    """The laws of one country: in full, and in short. Empty where there are none to name."""

    full: str = ""
    short: str = ""


class Protection(msgspec.Struct, frozen=True):
    """A ground and its laws."""

    ground: Ground
    norway: Law
    sweden: Law


class ProtectedQuestion(msgspec.Struct, frozen=True):
    """A sentence that seems to ask about what is protected.

    `start` and `end` are code points of the text it stands in; `text` is the sentence.
    """

    start: int
    end: int
    text: str
    protections: tuple[Protection, ...]


class _Sources(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    NO: str
    SE: str
    checked: date
    state: str


class _Laws(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    NO: str = ""
    NO_short: str = ""
    SE: str = ""
    SE_short: str = ""


def load_protections(file: Path) -> Mapping[Ground, Protection]:
    """The laws of each ground. Raises DataFileError where the file does not say what it must."""
    tables = read_tables(file, unusable(file))
    try:
        msgspec.convert(tables.pop("sources", None), _Sources)
        laws = msgspec.convert(tables, dict[Ground, _Laws])
    except msgspec.ValidationError:
        raise unusable(file) from None
    if laws.keys() != set(Ground):
        raise unusable(file)
    return {
        ground: Protection(ground, Law(found.NO, found.NO_short), Law(found.SE, found.SE_short))
        for ground, found in laws.items()
    }


def unusable(file: Path) -> DataFileError:
    """That `file` cannot be used."""
    return DataFileError(
        msg(
            "The word list {file} for interview questions cannot be used. Install the app again "
            "to get it back.",
            file=file.name,
        )
    )

"""The shape of a task file, checked strictly: unknown or missing entries are errors."""

import re
import threading
from typing import Annotated, Final, TypeVar

import msgspec

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, msg
from aktiv_app.core.model import Part, VariableKind
from aktiv_app.core.yaml_reading import Path, YamlData, data_file_error

Words = Annotated[str, msgspec.Meta(min_length=1, max_length=2000)]
Identifier = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
TaskId = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9-]{0,59}$")]


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class VariableShape(_Strict, frozen=True):
    """What a variable is, the same in every language."""

    part: Part
    kind: VariableKind
    required: bool = False
    choices: tuple[Identifier, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    only_with: dict[Identifier, tuple[Identifier, ...]] = {}
    default: str | int | list[str | int] | None = None


class VariableTexts(_Strict, frozen=True):
    """What a variable says in one language."""

    label: Words
    help: str = ""
    example: str = ""
    choices: dict[Identifier, Words] = {}
    default: str | list[str] | None = None


class PartTemplates(_Strict, frozen=True):
    """The template of each part; an empty one leaves the part out."""

    aktor: str
    kommando: str
    tiltak: str
    inspirasjon: str
    vurdering: str


class LanguageTexts(_Strict, frozen=True):
    """A task in one language."""

    name: Words
    purpose: Words
    guidance: Words
    parts: PartTemplates
    variables: dict[Identifier, VariableTexts] = {}


class TaskFile(_Strict, frozen=True):
    """A whole task file."""

    task: TaskId
    icon: TaskId
    order: int
    languages: dict[Language, LanguageTexts]
    variables: dict[Identifier, VariableShape] = {}


class LanguageHead(msgspec.Struct, frozen=True):
    """What the task list shows in one language."""

    name: Words
    purpose: Words


class TaskHead(msgspec.Struct, frozen=True):
    """What the task list shows; the rest of the file is looked at when it is opened."""

    task: TaskId
    icon: TaskId
    order: int
    languages: dict[Language, LanguageHead]


_T = TypeVar("_T")
# The first conversion to a struct notes on its class how it is built, and is seen by another
# thread before it is whole: msgspec 0.22 then reads where nothing is and the process dies.
_ONE_AT_A_TIME: Final = threading.Lock()
_PLACE = re.compile(r"^(.*?)(?: - at (?:`key` in )?`\$(.*)`)?$", re.DOTALL)
_MISSING = re.compile(r"missing required field `(.+)`")
_UNKNOWN = re.compile(r"unknown field `(.+)`")


def convert(source: YamlData, shape: type[_T], file: str) -> _T:
    """Fit plain data to `shape`; raises DataFileError with the line of what does not fit.

    For any thread: the window and the bank read task files at the same time.
    """
    try:
        with _ONE_AT_A_TIME:
            return msgspec.convert(source.data, shape, strict=True)
    except msgspec.ValidationError as error:
        raise _explained(str(error), source, file) from error


def _explained(text: str, source: YamlData, file: str) -> DataFileError:
    """The library's sentence as one that a non-programmer can act on."""
    found = _PLACE.match(text)
    fault, dotted = (found.group(1), found.group(2) or "") if found else (text, "")
    pattern = tuple(step for step in re.split(r"[.\[\]]+", dotted.replace("...", "*")) if step)
    path = _place_of(fault, pattern, source)
    known = path
    while known and known not in source.lines:
        known = known[:-1]
    place: str | int = source.lines[known] if known else ""
    return data_file_error(file, place, _problem(fault, path))


def _place_of(fault: str, pattern: Path, source: YamlData) -> Path:
    """The entry a fault is about; `*` in `pattern` is a name the library does not give."""
    missing, unknown = _MISSING.search(fault), _UNKNOWN.search(fault)
    for path in ((), *source.lines):
        if len(path) != len(pattern) or any(
            step not in ("*", name) for step, name in zip(pattern, path, strict=True)
        ):
            continue
        if unknown and (*path, unknown.group(1)) in source.lines:
            return (*path, unknown.group(1))
        if missing and (*path, missing.group(1)) not in source.lines:
            return path
        if not (missing or unknown) and ("*" not in pattern or _at_fault(fault, path, source)):
            return path
    return pattern[: pattern.index("*")] if "*" in pattern else pattern


def _at_fault(fault: str, path: Path, source: YamlData) -> bool:
    """Whether the value at `path` is the one the library's sentence speaks of."""
    value: object = source.data
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
    kind = {"NoneType": "null", "list": "array", "dict": "object"}
    name = kind.get(type(value).__name__, type(value).__name__)
    return f"'{value}'" in fault or f"got `{name}`" in fault


def _problem(fault: str, path: tuple[str, ...]) -> Message:
    entry = " → ".join(path)
    if missing := _MISSING.search(fault):
        return msg("The entry “{entry}” is missing. Add it.", entry=missing.group(1))
    if unknown := _UNKNOWN.search(fault):
        return msg(
            "The entry “{entry}” is not known here. Check the spelling or remove it.",
            entry=unknown.group(1),
        )
    if "matching regex" in fault:
        return msg(
            "Names are written with small letters a–z and numbers, and begin with a letter."
            " Task names may hold hyphens, other names underscores ({entry}).",
            entry=entry,
        )
    return msg("This does not fit here ({entry}): {detail}", entry=entry, detail=fault[:200])

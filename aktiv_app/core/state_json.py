"""A form as plain JSON data and back, for drafts and for sharing.

The data names no Python types and survives changes of a task: what a newer version of
the task no longer knows is dropped and reported, never guessed at.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import msgspec
from msgspec import Struct

from aktiv_app.core.errors import AktivError, DraftError, FormError
from aktiv_app.core.languages import Language
from aktiv_app.core.left_out import LeftOut
from aktiv_app.core.messages import msg
from aktiv_app.core.model import (
    Attachment,
    FormState,
    NumberRange,
    Part,
    Style,
    TaskText,
    Value,
    Variable,
    VariableKind,
)
from aktiv_app.core.values import check_value

VERSION = 1


class _Range(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    low: int
    high: int


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    text: str
    pages: int = 0
    left_out: tuple[LeftOut, ...] = ()


class _Stored(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    task: str
    language: Language
    style: Style
    values: dict[str, Any]
    overrides: dict[Part, str]
    additions: dict[Part, str]


class DecodedState(Struct, frozen=True):
    """A form read back; `dropped` names the values the task no longer has a place for."""

    state: FormState
    dropped: tuple[str, ...] = ()


def encode_state(state: FormState) -> dict[str, object]:
    """`state` as data that JSON can hold. It holds all the user wrote: encrypt it."""
    return {
        "version": VERSION,
        "task": state.task,
        "language": state.language.value,
        "style": state.style.value,
        "values": {name: _plain(value) for name, value in state.values.items()},
        "overrides": {part.value: text for part, text in state.overrides.items()},
        "additions": {part.value: text for part, text in state.additions.items()},
    }


def decode_state(data: object, text_of: Callable[[str, Language], TaskText]) -> DecodedState:
    """Read back what `encode_state` made.

    `text_of` gives a task in a language, or raises when there is no such task. Raises
    DraftError when the data is damaged, newer than this app, or of an unknown task.
    """
    if isinstance(data, Mapping) and isinstance(data.get("version"), int):
        version = data["version"]
        if version > VERSION:
            raise DraftError(
                msg("This was written by a newer version of the app. Update the app to open it.")
            )
    try:
        stored = msgspec.convert(data, _Stored, strict=True)
    except msgspec.ValidationError:
        # The cause may quote what the user wrote, so it is not chained.
        raise DraftError(msg("The saved form is damaged and cannot be opened.")) from None
    try:
        task_text = text_of(stored.task, stored.language)
    except (AktivError, KeyError):
        raise DraftError(
            msg("The saved form belongs to a task that is not here any more.")
        ) from None
    values: dict[str, Value] = {}
    dropped: list[str] = []
    for name, plain in stored.values.items():
        try:
            variable = task_text.variable(name)
            values[name] = check_value(variable, _typed(variable, plain))
        except (KeyError, FormError, msgspec.ValidationError, ValueError):
            dropped.append(name)
    state = FormState(
        task=stored.task,
        language=stored.language,
        style=stored.style,
        values=MappingProxyType(values),
        overrides=MappingProxyType(stored.overrides),
        additions=MappingProxyType(stored.additions),
    )
    return DecodedState(state, tuple(dropped))


def _plain(value: Value) -> object:
    if isinstance(value, NumberRange):
        return {"low": value.low, "high": value.high}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain_file(item) if isinstance(item, Attachment) else item for item in value]
    return value


def _plain_file(file: Attachment) -> dict[str, object]:
    plain: dict[str, object] = {"name": file.name, "text": file.text, "pages": file.pages}
    if file.left_out:
        plain["left_out"] = [
            {"kind": item.kind.value, "count": item.count, "pages": list(item.pages)}
            for item in file.left_out
        ]
    return plain


def _typed(variable: Variable, plain: object) -> Value:
    if variable.kind is VariableKind.NUMBER_RANGE:
        found = msgspec.convert(plain, _Range, strict=True)
        return NumberRange(found.low, found.high)
    if variable.kind is VariableKind.DATE:
        return date.fromisoformat(msgspec.convert(plain, str, strict=True))
    if variable.kind in (VariableKind.LINES, VariableKind.MULTI_CHOICE):
        return msgspec.convert(plain, tuple[str, ...], strict=True)
    if variable.kind is VariableKind.ATTACHMENT:
        files = msgspec.convert(plain, tuple[_File, ...], strict=True)
        return tuple(Attachment(file.name, file.text, file.pages, file.left_out) for file in files)
    return msgspec.convert(plain, str, strict=True)

"""Settings from the plain values of a file, and back. What cannot be used is told, not raised."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from aktiv_app.core.messages import Message, msg
from aktiv_app.core.settings import MAX_TERMS, SETTINGS, Settings

_TYPES: dict[str, object] = {field.name: field.type for field in msgspec.structs.fields(Settings)}
_LABELS = {setting.name: setting.label for setting in SETTINGS}


class SettingProblem(Struct, frozen=True):
    """A stored value that could not be used; `setting` is its name in the file."""

    setting: str
    message: Message


def told_name(name: str) -> Message | str:
    """What the window calls a setting; of one that is not known there is only the file's name."""
    return _LABELS.get(name, name[:60])


def setting_names() -> tuple[str, ...]:
    """The names of all settings, as they stand in files."""
    return tuple(_TYPES)


def read_value(name: str, raw: object) -> object:
    """The typed value of setting `name` from a plain TOML value.

    Raises `KeyError` for an unknown name and `ValueError` (msgspec's `ValidationError` is
    one) for a value the setting may not have. The exception text never quotes the value.
    """
    value: object = msgspec.convert(raw, type=_TYPES[name])
    if isinstance(value, tuple) and any(not str(term).strip() for term in value):
        raise ValueError("an empty term would match everything")
    return value


def read_settings(raw: Mapping[str, object]) -> tuple[Settings, tuple[SettingProblem, ...]]:
    """Settings from a parsed file: what can be used is used, the rest gets its default.

    Of a list of words the entries that can be used count.

    Each unknown or unusable key gives one problem; nothing is raised.
    """
    values: dict[str, object] = {}
    problems: list[SettingProblem] = []
    for name, value in raw.items():
        try:
            values[name] = read_value(name, value)
        except KeyError:
            problems.append(
                SettingProblem(
                    name[:60],
                    msg("The setting “{name}” is not known to this version.", name=name[:60]),
                )
            )
        except ValueError:
            usable = usable_entries(name, value)
            if usable:
                values[name] = usable
                message = msg(
                    "Some entries of the setting “{name}” cannot be used and are left out. "
                    "The others are used.",
                    name=told_name(name),
                )
            else:
                message = msg(
                    "The setting “{name}” had a value that cannot be used. "
                    "The standard value is used instead.",
                    name=told_name(name),
                )
            problems.append(SettingProblem(name, message))
    return msgspec.convert(values, type=Settings), tuple(problems)


def usable_entries(name: str, value: object) -> tuple[object, ...]:
    """The entries of a list of words that may stand in it: one bad one must not free the rest."""
    if not isinstance(getattr(Settings(), name), tuple) or not isinstance(value, list):
        return ()
    usable: list[object] = []
    for entry in value[:MAX_TERMS]:
        try:
            read_value(name, [entry])
        except ValueError:
            continue
        usable.append(entry)
    return tuple(usable)


def to_raw(settings: Settings) -> dict[str, object]:
    """The settings as plain values for TOML. What equals its default is left out.

    Leaving defaults out lets a later version improve a default for those who never chose.
    """
    raw: dict[str, object] = msgspec.to_builtins(settings)
    defaults: dict[str, object] = msgspec.to_builtins(Settings())
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in raw.items()
        if value != defaults[name]
    }

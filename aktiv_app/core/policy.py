"""An organisation's policy: approved AI tools, rules before use, and locked settings.

A policy is a TOML file that an administrator puts in place and users cannot change. This
module checks and applies it; `services.policy_files` finds and reads it. When a policy
exists but cannot be used, the app goes on with `strict_policy`.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

import msgspec

from aktiv_app.core.errors import DataFileError
from aktiv_app.core.languages import Language
from aktiv_app.core.messages import Message, msg
from aktiv_app.core.setting_values import read_value, setting_names, usable_entries
from aktiv_app.core.settings import Settings

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
ShortText = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Sentence = Annotated[str, msgspec.Meta(min_length=1, max_length=500)]


class Tool(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An AI tool that may be used.

    `character_limit` is how many characters its chat field takes, None when no limit is
    known. `source` and `checked` say where the facts stand and when somebody looked.
    """

    id: Id
    name: ShortText
    url: ShortText
    character_limit: Annotated[int, msgspec.Meta(ge=100)] | None = None
    note: dict[Language, Sentence] = {}
    source: str = ""
    checked: date | None = None


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The short checklist before the first copy, in each language."""

    nb: tuple[Sentence, ...]
    nn: tuple[Sentence, ...]
    sv: tuple[Sentence, ...]
    en: tuple[Sentence, ...]

    def text(self, language: Language) -> tuple[str, ...]:
        """The rules in `language`."""
        rules: tuple[str, ...] = getattr(self, language.value)
        return rules


class Policy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an organisation decides.

    `never_keep` holds classes of personal data (values of `Label`) that users may not
    keep in a prompt; `allowed_tasks` the ids of the tasks on offer, empty for all;
    `presets` values for settings; `locks` the names of settings users cannot change;
    `approval_days` how long the approval of a prompt in the bank lasts.
    """

    organisation: str = ""
    tools: tuple[Tool, ...] = ()
    default_tool: str = ""
    rules: Rules
    never_keep: tuple[str, ...] = ()
    allowed_tasks: tuple[str, ...] = ()
    presets: dict[str, object] = {}
    locks: tuple[str, ...] = ()
    approval_days: Annotated[int, msgspec.Meta(ge=1, le=1095)] = 365

    def tool(self, tool_id: str) -> Tool | None:
        """The tool with this id, else the default one; None when no tool is approved."""
        by_id = {tool.id: tool for tool in self.tools}
        return by_id.get(tool_id) or by_id.get(self.default_tool) or next(iter(self.tools), None)

    def may_keep(self, label: str) -> bool:
        """Whether a user may keep a value of this class in a prompt."""
        return label not in self.never_keep

    def allows_task(self, task_id: str) -> bool:
        """Whether the task may be used."""
        return not self.allowed_tasks or task_id in self.allowed_tasks

    def is_locked(self, name: str) -> bool:
        """Whether users cannot change the setting `name`."""
        return name in self.locks

    def apply(self, chosen: Settings) -> Settings:
        """The settings that count: locked ones from the policy, presets where untouched.

        A preset counts for as long as the user has not chosen anything but the default.
        Lists of terms are joined: an organisation's terms never push out the user's own,
        and the other way round.
        """
        defaults = Settings()
        values: dict[str, object] = {}
        for name in setting_names():
            own: object = getattr(chosen, name)
            default: object = getattr(defaults, name)
            preset = read_value(name, self.presets[name]) if name in self.presets else default
            if isinstance(own, tuple) and isinstance(preset, tuple):
                values[name] = preset if self.is_locked(name) else _joined(preset, own)
            elif self.is_locked(name) or own == default:
                values[name] = preset
            else:
                values[name] = own
        return Settings(**values)  # type: ignore[arg-type]


def _joined(first: tuple[object, ...], second: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(dict.fromkeys(first + second))


def read_policy(raw: Mapping[str, object], base: Policy | None, labels: Collection[str]) -> Policy:
    """A policy from a parsed file, on top of `base` (the delivered one).

    What the file leaves out comes from `base`; `base` is None for the delivered file
    itself, which must be whole. `labels` are the known classes of personal data.
    Raises DataFileError naming the place of the first mistake, never its content.
    """
    whole = dict(raw)
    if base is not None:
        whole = {**msgspec.to_builtins(base, builtin_types=(date,)), **raw}
        if "tools" in raw and "default_tool" not in raw:
            whole["default_tool"] = ""
    try:
        policy = msgspec.convert(whole, type=Policy)
    except msgspec.ValidationError as error:
        raise DataFileError(_mistake(_place(str(error)))) from None
    _check(policy, labels)
    return policy


def strict_policy(base: Policy, labels: Collection[str], raw: Mapping[str, object]) -> Policy:
    """What counts while the organisation's policy cannot be used: nothing marked is kept.

    No AI tool is offered either, for nobody knows which ones are approved. Of `raw`, the
    parsed file or an empty mapping, only the terms to replace are taken, and of these all that
    can be used, so that a mistake in the file does not let a secret name through.
    """
    presets = raw.get("presets")
    terms = presets.get("confidential_terms") if isinstance(presets, Mapping) else None
    usable = usable_entries("confidential_terms", terms)
    kept: dict[str, object] = {"confidential_terms": usable} if usable else {}
    return msgspec.structs.replace(
        base, tools=(), default_tool="", never_keep=tuple(labels), presets=kept, locks=()
    )


def _check(policy: Policy, labels: Collection[str]) -> None:
    """Rules that the schema cannot say. Raises DataFileError."""
    ids = [tool.id for tool in policy.tools]
    if len(set(ids)) != len(ids):
        raise DataFileError(_mistake("tools"))
    for number, tool in enumerate(policy.tools, 1):
        address = urlsplit(tool.url)
        if address.scheme != "https" or not address.hostname or "@" in address.netloc:
            raise DataFileError(
                msg("The address of AI tool number {number} must begin with https.", number=number)
            )
    if policy.default_tool and policy.default_tool not in ids:
        raise DataFileError(_mistake("default_tool"))
    if not set(policy.never_keep) <= set(labels):
        raise DataFileError(_mistake("never_keep"))
    for name in policy.locks:
        if name not in setting_names():
            raise DataFileError(_mistake("locks"))
    for name, value in policy.presets.items():
        try:
            read_value(name, value)
        except (KeyError, ValueError):
            raise DataFileError(_mistake("presets")) from None


def _place(error: str) -> str:
    """Where in the file msgspec found the mistake, such as 'tools[0].url'."""
    _, found, path = error.rpartition(" - at `$")
    return path.strip("`.") if found and path.strip("`.") else "top level"


def _mistake(place: str) -> Message:
    return msg("The policy file has a mistake at “{place}”.", place=place)

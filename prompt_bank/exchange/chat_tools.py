"""Prompts of Open WebUI and LibreChat, as these tools write and read them in JSON.

Open WebUI (workspace, export of prompts): a list of objects with `command`, `title` (in
newer versions `name`) and `content`. LibreChat (prompt groups): objects with `name`,
`oneliner`, `category`, `command` and the text under `productionPrompt` or `prompt`.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from prompt_bank.exchange.entries import (
    Entry,
    FileOfPrompts,
    LeftOut,
    Place,
    checked_entries,
    unreadable,
)
from prompt_bank.exchange.files import read_text
from prompt_bank.exchange.foreign import from_text, to_text, variable_name
from prompt_bank.model.content import PromptContent

_MAX_ENTRIES: Final = 10_000
_COMMAND_LENGTH: Final = 56


def read_chat_tool(path: Path, language: str) -> FileOfPrompts:
    """The prompts of a JSON file of either tool; `language` is taken for all of them.

    Raises FILE_UNREADABLE when the file is neither.
    """
    text = read_text(path)
    try:
        data = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise unreadable(path.name, "no_json") from error
    items = _items(data)
    if items is None or len(items) > _MAX_ENTRIES:
        raise unreadable(path.name, "no_prompts" if items is None else "entries")
    found: list[Entry | LeftOut] = []
    for number, item in enumerate(items, 1):
        place = Place(row=number)
        content = _content(item, language) if isinstance(item, dict) else None
        if content is None:
            found.append(LeftOut(place, "parts", "empty"))
        else:
            found.append(Entry(content, place=place))
    return checked_entries(path.name, found)


def open_webui_json(contents: Sequence[PromptContent]) -> bytes:
    """The contents as Open WebUI imports them."""
    commands = _commands(contents)
    return _pretty(
        [
            {"command": f"/{command}", "title": content.title, "content": to_text(content)}
            for command, content in zip(commands, contents, strict=True)
        ]
    )


def librechat_json(contents: Sequence[PromptContent]) -> bytes:
    """The contents as LibreChat's prompt groups."""
    commands = _commands(contents)
    return _pretty(
        [
            {
                "name": content.title,
                "oneliner": content.purpose,
                "category": content.tags[0] if content.tags else "",
                "command": command,
                "productionPrompt": {"type": "text", "prompt": to_text(content)},
            }
            for command, content in zip(commands, contents, strict=True)
        ]
    )


def _items(data: object) -> list[object] | None:
    if isinstance(data, list):
        return data
    if isinstance(data, dict):
        for key in ("promptGroups", "prompts", "items", "data"):
            inner = data.get(key)
            if isinstance(inner, list):
                return inner
        return [data] if _text_of(data) else None
    return None


def _content(item: dict[str, object], language: str) -> PromptContent | None:
    group = item.get("group")
    about = {**item, **group} if isinstance(group, dict) else item
    text = _text_of(item)
    title = _first(about, "title", "name", "command").lstrip("/")
    if not text.strip() or not title.strip():
        return None
    category = _first(about, "category")
    labels = [category, *_names(about.get("tags"))]
    tags = tuple(label.strip() for label in labels if label.strip())
    purpose = _first(about, "oneliner", "description")
    return from_text(title, text, language, purpose, tuple(dict.fromkeys(tags)))


def _text_of(item: dict[str, object]) -> str:
    for key in ("content", "productionPrompt", "prompt"):
        value = item.get(key)
        if isinstance(value, dict):
            value = value.get("prompt") or value.get("content")
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _first(item: dict[str, object], *keys: str) -> str:
    for key in keys:
        value = item.get(key)
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _names(value: object) -> list[str]:
    if not isinstance(value, list):
        return []
    return [
        str(entry.get("name", "")) if isinstance(entry, dict) else str(entry) for entry in value
    ]


def _commands(contents: Sequence[PromptContent]) -> list[str]:
    """A short name for each, none twice: small letters, digits and hyphens."""
    taken: set[str] = set()
    commands = []
    for content in contents:
        base = re.sub(r"_+", "-", variable_name(content.title))[: _COMMAND_LENGTH - 4]
        command, number = base, 2
        while command in taken:
            command = f"{base}-{number}"
            number += 1
        taken.add(command)
        commands.append(command)
    return commands


def _pretty(data: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"

"""Messages as plain fields that can be kept with a record, and back.

The English text is the key to the translations, so it is what is kept; each reader sees it
in their own language. Messages within messages are kept with a dot in their fields' names.
"""

from collections.abc import Mapping
from typing import Final

from aktiv_app.core.messages import Message

_TEXT: Final = "text"


def keep_message(message: Message, prefix: str = "") -> dict[str, str | int]:
    """The message as fields. Counted messages are kept in the form that fits their count."""
    singular = message.plural is None or message.count == 1
    kept: dict[str, str | int] = {
        prefix + _TEXT: message.text if singular else message.plural or ""
    }
    for name, value in message.fields.items():
        key = prefix + name
        if isinstance(value, Message):
            kept |= keep_message(value, f"{key}.")
        else:
            kept[key] = value if isinstance(value, int) else str(value)
    return kept


def kept_message(fields: Mapping[str, str | int]) -> Message:
    """The message that `keep_message` made the fields of."""
    own: dict[str, object] = {}
    inner: dict[str, dict[str, str | int]] = {}
    for key, value in fields.items():
        name, dot, rest = key.partition(".")
        if dot:
            inner.setdefault(name, {})[rest] = value
        elif name != _TEXT:
            own[name] = value
    own |= {name: kept_message(parts) for name, parts in inner.items()}
    return Message(str(fields.get(_TEXT, "")), fields=own)

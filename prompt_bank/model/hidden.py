"""Characters that nobody sees and an AI tool reads all the same.

Whoever approves a prompt approves what stands on the screen. Tags (a copy of ASCII without a
form) and selectors of forms can hold whole sentences, runs of joiners a message in code, and
marks of direction let a text read otherwise than it stands.
"""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from prompt_bank.model.content import PromptContent

_LETTERLESS: Final = (
    "\x01-\x08\x0e-\x1d\x7f-\x9f"  # control characters; line breaks of all kinds stay
    "\u202a-\u202e\u2066-\u2069"  # direction
    "\ufff9-\ufffb\U000e0000-\U000e007f\U000e0100-\U000e01ef"  # annotations, tags, selectors
)
# One of these is good style: a soft hyphen, a joiner in an emoji. Four in a row are no writing.
_IN_RUNS: Final = (
    "\u00ad\u034f\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u3164\ufe00-\ufe0f\ufeff"
)
_HIDDEN: Final = re.compile(f"[{_LETTERLESS}]|[{_IN_RUNS}]{{4,}}")


def has_hidden(content: PromptContent) -> bool:
    """Whether some text of `content` holds what nobody sees."""
    return any(_HIDDEN.search(text) for text in _texts(msgspec.to_builtins(content)))


def without_hidden(content: PromptContent) -> PromptContent:
    """`content` as it looks on the screen."""
    if not has_hidden(content):
        return content
    return msgspec.convert(_cleaned(msgspec.to_builtins(content)), PromptContent)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for entry in value.values():
            yield from _texts(entry)
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from _texts(entry)


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return _HIDDEN.sub("", value)
    if isinstance(value, dict):
        return {key: _cleaned(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(entry) for entry in value]
    return value

"""Reads a list of words from a text file."""

from pathlib import Path

from aktiv_app.core.errors import MaterialError
from aktiv_app.core.messages import Message, msg
from aktiv_app.services.material.failures import UnreadableError
from aktiv_app.services.material.read_text import decode, looks_like_text

MOST_BYTES = 2_000_000
"""More than any list the settings can hold."""


def read_terms_file(path: Path) -> str:
    """The text of the file at `path`, whatever its encoding. Raises MaterialError."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError:
        raise _error(
            msg(
                "{file} cannot be read. Your list is unchanged. "
                "Check that the file is there and that you may open it.",
                file=path.name,
            )
        ) from None
    if len(data) > MOST_BYTES:
        raise _error(
            msg(
                "{file} is too large for a list of words. Your list is unchanged.",
                file=path.name,
            )
        )
    try:
        if looks_like_text(data):
            return decode(data)
    except UnreadableError:
        pass
    raise _error(
        msg(
            "{file} is not a text file. Your list is unchanged. "
            "Save it as plain text with one word on each line, and try again.",
            file=path.name,
        )
    )


def _error(message: Message) -> MaterialError:
    return MaterialError(message)

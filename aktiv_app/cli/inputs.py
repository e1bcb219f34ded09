"""Texts that commands read: files as they are, documents, standard input."""

from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from aktiv_app.cli.streams import Streams, UsageError
from aktiv_app.core.errors import MaterialError
from aktiv_app.core.left_out import told
from aktiv_app.core.messages import ENGLISH
from aktiv_app.core.model import Attachment

STDIN = "-"
# Files of these kinds are read as they are, so that offsets are those of the file.
_AS_IT_IS = frozenset({"", ".txt", ".md", ".csv", ".json", ".yaml", ".yml", ".log", ".tsv"})


class InputError(Exception):
    """Input that cannot be used; the message never quotes it."""


def read_input(name: str, stdin: TextIO, read_file: Callable[[Path], Attachment]) -> Attachment:
    """The text of a file, or of standard input for "-", and what of it was not read.

    Raises InputError, and MaterialError for documents that cannot be read.
    """
    if name == STDIN:
        try:
            return Attachment(name, _decoded(_binary(stdin)))
        except UnicodeDecodeError:
            raise InputError("is not text in UTF-8.") from None
        except OSError as error:
            raise InputError(f"cannot be read ({error.strerror or 'it is closed'}).") from None
    path = Path(name)
    if path.suffix.lower() in _AS_IT_IS:
        try:
            return Attachment(name, _decoded(read_bytes(path)))
        except UnicodeDecodeError:
            pass  # another encoding: the reader of documents finds out which
    return read_file(path)


def read_named(name: str, streams: Streams, read_file: Callable[[Path], Attachment]) -> str:
    """The text of `read_input`, for commands that stop at one they cannot read.

    What of a file was not read is said. Raises UsageError.
    """
    try:
        found = read_input(name, streams.stdin, read_file)
    except MaterialError as error:
        raise UsageError(f"{name}: {ENGLISH(error.message)}") from None
    except InputError as error:
        raise UsageError(f"{name}: {error}") from None
    say_left_out(name, found, streams)
    return found.text


def say_left_out(name: str, found: Attachment, streams: Streams) -> None:
    """Say what of the file called `name` was not read, if anything."""
    if found.left_out:
        streams.say(
            f"{name}: not read, so neither checked nor in the text: {ENGLISH(told(found.left_out))}"
        )


def read_bytes(path: Path) -> bytes:
    """The content of a file. Raises InputError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror or type(error).__name__}).") from None


def _binary(stdin: TextIO) -> bytes:
    """Standard input as it came: decoding in text mode would change line ends and offsets."""
    buffer = getattr(stdin, "buffer", None)
    return stdin.read().encode() if buffer is None else bytes(buffer.read())


def _decoded(data: bytes) -> str:
    return data.decode("utf-8-sig")
